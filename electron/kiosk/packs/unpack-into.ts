import { dirname, join } from 'node:path';
import { MANIFEST_FILE, type PackFile } from '#format/manifest.ts';
import { SIGNATURE_FILE } from '#packing/archive/limits.ts';
import type { Archive } from '#packing/archive/read-archive.ts';
import { LEFT_OUT_FILE, leftOutText } from '#packing/left-out.ts';
import { type Disk, syncFolder, withFile } from './disk.ts';
import { copyFromHere, type FilesHere } from './files-here.ts';
import { mustGoOn, type Watcher } from './watcher.ts';

interface Unpacking {
  archive: Archive;
  /** Ids of the optional parts that are left out. */
  leftOut: readonly string[];
  /** The files of all the others. */
  wanted: readonly PackFile[];
  /** Those of them that need not come from the stick. */
  here: FilesHere;
}

/**
 * Unpacks what is wanted of an archive into a new folder and makes every file and every name in
 * it durable. Each file is hashed while it is written, wherever it comes from; the
 * paths are those of the manifest, which can spell nothing outside the folder.
 *
 * @throws PackError if a file is not the listed one; as the file system does
 */
export async function unpackInto(
  { archive, leftOut, wanted, here }: Unpacking,
  folder: string,
  { watcher, disk }: { watcher: Watcher; disk: Disk },
): Promise<void> {
  const { manifestBytes, signatureBytes } = archive;
  const totalBytes = wanted.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0);
  const folders = new Set([folder]);
  const files: string[] = [];
  let doneBytes = 0;
  disk.makeFolder(folder);
  for (const file of wanted) {
    const path = join(folder, file.path);
    for (let at = dirname(path); !folders.has(at); at = dirname(at)) folders.add(at);
    disk.makeFolder(dirname(path));
    const beforeBytes = doneBytes;
    const onPiece = (piece: Uint8Array): void => {
      mustGoOn(watcher);
      doneBytes += piece.length;
      watcher.onProgress({ step: 'copy', doneBytes, totalBytes });
    };
    if (!copyFromHere(here, file, path, { disk, onPiece })) {
      doneBytes = beforeBytes;
      const fd = disk.open(path, 'wx');
      try {
        for await (const piece of archive.read(file)) {
          onPiece(piece);
          disk.write(fd, piece);
        }
      } finally {
        disk.close(fd);
      }
    }
    files.push(path);
  }
  files.push(write(disk, join(folder, MANIFEST_FILE), manifestBytes));
  if (signatureBytes) files.push(write(disk, join(folder, SIGNATURE_FILE), signatureBytes));
  if (leftOut.length > 0) {
    files.push(write(disk, join(folder, LEFT_OUT_FILE), Buffer.from(leftOutText(leftOut))));
  }
  // All at the end: meanwhile the system has written most of it by itself.
  for (const path of files) withFile(disk, path, 'r+', (fd) => disk.sync(fd));
  for (const path of folders) syncFolder(disk, path);
}

function write(disk: Disk, path: string, bytes: Uint8Array): string {
  withFile(disk, path, 'wx', (fd) => disk.write(fd, bytes));
  return path;
}
