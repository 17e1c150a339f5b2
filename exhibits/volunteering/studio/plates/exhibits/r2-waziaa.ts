import { circle, polar, rect, smooth, turned } from '../kit/geometry.ts';
import type { Line, Pt } from '../kit/geometry.ts';
import { printWindow, windowRect } from '../kit/land.ts';
import { accents, ink, lit, mix, pigment, shaded, weight } from '../kit/palette.ts';
import type { Plate } from '../kit/plate.ts';
import { Chance } from '../kit/random.ts';
import type { Sheet } from '../kit/sheet.ts';

const t = accents[2];
const C: Pt = [1200, 800];
const cloths = ['#9c4120', '#c9993a', '#3a4391', '#0f606e', '#6f8753', '#70396b'];

export const plate: Plate = {
  id: 'r2-waziaa',
  room: 2,
  alt: {
    ar: 'اثنا عشر طبقا متساويا من سعف النخيل في دائرة فوق حصير، في كل طبق صرّة وغصن نعناع؛ وفي الوسط ميزان بكفّتين متعادلتين، وحول الدائرة اثنا عشر بيتا مختلفة الأحجام.',
    fr: 'Douze plateaux identiques en feuilles de palmier forment un cercle sur une natte, chacun avec un baluchon et un brin de menthe ; au centre une balance à plateaux égaux et, tout autour, douze maisons de tailles différentes.',
    en: 'Twelve identical palm-leaf trays in a circle on a mat, each with a bundle and a sprig of mint; in the middle scales with even pans and, all round, twelve houses of different sizes.',
  },
  caption: {
    ar: 'الوزيعة: بيوت مختلفة وأنصبة متساوية.',
    fr: 'L’ouzi‘a : des maisons différentes, des parts égales.',
    en: 'The wazi‘a: different houses, equal shares.',
  },
  schematic: true,
  labels: [
    { id: 'mat', at: [420, 1330], label: { ar: 'الحصير', fr: 'La natte', en: 'The mat' } },
    {
      id: 'trays',
      at: polar(C, 470, 75),
      label: { ar: 'الأطباق', fr: 'Les plateaux', en: 'The trays' },
    },
    {
      id: 'bundles',
      at: polar(C, 470, 15),
      label: { ar: 'الأنصبة', fr: 'Les parts', en: 'The shares' },
    },
    {
      id: 'balance',
      at: [C[0], C[1] - 20],
      label: { ar: 'ميزان العدل', fr: 'La balance', en: 'The balance' },
    },
    {
      id: 'houses',
      at: [1830, 480],
      label: { ar: 'بيوت القرية', fr: 'Les maisons du village', en: 'The village houses' },
    },
  ],
  draw(sheet) {
    const w = printWindow(sheet);
    sheet.within(windowRect(w), () => {
      mat(sheet);
      houses(sheet);
      for (let i = 0; i < 12; i++) tray(sheet, polar(C, 470, i * 30 + 15), i);
      scales(sheet);
    });
  },
};

/** A mat of esparto: plaited bands, bound at its edges. */
function mat(sheet: Sheet): void {
  const ground = mix(pigment.sand, t.light, 0.22);
  sheet.fill(rect(110, 110, 2180, 1380), ground);
  const pale: Line[] = [];
  const dark: Line[] = [];
  for (let y = 0; y < 35; y++)
    for (let x = 0; x < 37; x++)
      ((x + y) % 2 === 0 ? pale : dark).push(rect(110 + x * 60 + 3, 110 + y * 40 + 3, 54, 34));
  sheet
    .fill(pale, lit(ground, 0.3), { union: true })
    .fill(dark, shaded(ground, 0.07), { union: true });
  sheet.hatch(pale, { deg: 0, gap: 9, weight: 1.2, colour: t.main, opacity: 0.5 });
  sheet.hatch(dark, { deg: 90, gap: 10, weight: 1.2, colour: t.main, opacity: 0.5 });
  const edge = (inset: number): Line =>
    rect(110 + inset, 110 + inset, 2180 - 2 * inset, 1380 - 2 * inset);
  sheet.fill([edge(0), edge(44)], t.main);
  sheet.line(edge(22), { closed: true, weight: 20, colour: t.pale, dash: [20, 20], flat: true });
  sheet.line(edge(44), { closed: true, weight: weight.detail });
  sheet.line(circle(C, 640), { closed: true, weight: 5, colour: t.main, dash: [2, 20] });
}

