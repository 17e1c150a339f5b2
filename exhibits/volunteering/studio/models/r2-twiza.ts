/**
 * A wall of rammed earth going up, three metres of it, in five steps that the
 * slider goes through. Tools stand where people would: nobody is shown, and the
 * meal of the house waits under its cover.
 * Longer than most: a whole building site, tool by tool.
 */
import * as THREE from 'three';
import { standing } from '../kit/books.ts';
import { fractal, seeded } from '../kit/noise.ts';
import { jar } from '../kit/pottery.ts';
import type { ModelPlan, Part, Sculpture, Track } from '../kit/sculpture.ts';
import { bar, block, box, lathe, slab, terrain, tube, rectangle } from '../kit/shapes.ts';
import type { Vec2, Vec3 } from '../kit/shapes.ts';
import { cushion, DYES, rug } from '../kit/textiles.ts';
import { couffin, ladder, rammer, shovel, teaGlass, teapot } from '../kit/tools.ts';

const [HALF, THICK, FOOT, LIFT] = [1.5, 0.5, 0.4, 0.62];
/** Where the new lift begins: left of it the second course is done. */
const NEW = -0.42;
const TOP = FOOT + LIFT;
const PUTLOGS = [-0.2, 0.55, 1.3];
/** The top of the trestle on which a basket waits. */
const STAND: Vec3 = [0.28, 0.72, 0.62];

export const model: ModelPlan = {
  id: 'r2-twiza',
  shadeReachM: 0.7,
  build(sculpture) {
    ground(sculpture.part('ground'));
    footing(sculpture.part('footing', { anchor: [-0.9, 0.2, 0.3] }));
    lifts(sculpture);
    formwork(sculpture);
    const rammers = sculpture.part('rammer', { anchor: [-1.16, 1, 0.5] });
    rammer(rammers, 1.35, (shape) =>
      shape.rotateX(-0.2).rotateY(0.15).translate(-1.15, 0.02, 0.56),
    );
    baskets(sculpture);
    meal(sculpture.part('meal', { anchor: [3.05, 0.5, 0.35] }));
    ladder(sculpture.part('ladder'), { lengthM: 2.05, lean: 0.3 }, standing([0.95, 0, 0.98]));
    sculpture.clip('sequence', [
      ...formworkMoves(sculpture),
      ...rammerMoves(sculpture),
      ...basketMoves(sculpture),
    ]);
  },
};

const groundM = (x: number, z: number) =>
  0.03 * (fractal((x + 4) / 8, (z + 4) / 8, 6, 6, 4, 9) - 0.5);

function ground(part: Part): void {
  const heap = (x: number, z: number) =>
    0.72 * Math.max(0, 1 - Math.hypot((x + 2.55) / 0.75, (z - 0.8) / 0.65)) ** 0.8;
  const land = terrain(
    [7.1, 3.9],
    [71, 39],
    (x, z) =>
      groundM(x, z) +
      heap(x, z) * (1 + 0.3 * (fractal((x + 4) / 8, (z + 4) / 8, 24, 24, 3, 19) - 0.5)),
    -0.22,
  );
  part.add('soil', land.translate(0.6, 0, 0.3), { tileM: 1.1, crease: 1 });
  shovel(part, 1.25, (shape) => shape.rotateZ(0.3).rotateY(0.6).translate(-2.05, 0.42, 1.12));
  const random = seeded(3);
  for (let k = 0; k < 40; k += 1) {
    const [x, z] = [-2.8 + 6 * random(), -1.5 + 3.6 * random()];
    if (Math.abs(z) < 0.4 && Math.abs(x) < 1.7) continue;
    const size = 0.025 + 0.06 * random() ** 2;
    part.add(
      'fieldstone',
      box([size * 1.5, size, size], [0, 0, 0], size * 0.35)
        .rotateY(random() * 3)
        .translate(x, groundM(x, z) + size * 0.3, z),
      { tileM: 0.3 },
    );
  }
  for (const [x, z, h] of [
    [-2.5, -0.45, 0.58],
    [-2.1, -0.75, 0.46],
  ] as const)
    jar(part, h, [x, 0, z]);
  // What is left of the footing's stones.
  for (let k = 0; k < 16; k += 1) {
    const size = 0.13 + 0.08 * random();
    const stone = box([size * 1.5, size, size], [0, 0, 0], size * 0.28).rotateY(random() * 3);
    const at: Vec3 = [
      -2.35 + 0.75 * random(),
      0.06 + (k > 10 ? 0.13 : 0),
      -1.35 + (k > 10 ? 0.08 : 0) + 0.3 * random(),
    ];
    part.add('fieldstone', stone.translate(...at), { tint: 0.75 + 0.4 * random(), tileM: 0.7 });
  }
  stand(part);
}

