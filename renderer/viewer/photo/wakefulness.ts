import OpenSeadragon from 'openseadragon';

/** After so long without a change a viewer may sleep. */
const STILL_AFTER_MS = 400;

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
    this.#isBusy = isBusy;
  }

  /** Something changed or is about to. */
  wake(): void {
    awake.add(this);
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#doze(), STILL_AFTER_MS);
    const callbacks = parked;
    parked = [];
    for (const { callback } of callbacks) requestAnimationFrame(callback);
  }

  /**
   * For good. What is parked runs once more: the loop of a viewer that has been
   * destroyed ends by itself, and would otherwise hold its whole page here.
   */
  end(): void {
    clearTimeout(this.#timer);
    awake.delete(this);
    const callbacks = parked;
    parked = [];
    for (const { callback } of callbacks) requestAnimationFrame(callback);
  }

  #doze(): void {
    if (this.#isBusy()) this.wake();
    else awake.delete(this);
  }
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
    if (awake.size > 0) return requestAnimationFrame(callback);
    const id = nextParkedId--;
    parked.push({ id, callback });
    return id;
  };
  loops.cancelAnimationFrame = (id: number) => {
    parked = parked.filter((waiting) => waiting.id !== id);
    if (id > 0) cancelAnimationFrame(id);
  };
}
