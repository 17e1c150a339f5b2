/**
 * Three rings, each linked with the two others: act, means, purpose. Under 18 the
 * means is not asked for, so that ring grows pale, and the two others hold all the
 * same. When one is opened the whole comes down.
 *
 * The exhibit's part "hands" is shown without hands. Nothing here is to look like a
 * person, least of all a victim or a rescuer: modelled hands come out false, and
 * hands that reach for someone would say that the person is helpless. What the part
 * means, to protect and to refer, is built as a place instead: two walls that shelter
 * without closing, a path of light stones, and a door that stands open.
 * Longer than most: one object that is measured as a whole, part by part.
 */
import * as THREE from 'three';
import { sector } from '../kit/figures.ts';
import { hangingLantern } from '../kit/lanterns.ts';
import type { MaterialName } from '../kit/materials.ts';
import type { Coat, ModelPlan, Part, Sculpture, Track } from '../kit/sculpture.ts';
import { bar, box, lathe, prism, rectangle, slab, tube } from '../kit/shapes.ts';
import type { Vec2, Vec3 } from '../kit/shapes.ts';

const [R, ROD, PLINTH] = [0.4, 0.035, 0.16];
/** How far the rings' middles lie from the middle of all, and how far each is turned out of the plane, so that they pass through one another without touching. */
const [APART, TURN_DEG] = [0.24, 17];
const MIDDLE: Vec3 = [0, PLINTH + APART / 2 + R + ROD - 0.03, 0];
/** The piece of a ring that opens, in degrees on both sides of its outermost point. */
const GATE_DEG = 34;

interface Ring {
  id: string;
  /** Where its middle lies from the middle of all. */
  atDeg: number;
  material: MaterialName;
  coat: Coat;
}
const ACT: Ring = { id: 'act', atDeg: 210, material: 'iron', coat: {} };
const MEANS: Ring = { id: 'means', atDeg: 330, material: 'rust', coat: {} };
const PURPOSE: Ring = { id: 'purpose', atDeg: 90, material: 'iron', coat: { tint: 0.13 } };

const SOLID = ['joined', 'cards', 'opened', 'refer'] as const;

export const model: ModelPlan = {
  id: 'r6-three-rings',
  shadeReachM: 0.3,
  build(sculpture) {
    ground(sculpture.part('plinth'));
    const act = sculpture.part('act', { pivot: middleOf(ACT), anchor: labelOf(ACT) });
    cover(act, ACT, 'body');
    const gate = sculpture.part('act-gate', { parent: act, pivot: hinge(ACT) });
    cover(gate, ACT, 'gate');
    const purpose = sculpture.part('purpose', { pivot: MIDDLE, anchor: labelOf(PURPOSE) });
    cover(purpose, PURPOSE);
    const means = sculpture.part('means', { pivot: MIDDLE, anchor: labelOf(MEANS) });
    const solid = sculpture.part('means-solid', { parent: means, states: SOLID, shades: true });
    cover(solid, MEANS);
    pale(sculpture.part('means-pale', { parent: means, states: ['under-18'] }));
    sculpture.clip('state:opened', fall(act, gate, [means, purpose]));
    lamp(sculpture);
    shelter(sculpture);
    cards(sculpture);
  },
};

const radians = (deg: number) => (deg * Math.PI) / 180;
const outOf = ({ atDeg }: Ring): THREE.Vector3 =>
  new THREE.Vector3(Math.cos(radians(atDeg)), Math.sin(radians(atDeg)), 0);

/** From a ring lying round the origin in (x, y), its gate at +x, to where it hangs. */
function placed(shape: THREE.BufferGeometry, { atDeg }: Ring): THREE.BufferGeometry {
  const [mx, my, mz] = MIDDLE;
  return shape
    .rotateX(radians(TURN_DEG))
    .translate(APART, 0, 0)
    .rotateZ(radians(atDeg))
    .translate(mx, my, mz);
}

const labelOf = (plan: Ring): Vec3 => {
  const out = outOf(plan).multiplyScalar(APART + R * 0.98);
  return [MIDDLE[0] + out.x, MIDDLE[1] + out.y, 0.05];
};

function middleOf(plan: Ring): Vec3 {
  const out = outOf(plan).multiplyScalar(APART);
  return [MIDDLE[0] + out.x, MIDDLE[1] + out.y, MIDDLE[2]];
}

/** Where the gate of a ring turns. */
function hinge(plan: Ring): Vec3 {
  const at = new THREE.Vector3(
    R * Math.cos(radians(-GATE_DEG)),
    R * Math.sin(radians(-GATE_DEG)),
    0,
  );
  const g = new THREE.BufferGeometry().setAttribute(
    'position',
    new THREE.Float32BufferAttribute(at.toArray(), 3),
  );
  const p = placed(g, plan).getAttribute('position');
  return [p.getX(0), p.getY(0), p.getZ(0)];
}

