import { bezier, circle, ellipse, rect, smooth, turned } from '../kit/geometry.ts';
import type { Line, Pt } from '../kit/geometry.ts';
import { hill, printWindow, range, sky, sun, tufts, windowRect } from '../kit/land.ts';
import { pise, planks } from '../kit/masonry.ts';
import { castShadow } from '../kit/objects.ts';
import { accents, ink, lit, mix, pigment, shaded, weight } from '../kit/palette.ts';
import { olive } from '../kit/plants.ts';
import type { Plate } from '../kit/plate.ts';
import { Chance } from '../kit/random.ts';
import type { Sheet } from '../kit/sheet.ts';

const clay = accents[2];
const earth = mix(pigment.ochre, clay.light, 0.5);
const GROUND = 1350;
const [LEFT, RIGHT] = [420, 1640] as const;
const FOOT = 1180;
/** The lifts, from below: where each begins and ends. */
const lifts = [
  [LEFT, RIGHT, 980],
  [LEFT, RIGHT, 780],
] as const;

export const plate: Plate = {
  id: 'r2-twiza',
  room: 2,
  alt: {
    ar: 'جدار من التراب المدكوك يُبنى في الريف: أساس من حجر، وطبقتان تامتان من التراب فيهما ثقوب، وفوقهما قالب خشبي مشدود بالحبال نصف مملوء، ومدكّان قائمان فيه. على الأرض قفف تراب ومجارف، وتحت ظلّة على اليمين قصعة كسكس كبيرة تنتظر.',
    fr: 'Un mur de terre qui monte à la campagne : un socle de pierre, deux banchées finies percées de trous, et au-dessus un coffrage de planches serré par des cordes, à demi rempli, où se dressent deux pilons. Au sol, des couffins de terre et des pelles ; à droite, sous un auvent, un grand plat de couscous attend.',
    en: 'An earthen wall going up in the country: a stone footing, two finished lifts with their holes, and above them a plank formwork tied with ropes, half filled, with two rammers standing in it. On the ground, baskets of earth and spades; on the right, under an awning, a great dish of couscous waits.',
  },
  caption: {
    ar: 'ورش تويزة: جدار يُبنى معا، وطعام يقدّمه صاحب الدار.',
    fr: 'Un chantier de touiza : un mur qu’on élève ensemble, un repas qu’offre la maison.',
    en: 'A touiza worksite: a wall raised together, a meal offered by the house.',
  },
  labels: [
    {
      id: 'footing',
      at: [700, 1262],
      label: { ar: 'أساس من حجر', fr: 'Les fondations en pierre', en: 'The stone footing' },
    },
    {
      id: 'lift',
      at: [620, 1080],
      label: {
        ar: 'طبقة من التراب المدكوك',
        fr: 'La banchée de terre damée',
        en: 'The rammed-earth lift',
      },
    },
    {
      id: 'formwork',
      at: [1000, 680],
      label: {
        ar: 'قالب الخشب («اللوح»)',
        fr: 'Le coffrage en bois (« louh »)',
        en: 'The wooden formwork (“louh”)',
      },
    },
    { id: 'rammer', at: [905, 400], label: { ar: 'المدك', fr: 'Le pilon', en: 'The rammer' } },
    {
      id: 'basket',
      at: [1345, 1390],
      label: { ar: 'قفة التراب', fr: 'Le couffin de terre', en: 'The earth basket' },
    },
    {
      id: 'meal',
      at: [1990, 1270],
      label: { ar: 'طعام صاحب الدار', fr: 'Le repas offert', en: 'The shared meal' },
    },
  ],
  draw(sheet) {
    const w = printWindow(sheet);
    sheet.within(windowRect(w), () => {
      sky(
        sheet,
        w,
        940,
        { high: mix(clay.light, pigment.sand, 0.25), low: lit(pigment.sand, 0.55) },
        7,
      );
      sun(sheet, [330, 380], 92, lit(pigment.sand, 0.75));
      range(sheet, {
        from: 60,
        to: 2340,
        baseY: 1000,
        height: 360,
        seed: 52,
        colour: mix(clay.light, pigment.sand, 0.5),
        shade: mix(clay.main, clay.light, 0.55),
        pitch: 430,
      });
      const slope = hill(w, [960, 930, 980, 950, 930, 970]);
      sheet
        .fill(slope, mix(pigment.leafLight, pigment.sand, 0.55))
        .line(slope.slice(0, -2), { weight: weight.detail });
      for (const [x, y, s] of [
        [190, 1010, 150],
        [2080, 1000, 170],
        [2230, 1030, 190],
        [1790, 985, 130],
      ] as const)
        olive(sheet, [x, y], s, { seed: x });
      sheet.fill(rect(110, 1110, 2180, 400), mix(pigment.sand, clay.light, 0.22));
      sheet.line(
        [
          [110, 1110],
          [2290, 1110],
        ],
        { weight: 2, colour: clay.main },
      );
      sheet.stipple(rect(110, 1110, 2180, 390), {
        gap: 36,
        size: 4,
        colour: clay.main,
        opacity: 0.5,
      });
      tufts(
        sheet,
        [
          [180, 1190],
          [300, 1440],
          [1720, 1150],
          [2220, 1180],
          [240, 1290],
        ],
        46,
      );
      sheet.fill(
        [
          [RIGHT, 800],
          [1900, 1140],
          [1980, GROUND],
          [RIGHT, GROUND],
        ],
        ink,
        { opacity: 0.18 },
      );
      awning(sheet);
    });
    footing(sheet);
    for (const [from, to, top] of lifts) lift(sheet, from, to, top);
    ladder(sheet);
    formwork(sheet);
    sheet.within(windowRect(w), () => heap(sheet));
    for (const [x, y] of [
      [1250, 1440],
      [1400, 1426],
      [600, 1440],
    ] as const)
      basket(sheet, [x, y], 118);
    dish(sheet, [1990, 1330]);
  },
};

