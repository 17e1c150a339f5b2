import { at, bezier, circle, ellipse, rect, ribbon, smooth } from '../kit/geometry.ts';
import type { Line, Pt } from '../kit/geometry.ts';
import { bookOpen, breadIcon, drop, heart } from '../kit/icons.ts';
import { printWindow, sky, windowRect } from '../kit/land.ts';
import { castShadow } from '../kit/objects.ts';
import { accents, ink, lit, mix, pigment, shaded, weight } from '../kit/palette.ts';
import { crownOf } from '../kit/plants.ts';
import type { Plate } from '../kit/plate.ts';
import { Chance } from '../kit/random.ts';
import type { Sheet } from '../kit/sheet.ts';
import { khatam, zellige } from '../kit/zellige.ts';

const green = accents[3];
const X = 1200;
const SOIL = 1030;
const BED = 1310;
/** Fruit and bowl of one kind share a colour: book, care, water, bread. */
const kinds = ['#3a4391', '#91312f', '#2f6473', '#d98a2b'] as const;
const bowls: readonly Pt[] = [
  [370, 1330],
  [650, 1400],
  [1750, 1400],
  [2030, 1330],
];
const fruits: readonly (readonly [x: number, y: number, kind: 0 | 1 | 2 | 3])[] = [
  [640, 560, 0],
  [820, 350, 0],
  [880, 660, 1],
  [1060, 470, 2],
  [1140, 262, 3],
  [1290, 640, 1],
  [1390, 390, 0],
  [1560, 660, 2],
  [1620, 330, 3],
  [1770, 540, 3],
];

export const plate: Plate = {
  id: 'r3-what-is-waqf',
  room: 3,
  alt: {
    ar: 'شجرة برتقال كبيرة في حوض يحيط به الزليج، قُطع جانبه فظهرت جذور ذهبية الأطراف. يطوّق الجذع حزام نحاسي بقفل مغلق، وتحمل الأغصان عشر ثمرات من أربعة ألوان، وفي الأسفل أربعة أوعية عليها كتاب وقلب وقطرة ماء وخبزة.',
    fr: 'Un grand oranger dans un bac bordé de zellige, coupé pour montrer ses racines aux pointes dorées. Un anneau de laiton à serrure close ceint le tronc ; les branches portent dix fruits de quatre couleurs ; en bas, quatre bols marqués d’un livre, d’un cœur, d’une goutte et d’un pain.',
    en: 'A large orange tree in a planter edged with zellij, cut open to show its gold-tipped roots. A brass ring with a closed lock girds the trunk; the branches bear ten fruits in four colours; below stand four bowls marked with a book, a heart, a drop and a loaf.',
  },
  caption: {
    ar: 'شجرة الوقف: الأصل يبقى والثمرة تدور.',
    fr: 'L’arbre du waqf : le fonds demeure, le fruit circule.',
    en: 'The waqf tree: the principal stays, the fruit goes round.',
  },
  labels: [
    {
      id: 'roots',
      at: [1010, 1205],
      label: {
        ar: 'الواقف: من يعطي',
        fr: 'Le fondateur (waqif) : celui qui donne',
        en: 'The founder (waqif): the giver',
      },
    },
    {
      id: 'trunk',
      at: [1200, 900],
      label: {
        ar: 'الأصل: لا يُباع ما دام موقوفا',
        fr: 'Le fonds : on ne le vend pas tant qu’il est waqf',
        en: 'The principal: not for sale while it is a waqf',
      },
    },
    {
      id: 'branches',
      at: [1010, 745],
      label: {
        ar: 'الناظر: من يدبّر',
        fr: 'L’administrateur (nadhir) : celui qui gère',
        en: 'The administrator (nazir): the manager',
      },
    },
    {
      id: 'fruit',
      at: [1390, 390],
      label: {
        ar: 'المنفعة: الثمرة السنوية',
        fr: 'Le revenu : le fruit de l’année',
        en: 'The benefit: the yearly fruit',
      },
    },
    {
      id: 'bowls',
      at: [1750, 1400],
      label: {
        ar: 'الموقوف عليهم: من ينتفع',
        fr: 'Les bénéficiaires : ceux qui reçoivent',
        en: 'The beneficiaries: those who receive',
      },
    },
  ],
  draw(sheet) {
    const w = printWindow(sheet);
    sheet.within(windowRect(w), () => {
      sky(
        sheet,
        w,
        1130,
        { high: mix(green.light, pigment.sky, 0.6), low: lit(pigment.sand, 0.4) },
        7,
      );
      courtWall(sheet);
      floor(sheet);
      planter(sheet);
    });
    tree(sheet);
    falling(sheet);
    bowls.forEach((place, i) => bowl(sheet, place, i));
  },
};

