import type { Object3D } from 'three';

interface Conditions {
  node: Object3D;
  flow: boolean;
  steps: { from: number; to: number } | undefined;
  states: readonly string[] | undefined;
}

/** Which nodes are there: by step of the *sequence*, by state of the *toggle*, once the *flow* runs. */
export class Presence {
  readonly #conditions: Conditions[] = [];

  constructor(root: Object3D) {
    root.traverse((node) => {
      const { flow, steps, states } = node.userData as Record<string, unknown>;
      const conditions = {
        node,
        flow: flow !== undefined,
        steps: stepsOf(steps),
        states: Array.isArray(states) ? states.map(String) : undefined,
      };
      if (conditions.flow || conditions.steps || conditions.states) {
        this.#conditions.push(conditions);
      }
    });
  }

  /** The last step that the file knows of. */
  get lastStep(): number {
    return Math.max(0, ...this.#conditions.map(({ steps }) => steps?.to ?? 0));
  }

  /** @returns whether anything appeared or went. */
  set(now: { step: number; state: string | undefined; flowing: boolean }): boolean {
    // Halfway to the next step what belongs to it is there already.
    const step = Math.round(now.step);
    let changed = false;
    for (const { node, flow, steps, states } of this.#conditions) {
      const isThere =
        (!flow || now.flowing) &&
        (!steps || (steps.from <= step && step <= steps.to)) &&
        (!states || (now.state !== undefined && states.includes(now.state)));
      if (node.visible === isThere) continue;
      node.visible = isThere;
      changed = true;
    }
    return changed;
  }
}

/** Whether a node and everything above it is there. */
export function isPresent(object: Object3D): boolean {
  for (let node: Object3D | null = object; node; node = node.parent) {
    if (!node.visible) return false;
  }
  return true;
}

function stepsOf(value: unknown): { from: number; to: number } | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const { from = 0, to = Infinity } = value as { from?: unknown; to?: unknown };
  return typeof from === 'number' && typeof to === 'number' ? { from, to } : undefined;
}
