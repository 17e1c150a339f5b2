import type { NativeImage, Rectangle, WebContents } from 'electron';
import type { Clock } from '#kiosk/clock.ts';

/** A page that is being built anew is empty for a moment: twice in a row it is not. */
const BLANK_IN_A_ROW = 2;
/** A page that has not shown anything yet may be slow to load on a small machine. */
const FIRST_SIGHT_MS = 20_000;
/** The middle of every page has something in it; only where it has not is the whole screen read. */
const STRIP_WIDTH_PX = 16;
/** Wide enough to keep a line of text visible, small enough to cost nothing. */
const PROBE_WIDTH_PX = 96;
/** Below this two colours are the same to the eye. */
const SAME = 6;

/**
 * Finds a page that runs, answers and shows nothing: no event tells of it. A
 * picture of the screen of one single colour is not the exhibition.
 */
export class BlankScreen {
  readonly #clock: Clock;
  #loadedAtMs: number;
  #wasSeen = false;
  #inARow = 0;

  constructor(clock: Clock) {
    this.#clock = clock;
    this.#loadedAtMs = clock.monotonicMs();
  }

  /** A page was loaded, for whatever reason. */
  loaded(): void {
    this.#loadedAtMs = this.#clock.monotonicMs();
    this.#wasSeen = false;
    this.#inARow = 0;
  }

  /** @returns whether the page must be loaded anew */
  async probe(
    contents: Pick<WebContents, 'capturePage'>,
    { width, height }: Pick<Rectangle, 'width' | 'height'>,
  ): Promise<boolean> {
    const x = Math.floor((width - STRIP_WIDTH_PX) / 2);
    const strip = await picture(contents, { x, y: 0, width: STRIP_WIDTH_PX, height });
    // Nothing was drawn at all, as while the screen is off: that says nothing.
    if (!strip) return false;
    const whole = isOneColour(strip) ? await picture(contents) : undefined;
    if (!whole || !isOneColour(whole.resize({ width: PROBE_WIDTH_PX, quality: 'good' }))) {
      this.#wasSeen = true;
      this.#inARow = 0;
      return false;
    }
    this.#inARow += 1;
    const isLate = this.#clock.monotonicMs() - this.#loadedAtMs > FIRST_SIGHT_MS;
    if (this.#inARow < BLANK_IN_A_ROW || !(this.#wasSeen || isLate)) return false;
    this.#inARow = 0;
    return true;
  }
}

async function picture(
  contents: Pick<WebContents, 'capturePage'>,
  part?: Rectangle,
): Promise<NativeImage | undefined> {
  const taken = await contents.capturePage(part).catch(() => undefined);
  return taken?.isEmpty() ? undefined : taken;
}

function isOneColour(image: NativeImage): boolean {
  const bytes = image.toBitmap();
  for (let at = 4; at < bytes.length; at += 4) {
    for (let channel = 0; channel < 3; channel += 1) {
      if (Math.abs((bytes[at + channel] ?? 0) - (bytes[channel] ?? 0)) > SAME) return false;
    }
  }
  return true;
}
