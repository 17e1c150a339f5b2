import type Database from 'better-sqlite3';

/**
 * Version 3: sealed days, whose keys are trusted, and what could not be merged.
 * The meaning of the columns is told in `statistics/seals.ts` and
 * `statistics/merge.ts`.
 *
 * Frozen, like every migration.
 */
export function migration0003(db: Database.Database): void {
  db.exec(`
    CREATE TABLE seal (
      source INTEGER NOT NULL REFERENCES source (id),
      place INTEGER NOT NULL CHECK (place > 0),
      day TEXT NOT NULL,
      rev INTEGER NOT NULL CHECK (rev > 0),
      parameters TEXT NOT NULL,
      content TEXT NOT NULL,
      prev TEXT NOT NULL,
      sha TEXT NOT NULL UNIQUE,
      sealed_on TEXT NOT NULL,
      PRIMARY KEY (source, place),
      UNIQUE (source, day, rev)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE trusted_key (
      install TEXT PRIMARY KEY,
      public_key TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE set_aside (
      sha TEXT PRIMARY KEY,
      install TEXT NOT NULL,
      epoch TEXT NOT NULL,
      day TEXT NOT NULL,
      why TEXT NOT NULL,
      segment TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;
  `);
}
