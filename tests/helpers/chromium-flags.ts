import { homedir } from 'node:os';
import { findChromium } from '#serve/find-chromium.ts';

/** Flags for tests: WebGL in software, nothing fetched in the background, and root may run it. */
export const CHROMIUM_FLAGS = [
  '--no-sandbox',
  '--use-gl=angle',
  '--use-angle=swiftshader',
  '--enable-unsafe-swiftshader',
  // Only WebGL goes through the software GPU: the page itself is put together in half the time.
  '--disable-gpu-compositing',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];

/**
 * The browser that tests drive: `CHROMIUM_PATH`, else an installed Chromium or Chrome.
 * @returns its path, or `undefined`: then Playwright uses the one it downloaded itself.
 */
export function chromiumPath(): string | undefined {
  return findChromium({ platform: process.platform, env: process.env, home: homedir() });
}
