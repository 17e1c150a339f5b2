/**
 * Broad-leaved trees: limbs that fork, and leaves that are closed solids, lit as
 * one crown. Fruit and single leaves are offered to models that move them.
 */
import * as THREE from 'three';
import { mergeGeometries } from 'three/addons/utils/BufferGeometryUtils.js';
import { type Geometry, withOwnNormals } from './geometry.ts';
import type { MaterialName } from './materials.ts';
import { seeded } from './noise.ts';
import type { Part } from './sculpture.ts';
import { limb, type Vec3 } from './shapes.ts';

export interface Tree {
  at: Vec3;
  /** From the ground to the top of the crown. */
  heightM: number;
  crownM: number;
  trunkM: number;
  seed: number;
  boughs?: number;
  twigs?: number;
  /** Leaves at each twig, and the length of one. */
  leaves?: number;
  leafM?: number;
  leaf?: MaterialName;
  bark?: MaterialName;
  /** Height of the crown as a part of its width. */
  flat?: number;
}

/** What a tree is made of: where each twig ends, for fruit and nests. */
export interface Grown {
  tips: THREE.Vector3[];
  middle: THREE.Vector3;
}

/** Grows trunk and boughs into one part and leaves into another, or the same. */
export function tree(wood: Part, crown: Part, plan: Tree): Grown {
  const { heightM, crownM, trunkM, seed, boughs = 5, twigs = 6, flat = 0.85 } = plan;
  const { leaves = 14, leafM = crownM * 0.13, leaf = 'citrusLeaf', bark = 'palmwood' } = plan;
  const random = seeded(seed);
  const base = new THREE.Vector3(...plan.at);
  const middle = base.clone().setY(base.y + heightM - crownM * flat);
  const forkM = Math.max(heightM * 0.2, middle.y - base.y - crownM * flat * 0.55);
  const fork = base.clone().add(new THREE.Vector3(0.1 * trunkM, forkM, 0));
  const bend = base.clone().lerp(fork, 0.5);
  bend.add(new THREE.Vector3((random() - 0.5) * trunkM, 0, (random() - 0.5) * trunkM));
  const tips: THREE.Vector3[] = [];
  const add = (points: THREE.Vector3[], from: number, to: number, sides: number) =>
    wood.add(
      bark,
      limb(points.map(asVec), [from, to], { sides, segments: sides > 8 ? 10 : sides > 5 ? 6 : 4 }),
      {
        crease: 2,
        along: 'y',
        tileM: 0.5,
      },
    );
  add([base.clone().setY(base.y - 0.02), bend, fork], trunkM * 1.25, trunkM * 0.78, 12);
  for (let k = 0; k < boughs; k += 1) {
    const knee = pointOn(middle, crownM * 0.42, flat, k / boughs, 0.15 + 0.5 * random(), random);
    add(
      [fork.clone().setY(fork.y - trunkM), fork.clone().lerp(knee, 0.5), knee],
      trunkM * 0.62,
      trunkM * 0.26,
      8,
    );
    for (let n = 0; n < twigs; n += 1) {
      const round = k / boughs + ((n + 0.5) / twigs - 0.5) * (1.5 / boughs);
      const tip = pointOn(
        middle,
        crownM * (0.72 + 0.24 * random()),
        flat,
        round,
        -0.55 + 1.5 * ((n * 0.618) % 1),
        random,
      );
      const half = knee
        .clone()
        .lerp(tip, 0.5)
        .add(new THREE.Vector3(0, crownM * 0.06, 0));
      add([knee, half, tip], trunkM * 0.24, trunkM * 0.07, 5);
      tips.push(tip);
    }
  }
  const shapes: Geometry[] = [];
  for (const tip of tips)
    for (let k = 0; k < leaves; k += 1) {
      const away = new THREE.Vector3(random() - 0.5, random() - 0.5, random() - 0.5).normalize();
      const at = tip.clone().addScaledVector(away, crownM * 0.3 * random() ** 0.6);
      const out = at.clone().sub(middle).normalize().add(away.multiplyScalar(0.9)).normalize();
      out.y -= 0.25;
      shapes.push(blade(leafM * (0.75 + 0.5 * random()), out, at, random() * 3));
    }
  crown.add(leaf, litAsOne(mergeGeometries(shapes), middle), { tileM: 0.25 });
  return { tips, middle };
}

/** A point on an ellipsoid: `round` once about it from 0 to 1, `up` from -1 to 1. */
function pointOn(
  middle: THREE.Vector3,
  radius: number,
  flat: number,
  round: number,
  up: number,
  random: () => number,
): THREE.Vector3 {
  const turn = 2 * Math.PI * (round + 0.04 * (random() - 0.5));
  const rise = Math.asin(Math.max(-0.95, Math.min(0.97, up)));
  return new THREE.Vector3(
    Math.cos(turn) * Math.cos(rise),
    Math.sin(rise) * flat,
    Math.sin(turn) * Math.cos(rise),
  )
    .multiplyScalar(radius)
    .add(middle);
}

/** A single leaf, a closed lens of eight triangles, from `at` along `out`. */
export function blade(lengthM: number, out: THREE.Vector3, at: THREE.Vector3, turn = 0): Geometry {
  const [w, t] = [lengthM * 0.24, lengthM * 0.035];
  const p: Vec3[] = [
    [0, 0, 0],
    [0.45 * lengthM, 0, w],
    [lengthM, 0, 0],
    [0.45 * lengthM, 0, -w],
    [0.5 * lengthM, t, 0],
    [0.5 * lengthM, -t, 0],
  ];
  const faces = [0, 1, 4, 1, 2, 4, 2, 3, 4, 3, 0, 4, 1, 0, 5, 2, 1, 5, 3, 2, 5, 0, 3, 5];
  const g = new THREE.BufferGeometry();
  const positions = new Float32Array(faces.flatMap((n) => [...p[n]!]));
  g.setAttribute('position', new THREE.BufferAttribute(positions, 3));
  g.setAttribute('uv', new THREE.Float32BufferAttribute(new Float32Array(faces.length * 2), 2));
  const turned = new THREE.Quaternion().setFromUnitVectors(
    new THREE.Vector3(1, 0, 0),
    out.clone().normalize(),
  );
  return g
    .rotateX(turn)
    .applyQuaternion(turned)
    .translate(...asVec(at));
}

/** Normals that point away from the crown's middle: leaves then shade as one mass. */
function litAsOne(g: Geometry, middle: THREE.Vector3): Geometry {
  g.computeVertexNormals();
  const [position, normal] = [g.getAttribute('position'), g.getAttribute('normal')];
  const [at, own] = [new THREE.Vector3(), new THREE.Vector3()];
  for (let i = 0; i < position.count; i += 1) {
    at.fromBufferAttribute(position, i).sub(middle).normalize();
    own.fromBufferAttribute(normal, i);
    at.multiplyScalar(0.8).addScaledVector(own, 0.45).normalize();
    normal.setXYZ(i, at.x, at.y, at.z);
  }
  return withOwnNormals(g);
}

const asVec = ({ x, y, z }: THREE.Vector3): [number, number, number] => [x, y, z];

/** A ripe fruit with the dimple of its stalk. */
export function fruit(radiusM: number, at: Vec3, sides = 16): Geometry {
  const g = new THREE.SphereGeometry(radiusM, sides, Math.round(sides * 0.7));
  const p = g.getAttribute('position');
  for (let i = 0; i < p.count; i += 1) {
    const top = p.getY(i) / radiusM;
    if (top > 0.85) p.setY(i, p.getY(i) - radiusM * 0.9 * (top - 0.85));
  }
  return g.translate(...at);
}
