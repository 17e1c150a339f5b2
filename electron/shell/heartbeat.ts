import type { WebContents } from 'electron';
import type { Clock } from '#kiosk/clock.ts';

/** How often the page is asked whether it lives. */
export const BEAT_MS = 500;
/**
 * Silent for six beats, a page hangs: it is found, ended and back within five
 * seconds. No model of the exhibition keeps it silent for longer than 2.2 s, with
 * a quarter of a processor and graphics in software.
 */
const SILENCE_MS = 2_800;
/** What the machine gets for each later model, once it has been that slow with one. */
const SILENCE_FOR_MODEL_MS = 8_000;
/** So long after it was fetched a model may still be prepared. */
const PREPARING_MS = 10_000;
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
  #modelAtMs = -Infinity;
  /** It was silent before when a model had been fetched: that may be how slow this machine is. */
  #isSlowWithModels = false;

  constructor(clock: Clock) {
    this.#clock = clock;
    this.#lastBeatMs = clock.monotonicMs();
  }

  /** Sees every request on its way to the kiosk. */
  readonly saw = ({ url }: Pick<Request, 'url'>): void => {
    if (new URL(url).pathname.endsWith('.glb')) this.#modelAtMs = this.#clock.monotonicMs();
  };

  /** One beat. @returns whether the page hangs */
  beat(contents: Contents): boolean {
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
    const isPreparing = this.#askedAtMs - this.#modelAtMs < PREPARING_MS;
    const limitMs = isPreparing && this.#isSlowWithModels ? SILENCE_FOR_MODEL_MS : SILENCE_MS;
    if (nowMs - this.#askedAtMs < limitMs) return false;
    this.#askedAtMs = undefined;
    this.#isSlowWithModels ||= isPreparing;
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
