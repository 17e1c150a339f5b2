import type Database from 'better-sqlite3';
import { EVENT_FLAG, EVENT_KIND } from '../storage/event.ts';
import type { Append, Entry } from '../storage/journal.ts';
import { duration, type VisitRules } from './open-visit.ts';
import type { WallTime } from './wall-clock.ts';

interface Row {
  boot: number;
  kind: number;
  flags: number;
  t: number;
  what: string | null;
  lang: string;
}

/**
 * Ends the visits that a crash or a power cut left open, as of their last
 * event. Where an exhibit was still open, it counts until `tailCapS` after
 * that event, or until this start if that came sooner.
 *
 * Call it inside a transaction, before anything of this boot is written. What
 * was measured by the monotonic clock is gone with the process, so durations
 * are the wall clock's, to the second, and are marked `RECOVERED`.
 *
 * @param after - What was written up to this event has been settled by an earlier start.
 * @returns the visits that were ended.
 */
export function recoverVisits(
  db: Database.Database,
  append: Append,
  { after, now, rules }: { after: number; now: WallTime; rules: VisitRules },
): number[] {
  const unfinished = db
    .prepare<[number, number], number>(
      `SELECT visit FROM event
       WHERE seq > ? AND visit IS NOT NULL
       GROUP BY visit HAVING max(kind = ?) = 0`,
    )
    .pluck()
    .all(after, EVENT_KIND.END);
  const rowsOf = db.prepare<[number, number], Row>(`
    SELECT boot, event.kind, flags, t, thing.key AS what, language.key AS lang
    FROM event
      LEFT JOIN dim AS thing ON thing.id = what
      LEFT JOIN dim AS language ON language.id = lang
    WHERE seq >= ? AND visit = ?
    ORDER BY seq
  `);
  for (const visit of unfinished) {
    for (const entry of ending(visit, rowsOf.all(visit, visit), now, rules)) append(entry);
  }
  return unfinished;
}

function ending(visit: number, rows: readonly Row[], now: WallTime, rules: VisitRules): Entry[] {
  const [first] = rows;
  const last = rows.at(-1);
  if (!first || !last) return [];
  const suspect = rows.some(({ flags }) => flags & EVENT_FLAG.CLOCK_SUSPECT)
    ? EVENT_FLAG.CLOCK_SUSPECT
    : 0;
  const common = { visit, boot: last.boot, lang: ['language', last.lang] as const, t: last.t };
  const flags = EVENT_FLAG.RECOVERED | suspect;
  const stops = stopsOf(rows);
  const entries: Entry[] = [];

  const open = openExhibit(rows);
  if (open) {
    const dwellMs = (leftAt(last.t, now, rules) - open.t) * 1000;
    const isStop = dwellMs >= rules.stopS * 1000;
    const isFirst = isStop && !stops.has(open.what);
    if (isStop) stops.add(open.what);
    entries.push({
      ...common,
      kind: EVENT_KIND.EXHIBIT_CLOSE,
      what: ['exhibit', open.what],
      ms: duration(dwellMs),
      flags:
        flags |
        EVENT_FLAG.TAIL |
        (isStop ? EVENT_FLAG.STOP : 0) |
        (isFirst ? EVENT_FLAG.FIRST_STOP : 0),
    });
  }
  entries.push({
    ...common,
    kind: EVENT_KIND.END,
    detail: ['end', 'recovered'],
    n: stops.size,
    ms: duration((last.t - first.t) * 1000),
    flags,
  });
  return entries;
}

/** The power cannot have been cut later than this start; a clock in doubt cannot say so. */
function leftAt(lastT: number, now: WallTime, { tailCapS }: VisitRules): number {
  const capped = lastT + tailCapS;
  return now.isSuspect || now.t < lastT ? capped : Math.min(capped, now.t);
}

function stopsOf(rows: readonly Row[]): Set<string | null> {
  const isStop = ({ kind, flags }: Row) =>
    kind === EVENT_KIND.EXHIBIT_CLOSE && (flags & EVENT_FLAG.STOP) !== 0;
  return new Set(rows.filter(isStop).map(({ what }) => what));
}

function openExhibit(rows: readonly Row[]): { what: string; t: number } | undefined {
  const last = rows.findLast(
    ({ kind }) => kind === EVENT_KIND.EXHIBIT_OPEN || kind === EVENT_KIND.EXHIBIT_CLOSE,
  );
  return last?.kind === EVENT_KIND.EXHIBIT_OPEN && last.what !== null
    ? { what: last.what, t: last.t }
    : undefined;
}
