/**
 * The world of an end-to-end test: a real kiosk over the built pages and the
 * built pack, on a port of its own, with a data folder of its own.
 *
 *   import { expect, test } from '../kiosk.ts';
 *   test('…', async ({ page, kiosk, language }) => { await page.goto('/'); … });
 */
import { test as base, expect } from '@playwright/test';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { openKiosk } from '#kiosk/open-kiosk.ts';
import { listen } from '#serve/listen.ts';
import { systemClock } from '#serve/system-clock.ts';

export interface RunningKiosk {
  url: string;
  dataDir: string;
}

interface Fixtures {
  language: 'ar' | 'fr';
  kiosk: RunningKiosk;
}

const dist = resolve(process.env['MAARID_DIST'] ?? 'dist');
/** The exhibition that came with the program, as built. */
export const bundledPack = join(dist, 'packs', 'volunteering');

/** Each folder in it is a stick that was plugged into the kiosk. */
export const sticksIn = (dataDir: string): string => join(dataDir, 'media');

export const test = base.extend<Fixtures>({
  language: ['ar', { option: true }],

  kiosk: async ({}, use) => {
    const dataDir = await mkdtemp(join(tmpdir(), 'maarid-e2e-'));
    const kiosk = await openKiosk({
      dataDir,
      packsDir: join(dataDir, 'packs'),
      bundledPackDir: bundledPack,
      stickDirs: [join(sticksIn(dataDir), '*')],
      pagesDir: join(dist, 'pages'),
      clock: systemClock,
      log: () => {},
    });
    const server = await listen(kiosk, 0);
    await use({ url: server.url, dataDir });
    await server.close();
    await kiosk.close();
    await rm(dataDir, { recursive: true, force: true });
  },

  baseURL: async ({ kiosk }, use) => use(kiosk.url),
});

export { expect };
