import { type Bytes, endedEarly } from '#packing/archive/bytes.ts';
import type { Disk } from './disk.ts';
import { sourceFailure } from './disk-failure.ts';

/** An open file, as packing wants to read it. */
export function bytesOf(disk: Disk, fd: number): Bytes {
  return {
    sizeBytes: disk.sizeOf(fd),
    read: (buffer, position) => {
      for (let done = 0; done < buffer.length;) {
        const n = disk.read(fd, buffer.subarray(done), position + done);
        if (n === 0) throw endedEarly();
        done += n;
      }
    },
  };
}

/** The same of a file on a stick, which may be pulled at any moment. @throws KioskError `PACK_SOURCE_GONE` */
export function stickBytesOf(disk: Disk, fd: number): Bytes {
  const bytes = fromStick(() => bytesOf(disk, fd));
  return { ...bytes, read: (buffer, position) => fromStick(() => bytes.read(buffer, position)) };
}

/** @throws KioskError `PACK_SOURCE_GONE` */
export function fromStick<Result>(read: () => Result): Result {
  try {
    return read();
  } catch (error) {
    throw sourceFailure(error);
  }
}
