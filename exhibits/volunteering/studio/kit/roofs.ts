/** Roofs and canopies of the cities: green glazed tiles over carved cedar. */
import * as THREE from 'three';
import { mergeGeometries } from 'three/addons/utils/BufferGeometryUtils.js';
import { type Geometry, outwards } from './geometry.ts';
import { seeded } from './noise.ts';
import type { Part } from './sculpture.ts';
import { box, slab, type Vec2, type Vec3 } from './shapes.ts';

/**
 * A half-round roof tile along z, a closed solid.
 *
 * @param over - covers the joint of two tiles (arched up) instead of carrying the water (hollow up)
 */
export function halfTile(backM: number, frontM: number, lengthM: number, over: boolean): Geometry {
  const arc = (radius: number, z: number) =>
    Array.from({ length: 7 }, (_, k): Vec3 => {
      const angle = (Math.PI * k) / 6;
      return [radius * Math.cos(angle), radius * Math.sin(angle), z];
    });
  const ring = (radius: number, z: number) => [
    ...arc(radius, z),
    ...arc(radius * 0.84, z).reverse(),
  ];
  const [back, front] = [ring(backM, -lengthM / 2), ring(frontM, lengthM / 2)];
  const out: number[] = [];
  const quad = (a: Vec3, b: Vec3, c: Vec3, d: Vec3) => out.push(...a, ...b, ...c, ...a, ...c, ...d);
  const n = back.length;
  for (let k = 0; k < n; k += 1) quad(back[k]!, front[k]!, front[(k + 1) % n]!, back[(k + 1) % n]!);
  for (let k = 0; k < 6; k += 1) {
    quad(front[k]!, front[n - 1 - k]!, front[n - 2 - k]!, front[k + 1]!);
    quad(back[k]!, back[k + 1]!, back[n - 2 - k]!, back[n - 1 - k]!);
  }
  const tile = new THREE.BufferGeometry();
  tile.setAttribute('position', new THREE.Float32BufferAttribute(out, 3));
  tile.setAttribute('uv', new THREE.Float32BufferAttribute((out.length / 3) * 2, 2));
  return outwards(over ? tile : tile.rotateZ(Math.PI));
}

export interface TileRoof {
  /** Half the width along x. */
  halfM: number;
  /** The ridge and the eaves as (z, y). */
  ridge: Vec2;
  eaves: Vec2;
  courses?: number;
  pitchM?: number;
  seed?: number;
  /** Turns the slope from looking towards +z, and moves it. */
  place?: (shape: Geometry) => Geometry;
}

/** A slope of hollow tiles with covers over their joints, laid by hand; it looks towards +z. */
export function tileRoof(
  part: Part,
  { halfM, ridge, eaves, courses = 4, pitchM = 0.15, seed = 11, place = same }: TileRoof,
): void {
  const random = seeded(seed);
  const [dz, dy] = [eaves[0] - ridge[0], ridge[1] - eaves[1]];
  const slope = Math.atan2(dy, dz);
  const lengthM = (Math.hypot(dz, dy) / courses) * 1.16;
  const rows = Math.round((2 * halfM) / pitchM);
  const pitch = (2 * halfM) / rows;
  for (let course = 0; course < courses; course += 1)
    for (let k = 0; k <= rows; k += 1)
      for (const over of [false, true]) {
        if (over && k === rows) continue;
        const down = (courses - course - 0.5) / courses + (random() - 0.5) * 0.01;
        const lift = pitch * (over ? 0.2 : 0.3) + course * 0.006;
        const at: Vec3 = [
          -halfM + pitch * (over ? k + 0.5 : k) + (random() - 0.5) * 0.006,
          ridge[1] - down * dy + lift * Math.cos(slope),
          ridge[0] + down * dz + lift * Math.sin(slope),
        ];
        const [backM, frontM] = over ? [0.33, 0.38] : [0.27, 0.31];
        const tile = halfTile(pitch * backM, pitch * frontM, lengthM, over)
          .rotateZ((random() - 0.5) * 0.05)
          .rotateX(slope)
          .translate(...at);
        const lit = 0.72 + 0.5 * random();
        const tint: Vec3 = [lit * (0.9 + 0.25 * random()), lit, lit * (0.9 + 0.2 * random())];
        part.add('roofTile', place(tile), { crease: 1, tint, shift: [random(), random()] });
      }
}

const same = (shape: Geometry) => shape;

export interface Canopy {
  halfM: number;
  /** Underside of the lowest beam, and top of the ridge. */
  baseM: number;
  topM: number;
  /** How far the eaves stand out from z = 0. */
  depthM: number;
  corbels?: number;
  pitchM?: number;
}