/** A low garden wall with a coping of glazed brick, so that the tree stands in a court and not in a field. */
function courtWall(sheet: Sheet): void {
  sheet.shape(rect(90, 960, 2220, 210), pigment.lime, { weight: weight.detail });
  zellige(sheet, {
    area: { x: 110, y: 1030, width: 2180, height: 120 },
    size: 60,
    glaze: {
      ground: green.pale,
      star: mix(green.light, green.pale, 0.35),
      heart: pigment.lime,
      petal: green.pale,
      joint: mix(green.main, green.pale, 0.4),
      jointWeight: 1.2,
    },
  });
  sheet.shape(rect(90, 944, 2220, 30), green.main, { weight: weight.detail });
  sheet.line(
    [
      [
        [90, 1024],
        [2310, 1024],
      ],
      [
        [90, 1154],
        [2310, 1154],
      ],
    ],
    { weight: 4, colour: green.main },
  );
}

function floor(sheet: Sheet): void {
  const ground = rect(100, 1160, 2200, 340);
  sheet.fill(ground, lit(pigment.sand, 0.35));
  const joints: Line[] = Array.from({ length: 27 }, (_, i): Line => [
    [X + (i - 13) * 150, 1160],
    [X + (i - 13) * 330, 1500],
  ]);
  for (const y of [1196, 1246, 1316, 1410])
    joints.push([
      [100, y],
      [2300, y],
    ]);
  sheet.line(joints, { weight: 1.8, colour: mix(green.main, pigment.sand, 0.45) });
  sheet.line(
    [
      [100, 1160],
      [2300, 1160],
    ],
    { weight: weight.detail },
  );
}

/** The planter's near side is cut away: what one gives lies hidden and holds everything. */
function planter(sheet: Sheet): void {
  sheet.fill(
    [
      [800, BED + 40],
      [1600, BED + 40],
      [1760, BED + 6],
      [1660, 1130],
      [1600, 1130],
    ],
    ink,
    { opacity: 0.22 },
  );
  const box = rect(770, SOIL - 30, 860, BED + 70 - SOIL);
  sheet.shape(box, pigment.lime, { weight: weight.contour });
  zellige(sheet, {
    area: { x: 770, y: SOIL - 30, width: 860, height: BED + 70 - SOIL },
    size: 70,
    glaze: {
      ground: pigment.lime,
      star: green.main,
      heart: pigment.brass,
      petal: pigment.waterDeep,
      joint: green.deep,
      jointWeight: 2,
    },
  });
  sheet.line(box, { closed: true, weight: weight.contour });
  const soil = rect(842, SOIL, 716, BED - SOIL - 30);
  sheet.shape(soil, mix(pigment.umber, green.deep, 0.25), { weight: weight.edge });
  sheet.stipple(soil, { gap: 26, size: 4, colour: lit(pigment.umber, 0.4), opacity: 0.8 });
  roots(sheet);
  const rim = rect(750, SOIL - 46, 900, 34);
  sheet.shape(rim, lit(pigment.stone, 0.4), { weight: weight.edge });
  sheet.hatch(rect(1430, SOIL - 46, 220, 34), { deg: 90, gap: 9, opacity: 0.6 });
}

function roots(sheet: Sheet): void {
  const chance = new Chance(44);
  const reaches: readonly Pt[] = [
    [-320, 120],
    [-250, 205],
    [-130, 228],
    [-20, 240],
    [110, 222],
    [230, 205],
    [322, 130],
  ];
  for (const [dx, dy] of reaches) {
    const course = bezier(
      [X + dx * 0.1, SOIL - 20],
      [X + dx * 0.25, SOIL + dy * 0.7],
      [X + dx * 0.75, SOIL + dy * 0.35],
      [X + dx, SOIL + dy],
      20,
    );
    const body = ribbon(course, (t) => 44 * (1 - t) ** 1.4 + 5);
    sheet.shape(body, pigment.wood, { weight: weight.detail });
    const tip = course.slice(13);
    sheet.fill(
      ribbon(tip, (t) => 14 * (1 - t) + 5),
      pigment.brass,
    );
    const twigs = [8, 12, 16].map((i): Line => {
      const from = at(course, i);
      return smooth([
        from,
        [from[0] + dx * 0.1, from[1] + chance.between(6, 22)],
        [from[0] + dx * 0.17, from[1] + chance.between(24, 46)],
      ]);
    });
    sheet.line(twigs, { weight: 5, colour: pigment.brass });
  }
}

