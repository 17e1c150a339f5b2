import { spawn } from 'node:child_process';
import type { ScreenSize } from './screen.ts';

interface KioskPage {
  url: string;
  /** The browser's own profile, apart from the account's: it belongs to the exhibition. */
  profileDir: string;
  screen: ScreenSize;
  /** Chromium refuses to run as root with its sandbox. */
  asRoot: boolean;
}

/** What turns a browser into a kiosk. Each was tried; see the note of its line. */
export function kioskArguments({ url, profileDir, screen, asRoot }: KioskPage): string[] {
  return [
    '--kiosk',
    `--app=${url}`,
    // Without a window manager `--kiosk` alone does not fill the screen, and from a window that
    // would just cover it Chromium takes a pixel: so it asks for one more.
    '--window-position=0,0',
    `--window-size=${screen.widthPx},${screen.heightPx + 1}`,
    `--user-data-dir=${profileDir}`,
    '--no-first-run',
    '--no-default-browser-check',
    // After a power cut nobody is there to answer "restore pages?".
    '--noerrdialogs',
    '--hide-crash-restore-bubble',
    // Gestures that leave the page. The viewers handle two fingers themselves.
    '--disable-pinch',
    '--overscroll-history-navigation=0',
    '--disable-features=OverscrollHistoryNavigation,Translate,MediaRouter',
    '--touch-events=enabled',
    // Nothing leaves the machine on the browser's own account.
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--disable-breakpad',
    // No key ring asks for a password on a screen without a keyboard.
    '--password-store=basic',
    '--autoplay-policy=no-user-gesture-required',
    // `--test-type` hides the bar that would warn visitors of the first one.
    ...(asRoot ? ['--no-sandbox', '--test-type'] : []),
  ];
}

/** A browser that lives shorter than this crashed at its start. */
const SHORT_LIFE_MS = 10_000;
const SHORT_LIVES_ALLOWED = 3;

/**
 * Shows the page until someone closes the browser or `stopped` settles. A
 * browser that crashes is opened again, unless it crashes at every start.
 *
 * @returns `'given-up'` if it cannot be kept open on this machine
 * @throws Error if the program cannot be started at all
 */
export async function keepBrowserOpen(
  program: string,
  page: KioskPage,
  stopped: Promise<unknown>,
): Promise<'closed' | 'given-up'> {
  let isOver = false;
  void stopped.then(() => (isOver = true));
  for (let shortLives = 0; shortLives < SHORT_LIVES_ALLOWED;) {
    const openedMs = performance.now();
    const browser = await openBrowser(program, page);
    void stopped.then(() => browser.close());
    const { crashed } = await browser.closed;
    if (isOver || !crashed) return 'closed';
    shortLives = performance.now() - openedMs < SHORT_LIFE_MS ? shortLives + 1 : 0;
  }
  return 'given-up';
}

interface Browser {
  /** Settles when the browser is gone; `crashed` unless someone closed it. */
  closed: Promise<{ crashed: boolean }>;
  close(): void;
}

async function openBrowser(program: string, page: KioskPage): Promise<Browser> {
  const child = spawn(program, kioskArguments(page), { stdio: 'ignore' });
  const closed = new Promise<{ crashed: boolean }>((gone) => {
    child.once('exit', (code) => gone({ crashed: code !== 0 }));
  });
  await new Promise<void>((started, failed) => {
    child.once('spawn', started);
    child.once('error', failed);
  });
  return { closed, close: () => child.kill('SIGTERM') };
}