/** A cedar canopy on carved corbels under green tiles, against a wall at z = 0 (a sqifa). */
export function canopy(
  part: Part,
  { halfM, baseM, topM, depthM, corbels = 10, pitchM = 0.15 }: Canopy,
): void {
  const random = seeded(11);
  const beam = (size: Vec3, at: Vec3, tint = 1) =>
    part.add('cedar', box(size, at, 0.012), { edgeM: 0.5, tint, shift: [random(), random()] });
  const corbelM = (topM - baseM) * 0.36;
  beam([2 * halfM - 0.1, 0.11, 0.2], [0, baseM + 0.055, 0.1]);
  beam([2 * halfM, 0.05, 0.27], [0, baseM + 0.135, 0.135], 0.85);
  studs(part, { halfM: halfM - 0.08, count: 42, at: [0, baseM + 0.055, 0.2] });

  const foot = baseM + 0.16;
  for (let k = 0; k < corbels; k += 1) {
    const x = -halfM + 0.08 + (k * (2 * halfM - 0.16)) / (corbels - 1);
    const shape = corbel(depthM - 0.2, corbelM).rotateY(-Math.PI / 2);
    const tint = 0.9 + 0.2 * random();
    part.add('cedar', shape.translate(x, foot, 0), { tint, shift: [random(), random()] });
  }
  const eavesM = foot + corbelM;
  beam([2 * halfM + 0.02, corbelM, 0.04], [0, foot + corbelM / 2, 0.02], 0.62);
  beam([2 * halfM + 0.06, 0.045, depthM - 0.04], [0, eavesM + 0.022, (depthM - 0.04) / 2], 0.75);
  beam([2 * halfM + 0.1, 0.1, 0.09], [0, eavesM + 0.03, depthM - 0.1], 1.05);
  studs(part, { halfM: halfM - 0.02, count: 26, at: [0, eavesM + 0.03, depthM - 0.055] });

  const [ridge, eaves]: [Vec2, Vec2] = [
    [0.02, topM - 0.08],
    [depthM + 0.02, eavesM + 0.1],
  ];
  part.add('cedar', wedge(2 * halfM + 0.04, eavesM + 0.045, depthM - 0.04, topM - 0.1), {
    tint: 0.6,
    edgeM: 0.5,
  });
  tileRoof(part, { halfM: halfM + 0.06, ridge, eaves, pitchM });
  part.add('roofTile', box([2 * halfM + 0.16, 0.07, 0.14], [0, topM - 0.035, 0.06], 0.03));
}

/** A row of small carved pyramids on the face of a beam. */
function studs(part: Part, { halfM, count, at }: { halfM: number; count: number; at: Vec3 }): void {
  const stud = new THREE.ConeGeometry(0.028, 0.03, 4, 1).rotateY(Math.PI / 4).rotateX(Math.PI / 2);
  const row = Array.from({ length: count }, (_, k) =>
    stud.clone().translate(at[0] - halfM + (k * 2 * halfM) / (count - 1), at[1], at[2] + 0.012),
  );
  part.add('cedar', mergeGeometries(row), { tint: 1.1 });
}

/** The profile of a bracket in three swells, standing out from z = 0 towards +x. */
function corbel(outM: number, heightM: number): Geometry {
  const [w, h] = [outM / 0.62, heightM / 0.34];
  const curve = new THREE.Shape()
    .moveTo(0, 0)
    .lineTo(0, 0.34 * h)
    .lineTo(0.62 * w, 0.34 * h)
    .lineTo(0.62 * w, 0.255 * h)
    .bezierCurveTo(0.62 * w, 0.2 * h, 0.55 * w, 0.19 * h, 0.5 * w, 0.21 * h)
    .bezierCurveTo(0.46 * w, 0.1 * h, 0.36 * w, 0.11 * h, 0.33 * w, 0.14 * h)
    .bezierCurveTo(0.29 * w, 0.02 * h, 0.18 * w, 0.03 * h, 0.15 * w, 0.06 * h)
    .bezierCurveTo(0.12 * w, 0, 0.05 * w, 0, 0, 0);
  const outline = curve.getPoints(6).map(({ x, y }): Vec2 => [x, y]);
  return slab(outline, 0.075, { zM: -0.0375, bevelM: 0.008 });
}

/** The boards under the tiles: a prism between a level floor and a slope. */
function wedge(widthM: number, floorM: number, depthM: number, topM: number): Geometry {
  const outline: Vec2[] = [
    [0, floorM],
    [depthM, floorM],
    [depthM, floorM + 0.04],
    [0, topM],
  ];
  return slab(outline, widthM)
    .rotateY(-Math.PI / 2)
    .translate(widthM / 2, 0, 0);
}
