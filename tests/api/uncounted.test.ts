import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { codeOf, cutPower, makeKiosk } from '#tests/helpers/make-kiosk.ts';
import { makeOrganizer } from '#tests/helpers/make-organizer.ts';

const SEEN = [
  { kind: 'exhibit-open', exhibit: 'oven' },
  { kind: 'endorse', recommendation: 'rec-1', on: true },
];

describe('a visit that does not want to be counted', () => {
  it('leaves nothing: the database is to the byte what it would be without it', async () => {
    const [with_, without] = [await makeKiosk(), await makeKiosk()];
    for (const { begin, record, end } of [with_, without]) {
      const visit = await begin('fr');
      await record(visit, ...SEEN);
      await end(visit, 'button');
    }
    const uncounted = await with_.begin('fr');
    await with_.record(uncounted, ...SEEN);
    await with_.post(`/api/visits/${uncounted}/uncount`, {});
    for (const { begin, end } of [with_, without]) await end(await begin('ar'), 'button');

    const withoutTimes = ({ events }: typeof with_) => events();
    expect(withoutTimes(with_)).toEqual(withoutTimes(without));
  });

  it('goes on at the screen, and nothing of it is kept', async () => {
    const { begin, record, end, post, events, overview } = await makeOrganizer();
    const before = events().length;
    const visit = await begin();
    await record(visit, ...SEEN);

    const answers = [
      await post(`/api/visits/${visit}/uncount`, {}),
      await post(`/api/visits/${visit}/uncount`, {}),
      await record(visit, ...SEEN),
      await end(visit, 'idle'),
    ];

    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
    expect(events()).toHaveLength(before);
    expect((await overview()).totals.visits).toBe(0);
  });

  it('is gone from the files too, the log included', async () => {
    const { begin, record, post, house } = await makeKiosk();
    const before = await readFile(join(house.dataDir, 'kiosk.db-wal'));
    const visit = await begin();
    await record(visit, ...SEEN);

    await post(`/api/visits/${visit}/uncount`, {});

    expect(before.length).toBeGreaterThan(0);
    expect((await readFile(join(house.dataDir, 'kiosk.db-wal'))).length).toBe(0);
  });

  it('is not brought back by a power cut', async () => {
    const first = await makeOrganizer();
    const visit = await first.begin();
    await first.record(visit, ...SEEN);
    await first.post(`/api/visits/${visit}/uncount`, {});
    await first.record(visit, ...SEEN);

    const { overview } = await makeOrganizer({ house: await cutPower(first) });

    expect((await overview()).totals).toMatchObject({ visits: 0, recovered: 0 });
  });

  it('must say so before it ends: then it is a count and no longer a visit', async () => {
    const { begin, end, post } = await makeKiosk();
    const visit = await begin();
    await end(visit, 'button');

    expect(await codeOf(post(`/api/visits/${visit}/uncount`, {}))).toBe('VISIT_CLOSED');
    expect(await codeOf(post('/api/visits/999/uncount', {}))).toBe('VISIT_UNKNOWN');
  });

  it('leaves the next visit counted as ever', async () => {
    const { begin, end, post, overview } = await makeOrganizer();
    await post(`/api/visits/${await begin()}/uncount`, {});
    await end(await begin('ar'), 'button');

    expect((await overview()).totals.visits).toBe(1);
  });
});
