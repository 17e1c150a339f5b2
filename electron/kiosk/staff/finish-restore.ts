import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import type { Clock } from '../clock.ts';
import { PackFolder, writeActivePointer } from '../packs/active-pointer.ts';
import { type Disk, realDisk, syncFolder } from '../packs/disk.ts';
import { DATABASE_FILE } from '../storage/open-storage.ts';
import { setAside } from '../storage/quarantine.ts';
import { KEPT_FILES, SNAPSHOT_PREFIX } from './write-backup.ts';

export const POINTER_TO_RESTORE = 'pointer.json';

const Pointer = z.object({
  active: PackFolder.nullable(),
  previous: PackFolder.nullable(),
  loaded: PackFolder.nullable(),
  newest: z.record(z.string(), z.int()),
});

/** A backup that was brought here and checked, and waits to be taken over. */
export function restoreDir(dataDir: string): string {
  return join(dataDir, 'restore');
}

/** Where it is put together, until it is whole. */
export function restoreDesk(dataDir: string): string {
  return join(dataDir, 'restore.new');
}

/**
 * Before anything else is opened: takes over what a restoration has laid
 * ready. What was here is set aside, never deleted. Cut off at any point, the
 * next start goes on where this one stopped.
 *
 * @returns whether there was something
 */
export function finishRestore(dataDir: string, clock: Clock, disk: Disk = realDisk): boolean {
  clearDesk(dataDir, disk);
  const from = restoreDir(dataDir);
  if (!existsSync(from)) return false;
  const file = join(dataDir, DATABASE_FILE);
  if (existsSync(join(from, DATABASE_FILE))) {
    // The log of an older database beside a new one would be played into it: that goes, too.
    const isOld = [file, `${file}-wal`, `${file}-shm`].some((part) => existsSync(part));
    if (isOld) {
      const aside = setAside(file, dataDir, clock.nowMs(), disk);
      // Durable before another takes its name, or a power cut could lay it over that one.
      for (const folder of [aside, dirname(aside), dataDir]) syncFolder(disk, folder);
    }
    disk.rename(join(from, DATABASE_FILE), file);
  }
  for (const name of KEPT_FILES) {
    if (existsSync(join(from, name))) disk.rename(join(from, name), join(dataDir, name));
  }
  const pointer = pointerIn(from);
  // Without it all was done, and only the empty folder was left.
  if (pointer) writeActivePointer(dataDir, { ...pointer, trialBootsLeft: null }, disk);
  syncFolder(disk, dataDir);
  disk.remove(from);
  return true;
}

/** What a backup or a restoration left that was cut off. */
function clearDesk(dataDir: string, disk: Disk): void {
  // A file of that name is refused, in words, by whoever opens the data folder next.
  if (!statSync(dataDir, { throwIfNoEntry: false })?.isDirectory()) return;
  const left = readdirSync(dataDir).filter((name) => name.startsWith(SNAPSHOT_PREFIX));
  for (const name of left) disk.remove(join(dataDir, name));
  if (existsSync(restoreDesk(dataDir))) disk.remove(restoreDesk(dataDir));
}

function pointerIn(from: string) {
  const file = join(from, POINTER_TO_RESTORE);
  if (!existsSync(file)) return undefined;
  return Pointer.parse(JSON.parse(readFileSync(file, 'utf8')));
}
