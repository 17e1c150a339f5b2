import type Database from 'better-sqlite3';

/**
 * Version 1: what the kiosk is, the names it counts by, and the events.
 * The meaning of the columns is told in `storage/event.ts`.
 *
 * Frozen: a later version adds a migration and leaves this one alone, so it
 * imports nothing that could change under it.
 */
export function migration0001(db: Database.Database): void {
  db.exec(`
    CREATE TABLE meta (
      k TEXT PRIMARY KEY,
      v ANY NOT NULL
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE dim (
      id INTEGER PRIMARY KEY,
      kind TEXT NOT NULL,
      key TEXT NOT NULL,
      UNIQUE (kind, key)
    ) STRICT;

    CREATE TABLE event (
      seq INTEGER PRIMARY KEY AUTOINCREMENT,
      boot INTEGER NOT NULL CHECK (boot > 0),
      visit INTEGER CHECK (visit BETWEEN 1 AND seq),
      kind INTEGER NOT NULL CHECK (kind BETWEEN 0 AND 255),
      what INTEGER REFERENCES dim (id),
      detail INTEGER REFERENCES dim (id),
      lang INTEGER REFERENCES dim (id),
      n INTEGER CHECK (n BETWEEN 0 AND 1000000),
      ms INTEGER CHECK (ms BETWEEN 0 AND 3600000),
      flags INTEGER NOT NULL CHECK (flags >= 0),
      t INTEGER NOT NULL
    ) STRICT;
  `);
}
