import { existsSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { Clock } from '../clock.ts';
import { PackFolder, writeActivePointer } from '../packs/active-pointer.ts';
import { DATABASE_FILE } from '../storage/open-storage.ts';
import { setAside } from '../storage/quarantine.ts';
import { KEPT_FILES } from './write-backup.ts';

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

/**
 * Before anything else is opened: takes over what a restoration has laid
 * ready. What was here is set aside, never deleted. Cut off at any point, the
 * next start goes on where this one stopped.
 *
 * @returns whether there was something
 */
export function finishRestore(dataDir: string, clock: Clock): boolean {
  const from = restoreDir(dataDir);
  if (!existsSync(from)) return false;
  const file = join(dataDir, DATABASE_FILE);
  if (existsSync(join(from, DATABASE_FILE))) {
    if (existsSync(file)) setAside(file, dataDir, clock.nowMs());
    renameSync(join(from, DATABASE_FILE), file);
  }
  for (const name of KEPT_FILES) {
    if (existsSync(join(from, name))) renameSync(join(from, name), join(dataDir, name));
  }
  const pointer = Pointer.parse(JSON.parse(readFileSync(join(from, POINTER_TO_RESTORE), 'utf8')));
  writeActivePointer(dataDir, { ...pointer, trialBootsLeft: null });
  rmSync(from, { recursive: true });
  return true;
}
