import type { Object3D } from 'three';

/** *flow*: what fills and then moves along its meshes. */
export class Flow {
  constructor(_root: Object3D) {}
  run(_running: boolean, _atOnce: boolean): void {}
  advance(_elapsedMs: number): boolean {
    return false;
  }
}
