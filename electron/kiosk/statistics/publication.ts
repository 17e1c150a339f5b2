import { weekdayOf } from './local-day.ts';
import type { Overview } from './overview.ts';
import { hiddenAmong, shownShare, type ShownShare } from './suppression.ts';
import type { HourRow, Totals } from './visit-measures.ts';

/** An overview in which even the plain numbers of visits may be hidden. */
export interface Publishable extends Omit<Overview, 'days' | 'hours' | 'totals'> {
  totals: Omit<Totals, 'engaged' | 'endedByTimeout'> & {
    engaged: ShownShare;
    endedByTimeout: ShownShare;
  };
  days: { day: string; visits: number | null; engaged: number | null }[];
  hours: (Omit<HourRow, 'visits' | 'mean'> & { visits: number | null; mean: number | null })[];
}

/**
 * What may be shown to everybody. Inside the association visits a day are
 * plain counts: whoever stood there knows them. Published, a day of three
 * visits may be one family's, so small days and hours are hidden too.
 *
 * The hours of a weekday add up to its days: where a day is hidden, every hour
 * of its weekday is. What was entered on the side (door counts, the minutes of
 * each kiosk) is the organizers' own.
 */
export function forEverybody(overview: Overview, k: number): Publishable {
  return {
    ...overview,
    ...publicDays(overview, k),
    totals: publicTotals(overview.totals, k),
    touchRate: null,
    completeness: overview.completeness && { ...overview.completeness, kiosks: [] },
  };
}

/** Visits without a date or cut off tell of clocks and power cuts, and of nobody. */
function publicTotals(totals: Totals, k: number): Publishable['totals'] {
  const { engaged, endedByTimeout } = totals;
  return {
    ...totals,
    engaged: shownShare(engaged.count, engaged.n, k),
    endedByTimeout: shownShare(endedByTimeout.count, endedByTimeout.n, k),
  };
}

function publicDays(
  { days, hours, totals }: Overview,
  k: number,
): Pick<Publishable, 'days' | 'hours'> {
  const visits = days.map((row) => row.visits);
  const weekdays = days.map(({ day }) => weekdayOf(day));
  // Undated visits and those of the days add up to all visits.
  let hidden = hiddenAmong([...visits, totals.undated], k).slice(0, -1);
  // Each weekday's days are a table of their own, whose sum its hours tell.
  for (const weekday of new Set(weekdays)) {
    const places = weekdays.flatMap((one, i) => (one === weekday ? [i] : []));
    const among = hiddenAmong(
      places.map((i) => visits[i] ?? 0),
      k,
      places.map((i) => hidden[i] ?? false),
    );
    hidden = hidden.map((isHidden, i) => isHidden || (among[places.indexOf(i)] ?? false));
  }
  if (isSmall(totals.visits, k)) hidden = hidden.map(() => true);
  // Those who did not engage are a count as well; that nobody did on any day is no secret.
  const engaged = days.some((row) => row.engaged > 0)
    ? hiddenAmong(
        days.map((row) => row.engaged),
        k,
        days.map((row, i) => hidden[i] === true || isSmall(row.visits - row.engaged, k)),
      )
    : hidden;
  const closed = new Set(weekdays.filter((_, i) => hidden[i]));
  return {
    days: days.map((row, i) => ({
      day: row.day,
      visits: hidden[i] ? null : row.visits,
      engaged: hidden[i] || engaged[i] ? null : row.engaged,
    })),
    hours: publicHours(hours, closed, k),
  };
}

function publicHours(
  hours: readonly HourRow[],
  closed: ReadonlySet<number>,
  k: number,
): Publishable['hours'] {
  const cells = new Map<HourRow, boolean>();
  for (const weekday of new Set(hours.map((row) => row.weekday))) {
    const rows = hours.filter((row) => row.weekday === weekday);
    const hidden = hiddenAmong(
      rows.map((row) => row.visits),
      k,
    );
    for (const [i, row] of rows.entries())
      cells.set(row, closed.has(weekday) || hidden[i] === true);
  }
  return hours.map((row) => (cells.get(row) ? { ...row, visits: null, mean: null } : row));
}

function isSmall(count: number, k: number): boolean {
  return count > 0 && count < k;
}
