import { existsSync } from 'node:fs';

/** Flags for tests: WebGL in software, nothing fetched in the background, and root may run it. */
export const CHROMIUM_FLAGS = [
  '--no-sandbox',
  '--use-gl=angle',
  '--use-angle=swiftshader',
  '--enable-unsafe-swiftshader',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];

const INSTALLED = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

/**
 * The browser that tests drive: `CHROMIUM_PATH`, else an installed Chromium or Chrome.
 * @returns its path, or `undefined`: then Playwright uses the one it downloaded itself.
 */
export function chromiumPath(): string | undefined {
  return [process.env['CHROMIUM_PATH'], ...INSTALLED].find((path) => path && existsSync(path));
}
