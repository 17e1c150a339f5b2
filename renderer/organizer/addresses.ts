import type { Range, Selection } from './client.ts';

const DAY_MS = 86_400_000;
const NARROWINGS = ['from', 'to', 'venue', 'kiosk', 'spoken', 'pack'] as const;

/** Where a file can be taken from. */
export function exportAddress(
  file: string,
  how: { language: string; separator: string; audience: string; selection: Selection },
): string {
  const { language, separator, audience, selection } = how;
  const query = new URLSearchParams({ language, separator, ...selection });
  if (audience === 'public') query.set('audience', audience);
  return `/api/organizer/export/${file}?${query.toString()}`;
}

/** Where the report on paper of a view stands. */
export function reportAddress(language: string, audience: string, selection: Selection): string {
  return `/organizer/report/?${new URLSearchParams({ language, audience, ...selection }).toString()}`;
}

/** What an address narrows the numbers to. */
export function selectionOf(address: URLSearchParams): Selection {
  return Object.fromEntries(
    NARROWINGS.flatMap((name) => {
      const value = address.get(name);
      return value ? [[name, value]] : [];
    }),
  );
}

/** Two sides to compare, as an address has them. */
export interface Sides {
  a: string;
  b: string;
}

export function sidesOf(address: URLSearchParams): Sides | undefined {
  const [a, b] = [address.get('a'), address.get('b')];
  return a && b ? { a, b } : undefined;
}

/** The address that brings a view back. */
export function viewAddress(
  language: string,
  selection: Selection,
  sides: Sides | undefined,
): string {
  return `?${new URLSearchParams({ language, ...selection, ...sides }).toString()}`;
}

/** So many days, of which this is the last. */
export function lastDays(days: number, last: string): Range {
  const beginMs = Date.parse(`${last}T00:00:00Z`) - (days - 1) * DAY_MS;
  return { from: new Date(beginMs).toISOString().slice(0, 10), to: last };
}
