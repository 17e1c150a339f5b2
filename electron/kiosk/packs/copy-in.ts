import { LIMITS } from '#packing/archive/limits.ts';
import { KioskError } from '../errors.ts';
import { type Disk, withFile } from './disk.ts';
import { sourceFailure } from './disk-failure.ts';
import { mustGoOn, mustHaveRoom, type Watcher } from './watcher.ts';

const PIECE_BYTES = 4 << 20;

interface How {
  watcher: Watcher;
  disk: Disk;
}

/**
 * Copies an archive from a stick: what is checked from here on can no longer
 * change under the hands of whoever holds the stick.
 *
 * @returns the copy
 * @throws KioskError `PACK_SOURCE_GONE`, `PACK_TOO_LARGE`, `DISK_FULL`, `IMPORT_CANCELLED`
 */
export function copyIn(file: string, copy: string, { watcher, disk }: How): string {
  const source = fromStick(() => disk.open(file, 'r'));
  try {
    const totalBytes = fromStick(() => disk.sizeOf(source));
    if (totalBytes > LIMITS.archiveBytes) {
      throw new KioskError('PACK_TOO_LARGE', 'No exhibition is larger than four gigabytes');
    }
    withFile(disk, copy, 'wx', (target) => {
      // Asked on the open file, whose folder is there.
      mustHaveRoom(disk, copy, totalBytes);
      const buffer = Buffer.allocUnsafe(PIECE_BYTES);
      for (let doneBytes = 0; doneBytes < totalBytes;) {
        mustGoOn(watcher);
        const n = fromStick(() => disk.read(source, buffer, doneBytes));
        if (n === 0) throw sourceFailure(new Error('the file became shorter'));
        disk.write(target, buffer.subarray(0, n));
        doneBytes += n;
        // A file that grows is being written by someone; what was there is what is copied.
        watcher.onProgress({ step: 'copy', doneBytes, totalBytes });
      }
    });
  } finally {
    disk.close(source);
  }
  return copy;
}

function fromStick<Result>(read: () => Result): Result {
  try {
    return read();
  } catch (error) {
    throw sourceFailure(error);
  }
}
