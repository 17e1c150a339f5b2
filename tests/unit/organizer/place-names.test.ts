import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placeNames, type NamedSpot } from '../../../renderer/organizer/charts/place-names.ts';

const FIELD = { left: 0, right: 800, top: 0, bottom: 500, textPx: 12, markPx: 5 };
const spotsOf = (...places: [x: number, y: number, title: string][]): NamedSpot[] =>
  places.map(([x, y, title]) => ({ x, y, title }));
const titlesOf = (spots: NamedSpot[], wanted = spots) =>
  placeNames(wanted, spots, FIELD).map(({ spot }) => spot.title);

describe('names of marks in a drawing', () => {
  it('all stand where there is room', () => {
    expect(titlesOf(spotsOf([100, 100, 'The oven'], [400, 300, 'The well']))).toEqual([
      'The oven',
      'The well',
    ]);
  });

  it('move aside before they are left out', () => {
    const spots = spotsOf([300, 200, 'The oven'], [300, 187, 'The well']);

    const [oven, well] = placeNames(spots, spots, FIELD);

    expect([oven?.spot.title, well?.spot.title]).toEqual(['The oven', 'The well']);
    expect(oven?.dy).toBeGreaterThanOrEqual(0);
  });

  it('are left out in a crowd, the first asked for coming first', () => {
    const crowd = Array.from({ length: 60 }, (_, i): [number, number, string] => [
      300 + (i % 8) * 14,
      200 + Math.floor(i / 8) * 14,
      `Exhibit ${i}`,
    ]);
    const spots = spotsOf(...crowd);
    const first = spots[0] as NamedSpot;

    const found = titlesOf(spots, [first, ...spots]);

    expect(found[0]).toBe('Exhibit 0');
    expect(found.length).toBeLessThan(30);
  });

  it('stay inside the field', () => {
    const [name] = placeNames(spotsOf([795, 4, 'In the corner']), [], FIELD);

    expect(name?.anchor).toBe('end');
    expect(name?.dy).toBeGreaterThanOrEqual(0);
  });

  it('never lie over each other', () => {
    const place = fc.tuple(fc.integer({ min: 0, max: 800 }), fc.integer({ min: 0, max: 500 }));
    fc.assert(
      fc.property(fc.array(place, { maxLength: 50 }), (places) => {
        const spots = spotsOf(...places.map(([x, y]): [number, number, string] => [x, y, 'Name']));

        const middles = placeNames(spots, spots, FIELD).map(({ spot, dx, dy, anchor }) => ({
          // A name of four letters is 25.4 px wide and 15 px high.
          x: spot.x + dx + { start: 12.7, middle: 0, end: -12.7 }[anchor],
          y: spot.y + dy,
        }));

        const close = middles.flatMap((one, i) =>
          middles
            .slice(i + 1)
            .filter((two) => Math.abs(one.x - two.x) < 25 && Math.abs(one.y - two.y) < 14),
        );
        expect(close).toEqual([]);
      }),
    );
  });
});
