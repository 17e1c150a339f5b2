import type Database from 'better-sqlite3';

/**
 * Version 7: tallies lie by kiosk and day, so that a visit's end and a merged
 * day write a few neighbouring pages instead of one page for every count; and
 * the tallies of all kiosks together by month, from which the organizer's page
 * is read. SQLite itself keeps the months in step, so that no way of writing a
 * tally (a visit's end, a merged day, an erased one) can forget them.
 * The meaning of the columns is told in `statistics/tally.ts` and `months.ts`.
 *
 * Frozen, like every migration.
 */
export function migration0007(db: Database.Database): void {
  db.exec(`
    CREATE TABLE tally_by_kiosk (
      measure INTEGER NOT NULL,
      what INTEGER NOT NULL,
      bin INTEGER NOT NULL,
      lang INTEGER NOT NULL,
      pack INTEGER NOT NULL,
      source INTEGER NOT NULL REFERENCES source (id),
      day TEXT NOT NULL,
      n INTEGER NOT NULL CHECK (n >= 0),
      PRIMARY KEY (source, day, measure, what, bin, lang, pack)
    ) STRICT, WITHOUT ROWID;
    INSERT INTO tally_by_kiosk SELECT * FROM tally ORDER BY source, day, measure, what, bin;
    DROP TABLE tally;
    ALTER TABLE tally_by_kiosk RENAME TO tally;
    CREATE INDEX tally_hourly ON tally (measure, day, bin, lang, pack, source, n)
    WHERE measure <= 5;

    CREATE TABLE tally_month (
      measure INTEGER NOT NULL,
      what INTEGER NOT NULL,
      bin INTEGER NOT NULL,
      lang INTEGER NOT NULL,
      pack INTEGER NOT NULL,
      month TEXT NOT NULL,
      n INTEGER NOT NULL CHECK (n >= 0),
      PRIMARY KEY (measure, what, bin, lang, pack, month)
    ) STRICT, WITHOUT ROWID;
    INSERT INTO tally_month
    SELECT measure, what, bin, lang, pack, substr(day, 1, 7) AS month, sum(n) FROM tally
    GROUP BY measure, what, bin, lang, pack, month;

    CREATE TRIGGER tally_added AFTER INSERT ON tally BEGIN
      INSERT INTO tally_month VALUES
        (NEW.measure, NEW.what, NEW.bin, NEW.lang, NEW.pack, substr(NEW.day, 1, 7), NEW.n)
      ON CONFLICT DO UPDATE SET n = n + excluded.n;
    END;

    CREATE TRIGGER tally_changed AFTER UPDATE OF n ON tally BEGIN
      UPDATE tally_month SET n = n + NEW.n - OLD.n
      WHERE measure = OLD.measure AND what = OLD.what AND bin = OLD.bin AND lang = OLD.lang
        AND pack = OLD.pack AND month = substr(OLD.day, 1, 7);
    END;

    CREATE TRIGGER tally_removed AFTER DELETE ON tally BEGIN
      UPDATE tally_month SET n = n - OLD.n
      WHERE measure = OLD.measure AND what = OLD.what AND bin = OLD.bin AND lang = OLD.lang
        AND pack = OLD.pack AND month = substr(OLD.day, 1, 7);
      DELETE FROM tally_month
      WHERE measure = OLD.measure AND what = OLD.what AND bin = OLD.bin AND lang = OLD.lang
        AND pack = OLD.pack AND month = substr(OLD.day, 1, 7) AND n = 0;
    END;
  `);
}
