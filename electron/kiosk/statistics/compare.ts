import type { Text } from '#format/text.ts';
import { quantileMs } from './duration-bins.ts';
import {
  difference,
  meanInterval,
  medianInterval,
  rateInterval,
  type Estimate,
} from './intervals.ts';
import type { Labels, Overview } from './overview.ts';
import { wilson } from './share.ts';
import type { ShownShare } from './suppression.ts';
import type { TallySums } from './tally-sums.ts';
import { MEASURE } from './tally.ts';

/** A value with what it was counted from; `value` is `null` where it is hidden or there is none. */
export interface ComparedFigure {
  value: number | null;
  /** Visits, stops or days, by the measure. */
  n: number | null;
  /** 95 %; absent where there is no value. */
  interval?: { low: number; high: number };
}

export interface ComparedDifference {
  /** `a - b`, in the unit of the measure; a share is in points of 0 to 1. */
  value: number;
  interval: { low: number; high: number };
  /** Whether the interval leaves 0 out: chance alone would seldom do this. */
  isClear: boolean;
}

export interface ComparedMeasure {
  measure: string;
  unit: 'share' | 'ms' | 'number';
  a: ComparedFigure;
  b: ComparedFigure;
  difference: ComparedDifference | null;
}

export interface ComparedExhibit {
  id: string;
  room: string;
  title: Text;
  attracting: Omit<ComparedMeasure, 'measure' | 'unit'>;
  /** Median dwell in ms. */
  dwell: Omit<ComparedMeasure, 'measure' | 'unit'>;
}

/** What to keep in mind before believing a difference. */
export type Caution =
  'packs-differ' | 'parameters-differ' | 'sides-overlap' | 'completeness-differs';

/** Two venues or two periods, side by side. Totals are left out: they grow with the days. */
export interface Comparison {
  a: SideFacts;
  b: SideFacts;
  cautions: Caution[];
  measures: ComparedMeasure[];
  exhibits: ComparedExhibit[];
}

export interface SideFacts {
  /** As it was asked for: `venue:ID` or `FROM..TO`. */
  asked: string;
  visits: number;
  /** Days on which anything was recorded. */
  days: number;
  first: string | null;
  last: string | null;
  completeness: number | null;
  packs: string[];
}

export interface Side {
  facts: SideFacts;
  sums: TallySums;
  overview: Overview;
}

/** Every measure that may be compared; small counts are hidden below `k`, and so is every difference from them. */
export function compare(a: Side, b: Side, labels: Labels, k: number): Omit<Comparison, 'cautions'> {
  const both = (measure: string, unit: ComparedMeasure['unit'], figure: (side: Side) => Told) => ({
    measure,
    unit,
    ...compared(figure(a), figure(b)),
  });
  const share = (measure: string, of: (overview: Overview) => ShownShare) =>
    both(measure, 'share', ({ overview }) => shareFigure(of(overview)));

  return {
    a: a.facts,
    b: b.facts,
    measures: [
      both('visits-a-day', 'number', visitsADay),
      both('visit-duration', 'ms', ({ sums }) => median(sums.byBin(MEASURE.DURATION), k)),
      both('dwell', 'ms', ({ sums }) => median(sums.byBin(MEASURE.EXHIBIT_DWELL), k)),
      both('depth', 'number', ({ sums }) => mean(sums.byBin(MEASURE.DEPTH), k)),
      share('engaged', ({ totals }) => totals.engaged),
      share('diligent', ({ totals }) => totals.diligent),
      share('ended-by-timeout', ({ totals }) => totals.endedByTimeout),
      share('changed-language', ({ totals }) => totals.changedLanguage),
      share('searched', ({ totals }) => totals.searched),
      share('took-away', ({ totals }) => totals.tookAway),
      share('quiz', ({ deeds }) => deeds.allQuestions),
      both('attract-rate', 'number', attractRate),
    ],
    exhibits: labels.exhibits.map(({ id, room, title }) => ({
      id,
      room,
      title,
      attracting: compared(attracting(a, id), attracting(b, id)),
      dwell: compared(dwellAt(a, id, k), dwellAt(b, id, k)),
    })),
  };
}

/** A figure and what its difference is worked out from. */
interface Told {
  figure: ComparedFigure;
  estimate?: Estimate;
}

function compared(a: Told, b: Told): Omit<ComparedMeasure, 'measure' | 'unit'> {
  if (!a.estimate || !b.estimate) return { a: a.figure, b: b.figure, difference: null };
  const { value, low, high } = difference(a.estimate, b.estimate);
  const isClear = low > 0 || high < 0;
  return { a: a.figure, b: b.figure, difference: { value, interval: { low, high }, isClear } };
}

function told(n: number, value: number, interval: { low: number; high: number }): Told {
  return { figure: { value, n, interval }, estimate: { value, ...interval } };
}

function nothing(n: number | null): Told {
  return { figure: { value: null, n } };
}

function shareFigure({ count, n }: Pick<ShownShare, 'count' | 'n'>): Told {
  if (count === null || !n) return nothing(n);
  return told(n, count / n, wilson(count, n));
}

function attracting({ overview }: Side, id: string): Told {
  const row = overview.exhibits.find((one) => one.id === id);
  if (!row || row.attractingShare === null || !row.n) return nothing(row?.n ?? null);
  return shareFigure({ count: Math.round(row.attractingShare * row.n), n: row.n });
}

function dwellAt({ overview, sums }: Side, id: string, k: number): Told {
  const row = overview.exhibits.find((one) => one.id === id);
  return row?.isHidden ? nothing(null) : median(sums.byBin(MEASURE.EXHIBIT_DWELL, id), k);
}

function median(bins: ReadonlyMap<number, number>, k: number): Told {
  const n = [...bins.values()].reduce((sum, count) => sum + count, 0);
  const value = quantileMs(bins, 0.5);
  const interval = medianInterval(bins);
  if (value === undefined || n < k) return nothing(n);
  return interval ? told(n, value, interval) : { figure: { value, n } };
}

function mean(counts: ReadonlyMap<number, number>, k: number): Told {
  const found = meanInterval(counts);
  if (!found || found.n < k) return nothing(found?.n ?? 0);
  return told(found.n, found.mean, { low: found.low, high: found.high });
}

/** Days differ among themselves more than chance would have it, so they are what is counted. */
function visitsADay({ sums }: Side): Told {
  const days = new Map<string, number>();
  for (const { day } of sums.hours(MEASURE.ATTRACT_MS)) days.set(day, 0);
  for (const { day, n } of sums.hours(MEASURE.VISITS)) days.set(day, (days.get(day) ?? 0) + n);
  const counts = new Map<number, number>();
  for (const n of days.values()) counts.set(n, (counts.get(n) ?? 0) + 1);
  const found = meanInterval(counts);
  return found
    ? told(found.n, found.mean, { low: found.low, high: found.high })
    : nothing(days.size);
}

function attractRate({ overview: { totals } }: Side): Told {
  const hours = totals.screenMs.attract / 3_600_000;
  if (totals.visitsPerAttractHour === null || hours <= 0) return nothing(totals.visits);
  return told(totals.visits, totals.visits / hours, rateInterval(totals.visits, hours));
}
