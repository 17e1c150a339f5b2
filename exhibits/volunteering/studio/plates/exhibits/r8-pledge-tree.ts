import {
  at,
  bezier,
  circle,
  ellipse,
  polar,
  rect,
  ribbon,
  smooth,
  turned,
} from '../kit/geometry.ts';
import type { Line, Pt } from '../kit/geometry.ts';
import { hill, printWindow, range, sky, sun, tufts, windowRect } from '../kit/land.ts';
import { ashlar } from '../kit/masonry.ts';
import { castShadow } from '../kit/objects.ts';
import { accents, ink, lit, mix, pigment, shaded, weight } from '../kit/palette.ts';
import { crownOf, silver } from '../kit/plants.ts';
import type { Plate } from '../kit/plate.ts';
import { Chance } from '../kit/random.ts';
import type { Sheet } from '../kit/sheet.ts';

const plum = accents[8];
const X = 1200;
const GROUND = 1250;
/** Leaves of paper: new, kept, shared. */
const [fresh, kept, shared] = ['#c6d98f', '#d9a52f', '#5f86c9'] as const;
const crown: readonly (readonly [x: number, y: number, r: number])[] = [
  [620, 560, 170],
  [1780, 560, 170],
  [800, 400, 190],
  [1600, 400, 190],
  [1010, 300, 180],
  [1400, 300, 180],
  [1200, 260, 160],
  [1000, 540, 170],
  [1420, 540, 170],
  [1200, 470, 190],
];

export const plate: Plate = {
  id: 'r8-pledge-tree',
  room: 8,
  alt: {
    ar: 'زيتونة عتيقة ملتوية الجذع، تتدلى من أغصانها أوراق من الورق بثلاثة ألوان: خضراء فاتحة وذهبية وزرقاء. حول الجذع مقعد حجري مستدير عليه وسادتان، وبجانبه سلة فيها أوراق بيضاء فارغة وقلم، والشمس تغرب وراء الهضاب.',
    fr: 'Un vieil olivier au tronc tordu, dont les branches portent des feuilles de papier de trois couleurs : vert pâle, or et bleu. Un banc de pierre rond entoure le tronc, avec deux coussins ; à côté, une corbeille de feuilles blanches et un crayon ; le soleil se couche derrière les collines.',
    en: 'An old olive tree with a twisted trunk, its branches hung with paper leaves in three colours: pale green, gold and blue. A round stone bench with two cushions circles the trunk; beside it stand a basket of blank white leaves and a pencil; the sun sets behind the hills.',
  },
  caption: {
    ar: 'شجرة العهد: ورقة لكل عهد صغير.',
    fr: 'L’arbre des engagements : une feuille pour chaque petite promesse.',
    en: 'The pledge tree: a leaf for every small promise.',
  },
  labels: [
    {
      id: 'trunk',
      at: [1190, 860],
      label: { ar: 'الجذع: جذورنا', fr: 'Le tronc : nos racines', en: 'The trunk: our roots' },
    },
    {
      id: 'leaves',
      at: [800, 400],
      label: { ar: 'أوراق العهود', fr: 'Les feuilles d’engagement', en: 'The pledge leaves' },
    },
    {
      id: 'kept',
      at: [1500, 470],
      label: { ar: 'عهود تحققت', fr: 'Les engagements tenus', en: 'The pledges kept' },
    },
    {
      id: 'bench',
      at: [960, 1250],
      label: { ar: 'مقعد الحوار', fr: 'Le banc du dialogue', en: 'The talking bench' },
    },
    {
      id: 'basket',
      at: [1860, 1330],
      label: {
        ar: 'سلة الأوراق البيضاء',
        fr: 'La corbeille de feuilles blanches',
        en: 'The basket of blank leaves',
      },
    },
  ],
  draw(sheet) {
    const w = printWindow(sheet);
    sheet.within(windowRect(w), () => {
      sky(
        sheet,
        w,
        1010,
        { high: mix(plum.light, pigment.sky, 0.35), low: lit('#efc58f', 0.35) },
        8,
      );
      sun(sheet, [1860, 880], 130, '#f6d9a0');
      range(sheet, {
        from: 60,
        to: 2340,
        baseY: 1060,
        height: 250,
        seed: 71,
        colour: mix(plum.light, pigment.sand, 0.35),
        shade: mix(plum.main, plum.light, 0.45),
        pitch: 480,
      });
      const far = hill(w, [1010, 980, 1020, 990, 960, 1000]);
      sheet
        .fill(far, mix(pigment.leafLight, plum.light, 0.35))
        .line(far.slice(0, -2), { weight: weight.detail });
      const near = hill(w, [1130, 1090, 1080, 1090, 1120, 1150]);
      sheet
        .fill(near, mix(pigment.leafLight, pigment.sand, 0.35))
        .line(near.slice(0, -2), { weight: weight.detail });
      sheet.stipple(near, { gap: 38, size: 4, colour: pigment.leaf, opacity: 0.5 });
      tufts(
        sheet,
        [
          [240, 1240],
          [420, 1400],
          [600, 1180],
          [2140, 1230],
          [2220, 1420],
          [1560, 1470],
          [320, 1480],
          [820, 1460],
        ],
        52,
      );
      sheet.fill(ellipse([1340, 1320], 780, 110), ink, { opacity: 0.2 });
      bench(sheet, 0, 180);
    });
    tree(sheet);
    sheet.within(windowRect(w), () => bench(sheet, 180, 360));
    basket(sheet, [1860, 1420]);
  },
};

