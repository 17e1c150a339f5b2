import Database from 'better-sqlite3';

/** From here on the WAL-reset bug is fixed (sqlite.org/wal.html#walresetbug). */
const OLDEST_SQLITE = [3, 51, 3] as const;

/** What every connection must say of itself; see `connect`. */
const EXPECTED = {
  journal_mode: 'wal',
  synchronous: 2, // FULL
  wal_autocheckpoint: 1000,
  journal_size_limit: 8_388_608,
  trusted_schema: 0,
  cell_size_check: 1,
  mmap_size: 0,
  secure_delete: 1,
  foreign_keys: 1,
} as const;

/**
 * Opens a database the one way in which this kiosk may write.
 *
 * better-sqlite3 is compiled so that WAL silently means `synchronous=NORMAL`,
 * with which a power cut loses the last thousand commits. It is a setting of
 * the connection, so it is made and read back on every open.
 *
 * @throws SqliteError as SQLite puts it; a bare `Error` if a setting did not
 * take, which is a fault of the build and no state of the data.
 */
export function connect(file: string): Database.Database {
  const db = new Database(file, { timeout: 5000 });
  try {
    for (const [pragma, value] of Object.entries(EXPECTED)) db.pragma(`${pragma} = ${value}`);
    assertDurable(db);
    return db;
  } catch (error) {
    db.close();
    throw error;
  }
}

/** @throws Error if this connection could lose what it acknowledged. */
export function assertDurable(db: Database.Database): void {
  for (const [pragma, value] of Object.entries(EXPECTED)) {
    const found = db.pragma(pragma, { simple: true });
    if (found !== value && !isOff(pragma, found)) {
      throw new Error(`SQLite has ${pragma} = ${String(found)}, not ${value}`);
    }
  }
  const version = String(db.prepare('SELECT sqlite_version()').pluck().get());
  if (isOlder(version.split('.').map(Number), OLDEST_SQLITE)) {
    throw new Error(`SQLite ${version} is older than ${OLDEST_SQLITE.join('.')}`);
  }
}

/** A build without memory mapping answers nothing at all to `mmap_size`. */
function isOff(pragma: string, found: unknown): boolean {
  return pragma === 'mmap_size' && found === undefined;
}

function isOlder(version: readonly number[], than: readonly number[]): boolean {
  for (const [i, least] of than.entries()) {
    const part = version[i] ?? 0;
    if (part !== least) return part < least;
  }
  return false;
}
