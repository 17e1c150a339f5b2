/** What one kind of fault did to the kiosk. */
export interface Outcome {
  fault: string;
  /** How often the fault was injected. */
  cases: number;
  /** How often something that had been acknowledged was gone, or the kiosk did not come back. */
  failures: number;
  /** The first few failures, in words, with what is needed to see them again. */
  examples: string[];
  /** What else was counted, in words. */
  note: string;
}

export interface FaultOptions {
  /** How many cases. */
  cases: number;
  seed: number;
  /** A folder for this fault alone; whoever made it removes it. */
  folder: string;
}

/** Counts cases, and remembers the first failures. */
export class Tally {
  cases = 0;
  failures = 0;
  readonly examples: string[] = [];

  /** @param complaint - what is wrong, or `undefined` if nothing is */
  count(complaint: string | undefined): void {
    this.cases += 1;
    if (complaint === undefined) return;
    this.failures += 1;
    if (this.examples.length < 5) this.examples.push(complaint);
  }

  outcome(fault: string, note = ''): Outcome {
    const { cases, failures, examples } = this;
    return { fault, cases, failures, examples, note };
  }
}

/** Numbers from 0 to 1 that are the same for the same seed (mulberry32). */
export function randomOf(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
