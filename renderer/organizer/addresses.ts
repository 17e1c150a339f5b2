import type { Range } from './client.ts';

const DAY_MS = 86_400_000;

/** Where a file can be taken from. */
export function exportAddress(
  file: string,
  how: {
    language: string;
    separator: string;
    audience: string;
    range: Range;
    kiosk: string | undefined;
  },
): string {
  const { language, separator, audience, range, kiosk } = how;
  const query = new URLSearchParams({ language, separator, ...range });
  if (audience === 'public') query.set('audience', audience);
  if (kiosk !== undefined) query.set('kiosk', kiosk);
  return `/api/organizer/export/${file}?${query.toString()}`;
}

/** The address that brings a view back. */
export function viewAddress(language: string, range: Range): string {
  return `?${new URLSearchParams({ language, ...range }).toString()}`;
}

/** So many days, of which this is the last. */
export function lastDays(days: number, last: string): Range {
  const beginMs = Date.parse(`${last}T00:00:00Z`) - (days - 1) * DAY_MS;
  return { from: new Date(beginMs).toISOString().slice(0, 10), to: last };
}
