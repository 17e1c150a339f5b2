import { circle, ellipse, polar, rect, smooth, softRect } from '../kit/geometry.ts';
import type { Line, Pt } from '../kit/geometry.ts';
import { printWindow, windowRect } from '../kit/land.ts';
import { planks } from '../kit/masonry.ts';
import { castShadow } from '../kit/objects.ts';
import { accents, ink, lit, mix, pigment, shaded, weight } from '../kit/palette.ts';
import type { Plate } from '../kit/plate.ts';
import type { Sheet } from '../kit/sheet.ts';
import { khatam } from '../kit/zellige.ts';

const olive = accents[7];
/** One colour a partner: association, school, university, council, company, Moroccans of the world. */
const partners = ['#9c4120', '#0f606e', '#3a4391', '#5a6012', '#c9993a', '#70396b'] as const;
const [LEFT, RIGHT, TOP, BOTTOM, FELL] = [640, 1680, 250, 1330, 800] as const;
const ENDS = 48;
const STEP = (RIGHT - LEFT) / ENDS;
const ROW = 12;

export const plate: Plate = {
  id: 'r7-loom',
  room: 7,
  alt: {
    ar: 'نول خشبي قائم شُدّت عليه خيوط السَّدى بستة ألوان، وقد نُسج نصف الزربية من الأسفل بنجمة مثمّنة كبيرة تختلط فيها الألوان. على النسيج مشط حديدي، وعند حافته عقدة ذهبية، وعلى الأرض ست كبّات صوف.',
    fr: 'Un métier vertical en bois tendu de fils de chaîne en six couleurs ; le bas du tapis est tissé, avec une grande étoile à huit branches où les couleurs se mêlent. Un peigne de fer repose sur l’ouvrage, un nœud doré brille au bord, six pelotes de laine attendent au sol.',
    en: 'An upright wooden loom strung with warp threads in six colours; the lower half of the rug is woven, with a large eight-pointed star in which the colours meet. An iron comb rests on the weaving, a golden knot shines at its edge, six balls of wool wait on the floor.',
  },
  caption: {
    ar: 'نول التشبيك: كل شريك خيط، والمشروع هو الزربية.',
    fr: 'Le métier du réseau : chaque partenaire est un fil, le projet est le tapis.',
    en: 'The loom of networking: each partner is a thread, the project is the rug.',
  },
  labels: [
    {
      id: 'frame',
      at: [520, 620],
      label: {
        ar: 'إطار النول: الاتفاق المكتوب',
        fr: 'Le cadre : l’accord écrit',
        en: 'The frame: the written agreement',
      },
    },
    {
      id: 'warp',
      at: [1000, 480],
      label: {
        ar: 'السَّدى: الشركاء',
        fr: 'La chaîne : les partenaires',
        en: 'The warp: the partners',
      },
    },
    {
      id: 'weft',
      at: [1560, 770],
      label: {
        ar: 'اللُّحمة: الأعمال المشتركة',
        fr: 'La trame : les actions communes',
        en: 'The weft: the joint actions',
      },
    },
    {
      id: 'comb',
      at: [1330, 660],
      label: {
        ar: 'المشط: التنسيق',
        fr: 'Le peigne : la coordination',
        en: 'The comb: coordination',
      },
    },
    {
      id: 'knot',
      at: [1690, 960],
      label: { ar: 'عقدة الثقة', fr: 'Le nœud de la confiance', en: 'The knot of trust' },
    },
    {
      id: 'rug',
      at: [1160, 1060],
      label: { ar: 'الزربية: المشروع', fr: 'Le tapis : le projet', en: 'The rug: the project' },
    },
  ],
  draw(sheet) {
    const w = printWindow(sheet);
    sheet.within(windowRect(w), () => {
      room(sheet);
      sheet.fill(
        [
          [1790, 220],
          [1980, 330],
          [1980, 1380],
          [1790, 1400],
        ],
        ink,
        { opacity: 0.14 },
      );
      warp(sheet);
      rug(sheet);
    });
    frame(sheet);
    weft(sheet);
    comb(sheet);
    knot(sheet, [1690, 960]);
    const balls: readonly Pt[] = [
      [250, 1360],
      [400, 1410],
      [1930, 1420],
      [2060, 1350],
      [2150, 1430],
      [330, 1290],
    ];
    [...balls.entries()]
      .sort((a, b) => a[1][1] - b[1][1])
      .forEach(([i, p]) => ball(sheet, p, 74, partners[i] ?? partners[0]));
  },
};

