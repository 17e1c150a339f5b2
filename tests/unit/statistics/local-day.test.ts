import { describe, expect, it } from 'vitest';
import { addDays, daysBetween, localCalendar, weekdayOf } from '#kiosk/statistics/local-day.ts';

const oujda = localCalendar('Africa/Casablanca', 4);
const at = (iso: string) => oujda(Date.parse(iso));

describe('a local day', () => {
  it('is told in the time of the venue', () => {
    expect(at('2023-08-24T08:30:00Z')).toEqual({ day: '2023-08-24', hour: 9 });
  });

  it('lasts until four in the morning', () => {
    expect(at('2023-08-24T23:30:00Z')).toEqual({ day: '2023-08-24', hour: 0 });
    expect(at('2023-08-25T02:59:00Z')).toEqual({ day: '2023-08-24', hour: 3 });
    expect(at('2023-08-25T03:00:00Z')).toEqual({ day: '2023-08-25', hour: 4 });
  });

  it('follows the clock back an hour in Ramadan', () => {
    expect(at('2024-03-09T10:00:00Z').hour).toBe(11);
    expect(at('2024-03-11T10:00:00Z').hour).toBe(10);
  });

  it('gives the same answer the second time', () => {
    expect(at('2023-08-24T08:31:00Z')).toEqual(at('2023-08-24T08:31:00Z'));
  });
});

describe('days', () => {
  it('cross months and years', () => {
    expect(addDays('2023-12-31', 1)).toBe('2024-01-01');
    expect(addDays('2024-03-01', -1)).toBe('2024-02-29');
  });

  it('are listed with both ends', () => {
    expect(daysBetween('2023-08-30', '2023-09-01')).toEqual([
      '2023-08-30',
      '2023-08-31',
      '2023-09-01',
    ]);
    expect(daysBetween('2023-09-02', '2023-09-01')).toEqual([]);
  });

  it('have a weekday, Monday first', () => {
    expect(weekdayOf('2023-08-24')).toBe(4);
    expect(weekdayOf('2023-08-27')).toBe(7);
  });
});
