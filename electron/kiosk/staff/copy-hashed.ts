import { createHash } from 'node:crypto';
import { type Disk, withFile } from '../packs/disk.ts';
import { piecesOf } from '../packs/pieces-of.ts';

/** Copies a file durably. @returns what was read, which is what was written. @throws as the file system does */
export function copyHashed(
  from: string,
  to: string,
  disk: Disk,
): { sizeBytes: number; sha256: string } {
  return withFile(disk, to, 'wx', (target) => {
    const hash = createHash('sha256');
    let sizeBytes = 0;
    for (const piece of piecesOf(from, disk)) {
      hash.update(piece);
      disk.write(target, piece);
      sizeBytes += piece.length;
    }
    disk.sync(target);
    return { sizeBytes, sha256: hash.digest('hex') };
  });
}

export function hashOfFile(file: string, disk: Disk): string {
  const hash = createHash('sha256');
  for (const piece of piecesOf(file, disk)) hash.update(piece);
  return hash.digest('hex');
}