/** A low trestle before the wall, where a basket waits to be lifted on. */
function stand(part: Part): void {
  const [x, z] = [STAND[0], STAND[2]];
  for (let k = 0; k < 3; k += 1)
    part.add(
      'timber',
      box([0.72, 0.035, 0.135], [x, STAND[1] - 0.018, z - 0.145 + k * 0.145], 0.006),
      { shift: [k * 0.3, k * 0.2] },
    );
  for (const sx of [-1, 1]) {
    part.add('palmwood', box([0.06, 0.05, 0.44], [x + sx * 0.27, STAND[1] - 0.06, z], 0.01));
    for (const sz of [-1, 1])
      part.add(
        'palmwood',
        bar(
          [x + sx * 0.29, 0, z + sz * 0.2],
          [x + sx * 0.26, STAND[1] - 0.05, z + sz * 0.13],
          0.028,
          0.024,
          8,
        ),
      );
    part.add(
      'palmwood',
      bar([x + sx * 0.28, 0.3, z - 0.18], [x + sx * 0.28, 0.3, z + 0.18], 0.018, 0.018, 6),
    );
  }
}

/** Two courses of rough stones on either face, smaller ones between. */
function footing(part: Part): void {
  const random = seeded(11);
  part.add('fieldstone', block([2 * HALF, FOOT - 0.04, THICK - 0.06], [0, (FOOT - 0.04) / 2, 0]), {
    tint: 0.55,
  });
  for (let row = 0; row < 3; row += 1)
    for (const side of [-1, 1])
      for (let x = -HALF - 0.02; x < HALF - 0.06;) {
        const w = Math.min(0.16 + 0.2 * random(), HALF + 0.04 - x);
        const h = FOOT / 3;
        const stone = box(
          [w - 0.012, h + 0.012 * random(), 0.2],
          [x + w / 2, h * (row + 0.5), side * (THICK / 2 - 0.06 + 0.03 * random())],
          0.035,
        );
        part.add('fieldstone', stone, {
          tint: 0.75 + 0.45 * random(),
          shift: [random(), random()],
          tileM: 0.7,
        });
        x += w;
      }
  for (const side of [-1, 1])
    for (let row = 0; row < 3; row += 1)
      part.add(
        'fieldstone',
        box(
          [0.16, FOOT / 3 - 0.01, THICK - 0.04],
          [side * (HALF - 0.04), (FOOT / 3) * (row + 0.5), 0],
          0.035,
        ),
        { tint: 0.8 + 0.3 * random() },
      );
}

/** A lift as the formwork left it: level seams, and the holes of its cross-bars. */
function lift(
  part: Part,
  fromM: number,
  toM: number,
  yM: number,
  putlogs: readonly number[],
): void {
  const holes = putlogs.map((x) => rectangle(x - 0.045, yM + 0.06, x + 0.045, yM + 0.15));
  const body = slab(rectangle(fromM, yM, toM, yM + LIFT), THICK, {
    zM: -THICK / 2,
    bevelM: 0.014,
    holes,
  });
  part.add('rammedEarth', body, { tileM: 0.62, edgeM: 0.22, shift: [fromM, 0.1] });
  for (const x of putlogs)
    part.add('shade', block([0.088, 0.088, THICK - 0.16], [x, yM + 0.105, 0]));
}

