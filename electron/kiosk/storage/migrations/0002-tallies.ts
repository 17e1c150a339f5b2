import type Database from 'better-sqlite3';

/**
 * Version 2: the tallies, which are all that outlives the raw events, and what
 * each pack had on offer, without which a share has no denominator.
 * The meaning of the columns is told in `statistics/tally.ts`.
 *
 * Frozen, like every migration.
 */
export function migration0002(db: Database.Database): void {
  db.exec(`
    CREATE TABLE source (
      id INTEGER PRIMARY KEY,
      install TEXT NOT NULL,
      epoch TEXT NOT NULL,
      UNIQUE (install, epoch)
    ) STRICT;

    CREATE TABLE tally (
      measure INTEGER NOT NULL,
      what INTEGER NOT NULL,
      bin INTEGER NOT NULL,
      lang INTEGER NOT NULL,
      pack INTEGER NOT NULL,
      source INTEGER NOT NULL REFERENCES source (id),
      day TEXT NOT NULL,
      n INTEGER NOT NULL CHECK (n >= 0),
      PRIMARY KEY (measure, what, bin, lang, pack, source, day)
    ) STRICT, WITHOUT ROWID;

    CREATE INDEX tally_by_day ON tally (source, day);

    CREATE TABLE offer (
      pack INTEGER NOT NULL REFERENCES dim (id),
      lang INTEGER NOT NULL REFERENCES dim (id),
      exhibit INTEGER NOT NULL REFERENCES dim (id),
      room INTEGER NOT NULL REFERENCES dim (id),
      needs_ms INTEGER NOT NULL CHECK (needs_ms > 0),
      PRIMARY KEY (pack, lang, exhibit)
    ) STRICT, WITHOUT ROWID;
  `);
}