function room(sheet: Sheet): void {
  sheet.fill(rect(110, 110, 2180, 1180), mix(olive.pale, pigment.lime, 0.35));
  sheet.fill(rect(110, 1010, 2180, 280), mix(olive.light, olive.pale, 0.45));
  sheet.line(
    [
      [110, 1010],
      [2290, 1010],
    ],
    { weight: 5, colour: olive.main },
  );
  const dado = Array.from({ length: 17 }, (_, i) => khatam([180 + i * 128, 1062], 26));
  sheet.fill(dado, olive.main, { union: true });
  sheet.fill(
    [
      [1720, 110],
      [2120, 110],
      [1560, 1010],
      [1160, 1010],
    ],
    pigment.lime,
    { opacity: 0.55 },
  );
  const floor = { x: 110, y: 1260, width: 2180, height: 240 };
  sheet.fill(rect(110, 1260, 2180, 240), mix(pigment.wood, olive.light, 0.4));
  planks(sheet, floor, 4, {
    upright: false,
    colour: mix(pigment.wood, olive.light, 0.4),
    weight: 2,
  });
  sheet.line(
    [
      [110, 1260],
      [2290, 1260],
    ],
    { weight: weight.edge },
  );
}

const threadX = (i: number): number => LEFT + (i + 0.5) * STEP;

/** The threads stand in six groups above; below, nobody asks any more which is whose. */
function warp(sheet: Sheet): void {
  partners.forEach((colour, k) => {
    const group = Array.from({ length: ENDS / 6 }, (_, j): Line => {
      const x = threadX(k * (ENDS / 6) + j);
      return [
        [x, TOP - 10],
        [x, FELL + 20],
      ];
    });
    sheet.line(group, { weight: 10, colour: shaded(colour, 0.45), flat: true });
    sheet.line(group, { weight: 6.5, colour, flat: true });
  });
  sheet.fill(rect(LEFT, TOP, RIGHT - LEFT, 60), ink, { opacity: 0.2 });
}

/** The colour of one knot of the rug: a star in a field in a border, stepped as wool makes it. */
function knotColour(column: number, row: number, rows: number): string {
  const [cx, cy] = [column - ENDS / 2 + 0.5, row - rows / 2 + 0.5];
  const edge = Math.min(column, ENDS - 1 - column, row, rows - 1 - row);
  if (edge < 1) return partners[0];
  if (edge < 3) return (column + row) % 4 < 2 ? partners[4] : partners[0];
  if (edge < 4) return olive.deep;
  // A knot is wider than high, so its rows count for less.
  const stars = [
    [0, 6.6],
    [-14.2, 3.1],
    [14.2, 3.1],
  ] as const;
  for (const [middle, size] of stars) {
    const [ax, ay] = [Math.abs(cx - middle), Math.abs(cy) * (ROW / STEP)];
    const share = Math.min(Math.max(ax, ay), (ax + ay) / 1.41) / size;
    const ring = [0.22, 0.4, 0.62, 0.74, 0.94, 1.06].findIndex((limit) => share < limit);
    if (ring >= 0)
      return (
        [partners[4], partners[2], partners[5], pigment.lime, partners[1], partners[4]][ring] ?? ink
      );
  }
  if ((Math.abs(cx) + Math.abs(cy)) % 8 < 1.2) return partners[3];
  return mix(pigment.sand, pigment.lime, 0.4);
}

