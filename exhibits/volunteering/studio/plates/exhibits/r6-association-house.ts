import { horseshoe } from '../kit/arches.ts';
import { circle, rect, softRect } from '../kit/geometry.ts';
import type { Line, Pt } from '../kit/geometry.ts';
import { hill, printWindow, sky, sun, windowRect } from '../kit/land.ts';
import { merlons, planks, tiles } from '../kit/masonry.ts';
import { lantern } from '../kit/objects.ts';
import { accents, ink, lit, mix, pigment, shaded, weight } from '../kit/palette.ts';
import { cypress, gardenTree } from '../kit/plants.ts';
import type { Plate } from '../kit/plate.ts';
import type { Sheet } from '../kit/sheet.ts';
import { khatam, starBand, zellige } from '../kit/zellige.ts';

const brick = accents[6];
const X = 1200;
/** The floor of the gallery, the springing of its arches, and the top of its wall. */
const [FLOOR, TOP] = [1240, 560];
const [LEFT, RIGHT] = [500, 1900];
const glaze = '#2f7a55';
/** Three pairs of pillars: the outer pair, the middle pair, the pair by the door. */
const columns = [
  { dx: 640, colour: '#3a4391' },
  { dx: 410, colour: '#c9993a' },
  { dx: 160, colour: brick.main },
] as const;
/** The arches between them, from left to right: their axes and clear widths. */
const arches = [
  { x: X - 525, width: 176 },
  { x: X - 285, width: 196 },
  { x: X, width: 264 },
  { x: X + 285, width: 196 },
  { x: X + 525, width: 176 },
] as const;

export const plate: Plate = {
  id: 'r6-association-house',
  room: 6,
  alt: {
    ar: 'بيت مغربي أبيض على قاعدة حجرية منقوشة بسطور بلا حروف: رواق من خمسة أقواس تحمله ستة أعمدة في ثلاثة أزواج بثلاثة ألوان، فوقه إفريز من النجوم وسقيفة من قرمود أخضر وشرفات، وفي أعلى الوسط نجمة. وراء القوس الأوسط باب خشبي عليه بطاقة مختومة بالأحمر، وعلى الجانبين أشجار.',
    fr: 'Une maison marocaine blanche sur un socle de pierre gravé de lignes sans lettres : une galerie de cinq arcs portée par six piliers, en trois paires de trois couleurs ; au-dessus, une frise d’étoiles, un auvent de tuiles vertes et des merlons, et une étoile au milieu. Derrière l’arc central, une porte de bois où pend une carte au cachet rouge ; des arbres de chaque côté.',
    en: 'A white Moroccan house on a stone plinth engraved with lines but no letters: a gallery of five arches carried by six pillars in three pairs of three colours; above it a frieze of stars, a canopy of green tiles and merlons, and a star in the middle. Behind the central arch hangs a card with a red seal on a wooden door; trees stand on either side.',
  },
  caption: {
    ar: 'الجمعية كالبيت: أساس وأعمدة وسقف.',
    fr: 'L’association comme une maison : un socle, des piliers, un toit.',
    en: 'The association as a house: a base, pillars, a roof.',
  },
  schematic: true,
  labels: [
    {
      id: 'statutes',
      at: [X, 1330],
      label: { ar: 'القانون الأساسي', fr: 'Les statuts', en: 'The statutes' },
    },
    {
      id: 'members',
      at: [X - columns[0].dx, 960],
      label: { ar: 'الأعضاء', fr: 'Les membres', en: 'The members' },
    },
    {
      id: 'assembly',
      at: [X - columns[1].dx, 960],
      label: { ar: 'الجمع العام', fr: 'L’assemblée générale', en: 'The general assembly' },
    },
    {
      id: 'board',
      at: [X - columns[2].dx, 960],
      label: { ar: 'المكتب المسيّر', fr: 'Le bureau', en: 'The board' },
    },
    {
      id: 'goal',
      at: [X, 330],
      label: { ar: 'الهدف النافع', fr: 'Le but utile', en: 'The useful goal' },
    },
    {
      id: 'receipt',
      at: [X, 1010],
      label: { ar: 'الوصل', fr: 'Le récépissé', en: 'The receipt' },
    },
  ],
  draw(sheet) {
    const w = printWindow(sheet);
    sheet.within(windowRect(w), () => {
      sky(
        sheet,
        w,
        1100,
        { high: mix(brick.light, pigment.sand, 0.3), low: lit(pigment.sand, 0.6) },
        7,
      );
      sun(sheet, [420, 380], 96, lit(pigment.sand, 0.75));
      const far = hill(w, [1010, 960, 1000, 970, 1010]);
      sheet
        .fill(far, mix(pigment.leafLight, pigment.sand, 0.5))
        .line(far.slice(0, -2), { weight: weight.detail });
      sheet.fill(rect(110, 1200, 2180, 300), mix(pigment.sand, brick.light, 0.18));
      sheet.line(
        [
          [110, 1200],
          [2290, 1200],
        ],
        { weight: weight.detail },
      );
      sheet.stipple(rect(110, 1210, 2180, 290), {
        gap: 38,
        size: 4,
        colour: brick.main,
        opacity: 0.4,
      });
      sheet.fill(
        [
          [1980, 1420],
          [2120, 1390],
          [2060, 1260],
          [1980, 1260],
        ],
        ink,
        { opacity: 0.22 },
      );
      for (const [x, y, s] of [
        [270, 1290, 420],
        [2110, 1290, 440],
        [2230, 1400, 330],
      ] as const)
        gardenTree(sheet, [x, y], s, { seed: x });
      cypresses(sheet);
    });
    plinth(sheet);
    gallery(sheet);
    front(sheet);
    for (const { dx, colour } of columns)
      for (const side of [-1, 1]) pillar(sheet, X + side * dx, colour);
    eaves(sheet);
    crown(sheet);
  },
};

