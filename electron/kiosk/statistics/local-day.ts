const HOUR_MS = 3_600_000;

/** A day of statistics and an hour of it, in the venue's own time. */
export interface LocalHour {
  /** `YYYY-MM-DD`. Until `dayStartH` in the morning it is still the day before. */
  day: string;
  /** 0 to 23, as the clock on the wall shows it. */
  hour: number;
}

/**
 * Reads UTC times as local days and hours.
 *
 * Answers are remembered by the quarter of an hour: every zone's offset is a
 * multiple of it, and Intl is slow enough to notice in a rebuild.
 *
 * @param timeZone - IANA name.
 * @param dayStartH - The local hour at which a day begins.
 */
export function localCalendar(timeZone: string, dayStartH: number): (atMs: number) => LocalHour {
  const format = new Intl.DateTimeFormat('en-CA', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    hourCycle: 'h23',
  });
  const known = new Map<number, LocalHour>();

  return (atMs) => {
    const quarter = Math.floor(atMs / (HOUR_MS / 4));
    const remembered = known.get(quarter);
    if (remembered) return remembered;

    const part = Object.fromEntries(format.formatToParts(atMs).map((p) => [p.type, p.value]));
    const hour = Number(part['hour']);
    const date = `${part['year']}-${part['month']}-${part['day']}`;
    const found = { day: hour < dayStartH ? addDays(date, -1) : date, hour };
    known.set(quarter, found);
    return found;
  };
}

/** The day that is so many days later; `YYYY-MM-DD` in and out. */
export function addDays(day: string, days: number): string {
  const at = new Date(`${day}T00:00:00Z`);
  at.setUTCDate(at.getUTCDate() + days);
  return at.toISOString().slice(0, 10);
}

/** Every day from the first to the last, both included; none if they are the wrong way round. */
export function daysBetween(from: string, to: string): string[] {
  const days: string[] = [];
  for (let day = from; day <= to; day = addDays(day, 1)) days.push(day);
  return days;
}

/** Monday is 1 and Sunday 7, as ISO 8601 counts. */
export function weekdayOf(day: string): number {
  return new Date(`${day}T00:00:00Z`).getUTCDay() || 7;
}
