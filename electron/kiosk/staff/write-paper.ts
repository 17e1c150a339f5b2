import { join } from 'node:path';
import { KioskError } from '../errors.ts';
import { type Disk, realDisk, syncFolder, withFile } from '../packs/disk.ts';
import { diskFailure } from '../packs/disk-failure.ts';
import { UNFINISHED } from './backup-file.ts';

export interface WritePaper {
  /** The top folder of the stick. */
  stick: string;
  /** One of the same name is replaced, by a whole one or not at all. */
  name: string;
  pdf: Uint8Array;
}

/**
 * Writes a PDF onto a stick, and only then gives it its name.
 *
 * @throws KioskError `DISK_FULL`, `DATA_FOLDER_UNWRITABLE`; what was begun is removed
 */
export function writePaper({ stick, name, pdf }: WritePaper, disk: Disk = realDisk): void {
  const part = join(stick, `${name}${UNFINISHED}`);
  try {
    if (disk.freeBytes(stick) < pdf.byteLength) {
      throw new KioskError('DISK_FULL', `The PDF needs ${pdf.byteLength} bytes on the stick`);
    }
    disk.remove(part);
    withFile(disk, part, 'wx', (fd) => {
      disk.write(fd, pdf);
      disk.sync(fd);
    });
    disk.rename(part, join(stick, name));
    syncFolder(disk, stick);
  } catch (error) {
    try {
      disk.remove(part);
    } catch {
      // What brought us here says more.
    }
    throw diskFailure(error, 'write the PDF');
  }
}
