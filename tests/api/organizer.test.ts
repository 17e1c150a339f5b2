import { describe, expect, it } from 'vitest';
import { DEFAULT_PARAMETERS } from '#kiosk/statistics/parameters.ts';
import { codeOf, cutPower, HandClock, MORNING_MS } from '#tests/helpers/make-kiosk.ts';
import { makeOrganizer } from '#tests/helpers/make-organizer.ts';

const SECOND = 1000;
const DAY = 86_400 * SECOND;

describe('the overview of a kiosk that nobody has touched', () => {
  it('has no visits, no days and every exhibit with nothing to say', async () => {
    const { overview } = await makeOrganizer();

    const empty = await overview();

    expect(empty.range).toEqual({ from: null, to: null, first: null, last: null });
    expect(empty.totals).toMatchObject({ visits: 0, stops: 0, engaged: { n: 0, share: null } });
    expect(empty.days).toEqual([]);
    expect(empty.exhibits.map(({ id }) => id)).toEqual([
      'oven',
      'well',
      'loom',
      'mill',
      'fountain',
    ]);
    expect(empty.exhibits[0]).toMatchObject({ visits: 0, n: 0, attractingShare: null });
    expect(empty.parameters).toEqual(DEFAULT_PARAMETERS);
  });
});

describe('visits', () => {
  it('are counted by local day, with the days between on which nobody came', async () => {
    const { visits, clock, overview } = await makeOrganizer();
    await visits(3, { stops: [['oven', 20]] });
    clock.advance(2 * DAY);
    await visits(1, {});

    expect((await overview()).days).toEqual([
      { day: '2026-11-23', visits: 3, engaged: 3 },
      { day: '2026-11-24', visits: 0, engaged: 0 },
      { day: '2026-11-25', visits: 1, engaged: 0 },
    ]);
  });

  it('after midnight and before four belong to the evening before', async () => {
    const clock = new HandClock(Date.UTC(2026, 10, 24, 0, 30));
    const { visit, overview } = await makeOrganizer({ clock });
    await visit({});

    expect((await overview()).days).toEqual([{ day: '2026-11-23', visits: 1, engaged: 0 }]);
  });

  it('are engaged with one stop and ten seconds, and not below', async () => {
    const { visit, overview } = await makeOrganizer();
    await visit({ stops: [['oven', 9]] }); // 1 s before the stop: 10 s in all
    await visit({ stops: [['oven', 8]] });
    await visit({
      stops: [
        ['oven', 2],
        ['well', 2],
        ['loom', 2],
        ['mill', 2],
        ['fountain', 2],
      ],
    });

    expect((await overview()).totals.engaged).toMatchObject({ count: 1, n: 3 });
  });

  it('last from the first touch to the last; the wait for the time-out is left out', async () => {
    const { visits, overview } = await makeOrganizer();
    await visits(5, { stops: [['oven', 20]], reason: 'idle' });

    const { duration, endedByTimeout, utilisation } = (await overview()).totals;

    expect(duration).toMatchObject({ n: 5, medianMs: 21_000 });
    expect(endedByTimeout).toMatchObject({ count: 5, n: 5, share: 1 });
    expect(utilisation).toBeCloseTo(21 / 101, 6);
  });

  it('that a power cut left open are counted at the next start', async () => {
    const first = await makeOrganizer();
    await first.visits(2, { stops: [['oven', 20]] });
    const open = await first.begin('ar');
    first.clock.advance(SECOND);
    await first.record(open, { kind: 'exhibit-open', exhibit: 'well' });
    const house = await cutPower(first);
    const clock = new HandClock(first.clock.wallMs + DAY);

    const { overview } = await makeOrganizer({ house, clock });

    expect((await overview()).totals).toMatchObject({ visits: 3, recovered: 1, stops: 3 });
  });

  it('made while the clock was in doubt count in the total and on no day', async () => {
    const { visits, clock, overview } = await makeOrganizer();
    await visits(1, {});
    clock.wallMs = Date.UTC(2000, 0, 1);
    await visits(2, {});

    const { totals, days } = await overview();

    expect(totals).toMatchObject({ visits: 3, undated: 2 });
    expect(days).toEqual([{ day: '2026-11-23', visits: 1, engaged: 0 }]);
    expect((await overview('?to=2026-12-31')).totals.visits).toBe(1);
  });
});

describe('a range of days', () => {
  it('takes in its first and its last day and nothing else', async () => {
    const { visits, clock, overview } = await makeOrganizer();
    for (const count of [1, 2, 3]) {
      await visits(count, {});
      clock.wallMs = MORNING_MS + count * DAY;
    }

    const { totals, days, range } = await overview('?from=2026-11-24&to=2026-11-25');

    expect(totals.visits).toBe(5);
    expect(days.map(({ day }) => day)).toEqual(['2026-11-24', '2026-11-25']);
    expect(range).toEqual({
      from: '2026-11-24',
      to: '2026-11-25',
      first: '2026-11-23',
      last: '2026-11-25',
    });
  });

  it.each(['?from=yesterday', '?from=2026-13-01', '?from=2026-11-25&to=2026-11-24'])(
    'is refused when it is none: %s',
    async (query) => {
      const { get } = await makeOrganizer();

      const response = await get(`/api/organizer/overview${query}`);

      expect(response.status).toBe(400);
      expect(await codeOf(response)).toBe('REQUEST_INVALID');
    },
  );
});
