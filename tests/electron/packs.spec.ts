import { mkdir, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, openApp, ORIGIN, STICKS, test, type KioskApp } from './kiosk-app.ts';

/** The bundled exhibition as one file: `run.ts` made it. */
const ARCHIVE = join(process.env['MAARID_STAGE'] ?? '.', 'volunteering.maarid');

const PIN = '480213';

interface Taken {
  status: Record<string, string>;
  /** What the opening check found, by line. */
  check: Record<string, string>;
}

/** Sets the first PIN, sends the archive and runs the opening check, as the staff's page does. */
async function takeIn({ page }: KioskApp): Promise<Taken> {
  await page.evaluate(() => {
    document.querySelector('#archive')?.remove();
    const input = Object.assign(document.createElement('input'), { type: 'file', id: 'archive' });
    document.body.append(input);
  });
  await page.setInputFiles('#archive', ARCHIVE);
  return page.evaluate(async (digits) => {
    const ask = async (method: string, path: string, body?: BodyInit, token = '') => {
      const headers = {
        'content-type': body instanceof Blob ? 'application/octet-stream' : 'application/json',
        ...(token && { authorization: `Bearer ${token}` }),
      };
      const answer = await fetch(`/api/staff${path}`, { method, headers, body: body ?? null });
      const said = (await answer.json()) as Record<string, string>;
      if (!answer.ok) throw new Error(`${path}: ${JSON.stringify(said)}`);
      return said;
    };
    const pin = JSON.stringify({ pin: digits });
    const first = await ask('PUT', '/pin', pin).catch(() => undefined);
    const { token } = first ?? (await ask('POST', '/access', pin));
    const archive = document.querySelector<HTMLInputElement>('#archive')?.files?.[0];
    const offer = await ask('POST', '/packs/upload', archive, token);
    const begin = { offer: offer['id'], confirmed: ['unsigned'], show: true };
    await ask('POST', '/packs/import', JSON.stringify(begin), token);
    for (;;) {
      const status = await ask('GET', '/packs/import', undefined, token);
      if (status['state'] !== 'running') {
        const report = (await ask('POST', '/check', undefined, token)) as unknown as {
          lines: { id: string; state: string }[];
        };
        const check = Object.fromEntries(report.lines.map(({ id, state }) => [id, state]));
        return { status, check };
      }
      await new Promise((next) => setTimeout(next, 100));
    }
  }, PIN);
}

/**
 * Ends the next thread that does a piece of work, in its midst, as too little
 * memory would. It is what reads sticks, imports, hashes and backs up.
 */
const endNextWorker = ({ app }: KioskApp) =>
  app.evaluate(() => {
    const { Worker } = process.getBuiltinModule('node:worker_threads');
    const { prototype } = Worker;
    const say = Reflect.get(prototype, 'emit') as (...said: unknown[]) => boolean;
    prototype.emit = function (this: InstanceType<typeof Worker>, ...said) {
      const [name, word] = said as [string, { kind?: string } | undefined];
      if (name === 'message' && word?.kind === 'progress') {
        prototype.emit = say;
        void this.terminate();
      }
      return say.apply(this, said);
    } as typeof say;
  });

/** As staff do: from the sheets' screen, the sheet that stands there and the report, which stands elsewhere. */
async function savePapers({ page }: KioskApp, stick: string): Promise<string[]> {
  await mkdir(stick, { recursive: true });
  await page.goto(`${ORIGIN}staff/?language=fr`);
  for (const digit of PIN) await page.getByRole('button', { name: digit, exact: true }).click();
  await page.locator('button[type=submit]').click();
  await page.getByRole('button', { name: 'À imprimer' }).click();
  await expect(page.locator('dd').first()).not.toBeEmpty();
  for (const paper of ['venue', 'report']) {
    if (paper === 'report') await page.getByRole('button', { name: 'Rapport' }).click();
    await page.getByRole('button', { name: 'Enregistrer en PDF' }).click();
    await expect(page.getByText(`maarid-${paper}-fr-`)).toBeVisible({ timeout: 60_000 });
  }
  const names = (await readdir(stick)).toSorted();
  return Promise.all(names.map((name) => readFile(join(stick, name), 'latin1')));
}

test('an exhibition comes in, is shown, and stays once the window has painted it; papers go out on a stick', async ({
  dataDir,
}) => {
  test.slow();
  const kiosk = await openApp(dataDir);
  await endNextWorker(kiosk);

  const interrupted = await takeIn(kiosk);
  const { status, check } = await takeIn(kiosk);

  // The thread was gone in the midst: staff are told, the exhibition goes on, nothing is in the way.
  expect(interrupted.status).toMatchObject({ state: 'failed', code: 'UNEXPECTED' });
  expect(interrupted.check).toMatchObject({ verified: 'ok', 'test-event': 'ok' });

  expect(status).toMatchObject({ state: 'done', isShown: true });
  expect(check).toMatchObject({ verified: 'ok', 'quick-check': 'ok', 'test-event': 'ok' });
  await kiosk.page.reload();
  await expect(kiosk.page.getByRole('button', { name: 'Français' })).toBeVisible();
  await expect
    .poll(() => kiosk.log.map(({ event }) => event), { message: 'the page said that it painted' })
    .toContain('pack-seen');

  const papers = await savePapers(kiosk, join(dataDir, STICKS, 'stick'));
  expect(papers).toHaveLength(2);
  for (const pdf of papers) {
    expect(pdf.slice(0, 5)).toBe('%PDF-');
    expect(pdf.match(/\/Type \/Page\b/g)?.length).toBeGreaterThan(0);
    // Chromium embeds fonts with axes as outlines, the others as files.
    expect(pdf.match(/\/Subtype \/Type3\b|\/FontFile/g)?.length).toBeGreaterThan(0);
  }
  // The hidden window is gone.
  expect(kiosk.app.windows()).toHaveLength(1);

  const bugs = kiosk.log.filter(({ event }) => event === 'bug');
  expect(bugs).toEqual([expect.objectContaining({ path: 'import' })]);
  await kiosk.app.close();
});
