/**
 * A wall fountain of the northern cities: 3.4 m tall, 2.6 m wide. A type, not the
 * survey of a named one. Longer than most for its many small shapes, one function a part.
 */
import * as THREE from 'three';
import { type Arch, arch, bandBetween, lobedArch, wallWithArch } from '../kit/arches.ts';
import { canopy } from '../kit/roofs.ts';
import type { ModelPlan, Part, Sculpture } from '../kit/sculpture.ts';
import { bar, block, box, lathe, prism, ribbon, slab, tube } from '../kit/shapes.ts';
import type { Vec2, Vec3 } from '../kit/shapes.ts';

const NICHE: Arch = { spanM: 1.36, springM: 1.36, pointM: 0.07, horseshoeDeg: 24, footM: 0.45 };
const FRAME: Arch = { ...NICHE, footM: 0.66 };
const HALF_WALL = 1.3;
const SPOUTS = [-0.34, 0.34] as const;
const SPOUT_Y = 1.02;
const BASIN = { halfM: 1.1, frontM: 0.7, rimM: 0.6, wallM: 0.12 };

export const model: ModelPlan = {
  id: 'r3-saqqaya',
  shadeReachM: 0.8,
  build(sculpture) {
    wall(sculpture.part('wall'));
    front(sculpture.part('front', { explode: [0, 0, 0.9], anchor: [0, 1.75, -0.2] }));
    plaque(sculpture.part('stone', { explode: [0, 0.05, 1.25] }));
    const spouts = sculpture.part('spouts', { explode: [0, 0, 1.5], anchor: [0.34, 1.05, 0] });
    for (const x of SPOUTS) spout(spouts, x);
    const hawd = sculpture.part('basin', { explode: [0, 0, 2.1], anchor: [0.9, 0.4, 0.72] });
    basin(hawd);
    canopy(sculpture.part('canopy', { explode: [0, 0.7, 0.35] }), {
      halfM: 1.34,
      baseM: 2.6,
      topM: 3.4,
      depthM: 0.74,
    });
    const pipe = sculpture.part('pipe', { explode: [0, 0, -0.8], anchor: [0, 2.2, -0.6] });
    pipes(pipe);
    water(sculpture, { spouts, hawd, pipe });
  },
};

/** The masonry body with its niche, and the step before it. */
function wall(part: Part): void {
  const hole = arch({ ...NICHE, footM: 0.1 }, 0.1);
  const body = wallWithArch({ halfWidthM: HALF_WALL, fromM: 0.1, toM: 3.3 }, hole);
  part.add('lime', slab(body, 0.36, { zM: -0.36, bevelM: 0.012 }), { edgeM: 0.3 });
  part.add('lime', box([2 * HALF_WALL, 3.2, 0.12], [0, 1.7, -0.41]), { edgeM: 0.4 });
  part.add('limestone', box([3, 0.12, 1.66], [0, 0.06, 0.32], 0.025), { edgeM: 0.24 });
  for (const side of [-1, 1]) {
    const x = side * 1.14;
    part.add('limestone', box([0.3, 0.2, 0.09], [x, 0.22, 0.03], 0.02));
    part.add('limestone', box([0.3, 0.1, 0.09], [x, 2.52, 0.03], 0.02));
    part.add('limestone', box([0.3, 2.16, 0.03], [x, 1.39, 0], 0.008), { edgeM: 0.4 });
    const shift: [number, number] = [0.25, 0.25];
    part.add('zellige', block([0.23, 2.14, 0.02], [x, 1.39, 0.015]), { edgeM: 0.16, shift });
  }
}

/** The sadriya: star panel in the niche, scalloped arch, carved plaster round it. */
function front(part: Part): void {
  part.add('zellige', slab(arch(NICHE, 0.04), 0.05, { zM: -0.3 }), { edgeM: 0.18 });
  for (const [y, half] of [
    [0.8, 0.6],
    [1.24, 0.6],
  ] as const)
    part.add('blueTile', box([2 * half, 0.035, 0.016], [0, y, -0.245], 0.005), { tileM: 0.3 });
  const band = (outer: Vec2[], inner: Vec2[]) => bandBetween(outer, inner);
  part.add(
    'limestone',
    slab(band(arch(NICHE, 0.1), arch(NICHE)), 0.28, { zM: -0.26, bevelM: 0.01 }),
    {
      edgeM: 0.3,
    },
  );
  const scallops = lobedArch(NICHE, { insetM: 0.03, lobes: 9, depthM: 0.065 });
  part.add('plaster', slab(band(arch(NICHE, 0.02), scallops), 0.09, { zM: -0.15, bevelM: 0.01 }), {
    tileM: 0.44,
    edgeM: 0.26,
  });
  part.add('plaster', slab(band(arch(FRAME, 0.17), arch(FRAME, 0.04)), 0.05, { bevelM: 0.012 }), {
    tileM: 0.32,
    edgeM: 0.26,
  });
  for (const grow of [0.165, 0.04]) {
    const fillet = band(arch(FRAME, grow + 0.022), arch(FRAME, grow - 0.018));
    part.add('limestone', slab(fillet, 0.065, { bevelM: 0.009 }));
  }
  const field = wallWithArch({ halfWidthM: 0.97, fromM: 0.66, toM: 2.27 }, arch(FRAME, 0.18));
  part.add('plaster', slab(field, 0.03), { tileM: 0.72, edgeM: 0.18 });
  frame(part);
  for (const side of [-1, 1]) column(part, side * 0.61);
}

