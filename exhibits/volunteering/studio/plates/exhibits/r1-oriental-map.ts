import { axonometry, block } from '../kit/axonometry.ts';
import { circle, ribbon, smooth } from '../kit/geometry.ts';
import type { Line, Pt } from '../kit/geometry.ts';
import { printWindow, tufts, windowRect } from '../kit/land.ts';
import { accents, lit, mix, pigment, shaded, weight } from '../kit/palette.ts';
import { olive, palm } from '../kit/plants.ts';
import leads from '../leads/r1-oriental-map.json' with { type: 'json' };
import { leading } from '../kit/plate.ts';
import type { Plate, Words } from '../kit/plate.ts';
import { Chance } from '../kit/random.ts';
import type { Sheet } from '../kit/sheet.ts';
import { water } from '../kit/water.ts';
import { khatam } from '../kit/zellige.ts';

const s = accents[1];

/**
 * A bird's view from the south: the oasis is near, the sea is far. Places are
 * laid down by their true latitude and longitude, and only then foreshortened.
 */
function place(lat: number, lon: number): Pt {
  const northKm = (lat - 28) * 111;
  const eastKm = (lon + 2.1) * 93;
  return [1180 + (eastKm * 4100) / northKm, -893 + 977_000 / northKm];
}

const towns: { id: string; at: Pt; size: number; label: Words }[] = [
  {
    id: 'oujda',
    at: place(34.68, -1.91),
    size: 5,
    label: { ar: 'وجدة', fr: 'Oujda', en: 'Oujda' },
  },
  {
    id: 'nador',
    at: place(35.17, -2.93),
    size: 4,
    label: { ar: 'الناظور', fr: 'Nador', en: 'Nador' },
  },
  {
    id: 'berkane',
    at: place(34.92, -2.32),
    size: 3,
    label: {
      ar: 'بركان وبني يزناسن',
      fr: 'Berkane et les Beni Snassen',
      en: 'Berkane and the Beni Snassen',
    },
  },
  {
    id: 'driouch',
    at: place(34.98, -3.39),
    size: 2,
    label: { ar: 'الدريوش', fr: 'Driouch', en: 'Driouch' },
  },
  {
    id: 'taourirt',
    at: place(34.41, -2.9),
    size: 3,
    label: { ar: 'تاوريرت', fr: 'Taourirt', en: 'Taourirt' },
  },
  {
    id: 'jerada',
    at: place(34.31, -2.16),
    size: 2,
    label: { ar: 'جرادة', fr: 'Jerada', en: 'Jerada' },
  },
  {
    id: 'guercif',
    at: place(34.23, -3.35),
    size: 3,
    label: { ar: 'جرسيف', fr: 'Guercif', en: 'Guercif' },
  },
  {
    id: 'bouarfa',
    at: place(32.53, -1.96),
    size: 3,
    label: { ar: 'بوعرفة', fr: 'Bouarfa', en: 'Bouarfa' },
  },
];

