/**
 * Palms and field plants. Every leaf is a closed sliver, not a sheet: a section
 * plane fills what it cuts and needs solids.
 */
import * as THREE from 'three';
import { mergeGeometries } from 'three/addons/utils/BufferGeometryUtils.js';
import type { Geometry } from './geometry.ts';
import type { MaterialName } from './materials.ts';
import { seeded } from './noise.ts';
import type { Part } from './sculpture.ts';
import { lathe, type Vec2, type Vec3 } from './shapes.ts';

export interface Palm {
  heightM: number;
  at: Vec3;
  seed: number;
  fronds?: number;
  leaf?: MaterialName;
  /** 0 stands proud, 1 hangs for want of water. */
  thirst?: number;
}

/** A date palm: a trunk ringed by old leaf bases under a crown of feather leaves. */
export function palm(
  part: Part,
  { heightM, at, seed, fronds = 17, leaf = 'palmLeaf', thirst = 0 }: Palm,
): void {
  const random = seeded(seed);
  const trunkM = heightM * 0.68;
  const rings = 16;
  const radius = heightM * 0.042;
  const profile: Vec2[] = [[0, 0]];
  for (let k = 0; k <= rings; k += 1) {
    const y = (trunkM * k) / rings;
    const r = radius * (1.25 - 0.45 * (k / rings)) * (k === rings ? 0.9 : 1);
    profile.push([r * 0.9, y], [r * 1.12, Math.min(trunkM, y + (trunkM / rings) * 0.7)]);
  }
  profile.push([0, trunkM + radius * 0.4]);
  part.add('palmwood', lathe(profile, at, 12), { crease: 0.5, tileM: heightM * 0.4, along: 'y' });
  const crown: Vec3 = [at[0], at[1] + trunkM, at[2]];
  for (let k = 0; k < fronds; k += 1) {
    const turn = k * 2.399 + random() * 0.3;
    const rise = (k / fronds) * 1.5 - 0.25 - 0.9 * thirst + 0.15 * random();
    const shape = frond(heightM * (0.4 + 0.08 * random()), rise, 0.9 + 0.6 * thirst).rotateY(turn);
    part.add(leaf, shape.translate(...crown), { crease: 3, tileM: heightM * 0.3 });
  }
}

/** A feather leaf that leaves the origin along +x, `rise` radians above level, and bends down. */
function frond(lengthM: number, rise: number, bend: number): Geometry {
  const pairs = 13;
  const spine = (t: number): THREE.Vector3 => {
    const angle = rise - bend * t * t;
    return new THREE.Vector3(
      Math.cos(angle) * t,
      Math.sin(angle) * t * 0.9 + 0.12 * t,
      0,
    ).multiplyScalar(lengthM);
  };
  const out: Geometry[] = [];
  for (let k = 0; k < pairs; k += 1)
    out.push(sliver(spine(k / pairs), spine((k + 1) / pairs), lengthM * 0.014));
  for (let k = 1; k <= pairs; k += 1)
    for (const side of [-1, 1]) {
      const t = k / pairs;
      const from = spine(t);
      const reach = lengthM * 0.34 * Math.sin(Math.PI * (0.12 + 0.78 * t));
      const tip = spine(Math.min(1, t + 0.16)).add(
        new THREE.Vector3(0, -reach * 0.28, side * reach),
      );
      out.push(sliver(from, tip, lengthM * 0.022));
    }
  return mergeGeometries(out);
}

/** A closed blade of four triangles between two points, thickest near its root. */
function sliver(from: THREE.Vector3, to: THREE.Vector3, widthM: number): Geometry {
  const along = to.clone().sub(from).normalize();
  const side = new THREE.Vector3(0, 1, 0).cross(along).normalize();
  if (side.lengthSq() < 0.5) side.set(1, 0, 0);
  const up = along.clone().cross(side);
  const root = from.clone().lerp(to, 0.2);
  const a = root.clone().addScaledVector(side, widthM);
  const b = root.clone().addScaledVector(side, -widthM);
  const c = from.clone().addScaledVector(up, widthM * 0.5);
  const faces = [c, a, to, c, to, b, a, b, to, c, b, a];
  const g = new THREE.BufferGeometry();
  g.setAttribute(
    'position',
    new THREE.Float32BufferAttribute(
      faces.flatMap((p) => p.toArray()),
      3,
    ),
  );
  g.setAttribute('uv', new THREE.Float32BufferAttribute(faces.length * 2, 2));
  return g;
}

export interface Plot {
  /** Corners as (x, z). */
  from: Vec2;
  to: Vec2;
  yM: number;
  /** Distance between plants. */
  everyM: number;
  seed: number;
  leaf?: MaterialName;
  /** Height of a plant as a part of that distance. */
  tall?: number;
}

/** Rows of young plants: tufts of a few blades. */
export function crop(
  part: Part,
  { from, to, yM, everyM, seed, leaf = 'crop', tall = 0.9 }: Plot,
): void {
  const random = seeded(seed);
  const tufts: Geometry[] = [];
  for (let x = from[0] + everyM / 2; x < to[0]; x += everyM)
    for (let z = from[1] + everyM / 2; z < to[1]; z += everyM * 0.7) {
      const foot = new THREE.Vector3(x, yM, z + (random() - 0.5) * everyM * 0.2);
      for (let k = 0; k < 4; k += 1) {
        const turn = k * 1.7 + random();
        const tip = foot
          .clone()
          .add(
            new THREE.Vector3(
              Math.cos(turn) * 0.35,
              tall * (0.7 + 0.5 * random()),
              Math.sin(turn) * 0.35,
            ).multiplyScalar(everyM),
          );
        tufts.push(sliver(foot, tip, everyM * 0.11));
      }
    }
  part.add(leaf, mergeGeometries(tufts), { crease: 3, tileM: 0.3 });
}
