/**
 * How a khettara works: forty metres drawn together to six, the slope made
 * steeper than it is. The hill is cut open along its tunnel (z = 0); the oasis
 * before it is whole. In one state the tunnel is blocked and the gardens fade.
 * Longer than most: one object that is measured as a whole, part by part.
 */
import { arch, wallWithArch } from '../kit/arches.ts';
import { halfRound, landBetween, turf } from '../kit/land.ts';
import type { MaterialName } from '../kit/materials.ts';
import { fractal, seeded, smoothstep } from '../kit/noise.ts';
import { crop, palm } from '../kit/plants.ts';
import type { ModelPlan, Part, Sculpture } from '../kit/sculpture.ts';
import { beam, block, box, prism, rectangle, ribbon, slab, tube } from '../kit/shapes.ts';
import type { Vec2, Vec3 } from '../kit/shapes.ts';

const [LEFT, MOUTH, RIGHT, BACK, FRONT] = [-3, 0.9, 3, -1.2, 1.2];
const HEAD = -2.6;
const TUNNEL = { halfM: 0.18, heightM: 0.42, slope: 0.04, endM: 0.87 };
const SHAFTS = [0, 1, 2, 3, 4, 5].map((k) => -1.85 + k * 0.48);
const SHAFT_RADIUS = 0.11;
const BLOCKED_AT = SHAFTS[3]!;
const GROUND = 0.87;
/** How fine the hill's surface is; earth and sand share it, or one would come through the other. */
const SURFACE_M = 0.125;
const EARTH_CUT = '#a3744b';

const floorM = (x: number) => TUNNEL.endM + (MOUTH - x) * TUNNEL.slope;
const roofM = (x: number) => floorM(x) + TUNNEL.heightM;

/** The hill, with a crater of spoil round every shaft. */
function hillM(x: number, z: number): number {
  const [u, v] = [(x + 3) / 6, (z + 1.2) / 2.4];
  const slope =
    1.5 + 0.68 * (1 - smoothstep(-3.4, 1.1, x)) + 0.07 * (fractal(u, v, 5, 3, 4, 7) - 0.5);
  const mounds = SHAFTS.map((at, k) => {
    const away = Math.hypot(x - at, z * 1.05) / (0.22 + 0.015 * (k % 2));
    return 0.17 * smoothstep(1.35, 0.8, away) * (0.55 + 0.45 * smoothstep(0.4, 0.75, away));
  });
  return slope + Math.max(...mounds);
}

export const model: ModelPlan = {
  id: 'r2-khettara',
  shadeReachM: 0.7,
  flat: ['whitewash', 'limestone', 'dryLeaf', 'palmLeaf'],
  build(sculpture) {
    sculpture.cut({ axis: 'x', from: 3.05, to: -2.4, start: 3.05 });
    hill(sculpture.part('hill', { cap: EARTH_CUT }));
    oasis(sculpture.part('oasis', { cap: '#85603f' }));
    aquifer(sculpture.part('aquifer', { cap: '#33708f', anchor: [-2.75, 1.1, 0] }));
    gallery(sculpture.part('gallery', { cap: EARTH_CUT, anchor: [-0.65, floorM(-0.65) + 0.2, 0] }));
    shafts(sculpture.part('shafts', { cap: '#b98f63', anchor: [SHAFTS[2]!, 2.05, -0.1] }));
    mouth(sculpture.part('mouth', { cap: '#9d8565', anchor: [1.02, 1.35, 0.1] }));
    seguia(sculpture.part('seguia', { cap: '#c9bb9d', anchor: [1.5, 0.92, 0.12] }));
    gardens(sculpture);
    fall(sculpture);
    water(sculpture);
  },
};

