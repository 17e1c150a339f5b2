import { expect, openApp, runProgram, test, wordsOnScreen, type KioskApp } from './kiosk-app.ts';
import { openUnwatched } from './unwatched-app.ts';

const pageProcess = ({ app }: KioskApp) =>
  app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]!.webContents.getOSProcessId(),
  );

const happened = ({ log }: Pick<KioskApp, 'log'>, event: string) =>
  log.filter((line) => line.event === event).length;

test.describe('the exhibition comes back', () => {
  test('when the page’s process is killed', async ({ kiosk }) => {
    const before = await pageProcess(kiosk);

    process.kill(before, 'SIGKILL');

    await expect.poll(() => happened(kiosk, 'page-gone')).toBe(1);
    await expect.poll(() => wordsOnScreen(kiosk)).toContain('English');
    expect(await pageProcess(kiosk)).not.toBe(before);
  });

  test('when the page hangs', async ({ dataDir }) => {
    test.slow();
    const kiosk = await openUnwatched(dataDir);
    const CONTENTS = "require('electron').BrowserWindow.getAllWindows()[0].webContents";
    await kiosk.inMain(`${CONTENTS}.executeJavaScript('for (;;);').catch(() => {}); 0`);
    // Chromium notices by an input that stays without an answer, which takes it some 15 s.
    const input = "{ type: 'mouseDown', x: 100, y: 100, button: 'left', clickCount: 1 }";
    const touch = () => kiosk.inMain(`${CONTENTS}.sendInputEvent(${input})`);
    const hangs = () => touch().then(() => happened(kiosk, 'page-hangs'));

    await expect.poll(hangs, { timeout: 60_000, intervals: [1000] }).toBe(1);
    await expect.poll(() => happened(kiosk, 'page-gone')).toBe(1);
    const words = () => kiosk.inMain(`${CONTENTS}.executeJavaScript('document.body.innerText')`);
    await expect.poll(words).toContain('English');
    await kiosk.close();
  });

  test('with its models when the graphics process is killed, again and again', async ({
    kiosk,
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
    kiosk,
    dataDir,
  }) => {
    const { stderr, code } = await runProgram([`--data=${dataDir}`]);

    expect(stderr).toContain('Maarid is already open');
    expect(code).toBe(78);
    expect(await wordsOnScreen(kiosk)).toContain('English');
  });

  test('without the sandbox is refused', async ({ dataDir }) => {
    test.skip(process.getuid?.() === 0, 'root cannot have the sandbox');
    const { stderr, code } = await runProgram([`--data=${dataDir}`, '--no-sandbox']);

    expect(stderr).toContain('does not run without the sandbox');
    expect(code).toBe(78);
  });
});
