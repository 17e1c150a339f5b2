import { extent, horseshoe, spandrel } from '../kit/arches.ts';
import { circle, ellipse, rect, smooth, softRect } from '../kit/geometry.ts';
import type { Line, Pt } from '../kit/geometry.ts';
import { printWindow, windowRect } from '../kit/land.ts';
import { planks } from '../kit/masonry.ts';
import { lantern } from '../kit/objects.ts';
import { accents, ink, lit, mix, pigment, shaded, weight } from '../kit/palette.ts';
import { perspective } from '../kit/perspective.ts';
import type { Plate } from '../kit/plate.ts';
import { Chance } from '../kit/random.ts';
import type { Sheet } from '../kit/sheet.ts';
import { khatam, starBand } from '../kit/zellige.ts';

const clay = accents[2];
const X = 1200;
const FLOOR = 1400;
const night = mix('#252c64', ink, 0.45);
const glow = '#f0c46a';
const view = perspective([X, 900], 1500, 1.9);
const FAR = 12;
const HALF = 4.2;

export const plate: Plate = {
  id: 'r2-zawiya',
  room: 2,
  alt: {
    ar: 'ليل وجدار أبيض سميك، وباب خشبي كبير مفتوح المصراعين يفيض منه ضوء القناديل على الطريق. في الداخل فناء فيه قصعة طعام كبيرة حولها ثماني وسائد، وبئر، وثلاث غرف: مطبخ بقدر على النار، وغرفة بفُرُش مطوية، وغرفة فيها ألواح خشبية.',
    fr: 'La nuit, un mur blanc épais et une grande porte de bois ouverte à deux battants, d’où la lumière des lanternes se répand sur le chemin. Dedans, une cour avec un grand plat entouré de huit coussins, un puits et trois pièces : la cuisine et sa marmite sur le feu, des matelas roulés, des tablettes de bois.',
    en: 'Night, a thick white wall and a great wooden door with both leaves open; lantern light spills on to the road. Inside, a court with a large dish among eight cushions, a well and three rooms: a kitchen with a pot on the fire, rolled mattresses, wooden tablets.',
  },
  caption: {
    ar: 'باب زاوية مفتوح ليلا، كما يُتخيّل.',
    fr: 'La porte ouverte d’une zaouïa, la nuit, imaginée.',
    en: 'The open door of a zawiya at night, imagined.',
  },
  labels: [
    {
      id: 'door',
      at: [520, 900],
      label: { ar: 'الباب المفتوح', fr: 'La porte ouverte', en: 'The open door' },
    },
    { id: 'well', at: [740, 1200], label: { ar: 'البئر', fr: 'Le puits', en: 'The well' } },
    {
      id: 'kitchen',
      at: [890, 880],
      label: {
        ar: 'المطبخ والقدر الكبيرة',
        fr: 'La cuisine et la grande marmite',
        en: 'The kitchen and big pot',
      },
    },
    {
      id: 'guests',
      at: [1200, 900],
      label: { ar: 'غرفة الضيوف', fr: 'La chambre des hôtes', en: 'The guest room' },
    },
    {
      id: 'study',
      at: [1520, 890],
      label: {
        ar: 'غرفة التعليم والألواح',
        fr: 'La salle d’étude et les tablettes',
        en: 'The study room and tablets',
      },
    },
    {
      id: 'dish',
      at: [1200, 1270],
      label: { ar: 'قصعة الطعام', fr: 'Le grand plat', en: 'The shared dish' },
    },
  ],
  draw(sheet) {
    const w = printWindow(sheet);
    const arch = horseshoe({ x: X, floorY: FLOOR, width: 1160, jamb: 215 }, 0.1);
    sheet.within(windowRect(w), () => {
      sheet.within(arch, () => court(sheet));
      outside(sheet, windowRect(w), arch);
    });
    leaves(sheet);
    for (const x of [270, 2130]) lantern(sheet, [x, 350], 190, glow, 60);
  },
};

