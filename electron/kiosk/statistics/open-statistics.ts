import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Statistics } from '../api/statistics.ts';
import { choices } from './choices.ts';
import { comparison } from './comparison.ts';
import { DayNotes } from './day-notes.ts';
import { countDoor, doorCounts, forgetDoor } from './door-counts.ts';
import { covers, readStays, writeStays } from './itinerary.ts';
import { labelsOf } from './labels.ts';
import { localCalendar } from './local-day.ts';
import { Merge } from './merge.ts';
import type { MergeOutcome } from './merge-outcome.ts';
import { mendMonths } from './months.ts';
import { NoisedReleases } from './noised.ts';
import { overview, type Overview } from './overview.ts';
import { forEverybody } from './publication.ts';
import { publicDays, publicVenues } from './public-days.ts';
import { readTallies } from './read-tallies.ts';
import { Releases } from './releases.ts';
import { erase, retentionRules, setRetention } from './retention.ts';
import { Seals } from './seals.ts';
import { sharedTotals, type SharedTotals } from './shared-totals.ts';
import { splitSegments } from './segment.ts';
import { selfAssessment } from './self-assessment.ts';
import { sourceRows } from './sources.ts';
import { surroundings } from './surroundings.ts';
import type { Selection } from './tally-sums.ts';
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

  const notes = new DayNotes(db);
  const nowS = () => options.now().t;

  const read = (selection: Selection, k: number = parameters.kMin): Overview => {
    const sums = readTallies(db, selection);
    const around = surroundings(db, selection, sums);
    const found = overview(sums, { selection, labels, parameters, around }, k);
    if (!selection.venue) return found;
    // Between two stays at a venue nobody could have come.
    const stays = readStays(db).filter(({ venue }) => selection.venue?.includes(venue));
    const days = found.days.filter(({ day }) =>
      stays.some((stay) => covers(stay, stay.kiosk ?? '', day)),
    );
    return { ...found, days };
  };
  /** Of days on which nothing was counted there is nothing to keep. */
  const nothingPublished = (selection: Selection) =>
    forEverybody(read(selection, parameters.kPublic), parameters.kPublic);
  const releases = new Releases(db, (days) => read(days, parameters.kPublic));
  const noised = new NoisedReleases(db, (days) => read(days, 1));
  return {
    tallies,
    totals: sharedTotals(db, parameters.kPublic),
    upkeep() {
      const day = today();
      // Without a day there is still the day without one.
      seals.sealUntil(day ?? '');
      if (!day) return;
      erase(db, { today: day, rules: retentionRules(db), parameters });
      mendMonths(db, day);
    },
    statistics: {
      overview: (selection) => read(selection),
      published: (selection) => {
        const days = publicDays(db, selection);
        return days ? releases.published(days) : nothingPublished(selection);
      },
      publish: (selection, { byVenue = false } = {}) => {
        const now = { t: nowS(), day: today() ?? '' };
        const days = publicDays(db, selection);
        if (!days) return nothingPublished(selection);
        const parts = byVenue ? publicVenues(db, selection) : [];
        return releases.publishWith(days, parts, now);
      },
      releaseNoised: (asked) => noised.make(asked, { t: nowS(), day: today() ?? '' }),
      ledger: () => noised.ledger(),
      choices: () => choices(db, labels),
      compare: (asked, common) => comparison(asked, { db, labels, parameters, common }),
      selfAssessment: () =>
        selfAssessment(db, {
          day: today(),
          source: identity,
          rules: retentionRules(db),
          parameters,
          broken: seals.verify(),
          dayOf: (t) => calendar(t * 1000).day,
        }),
      retention: () => retentionRules(db),
      setRetention: (rules) => setRetention(db, rules, nowS()),
      notes: {
        within: (from, to) => notes.within(from, to),
        on: (day) => notes.on(day),
        keep: (day, note) => notes.keep(day, note, nowS()),
        remove: (day) => notes.remove(day, nowS()),
      },
      stays: () => readStays(db),
      setStays: (stays) => writeStays(db, stays, nowS()),
      doors: () => doorCounts(db),
      countDoor: (door) => countDoor(db, door, nowS()),
      forgetDoor: (door) => forgetDoor(db, door, nowS()),
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
