/**
 * Solids that things are made of. Metres; y up; the front looks towards +z.
 * Long because it is one vocabulary: a model looks for its shapes in one place.
 */
import * as THREE from 'three';
import { outwards, type Geometry } from './geometry.ts';

export { box } from './box.ts';

export type Vec3 = readonly [number, number, number];
export type Vec2 = readonly [number, number];

const v2 = ([x, y]: Vec2) => new THREE.Vector2(x, y);
const v3 = ([x, y, z]: Vec3) => new THREE.Vector3(x, y, z);

/** A block with sharp edges: six faces and nothing more. */
export function block(size: Vec3, at: Vec3): Geometry {
  return new THREE.BoxGeometry(...size).translate(...at);
}

/** An outline (x, y) with thickness towards +z from `zM`. Holes must not touch the outline. */
export function slab(
  outline: readonly Vec2[],
  thickM: number,
  { zM = 0, bevelM = 0, holes = [] as readonly (readonly Vec2[])[] } = {},
): Geometry {
  const points = outline.map(v2);
  // three turns the holes right only for an outline that runs counter-clockwise.
  const shape = new THREE.Shape(THREE.ShapeUtils.isClockWise(points) ? points.reverse() : points);
  shape.holes = holes.map((hole) => new THREE.Path(hole.map(v2)));
  return outwards(
    new THREE.ExtrudeGeometry(shape, {
      depth: thickM - 2 * bevelM,
      bevelEnabled: bevelM > 0,
      bevelSize: bevelM,
      bevelThickness: bevelM,
      bevelOffset: -bevelM,
      bevelSegments: 2,
      curveSegments: 20,
    }).translate(0, 0, zM + bevelM),
  );
}

/** A plan (x, z) raised from the floor `yM` by `heightM`. */
export function prism(
  plan: readonly Vec2[],
  heightM: number,
  { yM = 0, bevelM = 0, holes = [] as readonly (readonly Vec2[])[] } = {},
): Geometry {
  const mirrored = (points: readonly Vec2[]): Vec2[] => points.map(([x, z]) => [x, -z]);
  return outwards(
    slab(mirrored(plan), heightM, { bevelM, holes: holes.map(mirrored) })
      .rotateX(-Math.PI / 2)
      .translate(0, yM, 0),
  );
}

/** A profile (radius, height) turned round the y axis. */
export function lathe(profile: readonly Vec2[], at: Vec3, segments = 28): Geometry {
  return outwards(new THREE.LatheGeometry(profile.map(v2), segments)).translate(...at);
}

/** A round rod along points, closed at its ends; `u` runs 0 to 1 along it. */
export function tube(
  points: readonly Vec3[],
  radiusM: number,
  { segments = points.length * 6, sides = 10 } = {},
): Geometry {
  const curve = new THREE.CatmullRomCurve3(points.map(v3));
  const g = new THREE.TubeGeometry(curve, segments, radiusM, sides, false);
  const [positions, uvs] = ['position', 'uv'].map((name) => [...g.getAttribute(name).array]) as [
    number[],
    number[],
  ];
  const index = [...g.index!.array];
  for (const end of [0, 1]) {
    const middle = positions.length / 3;
    positions.push(...curve.getPointAt(end).toArray());
    uvs.push(end, 0.5);
    const ring = end * segments * (sides + 1);
    for (let k = 0; k < sides; k += 1) {
      const pair = [ring + k, ring + k + 1];
      index.push(middle, ...(end ? pair.reverse() : pair));
    }
  }
  const closed = new THREE.BufferGeometry().setIndex(index);
  closed.setAttribute('position', new THREE.Float32BufferAttribute(positions, 3));
  closed.setAttribute('uv', new THREE.Float32BufferAttribute(uvs, 2));
  return closed;
}

