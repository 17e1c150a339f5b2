import OpenSeadragon from 'openseadragon';
import type { Gesture } from '../contacts.ts';
import { listenForGestures } from '../gestures.ts';
import type {
  PhotoHotspot,
  PhotoSource,
  PhotoViewer,
  PhotoViewerOptions,
  PhotoViewerState,
} from '../photo-viewer-types.ts';
import { decodeSmallest } from './decode.ts';
import { Hotspots } from './hotspots.ts';
import { keepOwnStyleOnly } from './own-style-only.ts';
import { tileSourceOf } from './tile-source.ts';
import { Wakefulness } from './wakefulness.ts';

const ZOOM_STEP = 1.6;
const DOUBLE_TAP_ZOOM = 2.5;
const HOTSPOT_ZOOM = 2.2;
/** Pixels of the picture that one pixel of the screen may be spread over at most. */
const LARGEST_PIXEL = 2;
const GLIDE_S = 0.25;
const FLIGHT_S = 0.7;

const EMPTY: PhotoViewerState = {
  phase: 'empty',
  zoom: 1,
  canZoomIn: false,
  canZoomOut: false,
  openHotspot: undefined,
};

export class PhotoView implements PhotoViewer {
  readonly #options: PhotoViewerOptions;
  readonly #root = document.createElement('div');
  readonly #viewer: OpenSeadragon.Viewer;
  readonly #hotspots: Hotspots;
  readonly #wakefulness: Wakefulness;
  readonly #listening = new AbortController();
  readonly #sizes: ResizeObserver;
  #state = EMPTY;
  #source: PhotoSource | undefined;
  #showing = new AbortController();
  #reducedMotion: boolean;

