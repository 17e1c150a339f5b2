import { type Box3, Group, type Object3D, Vector3 } from 'three';
import { boxOf } from './extent.ts';
import { isPoint } from './parts.ts';

/** *explode*: every part that has a displacement moves by it. */
export class Explosion {
  readonly #pieces: { holder: Group; by: Vector3 }[] = [];
  readonly #root: Object3D;
  #amount = 0;

  constructor(root: Object3D) {
    this.#root = root;
    const nodes: Object3D[] = [];
    root.traverse((node) => nodes.push(node));
    for (const node of nodes) {
      const { explode } = node.userData as { explode?: unknown };
      if (!isPoint(explode) || !node.parent) continue;
      // A holder between the part and its parent moves, so that clips may move the part itself.
      const holder = new Group();
      node.parent.add(holder);
      holder.add(node);
      this.#pieces.push({ holder, by: new Vector3(...explode) });
    }
  }

  get isPossible(): boolean {
    return this.#pieces.some(({ by }) => by.lengthSq() > 0);
  }

  get amount(): number {
    return this.#amount;
  }

  /** @param amount - 0 together, 1 fully apart. */
  set(amount: number): void {
    this.#amount = amount;
    for (const { holder, by } of this.#pieces) holder.position.copy(by).multiplyScalar(amount);
    this.#root.updateMatrixWorld(true);
  }

  /** The box of the model when it is fully apart. */
  reach(): Box3 {
    const before = this.#amount;
    this.set(1);
    const box = boxOf([this.#root]);
    this.set(before);
    return box;
  }
}
