import {
  bezier,
  circle,
  ellipse,
  polar,
  rect,
  ribbon,
  smooth,
  softRect,
  turned,
} from '../kit/geometry.ts';
import type { Line, Pt } from '../kit/geometry.ts';
import { hill, printWindow, sky, sun, tufts, windowRect } from '../kit/land.ts';
import { castShadow } from '../kit/objects.ts';
import { crownOf } from '../kit/plants.ts';
import { accents, ink, lit, mix, pigment, shaded, weight } from '../kit/palette.ts';
import type { Plate } from '../kit/plate.ts';
import { Chance } from '../kit/random.ts';
import type { Sheet } from '../kit/sheet.ts';

const teal = accents[5];
const stem: Pt = [1180, 830];
const soil = '#a06a45';
const damp = '#6d4632';
const carob = { deep: '#2f4a35', main: '#57784a', light: '#9db377' };

export const plate: Plate = {
  id: 'r5-sidi-maafa',
  room: 5,
  schematic: true,
  alt: {
    ar: 'قطع في التربة يُظهر شتلة خروب وجذورها، حولها حوض سقي وغطاء من حجارة وقش، وإلى جانبها وتد وبطاقة؛ وجرّة طين مدفونة حتى عنقها تنزّ ماءً قرب الجذور، ومرشّة موضوعة على حافة الحوض، وخلفها تلال عليها أشجار صنوبر بعضها يابس.',
    fr: 'Une coupe dans le sol : un plant de caroubier et ses racines, une cuvette d’arrosage, un paillage de pierres et de paille, un tuteur et son étiquette ; une jarre de terre enfouie jusqu’au col suinte près des racines, un arrosoir est posé au bord ; derrière, des collines de pins dont certains ont séché.',
    en: 'A cut through the ground: a carob sapling and its roots, a watering basin, a mulch of stones and straw, a stake with its tag; a clay jar buried to its neck seeps water near the roots, and a watering can stands on the rim; behind, hills with pines, some of them dry.',
  },
  caption: {
    ar: 'الغرس يوم، والعناية سنوات: شتلة خروب في سيدي معافة.',
    fr: 'Planter un jour, soigner des années : un plant de caroubier à Sidi Maâfa.',
    en: 'Plant in a day, care for years: a carob sapling in Sidi Maafa.',
  },
  labels: [
    {
      id: 'sapling',
      at: [1180, 520],
      label: { ar: 'شتلة الخروب', fr: 'Le plant de caroubier', en: 'The carob sapling' },
    },
    { id: 'roots', at: [1160, 1150], label: { ar: 'الجذور', fr: 'Les racines', en: 'The roots' } },
    {
      id: 'basin',
      at: [840, 880],
      label: { ar: 'حوض السقي', fr: 'La cuvette d’arrosage', en: 'The watering basin' },
    },
    {
      id: 'mulch',
      at: [1300, 872],
      label: { ar: 'غطاء الحجارة والقش', fr: 'Le paillage', en: 'The mulch' },
    },
    { id: 'stake', at: [1396, 700], label: { ar: 'الوتد', fr: 'Le tuteur', en: 'The stake' } },
    {
      id: 'tag',
      at: [1494, 478],
      label: {
        ar: 'بطاقة المتطوع والموعد',
        fr: 'L’étiquette et le rendez-vous',
        en: 'The tag and next visit',
      },
    },
  ],
  draw(sheet) {
    const w = printWindow(sheet);
    sheet.within(windowRect(w), () => {
      sky(sheet, w, 780, { high: mix(teal.light, pigment.sky, 0.4), low: pigment.lime });
      sun(sheet, [430, 330], 92, mix(pigment.ochre, pigment.lime, 0.35));
      pines(sheet, w);
      ground(sheet, w.x, w.width, w.y + w.height);
      buriedJar(sheet);
      roots(sheet);
      sapling(sheet);
      stake(sheet);
      mulch(sheet);
      wateringCan(sheet);
    });
  },
};

