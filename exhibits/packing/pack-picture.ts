import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp, { type Sharp } from 'sharp';
import type { Picture, PictureVariant } from '#format/media.ts';
import { HeicError, isHeic, pngOfHeic } from './heic.ts';

/** What packing adds to a picture; all files are below the pack folder. */
export type PackedPicture = Required<Pick<Picture, 'file' | 'widthPx' | 'heightPx' | 'variants'>> &
  Pick<Picture, 'tiles'>;

/** A file that is no picture, or none that may be in a pack. */
export class PictureError extends Error {}

/** Longest sides of the smaller copies: a card, half a screen, a screen. */
const SIDES_PX = [480, 960, 1920];
const LARGEST_SIDE_PX = 3840;
/** A drawing has no size of its own. */
const DRAWING_SIDE_PX = 2400;
/** Above this, the viewer loads only the tiles that it shows. */
const TILES_ABOVE_PX = 3000;
const TILE = { tileSizePx: 512, overlapPx: 1, format: 'webp' } as const;

const FORMATS = ['svg', 'webp', 'png', 'jpeg', 'tiff', 'heif'];
/** Flat colours and fine lines of a drawing show the coder's noise sooner. */
const QUALITY = { photograph: 84, drawing: 90 };
/** A third less work than sharp's default of 4, for 2 % more bytes and 0.1 dB (measured on the plates). */
const EFFORT = 2;
/** Slow, and seen where a picture is shown pixel by pixel: up to a screen, not in what is zoomed. */
const SHARP_COLOURS_UP_TO_PX = 1920;

/** Changes with everything that changes the output, so that a cache knows it. */
export const PICTURE_RECIPE = JSON.stringify([
  SIDES_PX,
  LARGEST_SIDE_PX,
  DRAWING_SIDE_PX,
  TILES_ABOVE_PX,
  TILE,
  QUALITY,
  EFFORT,
  SHARP_COLOURS_UP_TO_PX,
  sharp.versions,
]);

/**
 * Writes a picture's copies as WebP below `outDir`: `pictures/<id>-<width>.webp`
 * in several sizes, and deep-zoom tiles in `tiles/<id>/` if it is large. The
 * picture is turned upright, brought to sRGB and stripped of its metadata: a
 * telephone writes into it where it was taken.
 *
 * @throws PictureError if the original is no picture that can be read whole
 * @throws HeicError if it is one of a telephone, and this machine cannot read it
 */
export async function packPicture(
  original: string,
  id: string,
  outDir: string,
): Promise<PackedPicture> {
  const picture = await readPicture(original);
  await mkdir(join(outDir, 'pictures'), { recursive: true });

  const variants: PictureVariant[] = [];
  for (const sidePx of sidesOf(picture)) {
    const scale = sidePx / Math.max(picture.widthPx, picture.heightPx);
    const widthPx = Math.max(1, Math.round(picture.widthPx * scale));
    const heightPx = Math.max(1, Math.round(picture.heightPx * scale));
    const file = `pictures/${id}-${widthPx}.webp`;
    // In memory first: what fails here is the picture, what fails below is the disk.
    const copy = await picture
      .pixels()
      .resize({ width: widthPx, height: heightPx, fit: 'fill' })
      .webp(webp(picture, sidePx))
      .toBuffer()
      .catch(asPictureError);
    await writeFile(join(outDir, file), copy);
    variants.push({ file, widthPx, heightPx });
  }

  const { widthPx, heightPx } = picture;
  const file = variants.at(-1)?.file ?? '';
  const large = Math.max(widthPx, heightPx) > TILES_ABOVE_PX;
  const tiles = large ? { tiles: await cutTiles(picture, id, outDir) } : {};
  return { file, widthPx, heightPx, variants, ...tiles };
}

interface ReadPicture {
  widthPx: number;
  heightPx: number;
  quality: number;
  pixels(): Sharp;
}

async function readPicture(original: string): Promise<ReadPicture> {
  try {
    const input = (await isHeic(original)) ? await pngOfHeic(original) : original;
    const { format, width, height, density, autoOrient } = await sharp(input).metadata();
    if (!FORMATS.includes(format)) throw new PictureError(`a ${format} file`);
    if (format !== 'svg') {
      const { width: widthPx, height: heightPx } = autoOrient;
      const pixels = () => sharp(input).autoOrient().toColourspace('srgb');
      return { widthPx, heightPx, pixels, quality: QUALITY.photograph };
    }
    const scale = DRAWING_SIDE_PX / Math.max(width, height);
    // librsvg draws at a density; drawn once, the copies are all of one kind.
    const drawn = await sharp(original, { density: (density ?? 72) * scale })
      .resize({ width: Math.round(width * scale), height: Math.round(height * scale), fit: 'fill' })
      .toColourspace('srgb')
      .raw()
      .toBuffer({ resolveWithObject: true });
    const { width: widthPx, height: heightPx } = drawn.info;
    const raw = { width: widthPx, height: heightPx, channels: drawn.info.channels };
    const pixels = () => sharp(drawn.data, { raw });
    return { widthPx, heightPx, pixels, quality: QUALITY.drawing };
  } catch (error) {
    return asPictureError(error);
  }
}

function asPictureError(error: unknown): never {
  if (error instanceof PictureError || error instanceof HeicError) throw error;
  throw new PictureError(error instanceof Error ? error.message : String(error));
}

const webp = ({ quality }: ReadPicture, sidePx: number) => ({
  quality,
  effort: EFFORT,
  smartSubsample: sidePx <= SHARP_COLOURS_UP_TO_PX,
});

/** Never larger than the original, and no copy that is nearly the size of the next. */
function sidesOf({ widthPx, heightPx }: ReadPicture): number[] {
  const largest = Math.min(LARGEST_SIDE_PX, Math.max(widthPx, heightPx));
  return [...SIDES_PX.filter((sidePx) => sidePx < largest * 0.9), largest];
}

async function cutTiles(
  picture: ReadPicture,
  id: string,
  outDir: string,
): Promise<Picture['tiles']> {
  const folder = `tiles/${id}`;
  const work = join(outDir, `tiles/${id}.work`);
  await rm(work, { recursive: true, force: true });
  await mkdir(work, { recursive: true });
  await picture
    .pixels()
    .webp(webp(picture, LARGEST_SIDE_PX))
    .tile({ size: TILE.tileSizePx, overlap: TILE.overlapPx, layout: 'dz' })
    .toFile(join(work, 'all.dz'));
  await rm(join(outDir, folder), { recursive: true, force: true });
  await rm(join(work, 'all_files', 'vips-properties.xml'), { force: true });
  await rename(join(work, 'all_files'), join(outDir, folder));
  await rm(work, { recursive: true });
  return { folder, ...TILE };
}
