import { mkdirSync, statSync } from 'node:fs';
import { dirname, posix, win32 } from 'node:path';
import { KioskError } from '#kiosk/errors.ts';

export interface Machine {
  platform: NodeJS.Platform;
  env: Readonly<Record<string, string | undefined>>;
  /** The home folder of the account that runs Maarid. */
  home: string;
}

/**
 * Where this machine keeps what belongs to one account's programs. Both shells
 * use the same folder, so that changing the shell does not change the counts.
 */
export function defaultDataDir({ platform, env, home }: Machine): string {
  if (platform === 'win32') {
    return win32.join(env['LOCALAPPDATA'] || win32.join(home, 'AppData', 'Local'), 'Maarid');
  }
  if (platform === 'darwin') return posix.join(home, 'Library', 'Application Support', 'Maarid');
  const xdg = env['XDG_DATA_HOME'];
  // The specification says that a relative path there is invalid and to be ignored.
  const base = xdg && posix.isAbsolute(xdg) ? xdg : posix.join(home, '.local', 'share');
  return posix.join(base, 'maarid');
}

const REASONS: Record<string, string> = {
  EACCES: 'this account may not write there',
  EPERM: 'this account may not write there',
  EROFS: 'the disk is read-only',
  EEXIST: 'a file is in its place',
  ENOTDIR: 'a file is in the way',
  ENOENT: 'nothing can be made there',
};

/**
 * Makes the data folder, if it is not there yet. Synchronous, because Electron
 * must know it before it is ready.
 *
 * @throws KioskError `DATA_FOLDER_UNWRITABLE` or `DISK_FULL`
 */
export function makeDataFolder(dataDir: string): void {
  try {
    makeFolder(dataDir);
  } catch (cause) {
    const { code = '' } = cause as NodeJS.ErrnoException;
    if (code === 'ENOSPC' || code === 'EDQUOT') {
      const message = `The disk is full: cannot make the data folder ${dataDir}`;
      throw new KioskError('DISK_FULL', message, { cause });
    }
    const message = `The data folder ${dataDir} cannot be made: ${REASONS[code] ?? code}`;
    throw new KioskError('DATA_FOLDER_UNWRITABLE', message, { cause });
  }
}

/** Node's own `recursive` goes round for ever where the system denies what it shows, as in /proc. */
function makeFolder(folder: string): void {
  if (isFolder(folder)) return;
  const parent = dirname(folder);
  if (parent !== folder) makeFolder(parent);
  try {
    mkdirSync(folder);
  } catch (error) {
    // Someone else may have made it meanwhile.
    if (!isFolder(folder)) throw error;
  }
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}
