/**
 * The type of a maristan, 20 m by 16 m: two storeys of cells round a garden
 * court, opened floor by floor. The house of Sidi Frej was pulled down in 1944:
 * its numbers of rooms (18 and 22) are told, the rest is a type. Nobody is
 * shown; instruments lie where music is said to have been played.
 * Longer than most: a whole building, room by room.
 */
import type * as THREE from 'three';
import { arch, wallWithOpenings } from '../kit/arches.ts';
import { openBook, scroll, standing } from '../kit/books.ts';
import { arcade, doorWall, leaf, rail, wallAlong, type Axis } from '../kit/courtyard.ts';
import { oud, rabab, tar } from '../kit/instruments.ts';
import { seeded } from '../kit/noise.ts';
import { bowl, jar } from '../kit/pottery.ts';
import { canopy, tileRoof } from '../kit/roofs.ts';
import type { ModelPlan, Part, Sculpture } from '../kit/sculpture.ts';
import { bar, block, box, lathe, prism, rectangle } from '../kit/shapes.ts';
import type { Vec2, Vec3 } from '../kit/shapes.ts';
import { cushion, DYES, rug } from '../kit/textiles.ts';
import { fruit, tree } from '../kit/trees.ts';

const [X, Z, GX, GZ, CX, CZ] = [10, 8, 5.6, 4.6, 4, 3];
const [FLOOR, STOREY, CLEAR, OUTER, INNER] = [0.2, 3.4, 3.2, 0.75, 0.36];
const ROOF = FLOOR + 2 * STOREY - 0.2;
const WALL_CUT = '#b98f68';
const even = (from: number, to: number, n: number): number[] =>
  Array.from({ length: n + 1 }, (_, k) => from + ((to - from) * k) / n);
const NORTH = even(-GX, GX, 7);
const SIDES = even(-GZ, GZ, 4);
/** Of the front row: on the ground two great rooms and the passage, above three rooms. */
const SOUTH = [[-GX, -1.12, 1.12, GX], even(-GX, GX, 3)] as const;

export const model: ModelPlan = {
  id: 'r3-maristan',
  shadeReachM: 1.8,
  flat: ['clay', 'plaster', 'citrusLeaf', 'glaze', 'paper', 'brass', 'wool'],
  build(sculpture) {
    sculpture.cut({ axis: 'y', from: 8.2, to: 1.5, start: 5.1 });
    const ground = sculpture.part('ground', { cap: WALL_CUT, anchor: [-7.8, 1.6, 0] });
    const upper = sculpture.part('upper', { cap: WALL_CUT, anchor: [7.8, 4.9, -1] });
    ground.add(
      'paving',
      prism(rectangle(-X - 0.4, -Z - 0.4, X + 0.4, Z + 0.9), FLOOR, {
        holes: [rectangle(-3.5, -2.5, 3.5, 2.5)],
      }),
      { edgeM: 1.4 },
    );
    // Rooms have a beaten floor of lime; stone paves the passage and the street.
    ground.add(
      'lime',
      prism(rectangle(-X + 0.2, -Z + 0.2, X - 0.2, Z - 0.2), 0.03, {
        yM: FLOOR - 0.01,
        holes: [rectangle(-GX, -GZ, GX, GZ)],
      }),
      { edgeM: 1.6, tint: 0.9 },
    );
    storey(ground, 0);
    storey(upper, 1);
    dress(ground, upper);
    portal(ground);
    kitchen(ground);
    court(sculpture.part('court', { cap: '#8a6446', anchor: [2.3, 1.6, 1.6] }));
    music(sculpture.part('music', { cap: WALL_CUT, anchor: [0, 0.9, -2.1] }));
    pharmacy(sculpture.part('pharmacy', { cap: '#6f4526', anchor: [-4, 1.2, 5] }));
    ledger(sculpture.part('ledger', { cap: '#6f4526', anchor: [3.4, 1, 6.2] }));
    roof(sculpture);
  },
};