/** A rod along points that swells or tapers from its first radius to its last. */
export function limb(
  points: readonly Vec3[],
  [fromM, toM]: Vec2,
  { segments = points.length * 3, sides = 8 } = {},
): Geometry {
  const curve = new THREE.CatmullRomCurve3(points.map(v3));
  const g = tube(points, 1, { segments, sides });
  const [position, uv] = [g.getAttribute('position'), g.getAttribute('uv')];
  const at = new THREE.Vector3();
  for (let i = 0; i < position.count; i += 1) {
    const t = uv.getX(i);
    const middle = curve.getPointAt(t);
    at.fromBufferAttribute(position, i).sub(middle);
    at.multiplyScalar(fromM + (toM - fromM) * t).add(middle);
    position.setXYZ(i, at.x, at.y, at.z);
  }
  return g;
}

/** A straight round bar from one point to another, a little thinner at its end if asked. */
export function bar(
  from: Vec3,
  to: Vec3,
  radiusM: number,
  endRadiusM = radiusM,
  sides = 10,
): Geometry {
  const [a, b] = [v3(from), v3(to)];
  const length = a.distanceTo(b);
  const turn = new THREE.Quaternion().setFromUnitVectors(
    new THREE.Vector3(0, 1, 0),
    b.clone().sub(a).normalize(),
  );
  return new THREE.CylinderGeometry(endRadiusM, radiusM, length, sides)
    .applyQuaternion(turn)
    .translate((a.x + b.x) / 2, (a.y + b.y) / 2, (a.z + b.z) / 2);
}

/** A flat band that follows points, lying in the floor; `u` runs 0 to 1 along it, `v` across. For what flows. */
export function ribbon(
  points: readonly Vec3[],
  widthM: number,
  segments = points.length * 8,
): Geometry {
  const curve = new THREE.CatmullRomCurve3(points.map(v3));
  const positions: number[] = [];
  const uvs: number[] = [];
  const index: number[] = [];
  for (let s = 0; s <= segments; s += 1) {
    const t = s / segments;
    const at = curve.getPointAt(t);
    const along = curve.getTangentAt(t);
    const side = new THREE.Vector3(along.z, 0, -along.x);
    if (side.lengthSq() < 1e-6) side.set(1, 0, 0);
    side.normalize().multiplyScalar(widthM / 2);
    positions.push(at.x - side.x, at.y, at.z - side.z, at.x + side.x, at.y, at.z + side.z);
    uvs.push(t, 0, t, 1);
    if (s < segments) index.push(2 * s, 2 * s + 2, 2 * s + 1, 2 * s + 1, 2 * s + 2, 2 * s + 3);
  }
  const g = new THREE.BufferGeometry();
  g.setAttribute('position', new THREE.Float32BufferAttribute(positions, 3));
  g.setAttribute('uv', new THREE.Float32BufferAttribute(uvs, 2));
  g.setIndex(index);
  g.computeVertexNormals();
  const normal = g.getAttribute('normal');
  // A band is seen from above.
  if (normal.getY(0) + normal.getY(normal.count - 1) < 0) {
    for (let i = 0; i < index.length; i += 3) [index[i], index[i + 1]] = [index[i + 1]!, index[i]!];
    g.setIndex(index);
    g.computeVertexNormals();
  }
  return g;
}

