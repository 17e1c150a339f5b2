import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import type { Picture } from '#format/media.ts';
import { HeicError, isHeic, pngOfHeic } from '../heic.ts';
import type { Finding } from '../problem.ts';
import type { MediaOnDisk } from './media-on-disk.ts';

/** Smaller, and a picture that fills a Full HD screen shows its pixels. */
const SMALLEST_SIDE_PX = 1600;

/** Pictures that cannot be read, that are too small for a screen, or that need a font. */
export async function checkPictures({ dir, present }: MediaOnDisk): Promise<Finding[]> {
  const findings: Finding[] = [];
  for (const [i, medium] of present) {
    if (medium.kind === 'picture') findings.push(...(await checkPicture(medium, i, dir)));
  }
  return findings;
}

async function checkPicture({ file }: Picture, i: number, dir: string): Promise<Finding[]> {
  const path = ['media', i, 'file'];
  try {
    const input = await readable(join(dir, file));
    const { format, autoOrient } = await sharp(input).metadata();
    if (format === 'svg') {
      const hasText = /<(?:text|tspan)[\s>]/.test(await readFile(join(dir, file), 'utf8'));
      return hasText ? [{ code: 'PICTURE_HAS_TEXT', path, values: { file } }] : [];
    }
    const { width, height } = autoOrient;
    if (Math.max(width, height) >= SMALLEST_SIDE_PX) return [];
    const values = { file, width, height, limit: SMALLEST_SIDE_PX };
    return [{ code: 'PICTURE_SMALL', path, values }];
  } catch (error) {
    if (error instanceof HeicError) return [{ code: 'PICTURE_HEIC', path, values: { file } }];
    const reason = error instanceof Error ? error.message : String(error);
    return [{ code: 'PICTURE_UNREADABLE', path, values: { file, reason } }];
  }
}

const readable = async (absolutePath: string): Promise<string | Buffer> =>
  (await isHeic(absolutePath)) ? pngOfHeic(absolutePath) : absolutePath;
