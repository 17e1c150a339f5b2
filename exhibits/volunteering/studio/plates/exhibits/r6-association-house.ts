import { roundArch } from '../kit/arches.ts';
import { circle, ellipse, rect, softRect } from '../kit/geometry.ts';
import type { Line, Pt } from '../kit/geometry.ts';
import { hill, printWindow, sky, sun, windowRect } from '../kit/land.ts';
import { planks, tiles } from '../kit/masonry.ts';
import { accents, ink, lit, mix, pigment, shaded, weight } from '../kit/palette.ts';
import { gardenTree } from '../kit/plants.ts';
import type { Plate } from '../kit/plate.ts';
import type { Sheet } from '../kit/sheet.ts';
import { khatam, starBand } from '../kit/zellige.ts';

const brick = accents[6];
const X = 1200;
const FLOOR = 1180;
const glaze = '#2f7a55';
/** Three pairs of columns: the outer pair, the middle pair, the pair by the door. */
const columns = [
  { dx: 590, colour: '#3a4391' },
  { dx: 400, colour: '#c9993a' },
  { dx: 215, colour: brick.main },
] as const;

export const plate: Plate = {
  id: 'r6-association-house',
  room: 6,
  alt: {
    ar: 'جناح أبيض بسيط قائم على قاعدة حجرية منقوشة بسطور بلا حروف، يحمله ستة أعمدة في ثلاثة أزواج بثلاثة ألوان، وسقفه من قرميد أخضر تعلوه نجمة. بابه الخشبي في الوسط تتدلى عليه بطاقة مختومة بالأحمر، وعلى الجانبين أشجار.',
    fr: 'Un pavillon blanc et simple, posé sur un socle de pierre gravé de lignes sans lettres et porté par six colonnes, en trois paires de trois couleurs ; toit de tuiles vertes surmonté d’une étoile. Sur la porte de bois, au centre, pend une carte au cachet rouge ; des arbres de chaque côté.',
    en: 'A plain white pavilion on a stone plinth engraved with lines but no letters, carried by six columns in three pairs of three colours, under a green-tiled roof topped by a star. On the wooden door in the middle hangs a card with a red seal; trees stand on either side.',
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
      at: [1200, 1290],
      label: { ar: 'القانون الأساسي', fr: 'Les statuts', en: 'The statutes' },
    },
    {
      id: 'members',
      at: [610, 860],
      label: { ar: 'الأعضاء', fr: 'Les membres', en: 'The members' },
    },
    {
      id: 'assembly',
      at: [800, 860],
      label: { ar: 'الجمع العام', fr: 'L’assemblée générale', en: 'The general assembly' },
    },
    {
      id: 'board',
      at: [985, 860],
      label: { ar: 'المكتب المسيّر', fr: 'Le bureau', en: 'The board' },
    },
    {
      id: 'goal',
      at: [1200, 370],
      label: { ar: 'الهدف النافع', fr: 'Le but utile', en: 'The useful goal' },
    },
    {
      id: 'receipt',
      at: [1200, 940],
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
    });
    plinth(sheet);
    hall(sheet);
    for (const { dx, colour } of columns)
      for (const side of [-1, 1]) column(sheet, X + side * dx, colour);
    roof(sheet);
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

function hall(sheet: Sheet): void {
  sheet.shape(rect(700, 600, 1000, FLOOR + 60 - 600), pigment.lime, { weight: weight.edge });
  sheet.fill(rect(700, 600, 1000, 90), ink, { opacity: 0.2 });
  const door = roundArch({ x: X, floorY: 1240, width: 260, jamb: 370 });
  sheet.shape(roundArch({ x: X, floorY: 1240, width: 320, jamb: 370 }), brick.light, {
    weight: weight.edge,
  });
  sheet.shape(door, pigment.wood, { weight: weight.contour });
  sheet.within(door, () =>
    planks(sheet, { x: X - 130, y: 720, width: 260, height: 520 }, 6, { weight: 2 }),
  );
  sheet.line(
    [
      [X, 745],
      [X, 1240],
    ],
    { weight: weight.edge },
  );
  sheet.line(
    [
      [X, 830],
      [X - 60, 880],
      [X + 60, 880],
      [X, 830],
    ],
    { weight: 4 },
  );
  sheet.shape(rect(X - 84, 876, 168, 128), pigment.lime, { weight: weight.edge });
  sheet.line(
    [900, 922, 944].map((y): Line => [
      [X - 62, y],
      [X + 50, y],
    ]),
    { weight: 4, colour: pigment.slate },
  );
  sheet
    .shape(khatam([X + 36, 968], 34), brick.main, { weight: weight.detail })
    .fill(circle([X + 36, 968], 13), brick.light);
  for (const side of [-1, 1])
    sheet.shape(circle([X + side * 24, 1060], 13), pigment.brass, { weight: weight.detail });
}

function column(sheet: Sheet, x: number, colour: string): void {
  const shaft: Line = [
    [x - 44, 1200],
    [x - 36, 640],
    [x + 36, 640],
    [x + 44, 1200],
  ];
  sheet.shape(shaft, pigment.lime, { weight: weight.contour });
  sheet.hatch(
    [
      [x + 10, 640],
      [x + 36, 640],
      [x + 44, 1200],
      [x + 12, 1200],
    ],
    { deg: 90, gap: 8, opacity: 0.6 },
  );
  for (const y of [690, 1100])
    sheet
      .shape(rect(x - 44, y, 88, 50), colour, { weight: weight.edge })
      .fill(khatam([x, y + 25], 18), lit(colour, 0.6));
  sheet.shape(
    [
      [x - 38, 650],
      [x + 38, 650],
      [x + 66, 590],
      [x - 66, 590],
    ],
    lit(colour, 0.45),
    { weight: weight.edge },
  );
  sheet.shape(softRect(x - 66, 1196, 132, 46, 12), lit(pigment.stone, 0.4), {
    weight: weight.edge,
  });
}

function roof(sheet: Sheet): void {
  sheet.shape(rect(500, 500, 1400, 96), pigment.lime, { weight: weight.contour });
  starBand(sheet, rect(512, 520, 1376, 58), 24, {
    ground: brick.deep,
    star: brick.light,
    heart: pigment.brass,
    petal: brick.light,
  });
  tiles(
    sheet,
    [
      [820, 240],
      [1580, 240],
      [1980, 500],
      [420, 500],
    ],
    34,
    glaze,
    { line: 2.2 },
  );
  sheet.line(
    [
      [820, 240],
      [1580, 240],
      [1980, 500],
      [420, 500],
    ],
    { closed: true, weight: weight.contour },
  );
  sheet.shape(softRect(800, 216, 800, 36, 16), shaded(glaze, 0.2), { weight: weight.edge });
  sheet.shape(ellipse([X, 212], 60, 18), pigment.brass, { weight: weight.edge });
  const top: Pt = [X, 130];
  sheet
    .shape(khatam(top, 76), pigment.brass, { weight: weight.contour })
    .shape(khatam(top, 44), brick.main, { weight: weight.detail });
}
