/**
 * The Oriental as a relief table, 1.2 m by 0.9 m, heights four times too great:
 * sea, coast range, high plateaus, oasis, from north (the back) to south. A
 * scheme without borders: nothing is drawn that could be read as a frontier.
 */
import * as THREE from 'three';
import { star } from '../kit/figures.ts';
import { fractal, smoothstep } from '../kit/noise.ts';
import { palm } from '../kit/plants.ts';
import type { ModelPlan, Part, Sculpture } from '../kit/sculpture.ts';
import { bar, block, box, lathe, prism, slab, terrain, tube } from '../kit/shapes.ts';
import type { Vec2, Vec3 } from '../kit/shapes.ts';

const [W, D, SEA] = [1.2, 0.9, 0.03];
/** The coast, from the west to the east: two capes and a lagoon's bay between them. */
const coastZ = (x: number): number =>
  -0.31 -
  0.05 * Math.exp(-(((x + 0.3) / 0.09) ** 2)) +
  0.035 * Math.exp(-(((x + 0.17) / 0.07) ** 2)) +
  0.012 * Math.sin(9 * x);
/** The river Moulouya, from the plateaus to the sea. */
const RIVER: readonly Vec2[] = [
  [-0.4, 0.36],
  [-0.3, 0.2],
  [-0.2, 0.06],
  [-0.13, -0.08],
  [-0.07, -0.2],
  [-0.02, -0.335],
];

interface Pin {
  id: string;
  at: Vec2;
}
const PINS: readonly Pin[] = [
  { id: 'nador', at: [-0.23, -0.255] },
  { id: 'berkane', at: [0.08, -0.2] },
  { id: 'oujda', at: [0.3, -0.1] },
];
const OASIS: Vec2 = [0.45, 0.345];

function groundM(x: number, z: number): number {
  const inland = z - coastZ(x);
  if (inland < 0) return SEA - 0.02;
  const rough = (fractal((x + 1) / 2, (z + 1) / 2, 22, 22, 5, 3) - 0.5) * 2;
  const coast = 0.012 * smoothstep(0, 0.04, inland);
  const west = 0.1 * Math.exp(-(((x + 0.52) / 0.14) ** 2) - ((z + 0.2) / 0.09) ** 2);
  const snassen =
    0.095 *
    Math.exp(-(((z + 0.155 - 0.06 * x) / 0.035) ** 2)) *
    smoothstep(-0.04, 0.06, x) *
    smoothstep(0.42, 0.3, x);
  const horst =
    0.075 * Math.exp(-(((z - 0.02 + 0.05 * x) / 0.05) ** 2)) * smoothstep(-0.5, -0.1, x);
  const step = 0.055 * smoothstep(0.0, 0.05, z) + 0.02 * smoothstep(0.12, 0.15, z);
  const south =
    -0.035 * smoothstep(0.24, 0.33, z) +
    0.06 * Math.exp(-(((z - 0.27 + 0.25 * (x - 0.45)) / 0.025) ** 2)) * smoothstep(0.1, 0.3, x);
  const valley = Math.min(...RIVER.slice(1).map((to, k) => distance([x, z], RIVER[k]!, to)));
  const carved = smoothstep(0, 0.07, valley);
  const level = smoothstep(0.035, 0.09, Math.hypot(x - OASIS[0], (z - OASIS[1]) * 1.3));
  const hills = (west + snassen + horst) * (0.8 + 0.5 * rough) * carved;
  return (
    SEA +
    0.006 +
    coast +
    step +
    (hills + south * (0.7 + 0.5 * rough)) * level +
    rough * 0.006 * carved * level
  );
}

function distance(p: Vec2, a: Vec2, b: Vec2): number {
  const [ex, ez, wx, wz] = [b[0] - a[0], b[1] - a[1], p[0] - a[0], p[1] - a[1]];
  const t = Math.max(0, Math.min(1, (wx * ex + wz * ez) / (ex * ex + ez * ez)));
  return Math.hypot(wx - ex * t, wz - ez * t);
}

export const model: ModelPlan = {
  id: 'r1-oriental-map',
  shadeReachM: 0.12,
  build(sculpture) {
    table(sculpture.part('table'));
    const land = sculpture.part('land');
    relief(land, (x, z) => z < 0.03);
    const plateau = sculpture.part('plateau', { anchor: [-0.1, 0.16, 0.16] });
    relief(plateau, (_, z) => z >= 0.03);
    const sea = sculpture.part('sea', { anchor: [0.1, SEA + 0.02, -0.39] });
    sea.add('gloss', block([W - 0.012, 0.012, 0.24], [0, SEA - 0.012, -D / 2 + 0.125]), {
      tint: '#1f6f9c',
    });
    sea.add('water', block([W - 0.01, 0.014, 0.24], [0, SEA - 0.002, -D / 2 + 0.125]));
    river(land);
    for (const pin of PINS) town(sculpture, pin);
    oasis(sculpture);
    compass(sculpture.part('north'));
    plates(sculpture);
  },
};

