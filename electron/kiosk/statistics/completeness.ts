import type Database from 'better-sqlite3';
import { covers, isOpenOn, readStays, type Stay } from './itinerary.ts';
import { daysBetween } from './local-day.ts';
import { narrowed } from './narrowed.ts';
import { Names } from './names.ts';
import type { Selection } from './tally-sums.ts';
import { HOURLY, MEASURE, UNDATED } from './tally.ts';

const HOUR_MS = 3_600_000;
const MINUTE_MS = 60_000;

/**
 * How much of the time in which the screens should have run is recorded. A
 * dark kiosk would otherwise look like a lack of interest.
 */
export interface Completeness {
  /** Recorded within opening hours, never more than an hour in an hour. */
  recordedMs: number;
  /** Opening hours of the itinerary, summed over kiosks and days. */
  scheduledMs: number;
  share: number | null;
  kioskDays: number;
  /** Kiosk-days on which a screen should have run and nothing was recorded. */
  darkKioskDays: number;
  kiosks: { kiosk: string; share: number | null; last: string | null }[];
}

interface ScreenHour {
  install: string;
  day: string;
  bin: number;
  ms: number;
}

/**
 * Recorded against scheduled time of every kiosk that has ever been counted
 * here, from its first stay to the last day that anything is known of. A kiosk
 * whose days have not been carried home yet is missing from its last day on.
 *
 * @returns `undefined` if the itinerary has no opening hours for the selection.
 */
export function completeness(
  db: Database.Database,
  { from, to, venue, kiosk }: Selection,
): Completeness | undefined {
  const stays = readStays(db).filter(
    (stay) => stay.opens !== undefined && (!venue || venue.includes(stay.venue)),
  );
  const known = db
    .prepare<[string], { install: string; last: string }>(
      // One look a source into its index, not one a tally.
      `SELECT install, max(last) AS last FROM (
         SELECT install, (SELECT max(day) FROM tally WHERE source = id AND day < ?) AS last FROM source)
       WHERE last IS NOT NULL GROUP BY install ORDER BY install`,
    )
    .all(UNDATED)
    .filter(({ install }) => !kiosk || kiosk.includes(install));
  const lastKnown = known.reduce((last, one) => (one.last > last ? one.last : last), '');
  const hours = screenHours(db, { from, to, kiosk });

  const kiosks = known.map(({ install, last }) => {
    const parts = stays.flatMap((stay) =>
      daysBetween(later(stay.from, from), earlier(stay.to, earlier(lastKnown, to)))
        .filter((day) => covers(stay, install, day) && isOpenOn(stay, day))
        .map((day) => ofDay(stay, hours.get(`${install}/${day}`))),
    );
    return { kiosk: install, last, parts };
  });
  const all = kiosks.flatMap(({ parts }) => parts);
  if (all.length === 0) return undefined;
  return {
    ...sumOf(all),
    kioskDays: all.length,
    darkKioskDays: all.filter(({ recordedMs }) => recordedMs === 0).length,
    kiosks: kiosks.map(({ kiosk: id, last, parts }) => ({
      kiosk: id,
      share: sumOf(parts).share,
      last,
    })),
  };
}

interface Part {
  recordedMs: number;
  scheduledMs: number;
}

function ofDay({ opens = 0, closes = 0 }: Stay, hours: ReadonlyMap<number, number> = new Map()) {
  let recordedMs = 0;
  for (let hour = Math.floor(opens / 60); hour * 60 < closes; hour += 1) {
    const openMin = Math.min(closes, hour * 60 + 60) - Math.max(opens, hour * 60);
    recordedMs += Math.min(hours.get(hour) ?? 0, openMin * MINUTE_MS);
  }
  return { recordedMs, scheduledMs: (closes - opens) * MINUTE_MS };
}

function sumOf(parts: readonly Part[]): Part & { share: number | null } {
  const recordedMs = parts.reduce((sum, part) => sum + part.recordedMs, 0);
  const scheduledMs = parts.reduce((sum, part) => sum + part.scheduledMs, 0);
  return { recordedMs, scheduledMs, share: scheduledMs > 0 ? recordedMs / scheduledMs : null };
}

/** `kiosk/day` to hour to the time in which the screen ran, visited or waiting. */
function screenHours(
  db: Database.Database,
  { from, to, kiosk }: { [Key in 'from' | 'to' | 'kiosk']: Selection[Key] | undefined },
): Map<string, Map<number, number>> {
  const selection = { ...(from && { from }), ...(to && { to }), ...(kiosk && { kiosk }) };
  const { where, values } = narrowed(db, selection, new Names(db));
  const rows = db
    .prepare<[Record<string, string | number>], ScreenHour>(
      `SELECT install, day, bin, sum(n) AS ms FROM ${HOURLY.from} JOIN source ON source.id = source
       WHERE ${HOURLY.where} AND measure IN (${MEASURE.OCCUPIED_MS}, ${MEASURE.ATTRACT_MS}) AND ${where}
       GROUP BY install, day, bin`,
    )
    .all(values);
  const hours = new Map<string, Map<number, number>>();
  for (const { install, day, bin, ms } of rows) {
    const ofKioskDay = hours.get(`${install}/${day}`) ?? new Map<number, number>();
    hours.set(`${install}/${day}`, ofKioskDay.set(bin, Math.min(ms, HOUR_MS)));
  }
  return hours;
}

function later(one: string, two: string | undefined): string {
  return two !== undefined && two > one ? two : one;
}

function earlier(one: string, two: string | undefined): string {
  return two !== undefined && two < one ? two : one;
}
