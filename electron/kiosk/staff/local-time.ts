/** The day and the time of day on the wall of the hall. */
export interface LocalTime {
  /** `YYYY-MM-DD` */
  day: string;
  /** `HH:MM`, so that times compare as texts. */
  time: string;
}

/** @param timeZone - IANA name */
export function timeAt(atMs: number, timeZone: string): LocalTime {
  const format = new Intl.DateTimeFormat('en-CA', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  });
  const part = Object.fromEntries(format.formatToParts(atMs).map((p) => [p.type, p.value]));
  return {
    day: `${part['year']}-${part['month']}-${part['day']}`,
    time: `${part['hour']}:${part['minute']}`,
  };
}
