import { at, bezier, circle, rect, smooth, turned } from '../kit/geometry.ts';
import type { Line, Pt } from '../kit/geometry.ts';
import { hill, printWindow, range, sky, sun, windowRect } from '../kit/land.ts';
import { tent } from '../kit/objects.ts';
import { accents, ink, lit, mix, pigment, shaded, weight } from '../kit/palette.ts';
import { cedar, gardenTree } from '../kit/plants.ts';
import type { Plate } from '../kit/plate.ts';
import { Chance } from '../kit/random.ts';
import type { Sheet } from '../kit/sheet.ts';

const t = accents[5];
const leaves = {
  deep: mix(t.deep, ink, 0.2),
  main: mix(t.main, pigment.leafDeep, 0.4),
  light: t.light,
};
/** From the south (right) to the north (left): the two ends have been cut, the middle is still staked out. */
const course = smooth(
  [
    [2330, 1022],
    [2180, 1006],
    [2010, 980],
    [1880, 890],
    [1960, 800],
    [1830, 720],
    [1640, 740],
    [1500, 690],
    [1400, 610],
    [1230, 590],
    [1080, 640],
    [900, 600],
    [780, 520],
    [620, 540],
    [480, 610],
    [330, 590],
    [230, 630],
    [60, 690],
  ],
  { steps: 8 },
);

export const plate: Plate = {
  id: 'r5-unity-road',
  room: 5,
  schematic: true,
  alt: {
    ar: 'سفح جبل أخضر يشقّه طريق متعرّج تقدّم من طرفيه وبقي وسطه علامات؛ وفي الأسفل اثنتا عشرة خيمة في صفوف، وسبورة تحت شجرة، ومعاول وعربة يد.',
    fr: 'Un versant vert où une route sinueuse avance par ses deux bouts, le milieu encore jalonné ; en bas douze tentes alignées, un tableau noir sous un arbre, des pioches et une brouette.',
    en: 'A green mountainside where a winding road advances from both ends, its middle still marked by stakes; below, twelve tents in rows, a blackboard under a tree, pickaxes and a wheelbarrow.',
  },
  caption: {
    ar: 'طريق الوحدة من تاونات إلى كتامة، صيف 1957: كل خيمة هنا لألف متطوع.',
    fr: 'La route de l’Unité, de Taounate à Ketama, été 1957 : chaque tente vaut ici mille volontaires.',
    en: 'The Unity Road from Taounate to Ketama, summer 1957: each tent here stands for a thousand volunteers.',
  },
  labels: [
    { id: 'south', at: [2150, 1000], label: { ar: 'تاونات', fr: 'Taounate', en: 'Taounate' } },
    { id: 'north', at: [250, 650], label: { ar: 'كتامة', fr: 'Ketama', en: 'Ketama' } },
    {
      id: 'cut',
      at: [1640, 740],
      label: { ar: 'شقّ الطريق', fr: 'La tranchée de la route', en: 'The road cut' },
    },
    {
      id: 'camp',
      at: [1330, 1190],
      label: { ar: 'معسكر المتطوعين', fr: 'Le camp des volontaires', en: 'The volunteers’ camp' },
    },
    {
      id: 'board',
      at: [640, 1180],
      label: { ar: 'السبّورة', fr: 'Le tableau noir', en: 'The blackboard' },
    },
    {
      id: 'tools',
      at: [2060, 1340],
      label: {
        ar: 'المعاول والعربات',
        fr: 'Les pioches et les brouettes',
        en: 'The pickaxes and barrows',
      },
    },
  ],
  draw(sheet) {
    const w = printWindow(sheet);
    sheet.define('cedar', () => cedar(sheet, [0, 0], 200, leaves));
    sheet.define('tent', () => tent(sheet, [0, 0], 120, lit(pigment.sand, 0.3), 2.4));
    sheet.within(windowRect(w), () => {
      sky(sheet, w, 560, { high: mix(t.light, t.pale, 0.3), low: lit(pigment.sand, 0.5) }, 6);
      sun(sheet, [520, 300], 96, lit(pigment.sand, 0.7));
      range(sheet, {
        from: 110,
        to: 2290,
        baseY: 640,
        height: 380,
        seed: 92,
        colour: mix(t.light, t.pale, 0.35),
        shade: mix(t.light, t.main, 0.15),
        pitch: 560,
        line: 2,
      });
      mountain(sheet);
      road(sheet);
      forest(sheet);
      camp(sheet);
      school(sheet);
    });
    tools(sheet);
  },
};

