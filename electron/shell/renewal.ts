import type { Clock } from '#kiosk/clock.ts';

/** A page is replaced by a fresh one after so long, whether or not anything is wrong with it. */
export const PAGE_AGE_MS = 6 * 3_600_000;
/** What the page's process may hold; a kiosk has 4 GB, and Chromium's other processes want theirs. */
export const BUDGET_BYTES = 900 * 2 ** 20;
/** Nobody has touched anything for so long. */
export const QUIET_MS = 90_000;

interface Limits {
  pageAgeMs: number;
  budgetBytes: number;
  quietMs: number;
}
const LIMITS: Limits = { pageAgeMs: PAGE_AGE_MS, budgetBytes: BUDGET_BYTES, quietMs: QUIET_MS };

/**
 * Decides when the page makes room for a fresh one: while nobody is there, if
 * it is old or heavy; at once, if it is twice as heavy as it may be.
 *
 * Whether somebody is there is seen at the door, by which visits begin and end.
 */
export class Renewal {
  readonly #clock: Clock;
  readonly #limits: Limits;
  #loadedAtMs: number;
  #quietSinceMs: number | undefined;

  constructor(clock: Clock, limits = LIMITS) {
    this.#clock = clock;
    this.#limits = limits;
    this.#loadedAtMs = clock.monotonicMs();
    this.#quietSinceMs = this.#loadedAtMs;
  }

  /** Sees every request on its way to the kiosk. */
  readonly saw = ({ method, url }: Pick<Request, 'method' | 'url'>): void => {
    if (method !== 'POST') return;
    const { pathname } = new URL(url);
    if (pathname === '/api/visits') this.#quietSinceMs = undefined;
    else if (/^\/api\/visits\/\d+\/end$/.test(pathname)) this.#beQuiet();
  };

  /** The page was loaded, for whatever reason. */
  loaded(): void {
    this.#loadedAtMs = this.#clock.monotonicMs();
    this.#beQuiet();
  }

  /**
   * @param bytes - what the page's process holds now
   * @returns why it is time, or `undefined`
   */
  due(bytes: number): 'age' | 'memory' | undefined {
    const { budgetBytes, quietMs, pageAgeMs } = this.#limits;
    if (bytes > 2 * budgetBytes) return 'memory';
    const nowMs = this.#clock.monotonicMs();
    if (this.#quietSinceMs === undefined || nowMs - this.#quietSinceMs < quietMs) return undefined;
    if (bytes > budgetBytes) return 'memory';
    return nowMs - this.#loadedAtMs > pageAgeMs ? 'age' : undefined;
  }

  #beQuiet(): void {
    this.#quietSinceMs = this.#clock.monotonicMs();
  }
}
