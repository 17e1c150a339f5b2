import type Database from 'better-sqlite3';
import { KioskError } from '../errors.ts';
import { readStays } from './itinerary.ts';
import type { Days } from './releases.ts';
import type { Selection } from './tally-sums.ts';
import { HOURLY, MEASURE, UNDATED } from './tally.ts';

/**
 * The days that a selection asks to be published. What is published is told by
 * days and by nothing else: a table for one kiosk beside one for all would be
 * a table for the others.
 *
 * @returns `undefined` if there is nothing to publish.
 * @throws KioskError `REQUEST_INVALID` for other filters, and for venues whose days are not in one piece.
 */
export function publicDays(db: Database.Database, selection: Selection): Days | undefined {
  const { from, to, venue, kiosk, language, pack } = selection;
  if (kiosk || language || pack) {
    throw new KioskError(
      'REQUEST_INVALID',
      'What is published is narrowed by days and venues only',
    );
  }
  const recorded = db
    .prepare<[string], { first: string | null; last: string | null }>(
      `SELECT min(day) AS first, max(day) AS last FROM ${HOURLY.from} WHERE ${HOURLY.where} AND measure = ${MEASURE.VISITS} AND day <> ?`,
    )
    .get(UNDATED);
  if (!recorded?.first || !recorded.last) return undefined;
  const stood = venue && daysAt(db, venue);
  const days = {
    from: later(from ?? recorded.first, stood?.from),
    to: earlier(to ?? recorded.last, stood?.to),
  };
  return days.from <= days.to ? days : undefined;
}

/** The days of every venue of a selection, those left out that share days with another. */
export function publicVenues(db: Database.Database, selection: Selection): Days[] {
  const venues = new Set(selection.venue ?? readStays(db).map(({ venue }) => venue));
  return [...venues].flatMap((venue) => {
    try {
      return publicDays(db, { ...selection, venue: [venue] }) ?? [];
    } catch (error) {
      if (error instanceof KioskError && error.code === 'REQUEST_INVALID') return [];
      throw error;
    }
  });
}

function daysAt(db: Database.Database, venues: readonly string[]): Days {
  const all = readStays(db);
  const stays = all.filter(({ venue }) => venues.includes(venue));
  const [first] = stays;
  if (!first) throw new KioskError('NOT_FOUND', 'The itinerary has no such venue');
  const days = {
    from: stays.reduce((from, stay) => earlier(stay.from, from), first.from),
    to: stays.reduce((to, stay) => later(stay.to, to), first.to),
  };
  const isShared = all.some(
    (stay) => !venues.includes(stay.venue) && stay.from <= days.to && stay.to >= days.from,
  );
  if (isShared) {
    throw new KioskError(
      'REQUEST_INVALID',
      'These venues share days with others: publish the days of all',
    );
  }
  return days;
}

function later(one: string, two: string | undefined): string {
  return two !== undefined && two > one ? two : one;
}

function earlier(one: string, two: string | undefined): string {
  return two !== undefined && two < one ? two : one;
}
