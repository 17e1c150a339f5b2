import { layOutLabels, type LabelArea, type Side } from './label-layout.ts';
import type { PartWords } from '../model-viewer-types.ts';

const SVG = 'http://www.w3.org/2000/svg';
/** The leader leaves its label level, for so long. */
const LEVEL_PX = 18;
/** Labels glide to new places: the time in which two thirds of the way is gone. */
const GLIDE_MS = 90;

interface Tag {
  id: string;
  button: HTMLButtonElement;
  leader: SVGPolylineElement;
  halo: SVGPolylineElement;
  dot: SVGCircleElement;
  widthPx: number;
  heightPx: number;
  side: Side | undefined;
  at: { x: number; y: number } | undefined;
  isShown: boolean;
}

/** Where the anchor of a part is in the view, and whether it can be seen. */
export interface AnchorInView {
  x: number;
  y: number;
  isVisible: boolean;
}

/**
 * Labels and leader lines over the canvas, in the DOM. The overlay is always
 * `dir=ltr`, because its coordinates are the picture's; each label finds its own direction.
 * It is hidden from screen readers: the page lists the same parts as buttons.
 */
export class Labels {
  readonly element = document.createElement('div');
  readonly #lines = document.createElementNS(SVG, 'svg');
  readonly #tags = new Map<string, Tag>();
  readonly #sizes: ResizeObserver;
  reducedMotion = false;
  /** Too narrow for names beside the model: only the one that was touched is named, the others are dots. */
  isCrowded = false;
  #focused: string | undefined;

  /** @param onResize - called when a label has another size: another font has come, or larger text is wanted. */
  constructor(onResize: () => void) {
    this.#sizes = new ResizeObserver(() => {
      if (this.#hasOtherSizes) onResize();
    });
    this.element.className = 'viewer-labels';
    this.element.dir = 'ltr';
    this.element.ariaHidden = 'true';
    this.#lines.classList.add('viewer-leaders');
    this.element.append(this.#lines);
  }

  /** Makes the tags afresh, in the order given. */
  setWords(parts: readonly PartWords[]): void {
    for (const tag of this.#tags.values()) {
      for (const element of [tag.button, tag.leader, tag.halo, tag.dot]) element.remove();
    }
    this.#tags.clear();
    this.#sizes.disconnect();
    for (const { id, label, language } of parts) {
      const button = document.createElement('button');
      button.type = 'button';
      button.className = 'viewer-label';
      button.tabIndex = -1;
      button.dataset['part'] = id;
      button.dir = 'auto';
      if (language) button.lang = language;
      button.textContent = label;
      this.element.append(button);
      this.#sizes.observe(button);
      const halo = this.#shape('polyline', 'viewer-leader-halo');
      const leader = this.#shape('polyline', 'viewer-leader');
      const dot = this.#shape('circle', 'viewer-dot');
      dot.setAttribute('r', '4.5');
      const tag: Tag = {
        ...{ id, button, leader, halo, dot, widthPx: 0, heightPx: 0 },
        ...{ side: undefined, at: undefined, isShown: false },
      };
      this.#tags.set(id, tag);
      this.#show(tag, false);
    }
    this.measure();
    this.focus(this.#focused);
  }

  /** The part whose label is at or round `target`. */
  partAt(target: EventTarget | null): string | undefined {
    if (!(target instanceof Element)) return undefined;
    return target.closest<HTMLElement>('.viewer-label')?.dataset['part'];
  }

  /** Reads the sizes of the labels; needed when words, fonts or text size change. */
  measure(): void {
    for (const tag of this.#tags.values()) {
      tag.widthPx = tag.button.offsetWidth;
      tag.heightPx = tag.button.offsetHeight;
    }
  }

  get #hasOtherSizes(): boolean {
    return [...this.#tags.values()].some(
      ({ button, widthPx, heightPx }) =>
        button.offsetWidth !== widthPx || button.offsetHeight !== heightPx,
    );
  }

  get widestPx(): number {
    return Math.max(0, ...[...this.#tags.values()].map((tag) => tag.widthPx));
  }

  focus(id: string | undefined): void {
    this.#focused = id;
    for (const tag of this.#tags.values()) {
      for (const element of [tag.button, tag.leader, tag.dot]) {
        element.classList.toggle('is-focused', tag.id === id);
      }
    }
  }

  /** Puts every label in its place. @returns whether one is still gliding there. */
  place(anchors: ReadonlyMap<string, AnchorInView>, area: LabelArea, elapsedMs: number): boolean {
    const shown = [...this.#tags.values()].filter((tag) => {
      const anchor = anchors.get(tag.id);
      const isSeen = anchor?.isVisible ?? false;
      const isNamed = isSeen && (!this.isCrowded || tag.id === this.#focused);
      this.#show(tag, isNamed);
      if (anchor && isSeen && !isNamed) {
        tag.dot.classList.remove('is-hidden');
        drawDot(tag, anchor);
      }
      return isNamed;
    });
    const wanted = shown.map((tag) => {
      const { x = 0, y = 0 } = anchors.get(tag.id) ?? {};
      return { ...tag, anchorX: x, anchorY: y };
    });
    let isGliding = false;
    for (const place of layOutLabels(wanted, area)) {
      const tag = this.#tags.get(place.id);
      const anchor = anchors.get(place.id);
      if (!tag || !anchor) continue;
      const jumps = tag.side !== place.side || this.reducedMotion;
      tag.side = place.side;
      const before = jumps ? place : (tag.at ?? place);
      const left = Math.exp(-elapsedMs / GLIDE_MS);
      const y = place.y + (before.y - place.y) * left;
      const hasArrived = Math.abs(y - place.y) < 0.4;
      tag.at = { x: place.x, y: hasArrived ? place.y : y };
      isGliding ||= !hasArrived;
      draw(tag, anchor);
    }
    return isGliding;
  }

  dispose(): void {
    this.#sizes.disconnect();
    this.element.remove();
  }

  #show(tag: Tag, isShown: boolean): void {
    if (!isShown) tag.at = undefined;
    tag.isShown = isShown;
    for (const element of [tag.button, tag.leader, tag.halo, tag.dot]) {
      element.classList.toggle('is-hidden', !isShown);
    }
  }

  #shape<K extends 'polyline' | 'circle'>(name: K, className: string): SVGElementTagNameMap[K] {
    const shape = document.createElementNS(SVG, name);
    shape.classList.add(className);
    this.#lines.append(shape);
    return shape;
  }
}

function draw(tag: Tag, anchor: AnchorInView): void {
  if (!tag.at) return;
  const { x, y } = tag.at;
  tag.button.style.transform = `translate(${x.toFixed(1)}px, ${y.toFixed(1)}px)`;
  const edge = tag.side === 'left' ? x + tag.widthPx : x;
  const level = tag.side === 'left' ? edge + LEVEL_PX : edge - LEVEL_PX;
  const middle = y + tag.heightPx / 2;
  const points = `${edge},${middle} ${level},${middle} ${anchor.x},${anchor.y}`;
  tag.leader.setAttribute('points', points);
  tag.halo.setAttribute('points', points);
  drawDot(tag, anchor);
}

function drawDot({ dot }: Tag, { x, y }: AnchorInView): void {
  dot.setAttribute('cx', String(x));
  dot.setAttribute('cy', String(y));
}
