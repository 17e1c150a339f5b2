/**
 * The volunteering stool, 0.6 m tall: a seat, three legs, a ring. Without any one
 * of its legs it tips over the other two, and the ball on it rolls away. (The
 * content asks for an apple; nothing to eat is modelled.)
 * Longer than most: one object that is measured as a whole, part by part.
 */
import * as THREE from 'three';
import { disc, star } from '../kit/figures.ts';
import type { ModelPlan, Part, Sculpture, Track } from '../kit/sculpture.ts';
import { lathe, prism } from '../kit/shapes.ts';
import type { Vec2, Vec3 } from '../kit/shapes.ts';

const [SEAT_R, SEAT_LOW, SEAT_TOP] = [0.18, 0.545, 0.585];
const SPLAY = (8 * Math.PI) / 180;
/** Where legs meet the seat, and where their feet stand. */
const [HEAD_R, FOOT_R] = [0.105, 0.105 + 0.55 * Math.sin(SPLAY)];

interface Leg {
  id: string;
  tint: string;
  /** Round the stool from +z. */
  turnDeg: number;
  explode: Vec3;
}
const around = (turnDeg: number, r: number, y = 0): Vec3 => {
  const angle = (turnDeg * Math.PI) / 180;
  return [r * Math.sin(angle), y, r * Math.cos(angle)];
};
const LEGS: readonly Leg[] = [
  { id: 'leg-free', tint: '#2a5db0', turnDeg: 0 },
  { id: 'leg-common', tint: '#2f8a55', turnDeg: 120 },
  { id: 'leg-nopay', tint: '#d0922f', turnDeg: 240 },
].map((leg) => ({ ...leg, explode: around(leg.turnDeg, 0.3, 0) }));

export const model: ModelPlan = {
  id: 'r1-what-is-volunteering',
  shadeReachM: 0.18,
  build(sculpture) {
    const stool = sculpture.part('stool');
    seat(
      sculpture.part('seat', { parent: stool, explode: [0, 0.3, 0], anchor: [0.1, 0.59, 0.05] }),
    );
    ring(
      sculpture.part('ring', { parent: stool, explode: [0, -0.06, 0], anchor: [0.1, 0.18, 0.11] }),
    );
    const legs = LEGS.map((plan) => leg(sculpture, plan));
    const ball = sculpture.part('ball', { explode: [0, 0.5, 0], pivot: [0, SEAT_TOP + BALL_R, 0] });
    ball.add(
      'gloss',
      new THREE.SphereGeometry(BALL_R, 32, 22).translate(0, SEAT_TOP + BALL_R - 0.002, 0),
      { tint: '#b3261e', crease: 2 },
    );
    for (const y of [-0.3, 0.3]) {
      const line = new THREE.TorusGeometry(BALL_R * Math.cos(y) * 1.002, 0.0012, 6, 40).rotateX(
        Math.PI / 2,
      );
      ball.add('coin', line.translate(0, SEAT_TOP + BALL_R - 0.002 + BALL_R * Math.sin(y), 0), {
        crease: 2,
      });
    }
    const floor = sculpture.part('floor');
    floor.add(
      'limestone',
      lathe(
        [
          [0, -0.03],
          [0.47, -0.03],
          [0.49, -0.02],
          [0.49, -0.006],
          [0.48, 0],
          [0, 0],
        ],
        [0, 0, 0],
        56,
      ),
      { crease: 0.5, edgeM: 0.08 },
    );
    const round = (r: number) => disc(r, [0, 0], 72);
    floor.add('zellige', prism(round(0.455), 0.003, { yM: -0.001, holes: [round(0.405)] }), {
      tileM: 0.155,
      edgeM: 0.08,
    });
    for (const r of [0.458, 0.402])
      floor.add('coin', prism(round(r + 0.002), 0.0035, { yM: -0.001, holes: [round(r - 0.002)] }));
    LEGS.forEach(({ id, turnDeg }, n) =>
      sculpture.clip(
        `state:without-${id}`,
        fall({ stool, ball, gone: legs[n]!, others: legs.filter((_, k) => k !== n) }, turnDeg),
      ),
    );
    stand(sculpture);
  },
};

