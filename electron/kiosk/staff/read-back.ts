import { createHash } from 'node:crypto';
import type { Disk } from '../packs/disk.ts';
import { hashOfFile } from './copy-hashed.ts';

/** Every disk's block divides it, and what lies at its multiples. */
const BLOCK_BYTES = 4096;
const PIECE_BYTES = 4 << 20;

/** Where in a buffer a block may begin; JavaScript cannot ask at which address a buffer lies, so it is tried out. */
const SHIFTS = [BLOCK_BYTES - 16, ...Array.from({ length: BLOCK_BYTES / 16 }, (_, i) => i * 16)];

/**
 * Reads files back from the medium itself. A file that was just written lies
 * in the system's memory, too, and an ordinary reading is answered from there:
 * it would find a worn stick sound. Linux reads past its memory where the file
 * system can do it (`O_DIRECT`: ext4, FAT, exFAT; not every driver of NTFS).
 */
export class ReadBack {
  /** Whether every file so far was read from the medium itself. */
  isFromMedium = true;
  readonly #disk: Disk;
  readonly #room = Buffer.allocUnsafeSlow(PIECE_BYTES + BLOCK_BYTES);
  #shift: number | undefined;

  constructor(disk: Disk) {
    this.#disk = disk;
  }

  /** SHA-256 of a file. @throws as the file system does */
  hashOf(file: string): string {
    const fd = this.#disk.openPastCache(file);
    const found = fd === undefined ? undefined : this.#hashPastCache(fd);
    if (found !== undefined) return found;
    this.isFromMedium = false;
    return hashOfFile(file, this.#disk);
  }

  /** @returns `undefined` if this file system opens files so and does not read them */
  #hashPastCache(fd: number): string | undefined {
    try {
      const hash = createHash('sha256');
      for (let position = 0; ;) {
        const piece = this.#piece(fd, position);
        if (!piece) return undefined;
        hash.update(piece);
        position += piece.length;
        // Blocks are read whole; only the end of the file is shorter.
        if (piece.length < PIECE_BYTES) return hash.digest('hex');
      }
    } finally {
      this.#disk.close(fd);
    }
  }

  #piece(fd: number, position: number): Uint8Array | undefined {
    for (const shift of this.#shift === undefined ? SHIFTS : [this.#shift]) {
      const piece = this.#room.subarray(shift, shift + PIECE_BYTES);
      try {
        const n = this.#disk.read(fd, piece, position);
        this.#shift = shift;
        return piece.subarray(0, n);
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'EINVAL') throw error;
      }
    }
    return undefined;
  }
}