/** Three solids: under the tunnel, beside it, and above it with the shafts left out. */
function hill(part: Part): void {
  const all = rectangle(LEFT, BACK, MOUTH, 0);
  const under = { below: () => 0, above: floorM, edgeM: 0.6 };
  part.add('strata', landBetween(all, under), { edgeM: 0.3 });
  const beside: Vec2[] = [
    [LEFT, BACK],
    [MOUTH, BACK],
    [MOUTH, -TUNNEL.halfM],
    [HEAD, -TUNNEL.halfM],
    [HEAD, 0],
    [LEFT, 0],
  ];
  part.add('strata', landBetween(beside, { below: floorM, above: roofM, edgeM: 0.4 }), {
    edgeM: 0.3,
  });
  const notches = [...SHAFTS].reverse().flatMap((x) => halfRound(x, SHAFT_RADIUS));
  const above: Vec2[] = [[LEFT, BACK], [MOUTH, BACK], [MOUTH, 0], ...notches, [LEFT, 0]];
  part.add('strata', landBetween(above, { below: roofM, above: hillM, edgeM: SURFACE_M }), {
    crease: 0.9,
  });
  part.add('sand', turf(above, { above: hillM, thickM: 0.014, edgeM: SURFACE_M }), { crease: 0.9 });
  const random = seeded(12);
  for (let k = 0; k < 60; k += 1) {
    const [x, z] = [LEFT + 0.1 + 3.7 * random(), BACK + 0.05 + 1.05 * random()];
    const size = 0.015 + 0.05 * random() ** 3;
    const stone = box([size * 1.6, size, size], [0, 0, 0], size * 0.4).rotateY(random() * 3);
    part.add('fieldstone', stone.translate(x, hillM(x, z) + size * 0.3, z), { tileM: 0.3 });
  }
}

/** The land that is watered: a bed of earth with canal and basin left out. */
function oasis(part: Part): void {
  const bed = 0.74;
  part.add('strata', block([RIGHT - MOUTH, bed, FRONT - BACK], [(RIGHT + MOUTH) / 2, bed / 2, 0]), {
    edgeM: 0.3,
  });
  const canal: Vec2[] = [
    [MOUTH, 0.12],
    [1.7, 0.12],
    [1.7, 0.32],
    [2.26, 0.32],
    [2.26, 0.07],
    [2.9, 0.07],
    [2.9, -0.07],
    [2.26, -0.07],
    [2.26, -0.32],
    [1.7, -0.32],
    [1.7, -0.12],
    [MOUTH, -0.12],
  ];
  const plan: Vec2[] = [[MOUTH, BACK], [RIGHT, BACK], [RIGHT, FRONT], [MOUTH, FRONT], ...canal];
  part.add('soil', prism(plan, GROUND - bed, { yM: bed }), { edgeM: 0.25 });
  // Low ridges of earth keep each plot's water in.
  for (const { from, to } of PLOTS) {
    const [x, z] = [(from[0] + to[0]) / 2, (from[1] + to[1]) / 2];
    const [w, d] = [to[0] - from[0], to[1] - from[1]];
    for (const side of [-1, 1]) {
      part.add('soil', box([w + 0.06, 0.05, 0.05], [x, GROUND + 0.015, z + (side * d) / 2], 0.02), {
        tint: 0.9,
      });
      part.add('soil', box([0.05, 0.05, d + 0.06], [x + (side * w) / 2, GROUND + 0.015, z], 0.02), {
        tint: 0.9,
      });
    }
  }
}

const PLOTS: readonly { from: Vec2; to: Vec2 }[] = [
  { from: [1.12, 0.42], to: [1.62, 1.08] },
  { from: [1.72, 0.46], to: [2.22, 1.08] },
  { from: [2.36, 0.2], to: [2.9, 1.08] },
  { from: [1.12, -1.08], to: [1.62, -0.42] },
  { from: [1.72, -1.08], to: [2.22, -0.46] },
  { from: [2.36, -1.08], to: [2.9, -0.2] },
];

