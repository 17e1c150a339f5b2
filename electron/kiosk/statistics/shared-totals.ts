import type Database from 'better-sqlite3';
import { hiddenAmong } from './suppression.ts';
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
 * rule for what is published: a cause or a recommendation appears once at least
 * `kPublic` visits chose it, and none from which the others could be worked out.
 */
export function sharedTotals(db: Database.Database, kPublic: number): () => SharedTotals {
  const sums = db.prepare<[Measure, Measure, Measure], Row>(
    `SELECT measure, dim.key AS thing, SUM(n) AS n FROM tally_month JOIN dim ON dim.id = what
     WHERE measure IN (?, ?, ?) GROUP BY measure, what ORDER BY n DESC, thing`,
  );
  return () => {
    const rows = sums.all(MEASURE.PLEDGED, MEASURE.PLEDGED_HOURS, MEASURE.ENDORSED);
    const of = (measure: Measure) => rows.filter((row) => row.measure === measure);
    const total = (measure: Measure) => of(measure).reduce((sum, { n }) => sum + n, 0);
    const shown = (measure: Measure) => {
      const all = of(measure);
      const hidden = hiddenAmong(
        all.map(({ n }) => n),
        kPublic,
      );
      return all.filter((_, i) => !hidden[i]);
    };
    return {
      pledges: {
        n: total(MEASURE.PLEDGED),
        hours: total(MEASURE.PLEDGED_HOURS),
        causes: shown(MEASURE.PLEDGED).map(({ thing, n }) => ({ cause: thing, n })),
      },
      // They have no sum that is shown.
      endorsements: of(MEASURE.ENDORSED)
        .filter(({ n }) => n >= kPublic)
        .map(({ thing, n }) => ({ recommendation: thing, n })),
    };
  };
}
