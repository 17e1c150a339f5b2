/**
 * A young carob in its planting hole, cut open: a block of dry ground 1.5 m square
 * and 1.2 m deep. Beside it a calendar of two years: a drop for every visit that
 * was kept. Five plans of visits and what becomes of the tree in each.
 * What the calendar says is a lesson, not a measurement: how often a tree must be
 * watered is for those who know the place.
 * Longer than most: one object that is measured as a whole, part by part.
 */
import { type Leafage, leafyStem, ROOTS, roots } from '../kit/carob.ts';
import { halfRound, landBetween } from '../kit/land.ts';
import { seeded } from '../kit/noise.ts';
import type { ModelPlan, Part, Sculpture } from '../kit/sculpture.ts';
import { bar, box, lathe, prism, rectangle, slab, sweep, tube } from '../kit/shapes.ts';
import type { Vec2, Vec3 } from '../kit/shapes.ts';
import { pebble } from '../kit/stones.ts';
import { calendar, type Visits } from './r5-sidi-maafa/calendar.ts';

const [HALF, TOP] = [0.75, 1.2];
/** Where the tree stands, and the floor of its watering basin. */
const TREE: Vec3 = [0, 1.13, -0.1];
const BASIN_R = 0.4;
/** The cut stops here; between it and the back wall the hole lies open. */
const [CUT, WALL] = [0.05, -0.2];
const LAYERS = [
  { from: 0, to: 0.3, material: 'bedrock', cap: '#7d6b5b' },
  { from: 0.3, to: 0.92, material: 'strata', cap: '#a3744b' },
  { from: 0.92, to: 1.08, material: 'soil', cap: '#86603f' },
] as const;
/** The hole as it was dug (x, y): a deep middle for the roots and a ledge for the jar. */
const HOLE: readonly Vec2[] = [
  [-0.37, 1.08],
  [-0.34, 0.72],
  [-0.22, 0.54],
  [0.12, 0.52],
  [0.17, 0.76],
  [0.43, 0.78],
  [0.45, 1.08],
];
const JAR: Vec3 = [0.265, 0.78, 0.05];

/** When whoever planted it came back, as months from 0; `heavy` is all the water at once. */
const PLANS: readonly { id: string; visits: Visits }[] = [
  { id: 'planted', visits: { months: [0] } },
  {
    id: 'often',
    visits: { months: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 11, 13, 15, 16, 17, 18, 19, 20, 22] },
  },
  { id: 'once', visits: { months: [0, 7] } },
  { id: 'never', visits: { months: [0] } },
  { id: 'flood', visits: { months: [0], heavy: 5 } },
];

const surfaceM = (x: number, z: number): number =>
  Math.hypot(x - TREE[0], z - TREE[2]) < BASIN_R
    ? TREE[1]
    : TOP + 0.008 * Math.sin(9 * x + 3) * Math.cos(7 * z);

export const model: ModelPlan = {
  id: 'r5-sidi-maafa',
  shadeReachM: 0.35,
  flat: ['dryLeaf', 'oliveLeaf', 'clay', 'wool', 'paper'],
  build(sculpture) {
    sculpture.cut({ axis: 'z', from: 0.78, to: CUT - 0.01, start: CUT - 0.01 });
    behind(sculpture);
    before(sculpture);
    basin(sculpture.part('basin', { cap: '#7b5638', anchor: [-0.4, 1.27, -0.1] }));
    mulch(sculpture.part('mulch', { cap: '#8b7b66', anchor: [-0.2, 1.18, -0.06] }));
    sapling(sculpture);
    const root = sculpture.part('roots', { cap: '#b58a5c', anchor: [-0.04, 0.8, 0] });
    roots(root, TREE, ROOTS.planted);
    const deeper = sculpture.part('roots-grown', { parent: root, states: ['often'] });
    roots(deeper, TREE, ROOTS.grown);
    jar(sculpture);
    stake(sculpture.part('stake', { cap: '#b8976a', anchor: [-0.16, 2, -0.2] }));
    tag(sculpture.part('tag', { cap: '#efe4cc' }));
    for (const plan of PLANS) calendar(sculpture, plan.id, plan.visits);
    flood(sculpture.part('runoff', { states: ['flood'], cap: '#3f7f94' }));
  },
};

