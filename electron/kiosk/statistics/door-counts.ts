import type Database from 'better-sqlite3';
import { z } from 'zod';
import { audit } from './audit.ts';

/** Whose door it was; empty where nobody can say. */
const Venue = z
  .string()
  .regex(/^([a-z0-9][a-z0-9-]{0,63})?$/)
  .default('');

/** How many people staff counted at the door on a day, where somebody did. */
export const DoorCount = z.strictObject({ people: z.int().min(1).max(100_000), venue: Venue });

/** One door of a day. */
export const DoorQuery = z.strictObject({ venue: Venue });

export interface CountedDoor {
  day: string;
  venue: string;
  people: number;
}

export function doorCounts(db: Database.Database): CountedDoor[] {
  return db
    .prepare<[], CountedDoor>('SELECT day, venue, n AS people FROM door_count ORDER BY day, venue')
    .all();
}

export function countDoor(
  db: Database.Database,
  { day, venue, people }: CountedDoor,
  t: number,
): void {
  db.transaction(() => {
    db.prepare(
      'INSERT INTO door_count (day, venue, n) VALUES (?, ?, ?) ON CONFLICT DO UPDATE SET n = excluded.n',
    ).run(day, venue, people);
    audit(db, t, 'door-counted', { day, people });
  }).immediate();
}

/** @returns whether there was one. Other venues' counts of the day stay. */
export function forgetDoor(
  db: Database.Database,
  { day, venue }: Pick<CountedDoor, 'day' | 'venue'>,
  t: number,
): boolean {
  return db
    .transaction(() => {
      const { changes } = db
        .prepare('DELETE FROM door_count WHERE day = ? AND venue = ?')
        .run(day, venue);
      if (changes > 0) audit(db, t, 'door-counted', { day, people: 0 });
      return changes > 0;
    })
    .immediate();
}
