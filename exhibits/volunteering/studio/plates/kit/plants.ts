// One long file of short drawings: what grows, each kind a function of its own.
import { at, between, bezier, circle, polar, ribbon, smooth } from './geometry.ts';
import type { Line, Pt } from './geometry.ts';
import { ink, mix, pigment, shaded } from './palette.ts';
import { Chance } from './random.ts';
import type { Sheet } from './sheet.ts';

export interface Foliage {
  deep: string;
  main: string;
  light: string;
}

export const foliage: Foliage = {
  deep: pigment.leafDeep,
  main: pigment.leaf,
  light: pigment.leafLight,
};
export const silver: Foliage = { deep: '#4b5f50', main: '#84957a', light: '#bcc4a4' };

/** One frond: a rib that rises, bends under its weight, and carries leaflets on both sides. */
function frond(
  from: Pt,
  deg: number,
  length: number,
  chance: Chance,
  count: number,
): { rib: Line; leaflets: Line[] } {
  const dir = polar([0, 0], 1, deg);
  const sag = length * (0.34 + 0.3 * Math.abs(dir[0]));
  const rib = Array.from({ length: 15 }, (_, i): Pt => {
    const t = i / 14;
    return [from[0] + dir[0] * length * t, from[1] + dir[1] * length * t + sag * t * t];
  });
  const leaflets: Line[] = [];
  for (let i = Math.round(count * 0.1); i <= count; i++) {
    const t = i / count;
    const spot = t * 13.99;
    const a = at(rib, Math.floor(spot));
    const b = at(rib, Math.floor(spot) + 1);
    const root = between(a, b, spot % 1);
    const along = (Math.atan2(-(b[1] - a[1]), b[0] - a[0]) * 180) / Math.PI;
    const reach =
      length *
      0.27 *
      Math.sin(Math.PI * Math.min(0.93, 0.16 + t * 0.78)) *
      chance.between(0.9, 1.1);
    for (const side of [1, -1]) {
      const tip = polar(root, reach, along + side * (62 - 34 * t));
      leaflets.push([
        root,
        [between(root, tip, 0.55)[0], between(root, tip, 0.55)[1] + reach * 0.03],
        [tip[0], tip[1] + reach * 0.2],
      ]);
    }
  }
  return { rib, leaflets };
}

export interface Palm {
  foot: Pt;
  /** From the foot to the heart of the crown. */
  height: number;
  /** How far the crown stands to the side of the foot. */
  lean?: number;
  /** Length of the fronds. */
  crown?: number;
  seed?: number;
  leaves?: Foliage;
  bark?: string;
  dates?: string;
  /** Leaflets on a side of a frond: 25 from afar, 46 for a palm in the foreground. */
  leaflets?: number;
}

/** A date palm, near enough to be looked at. About 60 kB; for a grove, `define` one and `put` it. */
export function palm(sheet: Sheet, p: Palm): void {
  const {
    lean = 0,
    crown = p.height * 0.42,
    seed = 11,
    leaves = foliage,
    bark = pigment.umber,
    leaflets = 25,
  } = p;
  const chance = new Chance(seed);
  const heart: Pt = [p.foot[0] + lean, p.foot[1] - p.height];
  const axis = bezier(
    p.foot,
    [p.foot[0] + lean * 0.1, p.foot[1] - p.height * 0.4],
    [heart[0] - lean * 0.25, heart[1] + p.height * 0.3],
    heart,
    26,
  );
  const girth = Math.max(8, p.height * 0.055);
  const fronds = (
    from: number,
    to: number,
    count: number,
    size: number,
    colour: string,
    rib: string,
  ): void => {
    for (let i = 0; i < count; i++) {
      const deg = from + ((to - from) * (i + 0.5)) / count + chance.about(0, 6);
      const one = frond(heart, deg, crown * size * chance.between(0.88, 1.08), chance, leaflets);
      sheet.line(one.leaflets, { colour, weight: (crown * 0.5) / leaflets });
      sheet.line(one.rib, { colour: rib, weight: crown * 0.016 });
    }
  };
  fronds(-58, 238, 13, 0.95, leaves.deep, leaves.deep);
  trunk(sheet, axis, girth, bark);
  if (p.dates) bunches(sheet, heart, crown, p.dates, chance);
  fronds(-38, 218, 11, 0.9, mix(leaves.deep, leaves.main, 0.65), leaves.deep);
  fronds(12, 178, 8, 0.86, leaves.main, leaves.deep);
  fronds(62, 172, 5, 0.66, leaves.light, leaves.main);
}

