import { join } from 'node:path';
import { expect, openApp, test, type KioskApp } from './kiosk-app.ts';

/** The bundled exhibition as one file: `run.ts` made it. */
const ARCHIVE = join(process.env['MAARID_STAGE'] ?? '.', 'volunteering.maarid');

interface Taken {
  status: Record<string, string>;
  /** What the opening check found, by line. */
  check: Record<string, string>;
}

/** Sets the first PIN, sends the archive and runs the opening check, as the staff's page does. */
async function takeIn({ page }: KioskApp): Promise<Taken> {
  await page.evaluate(() => {
    const input = Object.assign(document.createElement('input'), { type: 'file', id: 'archive' });
    document.body.append(input);
  });
  await page.setInputFiles('#archive', ARCHIVE);
  return page.evaluate(async () => {
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
    const { token } = await ask('PUT', '/pin', JSON.stringify({ pin: '480213' }));
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
  });
}

test('an exhibition comes in, is shown, and stays once the window has painted it', async ({
  dataDir,
}) => {
  test.slow();
  const kiosk = await openApp(dataDir);

  const { status, check } = await takeIn(kiosk);

  expect(status).toMatchObject({ state: 'done', isShown: true });
  expect(check).toMatchObject({ verified: 'ok', 'quick-check': 'ok', 'test-event': 'ok' });
  await kiosk.page.reload();
  await expect(kiosk.page.getByRole('button', { name: 'Français' })).toBeVisible();
  await expect
    .poll(() => kiosk.log.map(({ event }) => event), { message: 'the page said that it painted' })
    .toContain('pack-seen');
  expect(kiosk.log.map(({ event }) => event)).not.toContain('bug');
  await kiosk.app.close();
});
