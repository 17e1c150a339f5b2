import type { Object3D } from 'three';

interface Conditions {
  node: Object3D;
  flow: boolean;
  steps: { from: number; to: number } | undefined;
  states: readonly string[] | undefined;
}

/** What decides over presence. */
export interface Circumstances {
  step: number;
  state: string | undefined;
  flowing: boolean;
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

  /** Whether anything would appear or go. */
  differsFrom(now: Circumstances): boolean {
    return this.#conditions.some(
      (conditions) => conditions.node.visible !== isMet(conditions, now),
    );
  }

  /** @returns whether anything appeared or went. */
  set(now: Circumstances): boolean {
    const differs = this.differsFrom(now);
    for (const conditions of this.#conditions) conditions.node.visible = isMet(conditions, now);
    return differs;
  }
}

function isMet({ flow, steps, states }: Conditions, now: Circumstances): boolean {
  // Halfway to the next step what belongs to it is there already.
  const step = Math.round(now.step);
  return (
    (!flow || now.flowing) &&
    (!steps || (steps.from <= step && step <= steps.to)) &&
    (!states || (now.state !== undefined && states.includes(now.state)))
  );
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
