/**
 * A divider of the oasis, drawn together to five metres: one inlet, a stone box
 * with four notches, three families' basins and gardens of two, four and six
 * parts of time; the fourth channel leads on to others. The sandglass is a
 * neutral timer, not a historical object.
 * Longer than most: one object that is measured as a whole, part by part.
 */
import * as THREE from 'three';
import { seeded } from '../kit/noise.ts';
import { crop, palm } from '../kit/plants.ts';
import type { ModelPlan, Part, Sculpture } from '../kit/sculpture.ts';
import { bar, box, lathe, prism, rectangle, ribbon, slab } from '../kit/shapes.ts';
import type { Vec2, Vec3 } from '../kit/shapes.ts';
import { fruit, tree } from '../kit/trees.ts';
import { sandglass, trough } from '../kit/waterworks.ts';

const [HIGH, LOW] = [0.62, 0.3];
const [LEFT, RIGHT, BACK, FRONT, STEP] = [-2.75, 2.75, -2, 2.3, -0.15];
const BOX = { halfM: 0.6, backM: -1.35, frontM: -0.6 };
const NOTCHES = [-0.42, -0.14, 0.14, 0.42];
const BASIN = { z: 0.62, halfM: 0.34, rimM: LOW + 0.3 };

interface Family {
  x: number;
  /** Half the garden's width; shares of two, four and six. */
  halfM: number;
  depthM: number;
  start: number;
  fillAt: number;
  end: number;
  tint: string;
}
const FAMILIES: readonly Family[] = [
  { x: -1.95, halfM: 0.5, depthM: 0.72, start: 0.16, fillAt: 0.2, end: 0.3, tint: '#c98a2c' },
  { x: -0.5, halfM: 0.66, depthM: 1.02, start: 0.3, fillAt: 0.37, end: 0.58, tint: '#2d58a8' },
  { x: 1.5, halfM: 0.98, depthM: 1.1, start: 0.58, fillAt: 0.67, end: 1, tint: '#2f7d54' },
];

/** Where a notch's channel runs: straight out, down the step, and to its basin. */
const wayTo = (n: number): Vec3[] => {
  const from = NOTCHES[n]!;
  const { x } = FAMILIES[n]!;
  const z = BOX.frontM;
  return [
    [from, HIGH + 0.1, z - 0.02],
    [from, HIGH + 0.09, z + 0.12],
    [from + (x - from) * 0.5, HIGH + 0.07, z + 0.3],
    [x - (x - from) * 0.12, HIGH + 0.04, STEP - 0.06],
    [x, HIGH - 0.03, STEP + 0.16],
    [x, BASIN.rimM + 0.05, BASIN.z - BASIN.halfM - 0.06],
    [x, BASIN.rimM + 0.03, BASIN.z - BASIN.halfM + 0.02],
  ];
};
const ONWARD: Vec3[] = [
  [NOTCHES[3]!, HIGH + 0.1, BOX.frontM - 0.02],
  [0.44, HIGH + 0.09, BOX.frontM + 0.08],
  [0.9, HIGH + 0.08, BOX.frontM - 0.02],
  [1.8, HIGH + 0.07, BOX.frontM - 0.1],
  [RIGHT - 0.01, HIGH + 0.05, BOX.frontM - 0.05],
];

export const model: ModelPlan = {
  id: 'r2-figuig-water',
  shadeReachM: 0.6,
  flat: ['glaze', 'iron', 'cedar', 'sand', 'dryLeaf'],
  build(sculpture) {
    land(sculpture.part('land'));
    const inlet = sculpture.part('inlet', { anchor: [0, HIGH + 0.25, -1.75] });
    const divider = sculpture.part('divider', { anchor: [-0.5, HIGH + 0.32, -1] });
    const channels = sculpture.part('channels', { anchor: [-1, HIGH + 0.15, -0.35] });
    const basin = sculpture.part('basin', { anchor: [1.5, BASIN.rimM, BASIN.z + 0.2] });
    trough(
      inlet,
      [
        [0, HIGH + 0.12, BACK],
        [0, HIGH + 0.12, -1.7],
        [0, HIGH + 0.12, BOX.backM + 0.05],
      ],
      0.4,
    );
    box4(divider);
    sluices(sculpture);
    for (let n = 0; n < 3; n += 1) trough(channels, wayTo(n), 0.13);
    trough(channels, ONWARD, 0.13);
    for (const family of FAMILIES) tank(basin, family);
    gardens(sculpture);
    timer(sculpture.part('timer', { anchor: [-1.9, HIGH + 0.7, -1.3] }));
    water(sculpture, { inlet, divider, channels, basin });
  },
};

