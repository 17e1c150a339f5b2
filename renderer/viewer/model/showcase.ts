import type { ViewerPhase } from '../model-viewer-types.ts';
import { type Frame, pictureFrom } from './read-back.ts';

const DISSOLVE_MS = 260;

/** The box in the page: poster, canvas, stand-in and whatever lies over them. */
export class Showcase {
  readonly element = document.createElement('div');
  readonly #poster = document.createElement('img');
  readonly #standIn = document.createElement('canvas');
  /** The picture that is dissolving. */
  readonly #veil = document.createElement('canvas');
  readonly #host: HTMLElement;
  #canvas: HTMLCanvasElement | undefined;
  #lastFrame: Frame | undefined;

  constructor(host: HTMLElement, overlay: HTMLElement) {
    this.#host = host;
    this.element.className = 'viewer';
    // Coordinates are the picture's in every language.
    this.element.dir = 'ltr';
    this.#poster.className = 'viewer-poster';
    this.#poster.alt = '';
    this.#poster.hidden = true;
    this.#standIn.className = 'viewer-stand-in';
    this.#standIn.ariaHidden = 'true';
    this.#standIn.hidden = true;
    this.#veil.className = 'viewer-veil';
    this.#veil.ariaHidden = 'true';
    this.#veil.hidden = true;
    this.element.append(this.#poster, this.#standIn, this.#veil, overlay);
    if (getComputedStyle(host).position === 'static') host.style.position = 'relative';
    host.append(this.element);
  }

  get widthPx(): number {
    return this.#host.clientWidth;
  }

  get heightPx(): number {
    return this.#host.clientHeight;
  }

  /** A point of the page in the coordinates of the box, in pixels from its top left corner. */
  within(xPx: number, yPx: number): { x: number; y: number } {
    const box = this.element.getBoundingClientRect();
    return { x: xPx - box.left, y: yPx - box.top };
  }

  /** Takes the canvas in, unseen until `showCanvas`. */
  mount(canvas: HTMLCanvasElement, alt: string): void {
    this.#canvas = canvas;
    canvas.className = 'viewer-canvas is-hidden';
    canvas.tabIndex = 0;
    canvas.role = 'application';
    canvas.ariaLabel = alt;
    if (canvas.parentElement !== this.element) this.#standIn.before(canvas);
  }

  /** How far it has come, for styles and for those who look from outside. */
  setPhase(phase: ViewerPhase): void {
    this.element.dataset['phase'] = phase;
  }

  setPoster(url: string | undefined): void {
    this.#lastFrame = undefined;
    if (url === undefined) this.#poster.removeAttribute('src');
    else this.#poster.src = url;
  }

  /** The poster, for a model that is on its way or cannot be shown. */
  showPoster(): void {
    this.#poster.hidden = !this.#poster.hasAttribute('src');
    this.#standIn.hidden = true;
    this.#canvas?.classList.add('is-hidden');
  }

  showCanvas(): void {
    this.#poster.hidden = true;
    this.#standIn.hidden = true;
    this.#canvas?.classList.remove('is-hidden');
  }

  /** The last picture at rest, or else the poster, while the GPU is away. */
  showStandIn(): void {
    if (!this.#lastFrame) return this.showPoster();
    const { widthPx, heightPx } = this.#lastFrame;
    Object.assign(this.#standIn, { width: widthPx, height: heightPx });
    this.#standIn.getContext('2d')?.putImageData(pictureFrom(this.#lastFrame), 0, 0);
    this.#poster.hidden = true;
    this.#standIn.hidden = false;
    this.#canvas?.classList.add('is-hidden');
  }

  /** @param frame - the picture at rest, in memory: the GPU may lose its own at any time. */
  keepStandIn(frame: Frame): void {
    this.#lastFrame = frame;
  }

  /** Lays the picture that was just drawn over the canvas and lets it fade; call in the same task as the drawing. */
  dissolve(): void {
    const { widthPx: width, heightPx: height } = this;
    Object.assign(this.#veil, { width, height, hidden: false });
    if (this.#canvas) this.#veil.getContext('2d')?.drawImage(this.#canvas, 0, 0, width, height);
    const fade = this.#veil.animate(
      { opacity: [1, 0] },
      { duration: DISSOLVE_MS, easing: 'ease-in-out' },
    );
    fade.addEventListener('finish', () => {
      // Nothing to show, and no memory for it.
      Object.assign(this.#veil, { width: 0, height: 0, hidden: true });
    });
  }

  dispose(): void {
    this.element.remove();
  }
}
