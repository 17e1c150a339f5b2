/** After so long without a change the picture is final. */
const SETTLE_MS = 180;
/** A pause longer than this (a hidden page, a stall) is not taken for elapsed motion. */
const LONGEST_STEP_MS = 250;

/**
 * Draws only when asked. While `draw` answers true frames follow one another; when
 * it answers false the loop ends, `settle` is called once and not a single
 * callback is left.
 */
export class Frames {
  readonly #draw: (elapsedMs: number) => boolean;
  readonly #settle: () => void;
  #request = 0;
  #lastMs: number | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(options: {
    /** @returns whether another frame must follow. */
    draw: (elapsedMs: number) => boolean;
    settle: () => void;
  }) {
    this.#draw = options.draw;
    this.#settle = options.settle;
  }

  /** Asks for one frame. Asking twice costs nothing. */
  request(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    if (this.#request === 0) this.#request = requestAnimationFrame((now) => this.#frame(now));
  }

  /** What is to be drawn is drawn already: only `settle` is still to come, unless a frame is. */
  rest(): void {
    if (this.#request !== 0) return;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#settle(), SETTLE_MS);
  }

  stop(): void {
    cancelAnimationFrame(this.#request);
    clearTimeout(this.#timer);
    this.#request = 0;
    this.#lastMs = undefined;
  }

  #frame(nowMs: number): void {
    this.#request = 0;
    const elapsedMs = this.#lastMs === undefined ? 1000 / 60 : nowMs - this.#lastMs;
    const again = this.#draw(Math.min(elapsedMs, LONGEST_STEP_MS));
    this.#lastMs = again ? nowMs : undefined;
    if (again) this.request();
    else this.rest();
  }
}
