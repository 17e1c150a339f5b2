import { describe, expect, it } from 'vitest';
import { randomOf } from '../../faults/fault.ts';
import { grewBy, slopeOf } from '../../soak/slope.ts';

const noisy = (slope: number, length = 50) => {
  const random = randomOf(3);
  return Array.from({ length }, (_, n) => 1000 + slope * n + 100 * (random() - 0.5));
};

describe('a slope', () => {
  it('is found under noise', () => {
    const { perStep, from, to, doesNotGrow } = slopeOf(noisy(10));

    expect(perStep).toBeGreaterThan(9);
    expect(perStep).toBeLessThan(11);
    expect(from).toBeLessThan(perStep);
    expect(to).toBeGreaterThan(perStep);
    expect(doesNotGrow).toBe(false);
  });

  it('is none where there is only noise, or where less is there than before', () => {
    expect(slopeOf(noisy(0)).doesNotGrow).toBe(true);
    expect(slopeOf(noisy(-10)).doesNotGrow).toBe(true);
  });

  it('is not made by what comes before the steady state, nor by one weighing', () => {
    const late = noisy(0).map((value, n) => value - Math.max(0, 12 - n) * 80);
    const once = noisy(0).with(49, 9000);

    expect(slopeOf(late).warmUp).toBeGreaterThan(8);
    expect(slopeOf(late).doesNotGrow).toBe(true);
    expect(slopeOf(once).doesNotGrow).toBe(true);
  });

  it('of few steps in long waves is less sure than its weighings alone would say', () => {
    const waves = Array.from({ length: 48 }, (_, n) => 1000 + 300 * Math.sin(n / 7) + n);
    const apart = noisy(1, 48);

    const width = ({ from, to }: { from: number; to: number }) => to - from;
    expect(slopeOf(waves).doesNotGrow).toBe(true);
    expect(width(slopeOf(waves))).toBeGreaterThan(width(slopeOf(apart)));
  });

  it('cannot be said to be none from a handful of weighings', () => {
    expect(slopeOf([5, 6, 5, 6, 5]).doesNotGrow).toBe(false);
  });

  it('is told by visit, however many lie between two weighings', () => {
    const { perStep } = slopeOf([0, 10, 20, 30, 40, 50], 5);

    expect(perStep).toBe(2);
  });
});

describe('growth', () => {
  it('is what the last third has more than the first', () => {
    expect(grewBy([10, 10, 10, 500, 15, 15, 15, 15])).toBe(0.5);
    expect(grewBy([0, 0, 0])).toBe(0);
  });
});
