import { arc, bezier, circle, on, rect, smooth, softRect } from '../kit/geometry.ts';
import type { Line, Pt } from '../kit/geometry.ts';
import { printWindow, range, sky, sun, windowRect } from '../kit/land.ts';
import { castShadow } from '../kit/objects.ts';
import { accents, ink, lit, mix, pigment, shaded, weight } from '../kit/palette.ts';
import { perspective } from '../kit/perspective.ts';
import { gardenTree, palm } from '../kit/plants.ts';
import type { Plate } from '../kit/plate.ts';
import type { Sheet } from '../kit/sheet.ts';
import { khatam } from '../kit/zellige.ts';

const i4 = accents[4];
const FOOT = 1010;
const yard = perspective([1330, 760], 1150, 2.4);

export const plate: Plate = {
  id: 'r4-summer-roots',
  room: 4,
  alt: {
    ar: 'ساحة مدرسة: واجهة صُبغ نصفها حديثا بلون نيلي، وأمامها سلّم وفرشاة مِدوار وعلب صباغة، وعلى الأرض لعبة حجلة مرسومة بالألوان، وحقيبة سفر في المقدمة.',
    fr: 'Une cour d’école : la façade vient d’être repeinte à moitié en indigo ; une échelle, un rouleau, des pots de peinture, une marelle de couleur tracée au sol et une valise au premier plan.',
    en: 'A school yard: the front has just been half repainted in indigo; a ladder, a roller, paint pots, a coloured hopscotch on the ground and a suitcase in the foreground.',
  },
  caption: {
    ar: 'عطلة صيف تترك أثرا في مدرسة.',
    fr: 'Un été qui laisse une trace dans une école.',
    en: 'A summer holiday that leaves its mark on a school.',
  },
  labels: [
    {
      id: 'wall',
      at: [930, 640],
      label: {
        ar: 'قاعة درس يُعاد صبغها',
        fr: 'Une classe que l’on repeint',
        en: 'A classroom being repainted',
      },
    },
    {
      id: 'game',
      at: [1260, 1250],
      label: {
        ar: 'لعبة جديدة في الساحة',
        fr: 'Un nouveau jeu dans la cour',
        en: 'A new game in the yard',
      },
    },
    {
      id: 'suitcase',
      at: [480, 1240],
      label: {
        ar: 'حقيبة من جاء من بعيد',
        fr: 'La valise de qui vient de loin',
        en: 'The case of someone from far away',
      },
    },
  ],
  draw(sheet) {
    const w = printWindow(sheet);
    sheet.within(windowRect(w), () => {
      sky(sheet, w, 700, { high: mix(i4.light, i4.pale, 0.35), low: lit(pigment.sand, 0.5) }, 7);
      sun(sheet, [1890, 330], 96, lit(pigment.sand, 0.75));
      range(sheet, {
        from: 110,
        to: 2290,
        baseY: 760,
        height: 210,
        seed: 17,
        colour: mix(i4.pale, i4.light, 0.35),
        shade: mix(i4.light, i4.pale, 0.2),
        pitch: 380,
        line: 2,
      });
      palm(sheet, { foot: [2100, 900], height: 520, lean: -30, crown: 200, seed: 7, leaflets: 30 });
      ground(sheet);
      school(sheet);
      gardenTree(sheet, [250, FOOT + 20], 560, { seed: 8, leaf: 12 });
      hopscotch(sheet);
      ladder(sheet);
      pots(sheet);
      suitcase(sheet);
    });
  },
};

function ground(sheet: Sheet): void {
  const land = rect(110, 880, 2180, 620);
  sheet
    .fill(land, mix(pigment.sand, i4.pale, 0.3))
    .stipple(land, { gap: 30, size: 3, colour: i4.light, opacity: 0.8 });
  sheet.fill(rect(110, FOOT, 2180, 26), ink, { opacity: 0.14 });
  const wall = rect(1980, 800, 310, 120);
  sheet.shape(wall, lit(pigment.clay, 0.4), { weight: weight.detail });
}

