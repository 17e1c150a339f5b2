/**
 * `npm start`: the exhibition, full screen, by the best means this machine has:
 * Electron, else an installed browser, else its address for someone to open.
 */
import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import { readArguments, START_USAGE, type ServeOptions } from './arguments.ts';
import { keepBrowserOpen } from './chromium-kiosk.ts';
import { defaultDataDir, type Machine } from './data-folder.ts';
import { openElectron } from './electron-window.ts';
import { findChromium } from './find-chromium.ts';
import { findElectron } from './find-electron.ts';
import { logLine } from './log.ts';
import { EXIT, failureLine } from './messages.ts';
import { distDir, openServed } from './open-served.ts';
import { hasScreen, screenSize } from './screen.ts';
import { closeInTime, untilStopped } from './until-stopped.ts';

const machine: Machine = { platform: process.platform, env: process.env, home: homedir() };
const asRoot = process.getuid?.() === 0;
const say = (line: string): void => console.log(line);
const LEAVE = 'Leave it with Ctrl+Q (Command+Q on a Mac), or with Ctrl+C here.';

try {
  process.exitCode = await start(process.argv.slice(2));
} catch (error) {
  console.error(failureLine(error));
  process.exitCode = 1;
}

/** @returns the exit code */
async function start(argv: string[]): Promise<number> {
  const options = readArguments(argv, 0);
  if (options === 'help') {
    say(START_USAGE);
    return 0;
  }
  const dataDir = resolve(options.dataDir ?? defaultDataDir(machine));
  const stopped = untilStopped();
  if (!hasScreen(machine)) {
    say('There is no display here, so the exhibition is served for a browser to open.');
    return showAddress(dataDir, options, stopped);
  }
  if (asRoot) say("Started as root: Chromium's sandbox is off. Use an account of its own instead.");
  return (
    (await showInElectron(dataDir, stopped)) ??
    (await showInBrowser(dataDir, options, stopped)) ??
    (await showAddress(dataDir, options, stopped))
  );
}

/** @returns `undefined` if Electron cannot show it here: the next means is tried */
async function showInElectron(
  dataDir: string,
  stopped: Promise<unknown>,
): Promise<number | undefined> {
  const electron = await Promise.race([findElectron(machine, say), stopped.then(() => undefined)]);
  if (!electron) return 0;
  if ('missing' in electron) {
    say(`Electron is not used: ${electron.missing}.`);
    return undefined;
  }
  for (;;) {
    const main = join(distDir, 'electron', 'main.mjs');
    const shown = openElectron({ program: electron.program, main, dataDir, asRoot });
    void stopped.then(() => shown.close());
    const failure = await shown.failure;
    if (!failure) say(LEAVE);
    const code = await shown.closed;
    // The shell itself has said why, and a browser would meet the same.
    if (code === EXIT.cannotOpen) return 1;
    if (failure) {
      say(`Electron is not used: ${failure}.`);
      return undefined;
    }
    if (code !== EXIT.startAgain) return code;
  }
}

/** @returns `undefined` if there is no browser */
async function showInBrowser(
  dataDir: string,
  { port }: ServeOptions,
  stopped: Promise<unknown>,
): Promise<number | undefined> {
  const program = findChromium(machine);
  if (!program) {
    say('No Chromium, Chrome or Edge is installed either.');
    return undefined;
  }
  const served = await openServed({ dataDir, port, distDir, log: logLine });
  say(`Maarid is open at ${served.url}, shown by ${program}`);
  say(LEAVE);
  const profileDir = join(dataDir, 'browser');
  const page = { url: served.url, profileDir, screen: screenSize(), asRoot };
  try {
    const end = await keepBrowserOpen(program, page, stopped);
    if (end === 'given-up') {
      say(`The browser keeps closing by itself. Open ${served.url} in another one.`);
      await stopped;
    }
  } finally {
    await closeInTime(() => served.close());
  }
  return 0;
}

async function showAddress(
  dataDir: string,
  { port }: ServeOptions,
  stopped: Promise<unknown>,
): Promise<number> {
  const served = await openServed({ dataDir, port, distDir, log: logLine });
  say(`Maarid is open at ${served.url}`);
  await stopped;
  await closeInTime(() => served.close());
  return 0;
}
