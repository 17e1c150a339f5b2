/** Work on raw triangles. All functions take and give non-indexed geometry. */
import * as THREE from 'three';
import { TessellateModifier } from 'three/addons/modifiers/TessellateModifier.js';
import { toCreasedNormals } from 'three/addons/utils/BufferGeometryUtils.js';

export type Geometry = THREE.BufferGeometry;

const flat = (g: Geometry): Geometry => (g.index ? g.toNonIndexed() : g.clone());

/** Marks a shape whose own normals are right, so that finishing keeps them. */
export function withOwnNormals(g: Geometry): Geometry {
  g.userData['ownNormals'] = true;
  return g;
}

export interface Finish {
  /** Metres that one tile of the material covers. */
  tileM?: number;
  /** Triangles are split until no edge is longer: baked shade needs points to hang on. */
  edgeM?: number;
  /** Edges sharper than this (radians) stay sharp. */
  crease?: number;
  /** The axis along which a pattern with a direction runs, or the longest side of the shape. */
  along?: 'x' | 'y' | 'z' | 'longest';
  /** Moves the pattern, so that neighbours differ. */
  shift?: readonly [number, number];
  /** Keeps the geometry's own texture coordinates, as flows need. */
  ownUv?: boolean;
}

/** Splits, cleans, smooths and projects a shape; only positions, normals and texture coordinates stay. */
export function finish(shape: Geometry, how: Finish): Geometry {
  let g = flat(shape);
  if (how.edgeM) g = new TessellateModifier(how.edgeM, 8).modify(g);
  g = dropDegenerate(g);
  if (shape.userData['ownNormals'] !== true) g = toCreasedNormals(g, how.crease ?? 0.6);
  if (!how.ownUv) projectUv(g, how);
  for (const name of Object.keys(g.attributes))
    if (!['position', 'normal', 'uv'].includes(name)) g.deleteAttribute(name);
  return g;
}

type Axis = 'x' | 'y' | 'z';

/** Texture coordinates seen along the axis that each triangle faces most. */
function projectUv(g: Geometry, { tileM = 1, along, shift = [0, 0] }: Finish): void {
  const p = g.getAttribute('position');
  const uv = new Float32Array(p.count * 2);
  const main = along === 'longest' ? longestSide(g) : along;
  const [a, b, c] = [new THREE.Vector3(), new THREE.Vector3(), new THREE.Vector3()];
  for (let i = 0; i < p.count; i += 3) {
    [a, b, c].forEach((corner, k) => corner.fromBufferAttribute(p, i + k));
    const normal = b.clone().sub(a).cross(c.clone().sub(a));
    const [ax, ay, az] = [Math.abs(normal.x), Math.abs(normal.y), Math.abs(normal.z)];
    const axes: [Axis, Axis] =
      az >= ax && az >= ay ? ['x', 'y'] : ax >= ay ? ['z', 'y'] : ['x', 'z'];
    if (axes[1] === main) axes.reverse();
    [a, b, c].forEach((corner, k) => {
      axes.forEach((axis, n) => {
        // v runs down, as pictures do.
        const metres = axis === 'y' ? -corner.y : corner[axis];
        uv[(i + k) * 2 + n] = metres / tileM + shift[n]!;
      });
    });
  }
  g.setAttribute('uv', new THREE.BufferAttribute(uv, 2));
}

function longestSide(g: Geometry): Axis {
  g.computeBoundingBox();
  const { x, y, z } = g.boundingBox!.getSize(new THREE.Vector3());
  return x >= y && x >= z ? 'x' : y >= z ? 'y' : 'z';
}

/** Triangles without area have no normal, which a validator refuses. */
function dropDegenerate(g: Geometry): Geometry {
  const p = g.getAttribute('position');
  const kept: number[] = [];
  const [a, b, c] = [new THREE.Vector3(), new THREE.Vector3(), new THREE.Vector3()];
  for (let i = 0; i < p.count; i += 3) {
    a.fromBufferAttribute(p, i);
    b.fromBufferAttribute(p, i + 1).sub(a);
    c.fromBufferAttribute(p, i + 2).sub(a);
    if (b.cross(c).lengthSq() > 1e-13) kept.push(i, i + 1, i + 2);
  }
  const out = new THREE.BufferGeometry();
  for (const [name, attribute] of Object.entries(g.attributes)) {
    const size = attribute.itemSize;
    const values = new Float32Array(kept.length * size);
    kept.forEach((from, to) => {
      for (let k = 0; k < size; k += 1) values[to * size + k] = attribute.getComponent(from, k);
    });
    out.setAttribute(name, new THREE.BufferAttribute(values, size));
  }
  return out;
}

/** Turns a closed solid right side out: its signed volume must be positive. */
export function outwards(shape: Geometry): Geometry {
  const g = flat(shape);
  const p = g.getAttribute('position');
  const [a, b, c] = [new THREE.Vector3(), new THREE.Vector3(), new THREE.Vector3()];
  g.computeBoundingBox();
  const middle = g.boundingBox!.getCenter(new THREE.Vector3());
  let volume = 0;
  for (let i = 0; i < p.count; i += 3) {
    [a, b, c].forEach((corner, k) => corner.fromBufferAttribute(p, i + k).sub(middle));
    volume += a.dot(b.clone().cross(c));
  }
  if (volume >= 0) return g;
  for (const attribute of Object.values(g.attributes)) {
    const { array, itemSize } = attribute as THREE.BufferAttribute;
    for (let i = 0; i < p.count; i += 3)
      for (let k = 0; k < itemSize; k += 1) {
        const [one, two] = [(i + 1) * itemSize + k, (i + 2) * itemSize + k];
        [array[one], array[two]] = [array[two]!, array[one]!];
      }
  }
  return g;
}
