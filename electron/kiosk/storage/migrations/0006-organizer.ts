import type Database from 'better-sqlite3';

/**
 * Version 6: what organizers add to the counts: where the exhibition stood and
 * when, a word on a day, the count at the door, and what was published.
 * What the columns mean is told in `statistics/itinerary.ts`,
 * `statistics/day-notes.ts` and `statistics/releases.ts`.
 *
 * Frozen, like every migration.
 */
export function migration0006(db: Database.Database): void {
  db.exec(`
    CREATE TABLE stay (
      id INTEGER PRIMARY KEY,
      venue TEXT NOT NULL,
      name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 120),
      kiosk TEXT NOT NULL,
      from_day TEXT NOT NULL,
      to_day TEXT NOT NULL CHECK (to_day >= from_day),
      opens_min INTEGER CHECK (opens_min BETWEEN 0 AND 1440),
      closes_min INTEGER CHECK (closes_min BETWEEN 0 AND 1440),
      closed_on TEXT NOT NULL CHECK (json_valid(closed_on)),
      area_m2 REAL CHECK (area_m2 > 0),
      mean_stay_min REAL CHECK (mean_stay_min > 0)
    ) STRICT;

    CREATE TABLE day_note (
      day TEXT PRIMARY KEY,
      note TEXT NOT NULL CHECK (length(note) BETWEEN 1 AND 200)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE door_count (
      day TEXT NOT NULL,
      venue TEXT NOT NULL,
      n INTEGER NOT NULL CHECK (n BETWEEN 1 AND 100000),
      PRIMARY KEY (day, venue)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE release (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      asked TEXT NOT NULL UNIQUE CHECK (json_valid(asked)),
      made_on TEXT NOT NULL,
      kind TEXT NOT NULL CHECK (kind IN ('counts', 'noised')),
      from_day TEXT NOT NULL,
      to_day TEXT NOT NULL CHECK (to_day >= from_day),
      epsilon_thousandths INTEGER NOT NULL CHECK (epsilon_thousandths >= 0),
      body TEXT NOT NULL CHECK (json_valid(body))
    ) STRICT;
  `);
}