/** Two terraces of earth on a block cut out of the land. */
function land(part: Part): void {
  const plan = (z0: number, z1: number) => rectangle(LEFT, z0, RIGHT, z1);
  part.add('strata', prism(plan(BACK, FRONT), LOW - 0.05), { edgeM: 0.5, tileM: 1.2 });
  part.add('soil', prism(plan(BACK, FRONT), 0.07, { yM: LOW - 0.06, bevelM: 0.01 }), {
    edgeM: 0.35,
  });
  part.add('strata', prism(plan(BACK, STEP), HIGH - LOW - 0.04, { yM: LOW - 0.01 }), {
    edgeM: 0.4,
    tileM: 1.2,
  });
  part.add('soil', prism(plan(BACK, STEP), 0.06, { yM: HIGH - 0.06, bevelM: 0.01 }), {
    edgeM: 0.35,
  });
  const random = seeded(5);
  // A dry wall holds the upper terrace.
  for (let row = 0; row < 4; row += 1)
    for (let k = 0; k < 22; k += 1) {
      const size: Vec3 = [0.26, 0.1, 0.16];
      const x = LEFT + 0.13 + k * 0.25 + (row % 2) * 0.11;
      if (x > RIGHT - 0.12) continue;
      const stone = box(size, [x, LOW + 0.04 + row * 0.085, STEP + 0.03 - row * 0.012], 0.03);
      part.add('fieldstone', stone, {
        tint: 0.8 + 0.35 * random(),
        shift: [random(), random()],
        tileM: 0.6,
      });
    }
  for (let k = 0; k < 36; k += 1) {
    const z = BACK + 0.1 + (STEP - BACK - 0.3) * random();
    const x = LEFT + 0.1 + (RIGHT - LEFT - 0.2) * random();
    if (Math.abs(x) < 0.8 || (z > -0.8 && x > 0)) continue;
    const size = 0.03 + 0.07 * random() ** 2;
    const stone = box([size * 1.5, size, size], [0, 0, 0], size * 0.35).rotateY(random() * 3);
    part.add('fieldstone', stone.translate(x, HIGH + size * 0.3, z), { tileM: 0.3 });
  }
}

/** The iqudas: a shallow stone box, its front a comb of four equal notches. */
function box4(part: Part): void {
  const { halfM, backM, frontM } = BOX;
  const [middle, depth] = [(backM + frontM) / 2, frontM - backM];
  part.add('ashlar', box([2 * halfM + 0.2, 0.14, depth + 0.14], [0, HIGH + 0.03, middle], 0.02), {
    tileM: 1.1,
    edgeM: 0.3,
  });
  const wall = (size: Vec3, at: Vec3) =>
    part.add('limestone', box(size, at, 0.02), { tileM: 0.7, edgeM: 0.3, shift: [at[0], at[2]] });
  for (const side of [-1, 1]) {
    wall([0.12, 0.26, depth + 0.12], [side * (halfM + 0.02), HIGH + 0.19, middle]);
    wall([halfM - 0.2 + 0.06, 0.26, 0.12], [side * (halfM / 2 + 0.13), HIGH + 0.19, backM]);
  }
  const cuts = [-halfM - 0.02, ...NOTCHES.flatMap((x) => [x - 0.065, x + 0.065]), halfM + 0.02];
  for (let k = 0; k < cuts.length; k += 2)
    wall([cuts[k + 1]! - cuts[k]!, 0.3, 0.16], [(cuts[k]! + cuts[k + 1]!) / 2, HIGH + 0.2, frontM]);
}

/** Four plates in the notches: three lifted in turn; who takes all lets the others' down. */
function sluices(sculpture: Sculpture): void {
  const parent = sculpture.part('sluice', { anchor: [0.14, HIGH + 0.62, BOX.frontM] });
  const tracks = NOTCHES.map((x, n) => {
    const isOpen = n < 3;
    const y = HIGH + (isOpen ? 0.37 : 0.11);
    const part = sculpture.part(`sluice-${n + 1}`, { parent });
    const plate: Vec2[] = [...rectangle(-0.062, 0, 0.062, 0.27), [-0.02, 0.31], [0.02, 0.31]];
    plate.splice(3, 0, ...plate.splice(4).reverse());
    const stone = slab(plate, 0.04, { zM: -0.02, bevelM: 0.008 });
    part.add('fieldstone', stone.translate(x, y, BOX.frontM + 0.11), { tileM: 0.4, tint: 0.7 });
    const grip = new THREE.TorusGeometry(0.035, 0.01, 8, 16);
    part.add('iron', grip.translate(x, y + 0.32, BOX.frontM + 0.11), { crease: 2 });
    if (n < 3) {
      const post = (side: number) =>
        bar(
          [x + side * 0.075, HIGH + 0.3, BOX.frontM + 0.11],
          [x + side * 0.075, HIGH + 0.62, BOX.frontM + 0.11],
          0.012,
        );
      for (const side of [-1, 1]) parent.add('iron', post(side));
    }
    return {
      part,
      timesS: [0, 0.8],
      move: [
        [0, 0, 0],
        [0, n === 1 || n === 2 ? -0.26 : n ? 0 : 0.05, 0],
      ] as Vec3[],
    };
  });
  sculpture.clip('state:force', tracks.slice(0, 3));
}

