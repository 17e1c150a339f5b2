/**
 * The world of an Electron test: the packaged exhibition, with a data folder of
 * its own. Everything here also runs from a copy, so it imports only Playwright and Node.
 */
import {
  _electron,
  expect,
  test as base,
  type ElectronApplication,
  type Page,
} from '@playwright/test';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { setTimeout } from 'node:timers/promises';

interface UnpackedApp {
  program: string;
  fuses: Record<string, boolean>;
}

/** WebGL in software: test machines have no graphics card. */
export const FLAGS = ['--enable-unsafe-swiftshader', '--use-angle=swiftshader'];

export const ORIGIN = 'maarid://kiosk/';

/** Below the data folder, sticks are folders: a test may not write where the system puts them. */
export const STICKS = 'sticks';

/** The app that `run.ts` made. */
export function unpackedApp(): UnpackedApp {
  const file = join(process.env['MAARID_STAGE'] ?? '.', 'app.json');
  return JSON.parse(readFileSync(file, 'utf8')) as UnpackedApp;
}

export interface LogLine {
  event: string;
  [fact: string]: unknown;
}

export interface KioskApp {
  app: ElectronApplication;
  page: Page;
  /** What the shell has logged so far. */
  log: LogLine[];
  /** Ends the process at once, as a power cut would. */
  kill(): Promise<void>;
}

/** Opens the exhibition. @param args - further arguments of the program */
export async function openApp(dataDir: string, args: string[] = []): Promise<KioskApp> {
  const app = await _electron.launch({
    executablePath: unpackedApp().program,
    args: [...FLAGS, `--data=${dataDir}`, `--rehearse-sticks=${join(dataDir, STICKS)}/*`, ...args],
    chromiumSandbox: true,
  });
  const log: LogLine[] = [];
  app.process().stderr?.on('data', (chunk: Buffer) => log.push(...linesOf(chunk.toString())));
  const page = await app.firstWindow();
  await page.waitForURL(ORIGIN);
  const kill = async (): Promise<void> => {
    const gone = once(app.process(), 'exit');
    app.process().kill('SIGKILL');
    await gone;
  };
  return { app, page, log, kill };
}

/** Begins a visit, as someone without a touch screen does. */
export async function beginVisit(page: Page, language: string): Promise<void> {
  await page.getByRole('button', { name: language }).first().press('Enter');
}

/**
 * Asks the window's page by way of the main process: after its process was
 * gone and is back, Playwright's own view of it is of the one that is gone.
 */
export function askPage<Answer>({ app }: KioskApp, script: string): Promise<Answer> {
  return app.evaluate(
    ({ BrowserWindow }, code) =>
      BrowserWindow.getAllWindows()[0]!.webContents.executeJavaScript(code) as Promise<Answer>,
    script,
  );
}

/** What is read on the screen; empty while there is no page, which then does not answer at all. */
export async function wordsOnScreen(kiosk: KioskApp): Promise<string> {
  const words = askPage<string>(kiosk, 'document.body?.innerText ?? ""').catch(() => '');
  return Promise.race([words, setTimeout(1000, '')]);
}

/** Waits until the exhibition stands on the screen again, and tells how long that took. */
export async function isBack(kiosk: KioskApp, from: string, sinceMs: number): Promise<void> {
  await expect.poll(() => wordsOnScreen(kiosk), { intervals: [50] }).toContain('English');
  const tookS = (performance.now() - sinceMs) / 1000;
  console.log(`    back on the screen ${tookS.toFixed(1)} s after ${from}`);
}

/** Runs the program by itself, without Playwright, until it ends. */
export async function runProgram(args: string[], env: NodeJS.ProcessEnv = {}) {
  const child = spawn(unpackedApp().program, [...FLAGS, ...args], {
    env: { ...process.env, ...env },
  });
  const [stdout, stderr, [code]] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, 'exit') as Promise<[number | null]>,
  ]);
  return { stdout, stderr, code };
}

/** The log's lines among what Chromium says. */
export function linesOf(output: string): LogLine[] {
  const lines = output.split('\n').filter((line) => line.startsWith('{"at":'));
  return lines.map((line) => JSON.parse(line) as LogLine);
}

interface Fixtures {
  dataDir: string;
  /** The exhibition of all tests that leave it as they found it; its page is loaded anew for each. */
  kiosk: KioskApp;
  /** One that may be ended, crashed and filled. */
  ownKiosk: KioskApp;
}

interface Shared {
  shared: KioskApp;
}

async function inDataDir(use: (dataDir: string) => Promise<void>): Promise<void> {
  const dataDir = await mkdtemp(join(tmpdir(), 'maarid-data-'));
  await use(dataDir);
  await rm(dataDir, { recursive: true, force: true });
}

async function inApp(
  open: Promise<KioskApp>,
  use: (kiosk: KioskApp) => Promise<void>,
): Promise<void> {
  const kiosk = await open;
  await use(kiosk);
  await kiosk.app.close().catch(() => {});
}

export const test = base.extend<Fixtures, Shared>({
  dataDir: ({}, use) => inDataDir(use),

  shared: [
    ({}, use) => inDataDir((dataDir) => inApp(openApp(dataDir, ['--rehearse-hours-ms=200']), use)),
    { scope: 'worker' },
  ],

  kiosk: async ({ shared }, use) => {
    // The shell itself may just be loading it.
    await expect(() => shared.page.goto(ORIGIN)).toPass();
    shared.log.length = 0;
    await use(shared);
  },

  ownKiosk: ({ dataDir }, use) => inApp(openApp(dataDir), use),
});

export { expect };
