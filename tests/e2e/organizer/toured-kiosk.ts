/** A kiosk at which two weeks of visits were made, for the organizer's page to tell of. */
import { test as base, expect } from '@playwright/test';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Clock } from '#kiosk/clock.ts';
import { openKiosk } from '#kiosk/open-kiosk.ts';
import { openPack } from '#packing/open-pack.ts';
import { listen } from '#serve/listen.ts';
import { matterOf, playVisits } from '#tests/helpers/play-tour.ts';
import { planTour, TOUR_BEGIN_MS } from '#tests/helpers/simulate-tour.ts';

interface Fixtures {
  language: 'ar' | 'fr';
}

interface WorkerFixtures {
  toured: { url: string; visits: number };
}

const dist = resolve(process.env['MAARID_DIST'] ?? 'dist');

export const test = base.extend<Fixtures, WorkerFixtures>({
  language: ['ar', { option: true }],

  toured: [
    async ({}, use) => {
      const dataDir = await mkdtemp(join(tmpdir(), 'maarid-e2e-'));
      const bundledPackDir = join(dist, 'packs', 'volunteering');
      const clock = new MovedClock();
      const kiosk = await openKiosk({
        dataDir,
        packsDir: join(dataDir, 'packs'),
        bundledPackDir,
        pagesDir: join(dist, 'pages'),
        clock,
        log: () => {},
      });
      const { exhibition } = await openPack(bundledPackDir);
      const tour = { matter: matterOf(exhibition), seed: 7, kiosks: 1, days: 14, visitsADay: 20 };
      const plan = planTour(tour).flatMap((day) => day.visits);
      const whole = plan.map((visit) =>
        visit.ending === 'power-cut' ? { ...visit, ending: 'button' as const } : visit,
      );
      await playVisits(kiosk, clock, whole);
      const door = await listen(kiosk, 0);
      await use({ url: door.url, visits: plan.length });
      await door.close();
      await kiosk.close();
      await rm(dataDir, { recursive: true, force: true });
    },
    { scope: 'worker' },
  ],

  baseURL: async ({ toured }, use) => use(toured.url),
});

/** Both clocks, moved by hand; the one of the unit tests needs their runner. */
class MovedClock implements Clock {
  wallMs = TOUR_BEGIN_MS;
  #monotonicMs = 0;

  nowMs(): number {
    return this.wallMs;
  }

  monotonicMs(): number {
    return this.#monotonicMs;
  }

  advance(ms: number): void {
    this.wallMs += ms;
    this.#monotonicMs += ms;
  }
}

export { expect };