/** The forest: some of its pines are green, some have dried out. */
function pines(sheet: Sheet, w: Parameters<typeof hill>[0]): void {
  const far = hill(w, [640, 560, 600, 520, 590, 540, 620], 900);
  sheet.fill(far, mix(teal.light, pigment.leafLight, 0.5));
  sheet.hatch(far, { deg: 24, gap: 26, colour: teal.main, opacity: 0.35, ragged: 0.3 });
  for (const [id, dry] of [
    ['pine', false],
    ['dry-pine', true],
  ] as const)
    sheet.define(id, () => pine(sheet, dry));
  const chance = new Chance(9);
  for (let i = 0; i < 22; i += 1) {
    const x = w.x + 30 + (i * (w.width - 60)) / 21 + chance.about(0, 26);
    sheet.put(i % 4 === 2 || i % 7 === 5 ? 'dry-pine' : 'pine', [x, 700 + chance.about(0, 24)], {
      scale: chance.between(0.62, 0.95),
      flip: i % 2 === 0,
    });
  }
  const near = hill(w, [720, 750, 735, 770, 742, 760, 730], 950);
  sheet.fill(near, mix(pigment.sand, pigment.leafLight, 0.45));
  tufts(
    sheet,
    Array.from({ length: 16 }, (_, i): Pt => [w.x + 60 + i * 140, 790 + ((i * 37) % 40)]),
    24,
  );
}

function pine(sheet: Sheet, dry: boolean): void {
  const bark = dry ? mix(pigment.umber, pigment.stone, 0.4) : pigment.umber;
  sheet.fill(
    ribbon(
      smooth([[0, 0] as Pt, [8, -90] as Pt, [-4, -190] as Pt], { steps: 6 }),
      (t) => 20 - 9 * t,
    ),
    bark,
  );
  if (dry) {
    const twigs: Line[] = [
      [40, -210],
      [72, -160],
      [-64, -176],
      [-44, -236],
      [10, -262],
      [58, -118],
      [-52, -120],
    ].map(([x = 0, y = 0]): Line => [
      [0, y * 0.62 - 20],
      [x * 0.6, y * 0.9],
      [x, y],
    ]);
    sheet.line(twigs, { weight: 7, colour: bark });
    return;
  }
  crownOf(
    sheet,
    [
      { at: [0, -214], r: 52 },
      { at: [-48, -180], r: 44 },
      { at: [50, -176], r: 46 },
      { at: [6, -150], r: 40 },
    ],
    { deep: '#35503f', main: '#51714f', light: '#8aa271' },
    { leaf: 11, seed: 6 },
  );
}

const surfaceY = 850;

/** The cut: a firm crust, the dug pit that is damp, and the stony soil round it. */
function ground(sheet: Sheet, x: number, width: number, bottom: number): void {
  const basin: Line = [
    ...bezier([x, surfaceY], [x + 300, surfaceY - 14], [640, surfaceY - 4], [700, surfaceY - 20]),
    ...bezier([700, surfaceY - 20], [760, 770], [830, 770], [880, 850]),
    ...bezier([880, 850], [960, 920], [1400, 920], [1480, 850]),
    ...bezier([1480, 850], [1530, 770], [1600, 770], [1660, surfaceY - 20]),
    ...bezier(
      [1660, surfaceY - 20],
      [1720, surfaceY],
      [2000, surfaceY - 10],
      [x + width, surfaceY],
    ),
  ];
  const body: Line = [...basin, [x + width, bottom], [x, bottom]];
  sheet.fill(body, soil);
  sheet.within(body, () => {
    sheet.stipple(body, { gap: 30, size: 4.4, colour: shaded(soil, 0.35) });
    for (const [y, tone] of [
      [1180, shaded(soil, 0.12)],
      [1360, shaded(soil, 0.24)],
    ] as const) {
      const band = smooth(
        [0, 1, 2, 3, 4, 5, 6].map((i): Pt => [x + (i * width) / 6, y + ((i * 53) % 40) - 20]),
      );
      sheet.fill([...band, [x + width, bottom], [x, bottom]], tone);
      sheet.line(band, { weight: weight.detail, dash: [40, 18] });
    }
    const pit = bezier([800, 830], [760, 1420], [1600, 1420], [1560, 830], 30);
    sheet.fill(pit, damp, { opacity: 0.62 });
    sheet.line(pit, { weight: weight.detail, dash: [22, 14] });
    sheet.stipple(pit, { gap: 36, size: 5, colour: mix(damp, pigment.water, 0.35) });
    const chance = new Chance(17);
    for (let i = 0; i < 34; i += 1) {
      const c: Pt = [chance.between(x + 30, x + width - 30), chance.between(940, bottom - 40)];
      if (c[0] > 760 && c[0] < 1600 && c[1] < 1330) continue;
      const size = chance.between(16, 44);
      const one = turned(ellipse(c, size, size * 0.62), c, chance.between(-30, 30));
      sheet.shape(one, mix(pigment.stone, soil, 0.3), { weight: weight.detail });
      sheet.hatch(one, { deg: 60, gap: 9, opacity: 0.35 });
    }
  });
  const pool = [
    ...bezier([905, 868], [1000, 850], [1360, 850], [1455, 868]),
    ...bezier([1455, 868], [1380, 905], [980, 905], [905, 868]),
  ];
  sheet.shape(pool, pigment.water, { weight: weight.detail });
  sheet.line([ellipse([1010, 874], 60, 9, 190, 350), ellipse([1190, 884], 70, 9, 190, 350)], {
    weight: 4,
    colour: lit(pigment.water, 0.6),
  });
  sheet.line(basin, { weight: weight.contour });
}

