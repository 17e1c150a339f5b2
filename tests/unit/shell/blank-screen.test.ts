import type { NativeImage } from 'electron';
import { describe, expect, it } from 'vitest';
import { BlankScreen } from '../../../electron/shell/blank-screen.ts';
import { HandClock, MORNING_MS } from '../../helpers/make-kiosk.ts';

type Pixel = [number, number, number, number];
const WHITE: Pixel = [255, 255, 255, 255];
const PAPER: Pixel = [228, 240, 246, 255];
const INK: Pixel = [22, 27, 31, 255];
const FULL_HD = { width: 1920, height: 1080 };

function imageOf(pixels: Pixel[]) {
  const image = {
    isEmpty: () => pixels.length === 0,
    resize: () => image,
    toBitmap: () => Buffer.from(pixels.flat()),
  } as unknown as NativeImage;
  return image;
}

/** A page whose picture is of these pixels: blue, green, red, opacity. */
function showing(...pixels: Pixel[]) {
  return { capturePage: async () => imageOf(pixels) };
}

/** A probe of a page that has already shown something. */
async function makeProbe() {
  const clock = new HandClock(MORNING_MS);
  const blank = new BlankScreen(clock);
  const probe = (page: ReturnType<typeof showing>) => blank.probe(page, FULL_HD);
  await probe(showing(PAPER, INK));
  return { clock, blank, probe };
}

describe('a screen of one colour', () => {
  it.each([
    ['white', WHITE],
    ['the paper of a page without content', PAPER],
    ['black', [0, 0, 0, 255] as Pixel],
  ])('is blank when it is seen twice: %s', async (_name, pixel) => {
    const { probe } = await makeProbe();
    const page = showing(pixel, pixel, pixel);

    expect(await probe(page)).toBe(false);
    expect(await probe(page)).toBe(true);
    // The page is loaded anew; it gets its time.
    expect(await probe(page)).toBe(false);
  });

  it('is no blank screen with a single line of text, or once between two', async () => {
    const { probe } = await makeProbe();
    const page = showing(PAPER, PAPER, INK, PAPER);

    for (const shown of [page, showing(WHITE, WHITE), page, showing(WHITE, WHITE), page]) {
      expect(await probe(shown)).toBe(false);
    }
  });

  it('is no blank screen when only its middle is empty', async () => {
    const { probe } = await makeProbe();
    const page = {
      capturePage: async (part?: unknown) => imageOf(part ? [PAPER, PAPER] : [PAPER, INK]),
    };

    expect(await probe(page)).toBe(false);
    expect(await probe(page)).toBe(false);
  });

  it('has twenty seconds before it first shows something, on a slow machine', async () => {
    const { clock, blank, probe } = await makeProbe();
    blank.loaded();
    for (let second = 0; second < 20; second += 2) {
      expect(await probe(showing(PAPER, PAPER))).toBe(false);
      clock.advance(2000);
    }

    clock.advance(1);

    expect(await probe(showing(PAPER, PAPER))).toBe(true);
  });

  it('says nothing where there is no picture', async () => {
    const { probe } = await makeProbe();
    const broken = { capturePage: () => Promise.reject(new Error('no screen')) };

    for (const page of [showing(), broken, showing(), broken]) {
      expect(await probe(page)).toBe(false);
    }
  });
});
