import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openKiosk } from '#kiosk/open-kiosk.ts';
import type { Overview } from '#kiosk/statistics/overview.ts';
import { foundIn, overviewOf } from '#tests/helpers/found-of-tour.ts';
import {
  doorsOf,
  staysOf,
  truthAround,
  type AroundTruth,
} from '#tests/helpers/itinerary-of-tour.ts';
import { furnish, HandClock, ORIGIN, type House } from '#tests/helpers/make-kiosk.ts';
import { makeDisks, playTour } from '#tests/helpers/make-tour.ts';
import { TOUR_BEGIN_MS, type PlannedDay } from '#tests/helpers/simulate-tour.ts';
import { smallExhibition } from '#tests/helpers/small-exhibition.ts';
import { truthOf, type TourTruth } from '#tests/helpers/truth-of-tour.ts';

const DAY_MS = 86_400_000;
const ON_OFFER = smallExhibition().exhibits.length;

/** One look at the tour (a kiosk, on all its days or at one venue) and what is true of it. */
interface View {
  name: string;
  overview: Overview;
  found: TourTruth;
  truth: TourTruth;
  around: AroundTruth;
}

let folder = '';
let plan: PlannedDay[] = [];
const views: View[] = [];

/**
 * Six kiosks, five venues, sixty days; school mornings; the power cut in the
 * middle of a visit every evening; one clock without a battery. A cloned disk
 * is met in `organizer-merge.test.ts`.
 */
beforeAll(async () => {
  folder = await makeDisks();
  const options = { seed: 11, kiosks: 6, days: 60, visitsADay: 5 };
  const dead = { deadClock: { kiosk: 3, untilDay: 10 } };
  const tour = await playTour(
    { ...options, ...dead },
    { base: await furnish(folder), disks: folder },
  );
  plan = tour.plan;
  for (const [kiosk, house] of tour.houses) {
    const own = plan.filter((day) => day.kiosk === kiosk);
    await settle(house, own);
    const file = join(house.dataDir, 'kiosk.db');
    views.push(
      viewOf(
        kiosk,
        overviewOf(file),
        own,
        own.flatMap((day) => day.visits),
      ),
    );
    for (const venue of new Set(own.map((day) => day.venue))) {
      const days = own.filter((day) => day.venue === venue);
      const dated = days.flatMap((day) => day.visits).filter(({ isUndated }) => !isUndated);
      views.push(viewOf(`${kiosk} at ${venue}`, overviewOf(file, { venue: [venue] }), days, dated));
    }
  }
}, 240_000);

afterAll(() => rm(folder, { recursive: true, force: true }));

/** The morning after: the visit that the last evening cut off is ended, and organizers enter what they know. */
async function settle(house: House, own: readonly PlannedDay[]): Promise<void> {
  const clock = new HandClock(TOUR_BEGIN_MS + 60 * DAY_MS);
  const kiosk = await openKiosk({ ...house, clock, log: () => {} });
  const put = async (path: string, body: unknown) => {
    const asked = { method: 'PUT', headers: { 'Content-Type': 'application/json' } };
    const url = `${ORIGIN}/api/organizer/${path}`;
    const answer = await kiosk.fetch(new Request(url, { ...asked, body: JSON.stringify(body) }));
    if (!answer.ok) throw new Error(`${path}: ${answer.status}`);
  };
  await put('itinerary', { stays: staysOf(own) });
  for (const { day, venue, people } of doorsOf(own)) await put(`doors/${day}`, { venue, people });
  await kiosk.close();
}

function viewOf(
  name: string,
  overview: Overview,
  days: readonly PlannedDay[],
  visits: Parameters<typeof truthOf>[0],
): View {
  const truth = truthOf(visits, ON_OFFER);
  return { name, overview, found: foundIn(overview), truth, around: truthAround(days) };
}

type Compare = (view: View) => void;

/** Counts, and shares of counts: equal to the last one. */
const same =
  (...names: (keyof TourTruth)[]): Compare =>
  ({ name, found, truth }) => {
    for (const one of names) expect(found[one], `${one}, ${name}`).toEqual(truth[one]);
  };

/** Quantiles, in seconds: as near as their bins are wide. */
const near =
  (...names: (keyof TourTruth)[]): Compare =>
  ({ name, found, truth }) => {
    for (const one of names) {
      const [told, known] = [byName(found[one]), byName(truth[one])];
      expect([...told.keys()].toSorted(), one).toEqual([...known.keys()].toSorted());
      for (const [of, seconds] of known) {
        const apart = Math.abs((told.get(of) ?? NaN) - seconds);
        expect(apart, `${one} ${of}, ${name}`).toBeLessThanOrEqual(binWidthOf(seconds));
      }
    }
  };

