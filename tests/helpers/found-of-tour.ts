import Database from 'better-sqlite3';
import { labelsOf } from '#kiosk/statistics/labels.ts';
import { overview, type Overview } from '#kiosk/statistics/overview.ts';
import { DEFAULT_PARAMETERS } from '#kiosk/statistics/parameters.ts';
import { readTallies } from '#kiosk/statistics/read-tallies.ts';
import { surroundings } from '#kiosk/statistics/surroundings.ts';
import type { Selection } from '#kiosk/statistics/tally-sums.ts';
import { smallExhibition } from './small-exhibition.ts';
import { to9, type TourTruth } from './truth-of-tour.ts';

/** Nothing is hidden: the truth holds the small counts too. */
const HIDES_NOTHING = 1;

/** What the statistics in a database say, with nothing hidden. */
export function overviewOf(file: string, selection: Selection = {}): Overview {
  const db = new Database(file, { readonly: true });
  try {
    const sums = readTallies(db, selection);
    const around = surroundings(db, selection, sums);
    const labels = labelsOf(smallExhibition());
    const input = { selection, labels, parameters: DEFAULT_PARAMETERS, around };
    return overview(sums, input, HIDES_NOTHING);
  } finally {
    db.close();
  }
}

/** The overview in the words of the truth, so that the two can be laid side by side. */
export function foundIn({
  totals,
  hours,
  days,
  languages,
  depth,
  exhibits,
  deeds,
}: Overview): TourTruth {
  const present = <Key, Value>(entries: [Key, Value, n: number | null][]) =>
    new Map(entries.filter(([, , n]) => n !== 0).map(([key, value]) => [key, value] as const));
  return {
    visits: totals.visits,
    undated: totals.undated,
    engaged: totals.engaged.count,
    recovered: totals.recovered,
    endedByTimeout: totals.endedByTimeout.count,
    searched: totals.searched.count ?? NaN,
    stops: totals.stops,
    medianDurationS: (totals.duration.medianMs ?? NaN) / 1000,
    lowerQuartileS: (totals.duration.lowerQuartileMs ?? NaN) / 1000,
    upperQuartileS: (totals.duration.upperQuartileMs ?? NaN) / 1000,
    trimmedMeanS: (totals.duration.trimmedMeanMs ?? NaN) / 1000,
    durationS: Math.round((totals.utilisation ?? NaN) * (totals.screenMs.occupied / 1000)),
    occupiedS: totals.screenMs.occupied / 1000,
    meanDepth: totals.meanDepth ?? NaN,
    diligent: totals.diligent.count ?? NaN,
    contentSweep: to9(totals.contentSweep ?? NaN),
    hours: present(hours.map((row) => [`${row.weekday}/${row.hour}`, row.visits, row.visits])),
    days: present(days.map(({ day, visits }) => [day, visits, visits])),
    languages: present(languages.map(({ language, visits }) => [language, visits ?? NaN, visits])),
    depths: present(depth.map(({ from, visits }) => [from, visits ?? NaN, visits])),
    exhibits: present(
      exhibits.map((row) => [
        row.id,
        {
          visits: row.visits ?? NaN,
          stops: row.stops ?? NaN,
          medianDwellS: (row.medianDwellMs ?? NaN) / 1000,
          dwellS: 0,
          attracting: to9(row.attractingShare ?? NaN),
          attention: to9(row.attentionShare ?? NaN),
          exits: row.exits ?? NaN,
          handledModel: row.model?.count ?? 0,
        },
        row.visits,
      ]),
    ),
    questions: new Map(
      deeds.questions.map(({ id, share }) => [
        id,
        { answered: share.n ?? NaN, right: share.count ?? NaN },
      ]),
    ),
    endorsed: new Map(deeds.endorsements.map(({ id, share }) => [id, share.count ?? NaN])),
    pledged: new Map(
      deeds.pledges.map(({ id, share, hours }) => [
        id,
        { visits: share.count ?? NaN, hours: hours ?? NaN },
      ]),
    ),
    access: new Map(deeds.access.map(({ feature, share }) => [feature, share.count ?? NaN])),
    tours: new Map(
      deeds.tours.map(({ id, share }) => [
        id,
        { begun: share.n ?? NaN, completed: share.count ?? NaN },
      ]),
    ),
  };
}