/** Mouldings round the plaster field, standing out in two steps. */
function frame(part: Part): void {
  for (const [grow, width, proud] of [
    [0, 0.045, 0.06],
    [0.04, 0.022, 0.085],
  ] as const) {
    const [x, y] = [0.95 + grow, 2.25 + grow];
    for (const side of [-1, 1])
      part.add(
        'limestone',
        box([width, y - 0.64, proud], [side * x, (y + 0.64) / 2, proud / 2], 0.01),
      );
    part.add('limestone', box([2 * x + width, width, proud], [0, y, proud / 2], 0.01));
  }
}

function column(part: Part, x: number): void {
  const profile: Vec2[] = [
    [0, 0],
    [0.075, 0],
    [0.075, 0.035],
    [0.058, 0.055],
    [0.062, 0.075],
    [0.046, 0.095],
    [0.046, 0.5],
    [0.054, 0.515],
    [0.046, 0.53],
    [0.06, 0.57],
    [0.08, 0.61],
    [0.08, 0.65],
    [0, 0.65],
  ];
  part.add('limestone', lathe(profile, [x, 0.45, -0.08], 18), { tileM: 0.5, crease: 0.7 });
  part.add('limestone', box([0.18, 0.05, 0.18], [x, 1.125, -0.08]), { tileM: 0.5 });
}

/** The founder's plaque. Its lines stay unreadable: no founder is invented. */
function plaque(part: Part): void {
  part.add('limestone', box([0.46, 0.29, 0.045], [0, 2.45, 0.022], 0.012), { tileM: 0.7 });
  part.add('whitewash', box([0.4, 0.23, 0.02], [0, 2.45, 0.042], 0.006), { tileM: 0.5 });
  for (const [row, width] of [0.3, 0.33, 0.31, 0.22].entries())
    part.add('ink', box([width, 0.014, 0.004], [0, 2.525 - row * 0.05, 0.053], 0.002));
}

/** A brass spout: rosette, boss, bent pipe and a tap's key. */
function spout(part: Part, x: number): void {
  const [y, z] = [SPOUT_Y, -0.25];
  const petals = Array.from({ length: 64 }, (_, k): Vec2 => {
    const angle = (k / 64) * 2 * Math.PI;
    const r = 0.08 * (1 + 0.13 * Math.abs(Math.cos(4 * angle)) ** 0.6);
    return [x + r * Math.cos(angle), y + r * Math.sin(angle)];
  });
  part.add('brass', slab(petals, 0.02, { zM: z, bevelM: 0.005 }));
  const boss: Vec2[] = [
    [0, 0],
    [0.05, 0],
    [0.052, 0.012],
    [0.036, 0.022],
    [0.03, 0.034],
    [0.036, 0.044],
    [0.028, 0.054],
    [0, 0.054],
  ];
  part.add(
    'brass',
    lathe(boss, [0, 0, 0], 20)
      .rotateX(Math.PI / 2)
      .translate(x, y, z + 0.015),
  );
  part.add('brass', tube(spoutLine(x), 0.02, { segments: 16, sides: 12 }), { crease: 1 });
  const lip = new THREE.TorusGeometry(0.021, 0.006, 8, 16).rotateX(Math.PI / 2);
  part.add('brass', lip.translate(x, SPOUT_Y - 0.085, 0.108), { crease: 2 });
  part.add('brass', bar([x, y + 0.01, -0.07], [x, y + 0.085, -0.07], 0.008));
  part.add('brass', bar([x - 0.035, y + 0.085, -0.07], [x + 0.035, y + 0.085, -0.07], 0.009));
}

const spoutLine = (x: number): Vec3[] => [
  [x, SPOUT_Y, -0.22],
  [x, SPOUT_Y + 0.012, -0.07],
  [x, SPOUT_Y + 0.005, 0.03],
  [x, SPOUT_Y - 0.04, 0.095],
  [x, SPOUT_Y - 0.085, 0.108],
];

