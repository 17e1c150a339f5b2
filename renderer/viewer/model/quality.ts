/** What one level of quality gives up, from the best to what a machine without a graphics card can do. */
interface Level {
  /** Pixels drawn for each pixel of the screen's, across: while something moves, of the light version, at first, and at rest. */
  moving: number;
  look: number;
  first: number;
  atRest: number;
  shadowMapPx: number;
  castsShadow: boolean;
  anisotropy: number;
}

const LEVELS: readonly Level[] = [
  { moving: 1, look: 1, first: 1, atRest: 1, shadowMapPx: 2048, castsShadow: true, anisotropy: 8 },
  {
    moving: 0.75,
    look: 1,
    first: 1,
    atRest: 1,
    shadowMapPx: 2048,
    castsShadow: true,
    anisotropy: 4,
  },
  // From here on a picture at rest is drawn finer than the screen: a processor has no other smooth edges.
  {
    moving: 0.5,
    look: 0.7,
    first: 1,
    atRest: 1.4,
    shadowMapPx: 1024,
    castsShadow: true,
    anisotropy: 2,
  },
  {
    moving: 0.4,
    look: 0.6,
    first: 0.75,
    atRest: 1,
    shadowMapPx: 1024,
    castsShadow: false,
    anisotropy: 1,
  },
];
const SHARPEST = 2;
const PROCESSOR_LEVEL = 2;

/** Slower than this is felt under a finger. */
const SLOW_MS = 30;
const SLOW_FRAMES = 8;
/** So slow that there is no need to wait for more proof. */
const HOPELESS_MS = 110;
const HOPELESS_FRAMES = 3;
const SMOOTH_MS = 8;
const SMOOTH_FRAMES = 90;
const TRY_AGAIN_AFTER_MS = 5 * 60_000;

/**
 * Steps down by itself on a slow machine, from the time that frames really take.
 * Steps up again only after long smoothness, and not soon after it failed.
 */
export class Quality {
  #level: number;
  #drawsMs: number[] = [];
  #steppedDownAtMs = -Infinity;

  /** @param onProcessor - whether a processor draws in place of a graphics card: known before the first slow frame. */
  constructor(onProcessor = false) {
    this.#level = onProcessor ? PROCESSOR_LEVEL : 0;
  }

  get level(): number {
    return this.#level;
  }

  get #now(): Level {
    return LEVELS[this.#level] ?? LEVELS[0]!;
  }

  get shadowMapPx(): number {
    return this.#now.shadowMapPx;
  }

  get castsShadow(): boolean {
    return this.#now.castsShadow;
  }

  get anisotropy(): number {
    return this.#now.anisotropy;
  }

  /** @param when - the first picture must come soon; the one at rest may take its time. */
  pixelRatio(deviceRatio: number, when: 'moving' | 'look' | 'first' | 'atRest'): number {
    return Math.min(deviceRatio, SHARPEST) * this.#now[when];
  }

  /**
   * Takes note of how long one frame took.
   *
   * @returns whether the level has changed.
   */
  note(drawMs: number, nowMs: number): boolean {
    this.#drawsMs.push(drawMs);
    if (this.#drawsMs.length > SMOOTH_FRAMES) this.#drawsMs.shift();
    const isSlow =
      this.#are(HOPELESS_FRAMES, (draws) => Math.min(...draws) > HOPELESS_MS) ||
      this.#are(SLOW_FRAMES, (draws) => median(draws) > SLOW_MS);
    if (isSlow && this.#level < LEVELS.length - 1) {
      this.#steppedDownAtMs = nowMs;
      return this.#step(1);
    }
    const mayRise = this.#level > 0 && nowMs - this.#steppedDownAtMs > TRY_AGAIN_AFTER_MS;
    const isSmooth = this.#are(SMOOTH_FRAMES, (draws) => Math.max(...draws) < SMOOTH_MS);
    return mayRise && isSmooth && this.#step(-1);
  }

  /** Whether the last frames, if there were so many, are as asked. */
  #are(count: number, test: (drawsMs: number[]) => boolean): boolean {
    return this.#drawsMs.length >= count && test(this.#drawsMs.slice(-count));
  }

  #step(by: number): boolean {
    this.#level += by;
    this.#drawsMs = [];
    return true;
  }
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}
