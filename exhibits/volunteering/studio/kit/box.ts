import * as THREE from 'three';
import { withOwnNormals, type Geometry } from './geometry.ts';
import type { Vec3 } from './shapes.ts';

/**
 * A block with softened edges, centred at `at`: chamfers whose normals turn
 * from face to face, so that 44 triangles catch the light like a worn edge.
 */
export function box(size: Vec3, at: Vec3, softM = 0.012): Geometry {
  const half = size.map((side) => side / 2);
  const soft = Math.min(softM, ...size.map((side) => side / 2.2));
  const [positions, normals, index]: [number[], number[], number[]] = [[], [], []];
  // Corner number in bits (x, y, z) and the face it belongs to → vertex.
  const vertex = (corner: number, axis: number) => corner * 3 + axis;
  for (let corner = 0; corner < 8; corner += 1)
    for (let axis = 0; axis < 3; axis += 1) {
      const sign = (k: number) => ((corner >> k) & 1 ? 1 : -1);
      for (let k = 0; k < 3; k += 1) {
        positions.push(sign(k) * (half[k]! - (k === axis ? 0 : soft)) + at[k]!);
        normals.push(k === axis ? sign(k) : 0);
      }
    }
  const face = (corners: [number, number][], outward: readonly number[]) => {
    const points = corners.map(([corner, axis]) => vertex(corner, axis));
    const [a, b, c] = points.map((n) => new THREE.Vector3().fromArray(positions, n * 3)) as [
      THREE.Vector3,
      THREE.Vector3,
      THREE.Vector3,
    ];
    const turns =
      b
        .sub(a)
        .cross(c.sub(a))
        .dot(new THREE.Vector3(...outward)) > 0;
    const ring = turns ? points : points.reverse();
    for (let k = 1; k + 1 < ring.length; k += 1) index.push(ring[0]!, ring[k]!, ring[k + 1]!);
  };
  const bit = (k: number, on: number) => (on ? 1 << k : 0);
  for (let axis = 0; axis < 3; axis += 1) {
    const [p, q] = [(axis + 1) % 3, (axis + 2) % 3];
    for (const side of [0, 1]) {
      const at4 = [
        [0, 0],
        [1, 0],
        [1, 1],
        [0, 1],
      ].map(([i, j]) => bit(axis, side) + bit(p, i!) + bit(q, j!));
      face(
        at4.map((corner) => [corner, axis]),
        unit(axis, side),
      );
      for (const other of [0, 1]) {
        const edge = bit(p, side) + bit(q, other);
        const [one, two] = [edge, edge + bit(axis, 1)];
        face(
          [
            [one, p],
            [two, p],
            [two, q],
            [one, q],
          ],
          sum(unit(p, side), unit(q, other)),
        );
      }
    }
  }
  for (let corner = 0; corner < 8; corner += 1)
    face(
      [
        [corner, 0],
        [corner, 1],
        [corner, 2],
      ],
      [0, 1, 2].map((k) => ((corner >> k) & 1 ? 1 : -1)),
    );
  const g = new THREE.BufferGeometry();
  g.setAttribute('position', new THREE.Float32BufferAttribute(positions, 3));
  g.setAttribute('normal', new THREE.Float32BufferAttribute(normals, 3));
  g.setAttribute('uv', new THREE.Float32BufferAttribute(new Float32Array(48), 2));
  g.setIndex(index);
  return withOwnNormals(g);
}

const unit = (axis: number, side: number) =>
  [0, 1, 2].map((k) => (k === axis ? (side ? 1 : -1) : 0));
const sum = (a: number[], b: number[]) => a.map((value, k) => value + b[k]!);
