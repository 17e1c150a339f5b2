import type { Clock } from '#kiosk/clock.ts';

interface Limit {
  /** How many tries are allowed … */
  tries: number;
  /** … within this time. */
  withinMs: number;
}

/** Counts tries to mend something, so that mending does not go round in circles. */
export class Attempts {
  readonly #clock: Clock;
  readonly #limit: Limit;
  #triedAtMs: number[] = [];

  constructor(clock: Clock, limit: Limit) {
    this.#clock = clock;
    this.#limit = limit;
  }

  /** Takes one try. @returns whether it was still allowed */
  take(): boolean {
    const nowMs = this.#clock.monotonicMs();
    this.#triedAtMs = this.#triedAtMs.filter((atMs) => nowMs - atMs < this.#limit.withinMs);
    if (this.#triedAtMs.length >= this.#limit.tries) return false;
    this.#triedAtMs.push(nowMs);
    return true;
  }
}