function roots(sheet: Sheet): void {
  const [x, y] = [stem[0], 880];
  const p = (dx: number, dy: number): Pt => [x + dx, y + dy];
  const root = (points: Line, from: number): Line =>
    ribbon(smooth(points, { steps: 8 }), (t) => from * (1 - t) + 5);
  const all = [
    root([p(0, -20), p(6, 120), p(-14, 260), p(10, 420)], 34),
    root([p(0, 10), p(-90, 90), p(-190, 130), p(-290, 230)], 24),
    root([p(0, 10), p(100, 80), p(200, 150), p(280, 250)], 24),
    root([p(0, 90), p(-70, 200), p(-150, 270), p(-190, 390)], 20),
    root([p(2, 100), p(80, 210), p(130, 300), p(190, 390)], 20),
    root([p(-100, 96), p(-210, 96), p(-310, 110)], 14),
    root([p(110, 86), p(230, 92), p(320, 116)], 14),
    root([p(-4, 220), p(-60, 330), p(-80, 430)], 13),
    root([p(0, 240), p(60, 340), p(90, 440)], 13),
  ];
  sheet.fill(all, lit(pigment.sand, 0.1), { union: true });
  const hairs: Line[] = [];
  const chance = new Chance(5);
  for (let i = 0; i < 60; i += 1) {
    const deg = chance.between(185, 355);
    const from = polar([x, y + 60], chance.between(120, 330), deg);
    hairs.push([from, polar(from, chance.between(20, 46), deg + chance.about(0, 50))]);
  }
  sheet.line(hairs, { weight: weight.hair, colour: lit(pigment.sand, 0.2) });
}

function sapling(sheet: Sheet): void {
  const trunk = ribbon(
    smooth(
      [
        [stem[0], 890],
        [stem[0] + 8, 740],
        [stem[0] - 8, 580],
        [stem[0] + 4, 400],
      ],
      { steps: 8 },
    ),
    (t) => 26 - 14 * t,
  );
  sheet.shape(trunk, pigment.umber, { weight: weight.detail });
  // Feather leaves, as a carob has: pairs of round leaflets along a rib.
  for (const [y, deg, length] of [
    [760, 148, 210],
    [730, 34, 200],
    [650, 158, 260],
    [620, 26, 250],
    [560, 140, 270],
    [530, 44, 260],
    [470, 122, 250],
    [450, 62, 240],
    [410, 96, 230],
  ] as const)
    feather(sheet, [stem[0], y], deg, length);
}

function feather(sheet: Sheet, root: Pt, deg: number, length: number): void {
  const rib = bezier(
    root,
    polar(root, length * 0.4, deg + 6),
    polar(root, length * 0.75, deg),
    [polar(root, length, deg)[0], polar(root, length, deg)[1] + length * 0.14],
    12,
  );
  sheet.line(rib, { weight: 7, colour: carob.deep });
  const tones = [carob.main, carob.light, carob.deep];
  for (let pair = 0; pair < 4; pair += 1) {
    const [bx, by] = rib[3 + pair * 3] ?? root;
    for (const side of [-1, 1]) {
      const c = polar([bx, by], 30, deg + side * 74);
      const leaf = turned(ellipse(c, 37, 22), c, deg + side * 52);
      sheet.shape(leaf, tones[(pair + (side > 0 ? 1 : 0)) % 3] ?? carob.main, { weight: 2 });
    }
  }
}

/** The mulch: stones in a ring, straw between them. */
function mulch(sheet: Sheet): void {
  const chance = new Chance(29);
  const straw = Array.from({ length: 70 }, (): Line => {
    const c: Pt = [chance.between(1020, 1420), chance.between(848, 884)];
    const deg = chance.between(-24, 24);
    return [polar(c, 26, deg), polar(c, 26, deg + 180)];
  });
  sheet.line(straw, { weight: 5, colour: pigment.ochre });
  for (let i = 0; i < 9; i += 1) {
    const c: Pt = [1046 + i * 42, 876 + ((i * 29) % 22)];
    if (Math.abs(c[0] - stem[0]) < 34) continue;
    const size = chance.between(24, 34);
    sheet.shape(ellipse(c, size, size * 0.66), lit(pigment.stone, 0.2), { weight: weight.detail });
  }
}

