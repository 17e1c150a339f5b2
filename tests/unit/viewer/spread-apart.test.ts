import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { spreadApart } from '../../../renderer/viewer/photo/spread-apart.ts';

const room = { apartPx: 70, widthPx: 1000, heightPx: 420 };
const nearest = (points: { x: number; y: number }[]) =>
  Math.min(
    ...points.flatMap((a, i) => points.slice(i + 1).map((b) => Math.hypot(a.x - b.x, a.y - b.y))),
  );

describe('spreadApart', () => {
  it('leaves points that have room exactly where they are', () => {
    const points = [
      { x: 100, y: 100 },
      { x: 180, y: 100 },
      { x: 5, y: 410 },
    ];

    expect(spreadApart(points, room)).toEqual(points);
  });

  it('makes room in a column that is too tall for the box, sideways', () => {
    const column = Array.from({ length: 7 }, (_, i) => ({ x: 300, y: 60 + i * 45 }));

    const placed = spreadApart(column, room);

    expect(nearest(placed)).toBeGreaterThan(room.apartPx - 6);
    for (const { x, y } of placed) {
      expect(x).toBeGreaterThanOrEqual(0);
      expect(y).toBeGreaterThanOrEqual(35);
      expect(y).toBeLessThanOrEqual(385);
    }
  });

  it('parts points that mean the same place', () => {
    const placed = spreadApart(
      [1, 2, 3].map(() => ({ x: 500, y: 200 })),
      room,
    );

    expect(nearest(placed)).toBeGreaterThan(room.apartPx - 6);
  });

  it('leaves alone what lies outside the view', () => {
    const outside = { x: -40, y: 100 };
    const [first] = spreadApart([outside, { x: 10, y: 100 }], room);

    expect(first).toEqual(outside);
  });

  it('finds room for any eight points, and moves no crowd out of the box', () => {
    const point = fc.record({
      x: fc.integer({ min: 0, max: 1000 }),
      y: fc.integer({ min: 0, max: 420 }),
    });
    fc.assert(
      fc.property(fc.array(point, { minLength: 2, maxLength: 8 }), (points) => {
        const placed = spreadApart(points, room);
        expect(nearest(placed)).toBeGreaterThan(room.apartPx * 0.75);
        for (const { x, y } of placed) {
          expect(x >= 0 && x <= 1000 && y >= 0 && y <= 420).toBe(true);
        }
      }),
      { numRuns: 500 },
    );
  });
});
