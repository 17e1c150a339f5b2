/**
 * The travelling trunk, 0.9 m wide: its lid opens on the map, and four trays come
 * up like a staircase. In the other state it is shut and strapped.
 * Longer than most for its many small things.
 */
import * as THREE from 'three';
import { book, standing } from '../kit/books.ts';
import { disc, LANDS, star } from '../kit/figures.ts';
import { seeded } from '../kit/noise.ts';
import type { ModelPlan, Part, Sculpture } from '../kit/sculpture.ts';
import { bar, block, box, lathe, limb, prism, rectangle, slab, tube } from '../kit/shapes.ts';
import type { Vec2, Vec3 } from '../kit/shapes.ts';

const [W, D, H, T] = [0.9, 0.5, 0.47, 0.022];
const GREEN = '#2f6a58';
const CREAM = '#f0dfb8';
const HINGE: Vec3 = [0, H, -D / 2];
const OPEN = (110 * Math.PI) / 180;
const LID_H = 0.08;

export const model: ModelPlan = {
  id: 'r1-travelling-trunk',
  shadeReachM: 0.16,
  build(sculpture) {
    chest(sculpture.part('chest'));
    lid(sculpture);
    const tray = (name: string, y: number, explode: Vec3) => {
      const part = sculpture.part(name, { explode, anchor: [0.3, y + 0.09, 0.12] });
      const [w, d] = [0.84, 0.44];
      part.add('cedar', box([w, 0.012, d], [0, y + 0.006, 0], 0.003), { tileM: 0.5 });
      for (const side of [-1, 1]) {
        part.add('cedar', box([w, 0.055, 0.012], [0, y + 0.0275, side * (d / 2 - 0.006)], 0.003), {
          tileM: 0.5,
        });
        part.add(
          'cedar',
          box([0.012, 0.055, d - 0.02], [side * (w / 2 - 0.006), y + 0.0275, 0], 0.003),
          { tileM: 0.5 },
        );
        part.add(
          'brass',
          new THREE.TorusGeometry(0.02, 0.004, 8, 16, Math.PI)
            .rotateX(Math.PI)
            .translate(side * 0.2, y + 0.034, d / 2 + 0.004),
          { crease: 2 },
        );
      }
      return part;
    };
    photos(tray('tray-photos', 0.318, [0, 0.62, -0.02]), 0.332);
    models(tray('tray-models', 0.19, [0, 0.5, 0.36]), 0.202);
    games(tray('tray-games', 0.105, [0, 0.42, 0.76]), 0.117);
    notebook(tray('notebook', 0.03, [0, 0.36, 1.16]), 0.042);
  },
};

/** Boards, painted border and stars, brass at every corner, a handle at each end, the lock. */
function chest(part: Part): void {
  const board = (size: Vec3, at: Vec3) =>
    part.add('paintedWood', box(size, at, 0.004), { tint: GREEN, edgeM: 0.12, tileM: 0.5 });
  board([W, 0.025, D], [0, 0.0125, 0]);
  for (const side of [-1, 1]) {
    board([W, H, T], [0, H / 2, side * (D / 2 - T / 2)]);
    board([T, H, D - 2 * T], [side * (W / 2 - T / 2), H / 2, 0]);
  }
  decorate(part, rectangle(-W / 2 + 0.05, 0.05, W / 2 - 0.05, H - 0.05), (shape) =>
    shape.translate(0, 0, D / 2),
  );
  decorate(part, rectangle(-D / 2 + 0.05, 0.05, D / 2 - 0.05, H - 0.05), (shape) =>
    shape.rotateY(Math.PI / 2).translate(W / 2, 0, 0),
  );
  decorate(part, rectangle(-D / 2 + 0.05, 0.05, D / 2 - 0.05, H - 0.05), (shape) =>
    shape.rotateY(-Math.PI / 2).translate(-W / 2, 0, 0),
  );
  corners(part, 0.001, H - 0.001);
  for (const side of [-1, 1]) {
    const x = side * (W / 2 + 0.012);
    const strap: Vec3[] = [
      [x - side * 0.006, 0.31, -0.09],
      [x + side * 0.03, 0.285, -0.05],
      [x + side * 0.034, 0.282, 0.05],
      [x - side * 0.006, 0.31, 0.09],
    ];
    part.add('leather', tube(strap, 0.012, { segments: 20, sides: 8 }), { crease: 2 });
    for (const z of [-0.09, 0.09])
      part.add('brass', box([0.012, 0.05, 0.035], [side * (W / 2 + 0.004), 0.31, z], 0.004));
    for (const z of [-1, 1])
      part.add(
        'brass',
        lathe(
          [
            [0, 0],
            [0.022, 0],
            [0.026, 0.014],
            [0, 0.02],
          ],
          [side * 0.39, -0.018, z * 0.2],
          14,
        ),
        { crease: 0.8 },
      );
  }
  part.add(
    'brass',
    slab([...star(8, 0.05, { at: [0, H - 0.07], turnDeg: 22.5 })], 0.008, {
      zM: D / 2 + 0.001,
      bevelM: 0.002,
    }),
  );
  part.add('ink', slab(disc(0.007, [0, H - 0.066], 12), 0.003, { zM: D / 2 + 0.008 }));
  part.add('ink', block([0.006, 0.02, 0.003], [0, H - 0.08, D / 2 + 0.0095]));
}

