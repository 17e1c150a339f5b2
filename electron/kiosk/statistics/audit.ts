import type Database from 'better-sqlite3';
import type { StaffAct } from '../packs/views.ts';

/**
 * Writes into the staff's journal what an organizer did, in the transaction
 * that does it: what cannot be written down is not done.
 *
 * @param t - The wall clock, in seconds since 1970.
 */
export function audit(
  db: Database.Database,
  t: number,
  act: StaffAct,
  facts: Record<string, string | number | boolean>,
): void {
  db.prepare('INSERT INTO staff_journal (t, act, facts) VALUES (?, ?, ?)').run(
    t,
    act,
    JSON.stringify(facts),
  );
}
