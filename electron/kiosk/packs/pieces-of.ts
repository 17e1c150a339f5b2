import type { Disk } from './disk.ts';

const PIECE_BYTES = 4 << 20;

/** A file from its beginning to its end; each piece holds only until the next is asked for. @throws as the file system does */
export function* piecesOf(file: string, disk: Disk): Generator<Uint8Array> {
  const fd = disk.open(file, 'r');
  try {
    const buffer = Buffer.allocUnsafe(PIECE_BYTES);
    for (let position = 0; ;) {
      const n = disk.read(fd, buffer, position);
      if (n === 0) return;
      position += n;
      yield buffer.subarray(0, n);
    }
  } finally {
    disk.close(fd);
  }
}