/** Ground that stands in water, as a face a little before the cut; the tunnel's head lies in it. */
function aquifer(part: Part): void {
  const outline: Vec2[] = [
    [LEFT - 0.006, 0.45],
    [-2.2, 0.52],
    [-1.3, 0.72],
    [-0.75, floorM(-0.75) - 0.01],
    [HEAD, floorM(HEAD) - 0.002],
    [HEAD - 0.002, roofM(HEAD) + 0.002],
    [-2.15, roofM(-2.15) + 0.002],
    [-2.5, 1.56],
    [LEFT - 0.006, 1.72],
  ];
  part.add('aquifer', slab(outline, 0.006 - BACK + 0.006, { zM: BACK - 0.006 }), { edgeM: 0.25 });
}

/** The tunnel's back wall and vault, worn smooth, and its floor. */
function gallery(part: Part): void {
  const { halfM, heightM } = TUNNEL;
  const lining: Vec2[] = [[-halfM, 0]];
  for (let k = 0; k <= 8; k += 1) {
    const angle = Math.PI - (Math.PI / 2) * (k / 8);
    lining.push([halfM * Math.cos(angle) * 0.96, heightM - halfM + halfM * Math.sin(angle) * 0.98]);
  }
  lining.push([-0.001, heightM + 0.001], [-halfM - 0.01, heightM + 0.001], [-halfM - 0.01, 0]);
  const along = (shape: ReturnType<typeof beam>) => {
    const position = shape.getAttribute('position');
    for (let i = 0; i < position.count; i += 1)
      position.setY(i, position.getY(i) + floorM(position.getX(i)));
    return shape;
  };
  // The vault stops at each shaft.
  const stops = [HEAD, ...SHAFTS.flatMap((x) => [x - SHAFT_RADIUS, x + SHAFT_RADIUS]), MOUTH];
  for (let k = 0; k + 1 < stops.length; k += 2)
    part.add('earth', along(beam(lining, stops[k]!, stops[k + 1]!)), {
      edgeM: 0.2,
      crease: 1,
      tint: 0.62,
    });
  const floor = rectangle(-halfM, -0.012, 0.004, 0.012);
  part.add('earth', along(beam(floor, HEAD, MOUTH)), { edgeM: 0.3, tint: 0.75 });
  const back = rectangle(-halfM - 0.006, 0, -halfM + 0.006, heightM);
  part.add('earth', along(beam(back, HEAD, MOUTH)), { edgeM: 0.2, tint: 0.62 });
  const end = block([0.012, heightM, halfM], [HEAD, floorM(HEAD) + heightM / 2, -halfM / 2]);
  part.add('earth', end, { edgeM: 0.2, tint: 0.62 });
}

/** A collar of stones round each shaft's mouth. */
function shafts(part: Part): void {
  const random = seeded(31);
  for (const x of SHAFTS)
    for (let k = 0; k < 9; k += 1) {
      const angle = (Math.PI * (k + 0.5)) / 9;
      const [sx, sz] = [x + 0.135 * Math.cos(angle), -0.135 * Math.sin(angle)];
      const stone = box([0.055, 0.04, 0.045], [0, 0, 0], 0.012).rotateY(
        -angle + Math.PI / 2 + 0.3 * random(),
      );
      const tint = 0.95 + 0.35 * random();
      part.add('fieldstone', stone.translate(sx, hillM(sx, sz) + 0.018, sz), { tileM: 0.3, tint });
    }
  for (const x of SHAFTS) {
    const ring: Vec2[] = [
      ...halfRound(x, SHAFT_RADIUS),
      ...halfRound(x, SHAFT_RADIUS - 0.006).reverse(),
    ];
    const lining = landBetween(ring, {
      below: roofM,
      above: (at, z) => hillM(at, z) + 0.005,
      edgeM: 0.4,
    });
    part.add('earth', lining, { tint: 0.55, crease: 1 });
  }
}

