/** The page on which our viewers are measured. */
import {
  createModelViewer,
  stageFigures,
  type ModelViewer,
} from '../../../renderer/viewer/model-viewer.ts';
import { createPhotoViewer, type PhotoSource } from '../../../renderer/viewer/photo-viewer.ts';

const host = document.querySelector<HTMLElement>('#host')!;
let viewer: ModelViewer | undefined;

/** Two frames later what was drawn is on the screen. */
const painted = () =>
  new Promise((next) => requestAnimationFrame(() => requestAnimationFrame(next)));

const ours = {
  /** @returns milliseconds until a picture of the model, and until the final one, are painted */
  async open(name: string): Promise<{ firstMs: number; fullMs: number }> {
    const began = performance.now();
    let firstMs = 0;
    viewer = createModelViewer(host, {
      onReady: (which) => {
        if (which === 'first-look')
          void painted().then(() => (firstMs ||= performance.now() - began));
      },
    });
    await viewer.show({
      url: `/models/${name}.glb`,
      firstLookUrl: `/models/${name}.first.glb`,
      alt: name,
      parts: [],
      interactions: [],
    });
    await painted();
    if (viewer.state.phase !== 'ready') throw new Error(`The model is ${viewer.state.phase}`);
    const fullMs = performance.now() - began;
    return { firstMs: firstMs || fullMs, fullMs };
  },
  close(): void {
    viewer?.dispose();
    viewer = undefined;
  },
  figures: stageFigures,
  async photo(source: PhotoSource): Promise<number> {
    const began = performance.now();
    const photo = createPhotoViewer(host);
    Object.assign(window, { photo });
    await photo.show(source);
    await painted();
    return performance.now() - began;
  },
};
export type Ours = typeof ours;
Object.assign(window, { ours });
