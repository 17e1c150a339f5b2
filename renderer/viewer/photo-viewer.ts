import './viewer.css';
import { PhotoView } from './photo/photo-view.ts';
import type { PhotoViewer, PhotoViewerOptions } from './photo-viewer-types.ts';

export type * from './photo-viewer-types.ts';

/**
 * A viewer for one zoomable picture at a time, in a box of the page. Load this
 * module lazily: it brings OpenSeadragon.
 */
export function createPhotoViewer(
  host: HTMLElement,
  options: PhotoViewerOptions = {},
): PhotoViewer {
  return new PhotoView(host, options);
}
