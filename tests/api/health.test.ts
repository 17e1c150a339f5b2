import { describe, expect, it } from 'vitest';
import type { Health, StatusLine } from '#kiosk/api/api.ts';
import { statusOf } from '#tests/helpers/status-of.ts';
import { HandClock, makeKiosk, MORNING_MS, type RunningKiosk } from '#tests/helpers/make-kiosk.ts';

const health = async ({ get }: Pick<RunningKiosk, 'get'>): Promise<Health> =>
  (await (await get('/api/health')).json()) as Health;

/** The staff page's lines by their id. */
async function lines(kiosk: Pick<RunningKiosk, 'fetch'>): Promise<Record<string, StatusLine>> {
  return Object.fromEntries((await statusOf(kiosk)).map((line) => [line.id, line]));
}

describe('health', () => {
  it('names the pack and the last event written', async () => {
    const kiosk = await makeKiosk();

    expect(await health(kiosk)).toEqual({
      status: 'ok',
      pack: { id: 'small', version: 1 },
      lastEvent: null,
      notices: [],
    });

    await kiosk.begin();

    expect(await health(kiosk)).toMatchObject({ lastEvent: { seq: 1, atMs: MORNING_MS } });
  });
});

describe('what staff see before they open the doors', () => {
  it('is told to nobody else: outside, health is all there is to know', async () => {
    const { get } = await makeKiosk();

    expect((await get('/api/staff/status')).status).toBe(401);
    expect((await get('/api/health')).status).toBe(200);
  });

  it('is all right on a good day', async () => {
    const kiosk = await makeKiosk();
    await kiosk.begin();

    const status = await lines(kiosk);

    expect(Object.values(status).map(({ id, state }) => `${id} ${state}`)).toEqual([
      'pack ok',
      'content ok',
      'database ok',
      expect.stringMatching(/^disk /),
      'data-folder ok',
      'quarantine ok',
      'last-stop ok',
      'clock ok',
      'notices ok',
    ]);
    expect(status['pack']).toMatchObject({ packId: 'small', version: 1, source: 'bundled' });
    expect(status['database']).toMatchObject({ events: 1, lastEvent: { seq: 1 } });
    expect(status['data-folder']).toMatchObject({ path: kiosk.house.dataDir });
    expect(status['last-stop']).toMatchObject({ how: 'clean', recoveredVisits: 0, starts: 1 });
  });
});

describe('a clock in doubt', () => {
  const LONG_AGO = Date.UTC(2000, 0, 1);

  it('marks events, tells staff, and lets the exhibition play', async () => {
    const kiosk = await makeKiosk({ clock: new HandClock(LONG_AGO) });

    await kiosk.begin();

    expect(kiosk.events()).toMatchObject([{ flags: ['CLOCK_SUSPECT'], t: LONG_AGO / 1000 }]);
    expect((await kiosk.get('/')).status).toBe(200);
    expect(await health(kiosk)).toMatchObject({
      status: 'degraded',
      notices: [{ code: 'CLOCK_SUSPECT', at: '2000-01-01T00:00:00.000Z' }],
    });
    expect((await lines(kiosk))['clock']).toMatchObject({ state: 'warn', isSuspect: true });
  });

  it('is in doubt too when it is set back, and until it is past where it was', async () => {
    const kiosk = await makeKiosk();
    await kiosk.begin();
    kiosk.clock.wallMs -= 3_600_000;
    await kiosk.begin();
    kiosk.clock.wallMs += 3_600_000;

    await kiosk.begin();

    const begun = kiosk.events().filter(({ kind }) => kind === 'BEGIN');
    expect(begun.map(({ flags }) => flags)).toEqual([[], ['CLOCK_SUSPECT'], []]);
    expect(await health(kiosk)).toMatchObject({ status: 'ok', notices: [] });
  });

  it('is not in doubt for being put right by a few seconds', async () => {
    const kiosk = await makeKiosk();
    await kiosk.begin();
    kiosk.clock.wallMs -= 30_000;

    await kiosk.begin();

    expect(kiosk.events().at(-1)?.flags).toEqual([]);
  });

  it('is known by the last event of the run before', async () => {
    const first = await makeKiosk();
    await first.begin();
    await first.close();

    const { begin, events } = await makeKiosk({
      house: first.house,
      clock: new HandClock(MORNING_MS - 86_400_000),
    });
    await begin();

    expect(events().at(-1)).toMatchObject({ boot: 2, flags: ['CLOCK_SUSPECT'] });
  });

  it('does not change the order of events: that is the order of their numbers', async () => {
    const kiosk = await makeKiosk();
    const first = await kiosk.begin();
    kiosk.clock.wallMs = LONG_AGO;

    const second = await kiosk.begin();

    expect(second).toBeGreaterThan(first);
  });
});