/** A cedar table top with a moulded edge, on four short feet. */
function table(part: Part): void {
  for (const [size, y, h] of [
    [0.1, -0.06, 0.03],
    [0.06, -0.03, 0.03],
  ] as const)
    part.add('cedar', box([W + size, h, D + size], [0, y + h / 2, 0], 0.008), {
      edgeM: 0.12,
      tileM: 0.7,
    });
  for (const side of [-1, 1]) {
    part.add('cedar', box([W + 0.03, 0.05, 0.018], [0, 0.015, side * (D / 2 + 0.006)], 0.005), {
      tileM: 0.7,
    });
    part.add('cedar', box([0.018, 0.05, D + 0.012], [side * (W / 2 + 0.006), 0.015, 0], 0.005), {
      tileM: 0.7,
    });
    for (const z of [-1, 1])
      part.add(
        'brass',
        lathe(
          [
            [0, -0.11],
            [0.03, -0.11],
            [0.036, -0.095],
            [0.022, -0.06],
            [0, -0.06],
          ],
          [side * 0.56, 0, z * 0.42],
          20,
        ),
        { crease: 0.7 },
      );
  }
}

/** The land in small blocks of colour by height: plain, slope, ridge; the plateaus in beige. */
function relief(part: Part, isHere: (x: number, z: number) => boolean): void {
  const [nx, nz] = [150, 112];
  const shape = terrain([W - 0.006, D - 0.006], [nx, nz], groundM, 0);
  const position = shape.getAttribute('position');
  const bands: Record<string, number[]> = {};
  for (let i = 0; i < position.count; i += 3) {
    const corner = (k: number) => new THREE.Vector3().fromBufferAttribute(position, i + k);
    const middle = corner(0).add(corner(1)).add(corner(2)).divideScalar(3);
    const [x, y, z] = [middle.x, middle.y, middle.z];
    if (!isHere(x, z) || y < SEA - 0.015) continue;
    const h = y - SEA;
    const tint =
      z > 0.03
        ? z > 0.26
          ? h > 0.085
            ? '#b98d62'
            : '#dcbc8a'
          : h > 0.1
            ? '#c7ab7c'
            : '#dccba0'
        : h > 0.1
          ? '#7f8d78'
          : h > 0.065
            ? '#93a37a'
            : h > 0.035
              ? '#a9b57e'
              : '#bcc48a';
    (bands[tint] ??= []).push(...[0, 1, 2].flatMap((k) => corner(k).toArray()));
  }
  for (const [tint, points] of Object.entries(bands)) {
    const g = new THREE.BufferGeometry();
    g.setAttribute('position', new THREE.Float32BufferAttribute(points, 3));
    g.setAttribute(
      'uv',
      new THREE.Float32BufferAttribute(new Float32Array((points.length / 3) * 2), 2),
    );
    const { r, g: green, b } = new THREE.Color(tint).multiplyScalar(1.05);
    part.add('paper', g, { tint: [r, green, b], crease: 0.9, tileM: 0.35 });
  }
}

function river(part: Part): void {
  const line = new THREE.CatmullRomCurve3(RIVER.map(([x, z]) => new THREE.Vector3(x, 0, z)));
  const points = Array.from({ length: 50 }, (_, k): Vec3 => {
    const { x, z } = line.getPointAt(k / 49);
    return [x + 0.006 * Math.sin(k * 0.9), Math.max(SEA + 0.004, groundM(x, z) + 0.001), z];
  });
  part.add('gloss', tube(points, 0.0055, { segments: 160, sides: 6 }), {
    tint: '#2f86b4',
    crease: 2,
  });
}

