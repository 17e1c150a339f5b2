import { describe, expect, it } from 'vitest';
import { randomOf } from '../../faults/fault.ts';
import { grewBy, slopeOf } from '../../soak/slope.ts';

const noisy = (slope: number) => {
  const random = randomOf(3);
  return Array.from({ length: 50 }, (_, n) => 1000 + slope * n + 100 * (random() - 0.5));
};

describe('a slope', () => {
  it('is found under noise', () => {
    const { perStep, isFlat } = slopeOf(noisy(10));

    expect(perStep).toBeGreaterThan(9);
    expect(perStep).toBeLessThan(11);
    expect(isFlat).toBe(false);
  });

  it('is none where there is only noise', () => {
    expect(slopeOf(noisy(0)).isFlat).toBe(true);
  });

  it('is told by visit, however many lie between two measurements', () => {
    expect(slopeOf([0, 10, 20, 30], 5)).toMatchObject({ perStep: 2, isFlat: false });
  });
});

describe('growth', () => {
  it('is what the last third has more than the first', () => {
    expect(grewBy([10, 10, 10, 500, 15, 15, 15, 15])).toBe(0.5);
    expect(grewBy([0, 0, 0])).toBe(0);
  });
});