function storey(part: Part, level: number): void {
  const y = FLOOR + level * STOREY;
  const top = y + CLEAR;
  const coat = { edgeM: 1.3 };
  if (level > 0) {
    const holes = [rectangle(-CX, -CZ, CX, CZ)];
    part.add(
      'lime',
      prism(rectangle(-X + 0.1, -Z + 0.1, X - 0.1, Z - 0.1), 0.2, { yM: y - 0.2, holes }),
      { edgeM: 1.4, tint: 0.9 },
    );
  }
  const wall = (axis: Axis, fromM: number, toM: number, atM: number, doors: number[] = []) =>
    part.add(
      'whitewash',
      doorWall(axis, { fromM, toM, atM, footM: y, topM: top, thickM: INNER, doors }),
      coat,
    );
  const middles = (at: readonly number[]) => at.slice(1).map((x, k) => (x + at[k]!) / 2);
  const south = SOUTH[level]!;
  wall('x', -GX, GX, -GZ, middles(NORTH));
  wall('x', -GX, GX, GZ, level ? middles(south) : [-2, 0, 2]);
  for (const side of [-1, 1]) {
    wall('z', -GZ, GZ, side * GX, middles(SIDES));
    for (const z of [-1, 1]) {
      wall('z', z > 0 ? GZ : -Z + 0.4, z > 0 ? Z - 0.4 : -GZ, side * GX, [z * 6.2]);
      wall('x', side > 0 ? GX : -X + 0.4, side > 0 ? X - 0.4 : -GX, z * GZ);
    }
    for (const z of SIDES.slice(1, -1))
      wall('x', side > 0 ? GX : -X + 0.4, side > 0 ? X - 0.4 : -GX, z);
    const flank = rectangle(-Z, y - (level ? 0.2 : 0), Z, top);
    const slits = SIDES.slice(1).map((z) => rectangle(z - 1.35, top - 0.75, z - 0.95, top - 0.25));
    part.add(
      'lime',
      wallAlong('z', flank, { atM: side * (X - OUTER / 2), thickM: OUTER, holes: slits }),
      coat,
    );
  }
  for (const x of NORTH.slice(1, -1)) wall('z', -Z + 0.4, -GZ, x);
  for (const x of south.slice(1, -1)) wall('z', GZ, Z - 0.4, x);
  const back = rectangle(-X + OUTER, y - (level ? 0.2 : 0), X - OUTER, top);
  part.add('lime', wallAlong('x', back, { atM: -Z + OUTER / 2, thickM: OUTER }), coat);
  if (level) {
    const slits = [-8, -3.7, 3.7, 8].map((x) => rectangle(x - 0.3, top - 1.4, x + 0.3, top - 0.5));
    part.add(
      'lime',
      wallAlong('x', back, { atM: Z - OUTER / 2, thickM: OUTER, holes: slits }),
      coat,
    );
  }
  gallery(part, y, top, level);
  const beds: Vec3[] = [
    ...middles(NORTH).map((x): Vec3 => [x - 0.25, y, -Z + 1.7]),
    ...[-1, 1].flatMap((side) => middles(SIDES).map((z): Vec3 => [side * (X - 1.7), y, z - 0.45])),
    ...(level ? middles(south).map((x): Vec3 => [x - 0.7, y, Z - 1.7]) : []),
    [-X + 1.35, y, Z - 1.75],
    [-X + 1.35, y, -Z + 1.75],
    [X - 1.35, y, -Z + 1.75],
    ...(level ? [[X - 1.35, y, Z - 1.75] as Vec3] : []),
  ];
  beds.forEach((at, n) => bed(part, at, n));
}