function byName(value: TourTruth[keyof TourTruth]): Map<string, number> {
  const entries = value instanceof Map ? [...value] : [['', value] as const];
  return new Map(entries.map(([name, n]) => [String(name), Number(n)]));
}

function binWidthOf(seconds: number): number {
  return seconds < 32 ? 0.5 : 0.032 * seconds + 0.5;
}

/** A visit counts in the hour in which it began, so what it spills into the next may be missed, and nothing else. */
const complete: Compare = ({ name, overview, around }) => {
  const found = overview.completeness;
  const { scheduledS, recordedS, spilledS, kioskDays, darkKioskDays } = around.completeness;
  const foundS = (found?.recordedMs ?? NaN) / 1000;
  expect(found, name).toMatchObject({ kioskDays, darkKioskDays, scheduledMs: scheduledS * 1000 });
  expect(foundS, name).toBeLessThanOrEqual(recordedS);
  expect(foundS, name).toBeGreaterThanOrEqual(recordedS - spilledS);
  expect(found?.share, name).toBeCloseTo(foundS / scheduledS, 12);
};

const touched: Compare = ({ name, overview, around }) => {
  const { visits, people, days } = around.touched;
  expect(overview.touchRate, name).toEqual({ visits, people, days, rate: visits / people });
};

const swept: Compare = ({ name, overview, around }) => {
  const found = overview.sweepRates.map(({ venue, m2PerMin }) => [venue, m2PerMin] as const);
  expect(new Map(found), name).toEqual(around.sweepRates);
};

/** The twenty measures by their numbers, then what visits did; each with the truth that it is laid beside. */
const MEASURES: [measure: string, ...compare: Compare[]][] = [
  ['1 visits', same('visits', 'undated', 'recovered', 'days')],
  [
    '2 visit duration: median, quartiles, trimmed mean',
    near('medianDurationS', 'lowerQuartileS', 'upperQuartileS', 'trimmedMeanS'),
    same('durationS'),
  ],
  ['3 stops', same('stops', 'exhibitStops')],
  ['4 engaged visits', same('engaged')],
  ['5 attracting power', same('attracting', 'exhibitVisits')],
  [
    '6 dwell: median, upper quartile, survival',
    near('medianDwellS', 'upperDwellS', 'exhibitMedianS', 'exhibitUpperS'),
    same('survival'),
  ],
  ['7 holding ratio', same('holding')],
  ['8 attention share', same('attention')],
  ['9 depth', same('meanDepth', 'depths')],
  ['10 diligent visits, over all and by room', same('diligent', 'rooms')],
  ['11 sweep rate index', swept],
  ['12 content sweep', same('contentSweep')],
  ['13 completion of recordings', same('media')],
  ['14 languages and switches', same('languages', 'changedLanguage')],
  ['15 last exhibits and ends by time-out', same('exits', 'endedByTimeout')],
  ['16 utilisation', same('utilisation', 'occupiedS', 'attractS')],
  ['17 peak hours', same('hours', 'weekdays')],
  ['18 touch rate', touched],
  ['19 completeness', complete],
  ['20 access features', same('access')],
  ['attract-to-touch rate', same('visitsPerAttractHour')],
  ['endorsements', same('endorsed')],
  ['pledges', same('pledged')],
  ['quiz at first try, over all and by question', same('questions', 'allQuestions')],
  ['tours brought to their end', same('tours')],
  ['models handled, pictures looked into', same('handledModel', 'lookedClosely')],
  ['activities brought to their end', same('activities')],
  ['terms, searches, things taken away', same('terms', 'searched', 'tookAway')],
];

describe('on every kiosk and at every venue of a simulated tour, the truth is found of', () => {
  it.each(MEASURES)('%s', (_measure, ...compare) => {
    for (const view of views) for (const one of compare) one(view);
  });
});

describe('the simulated tour', () => {
  it('is one in which all of this could go wrong', () => {
    const all = plan.flatMap((day) => day.visits);
    expect(views).toHaveLength(6 * (1 + 5));
    expect(all.length).toBeGreaterThan(1500);
    expect(all.filter(({ ending }) => ending === 'power-cut').length).toBeGreaterThan(250);
    expect(all.some(({ isUndated }) => isUndated)).toBe(true);
    expect(new Set(plan.map(({ venue }) => venue)).size).toBe(5);
  });

  it('leaves no measure empty on any kiosk', () => {
    const whole = views.filter(({ name }) => !name.includes(' at '));
    const empty = whole.flatMap(({ name, truth }) =>
      Object.entries(truth)
        .filter(([key]) => key !== 'undated')
        .filter(([, value]) => value === 0 || (value instanceof Map && value.size === 0))
        .map(([key]) => `${key}, ${name}`),
    );
    expect(whole).toHaveLength(6);
    expect(empty).toEqual([]);
  });
});
