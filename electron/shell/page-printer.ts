import { BrowserWindow } from 'electron';
import { setTimeout } from 'node:timers/promises';
import type { Printer } from '#kiosk/staff/printer.ts';
import { PREFERENCES } from './kiosk-window.ts';
import { START_URL } from './scheme.ts';

/** Far more than the longest report takes on a slow machine. */
const LONGEST_MS = 60_000;
const LOOK_MS = 100;

/** As a browser prints by itself: the ground of the screen stays off the paper. */
const SHEET = { preferCSSPageSize: true };
/** The report's cover is coloured. */
const PAGE = { ...SHEET, printBackground: true };

/** By its roles a page says that it still waits for the kiosk, or has failed. */
const LOOK = `(() => {
  const main = document.querySelector('main');
  if (main?.querySelector('[role=alert]')) return 'failed';
  const waits = !main || main.querySelector('[role=status]') || document.fonts.status !== 'loaded';
  return waits || [...document.images].some((one) => !one.complete) ? 'waiting' : 'set';
})()`;

/**
 * Prints into files: the window itself, or a page in a hidden window of the
 * same session and locks, which is gone afterwards.
 *
 * @param shown - the window of the exhibition, once it is open
 */
export function pagePrinter(shown: () => BrowserWindow | undefined): Printer {
  return {
    shown: () => {
      const contents = shown()?.webContents;
      if (!contents) throw new Error('There is no window to print');
      return inTime(contents.printToPDF(SHEET));
    },
    page: async (address) => {
      const window = new BrowserWindow({ show: false, webPreferences: PREFERENCES });
      try {
        return await inTime(printed(window, new URL(address, START_URL).href));
      } finally {
        window.destroy();
      }
    },
  };
}

async function printed(window: BrowserWindow, url: string): Promise<Uint8Array> {
  const { webContents } = window;
  await webContents.loadURL(url);
  for (;;) {
    const state: unknown = await webContents.executeJavaScript(LOOK);
    if (state === 'failed') throw new Error(`${url} could not be set for printing`);
    if (state === 'set') return webContents.printToPDF(PAGE);
    await setTimeout(LOOK_MS);
  }
}

/** A page that hangs must not hold up what comes after it. */
async function inTime(pdf: Promise<Uint8Array>): Promise<Uint8Array> {
  const isOver = new AbortController();
  const limit = setTimeout(LONGEST_MS, undefined, { signal: isOver.signal }).then(() => {
    throw new Error(`A page was not printed within ${LONGEST_MS} ms`);
  });
  try {
    return await Promise.race([pdf, limit]);
  } finally {
    isOver.abort();
    limit.catch(() => {});
  }
}
