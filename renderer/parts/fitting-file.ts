import type { Picture } from '#format/media.ts';

/** How much of the screen's longer side a card's picture takes up, and a stage. */
export const CARD_SHARE = 0.3;
export const STAGE_SHARE = 0.6;

/** The smallest copy of a picture that is large enough, or the largest there is. */
export function fittingFile(picture: Pick<Picture, 'file' | 'variants'>, neededPx: number): string {
  const variants = (picture.variants ?? []).toSorted((a, b) => a.widthPx - b.widthPx);
  const fitting = variants.find(({ widthPx }) => widthPx >= neededPx) ?? variants.at(-1);
  return fitting?.file ?? picture.file;
}