function stake(sheet: Sheet): void {
  const post: Line = [
    [1382, 360],
    [1406, 352],
    [1412, 1010],
    [1396, 1060],
    [1378, 1010],
  ];
  sheet.shape(post, pigment.wood);
  sheet.hatch(post, { deg: 88, gap: 8, opacity: 0.5 });
  const tie = bezier([1388, 560], [1330, 530], [1200, 540], [1180, 572], 10);
  sheet.line(tie, { weight: 14 }).line(tie, { weight: 7, colour: pigment.ochre });
  // The tag: who comes back, and when. A row of marks stands for the visits.
  sheet.line(bezier([1396, 390], [1420, 400], [1442, 410], [1454, 430], 6), { weight: 4 });
  const tag = turned(
    [
      [1430, 430],
      [1460, 404],
      [1580, 404],
      [1580, 556],
      [1430, 556],
    ],
    [1494, 480],
    -8,
  );
  sheet.fill(
    tag.map(([x, y]): Pt => [x + 12, y + 14]),
    ink,
    { opacity: 0.22 },
  );
  sheet.shape(tag, pigment.lime);
  for (const [row, column] of [
    [0, 0],
    [0, 1],
    [0, 2],
    [1, 0],
    [1, 1],
    [1, 2],
  ] as const) {
    const [c] = turned([[1464 + column * 42, 462 + row * 50]], [1494, 480], -8);
    if (!c) continue;
    const done = row === 0 || column === 0;
    sheet.shape(circle(c, 15), done ? teal.light : pigment.lime, { weight: weight.detail });
  }
}

/** The can, set down on the rim: this visit's water is already in the basin. */
function wateringCan(sheet: Sheet): void {
  const base = surfaceY - 12;
  const x = 470;
  const p = (dx: number, dy: number): Pt => [x + dx, base + dy];
  castShadow(sheet, [x, base + 4], 170, 190);
  sheet.shape(
    [p(110, -110), p(320, -262), p(346, -236), p(116, -40)],
    mix(teal.main, pigment.slate, 0.3),
  );
  const handle = bezier(p(-130, -196), p(-270, -250), p(-260, -20), p(-138, -46), 16);
  sheet.line(handle, { weight: 32 }).line(handle, { weight: 20, colour: teal.main });
  const grip = bezier(p(-100, -232), p(-80, -350), p(80, -350), p(104, -232), 16);
  sheet.line(grip, { weight: 30 }).line(grip, { weight: 18, colour: teal.main });
  sheet.shape([p(-130, -240), p(122, -240), p(142, 0), p(-150, 0)], teal.main, {
    weight: weight.contour,
  });
  sheet.hatch([p(40, -238), p(122, -238), p(141, -2), p(30, -2)], {
    deg: 66,
    gap: 14,
    colour: teal.deep,
  });
  sheet.line([p(-130, -182), p(126, -182)], { weight: 12, colour: teal.light });
  sheet.shape(turned(ellipse(p(334, -250), 24, 48), p(334, -250), -48), pigment.brass);
}

/** A jar of unglazed clay, buried to its neck: the water seeps through its wall for days. */
function buriedJar(sheet: Sheet): void {
  const [x, y] = [946, 1132];
  sheet.fill(ellipse([x, y - 110], 150, 170), mix(damp, pigment.waterDeep, 0.35), {
    opacity: 0.55,
  });
  const side: Line = [
    [34, -290],
    [30, -252],
    [72, -206],
    [92, -140],
    [78, -56],
    [36, 0],
  ];
  const whole = smooth(
    [
      ...side.map(([dx, dy]): Pt => [x + dx, y + dy]),
      ...side.map(([dx, dy]): Pt => [x - dx, y + dy]).reverse(),
    ],
    { steps: 5 },
  );
  sheet.shape(whole, pigment.clay, { weight: weight.contour });
  sheet.within(whole, () => {
    sheet.fill(rect(x - 110, y - 190, 220, 200), pigment.water, { opacity: 0.75 });
    sheet.hatch(rect(x + 26, y - 280, 90, 290), { deg: 70, gap: 12, opacity: 0.5 });
  });
  sheet.line(whole, { closed: true, weight: weight.contour });
  sheet.shape(softRect(x - 50, y - 306, 100, 26, 12), shaded(pigment.clay, 0.15));
}
