import { setTimeout } from 'node:timers/promises';
import {
  askPage,
  expect,
  isBack,
  openApp,
  runProgram,
  test,
  wordsOnScreen,
  type KioskApp,
} from './kiosk-app.ts';

/** Looked at often, because the time is told. */
const SOON = { intervals: [50] };

const pageProcess = ({ app }: KioskApp) =>
  app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]!.webContents.getOSProcessId(),
  );

const happened = ({ log }: Pick<KioskApp, 'log'>, event: string) =>
  log.filter((line) => line.event === event).length;

/** Records a visit, and answers once the kiosk has said that it is on the disk. */
const visit = ({ page }: KioskApp) =>
  page.evaluate(async () => {
    const headers = { 'content-type': 'application/json' };
    const body = JSON.stringify({ language: 'ar' });
    const answer = await fetch('/api/visits', { method: 'POST', headers, body });
    return ((await answer.json()) as { visit: number }).visit;
  });

const lastEvent = (kiosk: KioskApp) =>
  askPage<number>(kiosk, "fetch('/api/health').then((a) => a.json()).then((h) => h.lastEvent.seq)");

test.describe('the exhibition comes back', () => {
  test('when the page’s process is killed, with all that was acknowledged', async ({
    ownKiosk: kiosk,
  }) => {
    const before = await pageProcess(kiosk);
    const acknowledged = await visit(kiosk);
    const killedMs = performance.now();

    process.kill(before, 'SIGKILL');

    await expect.poll(() => happened(kiosk, 'page-gone'), SOON).toBe(1);
    await isBack(kiosk, 'its process was killed', killedMs);
    expect(await pageProcess(kiosk)).not.toBe(before);
    expect(await lastEvent(kiosk)).toBeGreaterThanOrEqual(acknowledged);
  });

  test('when the page hangs in the middle of a visit', async ({ ownKiosk: kiosk }) => {
    const acknowledged = await visit(kiosk);
    const hungMs = performance.now();
    await kiosk.app.evaluate(({ BrowserWindow }) => {
      const { webContents } = BrowserWindow.getAllWindows()[0]!;
      void webContents.executeJavaScript('for (;;);').catch(() => {});
    });

    await expect.poll(() => happened(kiosk, 'page-hangs'), SOON).toBe(1);
    await expect.poll(() => happened(kiosk, 'page-gone'), SOON).toBe(1);
    await isBack(kiosk, 'it began to hang', hungMs);
    expect(await lastEvent(kiosk)).toBeGreaterThanOrEqual(acknowledged);
  });

  test('with a fresh page while nobody is there, and with little memory again', async ({
    dataDir,
  }) => {
    const args = ['look-ms=200', 'age-ms=1500', 'quiet-ms=300', `budget-bytes=${400 * 2 ** 20}`];
    const kiosk = await openApp(
      dataDir,
      args.map((one) => `--rehearse-${one}`),
    );
    const renewed = (why: string) =>
      kiosk.log.filter((line) => line.event === 'page-renewed' && line['why'] === why).length;
    await expect.poll(() => renewed('age'), SOON).toBeGreaterThan(0);
    const fill = 'window.kept = new Uint8Array(500 * 2 ** 20).fill(1); 0';

    await expect
      .poll(async () => {
        await Promise.race([askPage(kiosk, fill).catch(() => {}), setTimeout(1000)]);
        return renewed('memory');
      })
      .toBeGreaterThan(0);

    await isBack(kiosk, 'it was too heavy', performance.now());
    const kiB = () =>
      kiosk.app.evaluate(({ app, BrowserWindow }) => {
        const pid = BrowserWindow.getAllWindows()[0]!.webContents.getOSProcessId();
        const own = app.getAppMetrics().find((one) => one.pid === pid);
        return own?.memory.workingSetSize ?? Infinity;
      });
    await expect.poll(kiB).toBeLessThan(400 * 1024);
    await kiosk.app.close();
  });

  test('with its models when the graphics process is killed, again and again', async ({
    ownKiosk: kiosk,
  }) => {
    for (let killed = 1; killed <= 6; killed++) {
      const pid = await kiosk.app.evaluate(
        ({ app }) => app.getAppMetrics().find(({ type }) => type === 'GPU')?.pid ?? 0,
      );
      process.kill(pid, 'SIGKILL');
      await expect.poll(() => happened(kiosk, 'process-gone')).toBe(killed);

      const draws = () =>
        kiosk.page.evaluate(() => {
          const gl = document.createElement('canvas').getContext('webgl2');
          return gl !== null && !gl.isContextLost();
        });
      await expect.poll(draws).toBe(true);
    }
    expect(await wordsOnScreen(kiosk)).toContain('English');
  });

  test('by a new start of the whole program when the page crashes without end', async ({
    dataDir,
  }) => {
    const kiosk = await openApp(dataDir, ['--supervised']);
    const ended = new Promise((gone) => kiosk.app.process().once('exit', gone));

    for (let crash = 1; crash <= 4; crash++) {
      await kiosk.app.evaluate(({ BrowserWindow }) =>
        BrowserWindow.getAllWindows()[0]!.webContents.forcefullyCrashRenderer(),
      );
      await expect.poll(() => happened(kiosk, 'page-gone')).toBe(crash);
      if (crash < 4) await expect.poll(() => wordsOnScreen(kiosk)).toContain('English');
    }

    // Whoever supervises it reads this as "start me again".
    expect(await ended).toBe(75);
    expect(happened(kiosk, 'kiosk-closed')).toBe(1);
  });
});

test.describe('a second start', () => {
  test('over the same data folder says that Maarid is open, and ends', async ({
    ownKiosk: kiosk,
    dataDir,
  }) => {
    const { stderr, code } = await runProgram([`--data=${dataDir}`]);

    expect(stderr).toContain('Maarid is already open');
    expect(code).toBe(78);
    expect(await wordsOnScreen(kiosk)).toContain('English');
  });

  test('without a screen says so in one line', async ({ dataDir }) => {
    test.skip(process.platform !== 'linux', 'other systems always have one');
    const env = { DISPLAY: '', WAYLAND_DISPLAY: '' };
    const { stderr, code } = await runProgram([`--data=${dataDir}`], env);

    expect(stderr).toContain('Maarid cannot open: there is no display here');
    expect(code).toBe(78);
  });

  test('without the sandbox is refused', async ({ dataDir }) => {
    test.skip(process.getuid?.() === 0, 'root cannot have the sandbox');
    const { stderr, code } = await runProgram([`--data=${dataDir}`, '--no-sandbox']);

    expect(stderr).toContain('does not run without the sandbox');
    expect(code).toBe(78);
  });
});
