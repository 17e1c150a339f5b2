import { chmod, readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { expect, openApp, runProgram, test, type KioskApp } from './kiosk-app.ts';

interface Health {
  status: string;
  lastEvent: { seq: number; atMs: number } | null;
}

const health = ({ page }: KioskApp) =>
  page.evaluate(async () => (await fetch('/api/health')).json() as Promise<Health>);

/** Records a visit to one exhibit, and answers when the kiosk has said that it is on the disk. */
const visitAnExhibit = ({ page }: KioskApp) =>
  page.evaluate(async () => {
    const post = async (address: string, body: object) => {
      const headers = { 'content-type': 'application/json' };
      const answer = await fetch(address, { method: 'POST', headers, body: JSON.stringify(body) });
      if (!answer.ok) throw new Error(`${address}: ${await answer.text()}`);
      return (await answer.json()) as { visit: number };
    };
    const view = await fetch('/api/visitor/exhibition');
    const { exhibits } = (await view.json()) as { exhibits: { id: string }[] };
    const { visit } = await post('/api/visits', { language: 'ar' });
    const events = [{ kind: 'exhibit-open', exhibit: exhibits[0]?.id }];
    await post(`/api/visits/${visit}/events`, { events });
  });

/** Leaves the data folder as a later Maarid might. @returns the database */
async function useNewerVersion(dataDir: string): Promise<string> {
  const { app } = await openApp(dataDir);
  await app.close();
  const file = join(dataDir, 'kiosk.db');
  const db = new DatabaseSync(file);
  db.exec('PRAGMA user_version = 9999');
  db.close();
  return file;
}

test.describe('what visitors did', () => {
  test('is still there after the program was killed', async ({ dataDir }) => {
    const first = await openApp(dataDir);
    await visitAnExhibit(first);
    const before = await health(first);
    await first.kill();

    const second = await openApp(dataDir);

    const after = await health(second);
    expect(before.lastEvent?.seq).toBeGreaterThan(1);
    // The visit that was cut short has been closed, which is an event of its own.
    expect(after.lastEvent?.seq).toBeGreaterThan(before.lastEvent?.seq ?? 0);
    expect(after.status).toBe('ok');
    await second.app.close();
  });

  test('is written down and closed when the program is asked to end', async ({ dataDir }) => {
    const first = await openApp(dataDir);
    await visitAnExhibit(first);
    const ended = new Promise((gone) => first.app.process().once('exit', gone));

    first.app.process().kill('SIGTERM');

    expect(await ended).toBe(0);
    expect(first.log.map(({ event }) => event)).toContain('kiosk-closed');
    expect(await readdir(dataDir)).not.toContain('kiosk.db-wal');
  });
});

test.describe('when the kiosk cannot open', () => {
  test('a calm page says so in three languages, and the exhibition returns by itself', async ({
    dataDir,
  }) => {
    test.slow();
    const file = await useNewerVersion(dataDir);

    const kiosk = await openApp(dataDir);

    const words = await kiosk.page.innerText('body');
    for (const part of ['المعرض مغلق مؤقتًا', 'momentanément fermée', 'closed for a moment']) {
      expect(words).toContain(part);
    }
    expect(words).toContain('DATA_FROM_NEWER_VERSION');
    await rm(file);
    await expect(kiosk.page.getByRole('button', { name: 'English' })).toBeVisible({
      timeout: 40_000,
    });
    await kiosk.app.close();
  });

  test('a terminal gets one line that says why, and nothing is changed', async ({ dataDir }) => {
    const file = await useNewerVersion(dataDir);
    const before = await readFile(file);

    const { stderr, code } = await runProgram([`--data=${dataDir}`, '--supervised']);

    const said = stderr.split('\n').filter((line) => line.startsWith('Maarid'));
    expect(said).toHaveLength(1);
    expect(said[0]).toMatch(/^Maarid cannot open: .*\(DATA_FROM_NEWER_VERSION\)$/);
    expect(code).toBe(78);
    expect(await readFile(file)).toEqual(before);
  });

  test('because the folder cannot be written, it still says so', async ({ dataDir }) => {
    test.skip(process.getuid?.() === 0, 'root may write anywhere');
    await chmod(dataDir, 0o555);

    const { stderr, code } = await runProgram([`--data=${dataDir}`, '--supervised']);

    expect(stderr).toMatch(/Maarid cannot open: .*\(DATA_FOLDER_UNWRITABLE\)/);
    expect(code).toBe(78);
    await chmod(dataDir, 0o755);
  });
});