function rug(sheet: Sheet): void {
  const rows = Math.floor((BOTTOM - FELL) / ROW);
  const cells = new Map<string, Line[]>();
  for (let row = 0; row < rows; row++) {
    let start = 0;
    for (let column = 1; column <= ENDS; column++) {
      const colour = knotColour(start, row, rows);
      if (column < ENDS && knotColour(column, row, rows) === colour) continue;
      const run = rect(LEFT + start * STEP, FELL + row * ROW, (column - start) * STEP, ROW + 0.5);
      cells.set(colour, [...(cells.get(colour) ?? []), run]);
      start = column;
    }
  }
  sheet.fill(rect(LEFT, FELL, RIGHT - LEFT, rows * ROW), olive.deep);
  for (const [colour, runs] of cells) sheet.fill(runs, colour, { union: true });
  const picks = Array.from({ length: rows }, (_, i): Line => [
    [LEFT, FELL + i * ROW],
    [RIGHT, FELL + i * ROW],
  ]);
  sheet.line(picks, { weight: 1.8, opacity: 0.5, dash: [STEP * 0.7, STEP * 0.3] });
  sheet.line(
    Array.from({ length: ENDS }, (_, i): Line => [
      [threadX(i), FELL],
      [threadX(i), BOTTOM],
    ]),
    { weight: 1.2, opacity: 0.28 },
  );
  sheet.line(rect(LEFT, FELL, RIGHT - LEFT, rows * ROW), { closed: true, weight: weight.edge });
}

function frame(sheet: Sheet): void {
  const wood = pigment.wood;
  const beam = (y: number): void => {
    sheet.shape(softRect(470, y - 50, 1380, 96, 44), wood, { weight: weight.contour });
    sheet.within(softRect(470, y - 50, 1380, 96, 44), () => {
      planks(sheet, { x: 470, y: y - 50, width: 1380, height: 96 }, 2, {
        upright: false,
        weight: 1.8,
      });
      sheet.fill(rect(470, y + 14, 1380, 40), ink, { opacity: 0.25 });
    });
    sheet.line(
      Array.from({ length: ENDS }, (_, i): Line => [
        [threadX(i) - 5, y - 48],
        [threadX(i) + 5, y + 44],
      ]),
      { weight: 5, colour: lit(pigment.sand, 0.3) },
    );
    sheet.line(softRect(470, y - 50, 1380, 96, 44), { closed: true, weight: weight.contour });
  };
  for (const x of [500, 1750]) {
    castShadow(sheet, [x + 35, 1446], 80, 130);
    sheet.shape(rect(x, 130, 74, 1310), wood, { weight: weight.contour });
    planks(sheet, { x, y: 130, width: 74, height: 1310 }, 2, { weight: 1.8 });
    sheet.hatch(rect(x + 48, 130, 26, 1310), { deg: 90, gap: 7, opacity: 0.6 });
    sheet.shape(
      [
        [x - 20, 130],
        [x + 37, 64],
        [x + 94, 130],
      ],
      shaded(wood, 0.15),
      { weight: weight.contour },
    );
    sheet.shape(rect(x - 40, 1410, 154, 50), shaded(wood, 0.2), { weight: weight.contour });
    for (const y of [430, 560, 690])
      sheet.shape(circle([x + 37, y], 12), shaded(wood, 0.65), { weight: 2 });
  }
  beam(TOP);
  beam(BOTTOM + 8);
  for (const x of [537, 1787])
    for (const y of [TOP, BOTTOM + 8]) {
      sheet
        .shape(circle([x, y], 30), pigment.brass, { weight: weight.edge })
        .shape(khatam([x, y], 16), shaded(wood, 0.4), { weight: 2 });
    }
  sheet.shape(softRect(560, 590, 1200, 26, 13), lit(wood, 0.25), { weight: weight.edge });
}

/** The pick in hand: one thread that goes over and under all the others. */
function weft(sheet: Sheet): void {
  const run: Pt[] = [];
  for (let i = 0; i <= ENDS; i++) run.push([LEFT + i * STEP, 770 + (i % 2 ? -9 : 9)]);
  const tail: Line = smooth([
    [RIGHT, 770],
    [1740, 740],
    [1850, 800],
    [1960, 980],
    [1900, 1160],
    [1960, 1300],
    [2040, 1330],
  ]);
  for (const line of [smooth(run, { steps: 4 }), tail])
    sheet.line(line, { weight: 15 }).line(line, { weight: 10, colour: partners[1] });
}

