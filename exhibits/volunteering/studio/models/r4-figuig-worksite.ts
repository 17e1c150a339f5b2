/**
 * A slice of a street that neighbours made: earth, gravel, sand and paving come
 * apart in layers before two house fronts; tools lie ready, an ambulance and a
 * tanker wait as toys. Without its drain the street keeps a puddle.
 * Longer than most: one object that is measured as a whole, part by part.
 */
import type * as THREE from 'three';
import { leaf } from '../kit/courtyard.ts';
import { disc } from '../kit/figures.ts';
import { seeded } from '../kit/noise.ts';
import type { ModelPlan, Part } from '../kit/sculpture.ts';
import { bar, block, box, prism, rectangle, slab } from '../kit/shapes.ts';
import type { Vec2 } from '../kit/shapes.ts';
import { rammer, shovel, wheelbarrow } from '../kit/tools.ts';

const [W, FRONT, BACK] = [3, 1, -1];
const [SOIL, GRAVEL, SAND, STREET] = [0.25, 0.4, 0.46, 0.54];
/** The drain runs along the front, a hand's breadth in. */
const DRAIN = { z: 0.72, halfM: 0.09 };
const HOUSES_Z = -0.62;

export const model: ModelPlan = {
  id: 'r4-figuig-worksite',
  shadeReachM: 0.4,
  build(sculpture) {
    const layer = (name: string, up: number) =>
      sculpture.part(name, { explode: [0, up, 0], anchor: [1.2, up > 0 ? 0.36 : 0.14, FRONT] });
    const soil = layer('soil', 0);
    soil.add('strata', box([W, SOIL, FRONT - BACK], [0, SOIL / 2, 0], 0.015), {
      edgeM: 0.25,
      tileM: 1.1,
    });
    gravel(layer('gravel', 0.32));
    const sand = sculpture.part('sand', { explode: [0, 0.58, 0] });
    sand.add(
      'sand',
      box([W - 0.01, SAND - GRAVEL, FRONT - BACK - 0.01], [0, (SAND + GRAVEL) / 2, 0], 0.01),
      { edgeM: 0.25 },
    );
    paving(sculpture.part('paving', { explode: [0, 0.84, 0], anchor: [0.6, STREET, 0.2] }));
    drain(
      sculpture.part('drain', {
        explode: [0, 0.7, 0.55],
        anchor: [-0.9, STREET, DRAIN.z],
        states: ['with'],
        shades: true,
      }),
    );
    puddle(sculpture.part('puddle', { states: ['without'] }));
    houses(sculpture.part('houses', { explode: [0, 0.84, -0.35] }));
    tools(sculpture.part('tools', { explode: [0, 1.15, 0.1], anchor: [-0.5, 0.95, 0.25] }));
    ambulance(sculpture.part('ambulance', { explode: [0, 1.05, 0], anchor: [1.1, 0.8, 0.3] }));
    tanker(sculpture.part('tanker', { explode: [0, 1.05, 0] }));
  },
};

/** A bed of gravel whose stones show at its edges. */
function gravel(part: Part): void {
  part.add(
    'fieldstone',
    box([W - 0.03, GRAVEL - SOIL, FRONT - BACK - 0.03], [0, (GRAVEL + SOIL) / 2, 0], 0.01),
    { edgeM: 0.3, tint: 0.65 },
  );
  const random = seeded(5);
  for (let k = 0; k < 420; k += 1) {
    const along = random();
    const side = Math.floor(random() * 4);
    const [x, z]: Vec2 =
      side < 2
        ? [(along - 0.5) * (W - 0.06), side ? FRONT - 0.02 : BACK + 0.02]
        : [(side - 2.5) * (W - 0.04), (along - 0.5) * 1.94];
    const size = 0.025 + 0.025 * random();
    const stone = box([size * 1.3, size, size], [0, 0, 0], size * 0.36).rotateY(random() * 3);
    part.add('fieldstone', stone.translate(x, SOIL + 0.02 + (GRAVEL - SOIL - 0.04) * random(), z), {
      tint: 0.75 + 0.6 * random(),
      tileM: 0.3,
    });
  }
}

