import type { NativeImage, WebContents } from 'electron';

/** How often the screen is looked at. */
export const PROBE_MS = 20_000;
/** A page that is being built anew is empty for a moment: twice in a row it is not. */
const BLANK_IN_A_ROW = 2;
/** Wide enough to keep a line of text visible, small enough to cost nothing. */
const PROBE_WIDTH_PX = 96;
/** Below this two colours are the same to the eye. */
const SAME = 6;

/**
 * Finds a page that runs, answers and shows nothing: no event tells of it. A
 * picture of the screen of one single colour is not the exhibition.
 *
 * @returns whether the page must be loaded anew
 */
export class BlankScreen {
  #inARow = 0;

  async probe(contents: Pick<WebContents, 'capturePage'>): Promise<boolean> {
    const picture = await contents.capturePage().catch(() => undefined);
    // Nothing was drawn at all, as while the screen is off: that says nothing.
    if (!picture || picture.isEmpty()) return false;
    this.#inARow = isOneColour(picture) ? this.#inARow + 1 : 0;
    if (this.#inARow < BLANK_IN_A_ROW) return false;
    this.#inARow = 0;
    return true;
  }
}

function isOneColour(picture: NativeImage): boolean {
  const bytes = picture.resize({ width: PROBE_WIDTH_PX, quality: 'good' }).toBitmap();
  for (let at = 4; at < bytes.length; at += 4) {
    for (let channel = 0; channel < 3; channel += 1) {
      if (Math.abs((bytes[at + channel] ?? 0) - (bytes[channel] ?? 0)) > SAME) return false;
    }
  }
  return true;
}