function trunk(sheet: Sheet, axis: Line, girth: number, bark: string): void {
  const body = ribbon(
    axis,
    (t) => girth * (1.25 - 0.45 * t + 0.35 * (1 - t) ** 6 + (t > 0.9 ? 0.5 * (t - 0.9) * 10 : 0)),
  );
  sheet.fill(body, bark);
  const half = body.length / 2;
  const scars: Line[] = [];
  for (let i = 1; i < half - 1; i++) {
    const [l, r] = [at(body, body.length - 1 - i), at(body, i)];
    const mid = between(l, r, 0.5);
    scars.push([between(l, r, 0.06), [mid[0], mid[1] + girth * 0.26], between(l, r, 0.94)]);
  }
  const right = body.slice(0, half);
  const leftEdge = body.slice(half).reverse();
  const shadeEdge = right.map((p, i) => between(leftEdge[i] ?? p, p, 0.55));
  const isRight = at(right, 0)[0] > at(leftEdge, 0)[0];
  const dark = isRight
    ? [...right, ...shadeEdge.slice().reverse()]
    : [...leftEdge, ...leftEdge.map((p, i) => between(right[i] ?? p, p, 0.55)).reverse()];
  sheet.fill(dark, shaded(bark, 0.4));
  sheet.line(scars, { weight: Math.max(1.2, girth * 0.05), colour: shaded(bark, 0.72) });
}

function bunches(sheet: Sheet, heart: Pt, crown: number, colour: string, chance: Chance): void {
  for (const side of [-1, 1, -0.35]) {
    const tip: Pt = [heart[0] + side * crown * 0.2, heart[1] + crown * 0.3];
    sheet.line(bezier(heart, [heart[0] + side * crown * 0.16, heart[1] - crown * 0.02], tip, tip), {
      colour: pigment.ochre,
      weight: crown * 0.014,
    });
    const fruit = Array.from({ length: 26 }, (): Line => {
      const p: Pt = [
        tip[0] + chance.about(0, crown * 0.05),
        tip[1] + chance.between(-0.06, 0.13) * crown,
      ];
      return [p, [p[0], p[1] + crown * 0.012]];
    });
    sheet.line(fruit, { colour, weight: crown * 0.024 });
  }
}

/** A mass of foliage as overlapping rounds: dark behind, leaves catching light at the upper left. */
export function crownOf(
  sheet: Sheet,
  rounds: readonly { at: Pt; r: number }[],
  leaves: Foliage,
  options: { leaf?: number; seed?: number; density?: number } = {},
): void {
  const chance = new Chance(options.seed ?? 17);
  const leaf = options.leaf ?? 16;
  const knobbly = (c: Pt, r: number): Line =>
    smooth(
      Array.from({ length: 14 }, (_, i) => polar(c, r * chance.between(0.9, 1.08), (i * 360) / 14)),
      { closed: true, steps: 4 },
    );
  sheet.fill(
    rounds.map(({ at: c, r }) => knobbly(c, r)),
    leaves.deep,
    { union: true },
  );
  for (const [colour, shift, share, spread] of [
    [leaves.deep, 0, 1, 1.1],
    [leaves.main, -0.12, 0.92, 0.9],
    [leaves.light, -0.32, 0.5, 0.62],
  ] as const) {
    const blades = rounds.flatMap(({ at: c, r }) => {
      const count = Math.round(((r * r) / (leaf * leaf)) * 2.6 * share * (options.density ?? 1));
      return Array.from({ length: count }, (): Line => {
        const p = polar(
          [c[0] + shift * r, c[1] + shift * r],
          r * Math.sqrt(chance.next()) * spread,
          chance.between(0, 360),
        );
        const deg = chance.between(20, 160) + (p[0] < c[0] ? 40 : -40);
        return [p, polar(p, leaf * chance.between(0.7, 1.2), deg)];
      });
    });
    sheet.line(blades, { colour, weight: leaf * 0.42 });
  }
}

