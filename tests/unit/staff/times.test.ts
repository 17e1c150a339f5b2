import { describe, expect, it } from 'vitest';
import { addDays, addMinutes } from '../../../renderer/staff/parts/times.ts';

describe('the times that staff set', () => {
  it.each([
    ['09:00', 15, '09:15'],
    ['09:00', -15, '08:45'],
    ['00:00', -15, '00:00'],
    ['23:45', 15, '23:45'],
  ])('%s and %i minutes is %s, within the day', (time, minutes, later) => {
    expect(addMinutes(time, minutes)).toBe(later);
  });

  it.each([
    ['2027-02-28', { days: 1 }, '2027-03-01'],
    ['2027-01-31', { months: 1 }, '2027-02-28'],
    ['2027-03-31', { months: -1 }, '2027-02-28'],
    ['2026-12-15', { months: 1 }, '2027-01-15'],
  ])('%s moves by %j to %s', (day, by, moved) => {
    expect(addDays(day, by)).toBe(moved);
  });
});
