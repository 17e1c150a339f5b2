import type { Stay } from '../statistics/itinerary.ts';
import type { Settings } from './settings-views.ts';

/** Of the venues that staff have set, not of those that organizers entered. */
const STAFF_VENUE = 'staff-';

/**
 * The itinerary of the statistics with what staff of this kiosk have set. What
 * organizers entered stands: a kiosk cannot be in two places on one day.
 *
 * @param stays - as they are kept now
 * @param install - this kiosk
 */
export function staysWith(
  stays: readonly Stay[],
  { venues, hours }: Pick<Settings, 'venues' | 'hours'>,
  install: string,
): Stay[] {
  const kept = stays.filter(({ venue }) => !venue.startsWith(STAFF_VENUE));
  const times = hours && { opens: minutesOf(hours.opens), closes: minutesOf(hours.closes) };
  for (const { id, name, from, to } of venues) {
    const isTaken = kept.some(
      (stay) => (stay.kiosk ?? install) === install && stay.from <= to && from <= stay.to,
    );
    if (isTaken) continue;
    const venue = `${STAFF_VENUE}${id}`;
    kept.push({ venue, name, kiosk: install, from, to, ...times, closedOn: [] });
  }
  return kept.toSorted((a, b) => a.from.localeCompare(b.from) || a.venue.localeCompare(b.venue));
}

/** Whether two itineraries say the same: an unchanged one is not written, and leaves no line in the journal. */
export function areSameStays(one: readonly Stay[], two: readonly Stay[]): boolean {
  const texts = [one, two].map((stays) => stays.map((stay) => JSON.stringify(stay)).toSorted());
  return JSON.stringify(texts[0]) === JSON.stringify(texts[1]);
}

/** @param time - `HH:MM` */
function minutesOf(time: string): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return hours * 60 + minutes;
}
