/**
 * The Electron shell: one kiosk, one window, and nothing else. This file is its
 * table of contents; each step stands in a file of its name.
 *
 * What must precede "ready" runs at once. `app.whenReady()` is never awaited at
 * the top level: Electron waits for this module before it becomes ready.
 */
import { app, powerMonitor, powerSaveBlocker, protocol, session } from 'electron';
import { join } from 'node:path';
import { KioskError } from '#kiosk/errors.ts';
import { openKiosk } from '#kiosk/open-kiosk.ts';
import { holdDataFolder } from '../serve/data-folder-hold.ts';
import { logLine as log } from '../serve/log.ts';
import { EXIT, failureLine } from '../serve/messages.ts';
import { hasScreen } from '../serve/screen.ts';
import { systemClock as clock } from '../serve/system-clock.ts';
import { Heartbeat } from './heartbeat.ts';
import { HOURS_MS, keepAwake } from './keep-awake.ts';
import { openWindow } from './kiosk-window.ts';
import { Ladder } from './ladder.ts';
import { launchOptions } from './launch-options.ts';
import { leaveGracefully } from './leaving.ts';
import { locations } from './locations.ts';
import { lockContents } from './lock-contents.ts';
import { lockSession } from './lock-session.ts';
import { LOOK_MS, lookAfter } from './look-after.ts';
import { useOwnFolder } from './own-folder.ts';
import { pagePrinter } from './page-printer.ts';
import { recover, startAgainOnFault } from './recovery.ts';
import { rehearsal, rehearsedSticks } from './rehearsal.ts';
import { BUDGET_BYTES, PAGE_AGE_MS, QUIET_MS, Renewal } from './renewal.ts';
import { ReopeningKiosk } from './reopening-kiosk.ts';
import { registerScheme, START_URL } from './scheme.ts';
import { setSwitches } from './switches.ts';
import { tellSystemd } from './systemd.ts';

const options = launchOptions();
const kiosk = new ReopeningKiosk(openFromDataFolder, refused);
const limits = rehearsal(process.argv, options.isInspected, {
  lookEveryMs: LOOK_MS,
  pageAgeMs: PAGE_AGE_MS,
  budgetBytes: BUDGET_BYTES,
  quietMs: QUIET_MS,
  hoursEveryMs: HOURS_MS,
});
const renewal = new Renewal(clock, limits);
const heart = new Heartbeat(clock);
/** Made by the one process that opens: a second one over the same folder counts no start. */
let ladder: Ladder | undefined;
/** What stands in it can be saved as a PDF. */
let exhibition: ReturnType<typeof openWindow> | undefined;
const printer = pagePrinter(() => exhibition);
const { leave, startAgain } = leaveGracefully(app, {
  isSupervised: options.isSupervised || options.isService,
  close: () => kiosk.close(),
  onPurpose: () => ladder?.wentWell(),
  log,
});

startAgainOnFault(log, startAgain);
if (options.isUnsandboxed && process.getuid?.() !== 0) {
  stop('Maarid does not run without the sandbox: leave out --no-sandbox.');
}
if (!hasScreen(process)) stop('Maarid cannot open: there is no display here to show it on.');
app.setName('Maarid');
useOwnFolder(app, options.dataDir);
registerScheme(protocol);
setSwitches(app.commandLine, options);
app.enableSandbox();
app.disableDomainBlockingFor3DAPIs();

if (app.requestSingleInstanceLock()) begin();
else stop('Maarid is already open with this data folder.');

function begin(): void {
  const steps = (ladder = new Ladder(app.getPath('userData')));
  if (steps.leavesOut('no-gpu')) app.disableHardwareAcceleration();
  void app.whenReady().then(() => open(steps));
}

async function open(steps: Ladder): Promise<void> {
  if (steps.step !== 'everything') log({ level: 'warn', event: 'left-out', step: steps.step });
  app.on('session-created', (created) => lockSession(created, log));
  lockSession(session.defaultSession, log);
  app.on('web-contents-created', (_event, contents) => {
    lockContents(contents, app.isPackaged ? { log } : { log, onLeave: () => app.quit() });
  });
  protocol.handle('maarid', (request) => {
    renewal.saw(request);
    heart.saw(request);
    return kiosk.fetch(request);
  });

  const window = (exhibition = openWindow());
  window.on('close', (event) => event.preventDefault());
  app.on('second-instance', () => window.focus());
  const { loadAgain, renew } = recover({ app, window, clock, log, startAgain });
  const { lookEveryMs, hoursEveryMs } = limits;
  const cared = { app, window, clock, log, ladder: steps, renewal, heart };
  lookAfter({ ...cared, loadAgain, renew, startAgain, lookEveryMs });
  const followHours = keepAwake(powerSaveBlocker, kiosk.fetch);
  setInterval(() => void followHours(), hoursEveryMs).unref();
  powerMonitor.on('shutdown', () => app.quit());
  window.on('session-end', () => app.quit());

  const tellReady = tellSystemd({ environment: process.env, log, lives: answersHealth });
  window.webContents.once('did-finish-load', () => {
    tellReady();
    void followHours();
    if (kiosk.isOpen) console.log(`Maarid is open at ${START_URL}`);
  });
  // A failure to load is told by `did-fail-load`, which `recover` hears.
  await window.loadURL(START_URL).catch(() => {});
}

/** Also a kiosk that cannot be opened lives: it says so on the screen, and tries again. */
function answersHealth(): Promise<Response> {
  return kiosk.fetch(new Request(`${START_URL}api/health`));
}

async function openFromDataFolder() {
  const { dataDir } = options;
  if (ladder?.leavesOut('safe-page')) {
    throw new KioskError('UNEXPECTED', 'Maarid failed at every start and rests for a while');
  }
  const isPackSuspect = ladder?.leavesOut('previous-pack') ?? false;
  const letGo = await holdDataFolder(dataDir);
  try {
    const packsDir = join(dataDir, 'packs');
    const places = { dataDir, packsDir, ...locations(app.isPackaged) };
    const sticks = rehearsedSticks(process.argv, options.isInspected);
    const opened = await openKiosk({ ...places, ...sticks, isPackSuspect, printer, clock, log });
    return {
      fetch: (request: Request) => opened.fetch(request),
      close: () => opened.close().finally(letGo),
    };
  } catch (error) {
    await letGo();
    throw error;
  }
}

/** Someone at a terminal reads why; on a kiosk the window says it, and tries again. */
function refused(error: unknown): void {
  console.error(failureLine(error));
  if (options.isSupervised && !ladder?.leavesOut('safe-page')) leave(EXIT.cannotOpen);
}

function stop(line: string): void {
  console.error(line);
  app.exit(EXIT.cannotOpen);
}
