import { Box3, type Object3D, Vector3 } from 'three';
import { meshesOf } from './load-model.ts';

/** A named node of the model that can be pointed at. */
export interface Part {
  readonly id: string;
  readonly node: Object3D;
  /** The author's own anchor, if there is one. */
  readonly anchor: Anchor | undefined;
  /** The middle of its box, in the node's own space. */
  readonly middle: Vector3;
}

/** A point that a label may point at, in the space of the part's node. */
export interface Anchor {
  readonly point: Vector3;
  /** Whether it lies on the part's surface, so that the part may hide it from behind. */
  readonly isOnSurface: boolean;
}

/** The name that the author gave a node; the loader may have changed `name` to keep names unique. */
export function authorName(object: Object3D): string {
  const { name } = object.userData as { name?: unknown };
  return typeof name === 'string' ? name : object.name;
}

/** Finds the nodes of the named parts. A part whose node is missing is left out. */
export function findParts(root: Object3D, ids: readonly string[]): Part[] {
  const wanted = new Set(ids);
  const found = new Map<string, Part>();
  root.updateMatrixWorld(true);
  root.traverse((node) => {
    const id = authorName(node);
    if (!wanted.has(id) || found.has(id)) return;
    const box = boxWithin(node);
    const middle = box.getCenter(new Vector3());
    found.set(id, { id, node, anchor: anchorOf(node, box), middle });
  });
  return ids.flatMap((id) => found.get(id) ?? []);
}

/** The part that an object belongs to: itself or its nearest ancestor that is one. */
export function partAbove(object: Object3D | null, parts: readonly Part[]): Part | undefined {
  for (let node = object; node; node = node.parent) {
    const part = parts.find((candidate) => candidate.node === node);
    if (part) return part;
  }
  return undefined;
}

function anchorOf(node: Object3D, box: Box3): Anchor | undefined {
  const { anchor } = node.userData as { anchor?: unknown };
  if (!isPoint(anchor)) return undefined;
  const asWritten = new Vector3(...anchor);
  // Compression may put the way from whole numbers to metres into the node itself;
  // the author's metres are then its parent's. The nearer reading is the right one.
  const outside = asWritten.clone().applyMatrix4(node.matrix.clone().invert());
  const isOutside = box.distanceToPoint(outside) < box.distanceToPoint(asWritten);
  return { point: isOutside ? outside : asWritten, isOnSurface: false };
}

/** The box of a node's meshes in the node's own space. */
function boxWithin(node: Object3D): Box3 {
  const toNode = node.matrixWorld.clone().invert();
  const box = new Box3();
  for (const mesh of meshesOf(node)) {
    mesh.geometry.computeBoundingBox();
    const own = mesh.geometry.boundingBox;
    if (own) box.union(own.clone().applyMatrix4(toNode.clone().multiply(mesh.matrixWorld)));
  }
  return box.isEmpty() ? new Box3(new Vector3(), new Vector3()) : box;
}

export function isPoint(value: unknown): value is [number, number, number] {
  return (
    Array.isArray(value) && value.length === 3 && value.every((n) => Number.isFinite(n as number))
  );
}