function court(sheet: Sheet): void {
  sheet.fill(rect(600, 200, 1200, 1300), mix(night, '#3a4391', 0.35));
  const chance = new Chance(3);
  const stars = Array.from({ length: 26 }, () =>
    khatam([chance.between(720, 1680), chance.between(330, 560)], chance.between(4, 9)),
  );
  sheet.fill(stars, lit(glow, 0.5), { union: true });
  sheet
    .fill(circle([1420, 470], 56), lit(glow, 0.6))
    .fill(circle([1396, 456], 50), mix(night, '#3a4391', 0.35));
  farWall(sheet);
  sheet.fill(
    [view.to(-HALF, 0, FAR), view.to(HALF, 0, FAR), view.to(HALF, 0, 3), view.to(-HALF, 0, 3)],
    mix(clay.light, pigment.sand, 0.6),
  );
  const joints: Line[] = [];
  for (let x = -4; x <= 4; x += 0.8) joints.push([view.to(x, 0, 3), view.to(x, 0, FAR)]);
  for (let z = 4; z < FAR; z += 0.8) joints.push([view.to(-HALF, 0, z), view.to(HALF, 0, z)]);
  sheet.line(joints, { weight: 1.8, colour: clay.main, opacity: 0.7 });
  for (const side of [-1, 1]) {
    const wall: Line = [
      view.to(side * HALF, 0, 3),
      view.to(side * HALF, 0, FAR),
      view.to(side * HALF, 4.2, FAR),
      view.to(side * HALF, 4.2, 3),
    ];
    sheet.shape(wall, side < 0 ? mix(pigment.lime, clay.light, 0.4) : lit(clay.light, 0.6), {
      weight: weight.detail,
    });
    if (side < 0) sheet.hatch(wall, { deg: 90, gap: 12, opacity: 0.4 });
  }
  well(sheet);
  dish(sheet);
}

/** Three rooms open on the court, each warm with its own light. */
function farWall(sheet: Sheet): void {
  const map = view.facing(FAR);
  sheet.shape(rect(-HALF, -4.2, HALF * 2, 4.2).map(map), mix(pigment.lime, glow, 0.25), {
    weight: weight.edge,
  });
  sheet.shape(rect(-HALF, -4.35, HALF * 2, 0.3).map(map), clay.main, { weight: weight.detail });
  for (const [i, draw] of [kitchen, guests, study].entries()) {
    const x = (i - 1) * 2.62;
    const m = view.scaleAt(FAR);
    const foot = map([x, 0]);
    const opening = horseshoe({ x: foot[0], floorY: foot[1], width: 1.9 * m, jamb: 1.3 * m }, 0.1);
    sheet.shape(opening, i === 0 ? mix(glow, '#dd6a2c', 0.5) : glow, { weight: weight.edge });
    sheet.within(opening, () => {
      sheet.fill(rect(x - 1, -0.5, 2, 0.5).map(map), mix(glow, clay.main, 0.45));
      draw(sheet, map([x, -0.16]), m);
    });
    sheet.line(opening, { weight: 9, colour: clay.deep });
  }
}

/** Small pieces are placed in metres from the middle of a room's floor. */
const placed =
  ([x, y]: Pt, m: number) =>
  (dx: number, dy: number): Pt => [x + dx * m, y - dy * m];

