import Database from 'better-sqlite3';
import { KioskError } from '../errors.ts';

/**
 * Gives a failure of SQLite or of the file system its name. What has none is
 * handed back as it came: it is a bug and must fly.
 *
 * @param doing - English, such as "record a visit"; it goes into the message.
 */
export function namedFailure(error: unknown, doing: string): unknown {
  if (error instanceof KioskError) return error;
  const code = codeOf(error);
  if (/^(SQLITE_FULL|SQLITE_IOERR_SHMSIZE|ENOSPC|EDQUOT)$/.test(code)) {
    return new KioskError('DISK_FULL', `The disk is full: cannot ${doing}`, { cause: error });
  }
  if (isDamage(error)) {
    return new KioskError('DATABASE_DAMAGED', `The database is damaged: cannot ${doing}`, {
      cause: error,
    });
  }
  if (/^(SQLITE_(READONLY|CANTOPEN|IOERR|PERM|AUTH)|E[A-Z]+$)/.test(code)) {
    return new KioskError(
      'DATA_FOLDER_UNWRITABLE',
      `The data folder cannot be written (${code}): cannot ${doing}`,
      { cause: error },
    );
  }
  return error;
}

/** Whether SQLite itself says that the file is not, or no longer, a database. */
export function isDamage(error: unknown): boolean {
  return /^SQLITE_(CORRUPT|NOTADB)/.test(codeOf(error));
}

function codeOf(error: unknown): string {
  const isCoded =
    error instanceof Database.SqliteError || (error instanceof Error && 'syscall' in error);
  return isCoded ? String((error as Error & { code: unknown }).code) : '';
}