/** A coiled tray, its spiral and its stitches, with one bundle. */
function tray(sheet: Sheet, c: Pt, i: number): void {
  sheet.fill(circle([c[0] + 14, c[1] + 18], 112), ink, { opacity: 0.24 });
  sheet.shape(circle(c, 112), pigment.ochre);
  for (const r of [100, 88, 76, 64])
    sheet.line(circle(c, r), { closed: true, weight: 2.2, colour: shaded(pigment.ochre, 0.5) });
  const stitches = Array.from({ length: 36 }, (_, k): Line => [
    polar(c, 70, k * 10),
    polar(c, 109, k * 10 + 7),
  ]);
  sheet.line(stitches, { weight: 1.8, colour: shaded(pigment.ochre, 0.5) });
  sheet.fill(
    Array.from({ length: 12 }, (_, k) => [
      polar(c, 108, k * 30),
      polar(c, 92, k * 30 + 7),
      polar(c, 76, k * 30),
      polar(c, 92, k * 30 - 7),
    ]),
    t.main,
    { union: true },
  );
  bundle(sheet, c, cloths[i % 6] ?? t.main, i * 57);
}

/** A share tied up in cloth, seen from above: every one alike but for its colour. */
function bundle(sheet: Sheet, c: Pt, colour: string, deg: number): void {
  const ears = [0, 90, 180, 270].map((turn) =>
    turned(
      smooth(
        [
          [c[0] - 10, c[1] - 14],
          [c[0] - 20, c[1] - 60],
          [c[0], c[1] - 78],
          [c[0] + 20, c[1] - 60],
          [c[0] + 10, c[1] - 14],
        ],
        { closed: true, steps: 4 },
      ),
      c,
      deg + turn,
    ),
  );
  sheet.shape(circle(c, 58), colour, { weight: weight.detail });
  sheet.line(
    Array.from({ length: 12 }, (_, k): Line => [
      polar(c, 18, k * 30 + deg),
      polar(c, 52, k * 30 + deg + 8),
    ]),
    { weight: 2, colour: shaded(colour, 0.45) },
  );
  for (const ear of ears)
    sheet.shape(
      ear.map(([x, y]): Pt => [c[0] + (x - c[0]) * 0.78, c[1] + (y - c[1]) * 0.78]),
      lit(colour, 0.22),
      { weight: weight.detail },
    );
  sheet.shape(circle(c, 17), lit(colour, 0.4), { weight: weight.detail });
  const sprig = polar(c, 76, deg + 40);
  sheet.line([sprig, polar(sprig, 44, deg + 70)], { weight: 3, colour: pigment.leafDeep });
  for (const [d, r] of [
    [60, 20],
    [100, 20],
    [46, 40],
    [104, 40],
    [74, 52],
  ] as const)
    sheet.shape(
      [
        sprig,
        polar(sprig, r, deg + d + 14),
        polar(sprig, r + 16, deg + d),
        polar(sprig, r, deg + d - 14),
      ],
      pigment.leaf,
      { weight: 1.6 },
    );
}