/** The hawd: a trough with cut corners, tiled outside, with a worn stone rim. */
function basin(part: Part): void {
  const { halfM, frontM, rimM, wallM } = BASIN;
  const plan = (grow: number, back: number, cut: number): Vec2[] => {
    const [x, z] = [halfM + grow, frontM + grow];
    return [
      [-x, back],
      [x, back],
      [x, z - cut],
      [x - cut, z],
      [-x + cut, z],
      [-x, z - cut],
    ];
  };
  const hollow = plan(-wallM, 0.1, 0.14);
  part.add('zellige', prism(plan(0, 0.03, 0.18), rimM - 0.14, { yM: 0.12, holes: [hollow] }), {
    edgeM: 0.14,
  });
  const rim = { yM: rimM - 0.05, bevelM: 0.02, holes: [plan(-wallM - 0.015, 0.11, 0.13)] };
  part.add('limestone', prism(plan(0.045, 0.02, 0.19), 0.09, rim), { edgeM: 0.3, crease: 0.8 });
  const foot = { yM: 0.12, bevelM: 0.02 };
  part.add('limestone', prism(plan(0.04, 0.025, 0.19), 0.1, foot), { edgeM: 0.35, crease: 0.8 });
  // The lip leads what is too much to the ground, where the beasts drink.
  part.add('limestone', box([0.19, 0.04, 0.2], [0, rimM + 0.005, frontM + 0.06], 0.015), {
    tileM: 0.4,
  });
}

/** Clay pipes behind the wall, sleeve in sleeve, down to the two spouts. */
function pipes(part: Part): void {
  const z = -0.55;
  const sleeve = (from: Vec3, to: Vec3) => {
    const collar = from.map((value, k) => value + (to[k]! - value) * 0.16) as [
      number,
      number,
      number,
    ];
    part.add('clay', bar(from, to, 0.052, 0.047, 16), { crease: 0.8, tint: 1.05 });
    part.add('clay', bar(from, collar, 0.064, 0.06, 16), { crease: 0.8, tint: 0.92 });
  };
  for (let k = 0; k < 6; k += 1) sleeve([0, 3.06 - k * 0.34, z], [0, 2.72 - k * 0.34, z]);
  part.add('clay', new THREE.SphereGeometry(0.085, 20, 14).translate(0, SPOUT_Y, z), { crease: 2 });
  for (const x of SPOUTS) {
    sleeve([0, SPOUT_Y, z], [x, SPOUT_Y, z]);
    part.add('clay', new THREE.SphereGeometry(0.066, 16, 12).translate(x, SPOUT_Y, z), {
      crease: 2,
    });
    sleeve([x, SPOUT_Y, z], [x, SPOUT_Y, z + 0.26]);
  }
}

/** What runs once the tap is open: pipe, spouts, the basin filling, the overflow. */
function water(model: Sculpture, at: { pipe: Part; spouts: Part; hawd: Part }): void {
  const flow = (name: string, parent: Part, start: number, end: number) =>
    model.part(name, { parent, flow: { kind: 'water', start, end } });
  const down: Vec3[] = [
    [0, 3.08, -0.55],
    [0, 2, -0.55],
    [0, SPOUT_Y, -0.55],
  ];
  flow('water-pipe', at.pipe, 0, 0.28).add('waterFlow', tube(down, 0.068, { segments: 24 }), {
    crease: 2,
  });
  const arms = flow('water-arms', at.pipe, 0.28, 0.38);
  const fall = flow('water-spouts', at.spouts, 0.38, 0.5);
  for (const x of SPOUTS) {
    const arm: Vec3[] = [
      [0, SPOUT_Y, -0.55],
      [x, SPOUT_Y, -0.55],
    ];
    arms.add('waterFlow', tube(arm, 0.068, { segments: 10 }), { crease: 2 });
    const drop = Array.from({ length: 9 }, (_, k): Vec3 => {
      const t = k / 8;
      return [x, SPOUT_Y - 0.085 - 0.385 * t ** 2, 0.108 + 0.05 * t];
    });
    fall.add('waterFlow', tube(drop, 0.014, { segments: 24, sides: 8 }), { crease: 2 });
  }
  const { halfM, frontM, wallM, rimM } = BASIN;
  const level = rimM - 0.05;
  const pool: Vec3[] = [
    [-halfM + wallM - 0.01, level, 0.34],
    [0, level, 0.34],
    [halfM - wallM + 0.01, level, 0.34],
  ];
  flow('water-basin', at.hawd, 0.5, 0.82).add('waterFlow', ribbon(pool, frontM - wallM - 0.06));
  const lip: Vec3[] = [
    [0, level + 0.03, frontM - 0.05],
    [0, rimM + 0.032, frontM + 0.02],
    [0, rimM + 0.03, frontM + 0.15],
    [0, rimM - 0.06, frontM + 0.19],
    [0, 0.2, frontM + 0.24],
    [0, 0.128, frontM + 0.32],
    [0, 0.126, frontM + 0.42],
  ];
  flow('water-overflow', at.hawd, 0.82, 1).add('waterFlow', ribbon(lip, 0.13, 40));
}
