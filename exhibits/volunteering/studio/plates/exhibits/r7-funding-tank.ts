import { axonometry, block, panel, shadowOf } from '../kit/axonometry.ts';
import { between, circle, ellipse, rect } from '../kit/geometry.ts';
import type { Line, Pt } from '../kit/geometry.ts';
import { coin, hourglass } from '../kit/icons.ts';
import { printWindow, windowRect } from '../kit/land.ts';
import { ashlar } from '../kit/masonry.ts';
import { castShadow } from '../kit/objects.ts';
import { accents, ink, lit, mix, pigment, shaded, weight } from '../kit/palette.ts';
import { foliage, gardenTree } from '../kit/plants.ts';
import type { Plate } from '../kit/plate.ts';
import { Chance } from '../kit/random.ts';
import type { Sheet } from '../kit/sheet.ts';
import { water } from '../kit/water.ts';
import { khatam } from '../kit/zellige.ts';

const olive = accents[7];
/** One unit is 100 px; the basin's middle is the model's zero. */
const view = axonometry([1160, 800], 100, 30);
const stone = mix(pigment.sand, pigment.stone, 0.35);
const inlets = [
  {
    id: 'fees',
    colour: '#3a6fb0',
    label: { ar: 'الاشتراكات', fr: 'Les cotisations', en: 'The members’ fees' },
  },
  {
    id: 'public',
    colour: '#3f8a58',
    label: { ar: 'الدعم العمومي', fr: 'Les subventions publiques', en: 'The public grants' },
  },
  {
    id: 'private',
    colour: '#d77b34',
    label: {
      ar: 'القطاع الخاص والتبرعات المرخّصة',
      fr: 'Le secteur privé et les dons autorisés',
      en: 'Private sector and authorised gifts',
    },
  },
  {
    id: 'waqf',
    colour: '#c9993a',
    label: {
      ar: 'الوقف أو عائد نشاط',
      fr: 'Le waqf ou un revenu d’activité',
      en: 'The waqf or activity income',
    },
  },
  {
    id: 'time',
    colour: '#7d5aa6',
    label: { ar: 'وقت المتطوعين', fr: 'Le temps des bénévoles', en: 'The volunteers’ time' },
  },
] as const;
/** Where each channel comes in, and from which side: along x or along y. */
const courses: readonly { from: readonly [number, number]; to: readonly [number, number] }[] = [
  { from: [-9.6, 1.6], to: [-3, 1.6] },
  { from: [-9.6, -0.2], to: [-3, -0.2] },
  { from: [-9.6, -2], to: [-3, -2] },
  { from: [-1.6, -9.2], to: [-1.6, -3] },
  { from: [1.2, -9.2], to: [1.2, -3] },
];
const LEVEL = 1.5;

export const plate: Plate = {
  id: 'r7-funding-tank',
  room: 7,
  alt: {
    ar: 'حوض حجري مربّع من حيث يُرى من الأعلى، تصبّ فيه خمس قنوات بخمسة ألوان، ويغطّي نصفه لوح زجاج عليه شبكة كسجلّ الحسابات. في جانبه مقياس للماء، وقربه جرّة مختومة للادخار، ومنه مخرج يسقي بستانا صغيرا.',
    fr: 'Un bassin de pierre carré vu d’en haut, alimenté par cinq canaux de cinq couleurs et à demi couvert d’une plaque de verre quadrillée comme un registre. Sur le côté, une jauge ; tout près, une jarre scellée pour l’épargne ; une sortie arrose un petit jardin.',
    en: 'A square stone basin seen from above, fed by five channels in five colours and half covered by a glass plate ruled like a ledger. A gauge on its side, a sealed jar of savings nearby, and an outlet that waters a small garden.',
  },
  caption: {
    ar: 'خزان التمويل: منابع كثيرة، وغطاء شفاف، وبستان واحد.',
    fr: 'Le réservoir du financement : plusieurs sources, un couvercle transparent, un seul jardin.',
    en: 'The funding tank: several springs, a clear lid, one garden.',
  },
  schematic: true,
  labels: [
    ...inlets.map(({ id, label }, i) => ({ id, label, at: channelMiddle(i) })),
    {
      id: 'lid',
      at: [1160, 650] as Pt,
      label: {
        ar: 'غطاء الزجاج: الشفافية',
        fr: 'Le couvercle de verre : la transparence',
        en: 'The glass lid: transparency',
      },
    },
  ],
  draw(sheet) {
    const w = printWindow(sheet);
    sheet.within(windowRect(w), () => {
      ground(sheet);
      courses.forEach((_, i) => channel(sheet, i));
      sheet.fill(shadowOf(view, { at: [-3, -3, 0], size: [6, 6, LEVEL + 0.5] }), ink, {
        opacity: 0.2,
      });
      garden(sheet);
      basin(sheet);
      courses.forEach((_, i) => mouth(sheet, i));
      lid(sheet);
      gauge(sheet);
      reserve(sheet, [480, 1290]);
    });
  },
};