function lifts(sculpture: Sculpture): void {
  const part = sculpture.part('lift', { anchor: [-0.9, 0.8, 0.26] });
  lift(part, -HALF, HALF, FOOT, [-1.25, -0.5, 0.25, 1]);
  lift(part, -HALF, NEW, TOP, [-1.2, -0.7]);
  const fresh = sculpture.part('lift-new', { parent: part, steps: { from: 4, to: 4 } });
  lift(fresh, NEW + 0.004, HALF, TOP, PUTLOGS);
  const loose = sculpture.part('earth-loose', { parent: part, steps: { from: 2, to: 2 } });
  const heaps = terrain(
    [HALF - NEW - 0.02, THICK - 0.02],
    [40, 12],
    (x, z) => 0.5 + 0.14 * (fractal((x + 1) / 2, (z + 0.25) / 0.5, 5, 3, 3, 4) - 0.35),
    0.01,
  );
  loose.add('soil', heaps.translate((HALF + NEW) / 2, TOP, 0), { tileM: 0.5, crease: 1 });
  const half = sculpture.part('earth-rammed', { parent: part, steps: { from: 3, to: 3 } });
  half.add(
    'rammedEarth',
    box([HALF - NEW - 0.01, 0.46, THICK - 0.02], [(HALF + NEW) / 2, TOP + 0.232, 0], 0.02),
    { tileM: 0.62 },
  );
}

const PANEL = { fromM: NEW - 0.12, toM: HALF + 0.08, heightM: 0.8 };

/** The louh: two panels of boards between stakes, held by bars below and by ropes above. */
function formwork(sculpture: Sculpture): void {
  const part = sculpture.part('formwork', {
    anchor: [0.9, TOP + 0.06, 0.31],
    steps: { from: 0, to: 4 },
    // It is shaped closed over the wall but first lies behind it: what it shades moves with it.
    shades: false,
  });
  const { fromM, toM, heightM } = PANEL;
  const [x, w] = [(fromM + toM) / 2, toM - fromM];
  for (const [side, name] of [
    [1, 'front'],
    [-1, 'back'],
  ] as const) {
    const z = side * (THICK / 2 + 0.03);
    const panel = sculpture.part(`formwork-${name}`, { parent: part, pivot: [x, TOP - 0.18, z] });
    for (let k = 0; k < 4; k += 1)
      panel.add(
        'timber',
        box([w, heightM / 4 - 0.008, 0.05], [x, TOP - 0.1 + (k + 0.5) * (heightM / 4), z], 0.008),
        { shift: [k * 0.31, k * 0.17] },
      );
    for (const at of PUTLOGS) {
      panel.add(
        'timber',
        box(
          [0.09, heightM - 0.04, 0.045],
          [at + 0.14, TOP - 0.1 + heightM / 2, z + side * 0.045],
          0.008,
        ),
        { tint: 0.85 },
      );
      panel.add(
        'palmwood',
        bar([at, TOP - 0.18, z + side * 0.06], [at, TOP + 0.95, z + side * 0.07], 0.03, 0.026, 8),
      );
    }
  }
  const bars = sculpture.part('formwork-bars', { parent: part, steps: { from: 1, to: 4 } });
  for (const at of PUTLOGS) {
    bars.add('palmwood', box([0.07, 0.06, 1.05], [at, TOP - 0.12, 0], 0.012));
    for (const y of [0.84, 0.89]) {
      const [a, b] = [THICK / 2 + 0.13, 0.035];
      const loop: Vec3[] = [
        [at - b, TOP + y, -a],
        [at - b, TOP + y - 0.02, 0],
        [at - b, TOP + y, a],
        [at + b, TOP + y, a],
        [at + b, TOP + y - 0.02, 0],
        [at + b, TOP + y, -a],
        [at - b, TOP + y, -a],
      ];
      bars.add('reed', tube(loop, 0.012, { segments: 48, sides: 6 }), { crease: 2 });
    }
  }
  // The end board that closes the form.
  bars.add(
    'timber',
    box([0.05, heightM - 0.06, THICK + 0.01], [HALF + 0.03, TOP - 0.08 + heightM / 2, 0], 0.008),
    { tint: 0.9 },
  );
  const pair = sculpture.part('rammers-at-work', { steps: { from: 3, to: 3 } });
  for (const [n, at] of [0.05, 0.8].entries())
    rammer(
      sculpture.part(`rammer-${n + 1}`, { parent: pair }),
      1.35,
      standing([at, TOP + 0.46, 0.03 * (n ? -1 : 1)], n * 40),
    );
}

