import { circle, polar, rect, softRect } from '../kit/geometry.ts';
import type { Line, Pt } from '../kit/geometry.ts';
import { printWindow, windowRect } from '../kit/land.ts';
import { lantern } from '../kit/objects.ts';
import { accents, ink, lit, mix, pigment, shaded, weight } from '../kit/palette.ts';
import type { Plate } from '../kit/plate.ts';
import type { Sheet } from '../kit/sheet.ts';
import { khatam, starBand, zellige } from '../kit/zellige.ts';

const plum = accents[8];
const MIDDLE: Pt = [1200, 790];
/** A colour for each of the ten themes, and how many recommendations it has, by the main theme of each. */
const morning: readonly (readonly [theme: number, count: number])[] = [
  [0, 1],
  [9, 3],
  [2, 1],
  [1, 3],
];
const afternoon: readonly (readonly [theme: number, count: number])[] = [
  [0, 3],
  [1, 1],
  [2, 2],
  [3, 2],
  [4, 3],
  [5, 5],
  [6, 1],
  [7, 4],
  [8, 3],
  [9, 7],
];
const themes = [
  '#9c4120',
  '#3a4391',
  '#5d6672',
  '#c9993a',
  '#5a8f3c',
  '#0f7f8e',
  '#d1664f',
  '#20613f',
  '#70396b',
  '#2f6fa8',
] as const;
const spread = (counts: readonly (readonly [number, number])[]): number[] =>
  counts.flatMap(([theme, count]) => Array.from({ length: count }, () => theme));
/** Where the tiles lie: eight round the middle, then two rings of sixteen places, of which one holds the lamp. */
const place = (ring: 0 | 1 | 2, i: number): Pt => {
  const deg = 90 - i * (ring === 0 ? 45 : 22.5);
  return polar(MIDDLE, [206, 388, 570][ring] ?? 0, deg);
};

export const plate: Plate = {
  id: 'r8-recommendations-wall',
  room: 8,
  alt: {
    ar: 'جدار زليج بنفسجي عليه وردة كبيرة من 39 نجمة مثمّنة بعشرة ألوان: ثماني نجمات بحافة بيضاء حول نجمة زجاجية شفافة، ثم إحدى وثلاثون نجمة بحافة ذهبية في دائرتين. على بعضها نقطة ضوء، وفي أعلى الدائرة قنديل مضاء، وعلى الجانبين عشر قطع صغيرة.',
    fr: 'Un mur de zellige prune porte une grande rosace de 39 étoiles à huit branches en dix couleurs : huit étoiles à bord blanc autour d’une étoile de verre transparent, puis trente et une à bord doré sur deux cercles. Quelques-unes portent un point de lumière ; en haut brille une lanterne ; sur les côtés, dix petites pièces.',
    en: 'A plum zellij wall bears a great rosette of 39 eight-pointed stars in ten colours: eight with a white rim round a clear glass star, then thirty-one with a gold rim in two circles. Some carry a point of light; a lit lantern hangs at the top; at the sides are ten small tiles.',
  },
  caption: {
    ar: 'جدار التوصيات: 39 قطعة، وقطعة شفافة لفكرتك.',
    fr: 'Le mur des recommandations : 39 pièces, et une pièce transparente pour votre idée.',
    en: 'The wall of recommendations: 39 tiles, and a clear one for your idea.',
  },
  schematic: true,
  labels: [
    {
      id: 'session-1',
      at: place(0, 1),
      label: {
        ar: '8 قطع للجلسة الصباحية',
        fr: '8 pièces de la séance du matin',
        en: '8 tiles from the morning session',
      },
    },
    {
      id: 'session-2',
      at: place(2, 4),
      label: {
        ar: '31 قطعة للجلسة المسائية',
        fr: '31 pièces de la séance de l’après-midi',
        en: '31 tiles from the afternoon session',
      },
    },
    {
      id: 'key',
      at: [300, 790],
      label: {
        ar: 'مفتاح الألوان العشرة',
        fr: 'La légende des dix couleurs',
        en: 'The key to ten colours',
      },
    },
    {
      id: 'clear-tile',
      at: MIDDLE,
      label: {
        ar: 'القطعة الشفافة: فكرتك',
        fr: 'La pièce transparente : votre idée',
        en: 'The clear tile: your idea',
      },
    },
    {
      id: 'lamp',
      at: [1200, 220],
      label: {
        ar: 'مصباح «بدأ يتحقق»',
        fr: 'La lampe « ça commence »',
        en: 'The “it has begun” lamp',
      },
    },
  ],
  draw(sheet) {
    const w = printWindow(sheet);
    sheet.within(windowRect(w), () => {
      wall(sheet);
      rosette(sheet);
      key(sheet);
    });
    lantern(sheet, [1200, 60], 190, '#ffe3a0', 70);
  },
};

function wall(sheet: Sheet): void {
  const dark = mix(plum.deep, ink, 0.35);
  zellige(sheet, {
    area: { x: 110, y: 110, width: 2180, height: 1380 },
    size: 115,
    glaze: {
      ground: dark,
      star: mix(plum.deep, dark, 0.2),
      heart: dark,
      petal: mix(plum.main, dark, 0.55),
      joint: mix(dark, ink, 0.5),
      jointWeight: 2,
    },
  });
  for (const x of [110, 2228])
    starBand(sheet, rect(x, 110, 62, 1380), 22, {
      ground: dark,
      star: plum.light,
      heart: pigment.brass,
      petal: plum.light,
    });
}

