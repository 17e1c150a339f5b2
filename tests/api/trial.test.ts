import { existsSync } from 'node:fs';
import { readFile, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Health } from '#kiosk/api/api.ts';
import { readActivePointer } from '#kiosk/packs/active-pointer.ts';
import { makeArchive } from '#tests/helpers/make-archive.ts';
import { type House, makeKiosk } from '#tests/helpers/make-kiosk.ts';
import { staffOf } from '#tests/helpers/staff-of.ts';

/** A house on whose kiosk version 2 was just put on show, and not yet seen; it is closed. */
async function houseOnTrial(): Promise<House> {
  const running = await makeKiosk();
  const { stick, takeIn } = await staffOf(running);
  await makeArchive({ folder: stick });
  await takeIn({ confirmed: ['unsigned'], show: true });
  await running.close();
  return running.house;
}

/** Starts the kiosk, asks, and stops it. */
async function start(house: House, seen?: { id: string; version: number }) {
  const { get, post, close } = await makeKiosk({ house });
  const { pack, notices } = (await (await get('/api/health')).json()) as Health;
  if (seen) expect((await post('/api/painted', seen)).status).toBe(200);
  await close();
  return { version: pack.version, codes: notices.map(({ code }) => code) };
}

const versionsOf = (starts: { version: number }[]) => starts.map(({ version }) => version);

describe('a pack that is new here', () => {
  it('gives way to the one before it if three starts have not brought it to the screen', async () => {
    const house = await houseOnTrial();
    const starts = [await start(house), await start(house), await start(house), await start(house)];

    // The first opening was when it was put on show.
    expect(versionsOf(starts)).toEqual([2, 2, 1, 1]);
    expect(starts.map(({ codes }) => codes)).toEqual([[], [], ['PACK_RETURNED'], []]);
    expect(readActivePointer(house.dataDir)?.pointer.previous).toMatch(/^small\/2-/);
  });

  it('stays once it was seen', async () => {
    const house = await houseOnTrial();
    const starts = [await start(house), await start(house, { id: 'small', version: 2 })];
    for (let i = 0; i < 4; i += 1) starts.push(await start(house));

    expect(versionsOf(starts)).toEqual([2, 2, 2, 2, 2, 2]);
  });

  it('is not taken for seen because another was', async () => {
    const house = await houseOnTrial();
    await start(house, { id: 'small', version: 1 });
    await start(house, { id: 'other', version: 2 });

    expect((await start(house)).version).toBe(1);
  });

  it('gives way without a restart, too, if a page asked for it and did not paint it', async () => {
    const house = await houseOnTrial();
    const running = await makeKiosk({ house, trialMs: 50 });
    const { shownVersion, journal } = await staffOf(running);
    expect(await shownVersion()).toBe(2);

    await running.get('/api/visitor/exhibition');

    await expect.poll(shownVersion).toBe(1);
    expect((await journal())[0]).toMatchObject({ act: 'pack-returned' });
    expect(running.kiosk.notices.map(({ code }) => code)).toEqual(['PACK_RETURNED']);
  });

  it('stays if it was painted in time', async () => {
    const house = await houseOnTrial();
    const { post, get } = await makeKiosk({ house, trialMs: 50 });
    await get('/api/visitor/exhibition');
    await post('/api/painted', { id: 'small', version: 2 });

    await new Promise((next) => setTimeout(next, 120));

    const health = (await (await get('/api/health')).json()) as Health;
    expect(health.pack.version).toBe(2);
  });

  it('can be put on show again after it gave way', async () => {
    const house = await houseOnTrial();
    for (let i = 0; i < 3; i += 1) await start(house);
    const running = await makeKiosk({ house });
    const { asStaff, shownVersion, journal } = await staffOf(running);

    await asStaff('POST', '/packs/back');

    expect(await shownVersion()).toBe(2);
    expect((await journal()).map(({ act }) => act)).toContain('pack-returned');
  });
});

describe('the two files that say which pack is shown', () => {
  it('are written in turn: a torn one leaves what was before', async () => {
    const house = await houseOnTrial();
    await start(house, { id: 'small', version: 2 });
    const files = ['active.json', 'active-b.json'].map((name) => join(house.dataDir, name));
    const texts = await Promise.all(files.map((file) => readFile(file, 'utf8')));
    const sequences = texts.map((text) => Number(/"sequence":(\d+)/.exec(text)?.[1]));
    const newest = files[sequences[0]! > sequences[1]! ? 0 : 1]!;
    await truncate(newest, 50);

    expect(await start(house)).toEqual({ version: 2, codes: ['PACK_POINTER_DAMAGED'] });
  });

  it('make way for a new word if neither can be believed', async () => {
    const house = await houseOnTrial();
    for (const name of ['active.json', 'active-b.json']) {
      await writeFile(join(house.dataDir, name), 'rotten');
    }
    const running = await makeKiosk({ house });
    const { stick, takeIn, shownVersion } = await staffOf(running);
    expect(await shownVersion()).toBe(1);
    await makeArchive({ folder: stick, version: 3 });

    await takeIn({ confirmed: ['unsigned'], show: true });

    expect(await shownVersion()).toBe(3);
    expect(existsSync(join(house.packsDir, '.staging'))).toBe(false);
  });
});
