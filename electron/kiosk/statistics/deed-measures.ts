import type { Text } from '#format/text.ts';
import type { Labels } from './overview.ts';
import type { MeasureParameters } from './parameters.ts';
import type { TallySums } from './tally-sums.ts';
import {
  hiddenAmong,
  hiddenShare,
  hiddenShares,
  shownShare,
  type ShownShare,
} from './suppression.ts';
import { MEASURE, type Measure } from './tally.ts';

/** A thing, and the share of visits that did something with it. */
export interface DeedRow {
  id: string;
  title: Text;
  share: ShownShare;
}

/** What visits did beyond looking. Lists hold what was done at least once. */
export interface Deeds {
  /** Right at the first try, of visits that answered. */
  questions: DeedRow[];
  /** Over all questions: right first answers, of first answers. */
  allQuestions: ShownShare;
  /** Completed, of visits that began the tour. */
  tours: DeedRow[];
  /** Heard to the end, of visits that started the recording. */
  media: DeedRow[];
  /** Brought to its end, of visits that began the exhibit’s activity. */
  activities: DeedRow[];
  /** Endorsed and not taken back, of all visits. */
  endorsements: DeedRow[];
  /** Promised time, of all visits. */
  pledges: (DeedRow & { hours: number | null })[];
  /** Looked up, of all visits. */
  terms: DeedRow[];
  /** Used the feature, of all visits. Hidden below `kPublic`, always. */
  access: { feature: string; share: ShownShare }[];
}

export function deeds(
  sums: TallySums,
  labels: Labels,
  { kPublic }: MeasureParameters,
  k: number,
): Deeds {
  const visits = sums.sum(MEASURE.VISITS);
  const rows = ({ of, done, titles }: Question): DeedRow[] => {
    const [counts, bases] = [sums.byWhat(done), of === undefined ? undefined : sums.byWhat(of)];
    return [...(bases ?? counts).keys()].toSorted(inOrderOf(titles)).map((id) => ({
      id,
      title: titles.get(id) ?? { und: id },
      share: shownShare(counts.get(id) ?? 0, bases ? (bases.get(id) ?? 0) : visits, k),
    }));
  };
  const hours = sums.byWhat(MEASURE.PLEDGED_HOURS);

  return {
    // Their sums are shown as `allQuestions`.
    questions: closing(
      rows({
        of: MEASURE.QUESTION_ANSWERED,
        done: MEASURE.QUESTION_RIGHT_FIRST,
        titles: labels.questions,
      }),
      questionHides(sums, k),
    ),
    allQuestions: shownShare(
      sums.sum(MEASURE.QUESTION_RIGHT_FIRST),
      sums.sum(MEASURE.QUESTION_ANSWERED),
      k,
    ),
    tours: rows({ of: MEASURE.TOUR_BEGUN, done: MEASURE.TOUR_COMPLETED, titles: labels.tours }),
    media: rows({ of: MEASURE.MEDIA_PLAYED, done: MEASURE.MEDIA_COMPLETED, titles: labels.media }),
    activities: rows({
      of: MEASURE.ACTIVITY_BEGUN,
      done: MEASURE.ACTIVITY_DONE,
      titles: new Map(labels.exhibits.map(({ id, title }) => [id, title])),
    }),
    endorsements: rows({ done: MEASURE.ENDORSED, titles: labels.recommendations }),
    // Their sum is shown on the visitors' own screen, as the leaves of a tree.
    pledges: closing(
      rows({ done: MEASURE.PLEDGED, titles: labels.causes }),
      hidesOf(sums.byWhat(MEASURE.PLEDGED), k),
    ).map((row) => ({
      ...row,
      hours: row.share.isHidden ? null : (hours.get(row.id) ?? 0),
    })),
    terms: rows({ done: MEASURE.TERM, titles: labels.terms }),
    access: accessRows(sums, visits, Math.max(k, kPublic)),
  };
}

/** Hides further rows, with what they were counted from where that would tell a hidden one. */
function closing(
  rows: readonly DeedRow[],
  hides: ReadonlyMap<string, 'count' | 'both'>,
): DeedRow[] {
  return rows.map((row) => {
    const hide = hides.get(row.id);
    if (!hide) return row;
    const { n } = row.share;
    return {
      ...row,
      share: { count: null, n: hide === 'both' ? null : n, share: null, isHidden: true },
    };
  });
}

function hidesOf(counts: ReadonlyMap<string, number>, k: number): Map<string, 'count'> {
  const ids = [...counts.keys()];
  const hidden = hiddenAmong([...counts.values()], k);
  return new Map(ids.filter((_, i) => hidden[i]).map((id) => [id, 'count']));
}

function questionHides(sums: TallySums, k: number): Map<string, 'count' | 'both'> {
  const right = sums.byWhat(MEASURE.QUESTION_RIGHT_FIRST);
  const rows = [...sums.byWhat(MEASURE.QUESTION_ANSWERED)].map(([id, n]) => ({
    id,
    n,
    count: right.get(id) ?? 0,
  }));
  const closed = hiddenShares(rows, k);
  const baseless = hiddenAmong(
    rows.map(({ n }) => n),
    k,
  );
  const hides = new Map<string, 'count' | 'both'>();
  for (const [i, { id }] of rows.entries()) {
    if (baseless[i]) hides.set(id, 'both');
    else if (closed[i]) hides.set(id, 'count');
  }
  return hides;
}

interface Question {
  /** The visits that could have done it; all, if left out. */
  of?: Measure;
  done: Measure;
  titles: ReadonlyMap<string, Text>;
}

/** It may hint at health, so a small count hides its neighbour too, whether or not they add up. */
function accessRows(sums: TallySums, visits: number, k: number): Deeds['access'] {
  const counts = [...sums.byWhat(MEASURE.ACCESS)].toSorted(([a], [b]) => (a < b ? -1 : 1));
  const hidden = hiddenAmong(
    counts.map(([, n]) => n),
    k,
  );
  return counts.map(([feature, n], i) => ({
    feature,
    share: hidden[i] ? hiddenShare(visits, k) : shownShare(n, visits, k),
  }));
}

function inOrderOf(titles: ReadonlyMap<string, Text>): (a: string, b: string) => number {
  const places = new Map([...titles.keys()].map((id, place) => [id, place]));
  const place = (id: string) => places.get(id) ?? Infinity;
  return (a, b) => place(a) - place(b) || (a < b ? -1 : 1);
}