const BALL_R = 0.036;
/** How far a leg's middle sinks until it lies on the floor. */
const LYING = 0.022 - 0.28;

/** A disc of walnut with a star let into it, and a moulded edge. */
function seat(part: Part): void {
  const [low, top] = [SEAT_LOW, SEAT_TOP];
  const edge: Vec2[] = [
    [0, low],
    [SEAT_R - 0.02, low],
    [SEAT_R - 0.006, low + 0.006],
    [SEAT_R, low + 0.016],
    [SEAT_R - 0.004, low + 0.024],
    [SEAT_R, top - 0.008],
    [SEAT_R - 0.006, top],
    [0, top],
  ];
  part.add('cedar', lathe(edge, [0, 0, 0], 64), {
    crease: 0.5,
    tileM: 0.5,
    edgeM: 0.04,
    along: 'x',
  });
  const flat = (outline: Vec2[], thick: number, holes: Vec2[][] = []) =>
    prism(outline, thick, { yM: top - 0.001, holes });
  part.add(
    'paintedWood',
    flat(star(8, 0.135, { turnDeg: 22.5 }), 0.0022, [star(8, 0.122, { turnDeg: 22.5 })]),
    { tileM: 0.4, tint: '#f3e4c2' },
  );
  part.add(
    'paintedWood',
    flat(star(8, 0.11, { turnDeg: 22.5 }), 0.0022, [star(8, 0.06, { turnDeg: 22.5 })]),
    { tileM: 0.4, tint: '#d9a862' },
  );
  part.add('paintedWood', flat(star(8, 0.05, { turnDeg: 22.5 }), 0.0022), {
    tileM: 0.4,
    tint: '#f3e4c2',
  });
  const round = Array.from({ length: 64 }, (_, k): Vec2 => [
    0.155 * Math.cos((k * Math.PI) / 32),
    0.155 * Math.sin((k * Math.PI) / 32),
  ]);
  const inner = round.map(([x, z]): Vec2 => [x * 0.965, z * 0.965]);
  part.add('paintedWood', flat(round, 0.0022, [inner]), { tileM: 0.4, tint: '#f3e4c2' });
}

/** The ring of trust, with a collar for each leg. */
function ring(part: Part): void {
  const at = 0.18;
  const r = FOOT_R - (FOOT_R - HEAD_R) * (at / 0.55);
  part.add(
    'brass',
    new THREE.TorusGeometry(r, 0.011, 14, 72).rotateX(Math.PI / 2).translate(0, at, 0),
    { crease: 2, tileM: 0.2 },
  );
  for (const { turnDeg } of LEGS) {
    const collar = lathe(
      [
        [0.021, -0.018],
        [0.029, -0.014],
        [0.029, 0.014],
        [0.021, 0.018],
        [0.021, -0.018],
      ],
      [0, 0, 0],
      24,
    );
    part.add('brass', leaning(collar, turnDeg, at), { crease: 0.7, tileM: 0.2 });
  }
}

/** Leans a shape made along y as the leg leans, at a height of it. */
function leaning(shape: THREE.BufferGeometry, turnDeg: number, atM: number): THREE.BufferGeometry {
  const r = FOOT_R - (FOOT_R - HEAD_R) * (atM / 0.55);
  return shape
    .rotateX(-SPLAY)
    .translate(0, atM, r)
    .rotateY((turnDeg * Math.PI) / 180);
}