/** A painted double line round a face, and a row of eight-pointed stars in it. */
function decorate(
  part: Part,
  face: readonly Vec2[],
  place: (shape: THREE.BufferGeometry) => THREE.BufferGeometry,
): void {
  const [x, y0, y1] = [face[1]![0], face[0]![1], face[2]![1]];
  for (const [inset, width, tint] of [
    [0, 0.008, CREAM],
    [0.018, 0.004, '#d79a3a'],
  ] as const) {
    const [a, b] = [inset, inset + width];
    const outer = rectangle(-x + a, y0 + a, x - a, y1 - a);
    const inner = rectangle(-x + b, y0 + b, x - b, y1 - b);
    part.add('paint', place(slab(outer, 0.0016, { holes: [inner] })), { tint });
  }
  const count = Math.max(1, Math.round((2 * x) / 0.27));
  for (let k = 0; k < count; k += 1) {
    const at: Vec2 = [-x + ((k + 0.5) * 2 * x) / count, (y0 + y1) / 2 - 0.01];
    const layers: [number, number, string][] = [
      [0.088, 0.0016, '#d79a3a'],
      [0.078, 0.0022, '#8f2f26'],
      [0.052, 0.0028, CREAM],
      [0.03, 0.0034, '#2c4f8c'],
    ];
    for (const [r, thick, tint] of layers)
      part.add('paint', place(slab(star(8, r, { at, turnDeg: 22.5 }), thick)), { tint });
  }
}

/** Brass caps: three plates and a rivet at each corner, between two heights. */
function corners(part: Part, lowM: number, highM: number, depthM = D): void {
  const s = Math.min(0.07, (highM - lowM) * 0.8);
  for (const sx of [-1, 1])
    for (const sz of [-1, 1])
      for (const [y, way] of [
        [lowM, 1],
        [highM, -1],
      ] as const) {
        const [x, z] = [sx * (W / 2 + 0.001), sz * (depthM / 2 + 0.001)];
        const plate = (size: Vec3, at: Vec3) => part.add('brass', box(size, at, 0.002));
        plate([s, s, 0.005], [x - (sx * s) / 2, y + (way * s) / 2, z]);
        plate([0.005, s, s], [x, y + (way * s) / 2, z - (sz * s) / 2]);
        plate([s, 0.005, s], [x - (sx * s) / 2, y, z - (sz * s) / 2]);
        part.add(
          'brass',
          new THREE.SphereGeometry(0.007, 8, 6).translate(
            x - sx * s * 0.6,
            y + way * s * 0.6,
            z + sz * 0.003,
          ),
          { crease: 2 },
        );
      }
}

