import type Database from 'better-sqlite3';
import { z } from 'zod';
import { EVENT_FLAG, EVENT_KIND } from '../storage/event.ts';
import { audit } from './audit.ts';
import { addDays, localCalendar } from './local-day.ts';
import type { MeasureParameters } from './parameters.ts';
import { UNDATED } from './tally.ts';

/** How long things are kept. Organizers may shorten it; the law sets the longest. */
export const RetentionRules = z.strictObject({
  /** Raw events, after their day was sealed. */
  rawDays: z.int().min(1).max(31),
  /** Tallies, after their day; the audience measurement rules of the CNIL allow 25 months. */
  tallyMonths: z.int().min(1).max(25),
});
export type RetentionRules = z.infer<typeof RetentionRules>;

export const DEFAULT_RETENTION: RetentionRules = { rawDays: 31, tallyMonths: 25 };
const RULES_KEY = 'retention';

/** The rules in force: those that were set, or the default. */
export function retentionRules(db: Database.Database): RetentionRules {
  const kept = readMeta(db, RULES_KEY);
  return typeof kept === 'string' ? RetentionRules.parse(JSON.parse(kept)) : DEFAULT_RETENTION;
}

/** They take hold at the next start, when the days are sealed and what is due is erased. */
export function setRetention(db: Database.Database, rules: RetentionRules, t: number): void {
  db.transaction(() => {
    writeMeta(db, RULES_KEY, JSON.stringify(rules));
    audit(db, t, 'retention-set', rules);
  }).immediate();
}

/** What a clock that ran away may make us believe at most: no erasure on the word of one bad boot. */
const FURTHEST_AHEAD_DAYS = 92;
const RAW_FROM_KEY = 'raw_from';
/** A kiosk starts about once a day; where no clock tells the days, starts do. */
const UNDATED_FROM_KEY = 'undated_raw_from_boot';

export interface Erased {
  events: number;
  tallies: number;
}

/**
 * Erases what has been kept long enough: raw events whose day is sealed, and
 * tallies that are too old. `secure_delete` overwrites them on the disk.
 *
 * @param today - The local day, by a clock that is not in doubt.
 */
export function erase(
  db: Database.Database,
  {
    today,
    rules,
    parameters,
  }: { today: string; rules: RetentionRules; parameters: MeasureParameters },
): Erased {
  return db
    .transaction(() => {
      const now = believable(db, today);
      const rawFrom = addDays(now, -rules.rawDays);
      const events = eraseDated(db, rawFrom, parameters) + eraseUndated(db, rules.rawDays);
      const tallies = eraseTallies(db, monthsBefore(now, rules.tallyMonths));
      return { events, tallies };
    })
    .immediate();
}

/** First day whose tallies can be made anew from raw events; none has been erased if it is empty. */
export function rawFrom(db: Database.Database): string {
  const day = readMeta(db, RAW_FROM_KEY);
  return typeof day === 'string' ? day : '';
}

/** Whether raw events without a day have been erased: then their tallies cannot be made anew. */
export function hasErasedUndated(db: Database.Database): boolean {
  return readMeta(db, UNDATED_FROM_KEY) !== undefined;
}

function eraseDated(db: Database.Database, from: string, parameters: MeasureParameters): number {
  const calendar = localCalendar(parameters.timeZone, parameters.dayStartH);
  const unsealed = db
    .prepare<[string, string], string>(
      `SELECT min(day) FROM tally WHERE source IN (SELECT id FROM source)
         AND day < ? AND day <> ? AND day NOT IN (SELECT day FROM seal)`,
    )
    .pluck()
    .get(from, UNDATED);
  // A day that has no seal yet keeps its events, and so do the days after it.
  const until = unsealed && unsealed < from ? unsealed : from;
  if (until <= rawFrom(db)) return 0;

  const dated = db
    .prepare<[number, number, number], { seq: number; kind: number; t: number }>(
      'SELECT seq, kind, t FROM event WHERE kind IN (?, ?) AND (flags & ?) = 0',
    )
    .all(EVENT_KIND.BEGIN, EVENT_KIND.ATTRACT, EVENT_FLAG.CLOCK_SUSPECT)
    .filter(({ t }) => calendar(t * 1000).day < until)
    .map(({ seq }) => seq);
  // A visit is named by the event it began with, a showing of the welcome screen by itself.
  const erased = db
    .prepare(
      `DELETE FROM event WHERE coalesce(visit, seq) IN (SELECT value FROM json_each(?))
         AND (visit IS NOT NULL OR kind = ?)`,
    )
    .run(JSON.stringify(dated), EVENT_KIND.ATTRACT).changes;
  writeMeta(db, RAW_FROM_KEY, until);
  return erased;
}

/** Events without a day are erased by starts: the last `starts` of them keep theirs. */
function eraseUndated(db: Database.Database, starts: number): number {
  const newest = db.prepare<[], number>('SELECT max(boot) FROM event').pluck().get() ?? 0;
  const from = newest - starts + 1;
  if (from <= 1) return 0;
  const { changes } = db
    .prepare(
      `DELETE FROM event WHERE boot < @from AND (flags & @suspect) <> 0
         AND (visit IS NULL OR visit IN (SELECT visit FROM event WHERE kind = @end))`,
    )
    .run({ from, suspect: EVENT_FLAG.CLOCK_SUSPECT, end: EVENT_KIND.END });
  if (changes > 0) writeMeta(db, UNDATED_FROM_KEY, from);
  return changes;
}

function eraseTallies(db: Database.Database, from: string): number {
  return db
    .prepare('DELETE FROM tally WHERE source IN (SELECT id FROM source) AND day < ?')
    .run(from).changes;
}

function believable(db: Database.Database, today: string): string {
  const last = db
    .prepare<[string, string], string>('SELECT max(day) FROM tally WHERE day <> ? AND day < ?')
    .pluck()
    .get(UNDATED, today);
  const furthest = last ? addDays(last, FURTHEST_AHEAD_DAYS) : today;
  return today < furthest ? today : furthest;
}

function monthsBefore(day: string, months: number): string {
  const at = new Date(`${day}T00:00:00Z`);
  at.setUTCMonth(at.getUTCMonth() - months);
  return at.toISOString().slice(0, 10);
}

function readMeta(db: Database.Database, key: string): unknown {
  return db.prepare('SELECT v FROM meta WHERE k = ?').pluck().get(key);
}

function writeMeta(db: Database.Database, key: string, value: string | number): void {
  db.prepare('INSERT INTO meta (k, v) VALUES (?, ?) ON CONFLICT DO UPDATE SET v = excluded.v').run(
    key,
    value,
  );
}
