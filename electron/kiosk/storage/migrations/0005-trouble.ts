import type Database from 'better-sqlite3';

/**
 * Version 5: what of an exhibition could not be shown on this kiosk. One row a
 * thing, counted up: its size is bounded by the pack, not by what pages send.
 * The meaning of the columns is told in `exhibition/trouble-log.ts`.
 *
 * Frozen, like every migration.
 */
export function migration0005(db: Database.Database): void {
  db.exec(`
    CREATE TABLE trouble (
      pack TEXT NOT NULL,
      exhibit TEXT NOT NULL,
      media TEXT NOT NULL,
      code TEXT NOT NULL,
      times INTEGER NOT NULL CHECK (times > 0),
      t INTEGER NOT NULL,
      PRIMARY KEY (pack, exhibit, media, code)
    ) STRICT, WITHOUT ROWID;
  `);
}
