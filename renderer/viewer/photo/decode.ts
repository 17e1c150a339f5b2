import type { PhotoSize } from '../photo-viewer-types.ts';

/**
 * The sizes of a picture from the smallest that can be fetched and decoded.
 *
 * @returns undefined if none can.
 */
export async function decodeSmallest(
  sizes: readonly PhotoSize[],
): Promise<readonly PhotoSize[] | undefined> {
  for (const [i, { url }] of sizes.entries()) {
    if (await decodes(url)) return sizes.slice(i);
  }
  return undefined;
}

/** Whether a picture can be fetched and decoded. */
export async function decodes(url: string): Promise<boolean> {
  const image = new Image();
  image.src = url;
  try {
    await image.decode();
    return true;
  } catch (error) {
    // The one way in which decode() fails: absent, cut short or no picture.
    if (error instanceof DOMException) return false;
    throw error;
  }
}
