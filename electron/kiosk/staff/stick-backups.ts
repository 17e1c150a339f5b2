import { createHash } from 'node:crypto';
import { accessSync, constants, readdirSync, readFileSync, statfsSync } from 'node:fs';
import { basename, join } from 'node:path';
import { sticksIn } from '../packs/sticks.ts';
import { BACKUP_FILE, BACKUP_PREFIX, readBackupText, UNFINISHED } from './backup-file.ts';
import type { Backup, Stick } from './backup-views.ts';

/** A stick or a backup with its folder, which no page is told. */
export interface FoundStick extends Stick {
  folder: string;
  backups: (Backup & { folder: string })[];
}

/** All that is plugged in, with the backups on it. What cannot be read is not there. */
export function findSticks(stickDirs: readonly string[]): FoundStick[] {
  return sticksIn(stickDirs).flatMap((folder) => {
    try {
      const { bavail, bsize } = statfsSync(folder);
      const backups = backupsOn(folder);
      const facts = { name: basename(folder), freeBytes: bavail * bsize };
      return [{ id: idOf(folder), folder, ...facts, isWritable: isWritable(folder), backups }];
    } catch {
      return [];
    }
  });
}

function backupsOn(stick: string): (Backup & { folder: string })[] {
  return readdirSync(stick)
    .filter((name) => name.startsWith(BACKUP_PREFIX) && !name.endsWith(UNFINISHED))
    .flatMap((name) => {
      const folder = join(stick, name);
      const contents = readBackupText(textOf(join(folder, BACKUP_FILE)));
      if (!contents) return [];
      const { atMs, kiosk, files, pointer } = contents;
      const packs = new Set([pointer.active, pointer.previous, pointer.loaded]);
      packs.delete(null);
      const sizeBytes = files.reduce((sum, file) => sum + file.sizeBytes, 0);
      return [{ id: idOf(folder), folder, name, atMs, kiosk, packs: packs.size, sizeBytes }];
    })
    .toSorted((a, b) => b.atMs - a.atMs);
}

function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}

function isWritable(folder: string): boolean {
  try {
    accessSync(folder, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

function idOf(folder: string): string {
  return createHash('sha256').update(folder).digest('hex').slice(0, 16);
}
