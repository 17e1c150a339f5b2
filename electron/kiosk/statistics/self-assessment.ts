import type Database from 'better-sqlite3';
import type { MeasureParameters } from './parameters.ts';
import type { RetentionRules } from './retention.ts';
import type { BrokenSeal } from './seals.ts';
import { UNDATED } from './tally.ts';

/** The longest that the audience measurement rules of the CNIL allow, and this program with them. */
const LONGEST = { rawDays: 31, tallyMonths: 25 };

/**
 * The facts for the one-page self-assessment (Law 09-08; CNIL, audience
 * measurement, proof of the configuration in force). Every one is read from
 * the database and the settings as they are now; none is a promise.
 */
export interface SelfAssessment {
  /** Local day on which it was read; `null` while the clock is in doubt. */
  day: string | null;
  retention: RetentionRules & { longest: RetentionRules };
  suppression: { inside: number; published: number; access: number };
  parameters: MeasureParameters;
  events: { rows: number; columns: string[]; textColumns: string[]; oldestDay: string | null };
  tallies: { rows: number; first: string | null; last: string | null };
  /** The only texts that people type; all are the organizer's, none a visitor's. */
  typed: { notes: number; venues: number };
  kinds: string[];
  sealed: {
    days: number;
    first: string | null;
    last: string | null;
    unsealedDays: number;
    broken: BrokenSeal[];
  };
  database: { secureDelete: boolean; synchronousFull: boolean };
  kiosks: number;
  /** What was published: periods never overlap. */
  releases: { counts: number; noised: number };
}

export function selfAssessment(
  db: Database.Database,
  input: {
    day: string | undefined;
    source: { install: string; epoch: string };
    rules: RetentionRules;
    parameters: MeasureParameters;
    broken: BrokenSeal[];
    /** Local day of a second since 1970. */
    dayOf: (t: number) => string;
  },
): SelfAssessment {
  const one = <Value>(sql: string, ...values: string[]) =>
    db
      .prepare<string[], Value>(sql)
      .pluck()
      .get(...values) as Value;
  const { rules, parameters, day } = input;
  const columns = db
    .prepare<[], { name: string; type: string }>(
      "SELECT name, type FROM pragma_table_info('event')",
    )
    .all();
  const oldest = one<number | null>('SELECT min(t) FROM event WHERE (flags & 4) = 0');
  const own = [input.source.install, input.source.epoch];
  const sealed = db
    .prepare<string[], { days: number; first: string | null; last: string | null }>(
      `SELECT count(DISTINCT day) AS days, min(nullif(day, '${UNDATED}')) AS first, max(nullif(day, '${UNDATED}')) AS last
       FROM seal JOIN source ON source.id = source WHERE install = ? AND epoch = ?`,
    )
    .get(...own) ?? { days: 0, first: null, last: null };
  return {
    day: day ?? null,
    retention: { ...rules, longest: LONGEST },
    suppression: {
      inside: parameters.kMin,
      published: parameters.kPublic,
      access: Math.max(parameters.kMin, parameters.kPublic),
    },
    parameters,
    events: {
      rows: one('SELECT count(*) FROM event'),
      columns: columns.map(({ name }) => name),
      textColumns: columns.filter(({ type }) => type === 'TEXT').map(({ name }) => name),
      oldestDay: oldest === null ? null : input.dayOf(oldest),
    },
    tallies: {
      rows: one('SELECT count(*) FROM tally'),
      first: one('SELECT min(day) FROM tally WHERE day <> ?', UNDATED),
      last: one('SELECT max(day) FROM tally WHERE day <> ?', UNDATED),
    },
    typed: {
      notes: one('SELECT count(*) FROM day_note'),
      venues: one('SELECT count(DISTINCT venue) FROM stay'),
    },
    kinds: db.prepare<[], string>('SELECT DISTINCT kind FROM dim ORDER BY kind').pluck().all(),
    sealed: {
      ...sealed,
      unsealedDays: one(
        `SELECT count(DISTINCT day) FROM tally JOIN source ON source.id = tally.source
         WHERE install = ? AND epoch = ? AND day NOT IN (SELECT day FROM seal WHERE seal.source = tally.source)`,
        ...own,
      ),
      broken: input.broken,
    },
    database: {
      secureDelete: db.pragma('secure_delete', { simple: true }) === 1,
      synchronousFull: db.pragma('synchronous', { simple: true }) === 2,
    },
    kiosks: one('SELECT count(DISTINCT install) FROM source'),
    releases: {
      counts: one("SELECT count(*) FROM release WHERE kind = 'counts'"),
      noised: one("SELECT count(*) FROM release WHERE kind = 'noised'"),
    },
  };
}
