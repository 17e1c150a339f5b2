import {
  closeSync,
  constants,
  fstatSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readSync,
  renameSync,
  rmSync,
  statfsSync,
  writeSync,
} from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * The file system as the packs use it: few calls, each of which either
 * happened or did not. Tests cut the power between any two of them.
 */
export interface Disk {
  /** `'wx'` makes a file that was not there and follows no link. */
  open(path: string, how: OpenHow): number;
  /** Opens for reading from the medium and not from the system's memory; `undefined` where that cannot be done. */
  openPastCache(path: string): number | undefined;
  /** @returns how many bytes were read; 0 at the end of the file. */
  read(fd: number, buffer: Uint8Array, position: number): number;
  /** Writes all of it, behind what was written before. */
  write(fd: number, bytes: Uint8Array): void;
  /** What was written to the file, or which names stand in the folder, is on the disk when this returns. */
  sync(fd: number): void;
  close(fd: number): void;
  sizeOf(fd: number): number;
  /** With all the folders above it; it may be there already. */
  makeFolder(path: string): void;
  rename(from: string, to: string): void;
  /** A file, or a folder with all that is in it; it may be gone already. */
  remove(path: string): void;
  /** The names in a folder; none if there is no such folder. */
  list(path: string): string[];
  freeBytes(path: string): number;
}

export const realDisk: Disk = {
  open: (path, how) => openSync(path, how, 0o600),
  openPastCache: (path) => {
    // Only Linux has it.
    const direct = constants.O_DIRECT as number | undefined;
    if (direct === undefined) return undefined;
    try {
      return openSync(path, constants.O_RDONLY | direct);
    } catch (error) {
      if (['EINVAL', 'ENOTSUP'].includes((error as NodeJS.ErrnoException).code ?? '')) {
        return undefined;
      }
      throw error;
    }
  },
  read: (fd, buffer, position) => readSync(fd, buffer, 0, buffer.byteLength, position),
  write: (fd, bytes) => {
    for (let done = 0; done < bytes.byteLength;) {
      done += writeSync(fd, bytes, done, bytes.byteLength - done);
    }
  },
  sync: (fd) => fsyncSync(fd),
  close: (fd) => closeSync(fd),
  sizeOf: (fd) => fstatSync(fd).size,
  makeFolder: (path) => void mkdirSync(path, { recursive: true, mode: 0o700 }),
  rename: renamePatiently,
  remove: (path) => rmSync(path, { recursive: true, force: true, maxRetries: 3 }),
  list: (path) => {
    try {
      return readdirSync(path);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
      throw error;
    }
  },
  freeBytes: (path) => {
    const { bavail, bsize } = statfsSync(path);
    return bavail * bsize;
  },
};

/** On Windows a virus scanner may hold for a moment what was just written. */
function renamePatiently(from: string, to: string): void {
  for (let waitMs = 5; ; waitMs *= 2) {
    try {
      return renameSync(from, to);
    } catch (error) {
      const { code = '' } = error as NodeJS.ErrnoException;
      const mayPass = process.platform === 'win32' && /^(EPERM|EACCES|EBUSY)$/.test(code);
      if (!mayPass || waitMs > 2000) throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, waitMs);
    }
  }
}

type OpenHow = 'r' | 'r+' | 'w' | 'wx';

/** Opens, uses and closes, whatever happens in between. */
export function withFile<Result>(
  disk: Disk,
  path: string,
  how: OpenHow,
  use: (fd: number) => Result,
): Result {
  const fd = disk.open(path, how);
  try {
    return use(fd);
  } finally {
    disk.close(fd);
  }
}

/** Makes the names in all the folders durable that lead from a top folder to its files. */
export function syncFoldersOf(disk: Disk, top: string, files: readonly string[]): void {
  const folders = new Set([top]);
  for (const file of files) {
    for (let at = dirname(join(top, file)); !folders.has(at); at = dirname(at)) folders.add(at);
  }
  for (const folder of folders) syncFolder(disk, folder);
}

/** Makes the names in a folder durable. Windows has no such call and needs none: its journal keeps them in order. */
export function syncFolder(disk: Disk, path: string): void {
  if (process.platform === 'win32') return;
  withFile(disk, path, 'r', (fd) => disk.sync(fd));
}