function plinth(sheet: Sheet): void {
  const stone = lit(pigment.stone, 0.35);
  for (const [i, inset] of [0, 60, 120].entries())
    sheet.shape(rect(420 + inset, 1360 - i * 60, 1560 - inset * 2, 60), lit(stone, i * 0.15), {
      weight: weight.contour,
    });
  sheet.hatch(
    [
      [1760, 1360],
      [1980, 1360],
      [1980, 1420],
      [1760, 1420],
    ],
    { deg: 90, gap: 10, opacity: 0.5 },
  );
  const lines = [1260, 1320, 1380].flatMap((y, i): Line[] =>
    [0, 1].map((k) => [
      [620 - i * 50, y + k * 20],
      [1780 + i * 50 - k * 130, y + k * 20],
    ]),
  );
  sheet.line(lines, { weight: 5, colour: brick.main, opacity: 0.75 });
}

/** Dark flames behind the house. */
function cypresses(sheet: Sheet): void {
  for (const [x, high] of [
    [448, 700],
    [1962, 740],
    [350, 520],
    [2060, 560],
  ] as const)
    sheet.shape(cypress([x, 1230], high), pigment.leafDeep, { weight: weight.detail });
}

/** The wall at the back of the gallery, in its shade: zellige at its foot, a door, two lanterns. */
function gallery(sheet: Sheet): void {
  sheet.fill(rect(LEFT, TOP, RIGHT - LEFT, FLOOR - TOP), mix(brick.pale, pigment.stone, 0.45));
  const dado = rect(LEFT, FLOOR - 210, RIGHT - LEFT, 210);
  zellige(sheet, {
    area: { x: LEFT, y: FLOOR - 210, width: RIGHT - LEFT, height: 210 },
    size: 70,
    glaze: {
      ground: mix(pigment.lime, pigment.stone, 0.25),
      star: glaze,
      heart: pigment.brass,
      petal: '#3a4391',
    },
  });
  sheet.line(dado, { closed: true });
  const door = horseshoe({ x: X, floorY: FLOOR, width: 200, jamb: 330 });
  sheet.shape(door, pigment.wood, { weight: weight.contour });
  sheet.within(door, () =>
    planks(sheet, { x: X - 130, y: 740, width: 260, height: 500 }, 6, { weight: 2 }),
  );
  sheet.line(
    [
      [X, 790],
      [X, FLOOR],
    ],
    { weight: weight.edge },
  );
  sheet.line(
    [
      [X, 880],
      [X - 54, 926],
      [X + 54, 926],
      [X, 880],
    ],
    { weight: 4 },
  );
  sheet.shape(rect(X - 76, 924, 152, 116), pigment.lime, { weight: weight.edge });
  sheet.line(
    [946, 966, 986].map((y): Line => [
      [X - 56, y],
      [X + 46, y],
    ]),
    { weight: 4, colour: pigment.slate },
  );
  sheet
    .shape(khatam([X + 34, 1008], 30), brick.main, { weight: weight.detail })
    .fill(circle([X + 34, 1008], 11), brick.light);
  for (const side of [-1, 1])
    sheet.shape(circle([X + side * 22, 1096], 12), pigment.brass, { weight: weight.detail });
  for (const side of [-1, 1]) {
    const window = rect(X + side * 285 - 54, 820, 108, 160);
    sheet.shape(window, shaded(pigment.wood, 0.5));
    sheet.hatch(window, { deg: 45, gap: 20, colour: pigment.brass, weight: 3 });
    sheet.hatch(window, { deg: -45, gap: 20, colour: pigment.brass, weight: 3 });
    sheet.line(window, { closed: true });
  }
}

