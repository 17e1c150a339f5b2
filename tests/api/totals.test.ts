import { describe, expect, it } from 'vitest';
import type { SharedTotals } from '#kiosk/api/api.ts';
import { makeHouse, makeKiosk, type RunningKiosk } from '#tests/helpers/make-kiosk.ts';

async function totals({ get }: Pick<RunningKiosk, 'get'>): Promise<SharedTotals> {
  return (await (await get('/api/visitor/totals')).json()) as SharedTotals;
}

async function visits({ begin, record, end }: RunningKiosk, n: number): Promise<void> {
  for (let i = 0; i < n; i += 1) {
    const visit = await begin();
    await record(
      visit,
      { kind: 'pledge', cause: 'water', hours: 2 },
      { kind: 'endorse', recommendation: 'rec-1', on: true },
    );
    await end(visit, 'button');
  }
}

describe('what all visits together promised and endorsed', () => {
  it('is nothing before the first', async () => {
    expect(await totals(await makeKiosk())).toEqual({
      pledges: { n: 0, hours: 0, causes: [] },
      endorsements: [],
    });
  });

  it('grows from visit to visit and over the days', async () => {
    const house = await makeHouse();
    const kiosk = await makeKiosk({ house });
    await visits(kiosk, 3);
    expect(await totals(kiosk)).toMatchObject({ pledges: { n: 3, hours: 6 } });
    kiosk.clock.advance(30 * 24 * 3_600_000);
    await kiosk.close();

    const later = await makeKiosk({ house, clock: kiosk.clock });
    await visits(later, 2);

    expect(await totals(later)).toMatchObject({ pledges: { n: 5, hours: 10 } });
  });

  it('names a cause and a recommendation only from ten choices on', async () => {
    const kiosk = await makeKiosk();
    await visits(kiosk, 9);
    expect(await totals(kiosk)).toMatchObject({ pledges: { n: 9, causes: [] }, endorsements: [] });

    await visits(kiosk, 1);

    expect(await totals(kiosk)).toEqual({
      pledges: { n: 10, hours: 20, causes: [{ cause: 'water', n: 10 }] },
      endorsements: [{ recommendation: 'rec-1', n: 10 }],
    });
  });

  it('does not count a visit that is still going on', async () => {
    const kiosk = await makeKiosk();
    const visit = await kiosk.begin();
    await kiosk.record(visit, { kind: 'pledge', cause: 'water', hours: 2 });

    expect((await totals(kiosk)).pledges.n).toBe(0);
  });
});