function mountain(sheet: Sheet): void {
  const w = printWindow(sheet);
  const layers: [readonly number[], string][] = [
    [[560, 470, 440, 520, 560, 600, 640], mix(t.light, pigment.leaf, 0.45)],
    [[800, 720, 780, 800, 830, 900, 890], mix(pigment.leafLight, t.light, 0.3)],
    [[1040, 1010, 1030, 1040, 1060, 1080, 1060], mix(pigment.sand, pigment.leafLight, 0.35)],
  ];
  layers.forEach(([heights, colour], i) => {
    const land = hill(w, heights);
    sheet.fill(land, colour).line(land.slice(0, -2), { weight: weight.detail });
    sheet.within(land, () => {
      const rows = Array.from({ length: 11 }, (_, k) =>
        smooth(heights.map((y, j): Pt => [w.x + (j * w.width) / 6, y + 22 + k * (20 + i * 10)])),
      );
      sheet.line(rows, { weight: 1.6, dash: [44, 70, 16, 50], opacity: 0.5 });
    });
  });
}

function road(sheet: Sheet): void {
  const [first, last] = [Math.floor(course.length * 0.43), Math.floor(course.length * 0.62)];
  const sides = (from: number, to: number): void => {
    const part = course.slice(from, to);
    sheet.line(part, { weight: 3, colour: t.main, dash: [18, 15] });
  };
  stretchAll(sheet, course.slice(0, first), 56, 40);
  stretchAll(sheet, course.slice(last), 34, 24);
  sides(0, first);
  sides(last, course.length);
  const open = course.slice(first, last);
  sheet.line(open, { weight: 3, colour: '#9c4120', dash: [14, 14] });
  open
    .filter((_, i) => i % 4 === 1)
    .forEach(([x, y]) => {
      sheet.line(
        [
          [x, y],
          [x, y - 44],
        ],
        { weight: 5 },
      );
      sheet.shape(
        [
          [x, y - 44],
          [x + 26, y - 36],
          [x, y - 27],
        ],
        '#9c4120',
        { weight: 2 },
      );
    });
}

/** One stretch of finished road, from wide to narrow, with its cut bank above it. */
function stretchAll(sheet: Sheet, part: Line, from: number, to: number): void {
  const edge = (extra: number, dy = 0): Line => {
    const up: Pt[] = [];
    const down: Pt[] = [];
    part.forEach(([x, y], i) => {
      const a = at(part, Math.max(0, i - 1));
      const b = at(part, Math.min(part.length - 1, i + 1));
      const length = Math.hypot(b[0] - a[0], b[1] - a[1]) || 1;
      const half = (from + (to - from) * (i / part.length) + extra) / 2;
      const n: Pt = [(-(b[1] - a[1]) / length) * half, ((b[0] - a[0]) / length) * half];
      up.push([x + n[0], y + n[1] + dy]);
      down.push([x - n[0], y - n[1] + dy]);
    });
    return [...up, ...down.reverse()];
  };
  sheet.fill(edge(26, 6), ink, { opacity: 0.22 });
  sheet.shape(edge(20, -5), lit(pigment.clay, 0.15), { weight: 2 });
  sheet.shape(edge(0), lit(pigment.sand, 0.5), { weight: weight.detail });
}

function forest(sheet: Sheet): void {
  const chance = new Chance(19);
  const places: [number, number, number][] = [];
  for (let i = 0; i < 90; i++) {
    const p: Pt = [chance.between(130, 2270), chance.between(600, 1030)];
    const nearRoad = course.some(
      ([x, y]) => Math.hypot((x - p[0]) * 0.9, (y - p[1] + 30) * 1.1) < 82,
    );
    if (!nearRoad && p[1] > 640 - (p[0] < 900 ? 60 : 0))
      places.push([p[0], p[1], 0.24 + ((p[1] - 560) / 480) * 0.42]);
  }
  for (const [x, y, k] of places.sort((a, b) => a[1] - b[1]))
    sheet.put('cedar', [x, y], { scale: k, flip: x % 2 > 1 });
}

