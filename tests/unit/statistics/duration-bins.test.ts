import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  binOf,
  countIn,
  durationOfBin,
  quantileMs,
  survival,
  trimmedMeanMs,
} from '#kiosk/statistics/duration-bins.ts';

const S = 1000;

describe('a bin of durations', () => {
  it('is one second wide below 32 s', () => {
    expect([0, 400, 600, 1_499, 3_000, 31_499].map(binOf)).toEqual([0, 0, 1, 1, 3, 31]);
    expect(durationOfBin(binOf(17_000))).toBe(17_000);
  });

  it('stands for its durations to within half a second or 3 %', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 4 * 3600 * S }), (durationMs) => {
        const off = Math.abs(durationOfBin(binOf(durationMs)) - durationMs);
        expect(off).toBeLessThanOrEqual(Math.max(500, 0.032 * durationMs + 500));
      }),
    );
  });

  it('never holds a shorter duration than the bin before it', () => {
    fc.assert(
      fc.property(fc.nat(14_400 * S), fc.nat(14_400 * S), (a, b) => {
        const [short, long] = a < b ? [a, b] : [b, a];
        expect(binOf(short)).toBeLessThanOrEqual(binOf(long));
      }),
    );
  });
});

describe('quantileMs', () => {
  it('is the middle one of an odd number of durations', () => {
    expect(quantileMs(binsOf(30, 10, 20), 0.5)).toBe(20 * S);
  });

  it('is half way between the middle two of an even number', () => {
    expect(quantileMs(binsOf(10, 12, 20, 31), 0.5)).toBe(16 * S);
  });

  it('gives the quartiles', () => {
    const bins = binsOf(1, 2, 3, 4, 5, 6, 7);

    expect(quantileMs(bins, 0.25)).toBe(2 * S);
    expect(quantileMs(bins, 0.75)).toBe(6 * S);
  });

  it('has no answer for no durations', () => {
    expect(quantileMs(new Map(), 0.5)).toBeUndefined();
  });
});

describe('trimmedMeanMs', () => {
  it('leaves out the shortest and the longest tenth', () => {
    const bins = binsOf(1, 10, 10, 10, 10, 20, 20, 20, 20, 3600);

    expect(trimmedMeanMs(bins)).toBe(15 * S);
  });

  it('is the plain mean of fewer than ten', () => {
    expect(trimmedMeanMs(binsOf(10, 20))).toBe(15 * S);
  });
});

describe('survival', () => {
  it('falls from one to the share that stayed longest', () => {
    expect(survival(binsOf(5, 5, 10, 20))).toEqual([
      { atMs: 0, share: 1 },
      { atMs: 5 * S, share: 1 },
      { atMs: 10 * S, share: 0.5 },
      { atMs: 20 * S, share: 0.25 },
    ]);
  });
});

function binsOf(...seconds: number[]): Map<number, number> {
  const bins = new Map<number, number>();
  for (const s of seconds) bins.set(binOf(s * S), (bins.get(binOf(s * S)) ?? 0) + 1);
  expect(countIn(bins)).toBe(seconds.length);
  return bins;
}
