/**
 * Durations are kept as counts in bins, because counts of many days and many
 * kiosks add up and medians do not. A bin is one second wide below 32 s, and
 * a sixteenth of a doubling above: a quantile read from the bins is right to
 * the second below 32 s and to 3 % above.
 */
const EXACT_BELOW_S = 32;
const BINS_PER_DOUBLING = 16;

/** How many durations fell into each bin. */
export type DurationBins = ReadonlyMap<number, number>;

/** The bin of a duration; a duration below half a second has bin 0. */
export function binOf(durationMs: number): number {
  const seconds = Math.max(0, Math.round(durationMs / 1000));
  const doublings = doublingsAbove(seconds);
  return BINS_PER_DOUBLING * doublings + (seconds >> doublings);
}

/** The middle of a bin in milliseconds: what a duration in it is taken to be. */
export function durationOfBin(bin: number): number {
  const doublings = Math.max(0, Math.floor(bin / BINS_PER_DOUBLING) - 1);
  const firstS = (bin - BINS_PER_DOUBLING * doublings) * 2 ** doublings;
  return (firstS + (2 ** doublings - 1) / 2) * 1000;
}

/** @returns how many durations are in the bins. */
export function countIn(bins: DurationBins): number {
  let n = 0;
  for (const count of bins.values()) n += count;
  return n;
}

/**
 * The duration that a share `p` of all durations does not exceed. Between two
 * ranks it takes the mean of both, so the median of 10 s and 20 s is 15 s.
 *
 * @param p - Above 0 and below 1.
 * @returns Milliseconds, or `undefined` if the bins are empty.
 */
export function quantileMs(bins: DurationBins, p: number): number | undefined {
  const n = countIn(bins);
  if (n === 0) return undefined;
  const rank = p * n;
  const isBetween = Number.isInteger(rank);
  const lower = durationAtRank(bins, Math.ceil(rank));
  const upper = isBetween ? durationAtRank(bins, Math.min(n, rank + 1)) : lower;
  return Math.round((lower + upper) / 2);
}

/**
 * The mean after the shortest and the longest tenth are left out. Visits are
 * so skewed that one forgotten screen moves the plain mean.
 */
export function trimmedMeanMs(bins: DurationBins): number | undefined {
  const n = countIn(bins);
  if (n === 0) return undefined;
  const cut = Math.floor(n / 10);
  let passed = 0;
  let sumMs = 0;
  for (const [bin, count] of inOrder(bins)) {
    const first = Math.max(passed, cut);
    const last = Math.min(passed + count, n - cut);
    if (last > first) sumMs += (last - first) * durationOfBin(bin);
    passed += count;
  }
  return Math.round(sumMs / (n - 2 * cut));
}

/** One point of a survival curve: the share of all durations that lasted at least so long. */
export interface SurvivalPoint {
  atMs: number;
  share: number;
}

/** The share still there, at the start and at every duration that occurs. */
export function survival(bins: DurationBins): SurvivalPoint[] {
  const n = countIn(bins);
  if (n === 0) return [];
  let left = n;
  const points: SurvivalPoint[] = [{ atMs: 0, share: 1 }];
  for (const [bin, count] of inOrder(bins)) {
    points.push({ atMs: durationOfBin(bin), share: left / n });
    left -= count;
  }
  return points;
}

/** The duration that comes at this place when all are lined up, the shortest at 1. */
export function durationAtRank(bins: DurationBins, rank: number): number {
  let passed = 0;
  for (const [bin, count] of inOrder(bins)) {
    passed += count;
    if (passed >= rank) return durationOfBin(bin);
  }
  throw new RangeError(`Rank ${rank} is beyond the ${passed} durations in the bins`);
}

function inOrder(bins: DurationBins): [number, number][] {
  return [...bins].toSorted(([a], [b]) => a - b);
}

function doublingsAbove(seconds: number): number {
  return seconds < EXACT_BELOW_S ? 0 : Math.floor(Math.log2(seconds)) - 4;
}
