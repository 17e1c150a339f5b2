import OpenSeadragon from 'openseadragon';

/** After so long without a change a viewer may sleep. */
const STILL_AFTER_MS = 400;

const alive = new Set<Wakefulness>();
const awake = new Set<Wakefulness>();
let parked: { id: number; callback: FrameRequestCallback }[] = [];
let nextParkedId = -1;
let isInstalled = false;

/**
 * OpenSeadragon asks for a frame 60 times a second for as long as a picture is open,
 * and has no setting against it. All its loops pass through one replaceable
 * function, so while every viewer is still that function keeps the
 * callbacks instead of scheduling them, and hands them over when one wakes.
 */
export class Wakefulness {
  readonly #isBusy: () => boolean;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** @param isBusy - asked before sleeping: whether pictures are still on their way. */
  constructor(isBusy: () => boolean) {
    install();
    alive.add(this);
    this.#isBusy = isBusy;
  }

  /** Something changed or is about to. */
  wake(): void {
    awake.add(this);
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#doze(), STILL_AFTER_MS);
    release();
  }

  /**
   * For good. What is parked runs once more: the loop of a viewer that has been
   * destroyed ends by itself, and would otherwise hold its whole page here.
   */
  end(): void {
    clearTimeout(this.#timer);
    alive.delete(this);
    awake.delete(this);
    release();
  }

  #doze(): void {
    if (this.#isBusy()) this.wake();
    else awake.delete(this);
  }
}

/** Hands all that is parked over to the browser. */
function release(): void {
  const callbacks = parked;
  parked = [];
  for (const { callback } of callbacks) requestAnimationFrame(callback);
}

/** What OpenSeadragon's loops call; documented, missing in its types. */
interface Loops {
  requestAnimationFrame: (callback: FrameRequestCallback) => number;
  cancelAnimationFrame: (id: number) => void;
}

function install(): void {
  if (isInstalled) return;
  isInstalled = true;
  const loops = OpenSeadragon as unknown as Loops;
  loops.requestAnimationFrame = (callback: FrameRequestCallback) => {
    // What a viewer asks for that has gone is its last word: nobody would ever wake it.
    if (awake.size > 0 || alive.size === 0) return requestAnimationFrame(callback);
    const id = nextParkedId--;
    parked.push({ id, callback });
    return id;
  };
  loops.cancelAnimationFrame = (id: number) => {
    parked = parked.filter((waiting) => waiting.id !== id);
    if (id > 0) cancelAnimationFrame(id);
  };
}
