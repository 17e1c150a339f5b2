import type Database from 'better-sqlite3';
import type { SourceRow } from './source-row.ts';
import type { Identity } from './tallies.ts';
import { HOURLY, MEASURE, UNDATED } from './tally.ts';

/** The kiosks of a tour, this one first, then in order of their first day. */
export function sourceRows(db: Database.Database, self: Identity): SourceRow[] {
  const setAside = db.prepare<[string], { day: string; why: string }>(
    'SELECT day, why FROM set_aside WHERE install = ? ORDER BY day',
  );
  return db
    .prepare<
      { visits: number; undated: string },
      { install: string; visits: number; first: string | null; last: string | null }
    >(
      `SELECT install, coalesce(sum(n), 0) AS visits,
         min(nullif(day, @undated)) AS first, max(nullif(day, @undated)) AS last
       FROM source LEFT JOIN ${HOURLY.from}
         ON source = id AND ${HOURLY.where} AND measure = @visits
       GROUP BY install ORDER BY first, install`,
    )
    .all({ visits: MEASURE.VISITS, undated: UNDATED })
    .map(({ install, visits, first, last }) => ({
      kiosk: install,
      isSelf: install === self.install,
      visits,
      first,
      last,
      setAside: setAside.all(install),
    }))
    .toSorted((a, b) => Number(b.isSelf) - Number(a.isSelf));
}
