/**
 * The 20 items of Electron's own security list (docs/tutorial/security.md), each
 * with what proves it on the packaged program. Where another file has the
 * proof, it is named; the rest is below.
 *
 *  1 only secure content             network.spec: no request leaves, of any kind
 *  2 no Node in the page             locks.spec: "knows nothing of Node"; here: workers
 *  3 context isolation               here
 *  4 sandbox                         locks.spec, recovery.spec ("--no-sandbox is refused"); here
 *  5 permissions                     locks.spec: "gets no permission and no device"
 *  6 web security                    here
 *  7 content security policy         here; locks.spec: "runs no script that was written into it"
 *  8 no insecure content             here
 *  9 no experimental features        here
 * 10 no Blink features               here
 * 11 no popups of webviews           locks.spec: "through a frame or a webview"; here
 * 12 webviews verified               the same
 * 13 navigation limited              locks.spec: "nobody leaves the exhibition"
 * 14 new windows limited             locks.spec: "through a new window"
 * 15 openExternal                    here: it is nowhere in the program
 * 16 a current Electron              here
 * 17 senders of messages             here: there is no one to send to
 * 18 no file:                        here
 * 19 fuses                           package.spec
 * 20 no Electron API in the page     here
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, unpackedApp } from './kiosk-app.ts';

/** The first version without the holes that were known when this was written. */
const OLDEST_MAJOR = 33;

test.describe('the security list', () => {
  test('3, 4, 6, 8, 9, 10, 11, 12: the page has the preferences that close it', async ({
    kiosk,
  }) => {
    const preferences = await kiosk.app.evaluate(({ BrowserWindow }) => {
      const { webContents } = BrowserWindow.getAllWindows()[0]!;
      const get = Reflect.get(webContents, 'getLastWebPreferences') as () => object;
      return get.call(webContents) as Record<string, unknown>;
    });

    expect(preferences).toMatchObject({
      contextIsolation: true,
      sandbox: true,
      webSecurity: true,
      nodeIntegration: false,
      webviewTag: false,
    });
    for (const name of [
      'allowRunningInsecureContent',
      'experimentalFeatures',
      'nodeIntegrationInWorker',
      'nodeIntegrationInSubFrames',
      'enableBlinkFeatures',
      'preload',
    ]) {
      expect(preferences[name] ?? false, name).toBeFalsy();
    }
  });

  test('2, 20: nothing is put into the page, nor into its workers', async ({ kiosk }) => {
    const found = await kiosk.page.evaluate(async () => {
      const frame = document.createElement('iframe');
      document.body.append(frame);
      const plain = new Set(Object.getOwnPropertyNames(frame.contentWindow));
      const own = Object.getOwnPropertyNames(window).filter((name) => !plain.has(name));
      frame.remove();
      const source = new Blob(['postMessage([typeof require, typeof process])']);
      const worker = new Worker(URL.createObjectURL(source));
      const inWorker = await new Promise((told) => (worker.onmessage = ({ data }) => told(data)));
      return {
        own: own.filter((name) => /node|electron|require|ipc|process/i.test(name)),
        inWorker,
      };
    });

    expect(found).toEqual({ own: [], inWorker: ['undefined', 'undefined'] });
  });

  test('7: every page comes with a policy that allows nothing but itself', async ({ kiosk }) => {
    const policies = await kiosk.page.evaluate(async () => {
      const pages = ['/', '/staff/', '/organizer/'].map((path) => fetch(path));
      const answers = await Promise.all(pages);
      return answers.map((answer) => answer.headers.get('content-security-policy') ?? '');
    });

    for (const policy of policies) {
      expect(policy).toContain("default-src 'none'");
      expect(policy).not.toMatch(/unsafe-inline|unsafe-eval(?<!wasm-unsafe-eval)|https?:|\*/);
    }
  });

  test('6, 18: the page reads no file and nothing of another origin', async ({ kiosk }) => {
    const answers = await kiosk.page.evaluate(() =>
      Promise.all(
        ['file:///etc/passwd', 'maarid://other/', 'http://127.0.0.1:1/', 'chrome://gpu/'].map(
          (address) =>
            fetch(address).then(
              () => 'read',
              () => 'refused',
            ),
        ),
      ),
    );

    expect(answers).toEqual(Array(4).fill('refused'));
  });

  test('17: there is no message that the page could send', async ({ kiosk }) => {
    const listeners = await kiosk.app.evaluate(({ ipcMain }) => {
      const handlers = Reflect.get(ipcMain, '_invokeHandlers') as Map<string, unknown> | undefined;
      const names = [...ipcMain.eventNames().map(String), ...(handlers?.keys() ?? [])];
      // Electron's own, which no page can call.
      return names.filter((name) => name !== 'error');
    });

    expect(listeners).toEqual([]);
  });

  test('15, 16: nothing is opened outside, and the Electron is no old one', async ({ kiosk }) => {
    const archive = readFileSync(join(unpackedApp().program, '..', 'resources', 'app.asar'));
    const version = await kiosk.app.evaluate(() => process.versions['electron'] ?? '0');

    expect(archive.includes('openExternal')).toBe(false);
    expect(Number(version.split('.')[0])).toBeGreaterThanOrEqual(OLDEST_MAJOR);
  });
});
