import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beginVisit, expect, ORIGIN, test } from './kiosk-app.ts';

test.describe('the exhibition in its window', () => {
  test('opens at its own address, in the three languages of the house', async ({ kiosk }) => {
    const { page } = kiosk;

    expect(page.url()).toBe(ORIGIN);
    for (const language of ['العربية', 'Français', 'English']) {
      await expect(page.getByRole('button', { name: language })).toBeVisible();
    }
  });

  test('fills the screen, without a frame or a bar', async ({ kiosk }) => {
    const { window, screen } = await kiosk.app.evaluate(({ BrowserWindow, screen }) => ({
      window: BrowserWindow.getAllWindows().map((one) => one.getContentBounds()),
      screen: screen.getPrimaryDisplay().bounds,
    }));

    expect(window).toHaveLength(1);
    expect(window[0]).toMatchObject({ x: 0, y: 0, width: screen.width });
    expect(window[0]?.height).toBeGreaterThanOrEqual(screen.height);
  });

  test('takes a visitor from a touch to an exhibit, in French', async ({ kiosk }) => {
    const { page } = kiosk;
    await beginVisit(page, 'Français');
    await expect(page.locator('html')).toHaveAttribute('lang', /^fr/);
    const { room, exhibit } = await page.evaluate(async () => {
      const view = (await (await fetch('/api/visitor/exhibition')).json()) as {
        exhibits: { title: { fr: string }; room: string }[];
        rooms: { id: string; title: { fr: string } }[];
      };
      const [first] = view.rooms;
      const card = view.exhibits.find((one) => one.room === first?.id);
      return { room: first?.title.fr ?? '', exhibit: card?.title.fr ?? '' };
    });

    await page.getByRole('button', { name: room }).first().press('Enter');
    await page.getByRole('button', { name: exhibit }).first().press('Enter');

    await expect(page.getByRole('heading', { name: exhibit }).first()).toBeVisible();
  });

  test('draws in three dimensions', async ({ kiosk }) => {
    const renderer = await kiosk.page.evaluate(() => {
      const gl = document.createElement('canvas').getContext('webgl2');
      return gl?.getParameter(gl.VERSION) as string | undefined;
    });

    expect(renderer).toContain('WebGL 2');
  });

  test('answers a part of a medium with 206, and one beyond its end with 416', async ({
    kiosk,
  }) => {
    const answers = await kiosk.page.evaluate(async () => {
      const view = (await (await fetch('/api/visitor/exhibition')).json()) as {
        mediaBase: string;
        pictures: { variants: { file: string }[] }[];
      };
      const url = view.mediaBase + view.pictures[0]?.variants[0]?.file;
      const whole = await (await fetch(url)).arrayBuffer();
      const ask = async (range: string) => {
        const answer = await fetch(url, { headers: { Range: range } });
        const body = new Uint8Array(await answer.arrayBuffer());
        return {
          status: answer.status,
          range: answer.headers.get('content-range'),
          body: [...body],
        };
      };
      return {
        sizeBytes: whole.byteLength,
        middle: [...new Uint8Array(whole).slice(10, 20)],
        part: await ask('bytes=10-19'),
        beyond: await ask(`bytes=${whole.byteLength}-`),
      };
    });

    const { sizeBytes, middle, part, beyond } = answers;
    expect(part).toEqual({ status: 206, range: `bytes 10-19/${sizeBytes}`, body: middle });
    expect(beyond).toMatchObject({ status: 416, range: `bytes */${sizeBytes}` });
  });

  test('keeps what belongs to it in the data folder, and nothing elsewhere', async ({
    ownKiosk: kiosk,
    dataDir,
  }) => {
    const { userData, session } = await kiosk.app.evaluate(({ app }) => ({
      userData: app.getPath('userData'),
      session: app.getPath('sessionData'),
    }));

    expect(userData).toBe(join(dataDir, 'electron'));
    expect(session).toBe(userData);
    expect((await readFile(join(dataDir, 'kiosk.db'))).subarray(0, 15).toString()).toBe(
      'SQLite format 3',
    );
  });

  test('keeps the screen awake while the hall is open, and only then', async ({ kiosk }) => {
    const setHours = (token: string, hours: object | null) =>
      kiosk.page.evaluate(
        async ([token, hours]) => {
          const headers = { 'content-type': 'application/json', authorization: `Bearer ${token}` };
          const body = JSON.stringify({ hours });
          await fetch('/api/staff/settings', { method: 'PUT', headers, body });
        },
        [token, hours] as const,
      );
    const blockers = () =>
      kiosk.app.evaluate(({ powerSaveBlocker }) =>
        [0, 1].map((id) => powerSaveBlocker.isStarted(id)),
      );
    await expect.poll(blockers).toEqual([true, false]);
    const { token, hour } = await kiosk.page.evaluate(async () => {
      const headers = { 'content-type': 'application/json' };
      const body = JSON.stringify({ pin: '480213' });
      const answer = await fetch('/api/staff/pin', { method: 'PUT', headers, body });
      const { token } = (await answer.json()) as { token: string };
      const format = { timeZone: 'Africa/Casablanca', hour: 'numeric', hourCycle: 'h23' } as const;
      return { token, hour: Number(new Intl.DateTimeFormat('en', format).format(new Date())) };
    });

    await setHours(
      token,
      hour < 12 ? { opens: '22:00', closes: '23:00' } : { opens: '01:00', closes: '02:00' },
    );
    await expect.poll(blockers).toEqual([false, false]);

    await setHours(token, null);
    await expect.poll(blockers).toEqual([false, true]);
  });

  test('follows the screen when it is turned and when another takes its place', async ({
    kiosk,
  }) => {
    const shown = await kiosk.app.evaluate(({ BrowserWindow, screen }) => {
      const window = BrowserWindow.getAllWindows()[0]!;
      const usual = screen.getPrimaryDisplay();
      /** A screen of this size, in name only: what is emitted is what Electron emits. */
      const becomes = (
        width: number,
        height: number,
        ...[event, ...facts]: [string, ...unknown[]]
      ) => {
        const display = { ...usual, bounds: { x: 0, y: 0, width, height } };
        screen.getPrimaryDisplay = () => display;
        screen.emit(event, {}, display, ...facts);
        const bounds = window.getBounds();
        return [bounds.width, Math.abs(bounds.height - height) <= 1];
      };
      const upright = becomes(1080, 1920, 'display-metrics-changed', ['bounds', 'rotation']);
      const smaller = becomes(1280, 800, 'display-removed');
      const { width, height } = usual.bounds;
      const back = becomes(width, height, 'display-added');
      return { upright, smaller, back, zoom: window.webContents.getZoomFactor(), width };
    });

    expect(shown).toMatchObject({ upright: [1080, true], smaller: [1280, true], zoom: 1 });
    expect(shown.back).toEqual([shown.width, true]);
  });
});
