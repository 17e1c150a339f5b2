import { defineConfig } from '@playwright/test';
import { join } from 'node:path';

const stage = process.env['MAARID_STAGE'] ?? '.';

/** One window at a time: they would share one screen. */
export default defineConfig({
  testDir: '.',
  // What is measured is no test, and runs only when it is asked for.
  ...(process.env['MAARID_COSTS'] !== undefined && { testMatch: '*.cost.ts' }),
  outputDir: join(stage, 'results', 'output'),
  workers: 1,
  // A second try in CI only, and told in the sum: a debt, not a result.
  retries: process.env['CI'] ? 1 : 0,
  timeout: 90_000,
  expect: { timeout: 20_000 },
  reporter: [['list'], ['json', { outputFile: join(stage, 'results', 'report.json') }]],
});
