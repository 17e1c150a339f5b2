import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { type Disk, realDisk } from './disk.ts';
import type { ActivePointer } from './active-pointer.ts';
import { stagingDir, uploadsDir } from './places.ts';

/** Removes whatever an import left: finished or cut off, nothing in there is a pack yet. */
export function emptyStaging(packsDir: string, disk: Disk = realDisk): void {
  disk.remove(stagingDir(packsDir));
}

/** Removes what browsers sent and nobody took in. */
export function emptyUploads(packsDir: string, disk: Disk = realDisk): void {
  disk.remove(uploadsDir(packsDir));
}

/**
 * Removes the packs that nothing points to any more. Each is moved out of the
 * way first: half of a pack never lies where a whole one could be looked for.
 */
export function sweepPacks(
  packsDir: string,
  { active, previous, loaded }: ActivePointer,
  disk: Disk = realDisk,
): void {
  const kept = new Set([active, previous, loaded]);
  for (const id of disk.list(packsDir).filter((name) => !name.startsWith('.'))) {
    const versions = disk.list(join(packsDir, id));
    const unwanted = versions.filter((version) => !kept.has(`${id}/${version}`));
    for (const version of unwanted) throwAway(packsDir, join(packsDir, id, version), disk);
    if (unwanted.length === versions.length) disk.remove(join(packsDir, id));
  }
}

function throwAway(packsDir: string, folder: string, disk: Disk): void {
  const rubbish = join(stagingDir(packsDir), `rubbish-${randomBytes(4).toString('hex')}`);
  disk.makeFolder(stagingDir(packsDir));
  disk.rename(folder, rubbish);
  disk.remove(rubbish);
}