function rosette(sheet: Sheet): void {
  const field = circle(MIDDLE, 690);
  sheet.fill(circle([MIDDLE[0] + 20, MIDDLE[1] + 22], 684), ink, { opacity: 0.35 });
  sheet.shape(
    field.map(([x, y]): Pt => [x, MIDDLE[1] + (y - MIDDLE[1]) * 0.985]),
    plum.pale,
    { weight: weight.contour },
  );
  sheet.line(circle(MIDDLE, 664), { closed: true, weight: 12, colour: pigment.brass });
  strapwork(sheet);
  const [first, second] = [spread(morning), spread(afternoon)];
  for (let i = 0; i < 8; i++)
    tile(sheet, place(0, i), 84, first[i] ?? 0, pigment.lime, i % 4 === 2);
  // The afternoon's tiles run round both rings together, so that each theme keeps to one side.
  let next = 0;
  for (let i = 0; i < 16; i++)
    for (const ring of [1, 2] as const) {
      if (ring === 2 && i === 0) continue;
      tile(
        sheet,
        place(ring, i),
        ring === 1 ? 76 : 88,
        second[next] ?? 0,
        pigment.brass,
        next % 6 === 3,
      );
      next++;
    }
  glass(sheet);
}

/** The white straps that weave between the tiles and bind them. */
function strapwork(sheet: Sheet): void {
  const straps: Line[] = [];
  for (let i = 0; i < 16; i++) {
    const deg = 90 - i * 22.5 - 11.25;
    straps.push([
      polar(MIDDLE, 282, deg - 11.25),
      polar(MIDDLE, 300, deg),
      polar(MIDDLE, 282, deg + 11.25),
    ]);
    straps.push([polar(MIDDLE, 300, deg), polar(MIDDLE, 480, deg), polar(MIDDLE, 654, deg)]);
    straps.push([
      polar(MIDDLE, 482, deg),
      polar(MIDDLE, 474, deg - 11.25),
      polar(MIDDLE, 482, deg - 22.5),
    ]);
  }
  for (let i = 0; i < 8; i++)
    straps.push([polar(MIDDLE, 120, 67.5 - i * 45), polar(MIDDLE, 284, 67.5 - i * 45)]);
  sheet
    .line(straps, { weight: 20, colour: plum.main, flat: true })
    .line(straps, { weight: 12, colour: pigment.lime, flat: true });
  const knots = Array.from({ length: 16 }, (_, i) =>
    khatam(polar(MIDDLE, 480, 78.75 - i * 22.5), 22),
  );
  sheet.shape(knots, plum.main, { weight: weight.detail });
}

function tile(sheet: Sheet, at: Pt, r: number, theme: number, rim: string, begun: boolean): void {
  const colour = themes[theme] ?? plum.main;
  sheet.fill(khatam([at[0] + 7, at[1] + 9], r), ink, { opacity: 0.3 });
  sheet.shape(khatam(at, r), rim, { weight: weight.edge });
  sheet.shape(khatam(at, r - 15), colour, { weight: weight.detail });
  sheet.fill(khatam(at, r * 0.5), lit(colour, 0.35));
  sheet.line(khatam(at, r * 0.5), { closed: true, weight: 2, colour: shaded(colour, 0.4) });
  sheet.line(
    [
      [at[0] - r * 0.44, at[1] - r * 0.4],
      [at[0] - r * 0.1, at[1] - r * 0.56],
    ],
    { weight: 5, colour: lit(colour, 0.7) },
  );
  if (!begun) return;
  sheet.fill(circle(at, r * 0.36), '#ffe3a0', { opacity: 0.55 });
  sheet.shape(circle(at, r * 0.19), '#ffd257', { weight: weight.detail });
}

function glass(sheet: Sheet): void {
  const star = khatam(MIDDLE, 124);
  sheet.fill(khatam(MIDDLE, 152), plum.main).fill(khatam(MIDDLE, 140), pigment.lime);
  sheet.fill(star, pigment.sky, { opacity: 0.65 });
  sheet.within(star, () => {
    sheet.fill(
      [
        [1090, 900],
        [1190, 650],
        [1240, 650],
        [1140, 920],
      ],
      pigment.lime,
      { opacity: 0.9 },
    );
    sheet.fill(
      [
        [1190, 900],
        [1280, 680],
        [1296, 680],
        [1206, 910],
      ],
      pigment.lime,
      { opacity: 0.9 },
    );
  });
  sheet.line(star, { closed: true, weight: weight.contour, colour: plum.deep });
}

/** Ten small tiles, five on a side: which colour is which theme, the labels tell. */
function key(sheet: Sheet): void {
  themes.forEach((_, i) => {
    const at: Pt = [i < 5 ? 300 : 2100, 420 + (i % 5) * 185];
    sheet.shape(softRect(at[0] - 82, at[1] - 76, 164, 152, 26), mix(plum.deep, ink, 0.2), {
      weight: weight.edge,
    });
    sheet.line(softRect(at[0] - 72, at[1] - 66, 144, 132, 20), {
      closed: true,
      weight: 3,
      colour: plum.light,
    });
    tile(sheet, at, 54, i, plum.pale, false);
  });
}
