/**
 * Whether something grows with the visits. The rule, fixed before it is applied:
 *
 * 1. What comes before the steady state is left out where MSER says (White 1997:
 *    the cut after which the mean of the rest is known best), at most half the run.
 * 2. The slope is the median of all slopes between two weighings (Theil 1950, Sen
 *    1968), with Sen's 95 % interval. A single step, or one weighing that V8's
 *    collector met at a bad moment, moves a least-squares line and hardly this one.
 * 3. Weighings of one process depend on each other, which makes any interval too
 *    narrow: its variance is corrected by the autocorrelation of the ranks (Hamed
 *    and Rao 1998), and never made smaller by it.
 * 4. It does not grow if zero lies within the interval, or the slope is below zero.
 *
 * Chance alone is no proof of flatness: a noisy run is "flat" soon. So the upper
 * end of the interval is told beside it, which is what may be growing unseen.
 */
export interface Slope {
  /** By how much it grows with each visit. */
  perStep: number;
  /** The 95 % interval around it. */
  from: number;
  to: number;
  /** So many weighings at the start were left out. */
  warmUp: number;
  doesNotGrow: boolean;
}

/** Both ends of the 95 % interval of a normal distribution. */
const Z = 1.96;
/** With fewer weighings than that no interval means anything. */
const FEWEST = 6;

/** Of numbers that were taken at equal steps. */
export function slopeOf(values: readonly number[], stepLength = 1): Slope {
  const warmUp = warmUpOf(values);
  const settled = values.slice(warmUp);
  const slopes = settled
    .flatMap((y, j) => settled.slice(0, j).map((before, i) => (y - before) / (j - i) / stepLength))
    .toSorted((a, b) => a - b);
  const perStep = median(slopes);
  const half = (Z * Math.sqrt(varianceOfRanks(settled, perStep * stepLength))) / 2;
  const at = (place: number) =>
    slopes[Math.min(slopes.length - 1, Math.max(0, Math.round(place)))] ?? 0;
  const from = at(slopes.length / 2 - half - 1);
  const to = at(slopes.length / 2 + half);
  const isEnough = settled.length >= FEWEST;
  return { perStep, from, to, warmUp, doesNotGrow: isEnough && (perStep <= 0 || from <= 0) };
}

/** Marginal standard error rule: the cut with the least squared error of the mean of the rest. */
export function warmUpOf(values: readonly number[]): number {
  const errors = values.slice(0, Math.floor(values.length / 2) + 1).map((_, cut) => {
    const rest = values.slice(cut);
    const mean = rest.reduce((sum, y) => sum + y, 0) / rest.length;
    return rest.reduce((sum, y) => sum + (y - mean) ** 2, 0) / rest.length ** 2;
  });
  return Math.max(0, errors.indexOf(Math.min(...errors)));
}

/** The variance of Kendall's sum for these numbers, with ties and autocorrelation told of. */
function varianceOfRanks(values: readonly number[], slope: number): number {
  const n = values.length;
  const ties = [...Map.groupBy(values, (value) => value).values()].map(({ length }) => length);
  const tied = ties.reduce((sum, t) => sum + t * (t - 1) * (2 * t + 5), 0);
  const independent = (n * (n - 1) * (2 * n + 5) - tied) / 18;
  const ranks = ranksOf(values.map((value, i) => value - slope * i));
  const mean = (n + 1) / 2;
  const spread = ranks.reduce((sum, rank) => sum + (rank - mean) ** 2, 0);
  let more = 0;
  for (let lag = 1; lag < n - 2; lag += 1) {
    const together = ranks
      .slice(lag)
      .reduce((sum, rank, i) => sum + (rank - mean) * ((ranks[i] ?? mean) - mean), 0);
    const correlation = spread === 0 ? 0 : together / spread;
    // Only what is beyond chance, as the authors do: the rest is noise, summed many times.
    if (Math.abs(correlation) < Z / Math.sqrt(n)) continue;
    more += (n - lag) * (n - lag - 1) * (n - lag - 2) * correlation;
  }
  return independent * Math.max(1, 1 + (2 / (n * (n - 1) * (n - 2))) * more);
}

/** From 1; equal numbers share the middle of their places. */
function ranksOf(values: readonly number[]): number[] {
  const sorted = values.toSorted((a, b) => a - b);
  return values.map((value) => (sorted.indexOf(value) + sorted.lastIndexOf(value)) / 2 + 1);
}

/** What the last third weighs more than the first, as a share of the first: the middle of each. */
export function grewBy(values: readonly number[]): number {
  const third = Math.max(1, Math.floor(values.length / 3));
  const before = median(values.slice(0, third).toSorted((a, b) => a - b));
  const after = median(values.slice(-third).toSorted((a, b) => a - b));
  return before === 0 ? 0 : Math.round((after / before - 1) * 1000) / 1000;
}

function median(sorted: readonly number[]): number {
  const half = sorted.length / 2;
  return ((sorted[Math.ceil(half) - 1] ?? 0) + (sorted[Math.floor(half)] ?? 0)) / 2;
}
