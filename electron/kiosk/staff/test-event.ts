import type Database from 'better-sqlite3';
import { EVENT_FLAG, EVENT_KIND } from '../storage/event.ts';
import { Journal } from '../storage/journal.ts';
import { KioskError } from '../errors.ts';
import type { WallClock } from '../visits/wall-clock.ts';

/**
 * Writes an event as visits do, marked as the staff's own so that no measure
 * counts it, and reads it back from the table.
 *
 * @returns its number
 * @throws KioskError `DISK_FULL`, `DATABASE_DAMAGED`, `DATA_FOLDER_UNWRITABLE`
 */
export function writeTestEvent(
  db: Database.Database,
  { boot, wallClock }: { boot: number | undefined; wallClock: WallClock },
): number {
  if (boot === undefined) throw new KioskError('DISK_FULL', 'This start could not be counted');
  const { t, isSuspect } = wallClock.read();
  const flags = EVENT_FLAG.STAFF | (isSuspect ? EVENT_FLAG.CLOCK_SUSPECT : 0);
  const seq = new Journal(db).write((append) =>
    append({ boot, t, flags, kind: EVENT_KIND.ATTRACT, ms: 0 }),
  );
  const read = db
    .prepare<[number], number>('SELECT flags FROM event WHERE seq = ?')
    .pluck()
    .get(seq);
  if (read === flags) return seq;
  throw new KioskError('DATABASE_DAMAGED', 'A test event could not be read back');
}