function channelMiddle(i: number): Pt {
  const course = courses[i] ?? { from: [0, 0], to: [0, 0] };
  return view.to([
    (course.from[0] + course.to[0] * 2) / 3,
    (course.from[1] + course.to[1] * 2) / 3,
    LEVEL,
  ]);
}

function ground(sheet: Sheet): void {
  sheet.fill(rect(110, 110, 2180, 1380), mix(olive.pale, pigment.sand, 0.55));
  const plots: Line[] = [];
  for (let i = -9; i < 10; i++)
    plots.push(
      [view.to([i * 2, -18, 0]), view.to([i * 2, 18, 0])],
      [view.to([-18, i * 2, 0]), view.to([18, i * 2, 0])],
    );
  sheet.line(plots, { weight: 1.6, colour: olive.light, opacity: 0.7 });
  sheet.stipple(rect(110, 110, 2180, 1380), {
    gap: 40,
    size: 3.4,
    colour: olive.main,
    opacity: 0.4,
  });
}

/** A raised channel on a low wall, its water in its own colour. */
function channel(sheet: Sheet, i: number): void {
  const { from, to } = courses[i] ?? { from: [0, 0], to: [0, 0] };
  const { colour } = inlets[i] ?? inlets[0];
  const alongX = from[1] === to[1];
  const size = alongX
    ? ([to[0] - from[0], 0.9, LEVEL] as const)
    : ([0.9, to[1] - from[1], LEVEL] as const);
  const at = alongX
    ? ([from[0], from[1] - 0.45, 0] as const)
    : ([from[0] - 0.45, from[1], 0] as const);
  sheet.fill(shadowOf(view, { at, size }, 0.35), ink, { opacity: 0.18 });
  block(sheet, view, { at, size, colour: stone, hatchGap: 11 });
  if (alongX)
    ashlar(
      sheet,
      { x: 0, y: 0, width: size[0], height: LEVEL },
      {
        course: 0.36,
        map: view.alongX([at[0], at[1] + 0.9, LEVEL]),
        seed: i + 2,
        colour: olive.deep,
        opacity: 0.45,
      },
    );
  const lay = (inset: number): Line => {
    const [x, y] = [at[0], at[1]];
    const places = alongX
      ? [
          [x, y + inset],
          [x + size[0], y + inset],
          [x + size[0], y + size[1] - inset],
          [x, y + size[1] - inset],
        ]
      : [
          [x + inset, y],
          [x + size[0] - inset, y],
          [x + size[0] - inset, y + size[1]],
          [x + inset, y + size[1]],
        ];
    return places.map(([px = 0, py = 0]) => view.to([px, py, LEVEL]));
  };
  sheet.shape(lay(0.18), shaded(colour, 0.35), { weight: weight.detail });
  water(sheet, lay(0.27), { colour, deep: shaded(colour, 0.45), gap: 9, weight: 3 });
  if (i === 4) sparkle(sheet, lay(0.27));
}

/** Time is money that cannot be seen: it only glitters. */
function sparkle(sheet: Sheet, along: Line): void {
  const [a, b] = [along[0], along[2]];
  if (!a || !b) return;
  for (const share of [0.12, 0.3, 0.48, 0.66, 0.84])
    sheet.shape(khatam(between(a, b, share), 19), pigment.lime, { weight: 1.6 });
}

