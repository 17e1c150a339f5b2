import type { Clock } from '../clock.ts';

/** No kiosk runs this before it was written: an earlier clock has lost its battery. */
export const WRITTEN_AT_MS = Date.UTC(2026, 10, 1);

/** A clock that is set back by less was only put right. */
const TOLERANCE_MS = 60_000;

export interface WallTime {
  /** Seconds since 1970, UTC. */
  t: number;
  isSuspect: boolean;
}

/**
 * Reads the wall clock and says whether to believe it. Kiosks that are
 * switched off at the wall wake up in 1970, in 2000, or on the day they were
 * made; such a time is kept, marked, and used for nothing.
 */
export class WallClock {
  readonly #clock: Clock;
  readonly #onRead: (isSuspect: boolean) => void;
  #latestMs: number;

  /**
   * @param latestMs - The latest time known from before, such as that of the last event.
   * @param onRead - Told at every reading whether it is in doubt.
   */
  constructor(clock: Clock, latestMs: number, onRead: (isSuspect: boolean) => void) {
    this.#clock = clock;
    this.#latestMs = latestMs;
    this.#onRead = onRead;
  }

  read(): WallTime {
    const nowMs = this.#clock.nowMs();
    const isSuspect = nowMs < WRITTEN_AT_MS || nowMs < this.#latestMs - TOLERANCE_MS;
    this.#latestMs = Math.max(this.#latestMs, nowMs);
    this.#onRead(isSuspect);
    return { t: Math.floor(nowMs / 1000), isSuspect };
  }
}
