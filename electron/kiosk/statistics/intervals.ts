import { countIn, durationAtRank, type DurationBins } from './duration-bins.ts';

/** Of the standard normal distribution, for 95 %. */
const Z = 1.959963984540054;

export interface Interval {
  low: number;
  high: number;
}

/**
 * A 95 % interval of a median, whatever the distribution: the durations at
 * the two ranks between which the median lies in 95 of 100 samples (binomial,
 * exact below 400, else normal). Below six durations not even the shortest
 * and the longest are that far apart.
 *
 * @returns ms, or `undefined` for fewer than six durations.
 */
export function medianInterval(bins: DurationBins): Interval | undefined {
  const n = countIn(bins);
  if (n < 6) return undefined;
  const below = n < 400 ? exactRank(n) : Math.floor(n / 2 - (Z * Math.sqrt(n)) / 2);
  const rank = Math.max(1, below);
  return { low: durationAtRank(bins, rank), high: durationAtRank(bins, n + 1 - rank) };
}

/** The largest rank r with P(Binomial(n, 1/2) < r) at most 2.5 %. */
function exactRank(n: number): number {
  let probability = 0.5 ** n;
  let below = probability;
  let rank = 0;
  while (below <= 0.025) {
    rank += 1;
    probability *= (n - rank + 1) / rank;
    below += probability;
  }
  return rank;
}

/** A 95 % interval of a mean, of whole numbers counted by value. */
export function meanInterval(
  counts: ReadonlyMap<number, number>,
): (Interval & { mean: number; n: number }) | undefined {
  let [n, sum, squares] = [0, 0, 0];
  for (const [value, count] of counts) {
    n += count;
    sum += value * count;
    squares += value * value * count;
  }
  if (n < 2) return undefined;
  const mean = sum / n;
  const reach = Z * Math.sqrt(Math.max(0, (squares - n * mean * mean) / (n - 1)) / n);
  return { mean, n, low: Math.max(0, mean - reach), high: mean + reach };
}

/** A 95 % interval of a rate of events that come independently, by the square root that steadies their spread. */
export function rateInterval(events: number, per: number): Interval {
  const root = Math.sqrt(events);
  return { low: Math.max(0, root - Z / 2) ** 2 / per, high: (root + Z / 2) ** 2 / per };
}

export interface Estimate extends Interval {
  value: number;
}

/**
 * The difference a - b with its 95 % interval, from the intervals of the two
 * (MOVER, Zou and Donner 2008; for Wilson's intervals it is Newcombe's method
 * 10 of 1998). It keeps their asymmetry and asks nothing of their kind.
 */
export function difference(a: Estimate, b: Estimate): Estimate {
  const value = a.value - b.value;
  return {
    value,
    low: value - Math.hypot(a.value - a.low, b.high - b.value),
    high: value + Math.hypot(a.high - a.value, b.value - b.low),
  };
}
