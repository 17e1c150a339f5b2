import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  BLOCKS,
  difference,
  IN_ITS_OWN_TIME,
  makeStand,
  pictureOf,
  stillness,
} from './make-stand.ts';

let stand: ReturnType<typeof makeStand>;
beforeEach(() => {
  stand = makeStand({ reducedMotion: true });
});
afterEach(() => stand.dispose());

const standIn = () => stand.host.querySelector<HTMLElement>('.viewer-stand-in');

/** Takes the graphics away, as a crash of their process does. */
function loseContext(): WEBGL_lose_context {
  const gl = stand.viewer.canvas?.getContext('webgl2');
  const extension = gl?.getExtension('WEBGL_lose_context');
  if (!extension) throw new Error('this browser cannot lose a context on purpose');
  extension.loseContext();
  return extension;
}

describe('when the graphics are lost', () => {
  it('leaves the last picture standing and comes back with the same one', async () => {
    await stand.show({ blocks: BLOCKS }, { interactions: ['explode'] });
    stand.viewer.setExplode(0.5);
    await stillness();
    const before = pictureOf(stand.viewer);
    await stillness();
    const lostAtMs = performance.now();
    const extension = loseContext();
    await expect.poll(() => standIn()?.hidden, IN_ITS_OWN_TIME).toBe(false);

    extension.restoreContext();
    await expect.poll(() => standIn()?.hidden, IN_ITS_OWN_TIME).toBe(true);
    const backAfterMs = performance.now() - lostAtMs;
    await stillness();
    expect(difference(before, pictureOf(stand.viewer))).toBeLessThan(0.5);
    expect(stand.said.errors).toEqual([]);
    // The bar is 2 s on a machine with graphics; here a figure to look at, not to fail by.
    console.info(`the picture was back ${Math.round(backAfterMs)} ms after the loss`);
  });

  it('has a stand-in from the first picture on, before it has come to rest', async () => {
    await stand.show({ blocks: BLOCKS });
    const extension = loseContext();
    await expect.poll(() => standIn()?.hidden, IN_ITS_OWN_TIME).toBe(false);

    extension.restoreContext();
    await expect.poll(() => standIn()?.hidden, IN_ITS_OWN_TIME).toBe(true);
  });

  it('asks for new graphics when the old do not come back', async () => {
    await stand.show({ blocks: BLOCKS });
    await stillness();
    const before = pictureOf(stand.viewer);
    const old = stand.viewer.canvas;
    await stillness();
    loseContext();

    await expect.poll(() => stand.viewer.canvas === old, IN_ITS_OWN_TIME).toBe(false);
    await stillness();
    expect(difference(before, pictureOf(stand.viewer))).toBeLessThan(0.5);
  });

  it('survives six losses in a row', async () => {
    await stand.show({ blocks: BLOCKS });
    await stillness();
    const before = pictureOf(stand.viewer);
    for (let i = 0; i < 6; i++) {
      const extension = loseContext();
      await expect.poll(() => standIn()?.hidden, IN_ITS_OWN_TIME).toBe(false);
      extension.restoreContext();
      await expect.poll(() => standIn()?.hidden, IN_ITS_OWN_TIME).toBe(true);
      await stillness();
    }

    expect(difference(before, pictureOf(stand.viewer))).toBeLessThan(0.5);
  });
});
