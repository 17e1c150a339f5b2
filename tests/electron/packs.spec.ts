import { join } from 'node:path';
import { expect, openApp, test, type KioskApp } from './kiosk-app.ts';

/** The bundled exhibition as one file: `run.ts` made it. */
const ARCHIVE = join(process.env['MAARID_STAGE'] ?? '.', 'volunteering.maarid');

/** Sets the first PIN and sends the archive, as the staff's page does. @returns how the import ended */
async function takeIn({ page }: KioskApp): Promise<{ state: string; name?: string }> {
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
      if (status['state'] !== 'running') return status as { state: string; name?: string };
      await new Promise((next) => setTimeout(next, 100));
    }
  });
}

test('an exhibition comes in, is shown, and stays once the window has painted it', async ({
  dataDir,
}) => {
  test.slow();
  const kiosk = await openApp(dataDir);

  const taken = await takeIn(kiosk);

  expect(taken).toMatchObject({ state: 'done', isShown: true });
  await kiosk.page.reload();
  await expect(kiosk.page.getByRole('button', { name: 'Français' })).toBeVisible();
  await expect
    .poll(() => kiosk.log.map(({ event }) => event), { message: 'the page said that it painted' })
    .toContain('pack-seen');
  expect(kiosk.log.map(({ event }) => event)).not.toContain('bug');
  await kiosk.app.close();
});
