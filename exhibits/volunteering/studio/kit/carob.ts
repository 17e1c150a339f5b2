/** A young carob: a stem with feathered leaves of round leaflets, and its roots. Closed solids, to be cut. */
import * as THREE from 'three';
import { mergeGeometries } from 'three/addons/utils/BufferGeometryUtils.js';
import type { Geometry } from './geometry.ts';
import type { MaterialName } from './materials.ts';
import { seeded } from './noise.ts';
import type { Part } from './sculpture.ts';
import { bar, limb, type Vec3 } from './shapes.ts';

export interface Leafage {
  heightM: number;
  leaves: number;
  leaf: MaterialName;
  seed: number;
  /** How far the leaves hang, 0 to 1. */
  droop?: number;
  /** What part of the leaves has dried. */
  dry?: number;
  /** Dry leaflets that lie on the ground. */
  fallen?: number;
  /** Side shoots. */
  side?: number;
}

/** A stem from the ground up with its leaves; nothing reaches further towards +z than 13 cm, so that a cut before it spares it. */
export function leafyStem(part: Part, at: Vec3, plan: Leafage): void {
  const { heightM, leaves, leaf, seed, droop = 0, dry = 0, fallen = 0, side = 0 } = plan;
  const random = seeded(seed);
  const stem = (t: number): THREE.Vector3 =>
    new THREE.Vector3(
      at[0] + 0.014 * Math.sin(4.2 * t),
      at[1] - 0.03 + t * (heightM + 0.03),
      at[2] + 0.01 * Math.sin(3 * t),
    );
  const points = [0, 0.25, 0.5, 0.75, 1].map((t): Vec3 => asVec(stem(t)));
  part.add('palmwood', limb(points, [0.0135, 0.005], { segments: 20, sides: 9 }), {
    crease: 2,
    tileM: 0.3,
    tint: '#c98f6a',
  });
  const green: Geometry[] = [];
  const withered: Geometry[] = [];
  for (let k = 0; k < leaves; k += 1) {
    const t = 0.3 + (0.7 * (k + 0.5)) / leaves;
    let foot = stem(t);
    const turn = k * 2.39996 + 0.4 * random();
    if (side && k % 2) {
      const shoot = outwardsOf(turn, 0.5).multiplyScalar(0.05 + 0.05 * random());
      const tip = foot.clone().add(shoot);
      part.add('palmwood', bar(asVec(foot), asVec(tip), 0.005, 0.0035, 6), {
        tileM: 0.3,
        tint: '#c98f6a',
      });
      foot = tip;
    }
    const rise = (t > 0.9 ? 0.9 : 0.45) - 1.5 * droop;
    const out = outwardsOf(turn, rise);
    const lengthM = (0.16 + 0.05 * random()) * (t > 0.93 ? 0.7 : 1) * (out.z > 0 ? 0.72 : 1);
    const isDry = random() < dry;
    const into = isDry ? withered : green;
    into.push(...feather(foot, out, { lengthM, droop: droop + (isDry ? 0.25 : 0), random }));
  }
  for (let k = 0; k < fallen; k += 1) {
    const [angle, r] = [random() * 6.283, 0.1 + 0.26 * random()];
    const spot = new THREE.Vector3(
      at[0] + r * Math.cos(angle),
      at[1] + 0.034 + 0.01 * random(),
      at[2] + r * Math.sin(angle),
    );
    withered.push(leaflet(0.036, new THREE.Vector3(Math.cos(k), 0.1, Math.sin(k)), spot, 0));
  }
  if (green.length) part.add(leaf, mergeGeometries(green), { crease: 0.9, tileM: 0.12 });
  if (withered.length)
    part.add('dryLeaf', mergeGeometries(withered), { crease: 0.9, tileM: 0.12, tint: 0.85 });
}

/** A direction from the stem, kept short of the cut in front of it. */
function outwardsOf(turn: number, rise: number): THREE.Vector3 {
  const z = Math.sin(turn);
  return new THREE.Vector3(Math.cos(turn), rise, z > 0 ? z * 0.45 : z).normalize();
}

/** A leaf of four or five pairs of leaflets without one at its end, as the carob has. */
function feather(
  from: THREE.Vector3,
  out: THREE.Vector3,
  { lengthM, droop, random }: { lengthM: number; droop: number; random: () => number },
): Geometry[] {
  const on = (t: number): THREE.Vector3 =>
    from
      .clone()
      .addScaledVector(out, lengthM * t)
      .add(new THREE.Vector3(0, -lengthM * (0.22 + 0.5 * droop) * t * t, 0));
  const shapes: Geometry[] = [
    limb(
      [0, 0.5, 1].map((t) => asVec(on(t))),
      [0.0022, 0.0012],
      { segments: 6, sides: 5 },
    ),
  ].map((g) => g.toNonIndexed());
  const across = new THREE.Vector3(0, 1, 0).cross(out).normalize();
  const pairs = 4;
  for (let k = 0; k < pairs; k += 1) {
    const t = 0.28 + (0.68 * k) / (pairs - 1);
    for (const side of [-1, 1]) {
      const away = across
        .clone()
        .multiplyScalar(side)
        .addScaledVector(out, 0.45)
        .add(new THREE.Vector3(0, 0.12 - droop * 0.9, 0));
      shapes.push(leaflet(0.054 * (0.9 + 0.2 * random()), away, on(t), side * 0.35));
    }
  }
  return shapes;
}