const partOf = (sculpture: Sculpture, name: string): Part =>
  sculpture.parts.find((part) => part.name === name)!;

/** It lies behind the wall, closes over it, and in the end rises for the next lift. */
function formworkMoves(sculpture: Sculpture): Track[] {
  const track = (name: string, waits: Vec3, over: Vec3, lies = 0): Track => ({
    part: partOf(sculpture, `formwork-${name}`),
    timesS: [0, 0.5, 1, 3, 4],
    move: [waits, over, [0, 0, 0], [0, 0, 0], [0, LIFT, 0]],
    turn: { axis: [1, 0, 0], deg: [lies, lies / 3, 0, 0, 0] },
  });
  const lying = 0.13 - (TOP - 0.18);
  return [
    track('front', [-0.1, lying + 0.12, -0.74], [0, 0.85, -0.4], -88),
    track('back', [0, lying, -0.14], [0, 0.3, -0.5], -90),
    track('bars', [0, 1.1, 0], [0, 0.9, 0]),
  ];
}

/** Up and down in turn, three blows a step. */
function rammerMoves(sculpture: Sculpture): Track[] {
  return [0, 1].map((n) => {
    const timesS = Array.from({ length: 13 }, (_, k) => 2.4 + k * 0.1);
    // Both stand where the step rests.
    const move = timesS.map((_, k): Vec3 => [0, k !== 6 && (k + n) % 2 ? 0.24 : 0, 0]);
    return { part: partOf(sculpture, `rammer-${n + 1}`), timesS, move };
  });
}

/** The chain from the heap to the wall: each basket goes where the next one stood, and stands there when a step rests. */
const CHAIN: readonly Vec3[] = [
  [-1.75, 0.02, 1.35],
  [-1.05, 0.02, 1.25],
  [-0.35, 0.02, 1.2],
  [0.35, 0.02, 1.15],
  STAND,
  [0.62, TOP + 0.52, 0],
];

function baskets(sculpture: Sculpture): void {
  const part = sculpture.part('basket', { anchor: [-0.35, 0.2, 1.2] });
  CHAIN.slice(0, 4).forEach((at, n) =>
    couffin(sculpture.part(`basket-${n + 1}`, { parent: part }), 0.42, standing(at, n * 50)),
  );
}

function basketMoves(sculpture: Sculpture): Track[] {
  return [0, 1, 2, 3].map((n) => {
    const at = (k: number): Vec3 => {
      const to = CHAIN[n + k]!;
      return to.map((value, axis) => value - CHAIN[n]![axis]!) as unknown as Vec3;
    };
    const between = (a: Vec3, b: Vec3): Vec3 => [
      (a[0] + b[0]) / 2,
      Math.max(a[1], b[1]) + 0.32,
      (a[2] + b[2]) / 2,
    ];
    return {
      part: partOf(sculpture, `basket-${n + 1}`),
      timesS: [1, 1.2, 1.4, 1.6, 1.85, 2.15, 2.35, 2.6],
      move: [
        at(0),
        between(at(0), at(1)),
        at(1),
        between(at(1), at(2)),
        at(2),
        at(2),
        between(at(2), at(0)),
        at(0),
      ],
    };
  });
}

