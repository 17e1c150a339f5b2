import type { Overview } from '#api';

export type ExhibitRow = Overview['exhibits'][number];

/** Exhibits whose attracting power may be shown, from the most attracting to the least. */
export function exhibitsByAttraction(exhibits: readonly ExhibitRow[]): ExhibitRow[] {
  return exhibits
    .filter(({ attractingShare }) => attractingShare !== null)
    .toSorted((a, b) => (b.attractingShare ?? 0) - (a.attractingShare ?? 0));
}