/** A forged ring of two pieces with collars at the joints. */
function cover(part: Part, plan: Ring, which: 'all' | 'body' | 'gate' = 'all'): void {
  const { material, coat } = plan;
  const arc = (fromDeg: number, toDeg: number) =>
    tube(
      Array.from({ length: 25 }, (_, k): Vec3 => {
        const angle = radians(fromDeg + ((toDeg - fromDeg) * k) / 24);
        return [R * Math.cos(angle), R * Math.sin(angle), 0];
      }),
      ROD,
      { segments: Math.round((toDeg - fromDeg) / 3), sides: 20 },
    );
  const collar = (deg: number, wideDeg: number, r: number) => {
    const on = (d: number): Vec3 => [R * Math.cos(radians(d)), R * Math.sin(radians(d)), 0];
    return bar(on(deg - wideDeg), on(deg + wideDeg), r, r, 24);
  };
  const add = (shape: THREE.BufferGeometry, crease = 2) =>
    part.add(material, placed(shape, plan), { crease, tileM: 0.4, ...coat });
  if (which !== 'gate') {
    add(arc(GATE_DEG, 360 - GATE_DEG));
    for (const deg of [GATE_DEG + 3, -GATE_DEG - 3]) add(collar(deg, 3, ROD * 1.28), 0.8);
  }
  if (which !== 'body') {
    add(arc(-GATE_DEG, GATE_DEG));
    for (const deg of [GATE_DEG - 2, -GATE_DEG + 2]) add(collar(deg, 1.6, ROD * 1.16), 0.8);
  }
}

/** The means for somebody under 18: there or not, nothing depends on it. */
function pale(part: Part): void {
  const whole = new THREE.TorusGeometry(R, ROD * 0.92, 18, 96);
  part.add('glass', placed(whole, MEANS), { crease: 2 });
  const wire = new THREE.TorusGeometry(R, ROD * 0.16, 8, 96);
  part.add('rust', placed(wire, MEANS), { crease: 2, tileM: 0.4 });
}

/** The act opens and falls to the front; the two others, still linked, roll down into its place. */
function fall(act: Part, gate: Part, others: readonly Part[]): Track[] {
  const timesS = [0, 0.5, 0.75, 1, 1.2, 1.35, 1.5];
  const rolled = [0, 0, -22, -70, -118, -124, -120];
  const opening: Track = {
    part: gate,
    timesS: [0, 0.5, 1.5],
    turn: { axis: normalOf(ACT), deg: [0, -62, -62] },
  };
  const drop = PLINTH + ROD + 0.065 - middleOf(ACT)[1];
  const lying: Track = {
    part: act,
    timesS,
    turn: { axis: [1, 0, 0], deg: [0, 0, 8, 40, 96, 101, FLAT_DEG] },
    move: [
      [0, 0, 0],
      [0, 0, 0],
      [-0.1, 0, 0.12],
      [-0.14, drop * 0.4, 0.34],
      [-0.12, drop * 0.86, 0.46],
      [-0.12, drop + 0.02, 0.48],
      [-0.12, drop, 0.48],
    ],
  };
  return [
    opening,
    lying,
    ...others.map((part): Track => ({ part, timesS, turn: { axis: [0, 0, 1], deg: rolled } })),
  ];
}
/** What lays the act's ring level, as it is turned out of the plane. */
const FLAT_DEG = 104.8;

/** Square to a ring's own plane. */
function normalOf({ atDeg }: Ring): Vec3 {
  const n = new THREE.Vector3(0, 0, 1)
    .applyAxisAngle(new THREE.Vector3(1, 0, 0), radians(TURN_DEG))
    .applyAxisAngle(new THREE.Vector3(0, 0, 1), radians(atDeg));
  return [n.x, n.y, n.z];
}

/** A round floor of stone, and a dark plinth with two grooves' worth of hollow that the rings stand in. */
function ground(part: Part): void {
  part.add(
    'limestone',
    lathe(
      [
        [0, -0.05],
        [1.3, -0.05],
        [1.32, -0.035],
        [1.32, -0.012],
        [1.3, 0],
        [0, 0],
      ],
      [0, 0, 0.12],
      72,
    ),
    { crease: 0.5, edgeM: 0.2 },
  );
  const plan = rectangle(-0.78, -0.3, 0.78, 0.95);
  part.add('bedrock', prism(plan, PLINTH - 0.03, { bevelM: 0.012 }), {
    tint: 0.2,
    edgeM: 0.14,
    crease: 0.5,
  });
  const top = rectangle(-0.74, -0.26, 0.74, 0.91);
  part.add('bedrock', prism(top, 0.03, { yM: PLINTH - 0.03, bevelM: 0.008 }), {
    tint: 0.26,
    edgeM: 0.14,
    crease: 0.5,
  });
  inlay(part);
}

