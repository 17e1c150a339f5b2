import type Database from 'better-sqlite3';
import { readStays } from './itinerary.ts';
import type { Labels } from './overview.ts';
import { HOURLY, MEASURE, UNDATED } from './tally.ts';

/** What the numbers can be narrowed to: only what has been counted, and the venues of the itinerary. */
export interface Choices {
  venues: { id: string; name: string; from: string; to: string }[];
  kiosks: string[];
  languages: { id: string; name: string }[];
  packs: string[];
  first: string | null;
  last: string | null;
}

export function choices(db: Database.Database, labels: Labels): Choices {
  const keysOf = (column: 'lang' | 'pack') =>
    db
      .prepare<[], string>(
        `SELECT DISTINCT key FROM ${HOURLY.from} JOIN dim ON dim.id = ${column}
         WHERE ${HOURLY.where} AND measure = ${MEASURE.VISITS} ORDER BY key`,
      )
      .pluck()
      .all();
  const range = db
    .prepare<[string], { first: string | null; last: string | null }>(
      `SELECT min(day) AS first, max(day) AS last FROM ${HOURLY.from} WHERE ${HOURLY.where} AND measure = ${MEASURE.VISITS} AND day <> ?`,
    )
    .get(UNDATED);
  const venues = new Map<string, Choices['venues'][number]>();
  for (const { venue: id, name, from, to } of readStays(db)) {
    const known = venues.get(id);
    // In order of their days: the first stay begins, the last one ends.
    venues.set(
      id,
      known ? { ...known, to: to > known.to ? to : known.to } : { id, name, from, to },
    );
  }
  return {
    venues: [...venues.values()],
    kiosks: db
      .prepare<[], string>('SELECT DISTINCT install FROM source ORDER BY install')
      .pluck()
      .all(),
    languages: keysOf('lang').map((id) => ({ id, name: labels.languages.get(id) ?? id })),
    packs: keysOf('pack'),
    first: range?.first ?? null,
    last: range?.last ?? null,
  };
}
