import type { PhotoSize, PhotoSource } from '../photo-viewer-types.ts';

/** A picture as OpenSeadragon wants it: tiles if there are any, else its sizes as a pyramid. */
export function tileSourceOf(
  { widthPx, heightPx, tiles }: PhotoSource,
  sizes: readonly PhotoSize[],
): object {
  if (tiles) {
    return {
      width: widthPx,
      height: heightPx,
      tileSize: tiles.tileSizePx,
      tileOverlap: tiles.overlapPx,
      getTileUrl: (level: number, column: number, row: number) =>
        `${tiles.url}${level}/${column}_${row}.${tiles.format}`,
    };
  }
  return {
    type: 'legacy-image-pyramid',
    levels: sizes.map((size) => ({ url: size.url, width: size.widthPx, height: size.heightPx })),
  };
}
