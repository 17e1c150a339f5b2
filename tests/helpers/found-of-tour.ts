import Database from 'better-sqlite3';
import { labelsOf } from '#kiosk/statistics/labels.ts';
import { overview, type Overview } from '#kiosk/statistics/overview.ts';
import { DEFAULT_PARAMETERS } from '#kiosk/statistics/parameters.ts';
import { readTallies } from '#kiosk/statistics/read-tallies.ts';
import { surroundings } from '#kiosk/statistics/surroundings.ts';
import type { Selection } from '#kiosk/statistics/tally-sums.ts';
import { smallExhibition } from './small-exhibition.ts';
import type { DeedTruth } from './truth-of-deeds.ts';
import { to9 } from './truth-of-numbers.ts';
import type { TourTruth } from './truth-of-tour.ts';

/** Nothing is hidden, access features included: the truth holds the small counts too. */
const HIDES_NOTHING = 1;
const PARAMETERS = { ...DEFAULT_PARAMETERS, kPublic: HIDES_NOTHING };
/** Below it, seconds are kept apart. */
const EXACT_BELOW_MS = 32_000;

/** What the statistics in a database say, with nothing hidden. */
export function overviewOf(file: string, selection: Selection = {}): Overview {
  const db = new Database(file, { readonly: true });
  try {
    const sums = readTallies(db, selection);
    const around = surroundings(db, selection, sums);
    const labels = labelsOf(smallExhibition());
    const input = { selection, labels, parameters: PARAMETERS, around };
    return overview(sums, input, HIDES_NOTHING);
  } finally {
    db.close();
  }
}

/** The overview in the words of the truth, so that the two can be laid side by side. */
export function foundIn(found: Overview): TourTruth {
  const { totals, hours, days, languages, depth, rooms, dwell } = found;
  return {
    visits: totals.visits,
    undated: totals.undated,
    recovered: totals.recovered,
    engaged: totals.engaged.count,
    endedByTimeout: totals.endedByTimeout.count,
    changedLanguage: totals.changedLanguage.count ?? NaN,
    stops: totals.stops,
    medianDurationS: seconds(totals.duration.medianMs),
    lowerQuartileS: seconds(totals.duration.lowerQuartileMs),
    upperQuartileS: seconds(totals.duration.upperQuartileMs),
    trimmedMeanS: seconds(totals.duration.trimmedMeanMs),
    durationS: Math.round(
      (totals.utilisation ?? NaN) * seconds(totals.screenMs.attract + totals.screenMs.occupied),
    ),
    occupiedS: seconds(totals.screenMs.occupied),
    attractS: seconds(totals.screenMs.attract),
    utilisation: to9(totals.utilisation ?? NaN),
    visitsPerAttractHour: to9(totals.visitsPerAttractHour ?? NaN),
    meanDepth: totals.meanDepth ?? NaN,
    diligent: totals.diligent.count ?? NaN,
    contentSweep: to9(totals.contentSweep ?? NaN),
    hours: present(hours.map((row) => [`${row.weekday}/${row.hour}`, row.visits])),
    weekdays: present(hours.map((row) => [row.weekday, Math.round(row.visits / row.mean)])),
    days: present(days.map(({ day, visits }) => [day, visits])),
    languages: present(languages.map(({ language, visits }) => [language, visits])),
    depths: present(depth.map(({ from, visits }) => [from, visits])),
    medianDwellS: seconds(dwell.medianMs),
    upperDwellS: seconds(dwell.upperQuartileMs),
    survival: new Map(
      dwell.points
        .filter(({ atMs }) => atMs < EXACT_BELOW_MS)
        .map(({ atMs, share }) => [atMs / 1000, to9(share)]),
    ),
    rooms: new Map(
      rooms.map(({ id, visits, diligent }) => [
        id,
        { visits: visits.count ?? NaN, diligent: diligent.count ?? NaN },
      ]),
    ),
    ...exhibitsFound(found),
    ...deedsFound(found),
  };
}

function exhibitsFound({ exhibits }: Overview) {
  const stopped = exhibits.filter(({ visits }) => visits !== 0);
  const by = (value: (row: Overview['exhibits'][number]) => number | null | undefined) =>
    new Map(stopped.map((row) => [row.id, value(row) ?? NaN]));
  return {
    exhibitVisits: by(({ visits }) => visits),
    exhibitStops: by(({ stops }) => stops),
    exhibitMedianS: by(({ medianDwellMs }) => seconds(medianDwellMs)),
    exhibitUpperS: by(({ upperQuartileDwellMs }) => seconds(upperQuartileDwellMs)),
    attracting: by(({ attractingShare }) => to9(attractingShare ?? NaN)),
    holding: by(({ holdingRatio }) => to9(holdingRatio ?? NaN)),
    attention: by(({ attentionShare }) => to9(attentionShare ?? NaN)),
    exits: by(({ exits }) => exits),
    // Absent where nobody did.
    handledModel: by(({ model }) => (model ? model.count : 0)),
    lookedClosely: by(({ picture }) => (picture ? picture.count : 0)),
  };
}

function deedsFound({ totals, deeds }: Overview): DeedTruth {
  const finished = (rows: Overview['deeds']['tours']) =>
    new Map(
      rows.map(({ id, share }) => [id, { begun: share.n ?? NaN, finished: share.count ?? NaN }]),
    );
  const counts = (rows: readonly { id: string; share: { count: number | null } }[]) =>
    new Map(rows.flatMap(({ id, share }) => (share.count === 0 ? [] : [[id, share.count ?? NaN]])));
  return {
    searched: totals.searched.count ?? NaN,
    tookAway: totals.tookAway.count ?? NaN,
    questions: new Map(
      deeds.questions.map(({ id, share }) => [
        id,
        { answered: share.n ?? NaN, right: share.count ?? NaN },
      ]),
    ),
    allQuestions: {
      answered: deeds.allQuestions.n ?? NaN,
      right: deeds.allQuestions.count ?? NaN,
    },
    endorsed: counts(deeds.endorsements),
    pledged: new Map(
      deeds.pledges.map(({ id, share, hours }) => [
        id,
        { visits: share.count ?? NaN, hours: hours ?? NaN },
      ]),
    ),
    access: counts(deeds.access.map(({ feature, share }) => ({ id: feature, share }))),
    tours: finished(deeds.tours),
    media: finished(deeds.media),
    activities: finished(deeds.activities),
    terms: counts(deeds.terms),
  };
}

function seconds(ms: number | null): number {
  return (ms ?? NaN) / 1000;
}

/** What was counted at least once. */
function present<Key>(entries: readonly [Key, number | null][]): Map<Key, number> {
  return new Map(entries.flatMap(([key, n]) => (n === 0 ? [] : [[key, n ?? NaN] as const])));
}
