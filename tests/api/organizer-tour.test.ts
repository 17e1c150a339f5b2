import { join } from 'node:path';
import { expect, it } from 'vitest';
import { foundIn, overviewOf } from '#tests/helpers/found-of-tour.ts';
import { HandClock, makeKiosk } from '#tests/helpers/make-kiosk.ts';
import { smallExhibition } from '#tests/helpers/small-exhibition.ts';
import { makeTour } from '#tests/helpers/make-tour.ts';
import { TOUR_BEGIN_MS } from '#tests/helpers/simulate-tour.ts';
import { truthOf, type TourTruth } from '#tests/helpers/truth-of-tour.ts';

const DAY_MS = 86_400_000;

/**
 * Six kiosks, five venues, sixty days; school mornings; the power cut in the
 * middle of a visit every evening; one clock without a battery.
 */
it(
  'finds the truth of a tour, measure by measure and kiosk by kiosk',
  { timeout: 240_000 },
  async () => {
    const options = { seed: 11, kiosks: 6, days: 60, visitsADay: 6 };
    const { plan, houses } = await makeTour({ ...options, deadClock: { kiosk: 3, untilDay: 10 } });

    expect(houses.size).toBe(6);
    for (const [kiosk, house] of houses) {
      const days = plan.filter((day) => day.kiosk === kiosk);
      const visits = days.flatMap((day) => day.visits);
      // The next morning ends the visit that the last evening cut off.
      const clock = new HandClock(TOUR_BEGIN_MS + 60 * DAY_MS);
      await (await makeKiosk({ house, clock })).close();

      const found = foundIn(overviewOf(join(house.dataDir, 'kiosk.db')));

      expectTruth(found, truthOf(visits, smallExhibition().exhibits.length));
    }

    // The tour was one in which all of this could go wrong.
    const all = plan.flatMap((day) => day.visits);
    expect(all.length).toBeGreaterThan(1500);
    expect(all.filter(({ ending }) => ending === 'power-cut').length).toBeGreaterThan(250);
    expect(all.some(({ isUndated }) => isUndated)).toBe(true);
    expect(new Set(plan.map(({ venue }) => venue)).size).toBe(5);
  },
);

/** How visits' durations are told. */
const DURATIONS = ['medianDurationS', 'lowerQuartileS', 'upperQuartileS', 'trimmedMeanS'] as const;

/** Counts are equal; quantiles are as near as their bins are wide. */
function expectTruth(found: TourTruth, truth: TourTruth): void {
  for (const told of DURATIONS) {
    expect(Math.abs(found[told] - truth[told]), told).toBeLessThanOrEqual(widthOf(truth[told]));
  }
  for (const [id, exhibit] of truth.exhibits) {
    const foundS = found.exhibits.get(id)?.medianDwellS ?? NaN;
    expect(Math.abs(foundS - exhibit.medianDwellS)).toBeLessThanOrEqual(
      widthOf(exhibit.medianDwellS),
    );
  }
  expect(withoutQuantiles(found)).toEqual(withoutQuantiles(truth));
}

function widthOf(seconds: number): number {
  return seconds < 32 ? 0.5 : 0.032 * seconds + 0.5;
}

function withoutQuantiles(truth: TourTruth): TourTruth {
  const exhibits = [...truth.exhibits].toSorted().map(([id, exhibit]) => {
    // Sums of dwell are not in the overview; their shares are compared.
    return [id, { ...exhibit, medianDwellS: 0, dwellS: 0 }] as const;
  });
  const durations = Object.fromEntries(DURATIONS.map((told) => [told, 0]));
  return { ...truth, ...durations, exhibits: new Map(exhibits) };
}