/** Modelled shut, then swung open about its hinge; the state swings it back. */
function lid(sculpture: Sculpture): void {
  const part = sculpture.part('lid', {
    pivot: HINGE,
    explode: [0, 0.42, -0.3],
    anchor: [0, H + 0.3, -0.38],
  });
  const swing = (shape: THREE.BufferGeometry) =>
    shape
      .translate(0, -H, D / 2)
      .rotateX(-OPEN)
      .translate(0, H, -D / 2);
  const shut = new Swung(part, swing);
  const wood = (size: Vec3, at: Vec3) =>
    shut.add('paintedWood', box(size, at, 0.004), { tint: GREEN, edgeM: 0.12, tileM: 0.5 });
  wood([W, T, D], [0, H + LID_H - T / 2, 0]);
  for (const side of [-1, 1]) {
    wood([W, LID_H - T, T], [0, H + (LID_H - T) / 2, side * (D / 2 - T / 2)]);
    wood([T, LID_H - T, D - 2 * T], [side * (W / 2 - T / 2), H + (LID_H - T) / 2, 0]);
  }
  corners(shut as unknown as Part, H + 0.002, H + LID_H);
  shut.add('brass', box([0.05, 0.06, 0.008], [0, H + 0.015, D / 2 + 0.004], 0.003));
  for (const x of [-0.28, 0.28])
    shut.add('brass', bar([x - 0.04, H, -D / 2 - 0.004], [x + 0.04, H, -D / 2 - 0.004], 0.01));
  decorate(
    shut as unknown as Part,
    rectangle(-W / 2 + 0.06, -D / 2 + 0.06, W / 2 - 0.06, D / 2 - 0.06),
    (shape) => shape.rotateX(-Math.PI / 2).translate(0, H + LID_H, 0),
  );
  map(shut);
  const straps = sculpture.part('straps', { states: ['shut'] });
  for (const x of [-0.28, 0.28]) {
    for (const [size, at] of [
      [
        [0.05, 0.34, 0.006],
        [x, H - 0.09, D / 2 + 0.006],
      ],
      [
        [0.05, 0.006, D + 0.02],
        [x, H + LID_H + 0.005, 0],
      ],
    ] as [Vec3, Vec3][])
      straps.add('leather', box(size, at, 0.002));
    straps.add(
      'brass',
      slab(rectangle(x - 0.034, H - 0.14, x + 0.034, H - 0.08), 0.008, {
        zM: D / 2 + 0.008,
        holes: [rectangle(x - 0.024, H - 0.13, x + 0.024, H - 0.09)],
      }),
    );
  }
  sculpture.clip('state:shut', [
    { part, timesS: [0, 0.7, 1.4], turn: { axis: [1, 0, 0], deg: [0, 62, 110] } },
  ]);
}

/** Hands shapes on to a part after swinging them. */
class Swung {
  readonly #part: Part;
  readonly #swing: (shape: THREE.BufferGeometry) => THREE.BufferGeometry;
  constructor(part: Part, swing: (shape: THREE.BufferGeometry) => THREE.BufferGeometry) {
    this.#part = part;
    this.#swing = swing;
  }
  add(...[material, shape, coat]: Parameters<Part['add']>): void {
    this.#part.add(material, this.#swing(shape), coat);
  }
}