/** Six rows of stones by four, a kerb, and the strip beyond the drain. */
function paving(part: Part): void {
  const random = seeded(8);
  const [from, to] = [HOUSES_Z + 0.06, DRAIN.z - DRAIN.halfM - 0.05];
  const [nx, nz] = [12, 4];
  for (let i = 0; i < nx; i += 1)
    for (let k = 0; k < nz; k += 1) {
      const [w, d] = [W / nx, (to - from) / nz];
      const x = -W / 2 + (i + 0.5) * w;
      const stone = box(
        [w - 0.012, STREET - SAND, d - 0.012],
        [x, (STREET + SAND) / 2 + 0.004 * (random() - 0.5), from + (k + 0.5) * d],
        0.02,
      );
      part.add('limestone', stone, {
        tint: 0.82 + 0.26 * random(),
        shift: [random(), random()],
        tileM: 0.7,
      });
    }
  for (let i = 0; i < 8; i += 1) {
    const x = -W / 2 + (i + 0.5) * (W / 8);
    part.add('limestone', box([W / 8 - 0.01, 0.2, 0.13], [x, SAND + 0.1, FRONT - 0.08], 0.02), {
      tint: 0.95 + 0.15 * random(),
      tileM: 0.7,
      edgeM: 0.3,
    });
  }
}

/** A channel of stone, laid a little lower than the street, and its grating. */
function drain(part: Part): void {
  const { z, halfM } = DRAIN;
  const outline: Vec2[] = [
    [z - halfM - 0.04, SAND],
    [z + halfM + 0.05, SAND],
    [z + halfM + 0.05, STREET],
    [z + halfM, STREET],
    [z + halfM, SAND + 0.02],
    [z - halfM, SAND + 0.02],
    [z - halfM, STREET],
    [z - halfM - 0.04, STREET],
  ];
  const channel = slab(outline, W)
    .rotateY(-Math.PI / 2)
    .translate(W / 2, 0, 0);
  part.add('limestone', channel, { tint: 0.7, crease: 0.4, tileM: 0.7 });
  for (let k = 0; k < 9; k += 1)
    part.add(
      'iron',
      box([0.014, 0.014, 2 * halfM + 0.03], [0.55 + k * 0.045, STREET + 0.002, z], 0.003),
    );
  for (const side of [-1, 1])
    part.add('iron', box([0.42, 0.018, 0.016], [0.73, STREET + 0.002, z + side * halfM], 0.003));
}

/** Where the drain should be: mud, and water that has nowhere to go. */
function puddle(part: Part): void {
  part.add('soil', box([W - 0.02, 0.05, 0.36], [0, SAND + 0.025, DRAIN.z], 0.015), {
    tint: 0.7,
    tileM: 0.6,
  });
  const shape = (grow: number): Vec2[] =>
    Array.from({ length: 44 }, (_, k): Vec2 => {
      const angle = (k * Math.PI) / 22;
      const r = grow * (1 + 0.12 * Math.sin(3 * angle + 1) + 0.07 * Math.sin(7 * angle));
      return [0.15 + 1.15 * r * Math.cos(angle), 0.46 + 0.36 * r * Math.sin(angle)];
    });
  part.add('gloss', prism(shape(0.92), 0.006, { yM: STREET + 0.004 }), { tint: '#6b5a44' });
  part.add('water', prism(shape(0.9), 0.006, { yM: STREET + 0.012 }));
}

