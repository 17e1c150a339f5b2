/** One size of a picture; the smallest side of the pyramid first. */
export interface PhotoSize {
  url: string;
  widthPx: number;
  heightPx: number;
}

/** Deep-zoom tiles as packing writes them: `FOLDER/LEVEL/COLUMN_ROW.FORMAT`. */
export interface PhotoTiles {
  /** Address of the folder that holds the levels, ending in `/`. */
  url: string;
  tileSizePx: number;
  overlapPx: number;
  format: 'webp' | 'jpeg' | 'png';
}

/** A hotspot with its words already chosen for the visitor's language. */
export interface PhotoHotspot {
  id: string;
  /** Fractions of width and height from the top left corner. */
  at: { x: number; y: number };
  label: string;
  language?: string;
}

export interface PhotoSource {
  widthPx: number;
  heightPx: number;
  /** The picture in one or more sizes, smallest first. The first one is up at once. */
  sizes: readonly PhotoSize[];
  tiles?: PhotoTiles;
  /** Accessible name, in the visitor's language. */
  alt: string;
  language?: string;
  hotspots?: readonly PhotoHotspot[];
}

/** `PICTURE_UNREADABLE`: no size of the picture could be fetched and decoded. */
export type PhotoErrorCode = 'PICTURE_UNREADABLE';

export interface PhotoViewerState {
  phase: 'empty' | 'loading' | 'ready' | 'failed';
  /** 1 shows the whole picture. */
  zoom: number;
  canZoomIn: boolean;
  canZoomOut: boolean;
  /** Hotspot whose button was pressed last. */
  openHotspot: string | undefined;
}

export interface PhotoViewerOptions {
  reducedMotion?: boolean;
  hotspotsVisible?: boolean;
  /** A hotspot's button was pressed. The page shows its text. */
  onHotspot?(id: string): void;
  /** The visitor zoomed by gesture, key or `zoomIn`; once per gesture. */
  onZoom?(): void;
  onReady?(): void;
  onError?(error: { code: PhotoErrorCode; detail: string }): void;
  onState?(state: PhotoViewerState): void;
}

/** A zoomable picture that fills `host`. Arrows move, + and - zoom, Home shows the whole. */
export interface PhotoViewer {
  readonly state: PhotoViewerState;
  /** Shows a picture in place of the last. Settles when it is on the screen, has failed or was overtaken. */
  show(source: PhotoSource): Promise<void>;
  /** Puts other words on the same picture, after a change of language. */
  setWords(words: Pick<PhotoSource, 'alt' | 'language' | 'hotspots'>): void;
  zoomIn(): void;
  zoomOut(): void;
  /** Shows the whole picture. */
  home(): void;
  /** Moves near to a hotspot and marks it open; `undefined` closes it and stays. */
  focusHotspot(id: string | undefined): void;
  setHotspotsVisible(visible: boolean): void;
  setReducedMotion(reduced: boolean): void;
  /** As right after `show`. */
  reset(): void;
  resize(): void;
  dispose(): void;
}
