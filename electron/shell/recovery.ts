import type { App, BrowserWindow } from 'electron';
import type { Clock } from '#kiosk/clock.ts';
import type { Log } from '#kiosk/log.ts';
import { Attempts } from './attempts.ts';
import { isOurs, START_URL } from './scheme.ts';

interface Recovery {
  app: App;
  window: BrowserWindow;
  clock: Clock;
  log: Log;
  /** Ends this process, gracefully, and has it started again. */
  startAgain: () => void;
}

/** The page may be loaded anew three times in ten minutes; then the whole process starts again. */
const PAGE_LIMIT = { tries: 3, withinMs: 600_000 };
/** A page that cannot be loaded is asked for again after this. */
const RETRY_MS = 2_000;
/** `ERR_ABORTED`: another load took its place. */
const ABORTED = -3;

/**
 * Brings the exhibition back, whichever of Chromium's processes is gone or hangs.
 *
 * @returns how to load the page anew for a reason that no event tells of, and
 * how to give a page that has done nothing wrong a fresh process: loaded anew
 * in its old one it keeps the memory of all the pages before it
 */
export function recover({ app, window, clock, log, startAgain }: Recovery): {
  loadAgain: () => void;
  renew: () => void;
} {
  const contents = window.webContents;
  const pageLoads = new Attempts(clock, PAGE_LIMIT);
  const loadAgain = (): void => {
    if (window.isDestroyed()) return;
    if (!pageLoads.take()) return startAgain();
    // A failure to load is told by `did-fail-load`, which comes here again.
    load();
  };
  const load = (): void => void contents.loadURL(START_URL).catch(() => {});
  let isRenewed = false;
  const renew = (): void => {
    isRenewed = true;
    contents.forcefullyCrashRenderer();
  };

  contents.on('render-process-gone', (_event, { reason, exitCode }) => {
    if (isRenewed) {
      isRenewed = false;
      setImmediate(load);
      return;
    }
    log({ level: 'error', event: 'page-gone', reason, exitCode });
    // Not within the event: the window still belongs to the process that is gone.
    setImmediate(loadAgain);
  });
  contents.on('did-fail-load', (_event, code, description, url, isMainFrame) => {
    if (!isMainFrame || code === ABORTED) return;
    log({ level: 'error', event: 'page-not-loaded', code, description, url });
    setTimeout(loadAgain, RETRY_MS);
  });
  contents.on('did-navigate', (_event, url) => {
    // An empty page is no request, so no lock is asked; but it is not the exhibition.
    if (isOurs(url)) return;
    log({ level: 'error', event: 'page-elsewhere', url });
    loadAgain();
  });
  contents.on('unresponsive', () => {
    log({ level: 'error', event: 'page-hangs' });
    // A page that hangs does not hear a reload. Ended, it is gone, and brought back above.
    contents.forcefullyCrashRenderer();
  });
  app.on('child-process-gone', (_event, { type, reason, exitCode, name }) => {
    // Chromium starts its graphics process again by itself, and WebGL with it.
    log({ level: 'error', event: 'process-gone', type, reason, exitCode, name });
  });
  return { loadAgain, renew };
}

/**
 * A fault of our own in the main process. Electron would show a dialog that
 * nobody can close; here it is logged once, and the process starts again.
 */
export function startAgainOnFault(log: Log, startAgain: () => void): void {
  const onFault = (error: unknown): void => {
    const trace = error instanceof Error ? error.stack : String(error);
    log({ level: 'error', event: 'fault', trace });
    startAgain();
  };
  process.on('uncaughtException', onFault);
  process.on('unhandledRejection', onFault);
}