export const plate: Plate = {
  id: 'r1-oriental-map',
  room: 1,
  schematic: true,
  alt: {
    ar: 'منظر من الجوّ لجهة الشرق من الجنوب: في المقدمة واحة فجيج ونخيلها، ثم الهضاب العليا الواسعة، ثم جبال بني يزناسن ومدن الشمال، وفي الأفق البحر الأبيض المتوسط؛ ونهر ملوية ينزل إليه عن اليسار.',
    fr: 'Vue d’oiseau de l’Oriental depuis le sud : au premier plan l’oasis de Figuig et ses palmiers, puis les vastes hauts plateaux, les Beni Snassen et les villes du nord, et au fond la Méditerranée, où descend à gauche la Moulouya.',
    en: 'A bird’s view of the Oriental from the south: in front the oasis of Figuig and its palms, then the wide high plateaus, the Beni Snassen mountains and the northern towns, and beyond them the Mediterranean, to which the Moulouya runs on the left.',
  },
  caption: {
    ar: 'جهة الشرق من الواحة إلى البحر: المدن في مواقعها، والحدود غير مرسومة.',
    fr: 'L’Oriental, de l’oasis à la mer : les villes sont à leur place, les limites ne sont pas tracées.',
    en: 'The Oriental from the oasis to the sea: the towns are in their places, no boundaries are drawn.',
  },
  labels: leading(leads, [
    {
      id: 'sea',
      at: [1200, 200],
      label: { ar: 'البحر الأبيض المتوسط', fr: 'La Méditerranée', en: 'The Mediterranean Sea' },
    },
    ...towns.map(({ id, at, label }) => ({ id, at, label })),
    {
      id: 'plateau',
      at: place(33.4, -2.1),
      label: { ar: 'الهضاب العليا', fr: 'Les hauts plateaux', en: 'The high plateaus' },
    },
    {
      id: 'moulouya',
      at: place(33.55, -3.62),
      label: { ar: 'وادي ملوية', fr: 'La Moulouya', en: 'The Moulouya river' },
    },
    {
      id: 'figuig',
      at: place(32.11, -1.23),
      label: { ar: 'واحة فجيج', fr: 'L’oasis de Figuig', en: 'The oasis of Figuig' },
    },
  ]),
  draw(sheet) {
    const w = printWindow(sheet);
    sheet.define('olive', () => olive(sheet, [0, 0], 70, { leaf: 5 }));
    sheet.define('palm', () =>
      palm(sheet, { foot: [0, 0], height: 200, lean: 14, crown: 96, seed: 4 }),
    );
    sheet.within(windowRect(w), () => {
      land(sheet);
      sea(sheet);
      river(sheet);
      mountains(sheet);
      plateau(sheet);
      for (const town of towns) cluster(sheet, town.at, town.size);
      oasis(sheet);
      dunes(sheet);
      rose(sheet, [390, 1310]);
    });
  },
};

/** The ground in bands, from the green north to the bare south. */
function land(sheet: Sheet): void {
  const w = printWindow(sheet);
  sheet.fill(windowRect(w), mix(pigment.leafLight, s.pale, 0.35));
  const bands: [number, string][] = [
    [34.5, mix(pigment.leafLight, s.pale, 0.6)],
    [34.1, mix(s.pale, pigment.sand, 0.4)],
    [33.6, mix(s.pale, s.light, 0.22)],
    [33.05, mix(s.pale, s.light, 0.38)],
    [32.6, mix(s.light, pigment.sand, 0.4)],
    [32.2, mix(s.light, pigment.clay, 0.2)],
  ];
  bands.forEach(([lat, colour], k) => {
    const edge = smooth(
      Array.from({ length: 12 }, (_, i): Pt => {
        const p = place(lat + 0.09 * Math.sin(i * 1.9 + k * 2.1), -4.6 + i * 0.5);
        return [i === 0 ? 60 : i === 11 ? 2340 : p[0], p[1]];
      }),
    );
    sheet.fill([...edge, [2340, 1500], [60, 1500]], colour);
    sheet.line(edge, { weight: 1.6, colour: s.main, dash: [70, 30, 20, 40], opacity: 0.7 });
  });
  sheet.stipple(
    [
      [110, 800],
      [2290, 800],
      [2290, 1490],
      [110, 1490],
    ],
    { gap: 34, size: 3.2, colour: s.main, opacity: 0.55 },
  );
}

/** The bare ground of the far south, in long curves. */
function dunes(sheet: Sheet): void {
  const lines = Array.from({ length: 9 }, (_, i) =>
    smooth([
      [640 + i * 60, 1300 + (i % 3) * 62],
      [860 + i * 70, 1270 + (i % 3) * 62],
      [1060 + i * 60, 1312 + (i % 3) * 60],
    ]),
  );
  sheet.line(lines, { weight: 3, colour: s.main, opacity: 0.6, dash: [120, 16, 40, 20] });
}

