import { closeSync, fstatSync, openSync, readSync } from 'node:fs';

/** Bytes that can be read anywhere, at once: a file, or what a test made up. */
export interface Bytes {
  readonly sizeBytes: number;
  /**
   * Fills the whole buffer with what stands at `position`.
   *
   * @throws whatever the file system says
   */
  read(buffer: Buffer, position: number): void;
}

export interface FileBytes extends Bytes {
  close(): void;
}

/** @throws as the file system does: `ENOENT`, `EACCES`, `EIO` … */
export function fileBytes(absolutePath: string): FileBytes {
  const fd = openSync(absolutePath, 'r');
  return {
    sizeBytes: fstatSync(fd).size,
    read: (buffer, position) => {
      for (let done = 0; done < buffer.length;) {
        const n = readSync(fd, buffer, done, buffer.length - done, position + done);
        if (n === 0) throw endedEarly();
        done += n;
      }
    },
    close: () => closeSync(fd),
  };
}

/** A file that is shorter than it was said to be: someone is writing to it, or a stick was pulled. */
export function endedEarly(): NodeJS.ErrnoException {
  return Object.assign(new Error('EIO: the file ended early'), { code: 'EIO', syscall: 'read' });
}

/** `length` bytes at `position`, in a buffer of their own. */
export function bytesAt(bytes: Bytes, position: number, length: number): Buffer {
  const buffer = Buffer.allocUnsafe(length);
  bytes.read(buffer, position);
  return buffer;
}
