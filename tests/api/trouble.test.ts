import { statusOf } from '#tests/helpers/status-of.ts';
import { describe, expect, it } from 'vitest';
import type { StatusLine } from '#kiosk/api/api.ts';
import { smallExhibition, writePack } from '#tests/helpers/small-exhibition.ts';
import {
  codeOf,
  HandClock,
  makeHouse,
  makeKiosk,
  MORNING_MS,
  type RunningKiosk,
} from '#tests/helpers/make-kiosk.ts';

const DAY_MS = 24 * 3_600_000;
const TROUBLE = '/api/visitor/trouble';
const broken = { exhibit: 'oven', media: 'oven-model', code: 'model-unreadable' };

type ContentLine = Extract<StatusLine, { id: 'content' }>;

async function content(kiosk: Pick<RunningKiosk, 'fetch'>): Promise<ContentLine> {
  const line = (await statusOf(kiosk)).find(({ id }) => id === 'content');
  if (line?.id !== 'content') throw new Error('No line about the content');
  return line;
}

describe('what a page cannot show', () => {
  it('is listed to staff by exhibit, and counted up where it comes again', async () => {
    const kiosk = await makeKiosk();
    expect(await content(kiosk)).toMatchObject({ state: 'ok', troubles: [] });

    await kiosk.post(TROUBLE, broken);
    kiosk.clock.advance(60_000);
    await kiosk.post(TROUBLE, { exhibit: 'well', code: 'exhibit-unreachable' });
    await kiosk.post(TROUBLE, broken);

    expect(await content(kiosk)).toMatchObject({
      state: 'warn',
      troubles: [
        { ...broken, times: 2, at: new Date(MORNING_MS + 60_000).toISOString() },
        { exhibit: 'well', media: null, code: 'exhibit-unreachable', times: 1 },
      ],
    });
    expect((await content(kiosk)).troubles[0]?.title).toMatchObject({ en: 'oven' });
  });

  it('is remembered over a restart', async () => {
    const house = await makeHouse();
    const before = await makeKiosk({ house });
    await before.post(TROUBLE, broken);
    await before.close();

    expect((await content(await makeKiosk({ house }))).troubles).toHaveLength(1);
  });

  it('is forgotten when nobody met it again for a week', async () => {
    const kiosk = await makeKiosk({ clock: new HandClock(MORNING_MS) });
    await kiosk.post(TROUBLE, broken);
    kiosk.clock.advance(7 * DAY_MS - 1000);
    expect((await content(kiosk)).troubles).toHaveLength(1);

    kiosk.clock.advance(1000);

    expect(await content(kiosk)).toMatchObject({ state: 'ok', troubles: [] });
  });

  it('is not held against another version of the pack', async () => {
    const house = await makeHouse();
    const before = await makeKiosk({ house });
    await before.post(TROUBLE, broken);
    await before.close();
    await writePack(house.bundledPackDir, smallExhibition({ version: 2 }));

    expect((await content(await makeKiosk({ house }))).troubles).toEqual([]);
  });

  it.each([
    ['an exhibit that the pack does not have', { ...broken, exhibit: 'my-name-is' }],
    ['a medium that the pack does not have', { ...broken, media: 'my-name-is' }],
    ['a code that is not in the list', { ...broken, code: 'my-name-is' }],
    ['a further field', { ...broken, note: 'my name is' }],
    ['no exhibit', { code: 'no-graphics' }],
  ])('refuses %s, and keeps nothing', async (_, report) => {
    const kiosk = await makeKiosk();

    const response = await kiosk.post(TROUBLE, report);

    expect(response.status).toBe(400);
    expect(await codeOf(response)).toBe('REQUEST_INVALID');
    expect((await content(kiosk)).troubles).toEqual([]);
  });
});

describe('a text that is missing in a language', () => {
  it('is counted for staff, and is no alarm', async () => {
    const house = await makeHouse();
    const exhibition = smallExhibition();
    delete exhibition.exhibits[1]?.text['fr'];
    delete exhibition.exhibits[2]?.title['fr'];
    await writePack(house.bundledPackDir, exhibition);

    expect(await content(await makeKiosk({ house }))).toMatchObject({
      state: 'ok',
      untranslated: [{ language: 'fr', exhibits: 2 }],
    });
  });
});