/** The far half of the bench lies behind the trunk, the near half before it. */
function bench(sheet: Sheet, from: number, to: number): void {
  const stone = lit(pigment.stone, 0.35);
  const [rx, ry, seat, high] = [500, 120, 110, 84];
  const arcOf = (grow: number, dy: number): Line =>
    ellipse([X, GROUND + dy], rx + grow, ry + grow * 0.3, from, to);
  const back = to === 180;
  const face: Line = [...arcOf(0, -high), ...arcOf(0, 0).slice().reverse()];
  if (back)
    sheet.shape([...arcOf(0, -high), ...arcOf(-seat, -high).slice().reverse()], lit(stone, 0.4), {
      weight: weight.edge,
    });
  else {
    sheet.shape(
      [...arcOf(-seat, -high), ...arcOf(-seat, 0).slice().reverse()],
      shaded(stone, 0.4),
      { weight: weight.detail },
    );
    sheet.shape(face, stone, { weight: weight.contour });
    sheet.within(face, () => {
      ashlar(
        sheet,
        { x: X - rx, y: GROUND - high, width: rx * 2, height: ry + high },
        { course: 52, seed: 4, opacity: 0.6 },
      );
      sheet.hatch(rect(X + 220, GROUND - high - 20, 300, 260), { deg: 90, gap: 11, opacity: 0.5 });
    });
    sheet.shape([...arcOf(14, -high), ...arcOf(-seat, -high).slice().reverse()], lit(stone, 0.5), {
      weight: weight.contour,
    });
    for (const [dx, colour] of [
      [-300, plum.main],
      [250, '#d9a52f'],
    ] as const) {
      const [x, y] = [X + dx, GROUND - high + 92];
      sheet.shape(ellipse([x, y - 14], 92, 30), colour, { weight: weight.edge });
      sheet.line(ellipse([x, y - 18], 66, 18), {
        closed: true,
        weight: 4,
        colour: lit(colour, 0.6),
        dash: [4, 12],
      });
    }
  }
}

function tree(sheet: Sheet): void {
  const bark = mix(pigment.umber, pigment.stone, 0.3);
  const limb = (points: Line, from: number, to: number): Line =>
    ribbon(smooth(points, { steps: 8 }), (t) => from + (to - from) * t + 90 * (1 - t) ** 7);
  const limbs = [
    limb(
      [
        [1130, GROUND + 10],
        [1180, 1080],
        [1100, 920],
        [1000, 780],
        [800, 640],
        [680, 520],
      ],
      120,
      26,
    ),
    limb(
      [
        [1270, GROUND + 10],
        [1220, 1080],
        [1310, 930],
        [1390, 790],
        [1580, 640],
        [1710, 520],
      ],
      120,
      26,
    ),
    limb(
      [
        [1200, GROUND + 20],
        [1240, 1060],
        [1150, 900],
        [1180, 720],
        [1060, 520],
        [1000, 400],
      ],
      150,
      26,
    ),
    limb(
      [
        [1210, GROUND + 20],
        [1170, 1060],
        [1250, 900],
        [1230, 720],
        [1370, 520],
        [1420, 400],
      ],
      150,
      26,
    ),
  ];
  crownOf(
    sheet,
    crown.map(([x, y, r]) => ({ at: [x, y] as Pt, r })),
    silver,
    { leaf: 25, seed: 33 },
  );
  sheet.fill(limbs, bark, { union: true });
  for (const one of limbs)
    sheet.within(one, () => {
      const grain = Array.from({ length: 9 }, (_, i) =>
        smooth([
          [1080 + i * 30, GROUND + 20],
          [1150 + i * 12, 1060],
          [1090 + i * 28, 900],
          [1060 + i * 34, 720],
          [700 + i * 125, 480],
        ]),
      );
      sheet.line(grain, { weight: 5, colour: shaded(bark, 0.5) });
    });
  sheet.line(limbs, { closed: true, weight: 3, colour: shaded(bark, 0.75) });
  sheet.shape(ellipse([1192, 960], 26, 46), shaded(bark, 0.7), { weight: weight.edge });
  pledges(sheet);
}