/** The ground behind the cut, in layers, with the hole open in front of it. */
function behind(sculpture: Sculpture): void {
  for (const [n, { from, to, material, cap }] of LAYERS.entries()) {
    const part = sculpture.part(`ground-${n + 1}`, { cap });
    const back = prism(rectangle(-HALF, -HALF, HALF, WALL), to - from, { yM: from });
    part.add(material, back, { edgeM: 0.16 });
    for (const side of outsideHole(from, to))
      part.add(material, slab(side, CUT - WALL, { zM: WALL }), { edgeM: 0.16 });
  }
  const crust = sculpture.part('ground-top', { cap: '#86603f' });
  const soil = { below: () => 1.08, above: surfaceM, edgeM: 0.06 };
  // Round the jar's neck, or the soil would fill it.
  const neck = halfRound(JAR[0], 0.044).map(([x, z]): Vec2 => [x, z + CUT]);
  const plan: Vec2[] = [[-HALF, -HALF], [HALF, -HALF], [HALF, CUT], ...neck, [-HALF, CUT]];
  crust.add('soil', landBetween(plan, soil), { crease: 0.9 });
  // What was put back round the roots is darker than the ground that nobody dug.
  const fill = sculpture.part('fill', { cap: '#5b3f2a' });
  fill.add('soil', slab(HOLE, 0.012, { zM: WALL - 0.004 }), { tint: 0.62, edgeM: 0.1 });
}

/** The ground that the plane takes away; as it is gone at first it casts no shade. */
function before(sculpture: Sculpture): void {
  for (const [n, { from, to, material, cap }] of LAYERS.entries()) {
    const part = sculpture.part(`front-${n + 1}`, { cap, shades: false });
    for (const side of outsideHole(from, to))
      part.add(material, slab(side, 0.35, { zM: CUT }), { edgeM: 0.3 });
    const rest = prism(rectangle(-HALF, CUT + 0.35, HALF, HALF), to - from, { yM: from });
    part.add(material, rest, { edgeM: 0.3 });
  }
  const crust = sculpture.part('front-top', { cap: '#86603f', shades: false });
  const soil = { below: () => 1.08, above: surfaceM, edgeM: 0.06 };
  crust.add('soil', landBetween(rectangle(-HALF, CUT, HALF, HALF), soil), { crease: 0.9 });
  const fill = sculpture.part('front-fill', { cap: '#5b3f2a', shades: false });
  fill.add('soil', slab(HOLE, 0.34, { zM: CUT + 0.004 }), { tint: 0.5 });
}

/** What a layer leaves beside the hole, as outlines (x, y); whole where the hole does not reach. */
function outsideHole(from: number, to: number): Vec2[][] {
  if (to <= 0.5) return [rectangle(-HALF, from, HALF, to)];
  const left = HOLE.slice(0, 3);
  const right = HOLE.slice(4);
  if (from >= 0.9) {
    const at = (edge: readonly Vec2[], y: number): number => xAt(edge, y);
    return [
      [
        [-HALF, from],
        [at(left, from), from],
        [at(left, to), to],
        [-HALF, to],
      ],
      [
        [at(right, from), from],
        [HALF, from],
        [HALF, to],
        [at(right, to), to],
      ],
    ];
  }
  // The layer that holds the hole's bottom: one piece with a notch.
  const within = HOLE.filter(([, y]) => y < to);
  return [
    [
      [-HALF, from],
      [HALF, from],
      [HALF, to],
      [xAt(right, to), to],
      ...[...within].reverse(),
      [xAt(left, to), to],
      [-HALF, to],
    ],
  ];
}

/** Where a line of points (x, y) passes a height. */
function xAt(line: readonly Vec2[], y: number): number {
  for (let k = 1; k < line.length; k += 1) {
    const [[x0, y0], [x1, y1]] = [line[k - 1]!, line[k]!];
    if ((y0 - y) * (y1 - y) <= 0 && y0 !== y1) return x0 + ((x1 - x0) * (y - y0)) / (y1 - y0);
  }
  return line[0]![0];
}

/** A low bank of earth that keeps the water by the tree. */
function basin(part: Part): void {
  const bank: Vec2[] = [
    [0.352, 1.1],
    [0.352, 1.132],
    [0.37, 1.185],
    [0.395, 1.245],
    [0.42, 1.252],
    [0.46, 1.232],
    [0.53, 1.2],
    [0.54, 1.1],
    [0.352, 1.1],
  ];
  part.add('soil', lathe(bank, [TREE[0], 0, TREE[2]], 56), { crease: 1, tint: 0.86, edgeM: 0.09 });
}

