import type { Gesture, Release } from '../contacts.ts';
import { listenForGestures } from '../gestures.ts';
import type {
  PhotoHotspot,
  PhotoSource,
  PhotoViewer,
  PhotoViewerOptions,
  PhotoViewerState,
} from '../photo-viewer-types.ts';
import { decodeSmallest } from './decode.ts';
import { Glass } from './glass.ts';
import { Hotspots } from './hotspots.ts';
import { tileSourceOf } from './tile-source.ts';

const ZOOM_STEP = 1.6;
const DOUBLE_TAP_ZOOM = 2.5;
const HOTSPOT_ZOOM = 2.2;
const GLIDE_S = 0.25;
const FLIGHT_S = 0.7;
const WHEEL_ZOOM = 1.15;
const KEY_STEP_PX = 90;
/** A finger that leaves faster throws the picture on, so many seconds of its speed far. */
const THROWN_FROM_PX_S = 60;
const THROWN_S = 0.22;

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
  readonly #glass: Glass;
  readonly #hotspots: Hotspots;
  readonly #listening = new AbortController();
  readonly #sizes: ResizeObserver;
  #state = EMPTY;
  #source: PhotoSource | undefined;
  #showing = new AbortController();

  constructor(host: HTMLElement, options: PhotoViewerOptions) {
    this.#options = options;
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
    this.#glass = new Glass(picture, () => this.#place());
    this.setReducedMotion(options.reducedMotion ?? false);
    this.setHotspotsVisible(options.hotspotsVisible ?? true);
    const { signal } = this.#listening;
    listenForGestures(
      this.#root,
      {
        onGesture: (gesture) => this.#onGesture(gesture),
        onTouch: () => this.#glass.halt(),
        onWheel: (steps, xPx, yPx) => this.#zoomAt(WHEEL_ZOOM ** steps, xPx, yPx, GLIDE_S),
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
    this.#glass.close();
    this.setWords(source);
    this.#setState({ ...EMPTY, phase: 'loading' });
    const readable = await decodeSmallest(source.sizes);
    if (signal.aborted) return;
    const isOpen = readable && (await this.#glass.open(tileSourceOf(source, readable), signal));
    if (signal.aborted) return;
    if (!isOpen) {
      this.#setState({ ...EMPTY, phase: 'failed' });
      const detail = `None of ${source.sizes.map(({ url }) => url).join(', ')} can be read`;
      this.#options.onError?.({ code: 'PICTURE_UNREADABLE', detail });
      return;
    }
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
    this.#glass.goHome(FLIGHT_S);
  }

  focusHotspot(id: string | undefined): void {
    const hotspot = this.#source?.hotspots?.find((candidate) => candidate.id === id);
    this.#hotspots.open(hotspot?.id);
    this.#setState({ ...this.#state, openHotspot: hotspot?.id });
    if (!hotspot) return;
    this.#glass.goTo(...this.#pointOf(hotspot), HOTSPOT_ZOOM, FLIGHT_S);
  }

  setHotspotsVisible(visible: boolean): void {
    this.#hotspots.element.hidden = !visible;
  }

  setReducedMotion(reduced: boolean): void {
    this.#glass.reducedMotion = reduced;
  }

  reset(): void {
    this.focusHotspot(undefined);
    this.setHotspotsVisible(this.#options.hotspotsVisible ?? true);
    this.home();
  }

  resize(): void {
    this.#glass.resize();
  }

  dispose(): void {
    this.#showing.abort();
    this.#sizes.disconnect();
    this.#listening.abort();
    this.#glass.dispose();
    this.#root.remove();
  }

  #open(id: string): void {
    this.focusHotspot(id);
    this.#options.onHotspot?.(id);
  }

  #zoomBy(factor: number): void {
    this.#glass.zoomBy(factor, undefined, GLIDE_S);
    this.#options.onZoom?.();
  }

  /** @param xPx, yPx - a point of the page. */
  #zoomAt(factor: number, xPx: number, yPx: number, seconds: number): void {
    const box = this.#root.getBoundingClientRect();
    this.#glass.zoomBy(factor, { x: xPx - box.left, y: yPx - box.top }, seconds);
  }

  #onGesture(gesture: Gesture): void {
    if (gesture.kind === 'drag') this.#glass.panBy(gesture.dxPx, gesture.dyPx, 0);
    if (gesture.kind === 'pinch') {
      this.#zoomAt(gesture.scale, gesture.xPx, gesture.yPx, 0);
      this.#glass.panBy(gesture.dxPx, gesture.dyPx, 0);
    }
    if (gesture.kind === 'release') this.#onRelease(gesture);
    if (gesture.kind === 'tap') this.#onTap(gesture);
  }

  #onRelease({ hasPinched, vxPxS, vyPxS }: Release): void {
    if (hasPinched) this.#options.onZoom?.();
    if (this.#glass.reducedMotion || Math.hypot(vxPxS, vyPxS) < THROWN_FROM_PX_S) return;
    this.#glass.panBy(vxPxS * THROWN_S, vyPxS * THROWN_S, FLIGHT_S);
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
    const pan = (x: number, y: number) =>
      this.#glass.panBy(x * KEY_STEP_PX, y * KEY_STEP_PX, GLIDE_S);
    const act = {
      ArrowLeft: () => pan(1, 0),
      ArrowRight: () => pan(-1, 0),
      ArrowUp: () => pan(0, 1),
      ArrowDown: () => pan(0, -1),
      '+': () => this.zoomIn(),
      '=': () => this.zoomIn(),
      '-': () => this.zoomOut(),
      Home: () => this.home(),
    }[event.key];
    if (!act || event.ctrlKey || event.altKey || event.metaKey) return;
    event.preventDefault();
    act();
  }

  #pointOf({ at }: PhotoHotspot): [x: number, y: number] {
    const { widthPx = 1, heightPx = 1 } = this.#source ?? {};
    // OpenSeadragon counts in widths of the picture, downwards too.
    return [at.x, (at.y * heightPx) / widthPx];
  }

  #place(): void {
    if (!this.#glass.isOpen) return;
    this.#hotspots.place((hotspot) => this.#glass.pixelOf(...this.#pointOf(hotspot)));
    const { zoom, canZoomIn } = this.#glass;
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
