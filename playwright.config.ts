import { defineConfig } from '@playwright/test';
import { CHROMIUM_FLAGS, chromiumPath } from './tests/helpers/chromium-flags.ts';

const executablePath = chromiumPath();
const LANDSCAPE = { width: 1920, height: 1080 };
const PORTRAIT = { width: 1080, height: 1920 };

/**
 * Every end-to-end test drives touch against the built app, in Arabic and
 * French, landscape and portrait: one project each. `language` and `screen` come
 * from the fixture in tests/e2e/kiosk.ts.
 */
export default defineConfig<{ language: 'ar' | 'fr' }>({
  testDir: 'tests/e2e',
  outputDir: 'test-results/e2e',
  fullyParallel: true,
  workers: 2,
  // A second try in CI only, and told in the sum: a debt, not a result.
  retries: process.env['CI'] ? 1 : 0,
  timeout: 90_000,
  expect: { timeout: 15_000 },
  reporter: process.env['MAARID_COUNTS']
    ? [['list'], ['json', { outputFile: process.env['MAARID_COUNTS'] }]]
    : [['list']],
  use: {
    browserName: 'chromium',
    hasTouch: true,
    deviceScaleFactor: 1,
    locale: 'ar-MA',
    timezoneId: 'Africa/Casablanca',
    launchOptions: { ...(executablePath ? { executablePath } : {}), args: CHROMIUM_FLAGS },
  },
  projects: [
    { name: 'ar-landscape', use: { language: 'ar', viewport: LANDSCAPE } },
    { name: 'fr-portrait', use: { language: 'fr', viewport: PORTRAIT } },
    { name: 'ar-portrait', grep: /@every-screen/, use: { language: 'ar', viewport: PORTRAIT } },
    { name: 'fr-landscape', grep: /@every-screen/, use: { language: 'fr', viewport: LANDSCAPE } },
  ],
});
