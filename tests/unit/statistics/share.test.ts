import { describe, expect, it } from 'vitest';
import { shareOf, wilson } from '#kiosk/statistics/share.ts';

describe('shareOf', () => {
  it('carries its count and its n', () => {
    expect(shareOf(3, 4)).toMatchObject({ count: 3, n: 4, share: 0.75 });
  });

  it('has no share of nothing', () => {
    expect(shareOf(0, 0)).toEqual({ count: 0, n: 0, share: null });
  });

  it('carries an interval below 400 and none from there on', () => {
    expect(shareOf(100, 399).interval).toBeDefined();
    expect(shareOf(100, 400).interval).toBeUndefined();
  });

  it('refuses a share above one: the denominator is wrong', () => {
    expect(() => shareOf(5, 4)).toThrow(RangeError);
    expect(() => shareOf(-1, 4)).toThrow(RangeError);
  });
});

describe('wilson', () => {
  // Worked by hand from Wilson (1927) with z = 1.96.
  it.each([
    [8, 10, 0.4902, 0.9433],
    [1, 30, 0.0059, 0.1667],
    [50, 100, 0.4038, 0.5962],
  ])('gives the published interval of %i in %i', (count, n, low, high) => {
    expect(wilson(count, n).low).toBeCloseTo(low, 3);
    expect(wilson(count, n).high).toBeCloseTo(high, 3);
  });

  it('stays inside 0 to 1 at the ends', () => {
    expect(wilson(0, 5).low).toBe(0);
    expect(wilson(5, 5).high).toBe(1);
    expect(wilson(0, 5).high).toBeGreaterThan(0.3);
  });
});