/** The retaining wall at the foot of the hill, with the small arch where the water comes to light. */
function mouth(part: Part): void {
  const opening = arch({ spanM: 0.34, springM: GROUND + 0.2, footM: GROUND - 0.12 }, 0, 14);
  const face = wallWithArch({ halfWidthM: 0.42, fromM: GROUND - 0.12, toM: 1.52 }, opening);
  part.add('rubble', beam(face, MOUTH + 0.002, MOUTH + 0.11), { edgeM: 0.2, tileM: 0.9 });
  part.add('rubble', block([0.11, 0.66, 0.78], [MOUTH + 0.056, 1.18, -0.81]), {
    edgeM: 0.2,
    tileM: 0.9,
  });
  part.add('fieldstone', box([0.16, 0.05, 1.64], [MOUTH + 0.056, 1.535, -0.39], 0.015), {
    tint: 1.2,
  });
  for (let k = 0; k < 9; k += 1) {
    const angle = (Math.PI * (k + 0.5)) / 9;
    const stone = box([0.13, 0.085, 0.058], [0, 0.21, 0], 0.01).rotateX(Math.PI / 2 - angle);
    part.add('limestone', stone.translate(MOUTH + 0.062, GROUND + 0.2, 0), { tileM: 0.4 });
  }
}

/** Kerbs of the canal and of the basin. */
function seguia(part: Part): void {
  const kerb = (size: Vec3, at: Vec3) => part.add('limestone', box(size, at, 0.01), { tileM: 0.5 });
  for (const side of [-1, 1]) {
    for (let k = 0; k < 4; k += 1)
      kerb([0.155, 0.06, 0.05], [1.1 + k * 0.16, GROUND + 0.01, side * 0.14]);
    kerb([0.62, 0.07, 0.06], [1.98, GROUND + 0.012, side * 0.345]);
    kerb([0.6, 0.05, 0.04], [2.58, GROUND + 0.008, side * 0.09]);
    kerb([0.06, 0.07, 0.2], [1.675, GROUND + 0.012, side * 0.22]);
    kerb([0.06, 0.07, 0.25], [2.29, GROUND + 0.012, side * 0.2]);
  }
  part.add('whitewash', box([1.2, 0.02, 0.6], [1.98, 0.745, 0], 0.005), { tileM: 0.6 });
}

/** Palms and plots, green where water comes and pale where it does not. */
function gardens(sculpture: Sculpture): void {
  const part = sculpture.part('palms', { cap: '#5f7d3a', anchor: [2.62, 1.95, 0.2] });
  const plant = (name: string, state: string, leaves: [MaterialName, MaterialName]) => {
    const [leaf, blade] = leaves;
    const thirst = state === 'blocked' ? 0.5 : 0;
    const garden = sculpture.part(name, {
      parent: part,
      states: [state],
      cap: '#5f7d3a',
      shades: thirst === 0,
    });
    palm(garden, { heightM: 1.3, at: [2.62, GROUND, -0.62], seed: 3, leaf, thirst });
    palm(garden, { heightM: 1.12, at: [2.68, GROUND, 0.7], seed: 4, leaf, thirst });
    palm(garden, { heightM: 1.22, at: [1.36, GROUND, -0.78], seed: 5, leaf, thirst });
    const rows = { yM: GROUND, everyM: 0.085, leaf: blade, tall: thirst ? 0.5 : 1 };
    PLOTS.forEach((plot, n) => crop(garden, { ...plot, ...rows, seed: 40 + n }));
  };
  plant('gardens-green', 'flowing', ['palmLeaf', 'crop']);
  plant('gardens-dry', 'blocked', ['dryLeaf', 'dryLeaf']);
}

