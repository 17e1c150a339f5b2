import { execFile } from 'node:child_process';
import { mkdtemp, open, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

/**
 * HEIC, as iPhones take pictures, is compressed with HEVC. sharp's library is
 * built without it, and every decoder that could be bundled is LGPL; so a
 * program of the machine is used where there is one: it comes with macOS
 * (sips), or with libheif or ImageMagick.
 */
const CONVERTERS: readonly (readonly [string, (from: string, to: string) => string[]])[] = [
  ['sips', (from, to) => ['-s', 'format', 'png', from, '--out', to]],
  ['heif-convert', (from, to) => [from, to]],
  ['heif-dec', (from, to) => [from, to]],
  ['magick', (from, to) => [`heic:${from}`, `png:${to}`]],
];

/** A picture that no program of this machine can read. */
export class HeicError extends Error {
  constructor() {
    super('HEIC');
  }
}

const run = promisify(execFile);
/** More than any photograph takes; a program that hangs is ended. */
const LONGEST_MS = 60_000;

/** Whether a file is a HEIF picture compressed with HEVC, by its first bytes. */
export async function isHeic(absolutePath: string): Promise<boolean> {
  await using file = await open(absolutePath);
  const { buffer, bytesRead } = await file.read(Buffer.alloc(64), 0, 64, 0);
  const head = buffer.toString('latin1', 0, bytesRead);
  if (head.slice(4, 8) !== 'ftyp' || /avif|avis/.test(head)) return false;
  return /hei[cxms]|hev[cx]/.test(head.slice(8));
}

/**
 * A HEIC picture as PNG, upright.
 *
 * @throws HeicError if no converter is at hand, or none could read it
 */
export async function pngOfHeic(absolutePath: string): Promise<Buffer> {
  const folder = await mkdtemp(join(tmpdir(), 'maarid-heic-'));
  try {
    for (const [program, spell] of CONVERTERS) {
      const to = join(folder, 'picture.png');
      try {
        await run(program, spell(absolutePath, to), { timeout: LONGEST_MS });
        return await readFile(to);
      } catch {
        continue; // not on this machine, or not for this file: the next may be
      }
    }
    throw new HeicError();
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
