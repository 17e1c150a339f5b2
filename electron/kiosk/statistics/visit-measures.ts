import {
  countIn,
  durationOfBin,
  quantileMs,
  trimmedMeanMs,
  type DurationBins,
} from './duration-bins.ts';
import { daysBetween, weekdayOf } from './local-day.ts';
import type { Labels } from './overview.ts';
import type { Selection, TallySums } from './tally-sums.ts';
import { shareOf, type Share } from './share.ts';
import { hiddenAmong, hiddenShare, shownShare, type ShownShare } from './suppression.ts';
import type { Unanswered } from './surroundings.ts';
import { MEASURE } from './tally.ts';

/** How durations are told: never by a mean alone. Absent values are hidden or not there. */
export interface DurationSummary {
  n: number;
  medianMs: number | null;
  lowerQuartileMs: number | null;
  upperQuartileMs: number | null;
  trimmedMeanMs: number | null;
}

/** The measures of all visits of the selection together. */
export interface Totals {
  visits: number;
  /** Visits that count here but on no day, because the clock was in doubt. */
  undated: number;
  /** Visits cut off by a crash or a power cut. */
  recovered: number;
  engaged: Share;
  endedByTimeout: Share;
  changedLanguage: ShownShare;
  diligent: ShownShare;
  searched: ShownShare;
  tookAway: ShownShare;
  stops: number;
  duration: DurationSummary;
  /** Different exhibits in a visit, on average. */
  meanDepth: number | null;
  /** Different exhibits a minute. */
  contentSweep: number | null;
  /** Time from first to last touch, of the time in which the screen was running. */
  utilisation: number | null;
  /** Visits for every hour in which the welcome screen was shown. */
  visitsPerAttractHour: number | null;
  screenMs: { attract: number; occupied: number };
}

export function totals(
  sums: TallySums,
  { k, unanswered }: { k: number; unanswered: readonly Unanswered[] },
): Totals {
  const answers = (measure: Unanswered['measure']) =>
    !unanswered.some((one) => one.measure === measure);
  const visits = sums.sum(MEASURE.VISITS);
  const dated = sums.hours(MEASURE.VISITS).reduce((sum, { n }) => sum + n, 0);
  const durationMs = sums.sum(MEASURE.DURATION_MS);
  const exhibits = sums.sum(MEASURE.EXHIBITS);
  const attractMs = sums.sum(MEASURE.ATTRACT_MS);
  const occupiedMs = sums.sum(MEASURE.OCCUPIED_MS);
  return {
    visits,
    undated: visits - dated,
    recovered: sums.sum(MEASURE.RECOVERED),
    engaged: shareOf(sums.sum(MEASURE.ENGAGED), visits),
    endedByTimeout: shareOf(sums.sum(MEASURE.ENDED_BY_TIMEOUT), visits),
    changedLanguage: shownShare(sums.sum(MEASURE.CHANGED_LANGUAGE), visits, k),
    diligent: shownShare(sums.sum(MEASURE.DILIGENT), visits, k),
    searched: shownShare(sums.sum(MEASURE.SEARCHED), visits, k),
    tookAway: shownShare(sums.sum(MEASURE.TOOK_AWAY), visits, k),
    stops: sums.sum(MEASURE.STOPS),
    duration: summaryOf(sums.byBin(MEASURE.DURATION), k),
    meanDepth: ratio(exhibits, visits),
    contentSweep: ratio(exhibits, durationMs / 60_000),
    utilisation: answers('utilisation') ? ratio(durationMs, attractMs + occupiedMs) : null,
    visitsPerAttractHour: answers('attract-rate') ? ratio(visits, attractMs / 3_600_000) : null,
    screenMs: { attract: attractMs, occupied: occupiedMs },
  };
}

/** Quantiles of fewer than `k` durations would tell single ones, so they are left out. */
export function summaryOf(bins: DurationBins, k: number): DurationSummary {
  const n = countIn(bins);
  const shown = (value: number | undefined) => (n >= k ? (value ?? null) : null);
  return {
    n,
    medianMs: shown(quantileMs(bins, 0.5)),
    lowerQuartileMs: shown(quantileMs(bins, 0.25)),
    upperQuartileMs: shown(quantileMs(bins, 0.75)),
    trimmedMeanMs: shown(trimmedMeanMs(bins)),
  };
}

export interface DayRow {
  day: string;
  visits: number;
  engaged: number;
}

/** Every day from the first with a visit (or the first asked for) to the last; a day without visits is there with 0. */
export function dayRows(sums: TallySums, { from, to }: Selection): DayRow[] {
  const { recorded } = sums;
  if (!recorded) return [];
  const first = from && from > recorded.first ? from : recorded.first;
  const last = to && to < recorded.last ? to : recorded.last;
  const visits = byDay(sums.hours(MEASURE.VISITS));
  const engaged = byDay(sums.hours(MEASURE.ENGAGED));
  return daysBetween(first, last).map((day) => ({
    day,
    visits: visits.get(day) ?? 0,
    engaged: engaged.get(day) ?? 0,
  }));
}