/** A family's basin, its rim painted with the family's colour. */
function tank(part: Part, { x, tint }: Family): void {
  const { z, halfM, rimM } = BASIN;
  const inner = rectangle(x - halfM + 0.07, z - halfM + 0.07, x + halfM - 0.07, z + halfM - 0.07);
  const outer = rectangle(x - halfM, z - halfM, x + halfM, z + halfM);
  part.add(
    'whitewash',
    prism(outer, rimM - LOW + 0.02, { yM: LOW - 0.02, holes: [inner], bevelM: 0.015 }),
    { edgeM: 0.25 },
  );
  part.add('whitewash', prism(inner, 0.03, { yM: LOW }), { tint: 0.8 });
  const edge = { yM: rimM - 0.002, holes: [inner], bevelM: 0.006 };
  part.add('glaze', prism(outer, 0.025, edge), { tint });
}

/** Plots that are as wide as their share; the two lower ones fade when one family takes all. */
function gardens(sculpture: Sculpture): void {
  const parent = sculpture.part('gardens', { anchor: [1.5, LOW + 1.2, 1.7] });
  FAMILIES.forEach((family, n) => {
    const { x, halfM, depthM } = family;
    const [z0, z1] = [FRONT - 0.12 - depthM, FRONT - 0.12];
    for (const [size, at] of [
      [
        [2 * halfM + 0.1, 0.07, 0.07],
        [x, LOW + 0.03, z0],
      ],
      [
        [2 * halfM + 0.1, 0.07, 0.07],
        [x, LOW + 0.03, z1],
      ],
      [
        [0.07, 0.07, depthM],
        [x - halfM, LOW + 0.03, (z0 + z1) / 2],
      ],
      [
        [0.07, 0.07, depthM],
        [x + halfM, LOW + 0.03, (z0 + z1) / 2],
      ],
    ] as [Vec3, Vec3][])
      parent.add('soil', box(size, at, 0.03), { tint: 0.85 });
    if (n === 0) return plant(sculpture.part('garden-1', { parent }), family, n, false);
    plant(
      sculpture.part(`garden-${n + 1}`, { parent, states: ['time'], shades: true }),
      family,
      n,
      false,
    );
    plant(sculpture.part(`garden-${n + 1}-dry`, { parent, states: ['force'] }), family, n, true);
  });
}

/** Beans in rows under palms, and a pomegranate. */
function plant(part: Part, { x, halfM, depthM }: Family, n: number, isDry: boolean): void {
  const [z0, z1] = [FRONT - 0.08 - depthM, FRONT - 0.16];
  const palms: Vec2[] = [
    [x - halfM + 0.14, z1 - 0.14],
    [x + halfM - 0.14, z1 - 0.2],
  ];
  const leaf = isDry ? 'dryLeaf' : 'palmLeaf';
  palms.slice(0, n < 2 ? 1 : 2).forEach(([px, pz], k) =>
    palm(part, {
      heightM: 0.98 + 0.1 * ((k + n) % 3),
      at: [px, LOW, pz],
      seed: 7 * n + k + 3,
      leaf,
      thirst: isDry ? 0.55 : 0,
      fronds: 14,
    }),
  );
  crop(part, {
    from: [x - halfM + 0.08, z0 + 0.08],
    to: [x + halfM - 0.08, z1],
    yM: LOW + 0.01,
    everyM: 0.12,
    seed: 50 + n,
    leaf: isDry ? 'dryLeaf' : 'crop',
    tall: isDry ? 0.45 : 1,
  });
  const at: Vec3 = [x + (n === 1 ? 0.3 : -0.2) * halfM, LOW, z0 + 0.45];
  if (n === 0) return;
  const grown = tree(part, part, {
    at,
    heightM: 0.62,
    crownM: 0.24,
    trunkM: 0.02,
    seed: 90 + n,
    boughs: 4,
    twigs: 3,
    leaves: isDry ? 4 : 14,
    leafM: 0.08,
    leaf: isDry ? 'dryLeaf' : 'crop',
  });
  if (!isDry)
    for (const tip of grown.tips.filter((_, k) => k % 2 === 0))
      part.add('paint', fruit(0.028, [tip.x, tip.y - 0.02, tip.z], 10), {
        crease: 2,
        tint: '#b3261e',
      });
}