/** A compass of eight points; its dark needle looks north. */
function rose(sheet: Sheet, c: Pt): void {
  sheet.shape(circle(c, 112), mix(s.pale, pigment.lime, 0.4), { weight: weight.detail });
  sheet
    .shape(khatam(c, 100), s.light, { weight: weight.detail })
    .shape(khatam(c, 66), s.pale, { weight: 2 });
  sheet.shape(
    [
      [c[0], c[1] - 128],
      [c[0] + 19, c[1]],
      [c[0] - 19, c[1]],
    ],
    '#9c4120',
    { weight: weight.detail },
  );
  sheet.shape(
    [
      [c[0], c[1] + 128],
      [c[0] + 19, c[1]],
      [c[0] - 19, c[1]],
    ],
    pigment.lime,
    { weight: weight.detail },
  );
  sheet.shape(circle(c, 14), s.deep, { weight: 2 });
}

const coast = smooth(
  [
    [35.19, -4.9],
    [35.24, -4.3],
    [35.25, -3.93],
    [35.24, -3.6],
    [35.3, -3.3],
    [35.3, -3.1],
    [35.44, -2.99],
    [35.36, -2.93],
    [35.2, -2.9],
    [35.12, -2.7],
    [35.13, -2.45],
    [35.09, -2.23],
    [35.08, -1.9],
    [35.1, -1.5],
    [35.3, -1.1],
    [35.6, -0.6],
  ].map(([lat = 0, lon = 0]) => place(lat, lon)),
  { steps: 6 },
);

function sea(sheet: Sheet): void {
  const shape: Line = [
    [60, 100],
    [60, coast[0]?.[1] ?? 430],
    ...coast,
    [2340, coast.at(-1)?.[1] ?? 380],
    [2340, 100],
  ];
  water(sheet, shape, { gap: 17, weight: 3.4, colour: pigment.water });
  for (const k of [10, 22])
    sheet.line(
      coast.map(([x, y]): Pt => [x, y - k]),
      { weight: 3.4, colour: pigment.lime, opacity: 1 - k / 40 },
    );
  sheet.line([[60, coast[0]?.[1] ?? 430], ...coast, [2340, coast.at(-1)?.[1] ?? 380]], {
    weight: weight.edge,
  });
  for (const [x, y, k] of [
    [520, 216, 1],
    [1500, 176, 0.8],
    [1980, 230, 1],
  ] as const)
    boat(sheet, [x, y], k);
}

function boat(sheet: Sheet, [x, y]: Pt, k: number): void {
  sheet.shape(
    [
      [x - 44 * k, y],
      [x + 44 * k, y],
      [x + 28 * k, y + 18 * k],
      [x - 30 * k, y + 18 * k],
    ],
    '#9c4120',
    { weight: weight.detail },
  );
  sheet.line(
    [
      [x, y],
      [x, y - 78 * k],
    ],
    { weight: 4 },
  );
  sheet.shape(
    smooth([
      [x + 3, y - 76 * k],
      [x + 34 * k, y - 40 * k],
      [x + 40 * k, y - 8 * k],
      [x + 3, y - 8 * k],
    ]),
    pigment.lime,
    { weight: weight.detail },
  );
}

/** The Moulouya, from the Middle Atlas foreland past Guercif to the sea. */
function river(sheet: Sheet): void {
  const course = smooth(
    [
      [32.75, -4.6],
      [33.05, -4.0],
      [33.35, -3.72],
      [33.8, -3.5],
      [34.23, -3.35],
      [34.42, -3.1],
      [34.62, -2.92],
      [34.85, -2.82],
      [35.0, -2.55],
      [35.12, -2.37],
    ].map(([lat = 0, lon = 0]) => place(lat, lon)),
    { steps: 9 },
  );
  const wide = (t: number): number => 22 - 12 * t;
  sheet.fill(
    ribbon(course, (t) => wide(t) + 12),
    mix(pigment.leaf, s.pale, 0.35),
  );
  sheet.shape(ribbon(course, wide), pigment.water, { weight: 2 });
  sheet.line(course, { weight: 2.4, colour: pigment.lime, dash: [26, 34] });
}