/** Brass let into the plinth: a line round its edge, and the ground that the rings stand on. */
function inlay(part: Part): void {
  const line = (x: number, z0: number, z1: number, wide: number) =>
    prism(rectangle(-x, z0, x, z1), 0.006, {
      yM: PLINTH - 0.003,
      holes: [rectangle(-x + wide, z0 + wide, x - wide, z1 - wide)],
    });
  part.add('brass', line(0.69, -0.21, 0.86, 0.01), { tileM: 0.4 });
  part.add('brass', line(0.665, -0.185, 0.835, 0.004), { tileM: 0.4 });
}

/** A lantern on a crook of iron: knowledge that shows things as they are. */
function lamp(sculpture: Sculpture): void {
  const part = sculpture.part('lantern', { anchor: [-0.84, 1.02, 0.42] });
  const [x, z] = [-1.02, 0.42];
  part.add(
    'iron',
    tube(
      [
        [x, 0.02, z],
        [x, 0.7, z],
        [x, 1.3, z],
        [x + 0.05, 1.42, z],
        [x + 0.15, 1.42, z],
        [x + 0.19, 1.34, z],
        [x + 0.18, 1.3, z],
      ],
      0.014,
      { segments: 70, sides: 10 },
    ),
    { crease: 2 },
  );
  part.add(
    'iron',
    lathe(
      [
        [0, 0],
        [0.1, 0],
        [0.1, 0.014],
        [0.03, 0.026],
        [0.024, 0.05],
        [0, 0.05],
      ],
      [x, 0, z],
      32,
    ),
    { crease: 0.7 },
  );
  const loop = new THREE.TorusGeometry(0.022, 0.005, 8, 24).translate(x + 0.18, 1.288, z);
  part.add('brass', loop, { crease: 2 });
  const flame = sculpture.part('lantern-light', { parent: part });
  hangingLantern(part, flame, [x + 0.18, 0.962, z], 0.34);
}

/** Raises a wall towards its middle, as a hollow palm is highest between its edges. */
function cupped(shape: THREE.BufferGeometry, [from, to]: Vec2): THREE.BufferGeometry {
  const position = shape.getAttribute('position');
  for (let i = 0; i < position.count; i += 1) {
    const angle = Math.atan2(position.getZ(i) - 0.12, position.getX(i));
    const t = ((((angle * 180) / Math.PI + 360) % 360) - from) / (to - from);
    const high = 0.68 + 0.5 * Math.sin(Math.PI * Math.min(1, Math.max(0, t)));
    position.setY(i, position.getY(i) * high);
  }
  shape.deleteAttribute('normal');
  return shape;
}

/** Two walls that shelter without closing, a path, and a door that stands open. */
function shelter(sculpture: Sculpture): void {
  const part = sculpture.part('hands', { anchor: [1.02, 0.62, -0.2] });
  for (const [from, to] of [
    [188, 258],
    [282, 352],
  ] as const) {
    const wall = (inner: number, outer: number, low: number, high: number, soft: number) => {
      const shape = prism(
        sector([inner, outer], [from, to], 28).map(([x, z]): Vec2 => [x, z + 0.12]),
        high - low,
        { yM: low, bevelM: soft },
      );
      return cupped(shape, [from, to]);
    };
    part.add('whitewash', wall(1.06, 1.17, 0, 0.56, 0), { edgeM: 0.12, crease: 0.5 });
    part.add('limestone', wall(1.04, 1.19, 0.555, 0.6, 0.01), { edgeM: 0.2, crease: 0.5 });
    part.add('limestone', wall(1.03, 1.2, 0, 0.05, 0.01), { edgeM: 0.2, crease: 0.5 });
    part.add('brass', wall(1.052, 1.062, 0.3, 0.32, 0), { crease: 0.5, tileM: 0.4 });
    for (const [inner, outer] of [
      [1.052, 1.062],
      [1.168, 1.178],
    ] as const)
      part.add('zellige', wall(inner, outer, 0.05, 0.29, 0), { crease: 0.5, tileM: 0.34 });
  }
  door(part);
  const path = sculpture.part('path-lit', { parent: part, states: ['refer'] });
  for (const [k, [x, z]] of STONES.entries()) {
    const stone = lathe(
      [
        [0, 0],
        [0.075, 0],
        [0.078, 0.012],
        [0.06, 0.022],
        [0, 0.024],
      ],
      [x, 0, z],
      24,
    );
    part.add('limestone', stone, { crease: 0.7, shift: [k * 0.2, k * 0.3], tint: 0.72 });
    path.add(
      'light',
      lathe(
        [
          [0.066, 0.021],
          [0.084, 0.006],
          [0.092, 0.012],
          [0.07, 0.029],
          [0.066, 0.021],
        ],
        [x, 0, z],
        28,
      ),
      { crease: 0.7 },
    );
  }
  path.add('light', slab(rectangle(0.86, 0.03, 1.08, 0.54), 0.004, { zM: 0.595 }));
}

