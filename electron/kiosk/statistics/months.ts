/**
 * `tally_month`: what all kiosks together counted in a month, day and source
 * left out. It is what the organizer's page opens on: a tour of five million
 * events has a million tallies, and fifty thousand of these. Triggers of
 * migration 7 keep it in step with `tally`, which stays the truth.
 *
 * | column  | what it says |
 * | ------- | --- |
 * | `month` | `YYYY-MM`, or `UNDATED` |
 * | `n`     | the sum of `tally.n`; the other columns are those of `tally` |
 */
import type Database from 'better-sqlite3';
import { addDays } from './local-day.ts';
import type { Selection } from './tally-sums.ts';
import { UNDATED } from './tally.ts';

/** A stretch of days beside the months: to be added, or taken away again. */
export interface Days {
  from: string;
  to: string;
  sign: '+' | '-';
}

/** A selection's days as months and what is over or wanting at both ends. */
export interface Months {
  /** First and last month, both included; none if the first comes after the last. */
  from: string;
  to: string;
  edges: Days[];
}

/**
 * The months that, with at most half a month at either end, give the same as
 * a selection's days. A first day before everything that was counted cuts no
 * month, and neither does a last day after it.
 *
 * @returns `undefined` where months do not tell: of some kiosks or a venue.
 */
export function monthsOf(db: Database.Database, selection: Selection): Months | undefined {
  const { from, to, venue, kiosk } = selection;
  if (venue || (kiosk && !areAll(db, kiosk))) return undefined;
  const counted = countedDays(db);
  if (!counted) return undefined;
  const first = from === undefined || from <= counted.first ? beforeAll() : firstMonth(from);
  const last = to === undefined || to >= counted.last ? afterAll(from, to) : lastMonth(to);
  if (first.month <= last.month) {
    return { from: first.month, to: last.month, edges: [...first.edges, ...last.edges] };
  }
  return {
    from: first.month,
    to: last.month,
    edges: [{ from: from ?? '', to: to ?? '9999-12-31', sign: '+' }],
  };
}

interface End {
  month: string;
  edges: Days[];
}

function beforeAll(): End {
  return { month: '', edges: [] };
}

/** What has no date belongs to everything, and to no stretch of days. */
function afterAll(from: string | undefined, to: string | undefined): End {
  return { month: from === undefined && to === undefined ? UNDATED : '9999-12', edges: [] };
}

function firstMonth(from: string): End {
  const [begin, end] = [`${monthOf(from)}-01`, endOfMonth(from)];
  if (from === begin) return { month: monthOf(from), edges: [] };
  const before: Days = { from: begin, to: addDays(from, -1), sign: '-' };
  if (isEarly(from)) return { month: monthOf(from), edges: [before] };
  return { month: monthOf(addDays(end, 1)), edges: [{ from, to: end, sign: '+' }] };
}

function lastMonth(to: string): End {
  const [begin, end] = [`${monthOf(to)}-01`, endOfMonth(to)];
  if (to === end) return { month: monthOf(to), edges: [] };
  if (isEarly(to)) {
    return { month: monthOf(addDays(begin, -1)), edges: [{ from: begin, to, sign: '+' }] };
  }
  return { month: monthOf(to), edges: [{ from: addDays(to, 1), to: end, sign: '-' }] };
}

function isEarly(day: string): boolean {
  return day.slice(8) <= '15';
}

function endOfMonth(day: string): string {
  const [year = 0, month = 1] = day.split('-').map(Number);
  return new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
}

function areAll(db: Database.Database, kiosks: readonly string[]): boolean {
  const known = db.prepare<[], string>('SELECT DISTINCT install FROM source').pluck().all();
  return known.every((install) => kiosks.includes(install));
}

/**
 * Makes the months anew from the days where the two differ, as after a flipped
 * bit: no seal lies over a month. Looked into once in seven days, because it
 * takes half a second over five million events.
 *
 * @param today - The local day, by a clock that is not in doubt.
 * @returns whether they differed.
 */
export function mendMonths(db: Database.Database, today: string): boolean {
  return db
    .transaction(() => {
      const checked = db.prepare('SELECT v FROM meta WHERE k = ?').pluck().get(CHECKED_KEY);
      if (typeof checked === 'string' && checked <= today && today < addDays(checked, 7)) {
        return false;
      }
      db.prepare(
        'INSERT INTO meta (k, v) VALUES (?, ?) ON CONFLICT DO UPDATE SET v = excluded.v',
      ).run(CHECKED_KEY, today);
      const differ = db
        .prepare<[], number>(
          `SELECT EXISTS (${FROM_DAYS} EXCEPT SELECT * FROM tally_month)
             OR EXISTS (SELECT * FROM tally_month EXCEPT ${FROM_DAYS})`,
        )
        .pluck()
        .get();
      if (differ !== 1) return false;
      db.prepare('DELETE FROM tally_month').run();
      db.prepare(`INSERT INTO tally_month ${FROM_DAYS}`).run();
      return true;
    })
    .immediate();
}

/** In `meta`: the day on which the months were last held against the days. */
const CHECKED_KEY = 'months_checked';
const FROM_DAYS = `
  SELECT measure, what, bin, lang, pack, substr(day, 1, 7) AS month, sum(n) FROM tally
  GROUP BY measure, what, bin, lang, pack, month`;

/** First and last day with any tally; source by source, because that is how they are indexed. */
function countedDays(db: Database.Database): { first: string; last: string } | undefined {
  const found = db
    .prepare<{ undated: string }, { first: string | null; last: string | null }>(
      `SELECT min((SELECT min(day) FROM tally WHERE source = id AND day < @undated)) AS first,
         max((SELECT max(day) FROM tally WHERE source = id AND day < @undated)) AS last
       FROM source`,
    )
    .get({ undated: UNDATED });
  return found?.first && found.last ? { first: found.first, last: found.last } : undefined;
}

function monthOf(day: string): string {
  return day.slice(0, 7);
}
