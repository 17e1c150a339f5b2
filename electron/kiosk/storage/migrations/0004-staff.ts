import type Database from 'better-sqlite3';

/**
 * Version 4: the staff's PIN with the tries at it, and what staff did.
 * What the columns mean is told in `staff/pin.ts` and `staff/staff-journal.ts`.
 *
 * Frozen, like every migration.
 */
export function migration0004(db: Database.Database): void {
  db.exec(`
    CREATE TABLE staff_pin (
      id INTEGER PRIMARY KEY CHECK (id = 1),
      salt BLOB NOT NULL,
      hash BLOB NOT NULL,
      cost INTEGER NOT NULL CHECK (cost > 1),
      fails INTEGER NOT NULL CHECK (fails >= 0),
      lock_ms INTEGER NOT NULL CHECK (lock_ms >= 0)
    ) STRICT;

    CREATE TABLE staff_journal (
      seq INTEGER PRIMARY KEY AUTOINCREMENT,
      t INTEGER NOT NULL,
      act TEXT NOT NULL,
      facts TEXT NOT NULL CHECK (json_valid(facts))
    ) STRICT;
  `);
}
