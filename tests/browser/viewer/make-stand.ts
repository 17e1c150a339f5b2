import { expect, vi } from 'vitest';
import { Quality } from '../../../renderer/viewer/model/quality.ts';
import {
  createModelViewer,
  type ModelErrorCode,
  type ModelSource,
  type ModelViewer,
  type ModelViewerOptions,
} from '../../../renderer/viewer/model-viewer.ts';
import { addressOf, type Block, makeModel, type ModelPlan } from './make-model.ts';

/**
 * For what graphics, animations or freshly written files bring about: software graphics
 * share two cores with whatever else runs, and a loss is told only when they get to it.
 */
export const IN_ITS_OWN_TIME = { timeout: 15_000 };

export const WIDTH = 480;
export const HEIGHT = 320;

/** A red wall, a blue arch before it and a green canopy on top: each can be told by its colour. */
export const BLOCKS: Block[] = [
  { name: 'wall', from: [-1, 0, -0.5], to: [1, 2, -0.3], colour: [0.6, 0.05, 0.05] },
  { name: 'arch', from: [-0.5, 0, 0.2], to: [0.5, 1, 0.4], colour: [0.05, 0.1, 0.6] },
  { name: 'canopy', from: [-1.1, 2, -0.6], to: [1.1, 2.2, 0.6], colour: [0.05, 0.5, 0.1] },
];

/** A viewer on a page of its own, and what it said. */
export function makeStand(options: ModelViewerOptions = {}) {
  // Pictures are compared: a slow test machine must not draw the second one with less.
  vi.spyOn(Quality.prototype, 'note').mockReturnValue(false);
  const host = document.createElement('div');
  Object.assign(host.style, { position: 'relative', width: `${WIDTH}px`, height: `${HEIGHT}px` });
  document.body.append(host);
  const said = {
    errors: [] as ModelErrorCode[],
    ready: [] as string[],
    parts: [] as string[],
    turns: [] as string[],
    interactions: [] as string[],
  };
  const viewer = createModelViewer(host, {
    ...options,
    onError: ({ code }) => said.errors.push(code),
    onReady: (which) => said.ready.push(which),
    onPart: ({ id, by }) => said.parts.push(`${id} by ${by}`),
    onTurn: (how) => said.turns.push(how),
    onInteraction: (interaction) => said.interactions.push(interaction),
  });
  return {
    host,
    viewer,
    said,
    async show(plan: ModelPlan, source: Partial<ModelSource> = {}): Promise<void> {
      await viewer.show(await sourceOf(plan, source));
    },
    dispose(): void {
      viewer.dispose();
      host.remove();
    },
  };
}

export async function sourceOf(
  plan: ModelPlan,
  source: Partial<ModelSource> = {},
): Promise<ModelSource> {
  return {
    url: addressOf(await makeModel(plan)),
    alt: 'A fountain',
    parts: plan.blocks.map(({ name }) => ({ id: name, label: name })),
    interactions: [],
    // Straight from the front, so that tests know where things are.
    view: { azimuthDeg: 0, elevationDeg: 0, distance: 1 },
    ...source,
  };
}

/** The pixels of the picture, read in the same task as it is drawn. */
export function pictureOf(viewer: ModelViewer): ImageData {
  viewer.resize();
  const copy = new OffscreenCanvas(WIDTH, HEIGHT).getContext('2d', { willReadFrequently: true });
  if (!copy || !viewer.canvas) throw new Error('there is no picture');
  copy.drawImage(viewer.canvas, 0, 0, WIDTH, HEIGHT);
  return copy.getImageData(0, 0, WIDTH, HEIGHT);
}

/** What colour a point of the picture is, roughly; fractions of width and height. */
export function colourAt(viewer: ModelViewer, x: number, y: number): string {
  const { data } = pictureOf(viewer);
  const at = (Math.round(y * HEIGHT) * WIDTH + Math.round(x * WIDTH)) * 4;
  const [red = 0, green = 0, blue = 0, alpha = 0] = data.subarray(at, at + 4);
  if (alpha < 128) return 'paper';
  const most = Math.max(red, green, blue);
  if (Math.min(red, green, blue) > most * 0.75) return 'grey';
  return most === red ? 'red' : most === green ? 'green' : 'blue';
}

/** Mean difference of two pictures, 0 to 255. */
export function difference(a: ImageData, b: ImageData): number {
  let sum = 0;
  for (let i = 0; i < a.data.length; i++) sum += Math.abs((a.data[i] ?? 0) - (b.data[i] ?? 0));
  return sum / a.data.length;
}

/** Waits until no frame has been asked for over a while. */
export async function stillness(): Promise<void> {
  let quietSinceMs = performance.now();
  const original = window.requestAnimationFrame.bind(window);
  window.requestAnimationFrame = (callback) => {
    quietSinceMs = performance.now();
    return original(callback);
  };
  try {
    await expect
      .poll(() => performance.now() - quietSinceMs, { timeout: 40_000, interval: 50 })
      .toBeGreaterThan(700);
  } finally {
    window.requestAnimationFrame = original;
  }
}

/** One finger's life on an element, as the browser would tell it. */
export function finger(host: HTMLElement, pointerId: number, pointerType = 'touch') {
  const target = host.querySelector('canvas') ?? host;
  const tell = (type: string, x: number, y: number) => {
    const box = host.getBoundingClientRect();
    const held = type !== 'pointerup';
    target.dispatchEvent(
      new PointerEvent(type, {
        ...{ pointerId, pointerType, bubbles: true, cancelable: true },
        ...{ clientX: box.left + x, clientY: box.top + y, buttons: held ? 1 : 0 },
      }),
    );
  };
  return {
    down: (x: number, y: number) => tell('pointerdown', x, y),
    move: (x: number, y: number) => tell('pointermove', x, y),
    up: (x: number, y: number) => tell('pointerup', x, y),
  };
}