function kitchen(sheet: Sheet, at: Pt, m: number): void {
  const p = placed(at, m);
  sheet.fill(circle(p(0, 0.5), 0.95 * m), lit(glow, 0.35), { opacity: 0.6 });
  for (const [dx, high] of [
    [-0.3, 0.42],
    [0, 0.56],
    [0.3, 0.42],
  ] as const)
    sheet.shape(
      smooth(
        [p(dx - 0.17, 0), p(dx - 0.12, 0.22), p(dx, high), p(dx + 0.12, 0.22), p(dx + 0.17, 0)],
        { steps: 5 },
      ),
      '#d9552b',
      { weight: 2 },
    );
  for (const dx of [-0.5, 0.5])
    sheet.shape(rect(...p(dx - 0.12, 0.32), 0.24 * m, 0.36 * m), pigment.stone, {
      weight: weight.detail,
    });
  sheet.shape(ellipse(p(0, 0.78), 0.6 * m, 0.48 * m, 180, 360), pigment.slate, {
    weight: weight.edge,
  });
  sheet.shape(ellipse(p(0, 0.8), 0.62 * m, 0.1 * m), shaded(pigment.slate, 0.5), {
    weight: weight.edge,
  });
  for (const dx of [-0.2, 0.05, 0.28])
    sheet.line(smooth([p(dx, 0.95), p(dx + 0.08, 1.15), p(dx - 0.05, 1.35), p(dx + 0.04, 1.6)]), {
      weight: 6,
      colour: pigment.lime,
      opacity: 0.8,
    });
}

function guests(sheet: Sheet, at: Pt, m: number): void {
  const p = placed(at, m);
  const tones = [clay.main, '#3a4391', '#0f606e', clay.light, '#6f8753'];
  const places = [
    [-0.5, 0.2],
    [0, 0.2],
    [0.5, 0.2],
    [-0.25, 0.6],
    [0.25, 0.6],
  ] as const;
  places.forEach(([dx, dy], i) => {
    const c = p(dx, dy);
    sheet.shape(circle(c, 0.25 * m), tones[i] ?? clay.main, { weight: weight.detail });
    sheet.line([circle(c, 0.16 * m), circle(c, 0.07 * m)], {
      closed: true,
      weight: 2.4,
      colour: pigment.lime,
    });
  });
  lantern(sheet, p(0, 2.2), 0.5 * m, lit(glow, 0.5), 0.1 * m);
}

function study(sheet: Sheet, at: Pt, m: number): void {
  const p = placed(at, m);
  for (const [i, dx] of [-0.72, -0.24, 0.24, 0.72].entries()) {
    const y = i % 3 === 0 ? 0.98 : 1.1;
    const board: Line = [
      p(dx - 0.19, 0.1),
      p(dx + 0.19, 0.1),
      p(dx + 0.19, y - 0.16),
      p(dx + 0.06, y),
      p(dx + 0.05, y + 0.12),
      p(dx - 0.05, y + 0.12),
      p(dx - 0.06, y),
      p(dx - 0.19, y - 0.16),
    ];
    sheet.shape(board, pigment.wood, { weight: weight.detail });
    sheet.shape(rect(...p(dx - 0.13, y - 0.22), 0.26 * m, (y - 0.44) * m), pigment.lime, {
      weight: 1.6,
    });
    const lines = [0.32, 0.44, 0.56, 0.68].map((d): Line => [
      p(dx - 0.1, y - d),
      p(dx + 0.1, y - d),
    ]);
    sheet.line(
      lines.filter((line) => (line[0]?.[1] ?? 0) < p(0, 0.26)[1]),
      { weight: 2, colour: clay.main },
    );
  }
}

