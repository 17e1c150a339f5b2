import type Database from 'better-sqlite3';
import { Names } from './names.ts';
import { monthsOf } from './months.ts';
import { narrowed, rowsByMonths, type Narrowed } from './narrowed.ts';
import { BY_OFFER, type Offered, type Selection, type TallySums } from './tally-sums.ts';
import { HOURLY, MEASURE, UNDATED, type Measure } from './tally.ts';

/** One sum over the selection; `lang` and `pack` are 0 but for the measures of `BY_OFFER`. */
interface Row {
  measure: Measure;
  what: number;
  bin: number;
  lang: number;
  pack: number;
  n: number;
}

interface HourRow {
  measure: Measure;
  day: string;
  bin: number;
  n: number;
}

interface OfferRow {
  pack: number;
  lang: number;
  exhibit: number;
  room: number;
  needs_ms: number;
}

/** Reads the sums of a selection. Reads only; a connection of its own may be read-only. */
export function readTallies(db: Database.Database, selection: Selection): TallySums {
  const names = new Names(db);
  const nameOf = (id: number) => names.nameOf(id)?.key ?? '';
  const asked = narrowed(db, selection, names);
  const rows = sumsOf(db, selection, asked, names);
  const offers = offersOf(db, nameOf);

  const of = (measure: Measure, what?: string) => {
    const all = rows.get(measure) ?? [];
    return what === undefined ? all : (byThing(measure, all).get(what) ?? []);
  };
  const hours = new Map<Measure, ReturnType<typeof hoursOf>>();
  const things = new Map<Measure, Map<string, Row[]>>();
  /** Found once a measure: fifty exhibits are asked for one by one. */
  const byThing = (measure: Measure, all: readonly Row[]) => {
    const known = things.get(measure);
    if (known) return known;
    const found = new Map<string, Row[]>();
    for (const row of all) {
      const name = nameOf(row.what);
      const rowsOfIt = found.get(name);
      if (rowsOfIt) rowsOfIt.push(row);
      else found.set(name, [row]);
    }
    things.set(measure, found);
    return found;
  };
  const grouped = <Key>(found: readonly Row[], key: (row: Row) => Key) => {
    const sums = new Map<Key, number>();
    for (const row of found) sums.set(key(row), (sums.get(key(row)) ?? 0) + row.n);
    return sums;
  };

  return {
    sum: (measure) => of(measure).reduce((sum, row) => sum + row.n, 0),
    byWhat: (measure) => grouped(of(measure), (row) => nameOf(row.what)),
    byLanguage: (measure) => grouped(of(measure), (row) => nameOf(row.lang)),
    byBin: (measure, what) => grouped(of(measure, what), (row) => row.bin),
    byOffer: (measure, what) =>
      grouped(of(measure, what), (row) => `${nameOf(row.pack)} ${nameOf(row.lang)}`),
    offers,
    hours: (measure) => {
      const known = hours.get(measure) ?? hoursOf(db, asked, measure);
      hours.set(measure, known);
      return known;
    },
    recorded: recordedDays(db),
  };
}

/** From months where they tell the same, else from days. Of most measures nobody asks in which language they were. */
function sumsOf(
  db: Database.Database,
  selection: Selection,
  ofDays: Narrowed,
  names: Names,
): Map<Measure, Row[]> {
  const months = monthsOf(db, selection);
  const { rows, values } = months
    ? rowsByMonths(selection, months, names)
    : { rows: `SELECT * FROM tally WHERE ${ofDays.where}`, values: ofDays.values };
  const offered = `measure IN (${BY_OFFER.join(', ')})`;
  const read = (sql: string) => db.prepare<[Narrowed['values']], Row>(sql).all(values);
  const sums = read(
    `SELECT measure, what, bin, lang, pack, SUM(n) AS n FROM (${rows})
     WHERE ${offered} GROUP BY measure, what, bin, lang, pack HAVING SUM(n) > 0`,
  ).concat(
    read(
      `SELECT measure, what, bin, 0 AS lang, 0 AS pack, SUM(n) AS n FROM (${rows})
       WHERE NOT ${offered} GROUP BY measure, what, bin HAVING SUM(n) > 0`,
    ),
  );
  const byMeasure = new Map<Measure, Row[]>();
  for (const row of sums) {
    const known = byMeasure.get(row.measure);
    if (known) known.push(row);
    else byMeasure.set(row.measure, [row]);
  }
  return byMeasure;
}

function hoursOf(
  db: Database.Database,
  { where, values }: Narrowed,
  measure: Measure,
): { day: string; hour: number; n: number }[] {
  return db
    .prepare<[Record<string, string | number>], HourRow>(
      `SELECT day, bin, SUM(n) AS n FROM ${HOURLY.from}
       WHERE ${HOURLY.where} AND measure = @measure AND day <> @undated AND ${where} GROUP BY day, bin`,
    )
    .all({ ...values, measure, undated: UNDATED })
    .map(({ day, bin, n }) => ({ day, hour: bin, n }));
}

function recordedDays(db: Database.Database): { first: string; last: string } | undefined {
  const found = db
    .prepare<{ visits: Measure; undated: string }, { first: string | null; last: string | null }>(
      `SELECT MIN(day) AS first, MAX(day) AS last FROM ${HOURLY.from}
       WHERE ${HOURLY.where} AND measure = @visits AND day <> @undated`,
    )
    .get({ visits: MEASURE.VISITS, undated: UNDATED });
  return found?.first && found.last ? { first: found.first, last: found.last } : undefined;
}

function offersOf(db: Database.Database, nameOf: (id: number) => string): Map<string, Offered[]> {
  const offers = new Map<string, Offered[]>();
  for (const row of db.prepare<[], OfferRow>('SELECT * FROM offer').all()) {
    const key = `${nameOf(row.pack)} ${nameOf(row.lang)}`;
    const offered = {
      exhibit: nameOf(row.exhibit),
      room: nameOf(row.room),
      neededMs: row.needs_ms,
    };
    offers.set(key, [...(offers.get(key) ?? []), offered]);
  }
  return offers;
}