/** Twelve tents: one for every thousand who came. */
function camp(sheet: Sheet): void {
  for (let row = 0; row < 3; row++)
    for (let i = 0; i < 4; i++)
      sheet.put('tent', [980 + i * 226 - row * 34, 1160 + row * 124], { scale: 0.98 + row * 0.16 });
}

function school(sheet: Sheet): void {
  gardenTree(sheet, [330, 1330], 560, {
    seed: 44,
    leaf: 12,
    leaves: { deep: leaves.deep, main: pigment.leaf, light: pigment.leafLight },
  });
  const [x, y] = [520, 1110];
  const legs: Line[] = [
    [
      [x + 20, y - 10],
      [x - 20, y + 270],
    ],
    [
      [x + 240, y - 10],
      [x + 280, y + 270],
    ],
    [
      [x + 130, y],
      [x + 170, y + 230],
    ],
  ];
  sheet.line(legs, { weight: 17 }).line(legs, { weight: 11, colour: pigment.wood });
  sheet.shape(rect(x - 10, y - 10, 280, 190), pigment.wood);
  sheet.shape(rect(x + 6, y + 6, 248, 158), mix(t.deep, ink, 0.4), { weight: weight.detail });
  sheet.line(
    [
      smooth([
        [x + 40, y + 120],
        [x + 80, y + 60],
        [x + 120, y + 110],
        [x + 170, y + 50],
        [x + 220, y + 90],
      ]),
    ],
    { weight: 5, colour: pigment.lime },
  );
  for (const [dx, dy] of [
    [40, 120],
    [220, 90],
  ] as const)
    sheet.shape(circle([x + dx, y + dy], 9), pigment.lime, { weight: 1 });
  sheet.line(
    [
      [
        [x + 36, y + 30],
        [x + 110, y + 30],
      ],
      [
        [x + 150, y + 30],
        [x + 190, y + 30],
      ],
    ],
    { weight: 4, colour: t.light },
  );
  for (const dx of [-20, 110, 240]) {
    sheet.shape(rect(x + dx, y + 290, 120, 18), lit(pigment.wood, 0.2), { weight: weight.detail });
    sheet.line(
      [
        [
          [x + dx + 16, y + 308],
          [x + dx + 10, y + 340],
        ],
        [
          [x + dx + 104, y + 308],
          [x + dx + 110, y + 340],
        ],
      ],
      { weight: 7 },
    );
  }
}

function tools(sheet: Sheet): void {
  const [x, y] = [2020, 1330];
  const pickaxe = (from: Pt, to: Pt, turn: number): void => {
    sheet.line([from, to], { weight: 21 }).line([from, to], { weight: 14, colour: pigment.wood });
    const head = [
      ...bezier(
        [to[0] - 140, to[1] + 36],
        [to[0] - 70, to[1] - 26],
        [to[0] + 70, to[1] - 26],
        [to[0] + 140, to[1] + 36],
      ),
      ...bezier(
        [to[0] + 140, to[1] + 36],
        [to[0] + 60, to[1] + 18],
        [to[0] - 60, to[1] + 18],
        [to[0] - 140, to[1] + 36],
      ),
    ];
    sheet.shape(turned(head, to, turn), pigment.slate);
    sheet.shape(
      turned(rect(to[0] - 18, to[1] - 22, 36, 40), to, turn),
      shaded(pigment.slate, 0.3),
      { weight: weight.detail },
    );
  };
  sheet.fill(
    smooth(
      [
        [x - 170, y + 150],
        [x, y + 126],
        [x + 250, y + 140],
        [x, y + 176],
      ],
      { closed: true },
    ),
    ink,
    { opacity: 0.22 },
  );
  pickaxe([x - 120, y + 140], [x + 110, y - 170], -36);
  pickaxe([x + 160, y + 140], [x - 50, y - 190], 34);
}