/** Cut stone where walls wear: a plinth, a band between the storeys, corners, the frames of windows. */
function dress(ground: Part, upper: Part): void {
  const band = (part: Part, yM: number, heightM: number, outM: number, openM: number) => {
    const [x, z] = [X + outM, Z + outM];
    const across =
      openM > 0
        ? ([
            [-x, -openM],
            [openM, x],
          ] as const)
        : ([[-x, x]] as const);
    for (const [from, to] of across)
      part.add(
        'limestone',
        block([to - from, heightM, outM + 0.05], [(from + to) / 2, yM + heightM / 2, z - outM / 2]),
        { edgeM: 1.4 },
      );
    part.add(
      'limestone',
      block([2 * x, heightM, outM + 0.05], [0, yM + heightM / 2, -z + outM / 2]),
      { edgeM: 1.4 },
    );
    for (const side of [-1, 1])
      part.add(
        'limestone',
        block([outM + 0.05, heightM, 2 * z], [side * (x - outM / 2), yM + heightM / 2, 0]),
        { edgeM: 1.4 },
      );
  };
  band(ground, FLOOR, 0.55, 0.07, 1.32);
  band(ground, FLOOR + STOREY - 0.24, 0.16, 0.06, 0);
  for (const [part, y] of [
    [ground, FLOOR + 0.55],
    [upper, FLOOR + STOREY],
  ] as const)
    for (let k = 0; k < 7; k += 1)
      for (const sx of [-1, 1])
        for (const sz of [-1, 1]) {
          const [w, d] = k % 2 ? [0.75, 0.42] : [0.42, 0.75];
          const [h, out] = [part === ground ? 0.36 : 0.44, 0.035];
          part.add(
            'limestone',
            block(
              [w, h - 0.03, d],
              [sx * (X + out - w / 2), y + (k + 0.5) * h, sz * (Z + out - d / 2)],
            ),
            { tint: 0.88 + 0.12 * ((k * 5) % 3) * 0.5 },
          );
        }
  const top = FLOOR + STOREY + CLEAR;
  for (const x of [-8, -3.7, 3.7, 8]) window(upper, 'x', [x, top - 1.4, Z], [0.6, 0.9]);
  for (const [part, at] of [
    [ground, FLOOR + CLEAR],
    [upper, top],
  ] as const)
    for (const side of [-1, 1])
      for (const z of SIDES.slice(1))
        window(part, 'z', [side * X, at - 0.75, z - 1.15], [0.4, 0.5]);
}

/** A stone frame and a wooden lattice for an opening whose sill is at the point given. */
function window(part: Part, axis: Axis, [x, y, z]: Vec3, [w, h]: Vec2): void {
  const out = Math.sign(axis === 'x' ? z : x) * 0.01;
  const stone = (size: Vec2, along: number, up: number) => {
    const [a, b] = size;
    const full: Vec3 = axis === 'x' ? [a, b, 0.1] : [0.1, b, a];
    const at: Vec3 = axis === 'x' ? [x + along, y + up, z + out] : [x + out, y + up, z + along];
    part.add('limestone', block(full, at));
  };
  stone([w + 0.3, 0.13], 0, h + 0.055);
  stone([w + 0.36, 0.1], 0, -0.05);
  for (const side of [-1, 1]) stone([0.11, h - 0.02], side * (w / 2 + 0.05), h / 2);
  const inM = -Math.sign(axis === 'x' ? z : x) * 0.14;
  const bars = Math.round(w / 0.1);
  for (let k = 1; k < bars; k += 1) {
    const along = -w / 2 + (k * w) / bars;
    const point = (up: number): Vec3 =>
      axis === 'x' ? [x + along, y + up, z + inM] : [x + inM, y + up, z + along];
    part.add('cedar', bar(point(-0.02), point(h + 0.02), 0.016, 0.016, 5));
  }
  for (const up of [0.25, 0.5, 0.75]) {
    const point = (along: number): Vec3 =>
      axis === 'x' ? [x + along, y + up * h, z + inM] : [x + inM, y + up * h, z + along];
    part.add('cedar', bar(point(-w / 2 - 0.02), point(w / 2 + 0.02), 0.016, 0.016, 5));
  }
}

/** A low couch, its bedding, and a lamp in the corner. */
function bed(part: Part, [x, y, z]: Vec3, n: number): void {
  const alongX = Math.abs(x) > 8.2 && Math.abs(z) < 4.5;
  const size = (w: number, h: number, d: number): Vec3 => (alongX ? [d, h, w] : [w, h, d]);
  part.add('lime', box(size(0.75, 0.35, 1.8), [x, y + 0.175, z], 0.05));
  part.add('wool', box(size(0.7, 0.14, 1.7), [x, y + 0.4, z], 0.06));
  part.add(
    'wool',
    box(size(0.72, 0.05, 0.9), alongX ? [x - 0.4, y + 0.465, z] : [x, y + 0.465, z + 0.4], 0.02),
    { tint: n % 2 ? DYES.indigo : DYES.red },
  );
}

