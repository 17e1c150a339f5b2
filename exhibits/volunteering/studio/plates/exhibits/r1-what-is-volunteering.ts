import { at, bezier, circle, ellipse, polar, rect, ribbon, smooth } from '../kit/geometry.ts';
import type { Line, Pt } from '../kit/geometry.ts';
import { printWindow, windowRect } from '../kit/land.ts';
import { planks } from '../kit/masonry.ts';
import { accents, ink, lit, mix, pigment, shaded, weight } from '../kit/palette.ts';
import type { Plate } from '../kit/plate.ts';
import type { Sheet } from '../kit/sheet.ts';
import { khatam, zellige } from '../kit/zellige.ts';

const saffron = accents[1];
const X = 1200;
const SEAT = 520;
const legs = [
  {
    id: 'choice',
    top: [980, 590],
    foot: [760, 1330],
    colour: '#3a6fb0',
    label: { ar: 'رِجل الاختيار الحر', fr: 'Le pied du libre choix', en: 'The leg of free choice' },
  },
  {
    id: 'common-good',
    top: [1200, 620],
    foot: [1200, 1440],
    colour: '#4c7d4f',
    label: {
      ar: 'رِجل الصالح العام',
      fr: 'Le pied de l’intérêt général',
      en: 'The leg of the common good',
    },
  },
  {
    id: 'not-money',
    top: [1420, 590],
    foot: [1640, 1330],
    colour: '#d2932f',
    label: {
      ar: 'رِجل «المال ليس الدافع الأول»',
      fr: 'Le pied « l’argent n’est pas le moteur principal »',
      en: 'The leg “money is not the main reason”',
    },
  },
] as const;
/** The ring ties the legs at a third of their height. */
const RING: Pt = [1200, 1120];

export const plate: Plate = {
  id: 'r1-what-is-volunteering',
  room: 1,
  alt: {
    ar: 'كرسي خشبي مستدير كبير له ثلاث أرجل مخروطة: زرقاء وخضراء ومغراء، تجمعها حلقة نحاسية. في مقعده نجمة مثمّنة مطعّمة وعليه تفاحة حمراء، وخلفه دائرة زعفرانية كالشمس وأرضية من الخشب.',
    fr: 'Un grand tabouret rond en bois sur trois pieds tournés – bleu, vert, ocre – reliés par un anneau de laiton. Une étoile à huit branches est incrustée dans l’assise, une pomme rouge y est posée ; derrière, un cercle safran comme un soleil et un plancher.',
    en: 'A large round wooden stool on three turned legs – blue, green and ochre – tied by a brass ring. An eight-pointed star is inlaid in the seat and a red apple stands on it; behind, a saffron disc like a sun, and a boarded floor.',
  },
  caption: {
    ar: 'كرسي التطوع: لو نزعت رِجلا لسقط.',
    fr: 'Le tabouret du bénévolat : ôtez un pied, il tombe.',
    en: 'The volunteering stool: take one leg away and it falls.',
  },
  labels: [
    {
      id: 'seat',
      at: [960, 500],
      label: { ar: 'المقعد: التطوع', fr: 'L’assise : le bénévolat', en: 'The seat: volunteering' },
    },
    ...legs.map(({ id, top, foot, label }) => ({
      id,
      label,
      at: [(top[0] + foot[0]) / 2, (top[1] + foot[1]) / 2] as Pt,
    })),
    {
      id: 'ring',
      at: [1020, 1168],
      label: { ar: 'حلقة الثقة', fr: 'L’anneau de la confiance', en: 'The ring of trust' },
    },
  ],
  draw(sheet) {
    const w = printWindow(sheet);
    sheet.within(windowRect(w), () => wall(sheet));
    shadow(sheet);
    ring(sheet, 0, 180);
    for (const i of [0, 2] as const) leg(sheet, i);
    leg(sheet, 1);
    ring(sheet, 180, 360);
    seat(sheet);
    apple(sheet, [1330, 440]);
  },
};

