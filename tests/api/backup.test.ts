import { existsSync } from 'node:fs';
import { readdir, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { BackupStatus, Overview, SettingsView, Stick } from '#kiosk/api/api.ts';
import { makeArchive } from '#tests/helpers/make-archive.ts';
import { codeOf, makeHouse, makeKiosk, type RunningKiosk } from '#tests/helpers/make-kiosk.ts';
import { PIN, staffOf } from '#tests/helpers/staff-of.ts';

async function staffWithBackups(running: RunningKiosk) {
  const staff = await staffOf(running);
  const read = async <T>(path: string) => (await (await staff.asStaff('GET', path)).json()) as T;
  const sticks = async () => (await read<{ sticks: Stick[] }>('/backup/sticks')).sticks;
  const settled = async (): Promise<BackupStatus | undefined> => {
    for (;;) {
      const answer = await staff.asStaff('GET', '/backup');
      // The kiosk has opened anew, and nobody is staff there yet.
      if (answer.status === 401) return undefined;
      const status = (await answer.json()) as BackupStatus;
      if (status.state !== 'running') return status;
      await new Promise((next) => setTimeout(next, 20));
    }
  };
  return { ...staff, sticks, settled };
}

/** A kiosk with a pack, settings and a visit, backed up onto its stick. */
async function backedUp() {
  const running = await makeKiosk();
  const staff = await staffWithBackups(running);
  await makeArchive({ folder: staff.stick });
  await staff.takeIn({ confirmed: ['unsigned'], show: true });
  await running.post('/api/painted', { id: 'small', version: 2 });
  await staff.asStaff('PUT', '/settings', { name: 'الباب الأول', idleS: 90 });
  const visit = await running.begin();
  running.clock.advance(20_000);
  await running.end(visit, 'button');
  const [stick] = await staff.sticks();
  expect((await staff.asStaff('POST', '/backup', { stick: stick?.id })).status).toBe(202);
  const status = await staff.settled();
  const [folder = ''] = (await readdir(staff.stick)).filter((name) => name.startsWith('maarid-b'));
  return { running, ...staff, status, folder: join(staff.stick, folder) };
}

/** A new machine, with the stick of the other in its port. */
async function newMachine(stick: string) {
  const house = { ...(await makeHouse()), stickDirs: [stick] };
  const running = await makeKiosk({ house });
  const staff = await staffWithBackups(running);
  const [found] = await staff.sticks();
  return { running, ...staff, backup: found?.backups[0] };
}

describe('a backup', () => {
  it('holds packs, settings and statistics, is read back, and can be found on its stick', async () => {
    const { status, folder, sticks, journal } = await backedUp();

    expect(status).toMatchObject({ state: 'done', work: 'write' });
    const files = await readdir(folder, { recursive: true });
    for (const name of ['backup.json', 'kiosk.db', 'settings.json']) expect(files).toContain(name);
    expect(files.some((name) => /^packs\/small\/2-.*\/pack\.json$/.test(name))).toBe(true);
    const [stick] = await sticks();
    expect(stick?.backups).toMatchObject([{ kiosk: 'الباب الأول', packs: 1 }]);
    expect((await journal())[0]).toMatchObject({ act: 'backup-written' });
  });

  it('makes a new machine the old one in one step: its pack, its settings, its counts, its PIN', async () => {
    const { stick } = await backedUp();
    const { running, asStaff, settled, backup, ask } = await newMachine(stick);

    expect((await asStaff('POST', '/backup/restore', { backup: backup?.id })).status).toBe(202);
    expect(await settled()).toBeUndefined();

    expect((await ask('POST', '/access', { pin: PIN })).status).toBe(201);
    const again = await staffWithBackups(running);
    expect(await again.shownVersion()).toBe(2);
    const settings = (await (await again.asStaff('GET', '/settings')).json()) as SettingsView;
    expect(settings.settings).toMatchObject({ name: 'الباب الأول', idleS: 90 });
    const overview = await running.get('/api/organizer/overview?from=2026-11-01&to=2026-11-30');
    expect(JSON.stringify((await overview.json()) as Overview)).toMatch(/"visits":1\b/);
    expect((await again.journal())[0]).toMatchObject({ act: 'backup-restored' });
    // What was there before is set aside, never deleted.
    expect(existsSync(join(running.house.dataDir, 'quarantine'))).toBe(true);
    expect(existsSync(join(running.house.dataDir, 'restore'))).toBe(false);
    // Counting goes on.
    await running.begin();
    expect(running.events()).toMatchObject([{ kind: 'BEGIN' }]);
  });

  it.each([
    ['a file of it is changed', (folder: string) => writeFile(join(folder, 'settings.json'), '{}')],
    ['a file of it is gone', (folder: string) => rm(join(folder, 'kiosk.db'))],
    ['its list is torn', (folder: string) => truncate(join(folder, 'backup.json'), 100)],
    ['its list names a file that is not of a backup', withStranger],
  ])('is refused when %s, and nothing changes', async (_what, damage) => {
    const { stick, folder } = await backedUp();
    const { asStaff, settled, backup, shownVersion, leftovers, running } = await newMachine(stick);
    await damage(folder);

    await asStaff('POST', '/backup/restore', { backup: backup?.id });
    const status = await settled();

    expect(status).toMatchObject({ state: 'failed', work: 'restore' });
    expect(status).toHaveProperty('code');
    expect(await shownVersion()).toBe(1);
    expect((await leftovers()).length).toBeLessThan(2);
    expect(existsSync(join(running.house.dataDir, 'restore'))).toBe(false);
  });

  it('without its list is none: a stick that was pulled too early offers nothing', async () => {
    const { folder, sticks } = await backedUp();
    await rm(join(folder, 'backup.json'));

    expect((await sticks())[0]?.backups).toEqual([]);
  });

  it('is not written to a stick that is no longer there', async () => {
    const { asStaff } = await staffWithBackups(await makeKiosk());

    expect(await codeOf(asStaff('POST', '/backup', { stick: 'gone' }))).toBe('NOT_FOUND');
    expect(await codeOf(asStaff('POST', '/backup/restore', { backup: 'gone' }))).toBe('NOT_FOUND');
  });
});

/** The sum is right, the name is not: whoever made this knew the format. */
async function withStranger(folder: string): Promise<void> {
  const { createHash } = await import('node:crypto');
  const file = join(folder, 'backup.json');
  const { contents } = JSON.parse(await readFile(file, 'utf8')) as {
    contents: { files: object[] };
  };
  const empty = createHash('sha256').digest('hex');
  contents.files.push({ path: 'reset-pin', sizeBytes: 0, sha256: empty });
  const sha256 = createHash('sha256').update(JSON.stringify(contents)).digest('hex');
  await writeFile(join(folder, 'reset-pin'), '');
  await writeFile(file, JSON.stringify({ contents, sha256 }));
}
