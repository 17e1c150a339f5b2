/** A proportion, never without what it was counted from. */
export interface Share {
  /** How many of `n` it was. */
  count: number;
  n: number;
  /** `count / n`, or `null` while there is nothing to divide by. */
  share: number | null;
  /** Wilson's 95 % interval; present while `n` is small enough for it to matter. */
  interval?: { low: number; high: number };
}

/** From here on the interval is narrower than ± 5 points and says little. */
const INTERVAL_BELOW_N = 400;
/** Of the standard normal distribution, for 95 %. */
const Z = 1.959963984540054;

/**
 * @throws RangeError if `count` is not a whole number from 0 to `n`: a share
 * above 100 % is a wrong denominator and must not be drawn.
 */
export function shareOf(count: number, n: number): Share {
  if (!Number.isInteger(count) || !Number.isInteger(n) || count < 0 || count > n) {
    throw new RangeError(`No share of ${count} in ${n}`);
  }
  if (n === 0) return { count, n, share: null };
  const share = count / n;
  return n < INTERVAL_BELOW_N
    ? { count, n, share, interval: wilson(count, n) }
    : { count, n, share };
}

/** Wilson's score interval: unlike the usual one it stays inside 0 to 1 and holds for few visits. */
export function wilson(count: number, n: number): { low: number; high: number } {
  const p = count / n;
  const z2 = Z * Z;
  const middle = (p + z2 / (2 * n)) / (1 + z2 / n);
  const reach = (Z / (1 + z2 / n)) * Math.sqrt((p * (1 - p)) / n + z2 / (4 * n * n));
  return {
    low: count === 0 ? 0 : Math.max(0, middle - reach),
    high: count === n ? 1 : Math.min(1, middle + reach),
  };
}
