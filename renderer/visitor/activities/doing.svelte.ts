import type { FundingTank } from './funding-tank.svelte.ts';
import type { ProblemTree } from './problem-tree.svelte.ts';
import type { ProjectWheel } from './project-wheel.svelte.ts';

/** The exhibits that have something to do, and what. */
const ACTIVITY_OF = {
  'r7-problem-tree': 'tree',
  'r7-project-wheel': 'wheel',
  'r7-funding-tank': 'tank',
} as const satisfies Record<string, Activity>;

export type Activity = 'tree' | 'wheel' | 'tank';

interface States {
  tree?: ProblemTree;
  wheel?: ProjectWheel;
  tank?: FundingTank;
}

/** The activity of an exhibit, if it has one. */
export function activityOf(exhibit: string): Activity | undefined {
  return Object.entries(ACTIVITY_OF).find(([id]) => id === exhibit)?.[1];
}

/**
 * What this visit has done in the activities. Each begins when it is first
 * opened, is found again as it was left, and ends with the visit.
 */
export class Doing {
  #begun: States = {};
  #ended: Activity[] = [];

  /** The state of one activity of this visit; `make` is called if it has none yet. */
  begun<Name extends Activity>(
    name: Name,
    make: () => Required<States>[Name],
  ): Required<States>[Name] {
    const known = this.#begun[name] as Required<States>[Name] | undefined;
    if (known) return known;
    const made = make();
    this.#begun[name] = made;
    return made;
  }

  /** Notes that an activity came to its end. Returns whether that is news in this visit. */
  end(name: Activity): boolean {
    if (this.#ended.includes(name)) return false;
    this.#ended.push(name);
    return true;
  }

  /** Ends every activity: a screen that is still open is as new too. */
  reset(): void {
    for (const state of Object.values(this.#begun)) (state as ProblemTree).reset();
    this.#begun = {};
    this.#ended = [];
  }

  get everything(): object {
    return { begun: Object.keys(this.#begun), ended: [...this.#ended] };
  }
}
