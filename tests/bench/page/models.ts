/** The page on which our model viewer is measured: its code and nothing else. */
import {
  createModelViewer,
  stageFigures,
  type ModelViewer,
} from '../../../renderer/viewer/model-viewer.ts';

const host = document.querySelector<HTMLElement>('#host')!;
let viewer: ModelViewer | undefined;
let onFirstLook = () => {};

/** Two frames later what was drawn is on the screen. */
const painted = () =>
  new Promise((next) => requestAnimationFrame(() => requestAnimationFrame(next)));

const ours = {
  /**
   * The viewer says "ready" only when the picture has left the GPU.
   *
   * @returns milliseconds until a picture of the model, and until the final one, are painted
   */
  async open(name: string, hasFirstLook = true): Promise<{ firstMs: number; fullMs: number }> {
    const began = performance.now();
    let firstMs = 0;
    onFirstLook = () => void painted().then(() => (firstMs ||= performance.now() - began));
    viewer ??= createModelViewer(host, {
      onReady: (which) => {
        if (which === 'first-look') onFirstLook();
      },
    });
    await viewer.show({
      url: `/models/${name}.glb`,
      ...(hasFirstLook && { firstLookUrl: `/models/${name}.first.glb` }),
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
};
export type Ours = typeof ours;
Object.assign(window, { ours });