function wall(sheet: Sheet): void {
  sheet.fill(rect(110, 110, 2180, 1200), saffron.pale);
  sheet
    .fill(circle([X, 700], 560), saffron.light)
    .fill(circle([X, 700], 500), lit(saffron.light, 0.25));
  const rays = Array.from({ length: 32 }, (_, i): Line => {
    const deg = i * 11.25;
    return [
      polar([X, 700], 600, deg - 1.6),
      polar([X, 700], 600, deg + 1.6),
      polar([X, 700], i % 2 ? 700 : 780, deg),
    ];
  });
  sheet.fill(rays, saffron.light, { union: true });
  zellige(sheet, {
    area: { x: 110, y: 960, width: 2180, height: 190 },
    size: 95,
    glaze: {
      ground: pigment.lime,
      star: saffron.main,
      heart: saffron.light,
      petal: pigment.waterDeep,
      joint: saffron.deep,
      jointWeight: 2,
    },
  });
  sheet.shape(rect(90, 936, 2220, 26), saffron.main, { weight: weight.detail });
  sheet.fill(rect(110, 1150, 2180, 350), mix(pigment.wood, saffron.light, 0.3));
  const boards = Array.from({ length: 15 }, (_, i): Line => [
    [X + (i - 7) * 190, 1150],
    [X + (i - 7) * 330, 1500],
  ]);
  sheet.line(boards, { weight: 3, colour: saffron.deep });
  planks(sheet, { x: 110, y: 1150, width: 2180, height: 350 }, 5, {
    upright: false,
    colour: mix(pigment.wood, saffron.light, 0.3),
    weight: 1.4,
    seed: 4,
  });
  sheet.line(
    [
      [110, 1150],
      [2290, 1150],
    ],
    { weight: weight.edge },
  );
}

function shadow(sheet: Sheet): void {
  sheet.fill(ellipse([1440, 1376], 560, 96), ink, { opacity: 0.2 });
  for (const { foot } of legs)
    sheet.fill(ellipse([foot[0] + 70, foot[1] + 4], 130, 20), ink, { opacity: 0.24 });
}

/** A turned leg: its beads and hollows, lit from the left. */
function leg(sheet: Sheet, i: 0 | 1 | 2): void {
  const { top, foot, colour } = legs[i];
  const axis = Array.from({ length: 61 }, (_, k): Pt => [
    top[0] + ((foot[0] - top[0]) * k) / 60,
    top[1] + ((foot[1] - top[1]) * k) / 60,
  ]);
  const girth = (t: number): number => {
    const bead = [0.1, 0.16, 0.62, 0.88].reduce(
      (sum, c) => sum + 26 * Math.exp(-(((t - c) / 0.018) ** 2)),
      0,
    );
    return (
      92 -
      34 * t +
      bead -
      22 * Math.exp(-(((t - 0.13) / 0.012) ** 2)) +
      24 * Math.exp(-(((t - 0.38) / 0.14) ** 2)) -
      16 * Math.exp(-(((t - 0.8) / 0.05) ** 2))
    );
  };
  const body = ribbon(axis, girth);
  sheet.shape(body, colour, { weight: weight.contour });
  const n = body.length / 2;
  const [one, other] = [body.slice(0, n), body.slice(n).reverse()];
  const right = at(one, 0)[0] > at(other, 0)[0] ? one : other;
  const dark: Line = [
    ...right,
    ...right
      .map((p, k): Pt => [
        p[0] + (at(axis, k)[0] - p[0]) * 0.85,
        p[1] + (at(axis, k)[1] - p[1]) * 0.85,
      ])
      .reverse(),
  ];
  sheet
    .fill(dark, shaded(colour, 0.3))
    .hatch(dark, { deg: 84 + (i - 1) * 16, gap: 9, opacity: 0.5 });
  const shine = axis.slice(12, 34).map(([x, y]): Pt => [x - 24, y]);
  sheet.line(shine, { weight: 9, colour: lit(colour, 0.6) });
  for (const t of [0.1, 0.16, 0.62, 0.88]) {
    const [x, y] = at(axis, Math.round(t * 60));
    const half = girth(t) / 2 - 3;
    sheet.line([ellipse([x, y - 6], half, 8, 180, 360), ellipse([x, y + 12], half, 8, 180, 360)], {
      weight: 2.6,
    });
  }
  sheet.line(body, { closed: true, weight: weight.contour });
}

