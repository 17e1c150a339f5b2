import OpenSeadragon from 'openseadragon';
import { keepOwnStyleOnly } from './own-style-only.ts';
import { Wakefulness } from './wakefulness.ts';

/** Pixels of the picture that one pixel of the screen may be spread over at most. */
const LARGEST_PIXEL = 2;

/** The magnifying glass over a picture: OpenSeadragon without its own hands, asleep when nothing moves. */
export class Glass {
  readonly #viewer: OpenSeadragon.Viewer;
  readonly #wakefulness: Wakefulness;
  reducedMotion = false;

  /** @param onMove - called whenever the view has changed. */
  constructor(element: HTMLElement, onMove: () => void) {
    keepOwnStyleOnly(document);
    this.#viewer = openViewer(element);
    dropLateTiles(this.#viewer);
    this.#wakefulness = new Wakefulness(() => this.#viewer.imageLoader.jobsInProgress > 0);
    for (const event of ['animation', 'tile-loaded', 'tile-load-failed', 'resize'] as const) {
      this.#viewer.addHandler(event, () => this.#wakefulness.wake());
    }
    this.#viewer.addHandler('update-viewport', onMove);
  }

  get isOpen(): boolean {
    return this.#viewer.isOpen();
  }

  /** Now, with 1 for the whole picture. */
  get zoom(): number {
    const { viewport } = this.#viewer;
    return viewport.getZoom(true) / viewport.getHomeZoom();
  }

  get canZoomIn(): boolean {
    const { viewport } = this.#viewer;
    return viewport.getZoom() < viewport.getMaxZoom() * 0.999;
  }

  /** @returns whether the picture is there; false if it could not be opened or `signal` fired. */
  async open(tileSource: object, signal: AbortSignal): Promise<boolean> {
    this.#wakefulness.wake();
    const isOpen = await new Promise<boolean>((resolve) => {
      signal.addEventListener('abort', () => resolve(false));
      this.#viewer.addOnceHandler('open', () => resolve(true));
      this.#viewer.addOnceHandler('open-failed', () => resolve(false));
      this.#viewer.open(tileSource as never);
    });
    if (isOpen) this.#viewer.viewport.goHome(true);
    return isOpen;
  }

  close(): void {
    this.#viewer.close();
  }

  /** Where a point of the picture is in the box, in pixels. @param x, y - in widths of the picture. */
  pixelOf(x: number, y: number): { x: number; y: number } {
    return this.#viewer.viewport.pixelFromPoint(new OpenSeadragon.Point(x, y), true);
  }

  /** @param seconds - how long it takes; 0 follows a finger. */
  goHome(seconds: number): void {
    this.#move(seconds, (viewport, atOnce) => viewport.goHome(atOnce));
  }

  /** Brings a point of the picture, in widths of the picture, to the middle, at least so near. */
  goTo(x: number, y: number, zoom: number, seconds: number): void {
    this.#move(seconds, (viewport, atOnce) => {
      const nearest = Math.max(viewport.getZoom(), viewport.getHomeZoom() * zoom);
      viewport.zoomTo(Math.min(nearest, viewport.getMaxZoom()), undefined, atOnce);
      viewport.panTo(new OpenSeadragon.Point(x, y), atOnce);
    });
  }

  /** @param at - the pixel of the box that stays where it is; the middle if there is none. */
  zoomBy(factor: number, at: { x: number; y: number } | undefined, seconds: number): void {
    this.#move(seconds, (viewport, atOnce) => {
      const point = at && viewport.pointFromPixel(new OpenSeadragon.Point(at.x, at.y), true);
      viewport.zoomBy(factor, point, atOnce);
    });
  }

  panBy(dxPx: number, dyPx: number, seconds: number): void {
    this.#move(seconds, (viewport, atOnce) => {
      const by = new OpenSeadragon.Point(-dxPx, -dyPx);
      viewport.panBy(viewport.deltaPointsFromPixels(by), atOnce);
    });
  }

  /** Stops what glides where it is: a finger is on it. */
  halt(): void {
    this.#move(0, (viewport) => {
      viewport.zoomTo(viewport.getZoom(true), undefined, true);
      viewport.panTo(viewport.getCenter(true), true);
    });
  }

  resize(): void {
    this.#wakefulness.wake();
    this.#viewer.forceResize();
  }

  dispose(): void {
    this.#viewer.destroy();
    this.#wakefulness.end();
  }

  #move(
    seconds: number,
    change: (viewport: OpenSeadragon.Viewport, atOnce: boolean) => void,
  ): void {
    if (!this.isOpen) return;
    this.#wakefulness.wake();
    const { viewport } = this.#viewer;
    for (const spring of springsOf(viewport)) spring.animationTime = seconds;
    const atOnce = seconds === 0 || this.reducedMotion;
    change(viewport, atOnce);
    viewport.applyConstraints(atOnce);
  }
}

/** The springs that carry the view; public in OpenSeadragon, missing in its types. */
function springsOf(viewport: OpenSeadragon.Viewport): { animationTime: number }[] {
  const { centerSpringX, centerSpringY, zoomSpring } = viewport as unknown as Record<
    'centerSpringX' | 'centerSpringY' | 'zoomSpring',
    { animationTime: number }
  >;
  return [centerSpringX, centerSpringY, zoomSpring];
}

/** One tile on its way, as the loader is asked for it; public in OpenSeadragon, missing in its types. */
interface TileJob {
  tile: { tiledImage?: object };
  callback: (...result: unknown[]) => void;
}

/**
 * A tile that arrives after its picture was closed goes nowhere. Left alone, OpenSeadragon
 * complains of it on the console; its own way to abort a job complains too.
 */
function dropLateTiles({ imageLoader, world }: OpenSeadragon.Viewer): void {
  const loader = imageLoader as unknown as { addJob: (job: TileJob) => boolean };
  const addJob = loader.addJob.bind(loader);
  loader.addJob = (job) => {
    const { tiledImage } = job.tile;
    const isShown = () => world.getIndexOfItem(tiledImage as OpenSeadragon.TiledImage) >= 0;
    return addJob({ ...job, callback: (...result) => isShown() && job.callback(...result) });
  };
}

function openViewer(element: HTMLElement): OpenSeadragon.Viewer {
  return new OpenSeadragon.Viewer({
    element,
    // A canvas in memory: the page's one WebGL context is the models'.
    drawer: 'canvas',
    showNavigationControl: false,
    showNavigator: false,
    // There are none; and its clocks would hold a viewer that has gone for two seconds more.
    autoHideControls: false,
    mouseNavEnabled: false,
    keyboardNavEnabled: false,
    autoResize: false,
    visibilityRatio: 1,
    constrainDuringPan: true,
    minZoomImageRatio: 1,
    maxZoomPixelRatio: LARGEST_PIXEL,
    springStiffness: 8,
    imageLoaderLimit: 4,
    maxImageCacheCount: 120,
    tabIndex: -1,
  });
}
