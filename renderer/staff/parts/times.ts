const DAY_MINUTES = 24 * 60;

/** A time of day that is so much later, kept within the day. @param time - `HH:MM` */
export function addMinutes(time: string, minutes: number): string {
  const [hours = 0, rest = 0] = time.split(':').map(Number);
  const sum = within(hours * 60 + rest + minutes, { least: 0, most: DAY_MINUTES - 15 });
  return [Math.floor(sum / 60), sum % 60].map((n) => String(n).padStart(2, '0')).join(':');
}

export function within(n: number, { least, most }: { least: number; most: number }): number {
  return Math.min(most, Math.max(least, n));
}

/** The day so many days and months later. @param day - `YYYY-MM-DD` */
export function addDays(day: string, by: { days?: number; months?: number }): string {
  const at = new Date(`${day}T00:00:00Z`);
  const wanted = at.getUTCDate();
  if (by.months) {
    at.setUTCDate(1);
    at.setUTCMonth(at.getUTCMonth() + by.months);
    // The 31st of a shorter month is its last day.
    const last = new Date(Date.UTC(at.getUTCFullYear(), at.getUTCMonth() + 1, 0)).getUTCDate();
    at.setUTCDate(Math.min(wanted, last));
  }
  at.setUTCDate(at.getUTCDate() + (by.days ?? 0));
  return at.toISOString().slice(0, 10);
}
