/** The page on which our photo viewer is measured. */
import { createPhotoViewer, type PhotoSource } from '../../../renderer/viewer/photo-viewer.ts';

const host = document.querySelector<HTMLElement>('#host')!;

const photos = {
  /** @returns milliseconds until the first picture is painted */
  async open(source: PhotoSource): Promise<number> {
    const began = performance.now();
    const photo = createPhotoViewer(host);
    Object.assign(window, { photo });
    await photo.show(source);
    await new Promise((next) => requestAnimationFrame(() => requestAnimationFrame(next)));
    return performance.now() - began;
  },
};
export type Photos = typeof photos;
Object.assign(window, { photos });
