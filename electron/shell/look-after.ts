import type { App, BrowserWindow } from 'electron';
import type { Clock } from '#kiosk/clock.ts';
import type { Log } from '#kiosk/log.ts';
import { BlankScreen } from './blank-screen.ts';
import { BEAT_MS, type Heartbeat } from './heartbeat.ts';
import type { Ladder } from './ladder.ts';
import type { Renewal } from './renewal.ts';

/** How often the screen is looked at: blank twice in a row, it is back within five seconds. */
export const LOOK_MS = 2_000;
/** Shown so long without a fault, a start went well. */
const WENT_WELL_MS = 120_000;
/** After this much time without a fault, what was left out is tried again at the next start. */
const FORGET_MS = 8 * 3_600_000;
/** The safe page is a pause, not an end. */
const PAUSE_MS = 15 * 60_000;

interface Cared {
  app: Pick<App, 'getAppMetrics'>;
  window: BrowserWindow;
  clock: Clock;
  log: Log;
  ladder: Ladder;
  renewal: Renewal;
  heart: Heartbeat;
  /** Loads the page anew because something is wrong with it; that is counted. */
  loadAgain: () => void;
  /** Gives the page a fresh process because it is old or heavy; that is not. */
  renew: () => void;
  startAgain: () => void;
  lookEveryMs?: number;
}

/** What no event tells of: a page that hangs or shows nothing, an old or heavy one, and that all is well. */
export function lookAfter({
  app,
  window,
  clock,
  log,
  ladder,
  renewal,
  heart,
  loadAgain,
  renew,
  startAgain,
  lookEveryMs = LOOK_MS,
}: Cared): void {
  const contents = window.webContents;
  const blank = new BlankScreen(clock);
  contents.on('did-finish-load', () => {
    renewal.loaded();
    blank.loaded();
  });

  const look = async (): Promise<void> => {
    if (window.isDestroyed() || contents.isLoadingMainFrame()) return;
    if (await blank.probe(contents, window.getContentBounds())) {
      log({ level: 'error', event: 'screen-blank' });
      return loadAgain();
    }
    const why = renewal.due(memoryOf(app, contents.getOSProcessId()));
    if (why === undefined) return;
    log({ level: 'info', event: 'page-renewed', why });
    renew();
  };
  setInterval(() => void look(), lookEveryMs).unref();
  setInterval(() => {
    if (window.isDestroyed() || !heart.beat(contents)) return;
    log({ level: 'error', event: 'page-hangs' });
    // It does not hear a reload. Ended, it is gone, and brought back like any page that is.
    contents.forcefullyCrashRenderer();
  }, BEAT_MS).unref();

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
