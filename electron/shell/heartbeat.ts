import type { WebContents } from 'electron';
import type { Clock } from '#kiosk/clock.ts';

/** How often the page is asked whether it lives. */
export const BEAT_MS = 1_000;
/** Silent for so long while nobody is there, a page hangs: it is back within five seconds. */
const SILENCE_MS = 3_000;
/** In a visit it gets longer: a model may be slow to prepare on a small machine. */
const SILENCE_IN_VISIT_MS = 8_000;
/** A beat that comes later than this says that the machine, and not the page, has no time. */
const LATE_MS = 1_500;

type Contents = Pick<WebContents, 'executeJavaScript' | 'isLoadingMainFrame' | 'isCrashed'>;

/**
 * Notices a page that no longer answers. Chromium does so only when somebody
 * touches it, and then after half a minute; nobody touches a still picture.
 */
export class Heartbeat {
  readonly #clock: Clock;
  #askedAtMs: number | undefined;
  #lastBeatMs: number;

  constructor(clock: Clock) {
    this.#clock = clock;
    this.#lastBeatMs = clock.monotonicMs();
  }

  /** One beat. @returns whether the page hangs */
  beat(contents: Contents, isVisited: boolean): boolean {
    const nowMs = this.#clock.monotonicMs();
    const isLate = nowMs - this.#lastBeatMs > LATE_MS;
    this.#lastBeatMs = nowMs;
    // A page that loads answers when it is there; that it cannot be loaded is told by an event.
    if (isLate || contents.isLoadingMainFrame() || contents.isCrashed()) {
      this.#askedAtMs = undefined;
      return false;
    }
    if (this.#askedAtMs === undefined) {
      this.#ask(contents, nowMs);
      return false;
    }
    const limitMs = isVisited ? SILENCE_IN_VISIT_MS : SILENCE_MS;
    if (nowMs - this.#askedAtMs < limitMs) return false;
    this.#askedAtMs = undefined;
    return true;
  }

  #ask(contents: Contents, nowMs: number): void {
    this.#askedAtMs = nowMs;
    const answered = (): void => {
      // An answer to an earlier question says nothing of this one.
      if (this.#askedAtMs === nowMs) this.#askedAtMs = undefined;
    };
    // A refusal is an answer too: someone was there to refuse.
    contents.executeJavaScript('0').then(answered, answered);
  }
}
