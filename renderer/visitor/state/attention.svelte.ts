/** How long the kiosk waits for a visitor who has stopped touching it. */
export interface Patience {
  idleS: number;
  countdownS: number;
}

/** A finger that has not left the glass for this long is a coat or a leaning child, and is ignored. */
export const STUCK_CONTACT_MS = 30_000;

/** A thing that waits with the visitor cannot keep the kiosk forever: someone may have walked off mid-film. */
const LONGEST_HOLD_MS = 10 * 60_000;
const MOST_PATIENCE = 8;

type Phase = 'attract' | 'present' | 'leaving';

interface Facts {
  phase: Phase;
  secondsLeft: number;
  /** How many times the ordinary wait applies in this visit. */
  patience: number;
}

const first = (): Facts => ({ phase: 'attract', secondsLeft: 0, patience: 1 });

/**
 * Whether somebody is there. Counts from the last touch; after the wait it
 * counts down aloud, and at zero it says that the visit is over. `tick` is
 * called a few times a second and nothing happens between ticks.
 */
export class Attention {
  #facts = $state<Facts>(first());
  #lastSignMs = 0;
  #holds: Record<string, number> = {};
  #contacts: Record<number, number> = {};
  readonly #nowMs: () => number;
  readonly #wait: () => Patience;
  readonly #onleft: () => void;

  /** @param nowMs a monotonic clock, in milliseconds. */
  constructor(options: { nowMs: () => number; wait: () => Patience; onleft: () => void }) {
    this.#nowMs = options.nowMs;
    this.#wait = options.wait;
    this.#onleft = options.onleft;
  }

  get phase(): Phase {
    return this.#facts.phase;
  }

  get secondsLeft(): number {
    return this.#facts.secondsLeft;
  }

  get patience(): number {
    return this.#facts.patience;
  }

  /** Somebody came. */
  begin(): void {
    this.#facts.phase = 'present';
    this.#lastSignMs = this.#nowMs();
  }

  /** Somebody is still there: a key, a click, anything but a contact. */
  sign(): void {
    if (this.#facts.phase === 'attract') return;
    this.#lastSignMs = this.#nowMs();
    this.#facts.phase = 'present';
  }

  /** A contact touched the glass, moved on it or left it. A stuck one says nothing. */
  contact(pointer: number, kind: 'down' | 'move' | 'up'): void {
    const nowMs = this.#nowMs();
    if (kind === 'down') this.#contacts[pointer] = nowMs;
    const sinceMs = this.#contacts[pointer] ?? nowMs;
    if (kind === 'up') delete this.#contacts[pointer];
    // While the countdown stands, only its own buttons answer: a sleeve must not.
    if (nowMs - sinceMs > STUCK_CONTACT_MS || this.#facts.phase === 'leaving') return;
    this.sign();
  }

  /** The visitor asked for more time: the wait doubles for the rest of this visit. */
  moreTime(): void {
    this.#facts.patience = Math.min(this.#facts.patience * 2, MOST_PATIENCE);
    this.sign();
  }

  /** Something plays or leads: nobody is expected to touch. Give the same name to `release`. */
  hold(name: string, longestMs = LONGEST_HOLD_MS): void {
    this.#holds[name] = this.#nowMs() + longestMs;
  }

  release(name: string): void {
    if (!(name in this.#holds)) return;
    delete this.#holds[name];
    this.sign();
  }

  tick(): void {
    if (this.#facts.phase === 'attract') return;
    const nowMs = this.#nowMs();
    if (Object.values(this.#holds).some((untilMs) => nowMs < untilMs)) {
      this.#lastSignMs = nowMs;
      this.#facts.phase = 'present';
      return;
    }
    const { idleS, countdownS } = this.#wait();
    const idleMs = idleS * 1000 * this.#facts.patience;
    const overMs = nowMs - this.#lastSignMs - idleMs;
    if (overMs < 0) return;
    const leftS = Math.ceil(countdownS - overMs / 1000);
    if (leftS <= 0) {
      this.#onleft();
      return;
    }
    this.#facts.phase = 'leaving';
    this.#facts.secondsLeft = leftS;
  }

  reset(): void {
    this.#facts = first();
    this.#lastSignMs = 0;
    this.#holds = {};
    this.#contacts = {};
  }

  /** Everything that a reset must return, for the test that walks all state. */
  get everything(): object {
    return {
      ...$state.snapshot(this.#facts),
      lastSignMs: this.#lastSignMs,
      holds: Object.keys(this.#holds),
      contacts: Object.keys(this.#contacts),
    };
  }
}
