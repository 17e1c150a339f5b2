import type { Overview } from './overview.ts';
import { hiddenAmong } from './suppression.ts';
import type { HourRow } from './visit-measures.ts';

/** An overview in which even the plain numbers of visits may be hidden. */
export interface Publishable extends Omit<Overview, 'days' | 'hours'> {
  days: { day: string; visits: number | null; engaged: number | null }[];
  hours: (Omit<HourRow, 'visits' | 'mean'> & { visits: number | null; mean: number | null })[];
}

/**
 * What may be shown to everybody. Inside the association visits a day are
 * plain counts: whoever stood there knows them. Published, a day of three
 * visits may be one family's, so small days and hours are hidden too.
 */
export function forEverybody(overview: Overview, k: number): Publishable {
  const { days, hours } = overview;
  const [visits, engaged] = [
    hiddenAmong(
      days.map((row) => row.visits),
      k,
    ),
    hiddenAmong(
      days.map((row) => row.engaged),
      k,
    ),
  ];
  const cells = hiddenAmong(
    hours.map((row) => row.visits),
    k,
  );
  return {
    ...overview,
    days: days.map((row, i) => ({
      day: row.day,
      visits: visits[i] ? null : row.visits,
      // Those who did not engage are a count as well.
      engaged: visits[i] || engaged[i] || isSmall(row.visits - row.engaged, k) ? null : row.engaged,
    })),
    hours: hours.map((row, i) => (cells[i] ? { ...row, visits: null, mean: null } : row)),
  };
}

function isSmall(count: number, k: number): boolean {
  return count > 0 && count < k;
}