/** Two fronts of earth: a door with its step, a small window, the ends of the roof's poles. */
function houses(part: Part): void {
  const random = seeded(3);
  for (const [from, to, top, tint] of [
    [-1.5, 0.12, 1.75, '#ffffff'],
    [0.16, 1.5, 1.5, '#e4c8ac'],
  ] as const) {
    const middle = (from + to) / 2;
    const door = middle - 0.28;
    const wall: Vec2[] = [
      [to, SAND],
      [to, top],
      [from, top],
      [from, SAND],
      [door - 0.22, SAND],
      [door - 0.22, 1.2],
      [door + 0.22, 1.2],
      [door + 0.22, SAND],
    ];
    const window = rectangle(middle + 0.28, 1.0, middle + 0.5, 1.26);
    part.add('earth', slab(wall, 0.28, { zM: HOUSES_Z - 0.28, bevelM: 0.012, holes: [window] }), {
      edgeM: 0.16,
      tint,
      tileM: 0.9,
    });
    part.add(
      'earth',
      box([to - from - 0.02, 0.09, 0.34], [middle, top + 0.04, HOUSES_Z - 0.14], 0.03),
      { tint, edgeM: 0.2, tileM: 0.9 },
    );
    part.add(
      'earth',
      block([to - from - 0.06, top - SAND - 0.1, 0.06], [middle, (top + SAND) / 2, BACK + 0.05]),
      { tint: 0.5 },
    );
    part.add('palmwood', box([0.6, 0.08, 0.3], [door, 1.24, HOUSES_Z - 0.13], 0.015));
    part.add('palmwood', box([0.34, 0.05, 0.3], [middle + 0.39, 1.29, HOUSES_Z - 0.13], 0.012));
    leaf(
      part,
      [0.42, 0.72],
      (shape) => shape.translate(door - 0.21, SAND + 0.02, HOUSES_Z - 0.16),
      { wood: 'palmwood', tint: 0.85 },
    );
    for (let k = 0; k < 4; k += 1)
      part.add(
        'palmwood',
        bar(
          [middle + 0.39 - 0.08 + k * 0.053, 1.0, HOUSES_Z - 0.08],
          [middle + 0.39 - 0.08 + k * 0.053, 1.26, HOUSES_Z - 0.08],
          0.008,
          0.008,
          6,
        ),
      );
    for (let x = from + 0.18; x < to - 0.1; x += 0.26)
      part.add(
        'palmwood',
        bar(
          [x, top - 0.12, HOUSES_Z - 0.1],
          [x, top - 0.12 + 0.01 * random(), HOUSES_Z + 0.13],
          0.034,
          0.03,
          8,
        ),
      );
    part.add('limestone', box([0.52, 0.08, 0.16], [door, STREET + 0.02, HOUSES_Z + 0.1], 0.02));
  }
}

function tools(part: Part): void {
  const small = (shape: THREE.BufferGeometry) => shape.scale(0.52, 0.52, 0.52);
  wheelbarrow(part, (shape) => small(shape).rotateY(0.5).translate(-0.72, STREET, 0.18));
  shovel(part, 1.3, (shape) => small(shape).rotateX(-0.28).translate(-1.22, STREET, -0.28));
  shovel(part, 1.25, (shape) =>
    small(shape).rotateX(-0.24).rotateY(0.3).translate(-1.08, STREET, -0.3),
  );
  rammer(part, 1.35, (shape) => small(shape).rotateY(0.4).translate(-0.15, STREET, 0.3));
  const random = seeded(14);
  for (let k = 0; k < 9; k += 1)
    part.add(
      'limestone',
      box(
        [0.22, 0.06, 0.17],
        [0.12 + 0.03 * random(), STREET + 0.035 + 0.064 * Math.floor(k / 3), -0.3 + 0.18 * (k % 3)],
        0.014,
      ),
      { tint: 0.85 + 0.2 * random(), shift: [random(), random()], tileM: 0.6 },
    );
}

