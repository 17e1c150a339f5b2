import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Statistics } from '../api/organizer.ts';
import { labelsOf } from './labels.ts';
import { localCalendar } from './local-day.ts';
import { Merge } from './merge.ts';
import type { MergeOutcome } from './merge-outcome.ts';
import { overview } from './overview.ts';
import { readTallies } from './read-tallies.ts';
import { DEFAULT_RETENTION, erase } from './retention.ts';
import { Seals } from './seals.ts';
import { sharedTotals, type SharedTotals } from './shared-totals.ts';
import { splitSegments } from './segment.ts';
import { sourceRows } from './sources.ts';
import { Tallies, type TalliesOptions } from './tallies.ts';

export interface StatisticsOptions extends TalliesOptions {
  /** The wall clock: seconds since 1970 and whether to believe it. */
  now: () => { t: number; isSuspect: boolean };
}

/** What keeps count of visits, and what organizers read of it. */
export interface OpenStatistics {
  tallies: Tallies;
  statistics: Statistics;
  /** What visitors see of each other: sums, and no one. */
  totals: () => SharedTotals;
  /**
   * Seals the days that are over and erases what was kept long enough. To be
   * called once a start, when unfinished visits have been ended.
   */
  upkeep: () => void;
}

/** After every day: a clock in doubt cannot say what is still to come. */
const END_OF_TIME = '9999-12-31';

/** Opens the statistics over the kiosk's database. `tallies.begin()` is the caller's to call. */
export function openStatistics(options: StatisticsOptions): OpenStatistics {
  const { db, identity, exhibition, parameters } = options;
  const tallies = new Tallies(options);
  const seals = new Seals(db, identity, parameters);
  const labels = labelsOf(exhibition);
  const calendar = localCalendar(parameters.timeZone, parameters.dayStartH);
  const today = () => {
    const { t, isSuspect } = options.now();
    return isSuspect ? undefined : calendar(t * 1000).day;
  };

  const read: Statistics['overview'] = (selection, audience = 'inside') => {
    const k = audience === 'public' ? parameters.kPublic : parameters.kMin;
    return overview(readTallies(db, selection), { selection, labels, parameters }, k);
  };
  return {
    tallies,
    totals: sharedTotals(db, parameters.kPublic),
    upkeep() {
      const day = today();
      // Without a day there is still the day without one.
      seals.sealUntil(day ?? '');
      if (day) erase(db, { today: day, rules: DEFAULT_RETENTION, parameters });
    },
    statistics: {
      overview: read,
      sources: () => sourceRows(db, identity),
      segments: () => {
        seals.sealUntil(today() ?? '');
        return [...seals.segments()].join('');
      },
      async merge(text) {
        const merge = new Merge(db, { self: identity, today: today() ?? END_OF_TIME });
        const outcomes: MergeOutcome[] = [];
        for (const segment of splitSegments(text)) {
          outcomes.push(merge.add(segment));
          // A day takes milliseconds, a stick seconds: visitors go first.
          await nextTurn();
        }
        return outcomes;
      },
    },
  };
}
