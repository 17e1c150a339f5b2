import type Database from 'better-sqlite3';
import { KioskError } from '../errors.ts';
import { compare, type Caution, type Comparison, type Side } from './compare.ts';
import { readStays } from './itinerary.ts';
import { narrowed } from './narrowed.ts';
import { Names } from './names.ts';
import { overview, type Labels } from './overview.ts';
import type { MeasureParameters } from './parameters.ts';
import { readTallies } from './read-tallies.ts';
import { surroundings } from './surroundings.ts';
import type { Selection } from './tally-sums.ts';
import { HOURLY, MEASURE, UNDATED } from './tally.ts';

/** Two sides further apart than this in completeness are not equally well known. */
const COMPLETENESS_APART = 0.1;

export interface Compared {
  db: Database.Database;
  labels: Labels;
  parameters: MeasureParameters;
  /** The filters that hold on both sides. */
  common: Pick<Selection, 'kiosk' | 'language' | 'pack'>;
}

/**
 * Compares two sides, each `venue:ID` or `FROM..TO`.
 *
 * @throws KioskError `REQUEST_INVALID` for a side that is neither, `NOT_FOUND` for a venue that the itinerary does not have.
 */
export function comparison(asked: { a: string; b: string }, options: Compared): Comparison {
  const { db, labels, parameters, common } = options;
  const [selectionA, selectionB] = [sideOf(db, asked.a), sideOf(db, asked.b)];
  const side = (name: string, only: Selection): Side => {
    const selection = { ...common, ...only };
    const sums = readTallies(db, selection);
    const around = surroundings(db, selection, sums);
    const input = { selection, labels, parameters, around };
    return {
      facts: {
        asked: name,
        ...factsOf(db, selection),
        completeness: around.completeness?.share ?? null,
      },
      sums,
      overview: overview(sums, input),
    };
  };
  const [a, b] = [side(asked.a, selectionA), side(asked.b, selectionB)];
  const found = compare(a, b, labels, parameters.kMin);
  const cautions: Caution[] = [];
  if (a.facts.packs.join() !== b.facts.packs.join()) cautions.push('packs-differ');
  const settings = [...new Set([selectionA, selectionB].map((one) => parametersOf(db, one)))];
  if (settings.length > 1) cautions.push('parameters-differ');
  if (hasCommonDays(db, { ...common, ...selectionA }, { ...common, ...selectionB })) {
    cautions.push('sides-overlap');
  }
  const [known, other] = [a.facts.completeness, b.facts.completeness];
  if (known !== null && other !== null && Math.abs(known - other) > COMPLETENESS_APART) {
    cautions.push('completeness-differs');
  }
  return { ...found, cautions };
}

function sideOf(db: Database.Database, asked: string): Selection {
  const venue = /^venue:([a-z0-9-]+)$/.exec(asked)?.[1];
  if (venue !== undefined) {
    if (!readStays(db).some((stay) => stay.venue === venue)) {
      throw new KioskError('NOT_FOUND', 'The itinerary has no such venue');
    }
    return { venue: [venue] };
  }
  const [, from = '', to = ''] = /^(\d{4}-\d\d-\d\d)\.\.(\d{4}-\d\d-\d\d)$/.exec(asked) ?? [];
  if (![from, to].every(isDay) || from > to) {
    throw new KioskError('REQUEST_INVALID', 'A side is venue:ID or FROM..TO');
  }
  return { from, to };
}

function isDay(text: string): boolean {
  const at = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(text);
}

function factsOf(db: Database.Database, selection: Selection) {
  const { where, values } = narrowed(db, selection, new Names(db));
  const found = db
    .prepare<
      [Record<string, string>],
      { visits: number | null; days: number; first: string | null; last: string | null }
    >(
      `SELECT sum(CASE WHEN measure = ${MEASURE.VISITS} THEN n END) AS visits,
         count(DISTINCT nullif(day, '${UNDATED}')) AS days, min(day) AS first, max(nullif(day, '${UNDATED}')) AS last
       FROM ${HOURLY.from} WHERE ${HOURLY.where} AND measure IN (${MEASURE.VISITS}, ${MEASURE.ATTRACT_MS}) AND ${where}`,
    )
    .get(values);
  const packs = db
    .prepare<[Record<string, string>], string>(
      `SELECT DISTINCT key FROM ${HOURLY.from} JOIN dim ON dim.id = pack
       WHERE ${HOURLY.where} AND measure = ${MEASURE.VISITS} AND ${where} ORDER BY key`,
    )
    .pluck()
    .all(values);
  const { visits = 0, days = 0, first = null, last = null } = found ?? {};
  return { visits: visits ?? 0, days, first, last, packs };
}

/** The settings with which the days of a side were sealed, all of them; days that are still open are under today's. */
function parametersOf(db: Database.Database, selection: Selection): string {
  const { where, values } = narrowed(db, selection, new Names(db));
  return db
    .prepare<[Record<string, string>], string>(
      `SELECT DISTINCT parameters FROM seal WHERE ${where} ORDER BY parameters`,
    )
    .pluck()
    .all(values)
    .join('\n');
}

function hasCommonDays(db: Database.Database, one: Selection, two: Selection): boolean {
  const daysOf = (selection: Selection) => {
    const { where, values } = narrowed(db, selection, new Names(db));
    return db
      .prepare<[Record<string, string>], string>(
        `SELECT DISTINCT source || '/' || day FROM ${HOURLY.from}
         WHERE ${HOURLY.where} AND measure IN (${MEASURE.VISITS}, ${MEASURE.ATTRACT_MS}) AND ${where}`,
      )
      .pluck()
      .all(values);
  };
  const known = new Set(daysOf(one));
  return daysOf(two).some((day) => known.has(day));
}
