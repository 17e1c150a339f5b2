import { cp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { MergeOutcome } from '#kiosk/statistics/merge-outcome.ts';
import type { SourceRow } from '#kiosk/statistics/source-row.ts';
import { foundIn, overviewOf } from '#tests/helpers/found-of-tour.ts';
import { HandClock, makeHouse, makeKiosk, type House } from '#tests/helpers/make-kiosk.ts';
import { makeTour } from '#tests/helpers/make-tour.ts';
import { mulberry32, TOUR_BEGIN_MS } from '#tests/helpers/simulate-tour.ts';
import { smallExhibition } from '#tests/helpers/small-exhibition.ts';
import { truthOf } from '#tests/helpers/truth-of-tour.ts';

const DAY_MS = 86_400_000;
const HOUR_MS = 3_600_000;
/** The tour's first day, at nine. */
const MORNING_MS = TOUR_BEGIN_MS + 9 * HOUR_MS;

/** A kiosk on some day, as organizers meet it: they ask for its days and hand in others'. */
async function openFor(house: House, atMs: number) {
  const kiosk = await makeKiosk({ house, clock: new HandClock(atMs) });
  const carry = async () => (await kiosk.get('/api/organizer/segments')).text();
  const merge = async (text: string) =>
    (await (await kiosk.post('/api/organizer/segments', text)).json()) as MergeOutcome[];
  const sources = async () =>
    (await (await kiosk.get('/api/organizer/sources')).json()) as SourceRow[];
  return { ...kiosk, carry, merge, sources };
}

const counted = (outcomes: readonly MergeOutcome[]) => {
  const counts: Record<string, number> = {};
  for (const { outcome } of outcomes) counts[outcome] = (counts[outcome] ?? 0) + 1;
  return counts;
};

describe('the days of a tour, carried home', () => {
  it(
    'give the truth of the whole tour, in any order and however often',
    { timeout: 300_000 },
    async () => {
      const options = { seed: 23, kiosks: 4, days: 30, visitsADay: 5 };
      const { plan, houses } = await makeTour({ ...options, deadClock: { kiosk: 3, untilDay: 8 } });
      const sticks: string[] = [];
      for (const house of houses.values()) {
        const kiosk = await openFor(house, MORNING_MS + 30 * DAY_MS);
        sticks.push(await kiosk.carry());
        await kiosk.close();
      }
      const visits = plan.flatMap((day) => day.visits);
      const truth = truthOf(visits, smallExhibition().exhibits.length);

      const random = mulberry32(5);
      const orders = [sticks, sticks.toReversed(), sticks.toSorted(() => random() - 0.5)];
      for (const order of orders) {
        const hub = await openFor(await makeHouse(), MORNING_MS + 40 * DAY_MS);
        for (const stick of order)
          expect(Object.keys(counted(await hub.merge(stick)))).toEqual(['merged']);
        for (const stick of order)
          expect(Object.keys(counted(await hub.merge(stick)))).toEqual(['known']);

        const found = foundIn(overviewOf(join(hub.house.dataDir, 'kiosk.db')));

        expect(found).toMatchObject({
          visits: truth.visits,
          undated: truth.undated,
          engaged: truth.engaged,
          recovered: truth.recovered,
          stops: truth.stops,
          days: truth.days,
          languages: truth.languages,
          depths: truth.depths,
          diligent: truth.diligent,
          contentSweep: truth.contentSweep,
          hours: truth.hours,
          questions: truth.questions,
          tours: truth.tours,
          pledged: truth.pledged,
        });
        const [self, ...others] = await hub.sources();
        expect(self).toMatchObject({ isSelf: true, visits: 0 });
        expect(others.map(({ visits }) => visits).toSorted()).toEqual(
          [...houses.keys()]
            .map(
              (name) =>
                plan.filter(({ kiosk }) => kiosk === name).flatMap((day) => day.visits).length,
            )
            .toSorted(),
        );
        await hub.close();
      }
    },
  );

  it('can be told apart kiosk by kiosk', async () => {
    const away = await openFor(await makeHouse(), MORNING_MS);
    for (let i = 0; i < 3; i += 1) await away.end(await away.begin('fr'), 'button');
    away.clock.wallMs += DAY_MS;
    const home = await openFor(await makeHouse(), MORNING_MS + 2 * DAY_MS);
    await home.end(await home.begin('ar'), 'button');
    await home.merge(await away.carry());
    const visitsOf = async (query: string) => {
      const answer = await home.get(`/api/organizer/overview${query}`);
      return ((await answer.json()) as { totals: { visits: number } }).totals.visits;
    };

    const [self, other] = await home.sources();

    expect(await visitsOf('')).toBe(4);
    expect(await visitsOf(`?kiosk=${self?.kiosk}`)).toBe(1);
    expect(await visitsOf(`?kiosk=${other?.kiosk}`)).toBe(3);
    expect((await home.get('/api/organizer/overview?kiosk=mine')).status).toBe(400);
  });

  it('from a cloned disk are named, set aside and counted nowhere', async () => {
    const original = await openFor(await makeHouse(), MORNING_MS);
    await original.end(await original.begin('ar'), 'button');
    await original.close();
    const copy = await makeHouse();
    await rm(copy.dataDir, { recursive: true, force: true });
    await cp(original.house.dataDir, copy.dataDir, { recursive: true });
    const carried = async (house: House, visits: number) => {
      const kiosk = await openFor(house, MORNING_MS + DAY_MS);
      for (let i = 0; i < visits; i += 1) await kiosk.end(await kiosk.begin('ar'), 'button');
      kiosk.clock.wallMs += DAY_MS;
      const stick = await kiosk.carry();
      await kiosk.close();
      return stick;
    };
    const [first, second] = [await carried(original.house, 2), await carried(copy, 5)];
    const hub = await openFor(await makeHouse(), MORNING_MS + 9 * DAY_MS);

    expect(counted(await hub.merge(first))).toEqual({ merged: 2 });
    expect(counted(await hub.merge(second))).toEqual({ known: 1, conflict: 1 });

    const [, source] = await hub.sources();
    expect(source).toMatchObject({
      visits: 3,
      setAside: [{ day: '2027-04-02', why: 'cloned-disk' }],
    });
  });

  it('are refused one by one where a file is torn, and the whole ones are merged', async () => {
    const away = await openFor(await makeHouse(), MORNING_MS);
    await away.end(await away.begin('fr'), 'button');
    away.clock.wallMs += DAY_MS;
    await away.end(await away.begin('fr'), 'button');
    away.clock.wallMs += DAY_MS;
    const stick = await away.carry();
    const hub = await openFor(await makeHouse(), MORNING_MS + 9 * DAY_MS);

    expect(await hub.merge(stick.slice(0, -30))).toMatchObject([
      { outcome: 'merged', day: '2027-04-01' },
      { outcome: 'refused', why: 'torn' },
    ]);
    expect(counted(await hub.merge(stick))).toEqual({ known: 1, merged: 1 });
  });

  it.each([
    ['a database', 'SQLite format 3\u0000'],
    [
      'a program',
      '{"format":"maarid-segment","version":1,"day":"x\'); DROP TABLE tally; --"}\n{}\n',
    ],
    ['JSON of another kind', '{"format":"other"}\n'],
  ])('are not %s', async (_, text) => {
    const hub = await openFor(await makeHouse(), MORNING_MS);

    expect(await hub.merge(text)).toMatchObject([{ outcome: 'refused' }]);
    expect(await hub.sources()).toHaveLength(1);
  });
});
