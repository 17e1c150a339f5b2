import { describe, expect, it } from 'vitest';
import { zellige } from '../../../renderer/parts/zellige.ts';

const ROOMS = [1, 2, 3, 4, 5, 6, 7, 8];

function pointsOf(outline: string): [number, number][] {
  return outline
    .slice(1, -1)
    .split('L')
    .map((point) => point.split(' ').map(Number) as [number, number]);
}

describe('the zellige of the rooms', () => {
  it('differs from room to room', () => {
    const drawn = ROOMS.map((n) => JSON.stringify(zellige(n)));

    expect(new Set(drawn).size).toBe(ROOMS.length);
  });

  it('begins again after the last design', () => {
    expect(zellige(9)).toEqual(zellige(1));
  });

  it.each(ROOMS)('runs on from piece to piece without a seam in room %i', (n) => {
    const { width, height, stars } = zellige(n);
    const all = stars.flatMap(pointsOf);
    const has = (x: number, y: number) =>
      all.some(([ax, ay]) => Math.abs(ax - x) < 0.01 && Math.abs(ay - y) < 0.01);

    const onLeftEdge = all.filter(([x, y]) => Math.abs(x) < 0.01 && y >= 0 && y <= height);
    const onTopEdge = all.filter(([x, y]) => Math.abs(y) < 0.01 && x >= 0 && x <= width);

    expect(onLeftEdge.length + onTopEdge.length).toBeGreaterThan(0);
    for (const [, y] of onLeftEdge) expect(has(width, y)).toBe(true);
    for (const [x] of onTopEdge) expect(has(x, height)).toBe(true);
  });

  it.each(ROOMS)(
    'joins every star to its neighbour at the middle of their side in room %i',
    (n) => {
      const { width, height, stars } = zellige(n);
      const all = stars.map(pointsOf);
      const inside = ([x, y]: [number, number]) =>
        x > 0.1 && x < width - 0.1 && y > 0.1 && y < height - 0.1;

      for (const [i, star] of all.entries()) {
        for (const [x, y] of star.filter((_, corner) => corner % 2 === 0).filter(inside)) {
          const met = all.some(
            (other, j) => j !== i && other.some(([ox, oy]) => Math.hypot(ox - x, oy - y) < 0.01),
          );
          expect(met).toBe(true);
        }
      }
    },
  );
});
