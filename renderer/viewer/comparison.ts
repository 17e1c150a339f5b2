import './viewer.css';
import { decodeSmallest } from './photo/decode.ts';
import type { PhotoErrorCode, PhotoSize } from './photo-viewer-types.ts';

/** One of the two pictures of a comparison. */
export interface ComparedPhoto {
  /** Smallest first; the largest that can be read is shown. */
  sizes: readonly PhotoSize[];
  alt: string;
  /** The word on the picture itself, such as «قبل». */
  label?: string;
  language?: string;
}

export interface ComparisonSource {
  before: ComparedPhoto;
  after: ComparedPhoto;
  /** Accessible name of the slider. */
  sliderLabel: string;
}

export interface ComparisonOptions {
  /** The visitor moved the slider; once per gesture or key press. */
  onCompare?(): void;
  onReady?(): void;
  onError?(error: { code: PhotoErrorCode; detail: string }): void;
}

/**
 * Two pictures of the same thing under a slider. The slider is a real
 * `input[type=range]` (arrows, Home, End, Page keys) that lies over the whole
 * picture, so a finger may pull anywhere. The first picture is on the left in every
 * language: a place in a picture does not mirror.
 */
export interface Comparison {
  /** 0 shows only the second picture, 1 only the first. */
  readonly position: number;
  show(source: ComparisonSource): Promise<void>;
  setPosition(position: number): void;
  reset(): void;
  resize(): void;
  dispose(): void;
}

const MIDDLE = 0.5;

export function createComparison(host: HTMLElement, options: ComparisonOptions = {}): Comparison {
  return new Compared(host, options);
}

class Compared implements Comparison {
  readonly #options: ComparisonOptions;
  readonly #root = document.createElement('div');
  readonly #before = new Sheet('viewer-before');
  readonly #after = new Sheet('viewer-after');
  readonly #slider = document.createElement('input');
  #showing = new AbortController();

  constructor(host: HTMLElement, options: ComparisonOptions) {
    this.#options = options;
    this.#root.className = 'viewer viewer-comparison';
    this.#root.dir = 'ltr';
    const seam = document.createElement('div');
    seam.className = 'viewer-seam';
    const grip = document.createElement('div');
    grip.className = 'viewer-grip';
    seam.append(grip);
    Object.assign(this.#slider, { type: 'range', min: '0', max: '100', step: '1', dir: 'ltr' });
    this.#slider.className = 'viewer-slider';
    this.#slider.addEventListener('input', () =>
      this.setPosition(Number(this.#slider.value) / 100),
    );
    this.#slider.addEventListener('change', () => options.onCompare?.());
    this.#root.append(this.#after.element, this.#before.element, seam, this.#slider);
    if (getComputedStyle(host).position === 'static') host.style.position = 'relative';
    host.append(this.#root);
    this.setPosition(MIDDLE);
  }

  get position(): number {
    return Number(this.#slider.value) / 100;
  }

  async show({ before, after, sliderLabel }: ComparisonSource): Promise<void> {
    this.#showing.abort();
    const { signal } = (this.#showing = new AbortController());
    this.#slider.ariaLabel = sliderLabel;
    const shown = await Promise.all([this.#before.show(before), this.#after.show(after)]);
    if (signal.aborted) return;
    this.reset();
    if (shown.every(Boolean)) return this.#options.onReady?.();
    const detail = 'One of the two pictures cannot be read';
    this.#options.onError?.({ code: 'PICTURE_UNREADABLE', detail });
  }

  setPosition(position: number): void {
    this.#slider.value = String(Math.round(position * 100));
    this.#root.style.setProperty('--position', `${this.#slider.value}%`);
  }

  reset(): void {
    this.setPosition(MIDDLE);
  }

  resize(): void {
    // The browser lays the pictures out by itself.
  }

  dispose(): void {
    this.#showing.abort();
    this.#root.remove();
  }
}

/** One picture and its word. */
class Sheet {
  readonly element = document.createElement('figure');
  readonly #image = document.createElement('img');
  readonly #word = document.createElement('figcaption');

  constructor(className: string) {
    this.element.className = `viewer-sheet ${className}`;
    this.#image.draggable = false;
    this.element.append(this.#image, this.#word);
  }

  /** @returns whether the picture can be read. */
  async show({ sizes, alt, label = '', language = '' }: ComparedPhoto): Promise<boolean> {
    const readable = await decodeSmallest([...sizes].reverse());
    this.element.lang = language;
    this.#image.alt = alt;
    this.#image.src = readable?.[0]?.url ?? '';
    this.#word.textContent = label;
    this.#word.hidden = label === '';
    this.#word.dir = 'auto';
    return readable !== undefined;
  }
}