/** The arcade round the court with its tiled piers; upstairs a rail between them. */
function gallery(part: Part, y: number, top: number, level: number): void {
  const common = { thickM: 0.42, footM: y, topM: top, pierM: 0.5, springM: level ? 1.75 : 1.9 };
  for (const side of [-1, 1]) {
    part.add(
      'plaster',
      arcade({ ...common, axis: 'x', fromM: -CX - 0.17, toM: CX + 0.17, atM: side * CZ, bays: 4 }),
      { edgeM: 0.9, tileM: 1.3 },
    );
    part.add(
      'plaster',
      arcade({ ...common, axis: 'z', fromM: -CZ, toM: CZ, atM: side * CX, bays: 3 }),
      { edgeM: 0.9, tileM: 1.3 },
    );
    const high = level ? 0.35 : 1.2;
    for (const [axis, half, at, bays] of [
      ['x', CX + 0.17, CZ, 4],
      ['z', CZ, CX, 3],
    ] as const)
      for (let k = 0; k <= bays; k += 1) {
        const along = -half + (2 * half * k) / bays;
        const isEnd = k === 0 || k === bays;
        const width = isEnd ? 0.3 : 0.42;
        const shiftM = isEnd ? (k ? -0.12 : 0.12) : 0;
        const size: Vec3 = axis === 'x' ? [width, high, 0.46] : [0.46, high, width];
        const middle: Vec3 =
          axis === 'x'
            ? [along + shiftM, y + high / 2, side * at]
            : [side * at, y + high / 2, along + shiftM];
        part.add('zellige', block(size, middle), { tileM: 0.8 });
      }
    if (level) {
      rail(part, 'x', { fromM: -CX, toM: CX, atM: side * CZ, footM: y });
      rail(part, 'z', { fromM: -CZ, toM: CZ, atM: side * CX, footM: y });
    }
  }
}

/** The street door: a stone arch, two leaves ajar, a step. */
function portal(part: Part): void {
  const form = { spanM: 1.7, springM: FLOOR + 1.7, footM: FLOOR, pointM: 0.1, horseshoeDeg: 18 };
  const face = wallWithOpenings(
    { fromM: -X + OUTER, toM: X - OUTER, footM: FLOOR, topM: FLOOR + CLEAR },
    [arch(form, 0, 16)],
  );
  part.add('lime', wallAlong('x', face, { atM: Z - OUTER / 2, thickM: OUTER }), { edgeM: 1.3 });
  const ring = [...arch(form, 0.3, 16), ...arch(form, 0.02, 16).reverse()];
  part.add('limestone', wallAlong('x', ring, { atM: Z + 0.02, thickM: 0.1 }));
  part.add('limestone', box([2.6, 0.14, 0.8], [0, 0.24, Z + 0.3], 0.04));
  for (const side of [-1, 1])
    part.add('zellige', block([0.42, 1.5, 0.06], [side * 1.46, FLOOR + 0.75, Z + 0.045]), {
      tileM: 0.8,
    });
  // A hood of cedar and green tiles over the door.
  const hood = Object.create(part) as Part;
  hood.add = (material, shape, coat) => part.add(material, shape.translate(0, 0, Z - 0.02), coat);
  canopy(hood, {
    halfM: 1.75,
    baseM: FLOOR + 2.78,
    topM: FLOOR + 3.75,
    depthM: 0.72,
    corbels: 7,
    pitchM: 0.23,
  });
  for (const side of [-1, 1])
    leaf(part, [0.78, 2.1], (shape) =>
      shape
        .rotateY(side > 0 ? Math.PI - 1.1 : 1.1)
        .translate(side * 0.8, FLOOR + 0.05, Z - OUTER - 0.05),
    );
}