/** Twelve houses of the village, great and small, that face the circle. */
function houses(sheet: Sheet): void {
  const chance = new Chance(24);
  const places: Pt[] = [
    [300, 330],
    [330, 620],
    [290, 900],
    [330, 1190],
    [620, 260],
    [640, 1380],
    [1780, 260],
    [1800, 1370],
    [2080, 330],
    [2110, 620],
    [2060, 910],
    [2100, 1200],
  ];
  places.forEach(([x, y], i) => {
    const sizes: [number, number][] = [
      [120, 100],
      [200, 150],
      [150, 110],
      [230, 180],
      [130, 90],
      [150, 110],
      [210, 160],
      [130, 100],
      [170, 130],
      [110, 84],
      [240, 170],
      [150, 120],
    ];
    const [wide, high] = sizes[i] ?? [150, 110];
    const lime = mix(pigment.lime, t.light, chance.between(0.05, 0.5));
    const top = y - high / 2;
    sheet.fill(rect(x - wide / 2 + 14, top + 18, wide, high), ink, { opacity: 0.24 });
    sheet.shape(rect(x - wide / 2, top, wide, high), lime);
    sheet.hatch(rect(x + wide * 0.24, top, wide * 0.26, high), { deg: 90, gap: 8, opacity: 0.5 });
    sheet.shape(rect(x - wide / 2 - 8, top - 16, wide + 16, 22), mix(lime, t.main, 0.35), {
      weight: weight.detail,
    });
    const door = Math.min(44, wide * 0.26);
    sheet.shape(
      [
        [x - door, top + high],
        [x - door, top + high - door * 1.3],
        ...[150, 120, 90, 60, 30].map((d) =>
          polar([x - door / 2, top + high - door * 1.3], door / 2, d),
        ),
        [x, top + high - door * 1.3],
        [x, top + high],
      ],
      cloths[i % 6] ?? t.main,
      { weight: weight.detail },
    );
    if (wide > 140)
      sheet.shape(rect(x + wide * 0.14, top + high * 0.3, 26, 32), ink, { weight: 2 });
  });
}

/** A balance lying under the eye: beam level, pans alike. */
function scales(sheet: Sheet): void {
  const [x, y] = C;
  sheet.fill(circle([x + 14, y + 20], 292), ink, { opacity: 0.2 });
  sheet.shape(circle(C, 290), mix(t.light, t.pale, 0.45));
  sheet.line([circle(C, 272), circle(C, 262)], { closed: true, weight: 3, colour: t.main });
  sheet.line(
    Array.from({ length: 48 }, (_, i): Line => [polar(C, 262, i * 7.5), polar(C, 250, i * 7.5)]),
    { weight: 3, colour: t.main },
  );
  for (const side of [-1, 1]) {
    const c: Pt = [x + side * 150, y + 66];
    for (const deg of [90 + side * 0, 210, 330])
      sheet.line([[x + side * 150, y - 86], polar(c, 86, deg)], { weight: 2.4 });
    sheet.fill(circle([c[0] + 8, c[1] + 12], 90), ink, { opacity: 0.24 });
    sheet.shape(circle(c, 88), pigment.brass);
    sheet.shape(circle(c, 70), shaded(pigment.brass, 0.2), { weight: weight.detail });
    sheet.line([Array.from({ length: 9 }, (_, i) => polar(c, 79, 110 + i * 10))].flat(), {
      weight: 5,
      colour: lit(pigment.brass, 0.6),
    });
  }
  sheet
    .line(
      [
        [x - 160, y - 86],
        [x + 160, y - 86],
      ],
      { weight: 24 },
    )
    .line(
      [
        [x - 160, y - 86],
        [x + 160, y - 86],
      ],
      { weight: 16, colour: pigment.brass },
    );
  sheet.shape(
    [
      [x - 14, y - 86],
      [x, y - 196],
      [x + 14, y - 86],
    ],
    pigment.brass,
    { weight: weight.detail },
  );
  for (const dx of [-150, 0, 150])
    sheet.shape(circle([x + dx, y - 86], dx === 0 ? 26 : 15), pigment.brass, {
      weight: weight.detail,
    });
}
