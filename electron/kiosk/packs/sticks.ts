import { readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { ARCHIVE_ENDING } from '#packing/archive/limits.ts';

/** Where desktops and servers put what is plugged in; `*` stands for one name. */
export const STICK_DIRS: readonly string[] = ['/media/*/*', '/run/media/*/*', '/mnt/*'];

/** More than this is not a stick for a kiosk. */
const MOST_ARCHIVES = 100;

/**
 * The archives on all that is plugged in: in its top folder and in the folders
 * there. What cannot be read, or has just been pulled, has none.
 */
export function archivesOn(stickDirs: readonly string[]): string[] {
  const sticks = sticksIn(stickDirs);
  const folders = sticks.flatMap((stick) => [stick, ...namesIn(stick, 'folder')]);
  const found = folders.flatMap((folder) => namesIn(folder, 'archive'));
  return [...new Set(found)].slice(0, MOST_ARCHIVES);
}

/** The top folder of each stick that is plugged in. */
export function sticksIn(stickDirs: readonly string[]): string[] {
  return [...new Set(stickDirs.flatMap(expand))];
}

/** A pattern as the folders that are there. */
function expand(pattern: string): string[] {
  const [first = '', ...rest] = resolve(pattern).split(/[/\\]\*/);
  return rest.reduce(
    (found, below) => found.flatMap((at) => namesIn(at, 'folder').map((one) => join(one, below))),
    [first],
  );
}

/** Hidden names are the system's own: "._x.maarid" is what a Mac adds to every file. */
function namesIn(folder: string, what: 'folder' | 'archive'): string[] {
  try {
    return readdirSync(folder, { withFileTypes: true })
      .filter(({ name }) => !name.startsWith('.'))
      .filter((entry) =>
        what === 'folder' ? entry.isDirectory() : entry.name.endsWith(ARCHIVE_ENDING),
      )
      .map(({ name }) => join(folder, name))
      .sort();
  } catch {
    // Not there, not ours to read, or gone while we looked: nothing to offer.
    return [];
  }
}
