import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { endedEarly } from '#packing/archive/bytes.ts';
import { readArchive } from '#packing/archive/read-archive.ts';
import { writeArchive } from '#packing/archive/write-archive.ts';
import { PackError } from '#packing/pack-error.ts';
import { furnish } from '../helpers/make-kiosk.ts';
import { damaged } from './arbitrary-of.ts';
import type { Door } from './door.ts';

/** An archive as it lies on a stick: opened, and every listed file unpacked and hashed. */
export async function archiveDoor(folder: string): Promise<Door> {
  const { bundledPackDir } = await furnish(join(folder, 'archive'));
  const file = join(folder, 'small.maarid');
  await writeArchive(bundledPackDir, file);
  return {
    name: 'archives',
    share: 1,
    thing: damaged(await readFile(file)),
    bring: async (bytes: Buffer) => {
      try {
        const archive = await readArchive({ sizeBytes: bytes.length, read: reading(bytes) });
        for (const listed of archive.manifest.files) {
          for await (const piece of archive.read(listed)) void piece;
        }
        return true;
      } catch (error) {
        if (error instanceof PackError) return false;
        throw error;
      }
    },
    close: async () => {},
  };
}

function reading(bytes: Buffer) {
  return (buffer: Buffer, position: number): void => {
    if (position < 0 || position + buffer.length > bytes.length) throw endedEarly();
    bytes.copy(buffer, 0, position, position + buffer.length);
  };
}
