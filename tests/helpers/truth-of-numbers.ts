/** What the truths of a tour are worked out with: none of the kiosk's own code. */

/** Far finer than any count could differ by, and coarser than how floats are added. */
export function to9(share: number): number {
  return Number(share.toFixed(9));
}

export function total(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}

/** Where a share `p` of the values ends: between two of them, their mean. */
export function quantile(values: readonly number[], p: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  const below = sorted[Math.ceil(p * sorted.length) - 1] ?? NaN;
  return (below + (sorted[Math.floor(p * sorted.length)] ?? NaN)) / 2;
}

/** Without the shortest and the longest tenth. */
export function trimmedMean(values: readonly number[]): number {
  const tenth = Math.floor(values.length / 10);
  const kept = values.toSorted((a, b) => a - b).slice(tenth, values.length - tenth);
  return total(kept) / kept.length;
}

/** How many items have each key; items without one are in none. */
export function tallied<Item, Key>(
  items: readonly Item[],
  key: (item: Item) => Key | undefined,
): Map<Key, number> {
  const counts = new Map<Key, number>();
  for (const item of items) {
    const of = key(item);
    if (of !== undefined) counts.set(of, (counts.get(of) ?? 0) + 1);
  }
  return counts;
}

const THERE = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Africa/Casablanca',
  weekday: 'short',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
});
const WEEKDAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];

/** What a clock on the wall of a Moroccan venue says. Monday is 1. */
export function localTime(atMs: number): { weekday: number; hour: number; secondOfDay: number } {
  const parts = THERE.formatToParts(atMs);
  const part = (type: string) => parts.find((one) => one.type === type)?.value ?? '';
  const [hour, minute, second] = [part('hour'), part('minute'), part('second')].map(Number);
  const secondOfDay = (hour ?? 0) * 3600 + (minute ?? 0) * 60 + (second ?? 0);
  return { weekday: WEEKDAYS.indexOf(part('weekday')) + 1, hour: hour ?? 0, secondOfDay };
}