/** The house's meal, still covered: a low table, a dish under a plaited cover, tea, in the shade of a cloth. */
function meal(part: Part): void {
  const [x, z] = [3.05, 0.35];
  rug(part, { from: [x - 0.8, z - 0.75], to: [x + 0.8, z + 0.75], yM: 0.015, ground: 'indigo' });
  part.add(
    'timber',
    lathe(
      [
        [0, 0.2],
        [0.46, 0.2],
        [0.48, 0.22],
        [0.48, 0.26],
        [0, 0.26],
      ],
      [x, 0.03, z],
      32,
    ),
    { crease: 0.5 },
  );
  for (let k = 0; k < 3; k += 1) {
    const angle = (k * 2 * Math.PI) / 3 + 0.5;
    part.add(
      'timber',
      bar(
        [x + 0.36 * Math.cos(angle), 0.03, z + 0.36 * Math.sin(angle)],
        [x + 0.3 * Math.cos(angle), 0.24, z + 0.3 * Math.sin(angle)],
        0.025,
      ),
    );
  }
  part.add(
    'clay',
    lathe(
      [
        [0, 0],
        [0.16, 0],
        [0.33, 0.06],
        [0.35, 0.085],
        [0.32, 0.08],
        [0, 0.03],
      ],
      [x, 0.29, z],
      32,
    ),
    { crease: 0.8 },
  );
  const cover: Vec2[] = [
    [0, 0.06],
    [0.31, 0.06],
    [0.3, 0.09],
    [0.24, 0.17],
    [0.14, 0.28],
    [0.05, 0.37],
    [0.03, 0.4],
    [0.045, 0.43],
    [0, 0.45],
  ];
  part.add('reed', lathe(cover, [x, 0.3, z], 28), { crease: 0.9, tileM: 0.3 });
  for (const r of [0.26, 0.18])
    part.add(
      'paint',
      new THREE.TorusGeometry(r, 0.008, 6, 36)
        .rotateX(Math.PI / 2)
        .translate(x, 0.3 + 0.45 - r * 1.17 + 0.02, z),
      { crease: 2, tint: '#8f2f26' },
    );
  for (const [dx, dz, dye] of [
    [-0.68, 0, 'red'],
    [0.68, 0.1, 'green'],
    [0.05, -0.68, 'saffron'],
    [0, 0.66, 'red'],
  ] as const)
    part.add('wool', cushion([0.42, 0.16, 0.42], [x + dx, 0.03, z + dz]), { tint: DYES[dye] });
  teapot(part, 0.22, standing([x - 0.32, 0.29, z + 0.24], 30));
  for (const k of [0, 1, 2])
    teaGlass(part, 0.08, standing([x + 0.3 + 0.03 * k, 0.29, z + 0.3 - 0.12 * k]));
  const [h, w, d] = [1.72, 0.98, 0.92];
  for (const sx of [-1, 1])
    for (const sz of [-1, 1]) {
      part.add(
        'palmwood',
        bar(
          [x + sx * w, 0, z + sz * d],
          [x + sx * w * 0.97, h + (sz > 0 ? -0.1 : 0.14), z + sz * d],
          0.03,
          0.024,
          8,
        ),
      );
    }
  for (let k = 0; k < 9; k += 1) {
    const line: Vec2[] = Array.from({ length: 13 }, (_, n): Vec2 => {
      const t = n / 12;
      return [
        z - d - 0.06 + t * (2 * d + 0.12),
        h + 0.16 - 0.26 * t - 0.16 * Math.sin(Math.PI * t),
      ];
    });
    const strip: Vec2[] = [...line, ...line.map(([a, b]): Vec2 => [a, b - 0.012]).reverse()];
    const width = (2 * w + 0.14) / 9;
    const cloth = slab(strip, width + 0.002)
      .rotateY(-Math.PI / 2)
      .translate(x - w - 0.07 + (k + 1) * width, 0, 0);
    part.add('wool', cloth, { tint: k % 2 ? DYES.red : 1, crease: 1, shift: [k * 0.3, 0] });
  }
}
