import { mkdir, open, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { MANIFEST_FILE } from '#format/manifest.ts';
import { SIGNATURE_FILE } from './limits.ts';
import type { Archive } from './read-archive.ts';

/**
 * Unpacks an archive into an empty folder, for the command line. The kiosk has
 * a way of its own, which a power cut may interrupt.
 *
 * @throws PackError if a file is not the listed one
 */
export async function unpackArchive(archive: Archive, folder: string): Promise<void> {
  const { manifest, manifestBytes, signatureBytes } = archive;
  await writeFile(join(folder, MANIFEST_FILE), manifestBytes, { flag: 'wx' });
  if (signatureBytes) {
    await writeFile(join(folder, SIGNATURE_FILE), signatureBytes, { flag: 'wx' });
  }
  for (const file of manifest.files) {
    const target = join(folder, file.path);
    await mkdir(dirname(target), { recursive: true });
    await using handle = await open(target, 'wx');
    for await (const piece of archive.read(file)) await handle.writeFile(piece);
  }
}
