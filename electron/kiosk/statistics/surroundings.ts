import type Database from 'better-sqlite3';
import { completeness, type Completeness } from './completeness.ts';
import { doorCounts } from './door-counts.ts';
import { readStays } from './itinerary.ts';
import type { Selection, TallySums } from './tally-sums.ts';
import { MEASURE } from './tally.ts';

/** Why a measure cannot be told for a selection: the filter that its counts do not know, or what was never entered. */
export type Lacking = 'language' | 'pack' | 'kiosk' | 'itinerary' | 'door-count' | 'area';

export interface Unanswered {
  /** As the definitions name it. */
  measure: 'attract-rate' | 'utilisation' | 'completeness' | 'touch-rate' | 'sweep-rate';
  because: Lacking;
}

/** Visits for every person counted at the door, on the days on which somebody counted. */
export interface TouchRate {
  visits: number;
  people: number;
  days: number;
  rate: number;
}

/** Floor by the time that people were seen to stay: m² a minute, lower is slower and more thorough. */
export interface SweepRate {
  venue: string;
  areaM2: number;
  meanStayMin: number;
  m2PerMin: number;
}

/** What is told from the itinerary and from what organizers entered. */
export interface Surroundings {
  completeness: Completeness | null;
  touchRate: TouchRate | null;
  sweepRates: SweepRate[];
  /** Measures that this selection has no answer for. */
  unanswered: Unanswered[];
}

/** @param sums - Of the same selection. */
export function surroundings(
  db: Database.Database,
  selection: Selection,
  sums: Pick<TallySums, 'hours'>,
): Surroundings {
  const filter = selection.language ? 'language' : selection.pack ? 'pack' : undefined;
  // The welcome screen is shown in no language, and its time is kept without a pack.
  const complete = filter ? undefined : completeness(db, selection);
  const touched = filter || selection.kiosk ? undefined : touchRate(db, selection, sums);
  const sweepRates = sweepsOf(db, selection);
  const lacking: [Unanswered['measure'], Lacking | undefined][] = [
    ['attract-rate', filter],
    ['utilisation', filter],
    ['completeness', complete ? undefined : (filter ?? 'itinerary')],
    ['touch-rate', touched ? undefined : (filter ?? (selection.kiosk ? 'kiosk' : 'door-count'))],
    ['sweep-rate', sweepRates.length > 0 ? undefined : 'area'],
  ];
  return {
    completeness: complete ?? null,
    touchRate: touched ?? null,
    sweepRates,
    unanswered: lacking.flatMap(([measure, because]) => (because ? [{ measure, because }] : [])),
  };
}

function touchRate(
  db: Database.Database,
  { from = '', to = '9999-12-31', venue }: Selection,
  sums: Pick<TallySums, 'hours'>,
): TouchRate | undefined {
  const counted = doorCounts(db).filter(
    (door) =>
      door.day >= from &&
      door.day <= to &&
      (!venue || door.venue === '' || venue.includes(door.venue)),
  );
  const days = new Set(counted.map(({ day }) => day));
  const people = counted.reduce((sum, door) => sum + door.people, 0);
  if (people === 0) return undefined;
  const visits = sums
    .hours(MEASURE.VISITS)
    .reduce((sum, { day, n }) => (days.has(day) ? sum + n : sum), 0);
  return { visits, people, days: days.size, rate: visits / people };
}

function sweepsOf(db: Database.Database, { from, to, venue }: Selection): SweepRate[] {
  return readStays(db).flatMap((stay) => {
    const { areaM2, meanStayMin } = stay;
    if (areaM2 === undefined || meanStayMin === undefined) return [];
    if ((from && stay.to < from) || (to && stay.from > to)) return [];
    if (venue && !venue.includes(stay.venue)) return [];
    return [{ venue: stay.venue, areaM2, meanStayMin, m2PerMin: areaM2 / meanStayMin }];
  });
}