function footing(sheet: Sheet): void {
  const chance = new Chance(14);
  const base = rect(LEFT - 30, FOOT, RIGHT - LEFT + 60, GROUND - FOOT);
  sheet.shape(base, shaded(pigment.stone, 0.3), { weight: weight.contour });
  for (let row = 0; row < 3; row++) {
    let x = LEFT - 26;
    while (x < RIGHT + 20) {
      const width = Math.min(chance.between(70, 130), RIGHT + 28 - x);
      const y = FOOT + 4 + row * 56;
      const stone = smooth(
        [
          [x + 8, y + 4],
          [x + width / 2, y + chance.between(-1, 5)],
          [x + width - 8, y + 4],
          [x + width - 3, y + 27],
          [x + width - 9, y + 50],
          [x + width / 2, y + 53],
          [x + 8, y + 50],
          [x + 3, y + 27],
        ],
        { closed: true, steps: 3 },
      );
      if (width > 26)
        sheet.shape(stone, mix(pigment.stone, pigment.sand, chance.between(0.1, 0.7)), {
          weight: weight.detail,
        });
      x += width;
    }
  }
  sheet.hatch(rect(RIGHT - 120, FOOT, 150, GROUND - FOOT), { deg: 90, gap: 10, opacity: 0.55 });
}

function lift(sheet: Sheet, from: number, to: number, top: number): void {
  const body = rect(from, top, to - from, 200);
  sheet.shape(body, top < 900 ? lit(earth, 0.12) : earth, { weight: weight.contour });
  pise(
    sheet,
    { x: from, y: top, width: to - from, height: 200 },
    { lift: 66, colour: clay.deep, seed: top, weight: 2 },
  );
  sheet.stipple(body, { gap: 30, size: 4, colour: clay.main, opacity: 0.5, seed: top });
  for (let x = from + 90; x < to - 40; x += 210)
    sheet.shape(rect(x, top + 164, 34, 34), shaded(clay.deep, 0.4), { weight: weight.detail });
  const side = rect(to - 120, top, 120, 200);
  sheet
    .fill(side, shaded(earth, 0.2), { opacity: 0.6 })
    .hatch(side, { deg: 90, gap: 10, opacity: 0.5 });
}

/** Planks held by bars below and by rope above; when the lift is dry the whole moves on along the wall. */
function formwork(sheet: Sheet): void {
  const [left, right, top, foot] = [660, 1340, 560, 800] as const;
  const fresh = smooth([
    [left + 20, 600],
    [800, 566],
    [930, 590],
    [1080, 556],
    [1210, 584],
    [right - 20, 600],
  ]);
  const back = rect(left + 30, top - 56, right - left - 30, 130);
  sheet.shape(back, shaded(pigment.wood, 0.3), { weight: weight.edge });
  planks(sheet, { x: left + 30, y: top - 56, width: right - left - 30, height: 130 }, 2, {
    upright: false,
    weight: 2,
  });
  sheet.shape([...fresh, [right - 20, 700], [left + 20, 700]], mix(earth, clay.main, 0.35), {
    weight: weight.edge,
  });
  for (const [x, lean] of [
    [890, 7],
    [1130, -6],
  ] as const)
    rammer(sheet, [x, 600], lean);
  sheet.fill(rect(left, foot, right - left, 30), ink, { opacity: 0.25 });
  sheet.shape(rect(left, 600, right - left, foot - 600), pigment.wood, { weight: weight.contour });
  planks(sheet, { x: left, y: 600, width: right - left, height: foot - 600 }, 3, {
    upright: false,
    weight: 2.4,
  });
  for (const x of [760, 1000, 1240]) {
    sheet.shape(rect(x - 20, 500, 40, 330), lit(pigment.wood, 0.15), { weight: weight.edge });
    sheet.hatch(rect(x + 4, 500, 16, 330), { deg: 90, gap: 6, opacity: 0.6 });
    sheet.shape(rect(x - 34, foot + 2, 68, 34), shaded(pigment.wood, 0.35), {
      weight: weight.edge,
    });
    const coils = [0, 1, 2, 3].map((i): Line => [
      [x - 30, 536 + i * 13],
      [x + 30, 530 + i * 13],
    ]);
    sheet.line(coils, { weight: 12 }).line(coils, { weight: 7, colour: lit(pigment.ochre, 0.3) });
  }
  const rope: Line = [
    [760, 520],
    ...bezier([760, 520], [840, 556], [920, 556], [1000, 520], 8),
    ...bezier([1000, 520], [1080, 556], [1160, 556], [1240, 520], 8),
  ];
  sheet.line(rope, { weight: 11 }).line(rope, { weight: 6, colour: lit(pigment.ochre, 0.3) });
}