/** An old olive: a short twisted bole that forks, and a wide silvery crown. `size` is its whole height. */
export function olive(
  sheet: Sheet,
  foot: Pt,
  size: number,
  options: { seed?: number; leaves?: Foliage; bark?: string; leaf?: number } = {},
): void {
  const { seed = 21, leaves = silver, bark = mix(pigment.umber, pigment.stone, 0.35) } = options;
  const [x, y] = foot;
  const s = size / 100;
  const limb = (points: Line, from: number, to: number): Line =>
    ribbon(
      smooth(points, { steps: 6 }),
      (t) => (from + (to - from) * t + (1 - t) ** 8 * from * 0.7) * s,
    );
  const point = (dx: number, dy: number): Pt => [x + dx * s, y - dy * s];
  const limbs = [
    limb([point(0, 0), point(3, 14), point(-3, 28), point(-16, 44), point(-24, 58)], 15, 5),
    limb([point(1, 0), point(5, 14), point(3, 28), point(14, 42), point(22, 60)], 15, 5),
    limb([point(0, 4), point(1, 30), point(2, 46), point(-2, 64)], 10, 5),
  ];
  sheet.fill(limbs, bark, { union: true });
  for (const one of limbs)
    sheet.within(one, () => {
      const grain = Array.from({ length: 6 }, (_, i) =>
        smooth([
          point(-9 + i * 4, -2),
          point(-3 + i * 2.4, 16),
          point(-9 + i * 4, 32),
          point(-24 + i * 10, 60),
        ]),
      );
      sheet.line(grain, { weight: Math.max(1.2, s * 0.8), colour: shaded(bark, 0.6) });
    });
  sheet.line(limbs, { closed: true, weight: Math.max(1.2, s * 0.5), colour: shaded(bark, 0.75) });
  const rounds = [
    [-27, 62, 17],
    [-12, 72, 19],
    [8, 78, 20],
    [24, 68, 18],
    [-38, 54, 11],
    [38, 57, 12],
    [0, 62, 16],
  ].map(([dx = 0, dy = 0, r = 0]) => ({ at: point(dx, dy), r: r * s }));
  crownOf(sheet, rounds, leaves, { seed, leaf: options.leaf ?? Math.max(5, s * 3.4) });
}

/** A round garden tree; with `fruit`, an orange or a pomegranate. */
export function gardenTree(
  sheet: Sheet,
  foot: Pt,
  size: number,
  options: { seed?: number; leaves?: Foliage; fruit?: string; leaf?: number } = {},
): void {
  const { seed = 31, leaves = foliage } = options;
  const s = size / 100;
  const [x, y] = foot;
  const stem = ribbon(
    smooth([
      [x, y],
      [x + 2 * s, y - 22 * s],
      [x - s, y - 52 * s],
    ]),
    (t) => (9 - 4 * t + 5 * (1 - t) ** 7) * s,
  );
  sheet.fill(stem, pigment.umber);
  const rounds = [
    [0, 66, 24],
    [-17, 56, 17],
    [18, 57, 17],
    [-8, 76, 18],
    [11, 76, 16],
  ].map(([dx = 0, dy = 0, r = 0]) => ({
    at: [x + dx * s, y - dy * s] as Pt,
    r: r * s,
  }));
  crownOf(sheet, rounds, leaves, {
    seed,
    leaf: options.leaf ?? Math.min(13, Math.max(5, 4.4 * s)),
  });
  if (options.fruit) {
    const chance = new Chance(seed + 1);
    const fruits = Array.from({ length: 17 }, (_, i) =>
      polar([x, y - 64 * s], 31 * s * Math.sqrt((i + 0.5) / 17), i * 137.5 + chance.about(0, 14)),
    );
    sheet.fill(
      fruits.map((c) => circle(c, 3.1 * s)),
      options.fruit,
      { union: true },
    );
    sheet.line(
      fruits.map((c) => circle(c, 3.1 * s)),
      { closed: true, weight: Math.max(1, 0.5 * s), colour: mix(ink, options.fruit, 0.3) },
    );
  }
}

