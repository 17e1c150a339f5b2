import type Database from 'better-sqlite3';
import { MEASURE, type Measure } from './tally.ts';

/** What all visits together have promised and endorsed, for the tree and the wall that visitors see. */
export interface SharedTotals {
  pledges: {
    /** Leaves on the tree, and the hours that they promise. */
    n: number;
    hours: number;
    causes: { cause: string; n: number }[];
  };
  endorsements: { recommendation: string; n: number }[];
}

interface Row {
  measure: Measure;
  thing: string;
  n: number;
}

/**
 * Reads the totals over all days. What stands on a public screen obeys the
 * rule for what is published: a single cause or recommendation appears once at
 * least `kPublic` visits chose it; until then only the sums say anything.
 */
export function sharedTotals(db: Database.Database, kPublic: number): () => SharedTotals {
  const sums = db.prepare<[Measure, Measure, Measure], Row>(
    `SELECT measure, dim.key AS thing, SUM(n) AS n FROM tally JOIN dim ON dim.id = tally.what
     WHERE measure IN (?, ?, ?) GROUP BY measure, what ORDER BY n DESC, thing`,
  );
  return () => {
    const rows = sums.all(MEASURE.PLEDGED, MEASURE.PLEDGED_HOURS, MEASURE.ENDORSED);
    const of = (measure: Measure) => rows.filter((row) => row.measure === measure);
    const total = (measure: Measure) => of(measure).reduce((sum, { n }) => sum + n, 0);
    const isPublic = ({ n }: Row) => n >= kPublic;
    return {
      pledges: {
        n: total(MEASURE.PLEDGED),
        hours: total(MEASURE.PLEDGED_HOURS),
        causes: of(MEASURE.PLEDGED)
          .filter(isPublic)
          .map(({ thing, n }) => ({ cause: thing, n })),
      },
      endorsements: of(MEASURE.ENDORSED)
        .filter(isPublic)
        .map(({ thing, n }) => ({ recommendation: thing, n })),
    };
  };
}