/** A sandglass between three posts on a stand with twelve marks: two, four and six. */
function timer(part: Part): void {
  const [x, z] = [-1.9, -1.3];
  const disc = (y: number, r: number, h: number) =>
    part.add(
      'cedar',
      lathe(
        [
          [0, 0],
          [r, 0],
          [r, h],
          [0, h],
        ],
        [x, y, z],
        24,
      ),
      { crease: 0.5 },
    );
  disc(HIGH, 0.3, 0.1);
  disc(HIGH + 0.1, 0.2, 0.04);
  disc(HIGH + 0.66, 0.2, 0.05);
  for (let k = 0; k < 3; k += 1) {
    const angle = (k * 2 * Math.PI) / 3 + 0.4;
    const [px, pz] = [x + 0.165 * Math.cos(angle), z + 0.165 * Math.sin(angle)];
    part.add('cedar', bar([px, HIGH + 0.12, pz], [px, HIGH + 0.68, pz], 0.018));
  }
  sandglass(part, [x, HIGH + 0.14, z], 0.52);
  for (let k = 0; k < 12; k += 1) {
    const angle = -((k + 0.5) / 12) * 2 * Math.PI + Math.PI / 2;
    const tint = FAMILIES[k < 2 ? 0 : k < 6 ? 1 : 2]!.tint;
    const mark = box([0.075, 0.03, 0.1], [0.25, HIGH + 0.1, 0], 0.008).rotateY(-angle);
    part.add('glaze', mark.translate(x, 0, z), { tint });
  }
}

/** Inlet and box first; then by time each basin for its share, or by force all to one. */
function water(
  sculpture: Sculpture,
  parents: { inlet: Part; divider: Part; channels: Part; basin: Part },
): void {
  const flow = (name: string, parent: Part, start: number, end: number, states?: string[]) =>
    sculpture.part(name, {
      parent,
      flow: { kind: 'water', start, end },
      ...(states && { states }),
    });
  const lift = (way: readonly Vec3[], y: number) => way.map(([a, b, c]): Vec3 => [a, b + y, c]);
  flow('water-inlet', parents.inlet, 0, 0.08).add(
    'waterFlow',
    ribbon(
      [
        [0, HIGH + 0.22, BACK],
        [0, HIGH + 0.22, -1.7],
        [0, HIGH + 0.21, BOX.backM + 0.07],
      ],
      0.39,
      16,
    ),
  );
  flow('water-box', parents.divider, 0.08, 0.16).add(
    'waterFlow',
    ribbon(
      [
        [0, HIGH + 0.19, BOX.backM + 0.07],
        [0, HIGH + 0.19, -0.9],
        [0, HIGH + 0.185, BOX.frontM - 0.07],
      ],
      2 * BOX.halfM - 0.1,
      16,
    ),
  );
  const pool = ({ x }: Family, y: number): Vec3[] => [
    [x, y, BASIN.z - BASIN.halfM + 0.07],
    [x, y, BASIN.z],
    [x, y, BASIN.z + BASIN.halfM - 0.07],
  ];
  FAMILIES.forEach((family, n) => {
    const states = n ? ['time'] : undefined;
    flow(`water-channel-${n + 1}`, parents.channels, family.start, family.fillAt, states).add(
      'waterFlow',
      ribbon(lift(wayTo(n), 0.035), 0.12, 36),
    );
    flow(`water-basin-${n + 1}`, parents.basin, family.fillAt, family.end, states).add(
      'waterFlow',
      ribbon(pool(family, BASIN.rimM - 0.06), 2 * BASIN.halfM - 0.15, 12),
    );
  });
  const [{ x, halfM, depthM }] = FAMILIES as [Family];
  const z1 = FRONT - 0.14;
  const flood: Vec3[] = [
    [x, BASIN.rimM + 0.035, BASIN.z + 0.2],
    [x, BASIN.rimM + 0.03, BASIN.z + BASIN.halfM],
    [x, LOW + 0.06, BASIN.z + BASIN.halfM + 0.12],
    [x, LOW + 0.055, z1 - depthM + 0.3],
    [x, LOW + 0.055, z1],
  ];
  flow('water-flood', parents.basin, 0.35, 1, ['force']).add(
    'waterFlow',
    ribbon(flood, 2 * halfM - 0.1, 30),
  );
}
