import { accessSync, constants, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { App } from 'electron';
import { makeDataFolder } from '../serve/data-folder.ts';

/**
 * Keeps Chromium's own files beside the statistics, so that one folder is one
 * kiosk and a second process over it is known for what it is. If the folder
 * cannot be used they are in a temporary one: the window must still open, to
 * say so. Must run before Electron is ready.
 */
export function useOwnFolder(app: Pick<App, 'setPath'>, dataDir: string): void {
  const folder = join(dataDir, 'electron');
  app.setPath('userData', canBeUsed(folder) ? folder : mkdtempSync(join(tmpdir(), 'maarid-')));
}

function canBeUsed(folder: string): boolean {
  try {
    makeDataFolder(folder);
    accessSync(folder, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}
