import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { KioskError } from '#kiosk/errors.ts';
import { namedFailure } from '#kiosk/storage/failures.ts';

const sqlite = (code: string) => new Database.SqliteError('as SQLite says it', code);
const fileSystem = (code: string) =>
  Object.assign(new Error('as Node says it'), { code, syscall: 'write' });

describe('namedFailure', () => {
  it.each([
    [sqlite('SQLITE_FULL'), 'DISK_FULL'],
    [sqlite('SQLITE_IOERR_SHMSIZE'), 'DISK_FULL'],
    [fileSystem('ENOSPC'), 'DISK_FULL'],
    [fileSystem('EDQUOT'), 'DISK_FULL'],
    [sqlite('SQLITE_CORRUPT'), 'DATABASE_DAMAGED'],
    [sqlite('SQLITE_CORRUPT_INDEX'), 'DATABASE_DAMAGED'],
    [sqlite('SQLITE_NOTADB'), 'DATABASE_DAMAGED'],
    [sqlite('SQLITE_READONLY_DBMOVED'), 'DATA_FOLDER_UNWRITABLE'],
    [sqlite('SQLITE_CANTOPEN'), 'DATA_FOLDER_UNWRITABLE'],
    [sqlite('SQLITE_IOERR_WRITE'), 'DATA_FOLDER_UNWRITABLE'],
    [fileSystem('EROFS'), 'DATA_FOLDER_UNWRITABLE'],
    [fileSystem('EACCES'), 'DATA_FOLDER_UNWRITABLE'],
  ])('names %s', (failure, code) => {
    const named = namedFailure(failure, 'record a visit');

    expect(named).toMatchObject({ name: 'KioskError', code, cause: failure });
    expect((named as Error).message).toContain('cannot record a visit');
  });

  it.each([
    sqlite('SQLITE_CONSTRAINT_CHECK'),
    sqlite('SQLITE_ERROR'),
    new TypeError('a bug'),
    Object.assign(new Error('a bug with a code'), { code: 'ERR_INVALID_ARG_TYPE' }),
    'not even an error',
  ])('lets a bug fly: %s', (bug) => {
    expect(namedFailure(bug, 'record a visit')).toBe(bug);
  });

  it('keeps the name that a failure already has', () => {
    const named = new KioskError('VISIT_CLOSED', 'It has ended');

    expect(namedFailure(named, 'record a visit')).toBe(named);
  });
});
