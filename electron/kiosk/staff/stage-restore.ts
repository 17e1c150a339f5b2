import Database from 'better-sqlite3';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { openPack } from '#packing/open-pack.ts';
import { KioskError } from '../errors.ts';
import { type Disk, realDisk, syncFolder, syncFoldersOf, withFile } from '../packs/disk.ts';
import { diskFailure } from '../packs/disk-failure.ts';
import { stagingDir } from '../packs/places.ts';
import { inspect } from '../storage/inspect.ts';
import { DATABASE_FILE } from '../storage/open-storage.ts';
import { BACKUP_FILE, type BackupContents, readBackupText } from './backup-file.ts';
import { copyHashed } from './copy-hashed.ts';
import { POINTER_TO_RESTORE, restoreDesk, restoreDir } from './finish-restore.ts';
import { type BackupProgress, KEPT_FILES } from './write-backup.ts';

export interface StageRestore {
  /** The backup's folder on the stick. */
  folder: string;
  dataDir: string;
  packsDir: string;
}

/**
 * Brings a backup onto this machine, checks every byte of it, and lays it
 * beside what is in use. Nothing that is in use changes: the kiosk takes it
 * over when it opens next.
 *
 * @throws KioskError `BACKUP_INVALID`, `DISK_FULL`, `DATA_FOLDER_UNWRITABLE`
 */
export async function stageRestore(
  { folder, dataDir, packsDir }: StageRestore,
  onProgress: (progress: BackupProgress) => void,
  disk: Disk = realDisk,
): Promise<{ sizeBytes: number }> {
  const desk = join(stagingDir(packsDir), 'restore');
  const shelf = restoreDesk(dataDir);
  try {
    const contents = contentsOf(folder);
    const totalBytes = contents.files.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0);
    for (const place of [desk, shelf]) {
      disk.remove(place);
      disk.makeFolder(place);
    }
    if (disk.freeBytes(desk) < totalBytes) {
      throw new KioskError('DISK_FULL', `The backup needs ${totalBytes} bytes`);
    }
    let doneBytes = 0;
    for (const { path, sha256, sizeBytes } of contents.files) {
      const to = placeOf(path, { desk, shelf });
      disk.makeFolder(dirname(to));
      const copied = copyHashed(join(folder, path), to, disk);
      if (copied.sha256 !== sha256) throw invalid(`${path} has changed`);
      onProgress({ step: 'copy', doneBytes: (doneBytes += sizeBytes), totalBytes });
    }
    onProgress({ step: 'check', doneBytes, totalBytes });
    prepareDatabase(join(shelf, DATABASE_FILE));
    const inPacks = contents.files.flatMap(({ path }) => (path.startsWith('packs/') ? path : []));
    syncFoldersOf(disk, desk, inPacks);
    await settlePacks(contents, { desk, packsDir, disk });
    withFile(disk, join(shelf, POINTER_TO_RESTORE), 'wx', (fd) => {
      disk.write(fd, Buffer.from(JSON.stringify(contents.pointer)));
      disk.sync(fd);
    });
    onProgress({ step: 'settle', doneBytes, totalBytes });
    syncFolder(disk, shelf);
    disk.remove(restoreDir(dataDir));
    // From here on it holds.
    disk.rename(shelf, restoreDir(dataDir));
    syncFolder(disk, dataDir);
    return { sizeBytes: totalBytes };
  } catch (error) {
    throw diskFailure(error, 'restore the backup');
  } finally {
    for (const place of [desk, shelf]) removeQuietly(disk, place);
  }
}

function contentsOf(folder: string): BackupContents {
  let text: string;
  try {
    text = readFileSync(join(folder, BACKUP_FILE), 'utf8');
  } catch {
    throw invalid(`${BACKUP_FILE} cannot be read`);
  }
  const contents = readBackupText(text);
  if (!contents) throw invalid(`${BACKUP_FILE} is damaged`);
  const paths = contents.files.map(({ path }) => path);
  if (!paths.includes(DATABASE_FILE)) throw invalid('it has no database');
  const stray = paths.find((path) => !isExpected(path));
  if (stray !== undefined) throw invalid(`${stray} does not belong into a backup`);
  return contents;
}

/** The names of a backup are given: whoever made the stick may not lay other files beside the database. */
function isExpected(path: string): boolean {
  return path === DATABASE_FILE || KEPT_FILES.includes(path) || path.startsWith('packs/');
}

function placeOf(path: string, { desk, shelf }: { desk: string; shelf: string }): string {
  return path.startsWith('packs/') ? join(desk, path) : join(shelf, path);
}

/**
 * What is counted from here on is counted anew, under a new epoch: the machine
 * that wrote the backup may go on counting under the old one. Its single events
 * stay in the backup; the sums made of them come along.
 */
function prepareDatabase(file: string): void {
  const finding = inspect(file);
  if (finding.state !== 'sound') throw invalid('its database is damaged');
  const db = new Database(file);
  try {
    db.pragma('journal_mode = DELETE');
    db.transaction(() => {
      // How the other machine was last stopped is no news here.
      const ITS_OWN = "'epoch', 'boot_after', 'clean', 'machine', 'crash_t', 'cut_t'";
      db.exec(`DELETE FROM event; DELETE FROM meta WHERE k IN (${ITS_OWN})`);
    })();
  } finally {
    db.close();
  }
}

async function settlePacks(
  { pointer }: BackupContents,
  { desk, packsDir, disk }: { desk: string; packsDir: string; disk: Disk },
): Promise<void> {
  const { active, previous, loaded } = pointer;
  for (const name of new Set([active, previous, loaded])) {
    if (name === null) continue;
    const from = join(desk, 'packs', name);
    await openPack(from).catch((cause: unknown) => {
      throw new KioskError('BACKUP_INVALID', `The pack ${name} does not open`, { cause });
    });
    const home = dirname(join(packsDir, name));
    disk.makeFolder(home);
    syncFolder(disk, packsDir);
    // One of the same name has the same manifest; it may be the one on show.
    if (!disk.list(home).includes(name.slice(name.indexOf('/') + 1))) {
      disk.rename(from, join(packsDir, name));
    }
    syncFolder(disk, home);
  }
}

function invalid(why: string): KioskError {
  return new KioskError('BACKUP_INVALID', `The backup cannot be used: ${why}`);
}

function removeQuietly(disk: Disk, path: string): void {
  try {
    disk.remove(path);
  } catch {
    // What brought us here says more; the next restoration clears it.
  }
}
