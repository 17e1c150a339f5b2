import { spawn } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beginVisit, expect, openApp, test, unpackedApp } from './kiosk-app.ts';

interface NetLog {
  constants: { logEventTypes: Record<string, number> };
  events: { type: number; params?: Record<string, unknown> }[];
}

/** Chromium's own record of what it did with the network. */
async function readNetLog(
  file: string,
): Promise<{ type: string; params: Record<string, unknown> }[]> {
  const { constants, events } = JSON.parse(await readFile(file, 'utf8')) as NetLog;
  const names = new Map(Object.entries(constants.logEventTypes).map(([name, n]) => [n, name]));
  return events.map(({ type, params = {} }) => ({ type: names.get(type) ?? '', params }));
}

/** Looking up a name, asking a server for it, and calling an address. */
const CALLS = ['HOST_RESOLVER_MANAGER_JOB', 'DNS_TRANSACTION', 'TCP_CONNECT_ATTEMPT'];
/**
 * What Chromium does on its own account before any code of ours could say no: it wants a
 * dictionary, whose server's name leads nowhere, and it asks the system, without sending
 * anything, whether there is a way to an address of the newer kind.
 */
const DICTIONARY = /^https:\/\/redirector\.gvt1\.com\/edgedl\/chrome\/dict\//;
const WAY_OUT = '[2001:4860:4860::8888]:443';

test.describe('nothing leaves the machine', () => {
  test('in a whole visit: no name is looked up, no server called', async ({ dataDir }) => {
    const file = join(dataDir, 'net-log.json');
    const { app, page } = await openApp(dataDir, [`--log-net-log=${file}`]);
    await beginVisit(page, 'العربية');
    await page.waitForLoadState('networkidle');
    await app.close();

    const events = await readNetLog(file);

    const facts = (name: string) =>
      events.map(({ params }) => params[name]).filter((fact) => typeof fact === 'string');
    expect(events.length).toBeGreaterThan(0);
    expect(events.filter(({ type }) => CALLS.includes(type))).toEqual([]);
    expect(facts('address').filter((address) => address !== WAY_OUT)).toEqual([]);
    const asked = events.filter(({ type }) => type === 'HOST_RESOLVER_MANAGER_REQUEST');
    const hosts = asked.map(({ params }) => params['host']).filter((host) => host !== undefined);
    expect(hosts.filter((host) => host !== 'https://~notfound')).toEqual([]);
    const urls = facts('url').filter((url) => !url.startsWith('maarid://kiosk/'));
    expect(urls.filter((url) => !DICTIONARY.test(url))).toEqual([]);
  });

  test('whatever a page tries', async ({ kiosk }) => {
    const outcome = await kiosk.page.evaluate(async () => {
      const name = (error: unknown) => (error instanceof Error ? error.name : String(error));
      const picture = new Image();
      const drawn = new Promise((told) => {
        picture.onload = () => told('loaded');
        picture.onerror = () => told('refused');
      });
      picture.src = 'https://example.org/pixel.png';
      const socket = () => {
        try {
          return new Promise((told) => {
            const connection = new WebSocket('wss://example.org/');
            connection.onopen = () => told('open');
            connection.onerror = () => told('refused');
          });
        } catch (error) {
          return name(error);
        }
      };
      return [
        await fetch('https://example.org/').then(() => 'answered', name),
        await fetch('http://127.0.0.1/').then(() => 'answered', name),
        await fetch('file:///etc/passwd').then(() => 'answered', name),
        await drawn,
        await socket(),
      ];
    });

    expect(outcome).toEqual(['TypeError', 'TypeError', 'TypeError', 'refused', 'refused']);
  });

  test('even from a page that our content security policy does not bind', async ({ kiosk }) => {
    const outcome = await kiosk.app.evaluate(async ({ BrowserWindow }) => {
      const window = new BrowserWindow({ show: false });
      const outcomes: string[] = [];
      for (const url of ['https://example.org/', 'http://127.0.0.1:9/', 'file:///etc/passwd']) {
        await window.loadURL(url).then(
          () => outcomes.push('loaded'),
          (error: { code: string }) => outcomes.push(error.code),
        );
      }
      window.destroy();
      return outcomes;
    });

    expect(outcome).toEqual(Array(3).fill('ERR_BLOCKED_BY_CLIENT'));
    const refused = kiosk.log.filter(({ event }) => event === 'request-refused');
    expect(refused.map(({ url }) => url)).toContain('https://example.org/');
  });

  test('in any other session either', async ({ kiosk }) => {
    const outcome = await kiosk.app.evaluate(async ({ BrowserWindow }) => {
      const webPreferences = { partition: 'another' };
      const window = new BrowserWindow({ show: false, webPreferences });
      const code = await window.loadURL('https://example.org/').then(
        () => 'loaded',
        (error: { code: string }) => error.code,
      );
      window.destroy();
      return code;
    });

    expect(outcome).toBe('ERR_BLOCKED_BY_CLIENT');
  });

  test('and the program has no way to be asked: its debugging port stays shut', async ({
    dataDir,
  }) => {
    const args = ['--remote-debugging-port=9377', `--data=${dataDir}`, '--use-angle=swiftshader'];
    const child = spawn(unpackedApp().program, args, { stdio: ['ignore', 'pipe', 'ignore'] });
    await new Promise<void>((open) => {
      child.stdout.on('data', (text: Buffer) => text.toString().includes('is open') && open());
    });

    await expect(fetch('http://127.0.0.1:9377/json/version')).rejects.toThrow();

    const gone = new Promise((ended) => child.once('exit', ended));
    child.kill('SIGTERM');
    expect(await gone).toBe(0);
  });
});