/** Ridges of small peaks, each lit from the left. */
function mountains(sheet: Sheet): void {
  const ridges: {
    from: [number, number];
    to: [number, number];
    n: number;
    h: number;
    wide: number;
  }[] = [
    { from: [34.93, -4.55], to: [35.02, -3.55], n: 12, h: 96, wide: 1 },
    { from: [34.78, -2.66], to: [34.85, -2.05], n: 11, h: 74, wide: 0.8 },
    { from: [34.5, -4.5], to: [34.5, -3.7], n: 8, h: 80, wide: 1 },
    { from: [34.28, -2.75], to: [34.2, -2.3], n: 7, h: 48, wide: 0.8 },
    { from: [33.7, -4.5], to: [33.3, -4.15], n: 8, h: 120, wide: 1.2 },
    { from: [34.5, -1.5], to: [34.6, -0.7], n: 8, h: 60, wide: 0.9 },
    { from: [32.75, -3.2], to: [32.62, -2.5], n: 8, h: 96, wide: 1.2 },
    { from: [32.45, -1.6], to: [32.28, -1.0], n: 8, h: 110, wide: 1.3 },
  ];
  const chance = new Chance(64);
  const peaks: { at: Pt; h: number; wide: number }[] = [];
  for (const ridge of ridges)
    for (let row = 0; row < 2; row++)
      for (let i = 0; i < ridge.n; i++) {
        const t = (i + chance.about(0.5, 0.35)) / ridge.n;
        const at = place(
          ridge.from[0] + (ridge.to[0] - ridge.from[0]) * t - row * 0.07,
          ridge.from[1] + (ridge.to[1] - ridge.from[1]) * t,
        );
        const k = (at[1] + 893) / 1500;
        peaks.push({
          at,
          h: ridge.h * k * chance.between(0.6, 1.15),
          wide: ridge.h * ridge.wide * k * chance.between(0.6, 0.85),
        });
      }
  for (const {
    at: [x, y],
    h,
    wide,
  } of peaks.sort((a, b) => a.at[1] - b.at[1])) {
    const top: Pt = [x + chance.about(0, wide * 0.15), y - h];
    const left: Line = [
      [x - wide, y + 6],
      [x - wide * 0.55, y - h * 0.42],
      [x - wide * 0.3, y - h * 0.6],
      top,
    ];
    const right: Line = [
      top,
      [x + wide * 0.35, y - h * 0.5],
      [x + wide * 0.5, y - h * 0.36],
      [x + wide, y + 6],
    ];
    const far = y < 640;
    const tone = far ? mix(pigment.leaf, s.light, 0.42) : mix(s.light, pigment.clay, 0.3);
    sheet.fill([...left, ...right], lit(tone, 0.22));
    const shade: Line = [
      ...right,
      [x + wide * 0.1, y + 6],
      [x - wide * 0.06, y - h * 0.4],
      [x + wide * 0.12, y - h * 0.65],
    ];
    sheet
      .fill(shade, shaded(tone, 0.12))
      .hatch(shade, { deg: 66, gap: 8, weight: 1.4, opacity: 0.6 });
    sheet.line([...left, ...right], { weight: 2.4 });
  }
}

/** Esparto on the plateaus; olives round the northern towns. */
function plateau(sheet: Sheet): void {
  const chance = new Chance(83);
  tufts(
    sheet,
    Array.from({ length: 130 }, (): Pt => {
      const [lat, lon] = [chance.between(32.6, 34.05), chance.between(-3.4, -0.6)];
      return place(lat, lon);
    }),
    24,
    mix(s.deep, pigment.leafDeep, 0.4),
  );
  for (const [lat, lon] of [
    [34.62, -2.2],
    [34.6, -1.7],
    [34.74, -1.6],
    [34.56, -2.0],
    [34.97, -2.1],
    [34.99, -2.5],
    [34.36, -3.15],
    [34.52, -2.75],
    [34.46, -2.6],
    [35.06, -3.1],
    [34.88, -3.2],
    [34.3, -3.5],
    [34.14, -3.3],
  ] as const) {
    const p = place(lat, lon);
    sheet.put('olive', p, { scale: (p[1] + 893) / 1500 });
  }
}