/** What has fallen into the tunnel where it is blocked. */
function fall(sculpture: Sculpture): void {
  const part = sculpture.part('fall', { states: ['blocked'], cap: EARTH_CUT });
  const random = seeded(77);
  const y = floorM(BLOCKED_AT);
  for (let k = 0; k < 34; k += 1) {
    const size = 0.05 + 0.07 * random();
    const [dx, dy] = [(random() - 0.5) * 0.36, random()];
    const at: Vec3 = [BLOCKED_AT + dx * (1.1 - dy), y + 0.02 + dy * 0.3, -0.02 - 0.12 * random()];
    const stone = box([size * 1.2, size, size], [0, 0, 0], size * 0.35)
      .rotateY(random() * 3)
      .rotateZ(random());
    part.add('fieldstone', stone.translate(...at), { tileM: 0.3, tint: 0.9 + 0.3 * random() });
  }
  const heap: Vec2[] = [
    [BLOCKED_AT - 0.26, y],
    [BLOCKED_AT + 0.28, y],
    [BLOCKED_AT + 0.12, y + 0.24],
    [BLOCKED_AT - 0.06, y + 0.32],
    [BLOCKED_AT - 0.15, y + 0.2],
  ];
  part.add('soil', slab(heap, 0.16, { zM: -0.17, bevelM: 0.02 }));
}

/** Seeping, along the tunnel, into the light, through the basin to the plots. */
function water(sculpture: Sculpture): void {
  type When = { start: number; end: number; state?: 'flowing' | 'blocked' };
  const flow = (name: string, parent: string, { start, end, state }: When) =>
    sculpture.part(name, {
      parent: sculpture.parts.find((part) => part.name === parent)!,
      flow: { kind: 'water', start, end },
      ...(state && { states: [state] }),
    });
  const seep = flow('water-seep', 'aquifer', { start: 0, end: 0.2 });
  const random = seeded(9);
  for (let k = 0; k < 14; k += 1) {
    const to = HEAD + 0.06 + k * 0.12;
    const below = 0.2 + 0.16 * random();
    const path: Vec3[] = [
      [to - 0.28 - 0.1 * random(), floorM(to) - below * (1 - k / 22), 0.016],
      [to - 0.12 - 0.06 * random(), floorM(to) - below * 0.45, 0.018],
      [to, floorM(to) + 0.02, 0.004],
    ];
    seep.add('waterFlow', tube(path, 0.006, { segments: 12, sides: 6 }), { crease: 2 });
  }
  const along = (from: number, to: number, liftM: number) =>
    ribbon(
      [0, 0.5, 1].map((t): Vec3 => {
        const x = from + (to - from) * t;
        return [x, floorM(x) + liftM, -TUNNEL.halfM / 2];
      }),
      TUNNEL.halfM - 0.006,
      24,
    );
  const dam = BLOCKED_AT - 0.1;
  flow('water-gallery', 'gallery', { start: 0.12, end: 0.4 }).add(
    'waterFlow',
    along(HEAD, dam, 0.06),
  );
  flow('water-dammed', 'gallery', { start: 0.4, end: 1, state: 'blocked' }).add(
    'waterFlow',
    ribbon(
      [
        [HEAD + 0.05, floorM(HEAD) + 0.1, -0.09],
        [-1.5, floorM(HEAD) + 0.1, -0.09],
        [dam + 0.06, floorM(HEAD) + 0.1, -0.09],
      ],
      TUNNEL.halfM - 0.006,
    ),
  );
  const running = (name: string, parent: string, start: number, end: number) =>
    flow(name, parent, { start, end, state: 'flowing' });
  running('water-lower', 'gallery', 0.4, 0.55).add('waterFlow', along(dam, MOUTH, 0.06));
  const level = GROUND - 0.035;
  const canal: Vec3[] = [
    [MOUTH, level + 0.02, 0],
    [1.2, level, 0],
    [1.72, level, 0],
  ];
  running('water-seguia', 'seguia', 0.55, 0.68).add('waterFlow', ribbon(canal, 0.23, 16));
  const basin: Vec3[] = [
    [1.7, level, 0],
    [1.98, level, 0],
    [2.26, level, 0],
  ];
  running('water-basin', 'seguia', 0.68, 0.84).add('waterFlow', ribbon(basin, 0.63, 16));
  const out: Vec3[] = [
    [2.26, level, 0],
    [2.6, level, 0],
    [2.9, level, 0],
  ];
  running('water-plots', 'seguia', 0.84, 1).add('waterFlow', ribbon(out, 0.135, 16));
}
