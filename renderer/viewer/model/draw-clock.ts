const LOOK_EVERY_MS = 3;
/** A context that never answers (it was lost meanwhile) is not asked for ever. */
const GIVE_UP_AFTER_MS = 4_000;

/**
 * Measures how long the GPU takes for a frame: `render()` only hands the work over.
 * One frame at a time; those that come meanwhile are not measured.
 */
export class DrawClock {
  readonly #onMeasured: (drawMs: number) => void;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(onMeasured: (drawMs: number) => void) {
    this.#onMeasured = onMeasured;
  }

  /** Call right after a frame was handed over that began at `startedMs`. */
  watch(gl: WebGL2RenderingContext, startedMs: number): void {
    if (this.#timer !== undefined) return;
    const fence = gl.fenceSync(gl.SYNC_GPU_COMMANDS_COMPLETE, 0);
    if (!fence) return;
    gl.flush();
    const look = () => {
      const tookMs = performance.now() - startedMs;
      const isDone = gl.getSyncParameter(fence, gl.SYNC_STATUS) === gl.SIGNALED;
      if (!isDone && tookMs < GIVE_UP_AFTER_MS && !gl.isContextLost()) {
        this.#timer = setTimeout(look, LOOK_EVERY_MS);
        return;
      }
      this.#timer = undefined;
      gl.deleteSync(fence);
      if (isDone) this.#onMeasured(tookMs);
    };
    this.#timer = setTimeout(look, LOOK_EVERY_MS);
  }

  stop(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }
}