function tree(sheet: Sheet): void {
  const limb = (points: Line, from: number, to: number): Line =>
    ribbon(smooth(points, { steps: 8 }), (t) => from + (to - from) * t + 40 * (1 - t) ** 9);
  const limbs = [
    limb(
      [
        [1196, SOIL + 4],
        [1190, 900],
        [1150, 800],
        [960, 690],
        [760, 560],
      ],
      86,
      18,
    ),
    limb(
      [
        [1204, SOIL + 4],
        [1210, 900],
        [1250, 800],
        [1440, 690],
        [1650, 560],
      ],
      86,
      18,
    ),
    limb(
      [
        [1200, SOIL + 4],
        [1196, 860],
        [1160, 700],
        [1030, 520],
        [960, 380],
      ],
      80,
      16,
    ),
    limb(
      [
        [1200, SOIL + 4],
        [1204, 860],
        [1240, 700],
        [1370, 520],
        [1450, 380],
      ],
      80,
      16,
    ),
    limb(
      [
        [1200, SOIL + 4],
        [1202, 800],
        [1198, 600],
        [1200, 300],
      ],
      90,
      16,
    ),
  ];
  const rounds = (
    [
      [700, 540, 150],
      [1700, 540, 150],
      [830, 400, 170],
      [1570, 400, 170],
      [1030, 300, 165],
      [1370, 300, 165],
      [1200, 250, 150],
      [1200, 470, 190],
      [950, 540, 130],
      [1450, 540, 130],
    ] as const
  ).map(([x, y, r]) => ({ at: [x, y] as Pt, r }));
  crownOf(
    sheet,
    rounds,
    {
      deep: pigment.leafDeep,
      main: mix(pigment.leafDeep, pigment.leaf, 0.7),
      light: pigment.leafLight,
    },
    { leaf: 26, seed: 12 },
  );
  sheet.fill(limbs, pigment.wood, { union: true });
  for (const one of limbs)
    sheet.within(one, () =>
      sheet.hatch(one, {
        deg: 84,
        gap: 13,
        colour: shaded(pigment.wood, 0.5),
        weight: 2,
        ragged: 0.4,
      }),
    );
  sheet.line(limbs.slice(0, 2), { closed: true, weight: 2, colour: shaded(pigment.wood, 0.7) });
  crownOf(
    sheet,
    [
      { at: [770, 480], r: 88 },
      { at: [1640, 470], r: 88 },
      { at: [960, 330], r: 96 },
      { at: [1450, 320], r: 96 },
      { at: [1200, 300], r: 120 },
    ],
    { deep: pigment.leafDeep, main: pigment.leaf, light: pigment.leafLight },
    { leaf: 24, seed: 19, density: 0.8 },
  );
  for (const [x, y, kind] of fruits) fruit(sheet, [x, y], kind, 46);
  ring(sheet);
}

function fruit(sheet: Sheet, [x, y]: Pt, kind: number, r: number): void {
  const colour = kinds[kind] ?? kinds[0];
  sheet.line(
    [
      [x, y - r],
      [x + 4, y - r - 24],
    ],
    { weight: 6, colour: pigment.leafDeep },
  );
  sheet.shape(circle([x, y], r), lit(colour, 0.12), { weight: weight.edge });
  sheet.within(circle([x, y], r), () => {
    sheet.fill([...ellipse([x + r * 0.34, y + r * 0.2], r, r * 1.1)], colour);
    sheet.hatch(ellipse([x + r * 0.75, y + r * 0.3], r * 0.8, r), {
      deg: 60,
      gap: 9,
      opacity: 0.5,
    });
  });
  sheet.line(ellipse([x - r * 0.3, y - r * 0.35], r * 0.3, r * 0.26, 90, 200), {
    weight: 6,
    colour: pigment.lime,
  });
  sheet.line(circle([x, y], r), { closed: true, weight: weight.edge });
}

