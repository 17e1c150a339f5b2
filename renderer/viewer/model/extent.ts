import { Box3, type Object3D, Vector3 } from 'three';
import type { Extent } from './fit-distance.ts';

/** The box round objects as they stand now, in metres of the world; empty if there are none. */
export function boxOf(objects: readonly Object3D[]): Box3 {
  const box = new Box3();
  for (const object of objects) box.expandByObject(object);
  return box;
}

/** The upright cylinder that a box sweeps when it is turned. */
export function extentOf(box: Box3): Extent {
  const size = box.getSize(new Vector3());
  return { heightM: size.y, radiusM: Math.hypot(size.x, size.z) / 2 };
}
