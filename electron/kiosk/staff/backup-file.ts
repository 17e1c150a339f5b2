import { createHash } from 'node:crypto';
import { z } from 'zod';
import { PackFolder } from '../packs/active-pointer.ts';

/** In every backup's folder: what is in it. Written last, so that half a backup is none. */
export const BACKUP_FILE = 'backup.json';
export const BACKUP_PREFIX = 'maarid-backup-';
/** Behind the name of a backup's folder until all of it has been read back. */
export const UNFINISHED = '-unfinished';

/** Below a backup's folder: no backslash, no step upwards, nothing hidden. */
const BackupPath = z
  .string()
  .max(300)
  .regex(/^[A-Za-z0-9_-][A-Za-z0-9._-]*(\/[A-Za-z0-9_-][A-Za-z0-9._-]*)*$/);

export const BackupContents = z.strictObject({
  format: z.literal(1),
  atMs: z.int(),
  kiosk: z.string().max(60),
  /** Which packs the kiosk had, as its pointer says; `null` is the bundled one. */
  pointer: z.strictObject({
    active: PackFolder.nullable(),
    previous: PackFolder.nullable(),
    loaded: PackFolder.nullable(),
    newest: z.record(z.string(), z.int()),
  }),
  files: z
    .array(
      z.strictObject({
        path: BackupPath,
        sizeBytes: z.int().min(0),
        sha256: z.string().regex(/^[0-9a-f]{64}$/),
      }),
    )
    .max(50_000),
});
export type BackupContents = z.infer<typeof BackupContents>;

const BackupFile = z.strictObject({ contents: z.unknown(), sha256: z.string() });

export function backupText(contents: BackupContents): string {
  return JSON.stringify({ contents, sha256: sumOf(contents) }, undefined, 1);
}

/** @returns `undefined` if it is torn, changed, or of another format */
export function readBackupText(text: string): BackupContents | undefined {
  try {
    const { contents, sha256 } = BackupFile.parse(JSON.parse(text));
    return sumOf(contents) === sha256 ? BackupContents.parse(contents) : undefined;
  } catch {
    return undefined;
  }
}

function sumOf(contents: unknown): string {
  return createHash('sha256').update(JSON.stringify(contents)).digest('hex');
}