/** Hearths and pots in the corner nearest to the well-fed smoke of the street side. */
function kitchen(part: Part): void {
  part.add('lime', box([2.6, 0.5, 0.8], [7.9, 0.45, 5.3], 0.08), { tint: 0.85 });
  for (const [n, x] of [7.1, 7.9, 8.7].entries()) {
    part.add('ink', bar([x, 0.6, 5.3], [x, 0.73, 5.3], 0.26, 0.26, 16));
    bowl(part, 0.34, [x, 0.72, 5.3], 0.55 + n * 0.12);
  }
  for (const [x, z, h] of [
    [6.4, 6.8, 0.8],
    [7, 6.9, 0.65],
    [8.7, 6.75, 0.9],
  ] as const)
    jar(part, h, [x, FLOOR, z]);
  for (let k = 0; k < 14; k += 1)
    part.add(
      'palmwood',
      bar(
        [8.75, 0.26 + 0.09 * Math.floor(k / 5), 5.85 + 0.1 * (k % 5)],
        [9.2, 0.26 + 0.09 * Math.floor(k / 5), 5.85 + 0.1 * (k % 5)],
        0.05,
        0.05,
        6,
      ),
    );
}

/** Four beds with orange trees on a tiled cross, and an eight-pointed basin in the middle. */
function court(part: Part): void {
  part.add('zellige', block([7, 0.1, 5], [0, FLOOR - 0.07, 0]), { tileM: 1, edgeM: 0.8 });
  const random = seeded(8);
  for (const sx of [-1, 1])
    for (const sz of [-1, 1]) {
      const [x, z] = [sx * 2.3, sz * 1.62];
      const kerb = rectangle(x - 1.05, z - 0.72, x + 1.05, z + 0.72);
      const bed = rectangle(x - 0.93, z - 0.6, x + 0.93, z + 0.6);
      part.add('limestone', prism(kerb, 0.16, { yM: FLOOR - 0.03, holes: [bed], bevelM: 0.02 }));
      part.add('lime', block([1.88, 0.12, 1.22], [x, FLOOR, z]), { edgeM: 0.5, tint: '#6d5440' });
      const grown = tree(part, part, {
        at: [x, FLOOR + 0.04, z],
        heightM: 2.9,
        crownM: 0.95,
        trunkM: 0.085,
        seed: 20 + sx * 2 + sz,
        leaves: 9,
        leafM: 0.19,
      });
      grown.tips.forEach((tip, k) => {
        if (k % 2) return;
        const at = tip.clone().lerp(grown.middle, 0.02 + 0.06 * random());
        part.add('paint', fruit(0.062, [at.x, at.y - 0.1, at.z], 9), {
          crease: 2,
          tint: '#e07b12',
        });
      });
    }
  const star = (r: number) =>
    Array.from({ length: 16 }, (_, k): Vec2 => {
      const [angle, at] = [(k * Math.PI) / 8, k % 2 ? r * 0.765 : r];
      return [at * Math.cos(angle), at * Math.sin(angle)];
    });
  part.add(
    'limestone',
    prism(star(0.86), 0.32, { yM: FLOOR - 0.02, holes: [star(0.72)], bevelM: 0.02 }),
    { crease: 0.4 },
  );
  part.add('glaze', prism(star(0.73), 0.05, { yM: FLOOR - 0.01 }), { tint: '#2a5a9c' });
  part.add('water', prism(star(0.715), 0.02, { yM: FLOOR + 0.2 }));
  const stem: Vec2[] = [
    [0, 0],
    [0.12, 0],
    [0.06, 0.1],
    [0.05, 0.36],
    [0.3, 0.46],
    [0.31, 0.5],
    [0.05, 0.46],
    [0, 0.5],
  ];
  part.add('limestone', lathe(stem, [0, FLOOR, 0], 24), { crease: 0.8 });
}