/** A pin with a white head; it glows in its own state. */
function town(sculpture: Sculpture, { id, at: [x, z] }: Pin): void {
  const y = groundM(x, z);
  const part = sculpture.part(id, { anchor: [x, y + 0.12, z] });
  part.add('brass', bar([x, y - 0.01, z], [x, y + 0.075, z], 0.0035, 0.0035, 10));
  part.add('gloss', new THREE.SphereGeometry(0.02, 24, 16).translate(x, y + 0.09, z), {
    tint: '#fbf8f0',
    crease: 2,
  });
  for (let k = 0; k < 9; k += 1) {
    const angle = k * 2.4;
    const r = 0.012 + 0.0035 * k;
    const [hx, hz] = [x + r * Math.cos(angle), z + r * Math.sin(angle)];
    const h = 0.008 + 0.006 * ((k * 0.618) % 1);
    part.add(
      'whitewash',
      box([0.011, h + 0.012, 0.011], [hx, groundM(hx, hz) + h / 2 - 0.006, hz], 0.001),
      { tileM: 0.2 },
    );
  }
  glow(sculpture, part, id, [x, y + 0.09, z]);
}

/** A halo and a beam over what is asked for. */
function glow(sculpture: Sculpture, parent: Part, id: string, [x, y, z]: Vec3): void {
  const part = sculpture.part(`${id}-lit`, { parent, states: [id] });
  part.add('light', new THREE.SphereGeometry(0.0235, 24, 16).translate(x, y, z), { crease: 2 });
  for (const r of [0.042, 0.056])
    part.add(
      'light',
      new THREE.TorusGeometry(r, 0.0022, 6, 48).rotateX(Math.PI / 2).translate(x, y, z),
      { crease: 2 },
    );
}

/** Figuig: a green oval among bare hills, with twelve palms. */
function oasis(sculpture: Sculpture): void {
  const [x, z] = OASIS;
  const y = groundM(x, z);
  const part = sculpture.part('figuig', { anchor: [x, y + 0.1, z] });
  const oval = Array.from({ length: 36 }, (_, k): Vec2 => [
    x + 0.062 * Math.cos((k * Math.PI) / 18),
    z + 0.042 * Math.sin((k * Math.PI) / 18),
  ]);
  part.add('paint', prism(oval, 0.012, { yM: y - 0.007, bevelM: 0.002 }), { tint: '#5f8f3f' });
  for (let k = 0; k < 12; k += 1) {
    const r = 0.9 * Math.sqrt((k + 0.5) / 12);
    palm(part, {
      heightM: 0.05 + 0.012 * ((k * 0.618) % 1),
      at: [x + 0.056 * r * Math.cos(k * 2.4), y + 0.004, z + 0.037 * r * Math.sin(k * 2.4)],
      seed: k + 2,
      fronds: 9,
    });
  }
  for (let k = 0; k < 4; k += 1)
    part.add(
      'whitewash',
      box(
        [0.012, 0.01, 0.012],
        [x - 0.03 + 0.02 * k, y + 0.008, z + 0.016 - 0.008 * (k % 2)],
        0.001,
      ),
      { tint: '#d8b48a', tileM: 0.2 },
    );
  glow(sculpture, part, 'figuig', [x, y + 0.085, z]);
}

/** North, at the back of the table. */
function compass(part: Part): void {
  const at: Vec2 = [-0.5, -0.4];
  part.add(
    'paint',
    slab(star(4, 0.04, { at, inner: 0.3 }), 0.003)
      .rotateX(-Math.PI / 2)
      .translate(0, SEA + 0.006, 2 * at[1]),
    { tint: '#faf4e4' },
  );
  part.add(
    'paint',
    slab(
      [
        [at[0] - 0.008, at[1] + 0.012],
        [at[0], at[1] + 0.055],
        [at[0] + 0.008, at[1] + 0.012],
      ],
      0.004,
    )
      .rotateX(-Math.PI / 2)
      .translate(0, SEA + 0.006, 2 * at[1]),
    { tint: '#b3261e' },
  );
}

/** Name-plates that rise in one state: blank brass, because labels are the screen's. */
function plates(sculpture: Sculpture): void {
  const part = sculpture.part('plates', { states: ['names'] });
  const places: Vec3[] = [
    ...PINS.map(({ at: [x, z] }): Vec3 => [x, groundM(x, z) + 0.135, z]),
    [OASIS[0], groundM(...OASIS) + 0.12, OASIS[1]],
    [-0.1, 0.19, 0.16],
    [0.1, SEA + 0.07, -0.4],
  ];
  for (const [x, y, z] of places) {
    part.add('brass', box([0.12, 0.036, 0.005], [x, y, z], 0.002).rotateX(0));
    part.add('paint', block([0.11, 0.028, 0.001], [x, y, z + 0.003]), { tint: '#faf4e4' });
    part.add('ink', box([0.075, 0.005, 0.001], [x, y, z + 0.0038], 0.0004));
    part.add('brass', bar([x, y - 0.018, z], [x, y - 0.06, z], 0.002, 0.002, 6));
  }
}
