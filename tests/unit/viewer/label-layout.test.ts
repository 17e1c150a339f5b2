import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Label,
  type LabelArea,
  layOutLabels,
} from '../../../renderer/viewer/model/label-layout.ts';

const area: LabelArea = { widthPx: 1200, heightPx: 800, modelLeftPx: 400, modelRightPx: 800 };
const label = (id: string, anchorX: number, anchorY: number): Label => ({
  ...{ id, anchorX, anchorY },
  ...{ widthPx: 120, heightPx: 40 },
});

describe('layOutLabels', () => {
  it('stands a label level with its anchor when nothing is in the way', () => {
    const [place] = layOutLabels([label('arch', 750, 300)], area);

    expect(place).toEqual({ id: 'arch', side: 'right', x: 820, y: 280 });
  });

  it('aligns the left column on its right edge, towards the model', () => {
    const long = { ...label('wall', 420, 100), widthPx: 180 };
    const places = layOutLabels([long, label('arch', 430, 300)], area);

    expect(places.map(({ x }) => x)).toEqual([200, 260]);
  });

  it('uses both sides when all anchors are near the middle', () => {
    const near = [560, 570, 590, 600, 610, 620].map((x, i) => label(`p${i}`, x, 100 * i + 100));

    const sides = layOutLabels(near, area).map(({ side }) => side);

    expect(sides.filter((side) => side === 'left')).toHaveLength(3);
  });

  it('keeps a label on its side until its anchor has clearly crossed over', () => {
    const wandering = { ...label('arch', 590, 100), side: 'right' as const };
    const gone = { ...label('arch', 420, 100), side: 'right' as const };

    expect(layOutLabels([wandering], area)[0]?.side).toBe('right');
    expect(layOutLabels([gone], area)[0]?.side).toBe('left');
  });

  it('never lays one label over another or outside the view, and keeps the order of anchors', () => {
    const labels = fc.uniqueArray(
      fc.record({
        id: fc.stringMatching(/^[a-z]{3}$/),
        anchorX: fc.double({ min: 0, max: 1200, noNaN: true }),
        anchorY: fc.double({ min: -100, max: 900, noNaN: true }),
        widthPx: fc.integer({ min: 40, max: 200 }),
        heightPx: fc.constant(40),
        side: fc.constantFrom('left' as const, 'right' as const, undefined),
      }),
      { selector: ({ id }) => id, maxLength: 20 },
    );
    fc.assert(
      fc.property(labels, (wanted) => {
        const places = layOutLabels(wanted, area);

        expect(places).toHaveLength(wanted.length);
        for (const side of ['left', 'right']) {
          const column = places.filter((place) => place.side === side);
          column.slice(1).forEach((place, i) => {
            expect(place.y - (column[i]?.y ?? 0)).toBeGreaterThanOrEqual(40);
          });
          for (const { y } of column) expect(y).toBeGreaterThanOrEqual(0);
          expect(column.at(-1)?.y ?? 0).toBeLessThanOrEqual(800 - 40);
        }
      }),
    );
  });
});