/** A round, leathery leaflet folded a little along its midrib: a closed lens of sixteen triangles. */
function leaflet(lengthM: number, out: THREE.Vector3, at: THREE.Vector3, roll: number): Geometry {
  const [w, t] = [lengthM * 0.36, lengthM * 0.05];
  const rim: Vec3[] = [
    [0, 0, 0],
    [0.25, 0.5, 0.8],
    [0.6, 0.7, 1],
    [0.9, 0.45, 0.62],
    [0.97, 0.1, 0],
    [0.9, 0.45, -0.62],
    [0.6, 0.7, -1],
    [0.25, 0.5, -0.8],
  ].map(([x, y, z]): Vec3 => [x! * lengthM, y! * t * 1.6, z! * w]);
  const [above, below]: [Vec3, Vec3] = [
    [0.52 * lengthM, t * 0.5, 0],
    [0.52 * lengthM, -t * 0.5, 0],
  ];
  const out3: number[] = [];
  for (let k = 0; k < rim.length; k += 1) {
    const [a, b] = [rim[k]!, rim[(k + 1) % rim.length]!];
    out3.push(...a, ...b, ...above, ...b, ...a, ...below);
  }
  const g = new THREE.BufferGeometry();
  g.setAttribute('position', new THREE.Float32BufferAttribute(out3, 3));
  g.setAttribute(
    'uv',
    new THREE.Float32BufferAttribute(new Float32Array((out3.length / 3) * 2), 2),
  );
  const turned = new THREE.Quaternion().setFromUnitVectors(
    new THREE.Vector3(1, 0, 0),
    out.clone().normalize(),
  );
  return g
    .rotateX(roll)
    .applyQuaternion(turned)
    .translate(...asVec(at));
}

/** Side roots: where they leave the tap root (0 the ground, 1 its tip), how far sideways, and towards the cut. */
export const ROOTS = {
  planted: [
    { from: 0.16, x: -0.26, down: 0.1, z: 0.06 },
    { from: 0.2, x: 0.15, down: 0.14, z: 0.08 },
    { from: 0.3, x: -0.29, down: 0.16, z: -0.02 },
    { from: 0.36, x: 0.14, down: 0.12, z: 0.1 },
    { from: 0.45, x: -0.22, down: 0.14, z: 0.09 },
    { from: 0.5, x: 0.12, down: 0.12, z: -0.04 },
    { from: 0.62, x: -0.16, down: 0.1, z: 0.02 },
    { from: 0.66, x: 0.09, down: 0.1, z: 0.07 },
  ],
  grown: [
    { from: 0.1, x: -0.31, down: 0.05, z: 0.1 },
    { from: 0.14, x: 0.17, down: 0.03, z: -0.04 },
    { from: 0.26, x: -0.31, down: 0.28, z: 0.11 },
    { from: 0.28, x: 0.165, down: 0.1, z: 0.12 },
    { from: 0.42, x: -0.27, down: 0.2, z: 0.02 },
    { from: 0.56, x: 0.11, down: 0.1, z: 0.12 },
    { from: 0.7, x: -0.15, down: 0.06, z: 0.1 },
    { from: 0.78, x: 0.08, down: 0.04, z: 0.03 },
  ],
} as const;

export type SideRoot = (typeof ROOTS)[keyof typeof ROOTS][number];

/** A tap root half a metre deep and side roots that branch. */
export function roots(part: Part, at: Vec3, plan: readonly SideRoot[]): void {
  const random = seeded(plan.length + Math.round(plan[0]!.from * 100));
  const tap = (t: number): THREE.Vector3 =>
    new THREE.Vector3(
      at[0] + 0.02 * Math.sin(5 * t),
      at[1] - 0.56 * t,
      at[2] + 0.03 * t + 0.012 * Math.sin(7 * t),
    );
  const coat = { crease: 2, tileM: 0.3, tint: '#f2dcb8' };
  const grow = (points: readonly THREE.Vector3[], fromM: number, toM: number) =>
    part.add('timber', limb(points.map(asVec), [fromM, toM], { segments: 14, sides: 7 }), coat);
  grow([0, 0.3, 0.6, 0.85, 1].map(tap), 0.02, 0.004);
  for (const { from, x, down, z } of plan) {
    const foot = tap(from);
    const on = (t: number): THREE.Vector3 =>
      foot
        .clone()
        .add(
          new THREE.Vector3(
            x * t,
            -down * t * t + 0.014 * Math.sin(9 * t + from * 20),
            0.02 * t + z * Math.sin(t * 1.7) + 0.01 * Math.sin(7 * t + from * 9),
          ),
        );
    grow([0, 0.3, 0.6, 0.8, 1].map(on), 0.0105, 0.0022);
    for (const t of [0.35, 0.58, 0.78]) {
      const knot = on(t);
      const reach = Math.abs(x) * (0.32 + 0.16 * random()) * (1.1 - 0.5 * t);
      const way = random() < 0.6 ? -1 : 1;
      const end = new THREE.Vector3(
        Math.sign(x) * reach,
        way * reach * 0.7,
        0.02 * (random() - 0.5),
      );
      grow(
        [
          knot,
          knot
            .clone()
            .addScaledVector(end, 0.5)
            .add(new THREE.Vector3(0, 0.006, 0)),
          knot.clone().add(end),
        ],
        0.0034,
        0.0008,
      );
    }
  }
}

const asVec = ({ x, y, z }: THREE.Vector3): [number, number, number] => [x, y, z];