/** Inside the lid: the world as an ornament, and a dotted way from pin to pin. */
function map(part: Swung): void {
  const down = (shape: THREE.BufferGeometry) =>
    shape.rotateX(Math.PI / 2).translate(0, H + LID_H - T - 0.001, 0);
  const [halfX, halfY] = [0.4, 0.2];
  const point = ([lon, lat]: Vec2): Vec2 => [
    (lon / 180) * halfX * (1 - 0.12 * (lat / 90) ** 2),
    ((lat - 14) / 76) * halfY,
  ];
  part.add('paper', down(slab(rectangle(-0.42, -0.215, 0.42, 0.215), 0.002)), { tint: '#bcd3d0' });
  for (let lon = -150; lon <= 150; lon += 30)
    part.add(
      'paint',
      down(
        slab(
          rectangle(point([lon, 0])[0] - 0.0006, -0.205, point([lon, 0])[0] + 0.0006, 0.205),
          0.0026,
        ),
      ),
      { tint: '#93b3b2' },
    );
  for (let lat = -40; lat <= 80; lat += 20)
    part.add(
      'paint',
      down(
        slab(
          rectangle(-0.41, point([0, lat])[1] - 0.0006, 0.41, point([0, lat])[1] + 0.0006),
          0.0026,
        ),
      ),
      { tint: '#93b3b2' },
    );
  for (const land of LANDS)
    part.add('paper', down(slab(land.map(point), 0.004)), { tint: '#e2b469' });
  const home: Vec2 = [-1.9, 34.7];
  const stops: Vec2[] = [
    [-2.2, 48.6],
    [4.5, 51],
    [-73, 45],
    [-60, 2],
    [-17, 14.7],
    [55, 25],
    [-1.9, 34.7],
  ];
  let from = home;
  for (const to of stops) {
    const [a, b] = [point(from), point(to)];
    const steps = Math.ceil(Math.hypot(b[0] - a[0], b[1] - a[1]) / 0.014);
    for (let k = 0; k < steps; k += 1) {
      const t = (k + 0.5) / steps;
      const arc = -0.12 * Math.hypot(b[0] - a[0], b[1] - a[1]) * 4 * t * (1 - t);
      part.add(
        'paint',
        down(
          slab(disc(0.0032, [a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t + arc], 8), 0.005),
        ),
        { tint: '#8f2f26' },
      );
    }
    from = to;
  }
  for (const stop of [home, ...stops]) {
    const [x, y] = point(stop);
    part.add(
      'gloss',
      new THREE.SphereGeometry(stop === home ? 0.011 : 0.008, 12, 8).translate(
        x,
        H + LID_H - T - 0.014,
        y,
      ),
      { tint: stop === home ? '#1f7a4a' : '#b3261e', crease: 2 },
    );
  }
}

/** Eight cards in their grooves, each with a small painted scene. */
function photos(part: Part, y: number): void {
  const skies = [
    '#cfe3ee',
    '#f2d7b0',
    '#bcd7e8',
    '#f0e0c0',
    '#d9e6cf',
    '#e9c9a8',
    '#c8dbe6',
    '#f3e3c8',
  ];
  const hills = [
    '#6b7f4a',
    '#a5633a',
    '#557a86',
    '#8a6a3c',
    '#3f6b45',
    '#93352b',
    '#7a8a55',
    '#34467f',
  ];
  for (let k = 0; k < 8; k += 1) {
    const at: Vec3 = [-0.3 + 0.2 * (k % 4), y, k < 4 ? -0.09 : 0.09];
    const place = (shape: THREE.BufferGeometry) => shape.rotateX(-0.22).translate(...at);
    part.add('paint', place(box([0.16, 0.115, 0.003], [0, 0.058, 0], 0.001)), { tint: '#faf6ec' });
    part.add('paint', place(block([0.142, 0.092, 0.001], [0, 0.062, 0.0022])), { tint: skies[k]! });
    const ridge: Vec2[] = Array.from({ length: 12 }, (_, n): Vec2 => [
      -0.071 + (0.142 * n) / 11,
      0.045 + 0.016 * Math.sin(n * 0.9 + k) + 0.008 * Math.sin(n * 2.1 + 2 * k),
    ]);
    part.add(
      'paint',
      place(slab([...ridge, [0.071, 0.016], [-0.071, 0.016]], 0.001, { zM: 0.0024 })),
      { tint: hills[k]! },
    );
    part.add(
      'paint',
      place(slab(disc(0.011, [0.04 - 0.012 * (k % 3), 0.087], 18), 0.001, { zM: 0.0025 })),
      { tint: k % 2 ? '#e2a13a' : '#fff3d0' },
    );
    part.add('cedar', box([0.165, 0.012, 0.02], [at[0], y + 0.004, at[2]], 0.003), { tint: 0.8 });
  }
}

