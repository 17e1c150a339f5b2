import { at, circle, on, ribbon, smooth, turned } from '../kit/geometry.ts';
import type { Line, Pt } from '../kit/geometry.ts';
import { hill, printWindow, range, sky, sun, tufts, windowRect } from '../kit/land.ts';
import { lorry, tent } from '../kit/objects.ts';
import { accents, ink, lit, mix, pigment, shaded, weight } from '../kit/palette.ts';
import { cedar } from '../kit/plants.ts';
import type { Plate } from '../kit/plate.ts';
import { Chance } from '../kit/random.ts';
import type { Sheet } from '../kit/sheet.ts';

const t = accents[5];
const leaves = {
  deep: mix(t.deep, ink, 0.2),
  main: mix(t.main, pigment.leafDeep, 0.4),
  light: t.light,
};

export const plate: Plate = {
  id: 'room-5',
  room: 5,
  alt: {
    ar: 'طريق جبلي متعرّج تصعد فيه أربع شاحنات محمّلة نحو ممر بين القمم، وعلى السفح صفّ من الخيام وأشجار أرز، وفي المقدمة معول ومجرفة وعربة يد وحجارة.',
    fr: 'Une route de montagne en lacets où montent quatre camions chargés ; des tentes et des cèdres sur la pente et, au premier plan, une pioche, une pelle, une brouette et des pierres.',
    en: 'A mountain road in hairpins with four loaded lorries climbing to a pass; tents and cedars on the slope and, in front, a pickaxe, a shovel, a wheelbarrow and stones.',
  },
  caption: {
    ar: 'من معول طريق الوحدة إلى شاحنات قوافل التضامن.',
    fr: 'De la pioche de la route de l’Unité aux camions des caravanes de solidarité.',
    en: 'From the pickaxe of the Unity Road to the lorries of the solidarity caravans.',
  },
  draw(sheet) {
    const w = printWindow(sheet);
    sheet.define('cedar', () => cedar(sheet, [0, 0], 200, leaves));
    sheet.define('lorry', () => lorry(sheet, [0, 0], 300, t.main, lit(pigment.sand, 0.3), 3));
    sheet.define('tent', () => tent(sheet, [0, 0], 120, lit(pigment.sand, 0.35), 2.4));
    sheet.within(windowRect(w), () => {
      sky(sheet, w, 640, { high: mix(t.light, t.pale, 0.25), low: lit(pigment.sand, 0.5) }, 7);
      sun(sheet, [1570, 350], 105, lit(pigment.sand, 0.7));
      range(sheet, {
        from: 110,
        to: 2290,
        baseY: 700,
        height: 400,
        seed: 61,
        colour: mix(t.light, t.pale, 0.4),
        shade: mix(t.light, t.main, 0.12),
        pitch: 520,
        line: 2,
      });
      range(sheet, {
        from: 110,
        to: 2290,
        baseY: 780,
        height: 290,
        seed: 23,
        colour: mix(t.light, t.main, 0.3),
        shade: mix(t.main, t.light, 0.25),
        pitch: 430,
      });
      slopes(sheet);
      road(sheet);
      trees(sheet);
      camp(sheet);
      caravan(sheet);
    });
    tools(sheet);
  },
};

function slopes(sheet: Sheet): void {
  const w = printWindow(sheet);
  const layers: [readonly number[], string][] = [
    [[700, 690, 730, 715, 660, 690, 640], mix(t.main, pigment.leaf, 0.35)],
    [[860, 830, 845, 820, 800, 790, 760], mix(t.light, pigment.leafLight, 0.5)],
    [[1060, 1030, 1010, 1000, 985, 960, 930], mix(t.pale, pigment.sand, 0.5)],
  ];
  layers.forEach(([heights, colour], i) => {
    const land = hill(w, heights);
    sheet.fill(land, colour).line(land.slice(0, -2), { weight: weight.detail });
    sheet.within(land, () => {
      const rows = Array.from({ length: 9 }, (_, k) =>
        smooth(heights.map((y, j): Pt => [w.x + (j * w.width) / 6, y + 18 + k * (13 + i * 9)])),
      );
      sheet.line(rows, { weight: 1.5, dash: [50 + i * 20, 60, 16, 44], opacity: 0.55 });
    });
  });
}

const course = smooth(
  [
    [60, 1166],
    [500, 1150],
    [1100, 1128],
    [1700, 1106],
    [2060, 1072],
    [2130, 1010],
    [2030, 962],
    [1700, 950],
    [1200, 946],
    [800, 930],
    [660, 890],
    [720, 850],
    [1000, 834],
    [1350, 822],
    [1480, 796],
    [1440, 770],
    [1240, 752],
    [1120, 736],
    [1090, 716],
    [1130, 700],
  ],
  { steps: 8 },
);

function road(sheet: Sheet): void {
  const wide = (extra: number): Line =>
    ribbon(course, (s) => 78 * (1 - s) ** 1.15 + 10 + extra * (1 - s));
  sheet.fill(
    wide(26).map(([x, y]): Pt => [x, y + 9]),
    ink,
    { opacity: 0.25 },
  );
  sheet.shape(wide(18), lit(pigment.stone, 0.25), { weight: weight.detail });
  sheet.shape(wide(0), lit(pigment.sand, 0.35), { weight: weight.detail });
  sheet.line(course.slice(0, 130), { weight: 4, colour: t.main, dash: [34, 26] });
  const posts = course.slice(0, 120).filter((_, i) => i % 4 === 0);
  sheet.line(
    posts.map(([x, y], i): Line => [
      [x, y + 46 - i * 0.9],
      [x, y + 20 - i * 0.5],
    ]),
    { weight: 6, colour: pigment.lime },
  );
}