/** A raised seat at the head of the court with what the musicians played. */
function music(part: Part): void {
  const z = -2.02;
  part.add('limestone', box([2.3, 0.4, 1.15], [0, FLOOR + 0.16, z], 0.03), { edgeM: 0.5 });
  part.add('zellige', block([2.2, 0.26, 0.02], [0, FLOOR + 0.15, z + 0.576]), { tileM: 0.5 });
  const y = FLOOR + 0.36;
  rug(part, { from: [-1.1, z - 0.5], to: [1.1, z + 0.5], yM: y });
  for (const x of [-0.8, 0, 0.8])
    part.add('wool', cushion([0.52, 0.2, 0.3], [x, y + 0.02, z - 0.38]), {
      tint: x ? DYES.indigo : 1,
    });
  oud(part, 0.95, (shape) =>
    shape
      .rotateX(0.75)
      .rotateY(0.35)
      .translate(-1, y + 0.1, z + 0.12),
  );
  rabab(part, 0.6, standing([0.02, y + 0.02, z + 0.1], 12));
  tar(part, 0.42, (shape) => shape.rotateX(1.05).translate(0.84, y + 0.16, z));
}

/** Three shelves of eight glazed jars, a counter with mortar and scales. */
function pharmacy(part: Part): void {
  const wood = (size: Vec3, at: Vec3) => part.add('cedar', box(size, at, 0.015));
  const [x, z] = [-4.1, GZ + 0.34];
  for (const side of [-1, 1]) wood([0.08, 1.75, 0.4], [x + side * 1.36, FLOOR + 0.87, z]);
  const albarello: Vec2[] = [
    [0, 0],
    [0.09, 0],
    [0.1, 0.03],
    [0.075, 0.1],
    [0.075, 0.2],
    [0.1, 0.26],
    [0.085, 0.29],
    [0.075, 0.32],
    [0.09, 0.34],
    [0.04, 0.36],
    [0.02, 0.4],
    [0, 0.4],
  ];
  const colours = ['#2d58a8', '#f2ede0', '#2f7d54', '#c98a2c', '#f2ede0', '#317f8c'];
  for (let row = 0; row < 3; row += 1) {
    const y = FLOOR + 0.12 + row * 0.52;
    wood([2.7, 0.05, 0.4], [x, y, z]);
    for (let k = 0; k < 8; k += 1) {
      const at: Vec3 = [x - 1.16 + k * 0.331, y + 0.025, z];
      part.add('glaze', lathe(albarello, at, 12), {
        crease: 0.9,
        tint: colours[(k * 2 + row * 3) % 6]!,
      });
    }
  }
  wood([2.7, 0.06, 0.44], [x, FLOOR + 1.74, z]);
  part.add('cedar', box([2.4, 0.8, 0.6], [x, FLOOR + 0.4, 6.9], 0.03), { tint: 0.9 });
  bowl(part, 0.22, [x - 0.7, FLOOR + 0.8, 6.9], 0.9);
  part.add(
    'brass',
    bar([x - 0.72, FLOOR + 0.9, 6.9], [x - 0.56, FLOOR + 1.2, 6.98], 0.03, 0.02, 8),
  );
  part.add('brass', bar([x + 0.5, FLOOR + 0.8, 6.9], [x + 0.5, FLOOR + 1.35, 6.9], 0.018));
  part.add('brass', bar([x + 0.16, FLOOR + 1.33, 6.9], [x + 0.84, FLOOR + 1.33, 6.9], 0.012));
  for (const side of [-1, 1]) {
    part.add(
      'brass',
      bar(
        [x + 0.5 + side * 0.33, FLOOR + 0.98, 6.9],
        [x + 0.5 + side * 0.33, FLOOR + 1.33, 6.9],
        0.006,
        0.006,
        5,
      ),
    );
    part.add(
      'brass',
      lathe(
        [
          [0, 0],
          [0.08, 0.01],
          [0.13, 0.04],
          [0.12, 0.045],
          [0, 0.02],
        ],
        [x + 0.5 + side * 0.33, FLOOR + 0.95, 6.9],
        16,
      ),
    );
  }
}

