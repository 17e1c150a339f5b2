import { type Bytes, endedEarly } from '#packing/archive/bytes.ts';
import type { Disk } from './disk.ts';

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
