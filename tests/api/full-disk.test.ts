import { spawnSync } from 'node:child_process';
import { appendFile, mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { Health } from '#kiosk/api/api.ts';
import { codeOf, makeFolder, makeHouse, makeKiosk, type House } from '#tests/helpers/make-kiosk.ts';
import { limitedKiosk } from '#tests/helpers/limited-kiosk.ts';

const EXHIBITION = '/api/visitor/exhibition';

describe('a disk that fills up while visitors are there', () => {
  it('is named, and what was acknowledged stays', async () => {
    const { fill, events } = await limitedKiosk();

    const { acknowledged, refusal } = await fill();

    expect(refusal.status).toBe(507);
    expect(await codeOf(refusal)).toBe('DISK_FULL');
    expect(acknowledged).toBeGreaterThan(0);
    expect(events().filter(({ kind }) => kind === 'SEARCH')).toHaveLength(acknowledged);
  });

  it('is told to staff, while the exhibition plays', async () => {
    const { fill, get } = await limitedKiosk();
    await fill();

    const health = (await (await get('/api/health')).json()) as Health;

    expect(health).toMatchObject({ status: 'degraded', notices: [{ code: 'DISK_FULL' }] });
    expect((await get(EXHIBITION)).status).toBe(200);
  });

  it('goes on counting the same visit as soon as there is room again', async () => {
    const { fill, makeRoom, record, end, get, events } = await limitedKiosk();
    const { visit, acknowledged } = await fill();
    makeRoom();

    expect((await record(visit, { kind: 'search' })).status).toBe(200);
    expect((await end(visit, 'button')).status).toBe(200);

    const health = (await (await get('/api/health')).json()) as Health;
    expect(health).toMatchObject({ status: 'ok', notices: [] });
    expect(events().filter(({ kind }) => kind === 'SEARCH')).toHaveLength(acknowledged + 1);
  });

  it('forgets what it could not keep: a refused answer is no try', async () => {
    const { fill, makeRoom, record, events } = await limitedKiosk();
    const { visit } = await fill();
    const answer = { kind: 'quiz', exhibit: 'oven', question: 'oven-q1', option: 'a' };
    expect((await record(visit, answer)).status).toBe(507);
    makeRoom();

    await record(visit, answer);

    expect(events().at(-1)).toMatchObject({ kind: 'QUIZ', n: 1 });
  });
});

describe.skipIf(!canMount())('a disk that is full at the start', () => {
  it('lets the exhibition play without counting, and keeps what was there', async () => {
    const { house, free } = await houseOnSmallDisk();
    const first = await makeKiosk({ house });
    await first.begin();
    const before = first.events();
    await first.close();
    await fillUp(house);

    const { get, post, kiosk, close } = await makeKiosk({ house });

    expect((await get(EXHIBITION)).status).toBe(200);
    expect((await get('/api/health')).status).toBe(200);
    expect(await codeOf(post('/api/visits', { language: 'ar' }))).toBe('DISK_FULL');
    expect(await codeOf(post('/api/visits/1/events', { events: [{ kind: 'search' }] }))).toBe(
      'DISK_FULL',
    );
    expect(await codeOf(post('/api/visits/1/end', { reason: 'idle' }))).toBe('DISK_FULL');
    expect(await codeOf(post('/api/attract', { shownS: 1 }))).toBe('DISK_FULL');
    expect(kiosk.notices).toMatchObject([{ code: 'DISK_FULL' }]);
    await close();
    await free();
    const again = await makeKiosk({ house });
    expect(again.events().slice(0, before.length)).toEqual(before);
    expect(await again.begin()).toBeGreaterThan(1);
  });

  it('lets the exhibition play also when it was never opened before', async () => {
    const { house } = await houseOnSmallDisk();
    await fillUp(house);

    const { get, kiosk } = await makeKiosk({ house });

    expect((await get(EXHIBITION)).status).toBe(200);
    expect(kiosk.notices).toMatchObject([{ code: 'DISK_FULL' }]);
    expect((await readdir(house.dataDir)).filter((name) => name === 'quarantine')).toEqual([]);
  });
});

/** A data folder on a disk of half a megabyte, which is there while the test runs. */
async function houseOnSmallDisk() {
  const disk = await makeFolder();
  mount(disk);
  onTestFinished(() => unmount(disk));
  const house = { ...(await makeHouse()), dataDir: join(disk, 'data') };
  await mkdir(house.dataDir);
  return { house, free: () => rm(join(disk, 'data', 'filling')) };
}

async function fillUp({ dataDir }: House): Promise<void> {
  const filling = join(dataDir, 'filling');
  await writeFile(filling, '');
  const fillOn = async (): Promise<void> => {
    await appendFile(filling, Buffer.alloc(4096));
    return fillOn();
  };
  await expect(fillOn()).rejects.toMatchObject({ code: 'ENOSPC' });
}

/** Only root may mount, and not in every container. */
function canMount(): boolean {
  const folder = '/tmp/maarid-mount-trial';
  spawnSync('mkdir', ['-p', folder]);
  const isMounted = mount(folder);
  if (isMounted) unmount(folder);
  return isMounted;
}

function mount(folder: string): boolean {
  const options = ['-t', 'tmpfs', '-o', 'size=512k', 'tmpfs', folder];
  return spawnSync('mount', options, { stdio: 'ignore' }).status === 0;
}

function unmount(folder: string): void {
  spawnSync('umount', ['--lazy', folder], { stdio: 'ignore' });
}
