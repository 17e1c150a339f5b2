/**
 * What the managed policies of `build/machine/chromium/` really close, tried in
 * the Chromium of this machine, each beside the same browser without them:
 *
 *   npm run build && node tests/machine/try-policies.ts
 *
 * Downloads, dialogs and second tabs are not tried: the debugger that drives these
 * tries answers for the browser there. As root on Linux: the policies are laid into a mount namespace of their own, and
 * of the machine nothing changes but an empty folder below /etc/chromium. Port 8080 must be free: the policies name it.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Page } from 'playwright';
import { findChromium } from '#serve/find-chromium.ts';
import { distDir, openServed } from '#serve/open-served.ts';

type Doors = Record<string, string>;

const POLICIES = join(import.meta.dirname, '../../build/machine/chromium/maarid.json');
const EXHIBITION = 'http://127.0.0.1:8080/';
const OPEN = 'open';
const CLOSED = 'closed';

const work = await mkdtemp(join(tmpdir(), 'maarid-policies-'));
const program = findChromium({ platform: process.platform, env: process.env, home: work });
if (!program || process.getuid?.() !== 0) throw new Error('Needs Chromium and root');
const served = await openServed({
  dataDir: join(work, 'data'),
  port: 8080,
  distDir,
  log: () => undefined,
});
const other = createServer((_, answer) => answer.end('<p>another page</p>')).listen(0, '127.0.0.1');
await once(other, 'listening');
const otherPort = (other.address() as { port: number }).port;
const policies = JSON.parse(await readFile(POLICIES, 'utf8')) as Record<string, unknown>;
const { DeveloperToolsAvailability: _, RemoteDebuggingAllowed: __, ...drivable } = policies;
// The debugger drives these tries, and is the one door that the whole file closes to them.
const managed = await browserWith('managed', drivable);
const undebugged = await browserWith('undebugged', policies);

try {
  const without = { ...(await tryDoors(program, 'plain')), 'a debugger': await debugs(program) };
  const withPolicies: Doors = {
    ...(await tryDoors(managed, 'managed')),
    'a debugger': await debugs(undebugged),
  };
  let wrong = 0;
  for (const [door, plain] of Object.entries(without)) {
    const held = withPolicies[door];
    const isRight = door === 'the exhibition' ? held === OPEN : plain === OPEN && held === CLOSED;
    if (!isRight) wrong += 1;
    console.log(
      `${isRight ? 'ok  ' : 'FAIL'} ${door}: ${plain} without the policies, ${held} with`,
    );
  }
  console.log(`${Object.keys(without).length - wrong} passed, ${wrong} failed`);
  process.exitCode = wrong > 0 ? 1 : 0;
} finally {
  other.close();
  await served.close();
  await rm(work, { recursive: true, force: true });
}

/** A browser that alone sees these policies: they lie in a file system that ends with it. */
async function browserWith(name: string, held: Record<string, unknown>): Promise<string> {
  const [file, start] = [join(work, `${name}.json`), join(work, `chromium-${name}`)];
  await writeFile(file, JSON.stringify(held));
  await writeFile(
    start,
    `#!/bin/sh
exec unshare --mount sh -c '
  mkdir -p /etc/chromium/policies/managed
  mount -t tmpfs tmpfs /etc/chromium/policies/managed
  cp "${file}" /etc/chromium/policies/managed/
  exec "${program}" "$@"' chromium "$@"
`,
    { mode: 0o755 },
  );
  return start;
}

async function tryDoors(executablePath: string, name: string): Promise<Doors> {
  const context = await chromium.launchPersistentContext(join(work, name), {
    executablePath,
    args: ['--no-sandbox', '--test-type'],
  });
  const page = context.pages()[0] ?? (await context.newPage());
  try {
    return {
      'the exhibition': await opens(page, EXHIBITION),
      'another page of this machine': await opens(page, `http://127.0.0.1:${otherPort}/`),
      'the exhibition by another name': await opens(page, 'http://localhost:8080/'),
      'a file of the disk': await opens(page, 'file:///etc/hostname'),
      'the settings of the browser': await opens(page, 'chrome://settings/'),
      'its history': await opens(page, 'chrome://history/'),
      'its downloads': await opens(page, 'chrome://downloads/'),
      'a list of its switches': await opens(page, 'chrome://version/'),
      'the source of a page': await opens(page, `view-source:${EXHIBITION}`),
    };
  } finally {
    await context.close();
  }
}

/** A page that was refused comes with an error page behind it, which may overtake what is asked next. */
async function goHome(page: Page): Promise<void> {
  for (let tries = 0; tries < 5; tries += 1) {
    const [there] = await Promise.allSettled([page.goto(EXHIBITION)]);
    if (there.status === 'fulfilled') return;
    await page.waitForTimeout(300);
  }
  throw new Error('The exhibition does not open');
}

async function opens(page: Page, url: string): Promise<string> {
  await goHome(page);
  try {
    await page.goto(url, { waitUntil: 'commit' });
    return page.url().startsWith('chrome-error:') ? CLOSED : OPEN;
  } catch {
    return CLOSED;
  }
}

/** Whether a browser that is asked for a debugging port opens one. */
async function debugs(executablePath: string): Promise<string> {
  const browser = spawn(
    executablePath,
    ['--headless', '--no-sandbox', '--remote-debugging-port=0', 'about:blank'],
    { stdio: ['ignore', 'ignore', 'pipe'] },
  );
  let said = '';
  const answer = new Promise<string>((resolve) => {
    browser.stderr.setEncoding('utf8').on('data', (text: string) => {
      said += text;
      if (said.includes('DevTools listening')) resolve(OPEN);
      if (said.includes('disallowed by the system admin')) resolve(CLOSED);
    });
    browser.once('exit', () => resolve('no answer'));
  });
  const tooLong = setTimeout(() => browser.kill('SIGKILL'), 20_000);
  const found = await answer;
  clearTimeout(tooLong);
  browser.kill('SIGKILL');
  return found;
}