function well(sheet: Sheet): void {
  const [x, y] = view.to(-2.15, 0, 7);
  const m = view.scaleAt(7);
  sheet.fill(ellipse([x + 0.4 * m, y + 0.04 * m], 0.9 * m, 0.16 * m), ink, { opacity: 0.22 });
  const drum: Line = [
    ...ellipse([x, y - 0.7 * m], 0.55 * m, 0.13 * m, 180, 360),
    ...ellipse([x, y], 0.55 * m, 0.14 * m, 0, -180),
  ];
  for (const dx of [-0.5, 0.5])
    sheet.shape(rect(x + dx * m - 9, y - 2 * m, 18, 1.4 * m), pigment.wood, {
      weight: weight.detail,
    });
  sheet.shape(rect(x - 0.66 * m, y - 2.06 * m, 1.32 * m, 20), pigment.wood, {
    weight: weight.detail,
  });
  sheet.shape(circle([x, y - 1.86 * m], 0.13 * m), pigment.umber, { weight: weight.detail });
  sheet.line(
    [
      [x + 0.12 * m, y - 1.84 * m],
      [x + 0.12 * m, y - 0.7 * m],
    ],
    { weight: 5, colour: pigment.ochre },
  );
  sheet.shape(drum, lit(pigment.stone, 0.4), { weight: weight.edge });
  sheet.hatch(
    [
      [x + 0.2 * m, y - 0.7 * m],
      [x + 0.55 * m, y - 0.7 * m],
      [x + 0.55 * m, y],
      [x + 0.2 * m, y + 0.1 * m],
    ],
    { deg: 90, gap: 8 },
  );
  sheet
    .shape(ellipse([x, y - 0.7 * m], 0.55 * m, 0.13 * m), lit(pigment.stone, 0.7), {
      weight: weight.edge,
    })
    .shape(ellipse([x, y - 0.7 * m], 0.42 * m, 0.09 * m), ink, { weight: weight.detail });
}

function dish(sheet: Sheet): void {
  const Z = 7.6;
  const tones = [
    '#3a4391',
    clay.main,
    '#6f8753',
    pigment.brass,
    '#0f606e',
    clay.main,
    '#3a4391',
    '#6f8753',
  ];
  const flat = (r: number, deg: number): Pt => {
    const rad = (deg * Math.PI) / 180;
    return view.to(r * Math.cos(rad), 0, Z + r * Math.sin(rad) * 0.9);
  };
  const mat = Array.from({ length: 48 }, (_, i) => flat(1.02, i * 7.5));
  const cushion = (i: number): void => {
    const [x, y] = flat(1.62, 22.5 + i * 45);
    const shape = softRect(x - 70, y - 44, 140, 56, 26);
    sheet.fill(softRect(x - 60, y - 26, 150, 48, 24), ink, { opacity: 0.22 });
    sheet.shape(shape, tones[i] ?? clay.main, { weight: weight.edge });
    sheet.line(
      [
        [x - 46, y - 16],
        [x + 46, y - 16],
      ],
      { weight: 5, colour: pigment.lime, dash: [3, 13] },
    );
  };
  for (const i of [0, 1, 2, 3]) cushion(i);
  sheet.shape(mat, clay.main, { weight: weight.edge }).line(
    mat.map(([x, y]): Pt => [X + (x - X) * 0.92, 1275 + (y - 1275) * 0.9]),
    { closed: true, weight: 4, colour: glow, dash: [4, 14] },
  );
  const [x, y] = view.to(0, 0.25, Z);
  sheet
    .shape(ellipse([x, y + 10], 150, 60), pigment.clay, { weight: weight.contour })
    .shape(ellipse([x, y], 150, 54), lit(pigment.clay, 0.35), { weight: weight.edge });
  const dome = smooth(
    [
      [x - 120, y + 4],
      [x - 90, y - 44],
      [x, y - 68],
      [x + 90, y - 44],
      [x + 120, y + 4],
      [x, y + 34],
    ],
    { closed: true },
  );
  sheet
    .shape(dome, lit(pigment.ochre, 0.4), { weight: weight.edge })
    .stipple(dome, { gap: 15, size: 4, colour: shaded(pigment.ochre, 0.35) });
  for (const [dx, dy, colour] of [
    [-36, -30, '#d9762b'],
    [10, -46, '#6f8753'],
    [46, -24, '#d9762b'],
    [-4, -14, '#91312f'],
  ] as const)
    sheet.shape(ellipse([x + dx, y + dy], 30, 13), colour, { weight: 2 });
  for (const i of [4, 5, 6, 7]) cushion(i);
}

