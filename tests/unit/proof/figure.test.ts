import { describe, expect, it } from 'vitest';
import { figure, median, quantile } from '../../bench/tools/figure.ts';

describe('a figure', () => {
  it('is the middle of what was measured, with how far it spread', () => {
    expect(figure({ name: 'x', unit: 'ms', values: [30, 10, 20] })).toEqual({
      name: 'x',
      unit: 'ms',
      median: 20,
      spread: 20,
      n: 3,
    });
  });

  it('is judged by its ratio where it has a peer, and by itself where it has none', () => {
    const peer = { name: 'other', values: [100] };
    const beside = (target: number) =>
      figure({ name: 'x', unit: 'ms', values: [40], peer, target });

    expect(beside(0.4)).toMatchObject({ ratio: 0.4, met: true });
    expect(beside(0.39)).toMatchObject({ ratio: 0.4, met: false });
    expect(figure({ name: 'x', unit: 'ms', values: [40], target: 39 }).met).toBe(false);
  });

  it('takes the middle of an even number between the two, and a quantile that was measured', () => {
    const hundred = Array.from({ length: 100 }, (_, n) => n + 1);

    expect(median([4, 1, 3, 2])).toBe(2.5);
    expect(quantile(hundred, 0.95)).toBe(95);
    expect(quantile([7], 0.95)).toBe(7);
  });
});