/** The school: long and low, painted as far as the ladder has come. */
function school(sheet: Sheet): void {
  const front = rect(420, 420, 1560, FOOT - 420);
  sheet.shape(front, lit(pigment.sand, 0.35));
  sheet.stipple(rect(1250, 430, 720, 560), { gap: 28, size: 3, colour: pigment.ochre });
  const edge = smooth([
    [1260, 420],
    [1236, 520],
    [1280, 600],
    [1230, 700],
    [1266, 820],
    [1240, 920],
    [1262, FOOT],
  ]);
  const fresh: Line = [[420, 420], ...edge, [420, FOOT]];
  sheet.fill(fresh, mix(i4.light, i4.pale, 0.35));
  sheet.within(fresh, () => {
    sheet.fill(rect(420, 820, 900, 200), i4.main);
    sheet.fill(rect(420, 800, 900, 12), pigment.lime);
    sheet.fill(
      Array.from({ length: 14 }, (_, i) => khatam([460 + i * 62, 912], 24)),
      i4.light,
      { union: true },
    );
  });
  sheet.line(edge, { weight: 2, colour: i4.main });
  sheet.shape(rect(396, 384, 1608, 44), mix(pigment.sand, pigment.lime, 0.4));
  sheet.fill(rect(420, 428, 1560, 22), ink, { opacity: 0.2 });
  for (const x of [520, 900, 1330, 1690]) window(sheet, x);
  door(sheet);
  sheet.line(front, { closed: true });
}

function window(sheet: Sheet, x: number): void {
  if (x === 1330) return;
  const opening = rect(x, 540, 220, 190);
  sheet.shape(opening, mix(i4.deep, ink, 0.3));
  sheet.hatch(opening, { deg: 45, gap: 22, weight: 2, colour: i4.light, opacity: 0.6 });
  sheet.line(
    [
      [
        [x + 73, 540],
        [x + 73, 730],
      ],
      [
        [x + 147, 540],
        [x + 147, 730],
      ],
      [
        [x, 634],
        [x + 220, 634],
      ],
    ],
    { weight: 8, colour: pigment.lime },
  );
  sheet
    .line(opening, { closed: true, weight: 10, colour: pigment.lime })
    .line(rect(x - 6, 534, 232, 202), { closed: true, weight: 2 });
  sheet.shape(rect(x - 20, 736, 260, 20), pigment.lime, { weight: weight.detail });
}

function door(sheet: Sheet): void {
  sheet.shape(rect(1390, 560, 210, FOOT - 560), shaded(pigment.wood, 0.1));
  for (const [x, y, h] of [
    [1412, 584, 160],
    [1506, 584, 160],
    [1412, 768, 210],
    [1506, 768, 210],
  ] as const)
    sheet.shape(rect(x, y, 72, h), pigment.wood, { weight: weight.detail });
  sheet.shape(circle([1580, 790], 9), pigment.brass, { weight: 2 });
  sheet.shape(rect(1370, FOOT - 16, 250, 26), lit(pigment.stone, 0.4), { weight: weight.detail });
}

function ladder(sheet: Sheet): void {
  const rails: Line[] = [
    [
      [1080, FOOT + 70],
      [1180, 440],
    ],
    [
      [1190, FOOT + 70],
      [1270, 440],
    ],
  ];
  sheet.line(
    rails.map((r) => r.map(([x, y]): Pt => [x + 26, y + 6])),
    { weight: 12, colour: ink, opacity: 0.22 },
  );
  const rungs = Array.from({ length: 9 }, (_, i): Line => {
    const t = (i + 0.7) / 9.6;
    return [
      [1080 + 100 * t, FOOT + 70 - (FOOT - 370) * t],
      [1190 + 80 * t, FOOT + 70 - (FOOT - 370) * t],
    ];
  });
  for (const set of [rungs, rails])
    sheet.line(set, { weight: 22 }).line(set, { weight: 15, colour: pigment.ochre });
  const pole: Line = [
    [1560, FOOT + 60],
    [1322, 520],
  ];
  sheet.line(pole, { weight: 15 }).line(pole, { weight: 9, colour: pigment.wood });
  sheet.line(
    [
      [1322, 520],
      [1316, 486],
      [1286, 470],
    ],
    { weight: 8 },
  );
  sheet.shape(
    [
      [1216, 446],
      [1352, 486],
      [1340, 524],
      [1204, 484],
    ],
    i4.main,
  );
}

