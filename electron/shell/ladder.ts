import { readFileSync, renameSync, writeFileSync, openSync, fsyncSync, closeSync } from 'node:fs';
import { join } from 'node:path';

/** What is left out, one after another, when the program keeps failing. */
export const STEPS = ['everything', 'no-gpu', 'previous-pack', 'safe-page'] as const;
export type Step = (typeof STEPS)[number];

/** So many starts in a row that came to nothing, and the next step is tried. */
const FAILED_STARTS = 3;

interface State {
  /** Place in `STEPS`. */
  step: number;
  /** Starts since the last one that went well. Counted before anything can go wrong. */
  failed: number;
}

const FIRST: State = { step: 0, failed: 0 };
const FILE = 'ladder.json';

/**
 * Remembers from start to start whether the last ones came to anything, so
 * that a fault which comes at every start does not come for ever: first the
 * graphics card is left out, then the pack, then everything but a calm page.
 *
 * It is kept beside the database and not in it, because the database may be
 * what fails; and a state that cannot be read or written is the first one.
 */
export class Ladder {
  readonly #file: string;
  #state: State;

  /** Counts this start as one that failed, until `wentWell` is called. */
  constructor(folder: string) {
    this.#file = join(folder, FILE);
    const { step, failed } = this.#read();
    const isNext = failed >= FAILED_STARTS && step < STEPS.length - 1;
    this.#state = isNext ? { step: step + 1, failed: 1 } : { step, failed: failed + 1 };
    this.#write();
  }

  get step(): Step {
    return STEPS[this.#state.step] ?? 'everything';
  }

  /** Whether so much is left out at this start. */
  leavesOut(step: Exclude<Step, 'everything'>): boolean {
    return this.#state.step >= STEPS.indexOf(step);
  }

  /** The exhibition has been on the screen for a while, or was ended on purpose. */
  wentWell(): void {
    this.#set({ ...this.#state, failed: 0 });
  }

  /** After a long time without a fault, and from the safe page: the next start tries everything. */
  forget(): void {
    this.#set(FIRST);
  }

  #set(state: State): void {
    this.#state = state;
    this.#write();
  }

  #read(): State {
    try {
      const { step, failed } = JSON.parse(readFileSync(this.#file, 'utf8')) as State;
      const isState = [step, failed].every((n) => Number.isInteger(n) && n >= 0);
      return isState && step < STEPS.length ? { step, failed } : FIRST;
    } catch {
      return FIRST;
    }
  }

  /** Whole or not at all. A disk that refuses must not keep the exhibition from opening. */
  #write(): void {
    try {
      const fresh = `${this.#file}.new`;
      writeFileSync(fresh, JSON.stringify(this.#state));
      const fd = openSync(fresh, 'r+');
      fsyncSync(fd);
      closeSync(fd);
      renameSync(fresh, this.#file);
    } catch {
      // See above.
    }
  }
}