/** Four small models: a stool, a granary, a fountain and a tent. */
function models(part: Part, y: number): void {
  const stool = -0.3;
  part.add(
    'cedar',
    lathe(
      [
        [0, 0.085],
        [0.045, 0.085],
        [0.048, 0.09],
        [0.045, 0.098],
        [0, 0.098],
      ],
      [stool, y, 0],
      24,
    ),
    { crease: 0.6 },
  );
  for (let k = 0; k < 3; k += 1) {
    const angle = (k * 2 * Math.PI) / 3 + 0.5;
    const leg = (r: number, h: number): Vec3 => [
      stool + r * Math.cos(angle),
      y + h,
      r * Math.sin(angle),
    ];
    part.add('paint', bar(leg(0.05, 0), leg(0.026, 0.086), 0.006), {
      tint: ['#2d58a8', '#2f7d54', '#c98a2c'][k]!,
    });
  }
  const granary = -0.1;
  part.add('clay', box([0.13, 0.085, 0.1], [granary, y + 0.0425, 0], 0.004), {
    tint: '#d8b08a',
    tileM: 0.2,
  });
  for (let row = 0; row < 2; row += 1)
    for (let k = 0; k < 4; k += 1)
      part.add(
        'ink',
        block([0.012, 0.018, 0.003], [granary - 0.045 + 0.03 * k, y + 0.025 + 0.036 * row, 0.05]),
      );
  for (const [sx, sz] of [
    [-1, -1],
    [1, -1],
    [1, 1],
    [-1, 1],
  ] as const)
    part.add(
      'clay',
      box([0.018, 0.03, 0.018], [granary + sx * 0.055, y + 0.09, sz * 0.04], 0.003),
      { tint: '#d8b08a', tileM: 0.2 },
    );
  const fountain = 0.1;
  part.add('paint', box([0.1, 0.095, 0.02], [fountain, y + 0.0475, -0.04], 0.003), {
    tint: '#ead9bb',
  });
  part.add(
    'paint',
    slab([...disc(0.034, [0, 0.05], 24).slice(0, 13), [-0.034, 0.02], [0.034, 0.02]], 0.002, {
      zM: -0.03,
    }).translate(fountain, y, 0),
    { tint: '#2a6a8c' },
  );
  part.add(
    'paint',
    prism(rectangle(-0.04, -0.028, 0.04, 0.02), 0.022, {
      holes: [rectangle(-0.033, -0.021, 0.033, 0.013)],
    }).translate(fountain, y, 0),
    { tint: '#ead9bb' },
  );
  part.add('water', block([0.066, 0.002, 0.034], [fountain, y + 0.016, -0.004]));
  part.add(
    'paint',
    slab(
      [
        [-0.058, 0.092],
        [0.058, 0.092],
        [0.045, 0.108],
        [-0.045, 0.108],
      ],
      0.045,
      { zM: -0.05 },
    ).translate(fountain, y, 0),
    { tint: '#2f7d54' },
  );
  const tent = 0.3;
  const cloth: Vec2[] = [
    [-0.08, 0],
    [-0.045, 0.055],
    [0, 0.095],
    [0.045, 0.055],
    [0.08, 0],
    [0.074, 0],
    [0.042, 0.05],
    [0, 0.088],
    [-0.042, 0.05],
    [-0.074, 0],
  ];
  for (let k = 0; k < 5; k += 1)
    part.add('paint', slab(cloth, 0.024, { zM: -0.06 + k * 0.024 }).translate(tent, y, 0), {
      tint: k % 2 ? '#e9dcc0' : '#5a4334',
    });
  part.add('cedar', bar([tent, y, 0.062], [tent, y + 0.105, 0.062], 0.003));
  for (const x of [stool, granary, fountain, tent])
    part.add('cedar', box([0.165, 0.004, 0.15], [x, y + 0.001, 0], 0.001), { tint: 0.75 });
}