/** The hopscotch, in the yard's perspective: ten squares of colour. */
function hopscotch(sheet: Sheet): void {
  const tones = [
    i4.main,
    '#c9993a',
    '#9c4120',
    '#0f606e',
    i4.light,
    '#a9b04a',
    '#dd8158',
    '#70396b',
  ];
  const cells: [number, number][] = [
    [0, 4.1],
    [0, 5],
    [-0.5, 5.9],
    [0.5, 5.9],
    [0, 6.8],
    [-0.5, 7.7],
    [0.5, 7.7],
    [0, 8.6],
  ];
  cells.forEach(([x, z], i) => {
    const cell = on(yard.floor, [
      [x - 0.5, z],
      [x + 0.5, z],
      [x + 0.5, z + 0.9],
      [x - 0.5, z + 0.9],
    ]);
    const tone = tones[i % 8] ?? i4.main;
    sheet
      .fill(cell, mix(tone, pigment.sand, 0.25))
      .hatch(cell, { deg: 30 + i * 35, gap: 15, weight: 3, colour: lit(tone, 0.35), opacity: 0.6 });
    sheet.line(cell, { closed: true, weight: 9, colour: pigment.lime });
  });
}

function pots(sheet: Sheet): void {
  for (const [x, y, k, colour] of [
    [1720, 1150, 1, i4.main],
    [1850, 1190, 1.1, '#c9993a'],
    [1980, 1146, 0.95, pigment.lime],
  ] as const) {
    const [w, h] = [58 * k, 110 * k];
    castShadow(sheet, [x, y], w, 60);
    const body: Line = [
      [x - w, y - h],
      ...arc([x, 0], w, 180, 360, 18).map(([px, py]): Pt => [px, y + py * 0.24]),
      [x + w, y - h],
    ];
    sheet.shape(body, lit(pigment.stone, 0.35)).hatch(
      [
        [x + w * 0.3, y - h],
        [x + w, y - h],
        [x + w, y],
        [x + w * 0.3, y + 10],
      ],
      { deg: 90, gap: 8, opacity: 0.6 },
    );
    sheet.shape(
      circle([x, 0], w).map(([px, py]): Pt => [px, y - h + py * 0.24]),
      colour,
    );
    const run = [
      ...bezier(
        [x - w * 0.6, y - h + 10],
        [x - w * 0.6, y - h * 0.4],
        [x - w * 0.3, y - h * 0.3],
        [x - w * 0.28, y - h * 0.66],
        8,
      ),
      [x - w * 0.1, y - h + 14] as Pt,
    ];
    sheet.shape(run, colour, { weight: weight.detail });
    sheet.line(
      arc([x, y - h * 0.9], w * 1.02, 200, 340, 16).map(([px, py]): Pt => [px, py]),
      { weight: 3 },
    );
  }
}

/** A travelling case; from it a small plant has put down roots. */
function suitcase(sheet: Sheet): void {
  const [x, y] = [300, 1120];
  castShadow(sheet, [x + 190, y + 262], 200, 90);
  const body = softRect(x, y, 380, 262, 26);
  sheet
    .line(arc([x + 190, y + 2], 62, 180, 0), { weight: 30 })
    .line(arc([x + 190, y + 2], 62, 180, 0), { weight: 20, colour: pigment.umber });
  sheet.shape(body, '#b0562f');
  sheet.within(body, () => {
    sheet.hatch(rect(x + 290, y, 90, 262), { deg: 90, gap: 9, opacity: 0.5 });
    for (const dx of [60, 284])
      sheet.shape(rect(x + dx, y - 10, 36, 290), pigment.umber, { weight: weight.detail });
    sheet.line(
      [
        [x, y + 84],
        [x + 380, y + 84],
      ],
      { weight: weight.detail },
    );
    for (const [cx, cy] of [
      [0, 0],
      [380, 0],
      [0, 262],
      [380, 262],
    ] as const)
      sheet.shape(circle([x + cx, y + cy], 50), pigment.brass, { weight: weight.detail });
  });
  for (const dx of [66, 290])
    sheet.shape(rect(x + dx, y + 66, 24, 40), pigment.brass, { weight: weight.detail });
  sheet
    .shape(khatam([x + 190, y + 170], 48), lit(i4.light, 0.4), { weight: weight.detail })
    .shape(khatam([x + 190, y + 170], 22), i4.main, { weight: 2 });
  sheet.line(body, { closed: true, weight: weight.contour });
}
