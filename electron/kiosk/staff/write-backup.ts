import Database from 'better-sqlite3';
import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { filesBelow } from '#packing/verify-pack.ts';
import { KioskError } from '../errors.ts';
import type { ActivePointer } from '../packs/active-pointer.ts';
import { type Disk, realDisk, syncFolder, syncFoldersOf, withFile } from '../packs/disk.ts';
import { diskFailure } from '../packs/disk-failure.ts';
import { DATABASE_FILE } from '../storage/open-storage.ts';
import {
  BACKUP_FILE,
  BACKUP_PREFIX,
  UNFINISHED,
  backupText,
  type BackupContents,
} from './backup-file.ts';
import { copyHashed } from './copy-hashed.ts';
import type { BackupStep } from './backup-views.ts';
import { ReadBack } from './read-back.ts';

/** Beside the database: how the kiosk is set, and whom it trusts. */
export const KEPT_FILES = ['settings.json', 'trust.json'];

export interface WriteBackup {
  /** The top folder of the stick. */
  stick: string;
  dataDir: string;
  packsDir: string;
  pointer: Pick<ActivePointer, 'active' | 'previous' | 'loaded' | 'newest'>;
  kiosk: string;
  atMs: number;
}

export interface BackupProgress {
  step: BackupStep;
  doneBytes: number;
  totalBytes: number;
}

/** A copy of the database beside it, while a backup is written; `clearDesk` removes what a power cut left of it. */
export const SNAPSHOT_PREFIX = '.backup-';

/**
 * Copies packs, settings and statistics into a new folder on the stick, reads
 * all of it back, only then says what is in it, and only then gives it its
 * name. Cut off anywhere, the stick holds no backup or a whole one.
 *
 * @returns the name of the folder, and whether what was read back came from
 * the stick itself and not perhaps from this machine's memory
 * @throws KioskError `DISK_FULL`, `DATA_FOLDER_UNWRITABLE`, `BACKUP_INVALID` (the stick
 * gave back other bytes than it was given); what was begun is removed
 */
export async function writeBackup(
  { stick, dataDir, packsDir, pointer, kiosk, atMs }: WriteBackup,
  onProgress: (progress: BackupProgress) => void,
  disk: Disk = realDisk,
): Promise<{ name: string; sizeBytes: number; isFromMedium: boolean }> {
  const time = new Date(atMs).toISOString().slice(0, 16).replace('T', '-').replace(':', '');
  const name = `${BACKUP_PREFIX}${time}-${randomBytes(2).toString('hex')}`;
  const folder = join(stick, `${name}${UNFINISHED}`);
  const snapshot = join(dataDir, `${SNAPSHOT_PREFIX}${randomBytes(4).toString('hex')}.db`);
  try {
    removeUnfinished(stick, disk);
    disk.makeFolder(folder);
    snapshotOf(join(dataDir, DATABASE_FILE), snapshot);
    const sources = await sourcesOf(dataDir, packsDir, { snapshot, pointer });
    const totalBytes = sources.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0);
    if (disk.freeBytes(folder) < totalBytes) {
      throw new KioskError('DISK_FULL', `The backup needs ${totalBytes} bytes on the stick`);
    }
    const files: BackupContents['files'] = [];
    let doneBytes = 0;
    for (const { path, from } of sources) {
      const to = join(folder, path);
      disk.makeFolder(dirname(to));
      const { sizeBytes, sha256 } = copyHashed(from, to, disk);
      files.push({ path, sizeBytes, sha256 });
      onProgress({ step: 'copy', doneBytes: (doneBytes += sizeBytes), totalBytes });
    }
    const paths = files.map(({ path }) => path);
    syncFoldersOf(disk, folder, paths);
    const isFromMedium = readBack(folder, files, { onProgress, totalBytes, disk });
    const contents = { format: 1 as const, atMs, kiosk, pointer, files };
    withFile(disk, join(folder, BACKUP_FILE), 'wx', (fd) => {
      disk.write(fd, Buffer.from(backupText(contents)));
      disk.sync(fd);
    });
    syncFolder(disk, folder);
    disk.rename(folder, join(stick, name));
    syncFolder(disk, stick);
    return { name, sizeBytes: totalBytes, isFromMedium };
  } catch (error) {
    removeQuietly(disk, folder);
    throw diskFailure(error, 'write the backup');
  } finally {
    removeQuietly(disk, snapshot);
  }
}

/** The database as it is at one moment, while the kiosk goes on counting. */
function snapshotOf(file: string, to: string): void {
  const db = new Database(file, { readonly: true, fileMustExist: true, timeout: 5000 });
  try {
    db.prepare('VACUUM INTO ?').run(to);
  } finally {
    db.close();
  }
}

async function sourcesOf(
  dataDir: string,
  packsDir: string,
  { snapshot, pointer }: { snapshot: string; pointer: WriteBackup['pointer'] },
) {
  const { active, previous, loaded } = pointer;
  const packs = [...new Set([active, previous, loaded])].flatMap((name) => name ?? []);
  const found = [{ path: DATABASE_FILE, from: snapshot }];
  for (const name of KEPT_FILES) {
    if (existsSync(join(dataDir, name))) found.push({ path: name, from: join(dataDir, name) });
  }
  for (const pack of packs) {
    for (const path of await filesBelow(join(packsDir, pack))) {
      found.push({ path: `packs/${pack}/${path}`, from: join(packsDir, pack, path) });
    }
  }
  return found.map((one) => ({
    ...one,
    sizeBytes: withFile(realDisk, one.from, 'r', (fd) => realDisk.sizeOf(fd)),
  }));
}

/** What a backup left that was cut off: its name says that it is none. */
function removeUnfinished(stick: string, disk: Disk): void {
  for (const name of disk.list(stick)) {
    const isOurs = name.startsWith(BACKUP_PREFIX) && name.endsWith(UNFINISHED);
    if (isOurs) disk.remove(join(stick, name));
  }
}

/** @returns whether all of it came from the stick itself. @throws KioskError `BACKUP_INVALID` */
function readBack(
  folder: string,
  files: BackupContents['files'],
  how: { onProgress: (progress: BackupProgress) => void; totalBytes: number; disk: Disk },
): boolean {
  const reading = new ReadBack(how.disk);
  let doneBytes = 0;
  for (const { path, sha256, sizeBytes } of files) {
    if (reading.hashOf(join(folder, path)) !== sha256) {
      throw new KioskError('BACKUP_INVALID', `The stick gave ${path} back changed`);
    }
    doneBytes += sizeBytes;
    how.onProgress({ step: 'read-back', doneBytes, totalBytes: how.totalBytes });
  }
  return reading.isFromMedium;
}

function removeQuietly(disk: Disk, path: string): void {
  try {
    disk.remove(path);
  } catch {
    // What brought us here says more.
  }
}