function mouth(sheet: Sheet, i: number): void {
  const { to, from } = courses[i] ?? { from: [0, 0], to: [0, 0] };
  const { colour } = inlets[i] ?? inlets[0];
  const alongX = from[1] === to[1];
  const [x, y] = to;
  const across = (d: number, along: number, z: number): Pt =>
    alongX ? view.to([x + along, y + d, z]) : view.to([x + d, y + along, z]);
  const sill: Line = [
    across(-0.2, 0, LEVEL + 0.03),
    across(0.2, 0, LEVEL + 0.03),
    across(0.2, 0.55, LEVEL),
    across(0.26, 0.75, 1.12),
    across(-0.26, 0.75, 1.12),
    across(-0.2, 0.55, LEVEL),
  ];
  sheet.shape(sill, lit(colour, 0.25), { weight: weight.detail });
  sheet.line(
    [
      [across(-0.06, 0.1, LEVEL), across(-0.06, 0.55, LEVEL), across(-0.06, 0.75, 1.15)],
      [across(0.08, 0.2, LEVEL), across(0.08, 0.55, LEVEL), across(0.08, 0.75, 1.15)],
    ],
    { weight: 3, colour: pigment.lime },
  );
  const ring = across(0, 1.15, 1.1);
  sheet.line([ellipse(ring, 34, 17), ellipse(ring, 58, 29)], {
    closed: true,
    weight: 3,
    colour: lit(colour, 0.55),
  });
}

function basin(sheet: Sheet): void {
  const flat = (x: number, y: number, z: number): Pt => view.to([x, y, z]);
  block(sheet, view, {
    at: [-3, -3, 0],
    size: [6, 6, LEVEL],
    colour: stone,
    line: weight.contour,
    hatchGap: 10,
  });
  const square = (r: number, z: number): Line => [
    flat(-r, -r, z),
    flat(r, -r, z),
    flat(r, r, z),
    flat(-r, r, z),
  ];
  const tilesOn = (map: (p: Pt) => Pt): Line[] =>
    Array.from({ length: 9 }, (_, i) => khatam([0.5 + i * 0.625, 0.42], 0.24).map(map));
  for (const map of [view.alongX([-3, 3, LEVEL]), view.alongY([3, 3, LEVEL])]) {
    sheet
      .fill(panel(map, 0, 0.14, 6, 0.56), olive.deep)
      .fill(tilesOn(map), olive.light, { union: true });
    sheet.line(panel(map, 0, 0.14, 6, 0.56), { closed: true, weight: 2 });
  }
  sheet.shape(square(2.55, LEVEL), shaded(stone, 0.5), { weight: weight.edge });
  sheet.within(square(2.55, LEVEL), () => {
    sheet.shape(
      [
        flat(-2.55, -2.55, LEVEL),
        flat(2.55, -2.55, LEVEL),
        flat(2.55, -2.55, 1.1),
        flat(-2.55, -2.55, 1.1),
      ],
      shaded(stone, 0.2),
      { weight: weight.detail },
    );
    sheet.shape(
      [
        flat(-2.55, -2.55, LEVEL),
        flat(-2.55, 2.55, LEVEL),
        flat(-2.55, 2.55, 1.1),
        flat(-2.55, -2.55, 1.1),
      ],
      shaded(stone, 0.4),
      { weight: weight.detail },
    );
    water(sheet, square(2.55, 1.1), { gap: 15 });
  });
  sheet.line(square(2.55, LEVEL), { closed: true, weight: weight.edge });
}

/** Half drawn over the water, so that both the lid and what it shows are seen. */
function lid(sheet: Sheet): void {
  const z = LEVEL + 0.16;
  const flat = (x: number, y: number): Pt => view.to([x, y, z]);
  const [x0, x1, y0, y1] = [-2.8, 2.8, -2.8, 0.5];
  const glass: Line = [flat(x0, y0), flat(x1, y0), flat(x1, y1), flat(x0, y1)];
  sheet.fill(glass, lit(pigment.sky, 0.6), { opacity: 0.42 });
  const grid: Line[] = [];
  for (let i = 1; i < 8; i++) grid.push([flat(x0 + i * 0.7, y0), flat(x0 + i * 0.7, y1)]);
  for (let i = 1; i < 6; i++) grid.push([flat(x0, y0 + i * 0.55), flat(x1, y0 + i * 0.55)]);
  sheet.line(grid, { weight: 2.4, colour: pigment.lime, opacity: 0.9 });
  sheet.line(
    [
      [flat(-2.2, -2.4), flat(-2.2, 0.1)],
      [flat(-1.9, -2.4), flat(-1.9, -0.9)],
    ],
    { weight: 9, colour: pigment.lime, opacity: 0.9 },
  );
  sheet.line(glass, { closed: true, weight: weight.contour });
  const edge: Line = [
    flat(x0, y1),
    flat(x1, y1),
    view.to([x1, y1, z - 0.1]),
    view.to([x0, y1, z - 0.1]),
  ];
  sheet.shape(edge, lit(pigment.water, 0.4), { weight: weight.detail });
  sheet.shape(circle(flat(0, 0.2), 17), pigment.brass, { weight: weight.detail });
}

