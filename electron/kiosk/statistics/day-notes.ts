import type Database from 'better-sqlite3';
import { z } from 'zod';
import { audit } from './audit.ts';

/**
 * What an organizer wrote on a day, such as "school visit". It is said of the
 * day and by the organizer, never of or by those who visited: it lies in a
 * table of its own, travels in no segment and is part of nothing published.
 */
export const NoteText = z.strictObject({
  note: z
    .string()
    .transform((text) => text.normalize('NFC').replace(/\s+/gu, ' ').trim())
    .pipe(
      z
        .string()
        .min(1)
        .max(200)
        .regex(/^\P{Cc}*$/u),
    ),
});

export interface DayNote {
  day: string;
  note: string;
}

export class DayNotes {
  readonly #db: Database.Database;

  constructor(db: Database.Database) {
    this.#db = db;
  }

  /** In order of days. */
  within(from = '', to = '9999-12-31'): DayNote[] {
    return this.#db
      .prepare<[string, string], DayNote>(
        'SELECT day, note FROM day_note WHERE day BETWEEN ? AND ? ORDER BY day',
      )
      .all(from, to);
  }

  on(day: string): DayNote | undefined {
    return this.within(day, day)[0];
  }

  /** The journal keeps that a note was written and on which day, not what it said. */
  keep(day: string, note: string, t: number): DayNote {
    this.#db
      .transaction(() => {
        this.#db
          .prepare(
            'INSERT INTO day_note (day, note) VALUES (?, ?) ON CONFLICT DO UPDATE SET note = excluded.note',
          )
          .run(day, note);
        audit(this.#db, t, 'note-kept', { day });
      })
      .immediate();
    return { day, note };
  }

  /** @returns whether there was one. */
  remove(day: string, t: number): boolean {
    return this.#db
      .transaction(() => {
        const { changes } = this.#db.prepare('DELETE FROM day_note WHERE day = ?').run(day);
        if (changes > 0) audit(this.#db, t, 'note-removed', { day });
        return changes > 0;
      })
      .immediate();
  }
}
