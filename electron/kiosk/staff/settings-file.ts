import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { type Disk, realDisk, syncFolder, withFile } from '../packs/disk.ts';
import { diskFailure } from '../packs/disk-failure.ts';
import { DEFAULT_SETTINGS, StoredSettings } from './settings-schema.ts';
import type { Settings } from './settings-views.ts';

export const SETTINGS_FILE = 'settings.json';

/** The settings, and those before them, for one step back. */
const SettingsFile = z.object({
  settings: StoredSettings,
  before: StoredSettings.nullable().default(null),
});
export interface KeptSettings {
  settings: Settings;
  before: Settings | null;
}

export interface ReadSettings extends KeptSettings {
  /** The file could not be understood: the defaults stand in. */
  isDamaged: boolean;
}

/** Never fails: an exhibition with the house's own settings is better than none. */
export function readSettings(dataDir: string): ReadSettings {
  const file = join(dataDir, SETTINGS_FILE);
  const nothing = { settings: DEFAULT_SETTINGS, before: null };
  if (!existsSync(file)) return { ...nothing, isDamaged: false };
  try {
    return { ...SettingsFile.parse(JSON.parse(readFileSync(file, 'utf8'))), isDamaged: false };
  } catch {
    return { ...nothing, isDamaged: true };
  }
}

/**
 * Keeps the settings: after a power cut either these or the ones before hold.
 *
 * @throws KioskError `DISK_FULL`, `DATA_FOLDER_UNWRITABLE`
 */
export function writeSettings(dataDir: string, kept: KeptSettings, disk: Disk = realDisk): void {
  const file = join(dataDir, SETTINGS_FILE);
  try {
    withFile(disk, `${file}.new`, 'w', (fd) => {
      disk.write(fd, Buffer.from(`${JSON.stringify(kept, undefined, 2)}\n`));
      disk.sync(fd);
    });
    disk.rename(`${file}.new`, file);
    syncFolder(disk, dataDir);
  } catch (error) {
    throw diskFailure(error, 'keep the settings');
  }
}