/** Two dice, twelve question cards, pawns. */
function games(part: Part, y: number): void {
  const tints = ['#b3261e', '#2d58a8', '#2f7d54', '#c98a2c'];
  for (let k = 0; k < 12; k += 1) {
    const [x, z] = [-0.35 + 0.085 * (k % 6), k < 6 ? -0.1 : 0.06];
    const turn = 0.08 * Math.sin(k * 2.3);
    const place = (shape: THREE.BufferGeometry) => shape.rotateY(turn).translate(x, y, z);
    part.add('paint', place(box([0.07, 0.006, 0.11], [0, 0.003, 0], 0.002)), { tint: '#faf6ec' });
    part.add('paint', place(block([0.06, 0.001, 0.1], [0, 0.0065, 0])), { tint: tints[k % 4]! });
    const mark = star(8, 0.02, { turnDeg: 22.5 });
    part.add('paint', place(prism(mark, 0.001, { yM: 0.0068 })), { tint: '#faf6ec' });
  }
  const random = seeded(4);
  for (const [n, at] of (
    [
      [0.24, -0.08],
      [0.31, 0.02],
    ] as const
  ).entries()) {
    const place = (shape: THREE.BufferGeometry) =>
      shape.rotateY(0.5 + n).translate(at[0], y + 0.022, at[1]);
    part.add('gloss', place(box([0.044, 0.044, 0.044], [0, 0, 0], 0.006)), {
      tint: n ? '#faf6ec' : '#b3261e',
    });
    const pips: Vec2[] = n
      ? [
          [-1, -1],
          [1, 1],
          [0, 0],
        ]
      : [
          [-1, -1],
          [1, 1],
          [-1, 1],
          [1, -1],
          [0, 0],
        ];
    for (const [a, b] of pips) {
      const pip = (x: number, h: number, z: number) =>
        part.add('paint', place(new THREE.SphereGeometry(0.0042, 8, 6).translate(x, h, z)), {
          tint: n ? '#241f20' : '#faf6ec',
          crease: 2,
        });
      pip(a * 0.012, 0.0215, b * 0.012);
      if (a === b) pip(a * 0.012, b * 0.012, 0.0215);
      if (a === 0) pip(0.0215, 0, 0);
    }
  }
  for (const [k, tint] of tints.entries()) {
    const at: Vec3 = [0.2 + 0.05 * k + 0.01 * random(), y, 0.14];
    part.add(
      'gloss',
      lathe(
        [
          [0, 0],
          [0.015, 0],
          [0.016, 0.006],
          [0.007, 0.02],
          [0.006, 0.028],
          [0.011, 0.036],
          [0.008, 0.044],
          [0, 0.046],
        ],
        at,
        14,
      ),
      { tint, crease: 0.9 },
    );
  }
}

/** The visitors' book in red, its ribbon, and a pencil. */
function notebook(part: Part, y: number): void {
  book(part, {
    size: [0.24, 0.03, 0.3],
    place: standing([-0.12, y, 0], 0),
    cover: 'leather',
    tint: '#ffffff',
  });
  part.add('paint', box([0.236, 0.003, 0.296], [-0.0, y + 0.031, 0], 0.001), { tint: '#a8241c' });
  part.add('paint', prism(star(8, 0.06, { turnDeg: 22.5 }), 0.001, { yM: y + 0.0325 }), {
    tint: CREAM,
  });
  part.add('paint', prism(star(8, 0.048, { turnDeg: 22.5 }), 0.0014, { yM: y + 0.0325 }), {
    tint: '#a8241c',
  });
  part.add('paint', block([0.012, 0.002, 0.36], [0.07, y + 0.033, 0.02]), { tint: '#c98a2c' });
  const pencil = (from: number, to: number, r: number, r2: number, tint: string) =>
    part.add('paint', bar([0.2, y + 0.01, from], [0.2, y + 0.01, to], r, r2, 6), { tint });
  pencil(-0.12, 0.07, 0.007, 0.007, '#d79a3a');
  pencil(0.07, 0.095, 0.007, 0.002, '#ecd2a4');
  pencil(0.095, 0.102, 0.002, 0.0005, '#241f20');
  pencil(-0.14, -0.12, 0.0072, 0.0072, '#b3261e');
  part.add(
    'leather',
    limb(
      [
        [-0.3, y + 0.012, -0.1],
        [-0.27, y + 0.012, 0.02],
        [-0.31, y + 0.012, 0.12],
      ],
      [0.006, 0.006],
    ),
  );
}
