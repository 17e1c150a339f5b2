import { shareOf, type Share } from './share.ts';

/**
 * Which counts of a table must be hidden so that no small one can be seen or
 * worked out.
 *
 * Hiding the small ones alone does not do: whoever knows the table's total
 * subtracts. So further counts go with them, smallest first, until the hidden
 * ones together leave every one of them open to be small or not: at least two,
 * and summing to at least `k - 1` more than their number. All hidden counts
 * look alike. If even all of them are too few, the zeros are hidden too.
 *
 * @param counts - The cells of one table whose sum may be known.
 * @param k - Counts from 1 to `k - 1` are small.
 * @param forced - Counts that are hidden for another reason; they must not be worked out either.
 * @returns for each count, whether it is hidden.
 */
export function hiddenAmong(
  counts: readonly number[],
  k: number,
  forced: readonly boolean[] = [],
): boolean[] {
  const mustHide = (one: { count: number; i: number }) => one.count < k || forced[one.i] === true;
  const order = counts
    .map((count, i) => ({ count, i }))
    .filter(({ count, i }) => count > 0 || forced[i])
    .toSorted(
      (a, b) => Number(mustHide(b)) - Number(mustHide(a)) || a.count - b.count || a.i - b.i,
    );
  const small = order.filter(mustHide).length;
  const hidden = counts.map(() => false);
  if (small === 0) return hidden;

  let sum = 0;
  for (const [taken, { count, i }] of order.entries()) {
    if (taken >= small && isOpen(taken, sum, k)) return hidden;
    hidden[i] = true;
    sum += count;
  }
  return isOpen(order.length, sum, k) ? hidden : counts.map(() => true);
}

/**
 * The same for shares whose parts add up to a share that is shown: both those
 * that did and those that did not must stay open.
 *
 * @returns for each row, whether it is hidden.
 */
export function hiddenShares(rows: readonly { count: number; n: number }[], k: number): boolean[] {
  let hidden = rows.map(({ count, n }) => isSmall(count, k) || isSmall(n - count, k));
  for (let before = -1; before !== among(hidden);) {
    before = among(hidden);
    hidden = hiddenAmong(rows.map(count), k, hidden);
    hidden = hiddenAmong(rows.map(rest), k, hidden);
  }
  return hidden;
}

const count = (row: { count: number }) => row.count;
const rest = (row: { count: number; n: number }) => row.n - row.count;

function among(hidden: readonly boolean[]): number {
  return hidden.filter(Boolean).length;
}

/** Whether each of so many hidden counts, all at least one, could still be `k` or more. */
function isOpen(hidden: number, sum: number, k: number): boolean {
  return hidden >= 2 && sum >= k + hidden - 1;
}

/** A share as it may be shown; a hidden one keeps only what it was counted from. */
export type ShownShare = (Share & { isHidden?: never }) | HiddenShare;

export interface HiddenShare {
  count: null;
  /** What it was counted from; `null` if that is itself too small to be shown. */
  n: number | null;
  share: null;
  isHidden: true;
}

/** A share, unless the visits that did or those that did not are too few to be shown. */
export function shownShare(count: number, n: number, k: number): ShownShare {
  return isSmall(count, k) || isSmall(n - count, k) ? hiddenShare(n, k) : shareOf(count, n);
}

export function hiddenShare(n: number, k: number): HiddenShare {
  return { count: null, n: isSmall(n, k) ? null : n, share: null, isHidden: true };
}

function isSmall(count: number, k: number): boolean {
  return count > 0 && count < k;
}
