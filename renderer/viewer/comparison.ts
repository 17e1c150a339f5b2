import type { PhotoErrorCode, PhotoSize } from './photo-viewer.ts';

/** One of the two pictures of a comparison. */
export interface ComparedPhoto {
  sizes: readonly PhotoSize[];
  alt: string;
  /** The word on the picture itself, such as «قبل». */
  label?: string;
  language?: string;
}

export interface ComparisonOptions {
  reducedMotion?: boolean;
  /** The visitor moved the slider; once per gesture or key press. */
  onCompare?(): void;
  onReady?(): void;
  onError?(error: { code: PhotoErrorCode; detail: string }): void;
}

/**
 * Two pictures of the same thing under a slider. The slider is a real
 * `input[type=range]` (arrows, Home, End, Page keys) and follows the finger anywhere on
 * the pictures. The first picture is on the left in every language: a place
 * in a picture does not mirror.
 */
export interface Comparison {
  /** 0 shows only the second picture, 1 only the first. */
  readonly position: number;
  show(source: { before: ComparedPhoto; after: ComparedPhoto; sliderLabel: string }): Promise<void>;
  setPosition(position: number): void;
  reset(): void;
  resize(): void;
  dispose(): void;
}

export function createComparison(host: HTMLElement, options: ComparisonOptions = {}): Comparison {
  throw new Error(`Not built yet ${host.id} ${Object.keys(options).length}`);
}