/** A cypress or a pine seen far off: a dark flame. */
export function cypress(foot: Pt, height: number): Line {
  const [x, y] = foot;
  const w = height * 0.13;
  return smooth(
    [
      [x, y - height],
      [x + w * 0.7, y - height * 0.62],
      [x + w, y - height * 0.25],
      [x + w * 0.35, y],
      [x - w * 0.35, y],
      [x - w, y - height * 0.25],
      [x - w * 0.7, y - height * 0.62],
    ],
    { closed: true },
  );
}

/** A sheaf of wheat standing up, tied at the waist. */
export function sheaf(
  sheet: Sheet,
  foot: Pt,
  height: number,
  colours: { straw: string; dark: string },
  seed = 8,
): void {
  const chance = new Chance(seed);
  const [x, y] = foot;
  const w = height * 0.22;
  const stalks = (count: number): Line[] =>
    Array.from({ length: count }, () => {
      const lean = chance.about(0, 1);
      return smooth(
        [
          [x + lean * w * 1.2, y],
          [x + lean * w * 0.5, y - height * 0.42],
          [x + lean * w * 1.6, y - height * chance.between(0.8, 1)],
        ],
        { steps: 4 },
      );
    });
  sheet.fill(
    smooth(
      [
        [x - w * 1.2, y],
        [x - w * 0.5, y - height * 0.42],
        [x - w * 1.5, y - height * 0.86],
        [x, y - height * 0.95],
        [x + w * 1.5, y - height * 0.86],
        [x + w * 0.5, y - height * 0.42],
        [x + w * 1.2, y],
      ],
      { closed: true },
    ),
    colours.straw,
  );
  const all = stalks(34);
  sheet.line(all, { colour: colours.dark, weight: height * 0.008 });
  const ears = all.map((line): Line => [at(line, -2), at(line, -1)]);
  sheet.line(ears, { colour: colours.straw, weight: height * 0.034 });
  sheet.line(ears, {
    colour: colours.dark,
    weight: height * 0.008,
    dash: [height * 0.012, height * 0.014],
  });
  sheet.line(
    [
      [x - w * 0.52, y - height * 0.4],
      [x, y - height * 0.38],
      [x + w * 0.52, y - height * 0.4],
    ],
    { weight: height * 0.04, colour: shaded(colours.dark, 0.3) },
  );
}

/** An Atlas cedar: level tiers of boughs on a straight trunk. */
export function cedar(
  sheet: Sheet,
  foot: Pt,
  height: number,
  leaves: Foliage = foliage,
  seed = 13,
): void {
  const chance = new Chance(seed);
  const [x, y] = foot;
  sheet.fill(
    [
      [x - height * 0.03, y],
      [x + height * 0.03, y],
      [x + height * 0.008, y - height * 0.9],
      [x - height * 0.008, y - height * 0.9],
    ],
    pigment.umber,
  );
  const tiers = 7;
  for (let i = 0; i < tiers; i++) {
    const t = i / (tiers - 1);
    const level = y - height * (0.2 + 0.74 * t);
    const reach = height * (0.3 - 0.24 * t);
    const rise = height * 0.11;
    for (const [side, share] of [
      [-1, 1],
      [1, chance.between(0.75, 1)],
    ] as const) {
      const bough = smooth(
        [
          [x, level - rise],
          [x + side * reach * 0.55 * share, level - rise * 0.7],
          [x + side * reach * share, level - rise * 0.1],
          [x + side * reach * 0.7 * share, level + rise * 0.12],
          [x, level],
        ],
        { closed: true, steps: 4 },
      );
      sheet.fill(bough, side < 0 ? leaves.main : leaves.deep);
      sheet.line(
        [
          [x + side * reach * 0.1, level - rise * 0.55],
          [x + side * reach * 0.8 * share, level - rise * 0.2],
        ],
        { weight: Math.max(1.2, height * 0.01), colour: side < 0 ? leaves.light : leaves.main },
      );
    }
  }
  sheet.fill(
    [
      [x, y - height * 1.04],
      [x + height * 0.05, y - height * 0.88],
      [x - height * 0.05, y - height * 0.88],
    ],
    leaves.main,
  );
}