/** Stones and straw that keep the ground cool. */
function mulch(part: Part): void {
  const random = seeded(41);
  for (let k = 0; k < 64; k += 1) {
    const angle = k * 2.39996;
    const r = 0.13 + 0.19 * ((k * 0.618) % 1);
    const size = 0.014 + 0.016 * random();
    const at: Vec3 = [r * Math.cos(angle), TREE[1] + size * 0.35, TREE[2] + r * Math.sin(angle)];
    if (Math.hypot(at[0] - JAR[0], at[2] - JAR[2]) < 0.09) continue;
    part.add('fieldstone', pebble(size, at, random), { tileM: 0.25, tint: 0.8 + 0.3 * random() });
  }
  for (let k = 0; k < 170; k += 1) {
    const angle = random() * 6.283;
    const r = 0.08 + 0.25 * Math.sqrt(random());
    const turn = random() * 6.283;
    const [dx, dz] = [0.035 * Math.cos(turn), 0.035 * Math.sin(turn)];
    const [x, z] = [r * Math.cos(angle), TREE[2] + r * Math.sin(angle)];
    const y = TREE[1] + 0.008 + 0.022 * random();
    part.add(
      'dryLeaf',
      bar([x - dx, y, z - dz], [x + dx, y + 0.008 * (random() - 0.5), z + dz], 0.0022, 0.0014, 4),
      { tileM: 0.2 },
    );
  }
}

/** The tree in each plan: two years of coming back, or not. */
function sapling(sculpture: Sculpture): void {
  const part = sculpture.part('sapling', { cap: '#6b4a30', anchor: [0.06, 1.5, 0] });
  const grown: Record<string, Leafage> = {
    planted: { heightM: 0.6, leaves: 13, leaf: 'citrusLeaf', seed: 3 },
    often: { heightM: 0.86, leaves: 26, leaf: 'citrusLeaf', seed: 3, side: 3 },
    once: { heightM: 0.62, leaves: 9, leaf: 'oliveLeaf', seed: 5, droop: 0.5, dry: 0.45 },
    never: { heightM: 0.58, leaves: 8, leaf: 'dryLeaf', seed: 6, droop: 1.05, fallen: 22 },
    flood: { heightM: 0.6, leaves: 10, leaf: 'dryLeaf', seed: 8, droop: 0.75, dry: 0.4, fallen: 7 },
  };
  for (const { id } of PLANS) {
    const state = sculpture.part(`sapling-${id}`, {
      parent: part,
      states: [id],
      shades: id === 'planted',
    });
    leafyStem(state, TREE, grown[id]!);
  }
}

/** A jar without glaze, buried to its neck: it sweats, and roots come to it. */
function jar(sculpture: Sculpture): void {
  const part = sculpture.part('jar', { cap: '#a5583f' });
  const [x, y, z] = JAR;
  const wall: Vec2[] = [
    [0, 0],
    [0.06, 0],
    [0.1, 0.05],
    [0.122, 0.13],
    [0.115, 0.21],
    [0.075, 0.29],
    [0.046, 0.34],
    [0.042, 0.42],
    [0.056, 0.445],
    [0.044, 0.45],
    [0.031, 0.42],
    [0.034, 0.34],
    [0.063, 0.28],
    [0.1, 0.205],
    [0.108, 0.13],
    [0.088, 0.058],
    [0.05, 0.014],
    [0, 0.014],
  ];
  part.add('clay', lathe(wall, [x, y, z], 40), { crease: 0.9, tileM: 0.3 });
  const lid: Vec2[] = [
    [0, 0.452],
    [0.06, 0.452],
    [0.06, 0.466],
    [0.018, 0.474],
    [0.016, 0.492],
    [0, 0.496],
  ];
  part.add('clay', lathe(lid, [x, y, z], 28), { crease: 0.6, tileM: 0.3, tint: 0.85 });
  const water = sculpture.part('jar-water', { parent: part, cap: '#3f7f94' });
  const inside: Vec2[] = [
    [0, 0.016],
    [0.05, 0.016],
    [0.087, 0.06],
    [0.106, 0.13],
    [0.098, 0.205],
    [0, 0.206],
  ];
  water.add('water', lathe(inside, [x, y, z], 32), { crease: 0.9 });
  seep(sculpture);
}

/** Water that leaves the jar through its wall and finds the roots. */
function seep(sculpture: Sculpture): void {
  const ways: Vec3[][] = [
    [
      [0.175, 0.95, -0.02],
      [0.12, 0.93, -0.03],
      [0.05, 0.95, -0.07],
      [0.01, 1, -0.09],
    ],
    [
      [0.17, 0.91, 0],
      [0.1, 0.87, -0.01],
      [0.04, 0.84, -0.05],
      [0.01, 0.88, -0.08],
    ],
    [
      [0.185, 0.86, -0.01],
      [0.13, 0.79, -0.01],
      [0.07, 0.74, -0.03],
      [0.02, 0.72, -0.06],
    ],
    [
      [0.19, 0.84, -0.05],
      [0.14, 0.73, -0.07],
      [0.08, 0.65, -0.06],
      [0.03, 0.6, -0.06],
    ],
  ];
  ways.forEach((way, n) => {
    const part = sculpture.part(`seep-${n + 1}`, {
      flow: { kind: 'water', start: n * 0.12, end: 0.6 + n * 0.13 },
    });
    part.add('waterFlow', tube(way, 0.007, { segments: 26, sides: 8 }), { crease: 2 });
  });
}