/** Four wheels with bright hubs. */
function wheels(part: Part, [x, z]: Vec2, [dx, dz]: Vec2, r: number): void {
  for (const sx of [-1, 1])
    for (const sz of [-1, 1]) {
      const [wx, wz] = [x + sx * dx, z + sz * dz];
      part.add('ink', bar([wx, STREET + r, wz - 0.025], [wx, STREET + r, wz + 0.025], r, r, 24), {
        crease: 0.6,
      });
      part.add(
        'gloss',
        bar([wx, STREET + r, wz - 0.028], [wx, STREET + r, wz + 0.028], r * 0.5, r * 0.5, 16),
        { tint: '#c9ccd0', crease: 0.6 },
      );
    }
}

/** A plain white van with a green stripe; it bears no emblem. */
function ambulance(part: Part): void {
  const [x, z] = [1.08, 0.27];
  const side: Vec2[] = [
    [-0.26, 0.08],
    [0.27, 0.08],
    [0.28, 0.17],
    [0.2, 0.2],
    [0.13, 0.3],
    [0.1, 0.32],
    [-0.25, 0.32],
    [-0.26, 0.3],
  ];
  const body = (outline: readonly Vec2[], wide: number, tint: string, grow = 0) =>
    part.add(
      'gloss',
      slab(outline, wide, { zM: -wide / 2, bevelM: 0.012 - grow }).translate(x, STREET, z),
      { tint, crease: 0.4 },
    );
  body(side, 0.22, '#f6f6f2');
  for (const face of [-1, 1]) {
    const on = (outline: Vec2[], tint: string) =>
      part.add(
        'gloss',
        slab(outline, 0.004, { zM: face > 0 ? 0.109 : -0.113 }).translate(x, STREET, z),
        { tint },
      );
    on(rectangle(-0.25, 0.15, 0.27, 0.175), '#1f8a4c');
    on(
      [
        [0.06, 0.2],
        [0.175, 0.2],
        [0.125, 0.285],
        [0.06, 0.285],
      ],
      '#27323c',
    );
    on(rectangle(-0.2, 0.215, -0.02, 0.285), '#27323c');
  }
  part.add(
    'gloss',
    block([0.004, 0.1, 0.18], [0, 0, 0])
      .rotateZ(0.62)
      .translate(x + 0.17, STREET + 0.252, z),
    { tint: '#27323c' },
  );
  part.add('gloss', box([0.06, 0.025, 0.16], [x + 0.04, STREET + 0.333, z], 0.008), {
    tint: '#2f6fc0',
  });
  for (const dz of [-0.08, 0.08])
    part.add(
      'light',
      slab(disc(0.016, [0, 0], 16), 0.006)
        .rotateY(Math.PI / 2)
        .translate(x + 0.276, STREET + 0.14, z + dz),
    );
  wheels(part, [x, z], [0.16, 0.1], 0.058);
}

/** A small water tanker: cab, tank with bands, tap. */
function tanker(part: Part): void {
  const [x, z] = [1.02, -0.26];
  part.add('gloss', box([0.16, 0.2, 0.2], [x + 0.2, STREET + 0.19, z], 0.02), { tint: '#d9a020' });
  part.add('gloss', block([0.004, 0.08, 0.16], [x + 0.2815, STREET + 0.22, z]), {
    tint: '#27323c',
  });
  part.add('ink', box([0.58, 0.03, 0.14], [x - 0.02, STREET + 0.09, z], 0.008));
  part.add('gloss', bar([x - 0.3, STREET + 0.22, z], [x + 0.1, STREET + 0.22, z], 0.11, 0.11, 32), {
    tint: '#3f86b4',
    crease: 0.5,
  });
  for (const dx of [-0.26, -0.1, 0.06])
    part.add(
      'gloss',
      bar(
        [x + dx - 0.008, STREET + 0.22, z],
        [x + dx + 0.008, STREET + 0.22, z],
        0.1125,
        0.1125,
        32,
      ),
      { tint: '#f6f6f2', crease: 0.5 },
    );
  part.add(
    'brass',
    bar([x - 0.3, STREET + 0.15, z], [x - 0.35, STREET + 0.14, z], 0.016, 0.014, 10),
  );
  wheels(part, [x, z], [0.18, 0.085], 0.058);
}
