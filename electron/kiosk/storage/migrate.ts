import type Database from 'better-sqlite3';
import { KioskError } from '../errors.ts';
import { migration0001 } from './migrations/0001-events.ts';
import { migration0002 } from './migrations/0002-tallies.ts';
import { migration0003 } from './migrations/0003-seals.ts';
import { migration0004 } from './migrations/0004-staff.ts';
import { migration0005 } from './migrations/0005-trouble.ts';
import { migration0006 } from './migrations/0006-organizer.ts';
import { migration0007 } from './migrations/0007-months.ts';

/** In order, for ever: the version of a database is how many of these it has had. */
const MIGRATIONS: readonly ((db: Database.Database) => void)[] = [
  migration0001,
  migration0002,
  migration0003,
  migration0004,
  migration0005,
  migration0006,
  migration0007,
];

export const SCHEMA_VERSION = MIGRATIONS.length;

/** "Mard" in ASCII, in the header of every database of ours. */
export const APPLICATION_ID = 0x4d617264;

/** @returns the schema version that the file says it has. */
export function schemaVersionOf(db: Database.Database): number {
  return Number(db.pragma('user_version', { simple: true }));
}

/**
 * Brings a database to a schema version, each step in a transaction of its
 * own: a power cut between two leaves a database that can be brought on.
 *
 * @param to - For tests of one migration; otherwise the newest version.
 * @throws KioskError `DATA_FROM_NEWER_VERSION`; nothing is changed.
 */
export function migrate(db: Database.Database, to: number = SCHEMA_VERSION): void {
  const from = schemaVersionOf(db);
  if (from > SCHEMA_VERSION) throw newerVersion(from);

  for (let version = from + 1; version <= to; version += 1) {
    db.transaction(() => {
      MIGRATIONS[version - 1]?.(db);
      db.pragma(`application_id = ${APPLICATION_ID}`);
      db.pragma(`user_version = ${version}`);
    }).immediate();
  }
}

export function newerVersion(found: number): KioskError {
  return new KioskError(
    'DATA_FROM_NEWER_VERSION',
    `The data folder was written by a newer version of Maarid (schema ${found}; this one knows ${SCHEMA_VERSION}). Nothing was changed. Start the newer version, or give another data folder.`,
  );
}