function rammer(sheet: Sheet, at: Pt, lean: number): void {
  const [x, y] = at;
  const turn = (line: Line): Line => turned(line, at, lean);
  sheet.shape(turn(rect(x - 13, y - 440, 26, 380)), lit(pigment.wood, 0.25), {
    weight: weight.edge,
  });
  sheet.shape(turn(rect(x - 64, y - 458, 128, 26)), pigment.wood, { weight: weight.edge });
  const head: Line = turn([
    [x - 44, y - 110],
    [x + 44, y - 110],
    [x + 66, y + 6],
    [x - 66, y + 6],
  ]);
  sheet.shape(head, pigment.umber, { weight: weight.contour });
  sheet.hatch(
    turn([
      [x + 8, y - 110],
      [x + 44, y - 110],
      [x + 66, y + 6],
      [x + 14, y + 6],
    ]),
    { deg: 80, gap: 8, opacity: 0.7 },
  );
}

function ladder(sheet: Sheet): void {
  const foot: readonly Pt[] = [
    [286, 1400],
    [376, 1406],
  ];
  const head: readonly Pt[] = [
    [520, 560],
    [602, 566],
  ];
  castShadow(sheet, [330, 1404], 70, 160);
  const rung = (share: number): Line =>
    foot.map((p, i): Pt => {
      const q = head[i] ?? p;
      return [p[0] + (q[0] - p[0]) * share, p[1] + (q[1] - p[1]) * share];
    });
  for (let i = 1; i < 11; i++)
    sheet
      .line(rung(i / 11), { weight: 18 })
      .line(rung(i / 11), { weight: 12, colour: lit(pigment.wood, 0.3) });
  foot.forEach((p, i) => {
    const line: Line = [p, head[i] ?? p];
    sheet.line(line, { weight: 26 }).line(line, { weight: 18, colour: pigment.wood });
  });
}

function heap(sheet: Sheet): void {
  const mound = smooth(
    [
      [760, 1462],
      [850, 1390],
      [960, 1330],
      [1060, 1380],
      [1170, 1462],
    ],
    { steps: 8 },
  );
  sheet.fill(
    [
      [1040, 1370],
      [1290, 1440],
      [1170, 1466],
      [800, 1466],
    ],
    ink,
    { opacity: 0.2 },
  );
  sheet.shape(mound, mix(earth, clay.main, 0.3), { weight: weight.contour });
  sheet
    .stipple(mound, { gap: 20, size: 6, colour: clay.deep, opacity: 0.7 })
    .stipple(mound, { gap: 34, size: 8, colour: lit(earth, 0.5), seed: 8 });
  for (const [x, lean] of [
    [900, 14],
    [1030, -18],
  ] as const) {
    const turn = (line: Line): Line => turned(line, [x, 1400], lean);
    sheet.shape(turn(rect(x - 9, 1130, 18, 240)), lit(pigment.wood, 0.25), {
      weight: weight.detail,
    });
    sheet.shape(
      turn([
        [x - 44, 1350],
        [x + 44, 1350],
        [x + 40, 1410],
        [x, 1450],
        [x - 40, 1410],
      ]),
      pigment.slate,
      { weight: weight.edge },
    );
    sheet.shape(turn(rect(x - 34, 1116, 68, 18)), pigment.wood, { weight: weight.detail });
  }
}

