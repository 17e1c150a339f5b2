import { accessSync, constants, mkdirSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { App } from 'electron';

/**
 * Keeps Chromium's own files beside the statistics, so that one folder is one
 * kiosk and a second process over it is known for what it is. If the folder
 * cannot be used they are in a temporary one: the window must still open, to
 * say so. Must run before Electron is ready.
 */
export function useOwnFolder(app: Pick<App, 'setPath'>, dataDir: string): void {
  app.setPath(
    'userData',
    usable(join(dataDir, 'electron')) ?? mkdtempSync(join(tmpdir(), 'maarid-')),
  );
}

function usable(folder: string): string | undefined {
  try {
    mkdirSync(folder, { recursive: true });
    accessSync(folder, constants.W_OK);
    return folder;
  } catch {
    return undefined;
  }
}
