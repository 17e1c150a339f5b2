import type { Picture } from '#format/media.ts';

/** The smallest copy of a picture that is large enough, or the largest there is. */
export function fittingFile(picture: Pick<Picture, 'file' | 'variants'>, neededPx: number): string {
  const variants = (picture.variants ?? []).toSorted((a, b) => a.widthPx - b.widthPx);
  const fitting = variants.find(({ widthPx }) => widthPx >= neededPx) ?? variants.at(-1);
  return fitting?.file ?? picture.file;
}