/** The far half lies behind the legs and the near half before them. */
function ring(sheet: Sheet, from: number, to: number): void {
  const line = ellipse(RING, 366, 92, from, to);
  sheet.line(line, { weight: 40 }).line(line, { weight: 30, colour: pigment.brass });
  sheet.line(ellipse([RING[0], RING[1] - 7], 366, 92, from, to), {
    weight: 6,
    colour: lit(pigment.brass, 0.6),
  });
}

function seat(sheet: Sheet): void {
  const [rx, ry, thick] = [470, 150, 84];
  const wood = mix(pigment.wood, pigment.umber, 0.3);
  const side: Line = [
    ...ellipse([X, SEAT], rx, ry, 180, 360),
    ...ellipse([X, SEAT + thick], rx, ry, 0, -180),
  ];
  sheet.shape(side, shaded(wood, 0.2), { weight: weight.contour });
  sheet.hatch(
    [...ellipse([X, SEAT], rx, ry, 290, 360), ...ellipse([X, SEAT + thick], rx, ry, 0, -70)],
    { deg: 90, gap: 10, opacity: 0.7 },
  );
  sheet.line(ellipse([X, SEAT + 46], rx, ry, 182, 358), { weight: 5, colour: saffron.light });
  const top = ellipse([X, SEAT], rx, ry);
  sheet.shape(top, lit(wood, 0.15), { weight: weight.contour });
  sheet.within(top, () => {
    for (let i = 0; i < 9; i++)
      sheet.line(
        smooth([
          [700, SEAT - 130 + i * 34],
          [1000, SEAT - 140 + i * 36],
          [1300, SEAT - 126 + i * 33],
          [1700, SEAT - 136 + i * 35],
        ]),
        { weight: 2, colour: shaded(wood, 0.35) },
      );
  });
  const flat = (line: Line): Line => line.map(([x, y]): Pt => [X + x * rx, SEAT + y * ry]);
  sheet.line(ellipse([X, SEAT], rx * 0.86, ry * 0.86), {
    closed: true,
    weight: 6,
    colour: saffron.light,
  });
  sheet.shape(flat(khatam([0, 0], 0.76)), saffron.light, { weight: weight.edge });
  sheet.shape(flat(khatam([0, 0], 0.56)), wood, { weight: weight.detail });
  sheet.shape(flat(khatam([0, 0], 0.34)), pigment.lime, { weight: weight.detail });
}

function apple(sheet: Sheet, [x, y]: Pt): void {
  const red = '#b23a2e';
  sheet.fill(ellipse([x + 70, y + 96], 130, 24), ink, { opacity: 0.3 });
  const half: Line = [
    ...bezier([x, y - 86], [x + 60, y - 132], [x + 134, y - 84], [x + 122, y], 12),
    ...bezier([x + 122, y], [x + 108, y + 80], [x + 50, y + 116], [x, y + 96], 12),
  ];
  const body: Line = [...half, ...half.map(([px, py]): Pt => [2 * x - px, py]).reverse()];
  sheet.shape(body, red, { weight: weight.contour });
  sheet.within(body, () => {
    sheet
      .fill(ellipse([x + 104, y + 20], 76, 130), shaded(red, 0.28))
      .hatch(ellipse([x + 104, y + 20], 76, 130), { deg: 62, gap: 10, opacity: 0.6 });
    sheet.line(ellipse([x - 44, y - 10], 46, 62, 110, 220), { weight: 14, colour: lit(red, 0.65) });
  });
  sheet.line(body, { closed: true, weight: weight.contour });
  sheet.line(bezier([x, y - 82], [x + 2, y - 116], [x + 12, y - 140], [x + 30, y - 160]), {
    weight: 12,
  });
  const leaf = [
    ...bezier([x + 10, y - 116], [x + 40, y - 180], [x + 110, y - 176], [x + 138, y - 150], 10),
    ...bezier([x + 138, y - 150], [x + 110, y - 110], [x + 50, y - 96], [x + 10, y - 116], 10),
  ];
  sheet.shape(leaf, pigment.leaf, { weight: weight.edge }).line(
    [
      [x + 12, y - 116],
      [x + 120, y - 148],
    ],
    { weight: weight.detail },
  );
}