/** A stake on the windward side and a soft tie in a figure of eight. */
function stake(part: Part): void {
  const [x, z] = [-0.12, -0.2];
  part.add('timber', bar([x, 0.98, z], [x - 0.01, 2, z], 0.019, 0.017, 10), { tileM: 0.5 });
  part.add('timber', bar([x, 0.86, z], [x, 0.981, z], 0.002, 0.019, 10), { tileM: 0.5 });
  const [y, sx, sz] = [1.52, TREE[0] + 0.012, TREE[2]];
  const eight: Vec3[] = Array.from({ length: 17 }, (_, k) => {
    const t = (k / 16) * 2 * Math.PI;
    const along = (1 - Math.cos(t)) / 2;
    const across = 0.027 * Math.sin(2 * t) * (along < 0.5 ? 1 : -1);
    const reach = -0.03 + 1.09 * along;
    return [
      x + (sx - x) * reach + across * 0.6,
      y + 0.006 * Math.sin(t),
      z + (sz - z) * reach - across,
    ];
  });
  part.add('wool', tube(eight, 0.006, { segments: 64, sides: 6 }), { crease: 2, tint: '#8c6b45' });
}

/** A card on a string: who looks after this tree, and when they come next; left blank. */
function tag(part: Part): void {
  const [x, y, z] = [-0.155, 1.74, -0.168];
  part.add('paper', box([0.08, 0.05, 0.003], [x, y, z], 0.001), { tileM: 0.2 });
  part.add('paint', box([0.08, 0.012, 0.0036], [x, y + 0.019, z], 0.001), { tint: '#2f8a55' });
  for (const [dy, w] of [
    [0.002, 0.06],
    [-0.011, 0.045],
  ] as const)
    part.add('ink', box([w, 0.0022, 0.004], [x, y + dy, z], 0.0005));
  part.add(
    'wool',
    tube(
      [
        [x, y + 0.024, z],
        [-0.13, 1.8, -0.178],
        [-0.122, 1.83, -0.181],
      ],
      0.002,
      { segments: 12, sides: 5 },
    ),
    { crease: 2 },
  );
  const round = Array.from({ length: 13 }, (_, k): Vec3 => {
    const angle = (k / 12) * 2 * Math.PI;
    return [-0.126 + 0.02 * Math.cos(angle), 1.83, -0.2 + 0.02 * Math.sin(angle)];
  });
  part.add('wool', tube(round, 0.003, { segments: 36, sides: 5 }), { crease: 2 });
}

/** A year's water in one hour: it stands in the basin, spills, and runs down the side of the block. */
function flood(part: Part): void {
  const pool: Vec2[] = [
    [0, 1.132],
    [0.352, 1.132],
    [0.37, 1.187],
    [0.393, 1.243],
    [0, 1.243],
  ];
  part.add('water', lathe(pool, [TREE[0], 0, TREE[2]], 48), { crease: 0.5 });
  const flat: Vec2[] = [
    [-0.05, 0],
    [0.05, 0],
    [0.04, 0.008],
    [-0.04, 0.008],
  ];
  const rills: Vec3[][] = [
    [
      [-0.36, 1.247, -0.16],
      [-0.5, 1.22, -0.2],
      [-0.66, 1.208, -0.3],
      [-0.757, 1.203, -0.34],
    ],
    [
      [-0.34, 1.247, -0.28],
      [-0.46, 1.224, -0.4],
      [-0.62, 1.208, -0.5],
      [-0.757, 1.203, -0.56],
    ],
    [
      [0.34, 1.247, -0.28],
      [0.48, 1.222, -0.36],
      [0.64, 1.208, -0.42],
      [0.757, 1.203, -0.44],
    ],
  ];
  for (const rill of rills) {
    part.add('waterFlow', sweep(rill, flat, 24), { crease: 0.8 });
    const [x, y, z] = rill.at(-1)!;
    part.add(
      'waterFlow',
      box([0.008, y - 0.02, 0.06], [x + Math.sign(x) * 0.002, y / 2 - 0.002, z], 0.003),
    );
    part.add(
      'waterFlow',
      lathe(
        [
          [0, 0.001],
          [0.15, 0.001],
          [0.14, 0.008],
          [0, 0.012],
        ],
        [x + Math.sign(x) * 0.1, 0, z],
        24,
      ),
      { crease: 0.8 },
    );
  }
}