function pledges(sheet: Sheet): void {
  const chance = new Chance(101);
  for (const [colour, id] of [
    [fresh, 'new'],
    [kept, 'kept'],
    [shared, 'shared'],
  ] as const)
    sheet.define(id, () => leaf(sheet, colour));
  const spots = crown.flatMap(([x, y, r]) =>
    Array.from({ length: 17 }, (_, i) =>
      polar([x, y], r * 0.98 * Math.sqrt((i + 0.5) / 17), i * 137.5 + x),
    ),
  );
  spots.sort((a, b) => a[1] - b[1]);
  for (const spot of spots)
    sheet.put(chance.pick(['new', 'new', 'kept', 'shared'] as const), spot, {
      scale: chance.between(0.75, 1.1),
      deg: chance.about(0, 38),
    });
}

/** A paper leaf on its thread, its point hanging down. */
function leaf(sheet: Sheet, colour: string): void {
  sheet.line(
    [
      [0, -26],
      [0, 0],
    ],
    { weight: 2.4 },
  );
  const half = bezier([0, 0], [30, 12], [26, 46], [0, 70], 8);
  const body: Line = [...half, ...half.map(([x, y]): Pt => [-x, y]).reverse()];
  sheet.shape(body, colour, { weight: 2.4 }).fill([...half], shaded(colour, 0.14));
  sheet.line(
    [
      [0, 4],
      [0, 60],
    ],
    { weight: 2, colour: shaded(colour, 0.5) },
  );
}

function basket(sheet: Sheet, [x, y]: Pt): void {
  castShadow(sheet, [x, y], 130, 110);
  const chance = new Chance(6);
  const half = bezier([0, -66], [44, -40], [40, 20], [0, 66], 8);
  for (let i = 0; i < 15; i++) {
    const c: Pt = [x + chance.about(0, 118), y - 168 - chance.between(0, 56)];
    const one: Line = [...half, ...half.map(([px, py]): Pt => [-px, py]).reverse()].map(
      ([px, py]): Pt => [c[0] + px, c[1] + py],
    );
    const deg = chance.about(0, 70);
    sheet.shape(turned(one, c, deg), pigment.lime, { weight: weight.detail });
    sheet.line(
      turned(
        [
          [c[0], c[1] - 56],
          [c[0], c[1] + 56],
        ],
        c,
        deg,
      ),
      { weight: 2, colour: pigment.stone },
    );
  }
  const body: Line = [
    [x - 168, y - 170],
    [x + 168, y - 170],
    [x + 118, y],
    [x - 118, y],
  ];
  sheet.shape(body, pigment.ochre, { weight: weight.contour });
  sheet.within(body, () => {
    for (let i = 0; i < 7; i++)
      sheet.line(
        [
          [x - 170, y - 12 - i * 25],
          [x + 170, y - 12 - i * 25],
        ],
        {
          weight: 13,
          colour: i % 3 === 1 ? plum.main : shaded(pigment.ochre, 0.3),
          dash: i % 2 ? [22, 16] : [16, 22],
        },
      );
    sheet.hatch(rect(x + 50, y - 170, 120, 170), { deg: 72, gap: 10, opacity: 0.5 });
  });
  const rim: Line = smooth([
    [x - 176, y - 172],
    [x, y - 160],
    [x + 176, y - 172],
  ]);
  sheet.line(rim, { weight: 26 }).line(rim, { weight: 18, colour: lit(pigment.ochre, 0.35) });
  sheet
    .line(
      [
        [x + 30, y - 190],
        [x + 150, y - 330],
      ],
      { weight: 22 },
    )
    .line(
      [
        [x + 30, y - 190],
        [x + 142, y - 320],
      ],
      { weight: 15, colour: plum.main },
    );
  sheet.fill(circle(at([[x + 150, y - 330]], 0), 12), kept);
}