/** The wall by night, and the light that leaves through the door. */
function outside(sheet: Sheet, frame: Line, arch: Line): void {
  const wall = mix(pigment.lime, night, 0.45);
  const { top, reach } = extent(arch);
  sheet.fill([frame, arch], wall);
  sheet.within([rect(110, 110, 2180, 1290), arch], () => {
    for (const x of [270, 2130])
      for (const [r, o] of [
        [330, 0.25],
        [200, 0.35],
      ] as const)
        sheet.fill(circle([x, 510], r), glow, { opacity: o });
    sheet.stipple(rect(110, 110, 2180, 1290), { gap: 46, size: 4, colour: night, opacity: 0.4 });
  });
  const alfiz = { left: X - reach - 70, top: top - 74, right: X + reach + 70 };
  sheet.fill(spandrel(arch, alfiz), mix(clay.deep, night, 0.35));
  sheet.within(spandrel(arch, alfiz), () => {
    const stars: Line[] = [];
    for (let x = alfiz.left + 40; x < alfiz.right; x += 66)
      for (let y = alfiz.top + 36; y < FLOOR; y += 66) stars.push(khatam([x, y], 22));
    sheet.fill(stars, clay.main, { union: true });
  });
  sheet.line(
    [
      [alfiz.left, FLOOR],
      [alfiz.left, alfiz.top],
      [alfiz.right, alfiz.top],
      [alfiz.right, FLOOR],
    ],
    { weight: 12, colour: clay.light, flat: true },
  );
  sheet
    .line(arch, { weight: 26, colour: pigment.lime, flat: true })
    .line(arch, { weight: 6, colour: clay.main, flat: true });
  starBand(sheet, rect(110, 110, 2180, 62), 34, {
    ground: mix(clay.deep, night, 0.4),
    star: clay.light,
    heart: glow,
    petal: clay.light,
  });
  sheet.fill(rect(110, FLOOR, 2180, 100), mix(night, pigment.umber, 0.4));
  sheet.fill(
    [
      [X - 578, FLOOR],
      [X + 578, FLOOR],
      [X + 800, 1492],
      [X - 800, 1492],
    ],
    glow,
    { opacity: 0.85 },
  );
  sheet.fill(
    [
      [X - 300, FLOOR],
      [X + 300, FLOOR],
      [X + 470, 1492],
      [X - 470, 1492],
    ],
    lit(glow, 0.45),
  );
  sheet.line(
    [
      [110, FLOOR],
      [2290, FLOOR],
    ],
    { weight: weight.edge },
  );
}

/** The two leaves stand back against the wall; nobody remembers them closed. */
function leaves(sheet: Sheet): void {
  for (const side of [-1, 1]) {
    const [hinge, edge] = [X + side * 588, X + side * 790];
    const shape: Line = [
      [hinge, 560],
      [edge, 500],
      [edge, 1472],
      [hinge, FLOOR],
    ];
    const map = ([u, v]: Pt): Pt => [
      hinge + (edge - hinge) * u,
      560 - 60 * u + v * (FLOOR - 560 + u * 132),
    ];
    sheet.shape(shape, side < 0 ? pigment.wood : shaded(pigment.wood, 0.2), {
      weight: weight.contour,
    });
    planks(sheet, { x: 0, y: 0, width: 1, height: 1 }, 4, { map, weight: 2 });
    for (const v of [0.16, 0.5, 0.84])
      sheet.shape(
        [map([0, v - 0.03]), map([1, v - 0.03]), map([1, v + 0.03]), map([0, v + 0.03])],
        shaded(pigment.wood, 0.35),
        { weight: weight.detail },
      );
    const nails = [0.16, 0.5, 0.84].flatMap((v) =>
      [0.12, 0.37, 0.62, 0.88].map((u) => circle(map([u, v]), 11)),
    );
    sheet.shape(nails, pigment.brass, { weight: 2 });
    sheet
      .line(circle(map([0.84, 0.58]), 30), { closed: true, weight: 11 })
      .line(circle(map([0.84, 0.58]), 30), { closed: true, weight: 6, colour: pigment.brass });
  }
}