export interface HourRow {
  /** Monday is 1. */
  weekday: number;
  /** 0 to 23. */
  hour: number;
  /** Visits on all those days. */
  visits: number;
  /** On how many days of this weekday the screen ran. */
  days: number;
  /** Visits on such a day in this hour, on average. */
  mean: number;
}

/** Visits by weekday and hour. A day counts if anything was recorded on it, the welcome screen included. */
export function hourRows(sums: TallySums): HourRow[] {
  const visits = sums.hours(MEASURE.VISITS);
  const running = new Set([...visits, ...sums.hours(MEASURE.ATTRACT_MS)].map(({ day }) => day));
  const days = new Map<number, number>();
  for (const day of running) days.set(weekdayOf(day), (days.get(weekdayOf(day)) ?? 0) + 1);

  const cells = new Map<string, HourRow>();
  for (const { day, hour, n } of visits) {
    const weekday = weekdayOf(day);
    const key = `${weekday}/${hour}`;
    const cell = cells.get(key) ?? {
      weekday,
      hour,
      visits: 0,
      days: days.get(weekday) ?? 1,
      mean: 0,
    };
    cell.visits += n;
    cell.mean = cell.visits / cell.days;
    cells.set(key, cell);
  }
  return [...cells.values()].toSorted((a, b) => a.weekday - b.weekday || a.hour - b.hour);
}

export interface DwellCurve {
  n: number;
  medianMs: number | null;
  /** A quarter of the stops lasted at least so long. */
  upperQuartileMs: number | null;
  /** The share of stops that lasted at least so long, as far as `k` of them did. */
  points: { atMs: number; share: number }[];
}

export function dwellCurve(sums: TallySums, k: number): DwellCurve {
  const bins = sums.byBin(MEASURE.EXHIBIT_DWELL);
  const n = countIn(bins);
  if (n < k) return { n, medianMs: null, upperQuartileMs: null, points: [] };
  const points = [{ atMs: 0, share: 1 }];
  let left = n;
  for (const [bin, count] of [...bins].toSorted(([a], [b]) => a - b)) {
    if (left < k) break;
    points.push({ atMs: durationOfBin(bin), share: left / n });
    left -= count;
  }
  const [medianMs, upperQuartileMs] = [0.5, 0.75].map((p) => quantileMs(bins, p) ?? null);
  return { n, medianMs: medianMs ?? null, upperQuartileMs: upperQuartileMs ?? null, points };
}

/** How many different exhibits: the last and first number of each class. */
const DEPTHS = [
  [0, 0],
  [1, 1],
  [2, 2],
  [3, 4],
  [5, 7],
  [8, 12],
  [13, 20],
  [21, Infinity],
] as const;

export interface DepthRow {
  from: number;
  /** `null` if there is no end. */
  to: number | null;
  /** `null` if hidden. */
  visits: number | null;
}

export function depthRows(sums: TallySums, k: number): DepthRow[] {
  const bins = sums.byBin(MEASURE.DEPTH);
  const counts = DEPTHS.map(([from, to]) =>
    [...bins].reduce((sum, [bin, n]) => (bin >= from && bin <= to ? sum + n : sum), 0),
  );
  const hidden = hiddenAmong(counts, k);
  return DEPTHS.map(([from, to], i) => ({
    from,
    to: to === Infinity ? null : to,
    visits: hidden[i] ? null : (counts[i] ?? 0),
  }));
}

export interface LanguageRow {
  language: string;
  /** The language named in itself, where the pack does. */
  name: string;
  visits: number | null;
  share: number | null;
  n: number | null;
  interval?: { low: number; high: number };
  isHidden?: true;
}

/** Visits by language, every language on offer included, the most used first. */
export function languageRows(sums: TallySums, { languages }: Labels, k: number): LanguageRow[] {
  const visits = sums.byLanguage(MEASURE.VISITS);
  const n = sums.sum(MEASURE.VISITS);
  const codes = [...new Set([...languages.keys(), ...visits.keys()])];
  const counts = codes.map((code) => visits.get(code) ?? 0);
  const hidden = hiddenAmong(counts, k);
  return codes
    .map((language, i) => {
      const { count, ...share } = hidden[i] ? hiddenShare(n, k) : shareOf(counts[i] ?? 0, n);
      return { language, name: languages.get(language) ?? language, visits: count, ...share };
    })
    .toSorted((a, b) => (b.visits ?? 0) - (a.visits ?? 0));
}

function byDay(hours: readonly { day: string; n: number }[]): Map<string, number> {
  const sums = new Map<string, number>();
  for (const { day, n } of hours) sums.set(day, (sums.get(day) ?? 0) + n);
  return sums;
}

function ratio(part: number, whole: number): number | null {
  return whole > 0 ? part / whole : null;
}
