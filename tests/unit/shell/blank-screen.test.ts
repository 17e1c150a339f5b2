import type { NativeImage } from 'electron';
import { describe, expect, it } from 'vitest';
import { BlankScreen } from '../../../electron/shell/blank-screen.ts';

/** A page whose picture is of these pixels: blue, green, red, opacity. */
function showing(...pixels: [number, number, number, number][]) {
  const picture = {
    isEmpty: () => pixels.length === 0,
    resize: () => picture,
    toBitmap: () => Buffer.from(pixels.flat()),
  } as unknown as NativeImage;
  return { capturePage: async () => picture };
}

const WHITE: [number, number, number, number] = [255, 255, 255, 255];
const PAPER: [number, number, number, number] = [228, 240, 246, 255];
const INK: [number, number, number, number] = [22, 27, 31, 255];

describe('a screen of one colour', () => {
  it.each([
    ['white', WHITE],
    ['the paper of a page without content', PAPER],
    ['black', [0, 0, 0, 255] as [number, number, number, number]],
  ])('is blank when it is seen twice: %s', async (_name, pixel) => {
    const blank = new BlankScreen();
    const page = showing(pixel, pixel, pixel);

    expect(await blank.probe(page)).toBe(false);
    expect(await blank.probe(page)).toBe(true);
    // The page is loaded anew; it gets its time.
    expect(await blank.probe(page)).toBe(false);
  });

  it('is no blank screen with a single line of text, or once between two', async () => {
    const blank = new BlankScreen();
    const page = showing(PAPER, PAPER, INK, PAPER);

    for (const shown of [page, showing(WHITE, WHITE), page, showing(WHITE, WHITE), page]) {
      expect(await blank.probe(shown)).toBe(false);
    }
  });

  it('says nothing where there is no picture', async () => {
    const blank = new BlankScreen();
    const broken = { capturePage: () => Promise.reject(new Error('no screen')) };

    for (const page of [showing(), broken, showing(), broken]) {
      expect(await blank.probe(page)).toBe(false);
    }
  });
});