function trees(sheet: Sheet): void {
  for (const [x, y, k] of [
    [180, 760, 0.6],
    [250, 790, 0.8],
    [330, 770, 0.6],
    [480, 800, 0.7],
    [560, 776, 0.5],
    [1640, 800, 0.6],
    [1720, 770, 0.5],
    [1800, 810, 0.85],
    [1900, 780, 0.7],
    [2010, 806, 0.95],
    [2110, 770, 0.8],
    [2220, 800, 1.05],
    [200, 900, 1.05],
    [2240, 930, 1.2],
    [330, 950, 1.15],
    [160, 1030, 1.35],
  ] as const)
    sheet.put('cedar', [x, y], { scale: k, flip: x % 20 === 0 });
}

function camp(sheet: Sheet): void {
  for (const [x, y, k] of [
    [1560, 890, 0.62],
    [1690, 884, 0.62],
    [1820, 880, 0.62],
    [1950, 878, 0.62],
    [1180, 1040, 0.9],
    [1370, 1032, 0.9],
    [1560, 1026, 0.9],
    [1750, 1020, 0.9],
  ] as const)
    sheet.put('tent', [x, y], { scale: k });
}

function caravan(sheet: Sheet): void {
  sheet.put('lorry', [1640, 1130], { scale: 1.05 });
  sheet.put('lorry', [1150, 1148], { scale: 1.1 });
  sheet.put('lorry', [1180, 948], { scale: 0.68, flip: true });
  sheet.put('lorry', [1010, 838], { scale: 0.42 });
}

/** The tools of 1957, laid down at the edge of the picture. */
function tools(sheet: Sheet): void {
  const chance = new Chance(14);
  const stones = Array.from({ length: 26 }, (): { p: Pt; r: number } => ({
    p: [chance.between(150, 880), chance.between(1180, 1236)],
    r: chance.between(16, 40),
  })).sort((a, b) => a.p[1] - b.p[1]);
  for (const { p, r } of stones) {
    const stone = smooth(
      Array.from({ length: 7 }, (_, i): Pt => [
        p[0] + Math.cos(i * 0.9) * r * chance.between(0.85, 1.2),
        p[1] - r * 0.3 + Math.sin(i * 0.9) * r * 0.66,
      ]),
      { closed: true, steps: 3 },
    );
    sheet.shape(stone, mix(pigment.stone, pigment.lime, chance.between(0, 0.6)), { weight: 2.4 });
  }
  barrow(sheet);
  const handle = (from: Pt, to: Pt): void =>
    void sheet
      .line([from, to], { weight: 22 })
      .line([from, to], { weight: 15, colour: pigment.wood });
  handle([250, 1230], [452, 830]);
  const head = smooth(
    [
      [330, 800],
      [400, 826],
      [470, 862],
      [540, 930],
      [470, 886],
      [440, 870],
      [390, 846],
    ],
    { closed: true },
  );
  sheet.shape(head, pigment.slate);
  handle([150, 1226], [230, 905]);
  sheet.shape(
    turned(
      [
        [196, 905],
        [262, 905],
        [268, 800],
        [229, 760],
        [190, 800],
      ],
      [229, 905],
      -14,
    ),
    pigment.slate,
  );
  tufts(
    sheet,
    [
      [140, 1232],
      [470, 1234],
      [860, 1230],
      [940, 1236],
    ],
    46,
    t.deep,
  );
}

function barrow(sheet: Sheet): void {
  const legs: Line[] = [
    [
      [700, 1130],
      [660, 1226],
    ],
    [
      [880, 1120],
      [920, 1140],
    ],
    [
      [540, 1040],
      [930, 1130],
    ],
  ];
  sheet.line(legs, { weight: 20 }).line(legs, { weight: 13, colour: pigment.wood });
  const tray: Line = [
    [600, 1000],
    [920, 1000],
    [868, 1128],
    [690, 1128],
  ];
  sheet.shape(
    [
      [640, 1000],
      [700, 950],
      [770, 966],
      [830, 938],
      [890, 1000],
    ],
    shaded(pigment.clay, 0.15),
    { weight: weight.detail },
  );
  sheet.shape(tray, t.main).hatch(
    on((p) => p, [at(tray, 1), at(tray, 2), [800, 1128], [820, 1000]]),
    { deg: 90, gap: 10, opacity: 0.6 },
  );
  sheet.line(
    [
      [588, 1000],
      [932, 1000],
    ],
    { weight: 12 },
  );
  sheet
    .shape(circle([948, 1166], 66), ink, { weight: 2 })
    .shape(circle([948, 1166], 46), lit(pigment.stone, 0.2), { weight: 2 });
  sheet.line(
    [0, 45, 90, 135].map((deg): Line =>
      turned(
        [
          [902, 1166],
          [994, 1166],
        ],
        [948, 1166],
        deg,
      ),
    ),
    { weight: 7 },
  );
  sheet.shape(circle([948, 1166], 12), t.main, { weight: 2 });
}