/** A palm-fibre basket with two loops, heaped with earth. */
function basket(sheet: Sheet, [x, y]: Pt, r: number): void {
  castShadow(sheet, [x, y], r * 0.7, r * 0.8);
  const lid = smooth([
    [x - r * 0.86, y - r * 0.92],
    [x - r * 0.4, y - r * 1.22],
    [x + r * 0.1, y - r * 1.34],
    [x + r * 0.5, y - r * 1.16],
    [x + r * 0.86, y - r * 0.92],
  ]);
  sheet
    .shape(lid, mix(earth, clay.main, 0.4), { weight: weight.edge })
    .stipple(lid, { gap: 15, size: 5, colour: clay.deep });
  const body: Line = [
    [x - r * 0.9, y - r * 0.94],
    [x + r * 0.9, y - r * 0.94],
    [x + r * 0.6, y],
    [x - r * 0.6, y],
  ];
  sheet.shape(body, lit(pigment.ochre, 0.3), { weight: weight.contour });
  sheet.within(body, () => {
    for (let i = 1; i < 6; i++)
      sheet.line(
        [
          [x - r, y - i * r * 0.17],
          [x + r, y - i * r * 0.17],
        ],
        { weight: 5, colour: i === 3 ? clay.main : shaded(pigment.ochre, 0.25), dash: [13, 9] },
      );
    sheet.hatch(rect(x + r * 0.3, y - r, r * 0.6, r), { deg: 70, gap: 8, opacity: 0.5 });
  });
  for (const side of [-1, 1]) {
    const loop = ellipse([x + side * r * 0.62, y - r * 0.94], r * 0.26, r * 0.3, 180, 360);
    sheet.line(loop, { weight: 13 }).line(loop, { weight: 8, colour: pigment.ochre });
  }
}

/** A striped cloth on four poles: the shade in which the house gives its meal. */
function awning(sheet: Sheet): void {
  sheet.fill(
    [
      [1740, 1390],
      [2240, 1390],
      [2290, 1440],
      [1800, 1450],
    ],
    ink,
    { opacity: 0.2 },
  );
  for (const x of [1750, 2220])
    sheet.shape(rect(x - 9, 900, 18, 500), pigment.wood, { weight: weight.edge });
  const cloth = (from: number, to: number): Line => {
    const p = (u: number, v: number): Pt => [1800 + u * 380 - v * 90 + u * v * 180, 800 + v * 150];
    return [p(from, 0), p(to, 0), p(to, 1), p(from, 1)];
  };
  for (let i = 0; i < 9; i++) {
    sheet.shape(cloth(i / 9, (i + 1) / 9), i % 2 ? pigment.lime : clay.main, {
      weight: weight.detail,
    });
    const [a, b] = [cloth(i / 9, (i + 1) / 9)[3], cloth(i / 9, (i + 1) / 9)[2]];
    if (a && b)
      sheet.shape(
        [a, b, ...ellipse([(a[0] + b[0]) / 2, a[1]], (b[0] - a[0]) / 2, 46, 360, 180)],
        i % 2 ? shaded(pigment.lime, 0.1) : shaded(clay.main, 0.15),
        { weight: weight.detail },
      );
  }
}

function dish(sheet: Sheet, [x, y]: Pt): void {
  sheet.shape(ellipse([x, y + 64], 214, 54), '#3a4391', { weight: weight.edge });
  sheet.line(ellipse([x, y + 64], 196, 46), {
    closed: true,
    weight: 6,
    colour: pigment.brass,
    dash: [4, 16],
  });
  const bowl: Line = [
    ...ellipse([x, y], 172, 36, 180, 360),
    ...bezier([x + 172, y], [x + 150, y + 56], [x + 80, y + 74], [x + 60, y + 80], 8),
    ...bezier([x - 60, y + 80], [x - 80, y + 74], [x - 150, y + 56], [x - 172, y], 8),
  ];
  const dome = smooth(
    [
      [x - 150, y + 8],
      [x - 108, y - 66],
      [x, y - 122],
      [x + 108, y - 66],
      [x + 150, y + 8],
    ],
    { steps: 10 },
  );
  sheet.shape(bowl, pigment.clay, { weight: weight.contour }).hatch(
    [
      [x + 60, y + 8],
      [x + 168, y],
      [x + 110, y + 70],
      [x + 50, y + 78],
    ],
    { deg: 70, gap: 9, opacity: 0.6 },
  );
  sheet.shape(ellipse([x, y], 172, 36), lit(pigment.clay, 0.4), { weight: weight.edge });
  sheet
    .shape(dome, lit(pigment.ochre, 0.45), { weight: weight.edge })
    .stipple(dome, { gap: 15, size: 4.4, colour: shaded(pigment.ochre, 0.3) });
  for (const [dx, dy, deg, colour] of [
    [-64, -38, 50, '#d9762b'],
    [0, -74, 90, '#6f8753'],
    [62, -40, 130, '#d9762b'],
    [-22, -26, 70, '#91312f'],
    [28, -22, 110, pigment.leafLight],
  ] as const) {
    const c: Pt = [x + dx, y + dy];
    sheet.shape(turned(ellipse(c, 44, 15), c, deg), colour, { weight: weight.detail });
  }
  sheet.fill(circle([x, y - 100], 12), '#91312f');
}