  constructor(host: HTMLElement, options: PhotoViewerOptions) {
    this.#options = options;
    this.#reducedMotion = options.reducedMotion ?? false;
    this.#root.className = 'viewer viewer-photo';
    this.#root.dir = 'ltr';
    this.#root.tabIndex = 0;
    this.#root.role = 'application';
    const picture = document.createElement('div');
    picture.className = 'viewer-picture';
    this.#hotspots = new Hotspots((id) => this.#open(id));
    this.#root.append(picture, this.#hotspots.element);
    if (getComputedStyle(host).position === 'static') host.style.position = 'relative';
    host.append(this.#root);
    keepOwnStyleOnly(document);
    this.#viewer = openViewer(picture);
    this.#wakefulness = new Wakefulness(() => this.#viewer.imageLoader.jobsInProgress > 0);
    for (const event of ['animation', 'tile-loaded', 'tile-load-failed', 'resize'] as const) {
      this.#viewer.addHandler(event, () => this.#wakefulness.wake());
    }
    this.#viewer.addHandler('update-viewport', () => this.#place());
    this.setHotspotsVisible(options.hotspotsVisible ?? true);
    const { signal } = this.#listening;
    listenForGestures(
      this.#root,
      {
        onGesture: (gesture) => this.#onGesture(gesture),
        onTouch: () => this.#halt(),
        onWheel: (steps, xPx, yPx) => this.#zoomAt(1.15 ** steps, xPx, yPx, GLIDE_S),
      },
      signal,
    );
    this.#root.addEventListener('keydown', (event) => this.#onKey(event), { signal });
    this.#sizes = new ResizeObserver(() => this.resize());
    this.#sizes.observe(host);
  }

  get state(): PhotoViewerState {
    return this.#state;
  }

  async show(source: PhotoSource): Promise<void> {
    this.#showing.abort();
    const { signal } = (this.#showing = new AbortController());
    this.#source = source;
    this.#viewer.close();
    this.setWords(source);
    this.#setState({ ...EMPTY, phase: 'loading' });
    const readable = await decodeSmallest(source.sizes);
    if (signal.aborted) return;
    if (!readable) {
      this.#setState({ ...EMPTY, phase: 'failed' });
      const detail = `None of ${source.sizes.map(({ url }) => url).join(', ')} can be read`;
      this.#options.onError?.({ code: 'PICTURE_UNREADABLE', detail });
      return;
    }
    this.#wakefulness.wake();
    await new Promise<void>((resolve) => {
      signal.addEventListener('abort', () => resolve());
      this.#viewer.addOnceHandler('open', () => resolve());
      this.#viewer.open(tileSourceOf(source, readable) as never);
    });
    if (signal.aborted) return;
    this.#viewer.viewport.goHome(true);
    this.#setState({ ...this.#state, phase: 'ready' });
    this.#place();
    this.#options.onReady?.();
  }

  setWords({ alt, language, hotspots }: Pick<PhotoSource, 'alt' | 'language' | 'hotspots'>): void {
    this.#root.ariaLabel = alt;
    if (language) this.#root.lang = language;
    if (this.#source) this.#source = { ...this.#source, alt, hotspots: hotspots ?? [] };
    this.#hotspots.setWords(hotspots ?? []);
    this.#place();
  }

  zoomIn(): void {
    this.#zoomBy(ZOOM_STEP);
  }

  zoomOut(): void {
    this.#zoomBy(1 / ZOOM_STEP);
  }

  home(): void {
    this.#move(FLIGHT_S, (viewport) => viewport.goHome(this.#reducedMotion));
  }

  focusHotspot(id: string | undefined): void {
    const hotspot = this.#source?.hotspots?.find((candidate) => candidate.id === id);
    this.#hotspots.open(hotspot?.id);
    this.#setState({ ...this.#state, openHotspot: hotspot?.id });
    if (!hotspot) return;
    this.#move(FLIGHT_S, (viewport) => {
      const zoom = Math.max(viewport.getZoom(), viewport.getHomeZoom() * HOTSPOT_ZOOM);
      viewport.zoomTo(Math.min(zoom, viewport.getMaxZoom()), undefined, this.#reducedMotion);
      viewport.panTo(this.#pointOf(hotspot), this.#reducedMotion);
      viewport.applyConstraints(this.#reducedMotion);
    });
  }

  setHotspotsVisible(visible: boolean): void {
    this.#hotspots.element.hidden = !visible;
  }

  setReducedMotion(reduced: boolean): void {
    this.#reducedMotion = reduced;
  }

  reset(): void {
    this.focusHotspot(undefined);
    this.setHotspotsVisible(this.#options.hotspotsVisible ?? true);
    this.home();
  }

  resize(): void {
    this.#wakefulness.wake();
    this.#viewer.forceResize();
  }

  dispose(): void {
    this.#showing.abort();
    this.#sizes.disconnect();
    this.#listening.abort();
    this.#viewer.destroy();
    this.#wakefulness.end();
    this.#root.remove();
  }

  #open(id: string): void {
    this.focusHotspot(id);
    this.#options.onHotspot?.(id);
  }

  #zoomBy(factor: number): void {
    this.#move(GLIDE_S, (viewport) => {
      viewport.zoomBy(factor, undefined, this.#reducedMotion);
      viewport.applyConstraints(this.#reducedMotion);
    });
    this.#options.onZoom?.();
  }

  #zoomAt(factor: number, xPx: number, yPx: number, seconds: number): void {
    const box = this.#root.getBoundingClientRect();
    this.#move(seconds, (viewport) => {
      const at = new OpenSeadragon.Point(xPx - box.left, yPx - box.top);
      const immediately = seconds === 0 || this.#reducedMotion;
      viewport.zoomBy(factor, viewport.pointFromPixel(at, true), immediately);
      viewport.applyConstraints(immediately);
    });
  }

