import { readdir } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { MANIFEST_FILE } from '#format/manifest.ts';
import { SIGNATURE_FILE } from './archive/limits.ts';
import { hashFile } from './hash-file.ts';
import { LEFT_OUT_FILE } from './left-out.ts';
import { openPack } from './open-pack.ts';
import { type Problem, problem } from './problem.ts';

/**
 * Opens a pack and compares every file that is wanted here with its listed hash. Takes as long as
 * reading the whole pack.
 *
 * @returns what differs, and files that no one listed; empty for a sound pack
 * @throws PackError if the pack does not even open
 */
export async function verifyPack(
  dir: string,
  onProgress: (doneBytes: number, totalBytes: number) => void = () => undefined,
): Promise<Problem[]> {
  const { files } = await openPack(dir);
  const problems: Problem[] = [];
  const total = files.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0);
  let done = 0;

  for (const { path, sha256, sizeBytes } of files) {
    if ((await hashFile(join(dir, path))) !== sha256) {
      const values = { file: path, detail: 'SHA-256' };
      problems.push(problem('FILE_DIFFERS', { file: MANIFEST_FILE, path: 'files' }, values));
    }
    onProgress((done += sizeBytes), total);
  }

  const listed = new Set([
    MANIFEST_FILE,
    SIGNATURE_FILE,
    LEFT_OUT_FILE,
    ...files.map(({ path }) => path),
  ]);
  const unlisted = (await filesBelow(dir)).filter((file) => !listed.has(file));
  return [...problems, ...unlisted.map((file) => problem('FILE_UNLISTED', {}, { file }))];
}

/** Paths below a folder, with `/` on every system, in the order of their names. */
export async function filesBelow(dir: string): Promise<string[]> {
  const entries = await readdir(dir, { withFileTypes: true, recursive: true });
  return entries
    .filter((entry) => !entry.isDirectory())
    .map((entry) => relative(dir, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort();
}
