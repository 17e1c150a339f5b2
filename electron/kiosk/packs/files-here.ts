import { createHash } from 'node:crypto';
import { join } from 'node:path';
import type { PackFile } from '#format/manifest.ts';
import { type Disk, withFile } from './disk.ts';
import { manifestIn } from './label.ts';
import { piecesOf } from './pieces-of.ts';

/** Where a file of a hash should lie on this kiosk, by that hash. */
export type FilesHere = ReadonlyMap<string, string>;

/** What a sick disk answers of one file, while the stick may still hold it whole. */
const UNREADABLE = ['ENOENT', 'EIO'];

/**
 * The files of the packs of one exhibition that are here already: another
 * version, or the same with fewer parts. Their manifests promise them; whether
 * they keep the promise is seen when they are read.
 */
export async function filesHere(packsDir: string, id: string, disk: Disk): Promise<FilesHere> {
  const files = new Map<string, string>();
  for (const version of disk.list(join(packsDir, id))) {
    const folder = join(packsDir, id, version);
    const manifest = await manifestIn(folder);
    for (const { path, sha256 } of manifest?.files ?? []) files.set(sha256, join(folder, path));
  }
  return files;
}

/**
 * Copies a file from the kiosk's own disk instead of a slow stick. It becomes a
 * file of its own, no link: one bad sector must not spoil the pack before it too.
 *
 * @returns false if it does not lie there, or is no longer what it was; then nothing lies at `to`
 * @throws as the file system does, and whatever `onPiece` throws
 */
export function copyFromHere(
  here: FilesHere,
  { sha256, sizeBytes }: PackFile,
  to: string,
  { disk, onPiece }: { disk: Disk; onPiece: (piece: Uint8Array) => void },
): boolean {
  const from = here.get(sha256);
  if (from === undefined) return false;
  const hash = createHash('sha256');
  let leftBytes = sizeBytes;
  try {
    withFile(disk, to, 'wx', (target) => {
      for (const piece of piecesOf(from, disk)) {
        leftBytes -= piece.length;
        if (leftBytes < 0) break;
        onPiece(piece);
        hash.update(piece);
        disk.write(target, piece);
      }
    });
    if (leftBytes === 0 && hash.digest('hex') === sha256) return true;
  } catch (error) {
    if (!UNREADABLE.includes((error as NodeJS.ErrnoException).code ?? '')) throw error;
  }
  disk.remove(to);
  return false;
}
