import { existsSync, mkdirSync, readdirSync, renameSync } from 'node:fs';
import { basename, join } from 'node:path';

const FOLDER = 'quarantine';

/**
 * Moves a database aside whole, `-wal` and `-shm` with it: apart they are
 * worth nothing, and someone may recover it later. Nothing is ever deleted.
 *
 * The database goes first. If the power is cut in between, the `-wal` is left
 * without its database, which the next start notices; the other way round the
 * database would open, short of its last events, as if nothing were wrong.
 *
 * @param atMs - UTC epoch; names the folder.
 * @returns the folder into which it went.
 */
export function setAside(
  file: string,
  dataDir: string,
  atMs: number,
  { rename }: { rename: (from: string, to: string) => void } = { rename: renameSync },
): string {
  const folder = unusedFolder(join(dataDir, FOLDER), atMs);
  mkdirSync(folder, { recursive: true });
  for (const part of [file, `${file}-wal`, `${file}-shm`]) {
    if (existsSync(part)) rename(part, join(folder, basename(part)));
  }
  return folder;
}

/** @returns the names of what was set aside, oldest first. */
export function quarantined(dataDir: string): string[] {
  const folder = join(dataDir, FOLDER);
  return existsSync(folder) ? readdirSync(folder).toSorted() : [];
}

/** Two in the same second, or a clock that stands still, must not share a folder. */
function unusedFolder(parent: string, atMs: number): string {
  const time = new Date(atMs).toISOString().slice(0, 19).replaceAll(':', '-');
  for (let n = 1; ; n += 1) {
    const folder = join(parent, n === 1 ? time : `${time}-${n}`);
    if (!existsSync(folder)) return folder;
  }
}
