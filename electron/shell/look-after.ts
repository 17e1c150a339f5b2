import type { App, BrowserWindow } from 'electron';
import type { Log } from '#kiosk/log.ts';
import { BlankScreen, PROBE_MS } from './blank-screen.ts';
import type { Ladder } from './ladder.ts';
import type { Renewal } from './renewal.ts';

/** Shown so long without a fault, a start went well. */
const WENT_WELL_MS = 120_000;
/** After this much time without a fault, what was left out is tried again at the next start. */
const FORGET_MS = 8 * 3_600_000;
/** The safe page is a pause, not an end. */
const PAUSE_MS = 15 * 60_000;

interface Cared {
  app: Pick<App, 'getAppMetrics'>;
  window: BrowserWindow;
  log: Log;
  ladder: Ladder;
  renewal: Renewal;
  /** Loads the page anew because something is wrong with it; that is counted. */
  loadAgain: () => void;
  startAgain: () => void;
}

/** What no event tells of: a blank screen, an old or heavy page, and that all is well. */
export function lookAfter({
  app,
  window,
  log,
  ladder,
  renewal,
  loadAgain,
  startAgain,
}: Cared): void {
  const contents = window.webContents;
  const blank = new BlankScreen();
  contents.on('did-finish-load', () => renewal.loaded());

  const look = async (): Promise<void> => {
    if (window.isDestroyed()) return;
    if (await blank.probe(contents)) {
      log({ level: 'error', event: 'screen-blank' });
      return loadAgain();
    }
    const why = renewal.due(memoryOf(app, contents.getOSProcessId()));
    if (why === undefined) return;
    log({ level: 'info', event: 'page-renewed', why });
    contents.reload();
  };
  setInterval(() => void look(), PROBE_MS).unref();

  setTimeout(() => ladder.wentWell(), WENT_WELL_MS).unref();
  if (ladder.leavesOut('safe-page')) {
    setTimeout(() => {
      ladder.forget();
      startAgain();
    }, PAUSE_MS).unref();
  } else setTimeout(() => ladder.forget(), FORGET_MS).unref();
}

/** @returns bytes; 0 while there is no such process */
function memoryOf(app: Pick<App, 'getAppMetrics'>, pid: number): number {
  const metrics = app.getAppMetrics().find((one) => one.pid === pid);
  return (metrics?.memory.workingSetSize ?? 0) * 1024;
}
