/**
 * The Electron shell: one kiosk, one window, and nothing else. This file is its
 * table of contents; each step stands in a file of its name.
 *
 * What must precede "ready" runs at once. `app.whenReady()` is never awaited at
 * the top level: Electron waits for this module before it becomes ready.
 */
import { app, powerMonitor, powerSaveBlocker, protocol, session } from 'electron';
import { join } from 'node:path';
import { openKiosk } from '#kiosk/open-kiosk.ts';
import { holdDataFolder } from '../serve/data-folder-hold.ts';
import { logLine as log } from '../serve/log.ts';
import { EXIT, failureLine } from '../serve/messages.ts';
import { systemClock as clock } from '../serve/system-clock.ts';
import { openWindow } from './kiosk-window.ts';
import { launchOptions } from './launch-options.ts';
import { leaveGracefully } from './leaving.ts';
import { locations } from './locations.ts';
import { lockContents } from './lock-contents.ts';
import { lockSession } from './lock-session.ts';
import { useOwnFolder } from './own-folder.ts';
import { recover, startAgainOnFault } from './recovery.ts';
import { ReopeningKiosk } from './reopening-kiosk.ts';
import { registerScheme, START_URL } from './scheme.ts';
import { setSwitches } from './switches.ts';

const options = launchOptions();
const kiosk = new ReopeningKiosk(openFromDataFolder, refused);
const { leave, startAgain } = leaveGracefully(app, {
  isSupervised: options.isSupervised,
  close: () => kiosk.close(),
  log,
});

startAgainOnFault(log, startAgain);
if (options.isUnsandboxed && process.getuid?.() !== 0) {
  stop('Maarid does not run without the sandbox: leave out --no-sandbox.');
}
app.setName('Maarid');
useOwnFolder(app, options.dataDir);
registerScheme(protocol);
setSwitches(app.commandLine, options);
app.enableSandbox();
app.disableDomainBlockingFor3DAPIs();

if (app.requestSingleInstanceLock()) void app.whenReady().then(open);
else stop('Maarid is already open with this data folder.');

async function open(): Promise<void> {
  app.on('session-created', (created) => lockSession(created, log));
  lockSession(session.defaultSession, log);
  app.on('web-contents-created', (_event, contents) => {
    lockContents(contents, app.isPackaged ? { log } : { log, onLeave: () => leave(0) });
  });
  protocol.handle('maarid', kiosk.fetch);

  const window = openWindow();
  window.on('close', (event) => event.preventDefault());
  app.on('second-instance', () => window.focus());
  recover({ app, window, clock, log, startAgain });
  powerSaveBlocker.start('prevent-display-sleep');
  powerMonitor.on('shutdown', () => leave(0));
  window.on('session-end', () => leave(0));

  window.webContents.once('did-finish-load', () => {
    if (kiosk.isOpen) console.log(`Maarid is open at ${START_URL}`);
  });
  // A failure to load is told by `did-fail-load`, which `recover` hears.
  await window.loadURL(START_URL).catch(() => {});
}

async function openFromDataFolder() {
  const { dataDir } = options;
  const letGo = await holdDataFolder(dataDir);
  try {
    const packsDir = join(dataDir, 'packs');
    const opened = await openKiosk({ dataDir, packsDir, ...locations(app.isPackaged), clock, log });
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
  if (options.isSupervised) leave(EXIT.cannotOpen);
}

function stop(line: string): void {
  console.error(line);
  app.exit(EXIT.cannotOpen);
}
