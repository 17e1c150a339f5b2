import {
  type BufferAttribute,
  type BufferGeometry,
  type InterleavedBufferAttribute,
  Vector3,
} from 'three';

const LEAF_TRIANGLES = 8;
/** Numbers a node takes in the array of boxes: its least and its greatest corner. */
const BOX = 6;

/**
 * The triangles of a mesh in a tree of boxes, so that a sight line through
 * a hundred thousand of them is tested in microseconds. Coordinates are the mesh's own.
 */
export class TriangleTree {
  readonly #corners: Float32Array;
  readonly #order: Uint32Array;
  readonly #boxes: number[] = [];
  /** For each node: the index of its right child, or minus the number of triangles of a leaf. */
  readonly #right: number[] = [];
  /** For each leaf: where its triangles begin in the order. */
  readonly #first: number[] = [];

  constructor(geometry: BufferGeometry) {
    this.#corners = cornersOf(geometry);
    const triangles = this.#corners.length / 9;
    this.#order = Uint32Array.from({ length: triangles }, (_, i) => i);
    if (triangles > 0) this.#build(0, triangles);
  }

  get triangles(): number {
    return this.#order.length;
  }

  /** The middle of a triangle. */
  centre(triangle: number): Vector3 {
    const [ax = 0, ay = 0, az = 0, bx = 0, by = 0, bz = 0, cx = 0, cy = 0, cz = 0] =
      this.#cornersAt(triangle);
    return new Vector3(ax + bx + cx, ay + by + cy, az + bz + cz).divideScalar(3);
  }

  /** The areas of all triangles, for a mesh that is shown `scale` times as large. */
  areas(scale: number): Float32Array {
    const [a, b, c] = [new Vector3(), new Vector3(), new Vector3()];
    return Float32Array.from({ length: this.triangles }, (_, i) => {
      a.fromArray(this.#corners, i * 9);
      b.fromArray(this.#corners, i * 9 + 3).sub(a);
      c.fromArray(this.#corners, i * 9 + 6).sub(a);
      return (b.cross(c).length() / 2) * scale ** 2;
    });
  }

  /**
   * The first triangle, seen from either side, that a line meets.
   *
   * @param from - Lines begin at `from + tLeast · along` and end at `from + tMost · along`.
   * @returns the `t` at which it is met, or Infinity.
   */
  cast(from: Vector3, along: Vector3, tLeast: number, tMost: number): number {
    if (this.#right.length === 0) return Infinity;
    const inverse = { x: 1 / along.x, y: 1 / along.y, z: 1 / along.z };
    const waiting = [0];
    let nearest = Infinity;
    for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
      const limit = Math.min(nearest, tMost);
      if (!this.#meetsBox(node, from, inverse, tLeast, limit)) continue;
      const right = this.#right[node] ?? 0;
      if (right > 0) {
        waiting.push(right, node + 1);
        continue;
      }
      const first = this.#first[node] ?? 0;
      for (let i = first; i < first - right; i++) {
        const t = this.#meetsTriangle(this.#order[i] ?? 0, from, along);
        if (t > tLeast && t < Math.min(nearest, tMost)) nearest = t;
      }
    }
    return nearest;
  }

  /** Nine numbers. */
  #cornersAt(triangle: number): Float32Array {
    return this.#corners.subarray(triangle * 9, triangle * 9 + 9);
  }

  #build(begin: number, end: number): void {
    const node = this.#right.length;
    const box = this.#boxOf(begin, end);
    this.#boxes.push(...box);
    this.#right.push(begin - end);
    this.#first.push(begin);
    if (end - begin <= LEAF_TRIANGLES) return;
    const [x = 0, y = 0, z = 0, x2 = 0, y2 = 0, z2 = 0] = box;
    const sizes = [x2 - x, y2 - y, z2 - z];
    const axis = sizes.indexOf(Math.max(...sizes));
    let middle = this.#part(begin, end, axis, ((box[axis] ?? 0) + (box[axis + 3] ?? 0)) / 2);
    // All on one side: any split will do.
    if (middle === begin || middle === end) middle = (begin + end) >> 1;
    this.#build(begin, middle);
    this.#right[node] = this.#right.length;
    this.#build(middle, end);
  }

  /** Puts the triangles on the lesser side of a plane first. @returns where the others begin. */
  #part(begin: number, end: number, axis: number, at: number): number {
    const order = this.#order;
    let middle = begin;
    for (let i = begin; i < end; i++) {
      const triangle = order[i] ?? 0;
      const offset = triangle * 9 + axis;
      const corners = this.#corners;
      const sum = (corners[offset] ?? 0) + (corners[offset + 3] ?? 0) + (corners[offset + 6] ?? 0);
      if (sum / 3 >= at) continue;
      order[i] = order[middle] ?? 0;
      order[middle++] = triangle;
    }
    return middle;
  }

  #boxOf(begin: number, end: number): number[] {
    const box = [Infinity, Infinity, Infinity, -Infinity, -Infinity, -Infinity];
    for (let i = begin; i < end; i++) {
      const offset = (this.#order[i] ?? 0) * 9;
      for (let k = 0; k < 9; k++) {
        const value = this.#corners[offset + k] ?? 0;
        const axis = k % 3;
        if (value < (box[axis] ?? 0)) box[axis] = value;
        if (value > (box[axis + 3] ?? 0)) box[axis + 3] = value;
      }
    }
    return box;
  }

  #meetsBox(
    node: number,
    from: Vector3,
    inverse: { x: number; y: number; z: number },
    tLeast: number,
    tMost: number,
  ): boolean {
    const box = this.#boxes;
    const at = node * BOX;
    const x1 = ((box[at] ?? 0) - from.x) * inverse.x;
    const x2 = ((box[at + 3] ?? 0) - from.x) * inverse.x;
    const y1 = ((box[at + 1] ?? 0) - from.y) * inverse.y;
    const y2 = ((box[at + 4] ?? 0) - from.y) * inverse.y;
    const z1 = ((box[at + 2] ?? 0) - from.z) * inverse.z;
    const z2 = ((box[at + 5] ?? 0) - from.z) * inverse.z;
    const enters = Math.max(Math.min(x1, x2), Math.min(y1, y2), Math.min(z1, z2), tLeast);
    const leaves = Math.min(Math.max(x1, x2), Math.max(y1, y2), Math.max(z1, z2), tMost);
    return enters <= leaves;
  }

