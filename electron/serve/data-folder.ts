import { posix, win32 } from 'node:path';

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
