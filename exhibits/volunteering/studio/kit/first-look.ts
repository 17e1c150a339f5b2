/** The light version of a model that is seen while the full one loads. */
import { MeshoptSimplifier } from 'meshoptimizer';
import * as THREE from 'three';
import { recipeOf } from './materials.ts';
import { sizeM, type Solid, trianglesOf } from './solids.ts';

/** Triangles, and how far surfaces may move as a part of the model's size; tried in turn until the file is small. */
export const LIGHTER = [
  { triangles: 30_000, error: 0.002 },
  { triangles: 20_000, error: 0.004 },
  { triangles: 14_000, error: 0.008 },
  { triangles: 10_000, error: 0.015 },
  { triangles: 6_000, error: 0.03 },
  { triangles: 3_000, error: 0.06 },
] as const;

/** The same solids with fewer triangles, no normals, and shade mixed into their colours. */
export async function lighten(
  solids: readonly Solid[],
  shade: readonly Float32Array[],
  { triangles, error }: { triangles: number; error: number },
): Promise<Solid[]> {
  await MeshoptSimplifier.ready;
  const ratio = Math.min(1, triangles / trianglesOf(solids));
  const mostM = sizeM(solids) * error;
  return solids.flatMap((solid, n) => {
    const welded = weld(solid, shade[n]);
    const target = Math.ceil((welded.index.length * ratio) / 3) * 3;
    const [index] = MeshoptSimplifier.simplify(welded.index, welded.position, 3, target, mostM, [
      'ErrorAbsolute',
      'Prune',
    ]);
    return index.length > 0 ? [{ ...solid, geometry: geometryOf(welded, index) }] : [];
  });
}

interface Welded {
  index: Uint32Array;
  position: Float32Array;
  colour: Float32Array;
  uv?: Float32Array;
}

/** Joins what lies at one place, whatever way it faces: colours are averaged. */
function weld({ part, material, geometry }: Solid, shade: Float32Array | undefined): Welded {
  const keepsUv = recipeOf(material).pattern === true || part.plan.flow !== undefined;
  const [position, colour, uv] = ['position', 'color', 'uv'].map((name) =>
    geometry.getAttribute(name),
  ) as [THREE.BufferAttribute, THREE.BufferAttribute, THREE.BufferAttribute];
  const places = new Map<string, number>();
  const [points, coordinates]: [number[], number[]] = [[], []];
  const sums: { rgb: THREE.Vector3; count: number }[] = [];
  const place = Array.from({ length: position.count }, (_, i) => {
    const at = [position.getX(i), position.getY(i), position.getZ(i)];
    const on = keepsUv ? [uv.getX(i), uv.getY(i)] : [];
    const key = [...at, ...on].map((value) => Math.round(value * 1e4)).join();
    let n = places.get(key);
    if (n === undefined) {
      places.set(key, (n = sums.length));
      sums.push({ rgb: new THREE.Vector3(), count: 0 });
      points.push(...at);
      coordinates.push(...on);
    }
    const lit = new THREE.Vector3().fromBufferAttribute(colour, i).multiplyScalar(shade?.[i] ?? 1);
    sums[n]!.rgb.add(lit);
    sums[n]!.count += 1;
    return n;
  });
  const index = Uint32Array.from(geometry.index!.array, (i) => place[i]!);
  return {
    index: dropFolded(index),
    position: new Float32Array(points),
    colour: new Float32Array(sums.flatMap(({ rgb, count }) => rgb.divideScalar(count).toArray())),
    ...(keepsUv && { uv: new Float32Array(coordinates) }),
  };
}

/** Without the triangles that welding has folded to a line. */
function dropFolded(index: Uint32Array): Uint32Array {
  const kept: number[] = [];
  for (let i = 0; i < index.length; i += 3) {
    const [a, b, c] = [index[i]!, index[i + 1]!, index[i + 2]!];
    if (a !== b && b !== c && c !== a) kept.push(a, b, c);
  }
  return Uint32Array.from(kept);
}

function geometryOf({ position, colour, uv }: Welded, index: Uint32Array): THREE.BufferGeometry {
  const used = new Map<number, number>();
  const compact = Array.from(index, (i) => used.get(i) ?? (used.set(i, used.size), used.size - 1));
  const pick = (values: Float32Array, size: number) => {
    const rows = [...used.keys()].flatMap((i) => [...values.subarray(i * size, (i + 1) * size)]);
    return new THREE.BufferAttribute(new Float32Array(rows), size);
  };
  const geometry = new THREE.BufferGeometry().setIndex(compact);
  geometry.setAttribute('position', pick(position, 3));
  geometry.setAttribute('color', pick(colour, 3));
  if (uv) geometry.setAttribute('uv', pick(uv, 2));
  return geometry;
}