  /** Möller and Trumbore's test. @returns `t`, or Infinity. */
  #meetsTriangle(triangle: number, from: Vector3, along: Vector3): number {
    const [ax = 0, ay = 0, az = 0, bx = 0, by = 0, bz = 0, cx = 0, cy = 0, cz = 0] =
      this.#cornersAt(triangle);
    const [e1x, e1y, e1z] = [bx - ax, by - ay, bz - az];
    const [e2x, e2y, e2z] = [cx - ax, cy - ay, cz - az];
    const px = along.y * e2z - along.z * e2y;
    const py = along.z * e2x - along.x * e2z;
    const pz = along.x * e2y - along.y * e2x;
    const determinant = e1x * px + e1y * py + e1z * pz;
    if (determinant === 0) return Infinity;
    const [tx, ty, tz] = [from.x - ax, from.y - ay, from.z - az];
    const u = (tx * px + ty * py + tz * pz) / determinant;
    if (u < 0 || u > 1) return Infinity;
    const qx = ty * e1z - tz * e1y;
    const qy = tz * e1x - tx * e1z;
    const qz = tx * e1y - ty * e1x;
    const v = (along.x * qx + along.y * qy + along.z * qz) / determinant;
    if (v < 0 || u + v > 1) return Infinity;
    return (e2x * qx + e2y * qy + e2z * qz) / determinant;
  }
}

/** All corners of all triangles, with quantised and interleaved attributes read out. */
function cornersOf({ index, attributes }: BufferGeometry): Float32Array {
  const position = attributes['position'];
  if (!position) return new Float32Array();
  const count = Math.floor((index ?? position).count / 3) * 3;
  const corners = new Float32Array(count * 3);
  for (let i = 0; i < count; i++) copyPoint(position, index ? index.getX(i) : i, corners, i * 3);
  return corners;
}

function copyPoint(
  from: BufferAttribute | InterleavedBufferAttribute,
  vertex: number,
  to: Float32Array,
  at: number,
): void {
  to[at] = from.getX(vertex);
  to[at + 1] = from.getY(vertex);
  to[at + 2] = from.getZ(vertex);
}