/** A turned leg in its own colour, with two bright rings. */
function leg(sculpture: Sculpture, { id, tint, turnDeg, explode }: Leg): Part {
  const part = sculpture.part(id, {
    explode,
    pivot: around(turnDeg, FOOT_R * 0.8, 0.28),
    anchor: around(turnDeg, FOOT_R * 0.93, 0.3),
  });
  const profile: Vec2[] = [
    [0, -0.275],
    [0.016, -0.275],
    [0.019, -0.265],
    [0.016, -0.235],
    [0.0145, -0.23],
    [0.021, -0.18],
    [0.017, -0.13],
    [0.022, -0.06],
    [0.025, 0.04],
    [0.022, 0.12],
    [0.017, 0.16],
    [0.023, 0.18],
    [0.017, 0.2],
    [0.02, 0.24],
    [0.022, 0.278],
    [0, 0.278],
  ];
  part.add('paintedWood', leaning(lathe(profile, [0, 0, 0], 28), turnDeg, 0.275), {
    tint,
    crease: 0.9,
    tileM: 0.4,
    along: 'y',
  });
  for (const y of [-0.13, 0.16]) {
    const band = lathe(
      [
        [0.012, y - 0.007],
        [0.0198, y - 0.006],
        [0.0208, y],
        [0.0198, y + 0.006],
        [0.012, y + 0.007],
      ],
      [0, 0, 0],
      24,
    );
    part.add('coin', leaning(band, turnDeg, 0.275), { crease: 0.9 });
  }
  return part;
}

/** The leg slides out and lies down; the rest tips towards where it stood; the ball rolls off and comes to rest. */
function fall(
  { stool, ball, gone, others }: { stool: Part; ball: Part; gone: Part; others: readonly Part[] },
  turnDeg: number,
): Track[] {
  const angle = (turnDeg * Math.PI) / 180;
  const axis: Vec3 = [Math.cos(angle), 0, -Math.sin(angle)];
  const out = (r: number, y: number): Vec3 => around(turnDeg, r, y);
  // It turns about the line between the two other feet.
  const edge = -FOOT_R * 0.5;
  const tip = (deg: number): Vec3 => {
    const t = (deg * Math.PI) / 180;
    // Turned about the origin, then put back so that the line of the feet stays where it is.
    return out(edge - edge * Math.cos(t), edge * Math.sin(t));
  };
  const degrees = [0, 0, 6, 16, 25, 23.5, 25];
  const timesS = [0, 0.5, 0.65, 0.8, 0.95, 1.05, 1.15];
  return [
    {
      part: gone,
      timesS: [0, 0.5, 0.8, 1.05, 1.15],
      move: [[0, 0, 0], out(0.2, 0), out(0.215, -0.1), out(0.215, LYING), out(0.215, LYING)],
      turn: { axis: out(1, 0), deg: [0, 0, 52, 90, 90] },
    },
    { part: stool, timesS, turn: { axis, deg: degrees }, move: degrees.map(tip) },
    ...others.map((part): Track => {
      // The same motion as the stool's, said of the leg's own pivot.
      const move = degrees.map((deg): Vec3 => {
        const from = new THREE.Vector3(...part.pivot);
        const to = from
          .clone()
          .applyAxisAngle(new THREE.Vector3(...axis), (deg * Math.PI) / 180)
          .add(new THREE.Vector3(...tip(deg)))
          .sub(from);
        return [to.x, to.y, to.z];
      });
      return { part, timesS, turn: { axis, deg: degrees }, move };
    }),
    {
      part: ball,
      timesS: [0, 0.6, 0.85, 1, 1.2, 1.35, 1.5, 1.9],
      move: [
        [0, 0, 0],
        out(0.02, 0),
        out(0.13, -0.06),
        out(0.2, -0.22),
        out(0.24, -(SEAT_TOP - 0.002)),
        out(0.25, -0.5),
        out(0.26, -(SEAT_TOP - 0.002)),
        out(0.28, -(SEAT_TOP - 0.002)),
      ],
      turn: { axis, deg: [0, 20, 160, 250, 380, 440, 500, 640] },
    },
  ];
}

/** A small sign of each state, so that there is one to see: a mark on the floor where the leg should stand. */
function stand(sculpture: Sculpture): void {
  for (const { id, tint, turnDeg } of LEGS) {
    const part = sculpture.part(`mark-${id}`, { states: [`without-${id}`] });
    const disc = lathe(
      [
        [0.016, 0.0005],
        [0.026, 0.0005],
        [0.026, 0.002],
        [0.016, 0.002],
        [0.016, 0.0005],
      ],
      around(turnDeg, FOOT_R, 0),
      28,
    );
    part.add('paint', disc, { tint });
  }
}