/** A town: a few flat-roofed houses, and a star that says it can be touched. */
function cluster(sheet: Sheet, [x, y]: Pt, size: number): void {
  const k = 9 + (y / 1400) * 9;
  const view = axonometry([x, y], k, 28);
  const chance = new Chance(Math.round(x + y));
  for (let i = 0; i < size; i++)
    for (let j = 0; j < size; j++) {
      const [px, py] = [(i - size / 2) * 2.1, (j - size / 2) * 2.1];
      block(sheet, view, {
        at: [px, py, 0],
        size: [1.8, 1.8, chance.between(0.9, 2.2)],
        colour: mix(pigment.lime, s.light, chance.between(0.05, 0.5)),
        line: 1.6,
        hatchGap: 5,
      });
    }
  if (size > 3) {
    block(sheet, view, {
      at: [-0.4, -0.4, 0],
      size: [1.1, 1.1, 5.4],
      colour: lit(s.light, 0.5),
      line: 1.6,
      hatchGap: 5,
    });
    block(sheet, view, {
      at: [-0.1, -0.1, 5.4],
      size: [0.5, 0.5, 1.2],
      colour: lit(s.light, 0.5),
      line: 1.4,
      hatchGap: 5,
    });
  }
  const mark: Pt = [x, y - k * (size > 3 ? 9.6 : 5.4)];
  sheet
    .shape(khatam(mark, 21), '#9c4120', { weight: weight.detail })
    .shape(circle(mark, 7), '#f5cf73', { weight: 1.6 });
}

function oasis(sheet: Sheet): void {
  const [x, y] = place(32.11, -1.23);
  const green = smooth(
    [
      [x - 300, y + 20],
      [x - 120, y - 40],
      [x + 160, y - 34],
      [x + 330, y + 30],
      [x + 250, y + 120],
      [x - 40, y + 150],
      [x - 260, y + 100],
    ],
    { closed: true },
  );
  sheet.shape(green, mix(pigment.leaf, pigment.leafLight, 0.4));
  sheet.hatch(green, { deg: 20, gap: 16, weight: 4, colour: pigment.leafDeep, opacity: 0.5 });
  const view = axonometry([x - 30, y - 30], 25, 27);
  const chance = new Chance(5);
  for (let i = 0; i < 5; i++)
    for (let j = 0; j < 4; j++)
      block(sheet, view, {
        at: [(i - 2.5) * 2, (j - 2) * 2, 0],
        size: [1.8, 1.8, chance.between(1, 2.4)],
        colour: mix(pigment.clay, s.light, chance.between(0.1, 0.6)),
        line: 1.8,
        hatchGap: 6,
      });
  block(sheet, view, {
    at: [-1, -1.6, 0],
    size: [1.3, 1.3, 5.4],
    colour: mix(pigment.clay, s.light, 0.4),
    line: 2,
    hatchGap: 6,
  });
  const places: [number, number, number][] = [
    [-290, 60, 0.62],
    [-240, 104, 0.74],
    [-150, 142, 0.7],
    [-60, 160, 0.6],
    [40, 158, 0.66],
    [220, 70, 0.7],
    [280, 100, 0.8],
    [150, 146, 0.72],
    [310, 44, 0.66],
    [-330, 20, 0.5],
    [250, 6, 0.6],
  ];
  for (const [dx, dy, k] of places.sort((a, b) => a[1] - b[1]))
    sheet.put('palm', [x + dx, y + dy], { scale: k, flip: dx < 0 });
  const mark: Pt = [x - 30, y - 190];
  sheet.shape(khatam(mark, 30), '#9c4120').shape(circle(mark, 10), '#f5cf73', { weight: 2 });
}