const STONES: readonly Vec2[] = [
  [0.1, 1.1],
  [0.29, 1.16],
  [0.49, 1.16],
  [0.68, 1.08],
  [0.85, 0.93],
];

const DOOR: Vec3 = [1.35, 1.35, 1.1];

/** A door as high as a lantern, open: somebody is there to be told. */
function door(part: Part): void {
  const [x, z] = [0.97, 0.62];
  const frame: Vec2[] = [
    [-0.13, 0],
    [-0.13, 0.5],
    [0.13, 0.5],
    [0.13, 0],
    [0.085, 0],
    [0.085, 0.4],
    ...Array.from({ length: 11 }, (_, k): Vec2 => {
      const angle = (Math.PI * k) / 10;
      return [0.085 * Math.cos(angle), 0.36 + 0.085 * Math.sin(angle)];
    }),
    [-0.085, 0.36],
    [-0.085, 0],
  ].filter(([, y], k) => !(k === 5 && y === 0.4)) as Vec2[];
  const place = (shape: THREE.BufferGeometry) => shape.scale(...DOOR).translate(x, 0, z);
  part.add('whitewash', place(slab(frame, 0.07, { zM: -0.035 })), { edgeM: 0.1 });
  part.add('limestone', place(box([0.3, 0.03, 0.11], [0, 0.515, 0], 0.008)));
  part.add('limestone', place(box([0.3, 0.02, 0.12], [0, 0.01, 0.01], 0.006)));
  const leaf = slab(rectangle(0, 0.022, 0.082, 0.36), 0.014, { bevelM: 0.003 });
  part.add('cedar', place(leaf.rotateY(-1.9).translate(0.083, 0, 0.03)), { tileM: 0.4 });
  for (const y of [0.1, 0.28])
    part.add(
      'brass',
      place(box([0.07, 0.014, 0.02], [0.043, y, 0], 0.003).rotateY(-1.9).translate(0.083, 0, 0.03)),
    );
}

/** Six cards without a word or a face: in a row on the plinth, or two on each ring. */
function cards(sculpture: Sculpture): void {
  const lying = sculpture.part('cards-lying', { states: ['joined'], shades: false });
  const hanging = sculpture.part('cards-hanging', { states: ['cards'], shades: false });
  const marks = ['#8d9299', '#8d9299', '#a5502f', '#a5502f', '#232323', '#232323'];
  const rings = [ACT, ACT, MEANS, MEANS, PURPOSE, PURPOSE];
  marks.forEach((tint, n) => {
    const card = (part: Part, place: (shape: THREE.BufferGeometry) => THREE.BufferGeometry) => {
      part.add('paper', place(box([0.1, 0.14, 0.004], [0, 0, 0], 0.0015)), { tileM: 0.25 });
      part.add('paint', place(box([0.1, 0.03, 0.0046], [0, 0.055, 0], 0.0015)), { tint });
    };
    card(lying, (shape) =>
      shape
        .rotateX(-Math.PI / 2)
        .rotateY(0.08 * ((n % 3) - 1))
        .translate(-0.42 + n * 0.168, PLINTH + 0.004, 0.66),
    );
    const plan = rings[n]!;
    // Off the joints and off the crossings of the rings.
    const onRing = placed(
      new THREE.BufferGeometry().setAttribute(
        'position',
        new THREE.Float32BufferAttribute(
          [58, -58]
            .map((deg) => radians(deg))
            .flatMap((a) => [R * Math.cos(a), R * Math.sin(a), 0]),
          3,
        ),
      ),
      plan,
    ).getAttribute('position');
    const [x, y, z] = [onRing.getX(n % 2), onRing.getY(n % 2), onRing.getZ(n % 2)];
    card(hanging, (shape) => shape.translate(x, y - 0.13, z + ROD + 0.012));
    hanging.add(
      'wool',
      tube(
        [
          [x, y - 0.06, z + ROD + 0.012],
          [x, y, z + ROD + 0.005],
          [x, y + 0.03, z + 0.024],
          [x, y + ROD + 0.004, z],
        ],
        0.003,
        { segments: 16, sides: 5 },
      ),
      { crease: 2, tint: '#5b4a3a' },
    );
  });
}