function comb(sheet: Sheet): void {
  const [x, y] = [1330, 610];
  sheet.fill(softRect(x - 96, y + 24, 232, 190, 10), ink, { opacity: 0.25 });
  const teeth = Array.from({ length: 11 }, (_, i) => rect(x - 108 + i * 20.4, y + 70, 10, 118));
  sheet.shape(teeth, pigment.slate, { weight: weight.detail });
  sheet.shape(softRect(x - 124, y + 10, 248, 74, 14), pigment.wood, { weight: weight.contour });
  const handle = smooth(
    [
      [x - 30, y + 12],
      [x - 24, y - 60],
      [x - 44, y - 150],
      [x, y - 196],
      [x + 44, y - 150],
      [x + 24, y - 60],
      [x + 30, y + 12],
    ],
    { steps: 6 },
  );
  sheet.shape(handle, pigment.wood, { weight: weight.contour });
  sheet.shape(circle([x, y - 130], 17), pigment.brass, { weight: weight.detail });
  sheet.line(
    [
      [x - 104, y + 47],
      [x + 104, y + 47],
    ],
    { weight: 5, colour: pigment.brass, dash: [2, 22] },
  );
  sheet.hatch(rect(x + 60, y + 12, 62, 70), { deg: 90, gap: 8, opacity: 0.6 });
}

function knot(sheet: Sheet, [x, y]: Pt): void {
  const loops = [30, 150, 270].map((deg) => {
    const c = polar([x, y], 42, deg);
    return ellipse(c, 44, 44);
  });
  for (const loop of loops)
    sheet
      .line(loop, { closed: true, weight: 25 })
      .line(loop, { closed: true, weight: 17, colour: pigment.brass });
  sheet.line(
    [
      smooth([
        [x - 10, y + 60],
        [x - 40, y + 140],
        [x - 20, y + 210],
      ]),
      smooth([
        [x + 14, y + 60],
        [x + 40, y + 150],
        [x + 30, y + 220],
      ]),
    ],
    { weight: 21 },
  );
  sheet.line(
    [
      smooth([
        [x - 10, y + 60],
        [x - 40, y + 140],
        [x - 20, y + 210],
      ]),
      smooth([
        [x + 14, y + 60],
        [x + 40, y + 150],
        [x + 30, y + 220],
      ]),
    ],
    { weight: 14, colour: pigment.brass },
  );
  sheet
    .shape(circle([x, y], 34), lit(pigment.brass, 0.25), { weight: weight.edge })
    .shape(khatam([x, y], 20), pigment.brass, { weight: 2 });
}

function ball(sheet: Sheet, [x, y]: Pt, r: number, colour: string): void {
  castShadow(sheet, [x, y + r * 0.86], r * 0.8, r);
  sheet.shape(circle([x, y], r), colour, { weight: weight.edge });
  sheet.within(circle([x, y], r), () => {
    for (const [deg, tone] of [
      [30, lit(colour, 0.35)],
      [-40, shaded(colour, 0.4)],
      [80, lit(colour, 0.2)],
    ] as const) {
      const turns = Array.from({ length: 7 }, (_, i) => {
        const c = polar([x, y], (i - 3) * r * 0.26, deg + 90);
        return ellipse(c, r * 0.95, r * 0.34, 200, 340).map(([px, py]): Pt => {
          const [dx, dy] = [px - c[0], py - c[1]];
          const rad = (-deg * Math.PI) / 180;
          return [
            c[0] + dx * Math.cos(rad) - dy * Math.sin(rad),
            c[1] + dx * Math.sin(rad) + dy * Math.cos(rad),
          ];
        });
      });
      sheet.line(turns, { weight: 4, colour: tone });
    }
  });
  sheet.line(circle([x, y], r), { closed: true, weight: weight.edge });
}