/** A section (across, up) carried along points that lead over the land: channels, kerbs, rails. */
export function sweep(
  points: readonly Vec3[],
  outline: readonly Vec2[],
  segments = points.length * 6,
): Geometry {
  const curve = new THREE.CatmullRomCurve3(points.map(v3), false, 'centripetal');
  const rings = Array.from({ length: segments + 1 }, (_, s) => {
    const at = curve.getPointAt(s / segments);
    const { x, z } = curve.getTangentAt(s / segments);
    const flat = Math.hypot(x, z) || 1;
    return outline.map(([across, up]): Vec3 => [
      at.x + (across * z) / flat,
      at.y + up,
      at.z - (across * x) / flat,
    ]);
  });
  const out: number[] = [];
  const n = outline.length;
  for (let s = 0; s < segments; s += 1)
    for (let k = 0; k < n; k += 1) {
      const [a, b] = [rings[s]![k]!, rings[s + 1]![k]!];
      const [c, d] = [rings[s + 1]![(k + 1) % n]!, rings[s]![(k + 1) % n]!];
      out.push(...a, ...b, ...c, ...a, ...c, ...d);
    }
  const counter = THREE.ShapeUtils.isClockWise(outline.map(v2)) ? -1 : 1;
  for (const [a, b, c] of THREE.ShapeUtils.triangulateShape(outline.map(v2), []))
    for (const [ring, way] of [
      [rings[0]!, -counter],
      [rings[segments]!, counter],
    ] as const)
      for (const k of way > 0 ? [a!, c!, b!] : [a!, b!, c!]) out.push(...ring[k]!);
  const g = new THREE.BufferGeometry();
  g.setAttribute('position', new THREE.Float32BufferAttribute(out, 3));
  g.setAttribute('uv', new THREE.Float32BufferAttribute(new Float32Array((out.length / 3) * 2), 2));
  return outwards(g);
}

/** A height field over a rectangle, closed by sides and a floor: land in section. */
export function terrain(
  sizeM: Vec2,
  cells: Vec2,
  heightM: (x: number, z: number) => number,
  floorM: number,
): Geometry {
  const [width, depth] = sizeM;
  const [nx, nz] = cells;
  const point = (i: number, j: number, floor: boolean): Vec3 => {
    const [x, z] = [(i / nx - 0.5) * width, (j / nz - 0.5) * depth];
    return [x, floor ? floorM : heightM(x, z), z];
  };
  const out: number[] = [];
  const quad = (a: Vec3, b: Vec3, c: Vec3, d: Vec3) => out.push(...a, ...b, ...c, ...a, ...c, ...d);
  for (let j = 0; j < nz; j += 1)
    for (let i = 0; i < nx; i += 1) {
      quad(
        point(i, j, false),
        point(i, j + 1, false),
        point(i + 1, j + 1, false),
        point(i + 1, j, false),
      );
      quad(
        point(i, j, true),
        point(i + 1, j, true),
        point(i + 1, j + 1, true),
        point(i, j + 1, true),
      );
    }
  for (let i = 0; i < nx; i += 1) {
    quad(point(i, nz, true), point(i + 1, nz, true), point(i + 1, nz, false), point(i, nz, false));
    quad(point(i, 0, false), point(i + 1, 0, false), point(i + 1, 0, true), point(i, 0, true));
  }
  for (let j = 0; j < nz; j += 1) {
    quad(point(0, j, true), point(0, j + 1, true), point(0, j + 1, false), point(0, j, false));
    quad(point(nx, j, false), point(nx, j + 1, false), point(nx, j + 1, true), point(nx, j, true));
  }
  const g = new THREE.BufferGeometry();
  g.setAttribute('position', new THREE.Float32BufferAttribute(out, 3));
  g.setAttribute('uv', new THREE.Float32BufferAttribute(new Float32Array((out.length / 3) * 2), 2));
  return outwards(g);
}

/** An outline (z, y) with thickness along x from `fromM` to `toM`: a wall seen from its end. */
export function beam(
  outline: readonly Vec2[],
  fromM: number,
  toM: number,
  holes: readonly (readonly Vec2[])[] = [],
): Geometry {
  return slab(outline, toM - fromM, { holes })
    .rotateY(-Math.PI / 2)
    .translate(toM, 0, 0);
}

/** A square pillar that tapers from its foot to its top. */
export function pillar(
  { footM, topM, heightM }: { footM: number; topM: number; heightM: number },
  at: Vec3,
): Geometry {
  return new THREE.CylinderGeometry(topM / Math.SQRT2, footM / Math.SQRT2, heightM, 4, 1)
    .rotateY(Math.PI / 4)
    .translate(at[0], at[1] + heightM / 2, at[2]);
}

export const rectangle = (x0: number, y0: number, x1: number, y1: number): Vec2[] => [
  [x0, y0],
  [x1, y0],
  [x1, y1],
  [x0, y1],
];