/** The closed ring of brass: the principal cannot be sold. */
function ring(sheet: Sheet): void {
  const band: Line = [
    ...ellipse([X, 870], 66, 16, 180, 360),
    ...ellipse([X, 926], 68, 17, 0, -180),
  ];
  sheet.shape(band, pigment.brass, { weight: weight.edge });
  sheet.hatch(
    [
      [X + 26, 880],
      [X + 66, 872],
      [X + 68, 926],
      [X + 26, 942],
    ],
    { deg: 90, gap: 7, opacity: 0.7 },
  );
  sheet.line([ellipse([X, 876], 66, 16, 180, 360), ellipse([X, 918], 68, 17, 180, 360)], {
    weight: 3,
    colour: lit(pigment.brass, 0.6),
  });
  sheet.line(ellipse([X, 900], 30, 46, 0, 180), { weight: 15, colour: ink });
  sheet.line(ellipse([X, 900], 30, 46, 0, 180), { weight: 8, colour: lit(pigment.brass, 0.4) });
  sheet.shape(rect(X - 46, 898, 92, 78), pigment.brass, { weight: weight.edge });
  sheet.fill(khatam([X, 930], 18), ink).fill(
    [
      [X - 6, 934],
      [X + 6, 934],
      [X + 10, 962],
      [X - 10, 962],
    ],
    ink,
  );
}

/** Four fruits on their way down, each to the bowl of its colour. */
function falling(sheet: Sheet): void {
  const drops = [
    [640, 610, 370, 1230],
    [820, 690, 650, 1300],
    [1620, 700, 1750, 1300],
    [1770, 590, 2030, 1230],
  ] as const;
  drops.forEach(([x0, y0, x1, y1], i) => {
    const course = bezier([x0, y0], [x1, y0 + 60], [x1, y0 + 240], [x1, y1], 20);
    sheet.line(course, { weight: 5, dash: [4, 20], colour: green.deep });
    const place = at(course, 11);
    fruit(sheet, place, i, 36);
  });
}

function bowl(sheet: Sheet, [x, y]: Pt, kind: number): void {
  const colour = kinds[kind] ?? kinds[0];
  castShadow(sheet, [x, y + 96], 110, 70);
  const rim = ellipse([x, y - 50], 136, 30);
  const body: Line = [
    ...ellipse([x, y - 50], 136, 30, 180, 360),
    ...bezier([x + 136, y - 50], [x + 124, y + 50], [x + 70, y + 76], [x + 56, y + 96]),
    ...bezier([x - 56, y + 96], [x - 70, y + 76], [x - 124, y + 50], [x - 136, y - 50]),
  ];
  sheet.shape(body, lit(colour, 0.72), { weight: weight.contour });
  sheet.within(body, () => {
    sheet.hatch(
      [
        [x + 50, y - 60],
        [x + 140, y - 60],
        [x + 140, y + 100],
        [x + 30, y + 100],
      ],
      { deg: 68, gap: 10, opacity: 0.5 },
    );
    sheet.line(ellipse([x, y - 26], 132, 30, 180, 360), { weight: 9, colour });
  });
  sheet.shape(rim, shaded(colour, 0.35), { weight: weight.edge });
  sheet.within(
    [...ellipse([x, y - 50], 128, 24, 180, 360), [x + 128, y - 300], [x - 128, y - 300]],
    () => {
      for (const [dx, dy] of [
        [-64, -66],
        [64, -66],
        [0, -84],
      ] as const)
        fruit(sheet, [x + dx, y + dy], kind, 40);
    },
  );
  sheet.line(ellipse([x, y - 50], 136, 30, 180, 360), { weight: weight.edge });
  const spot = { at: [x, y + 24] as Pt, size: 42, colour };
  sheet.shape(circle(spot.at, 58), pigment.lime, { weight: weight.detail });
  if (kind === 0) bookOpen(sheet, spot);
  else if (kind === 1) sheet.shape(heart([x, y + 22], 34), colour, { weight: weight.detail });
  else if (kind === 2) drop(sheet, spot);
  else breadIcon(sheet, spot);
}