  #panBy(dxPx: number, dyPx: number, seconds: number): void {
    this.#move(seconds, (viewport) => {
      const by = new OpenSeadragon.Point(-dxPx, -dyPx);
      const immediately = seconds === 0 || this.#reducedMotion;
      viewport.panBy(viewport.deltaPointsFromPixels(by), immediately);
      viewport.applyConstraints(immediately);
    });
  }

  /** Changes the view at a pace: 0 s follows a finger, more glides there. */
  #move(seconds: number, change: (viewport: OpenSeadragon.Viewport) => void): void {
    if (!this.#viewer.isOpen()) return;
    this.#wakefulness.wake();
    const { viewport } = this.#viewer;
    for (const spring of springsOf(viewport)) spring.animationTime = seconds;
    change(viewport);
  }

  /** Stops what glides where it is: a finger is on it. */
  #halt(): void {
    this.#move(0, (viewport) => {
      viewport.zoomTo(viewport.getZoom(true), undefined, true);
      viewport.panTo(viewport.getCenter(true), true);
    });
  }

  #onGesture(gesture: Gesture): void {
    if (gesture.kind === 'drag') this.#panBy(gesture.dxPx, gesture.dyPx, 0);
    if (gesture.kind === 'pinch') {
      this.#zoomAt(gesture.scale, gesture.xPx, gesture.yPx, 0);
      this.#panBy(gesture.dxPx, gesture.dyPx, 0);
    }
    if (gesture.kind === 'release') {
      if (gesture.hasPinched) this.#options.onZoom?.();
      if (!this.#reducedMotion && Math.hypot(gesture.vxPxS, gesture.vyPxS) > 60) {
        this.#panBy(gesture.vxPxS * 0.22, gesture.vyPxS * 0.22, FLIGHT_S);
      }
    }
    if (gesture.kind === 'tap') this.#onTap(gesture);
  }

  #onTap({ taps, xPx, yPx, target }: Extract<Gesture, { kind: 'tap' }>): void {
    const hotspot = this.#hotspots.idAt(target);
    if (hotspot !== undefined) return this.#open(hotspot);
    if (taps === 1) return;
    if (this.#state.zoom > 1.2) this.home();
    else this.#zoomAt(DOUBLE_TAP_ZOOM, xPx, yPx, GLIDE_S);
    this.#options.onZoom?.();
  }

  #onKey(event: KeyboardEvent): void {
    const stepPx = 90;
    const act = {
      ArrowLeft: () => this.#panBy(stepPx, 0, GLIDE_S),
      ArrowRight: () => this.#panBy(-stepPx, 0, GLIDE_S),
      ArrowUp: () => this.#panBy(0, stepPx, GLIDE_S),
      ArrowDown: () => this.#panBy(0, -stepPx, GLIDE_S),
      '+': () => this.zoomIn(),
      '=': () => this.zoomIn(),
      '-': () => this.zoomOut(),
      Home: () => this.home(),
    }[event.key];
    if (!act || event.ctrlKey || event.altKey || event.metaKey) return;
    event.preventDefault();
    act();
  }

  #pointOf({ at }: PhotoHotspot): OpenSeadragon.Point {
    const { widthPx = 1, heightPx = 1 } = this.#source ?? {};
    // OpenSeadragon counts in widths of the picture, downwards too.
    return new OpenSeadragon.Point(at.x, (at.y * heightPx) / widthPx);
  }

  #place(): void {
    if (!this.#viewer.isOpen()) return;
    const { viewport } = this.#viewer;
    this.#hotspots.place((hotspot) => viewport.pixelFromPoint(this.#pointOf(hotspot), true));
    const zoom = viewport.getZoom(true) / viewport.getHomeZoom();
    const canZoomIn = viewport.getZoom() < viewport.getMaxZoom() * 0.999;
    const canZoomOut = zoom > 1.001;
    const last = this.#state;
    if (zoom === last.zoom && canZoomIn === last.canZoomIn && canZoomOut === last.canZoomOut)
      return;
    this.#setState({ ...last, zoom, canZoomIn, canZoomOut });
  }

  #setState(state: PhotoViewerState): void {
    this.#state = state;
    this.#options.onState?.(state);
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

function openViewer(element: HTMLElement): OpenSeadragon.Viewer {
  return new OpenSeadragon.Viewer({
    element,
    // A canvas in memory: the page's one WebGL context is the models'.
    drawer: 'canvas',
    showNavigationControl: false,
    showNavigator: false,
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