function gauge(sheet: Sheet): void {
  const map = view.alongX([-3, 3, LEVEL]);
  sheet.shape(panel(map, 0.5, 0.1, 0.42, 1.3), pigment.lime, { weight: weight.edge });
  sheet.shape(panel(map, 0.6, 0.5, 0.22, 0.8), pigment.water, { weight: weight.detail });
  sheet.line(
    Array.from({ length: 7 }, (_, i): Line => [
      map([0.5, 0.24 + i * 0.17]),
      map([0.6, 0.24 + i * 0.17]),
    ]),
    { weight: 3 },
  );
}

/** The project: a garden of beds and orange trees below the outlet. */
function garden(sheet: Sheet): void {
  const plot: Line = [
    view.to([4.4, -2.6, 0]),
    view.to([10, -2.6, 0]),
    view.to([10, 3.6, 0]),
    view.to([4.4, 3.6, 0]),
  ];
  sheet.shape(plot, mix(pigment.umber, olive.main, 0.35), { weight: weight.edge });
  const chance = new Chance(9);
  for (let i = 0; i < 6; i++) {
    const y = -2.3 + i;
    const bed: Line = [
      view.to([4.8, y, 0]),
      view.to([9.7, y, 0]),
      view.to([9.7, y + 0.66, 0]),
      view.to([4.8, y + 0.66, 0]),
    ];
    sheet.shape(bed, i % 2 ? pigment.leaf : mix(pigment.leafLight, pigment.leaf, 0.4), {
      weight: 2,
    });
    const heads = Array.from({ length: 9 }, (_, k) =>
      ellipse(view.to([5 + k * 0.56, y + 0.33, 0.1]), chance.between(13, 19), 11),
    );
    sheet.shape(heads, i % 2 ? pigment.leafLight : pigment.leafDeep, { weight: 1.6 });
  }
  const ditch: Line = [
    view.to([3, 0.2, 0.02]),
    view.to([10, 0.2, 0.02]),
    view.to([10, 0.62, 0.02]),
    view.to([3, 0.62, 0.02]),
  ];
  water(sheet, ditch, { gap: 8, weight: 2.4 });
  sheet.line(ditch, { closed: true, weight: weight.detail });
  sheet.define('orange', () =>
    gardenTree(sheet, [0, 0], 250, { leaves: foliage, fruit: '#d98a2b' }),
  );
  for (const [x, y] of [
    [5.4, -2.2],
    [7.6, -2.2],
    [9.6, -2.2],
    [9.6, 0.1],
    [5.8, 3.2],
    [7.8, 3.2],
    [9.6, 3.2],
  ] as const) {
    const foot = view.to([x, y, 0]);
    castShadow(sheet, foot, 34, 70);
    sheet.put('orange', foot);
  }
}

/** Savings for a dry year: a sealed jar, apart from the flow. */
function reserve(sheet: Sheet, [x, y]: Pt): void {
  castShadow(sheet, [x, y], 90, 110);
  const body: Line = [
    [x - 46, y],
    [x + 46, y],
    [x + 104, y - 110],
    [x + 112, y - 190],
    [x + 70, y - 262],
    [x + 52, y - 282],
    [x - 52, y - 282],
    [x - 70, y - 262],
    [x - 112, y - 190],
    [x - 104, y - 110],
  ];
  sheet.shape(body, pigment.clay, { weight: weight.contour });
  sheet.within(body, () => {
    sheet.hatch(rect(x + 20, y - 290, 110, 300), { deg: 78, gap: 11, opacity: 0.6 });
    sheet.line(
      [ellipse([x, y - 130], 116, 26, 180, 360), ellipse([x, y - 216], 112, 22, 180, 360)],
      { weight: 10, colour: olive.light },
    );
  });
  sheet.shape(ellipse([x, y - 286], 66, 20), pigment.lime, { weight: weight.edge });
  sheet.line(ellipse([x, y - 272], 60, 16, 180, 360), { weight: 12, colour: pigment.ochre });
  sheet.shape(circle([x, y - 290], 15), '#91312f', { weight: weight.detail });
  coin(sheet, { at: [x - 180, y - 26], size: 44, colour: pigment.brass });
  coin(sheet, { at: [x - 216, y + 40], size: 44, colour: pigment.brass });
  hourglass(sheet, { at: [x + 210, y - 10], size: 74, colour: '#7d5aa6' });
}
