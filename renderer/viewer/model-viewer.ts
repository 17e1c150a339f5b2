import './viewer.css';
import { ModelView } from './model/model-view.ts';
import type { ModelViewer, ModelViewerOptions } from './model-viewer-types.ts';

export type * from './model-viewer-types.ts';
export type { ModelErrorCode } from './model/model-error.ts';
export { stageFigures, type StageFigures } from './model/stage.ts';

/**
 * A viewer for one 3D model at a time, in a box of the page. Load this module lazily: it brings
 * three.js. All viewers of a page share one renderer; the last that called
 * `show` has it.
 */
export function createModelViewer(
  host: HTMLElement,
  options: ModelViewerOptions = {},
): ModelViewer {
  return new ModelView(host, options);
}