/** The white front with its five arches, and the shade that it throws on what lies behind. */
function front(sheet: Sheet): void {
  const openings = arches.map(({ x, width }) => horseshoe({ x, floorY: FLOOR, width, jamb: 330 }));
  for (const opening of openings)
    sheet.within(opening, () => {
      sheet.fill(rect(LEFT, TOP, RIGHT - LEFT, 320), ink, { opacity: 0.24 });
      const shade = opening.map(([x, y]): Pt => [x + 44, y + 30]);
      sheet.fill([rect(LEFT, TOP, RIGHT - LEFT, FLOOR - TOP), shade], ink, { opacity: 0.16 });
    });
  for (const side of [-1, 1]) lantern(sheet, [X + side * 525, 690], 128, lit(pigment.brass, 0.5));
  const wall = [rect(LEFT, TOP, RIGHT - LEFT, FLOOR - TOP), ...openings];
  sheet.fill(wall, pigment.lime);
  sheet.line(openings, { weight: weight.edge });
  // A band of colour follows each arch, as carved plaster does.
  for (const { x, width } of arches) {
    const band = horseshoe({ x, floorY: 912, width: width + 30, jamb: 0 });
    sheet.line(band, { weight: 9, colour: brick.light });
  }
  sheet.line(rect(LEFT, TOP, RIGHT - LEFT, FLOOR - TOP), { closed: true, weight: weight.contour });
}

/** A square pillar with a foot of zellige, a painted shaft and a carved capital. */
function pillar(sheet: Sheet, x: number, colour: string): void {
  const half = 26;
  const shaft = rect(x - half, 915, 2 * half, FLOOR - 915);
  sheet.shape(shaft, colour, { weight: weight.edge });
  sheet.hatch(rect(x + 6, 915, half - 6, FLOOR - 915), { deg: 90, gap: 7, opacity: 0.5 });
  for (const y of [980, 1050, 1120]) sheet.fill(khatam([x, y], 19), lit(colour, 0.65));
  sheet.shape(
    [
      [x - half, 930],
      [x + half, 930],
      [x + half + 20, 884],
      [x - half - 20, 884],
    ],
    lit(colour, 0.5),
    { weight: weight.edge },
  );
  sheet.shape(softRect(x - half - 12, FLOOR - 62, 2 * half + 24, 64, 8), lit(pigment.stone, 0.4), {
    weight: weight.edge,
  });
}

/** The frieze, the beams of cedar, and the canopy of green tiles that runs along the front. */
function eaves(sheet: Sheet): void {
  starBand(sheet, rect(LEFT, TOP, RIGHT - LEFT, 74), 22, {
    ground: brick.deep,
    star: brick.light,
    heart: pigment.brass,
    petal: brick.light,
  });
  sheet.shape(rect(LEFT - 30, TOP - 46, RIGHT - LEFT + 60, 46), pigment.wood);
  const beams = Array.from({ length: 36 }, (_, i): Line =>
    rect(LEFT - 18 + i * 40, TOP - 36, 20, 34),
  );
  sheet.fill(beams, shaded(pigment.wood, 0.45), { union: true });
  const slope: readonly [Pt, Pt, Pt, Pt] = [
    [LEFT + 10, TOP - 166],
    [RIGHT - 10, TOP - 166],
    [RIGHT + 62, TOP - 44],
    [LEFT - 62, TOP - 44],
  ];
  tiles(sheet, slope, 44, glaze, { line: 2 });
  sheet.line(slope, { closed: true, weight: weight.contour });
}

/** The terrace wall with its merlons, and over the door a raised panel with the star of the goal. */
function crown(sheet: Sheet): void {
  const parapet = TOP - 166;
  const edge = merlons(LEFT + 30, RIGHT - 30, parapet - 70, 56, 60);
  sheet.shape([...edge, [RIGHT - 30, parapet], [LEFT + 30, parapet]], pigment.lime, {
    weight: weight.edge,
  });
  sheet.shape(
    [...merlons(X - 186, X + 186, parapet - 190, 56, 54), [X + 186, parapet], [X - 186, parapet]],
    pigment.lime,
    { weight: weight.contour },
  );
  const field = rect(X - 150, parapet - 176, 300, 164);
  sheet.shape(field, brick.deep, { weight: weight.edge });
  sheet
    .shape(khatam([X, parapet - 94], 78), pigment.brass, { weight: weight.contour })
    .shape(khatam([X, parapet - 94], 44), brick.main, { weight: weight.detail });
  for (const side of [-1, 1])
    sheet.shape(khatam([X + side * 112, parapet - 94], 26), brick.light, { weight: weight.detail });
}