/** The nazir's low desk with the open register, papers on a shelf, a chest. */
function ledger(part: Part): void {
  const [x, z] = [3.4, 6.2];
  rug(part, { from: [x - 1.5, z - 1], to: [x + 1.5, z + 1], yM: FLOOR });
  part.add('cedar', box([1.3, 0.06, 0.75], [x, FLOOR + 0.52, z], 0.015));
  for (const sx of [-1, 1])
    part.add('cedar', box([0.08, 0.48, 0.66], [x + sx * 0.56, FLOOR + 0.25, z], 0.015));
  openBook(part, {
    size: [0.86, 0.07, 0.56],
    place: standing([x, FLOOR + 0.55, z]),
    lines: 8,
    seed: 4,
    cover: 'paint',
    coverTint: '#6e3a22',
  });
  part.add(
    'clay',
    lathe(
      [
        [0, 0],
        [0.05, 0],
        [0.06, 0.04],
        [0.03, 0.08],
        [0, 0.08],
      ],
      [x + 0.55, FLOOR + 0.55, z - 0.2],
      12,
    ),
  );
  part.add(
    'paper',
    bar([x + 0.55, FLOOR + 0.6, z - 0.2], [x + 0.62, FLOOR + 0.8, z - 0.3], 0.008, 0.004, 6),
  );
  part.add('wool', cushion([0.7, 0.2, 0.5], [x, FLOOR + 0.02, z + 0.75]), { tint: DYES.red });
  part.add('cedar', box([1, 0.5, 0.5], [4.8, FLOOR + 0.25, 6.9], 0.03), { tint: 0.85 });
  for (const dx of [-0.3, 0.3])
    part.add('brass', box([0.06, 0.52, 0.52], [4.8 + dx, FLOOR + 0.25, 6.9], 0.006));
  for (let k = 0; k < 9; k += 1)
    scroll(
      part,
      0.4,
      0.05,
      standing([4.5 + 0.22 * (k % 4), FLOOR + 0.5 + 0.1 * Math.floor(k / 4), 6.9], 90),
    );
}

/** The terrace with its parapet, and green tiles that lean over the court. */
function roof(sculpture: Sculpture): void {
  const part = sculpture.part('roof', { cap: WALL_CUT });
  const hole = rectangle(-CX + 0.2, -CZ + 0.2, CX - 0.2, CZ - 0.2);
  part.add('lime', prism(rectangle(-X, -Z, X, Z), 0.3, { yM: ROOF, holes: [hole] }), {
    edgeM: 1.6,
    tint: 1.1,
  });
  const outer = rectangle(-X, -Z, X, Z);
  part.add(
    'lime',
    prism(outer, 0.7, {
      yM: ROOF + 0.3,
      holes: [rectangle(-X + 0.35, -Z + 0.35, X - 0.35, Z - 0.35)],
    }),
    { edgeM: 1.6 },
  );
  part.add(
    'limestone',
    prism(rectangle(-X - 0.06, -Z - 0.06, X + 0.06, Z + 0.06), 0.1, {
      yM: ROOF + 0.98,
      holes: [rectangle(-X + 0.42, -Z + 0.42, X - 0.42, Z - 0.42)],
    }),
    { edgeM: 1.6 },
  );
  for (const x of [-6.4, 0, 6.4])
    part.add('cedar', box([0.16, 0.12, 0.8], [x, ROOF + 0.36, Z + 0.3], 0.02), { tint: 0.8 });
  for (const [half, at, turn] of [
    [CX + 0.3, CZ, 0],
    [CX + 0.3, CZ, 2],
    [CZ + 0.2, CX, 1],
    [CZ + 0.2, CX, 3],
  ] as const) {
    const place = (shape: THREE.BufferGeometry) => shape.rotateY((turn * Math.PI) / 2);
    const size: Vec3 = [2 * half + 0.2, 0.5, 0.3];
    part.add('lime', place(box(size, [0, ROOF + 0.5, -at - 0.15], 0.02)));
    tileRoof(part, {
      halfM: half,
      ridge: [-at - 0.05, ROOF + 0.82],
      eaves: [-at + 0.75, ROOF + 0.42],
      courses: 2,
      pitchM: 0.36,
      seed: 30 + turn,
      place,
    });
  }
}
