import { existsSync } from 'node:fs';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { openKiosk, type Kiosk } from '#kiosk/open-kiosk.ts';
import { HandClock, makeHouse, type House } from './make-kiosk.ts';
import { matterOf, playVisits } from './play-tour.ts';
import { planTour, POWER_ON_H, type PlannedDay } from './simulate-tour.ts';
import { smallExhibition } from './small-exhibition.ts';

const HOUR_MS = 3_600_000;
/** Where a clock without a battery begins. */
const DEAD_CLOCK_MS = Date.UTC(2000, 0, 1);

export interface PlayedTour {
  plan: PlannedDay[];
  /** The house of a kiosk as the last evening's power cut left it. */
  houses: Map<string, House>;
}

export interface TourPlan {
  seed: number;
  kiosks: number;
  days: number;
  visitsADay: number;
  deadClock?: { kiosk: number; untilDay: number };
}

/** As {@link playTour}, in folders that go when the test is over. */
export async function makeTour(options: TourPlan): Promise<PlayedTour> {
  const folder = await makeDisks();
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return playTour(options, { base: await makeHouse(), disks: folder });
}

/**
 * A tour played through real kiosks. Every evening the power is cut in the
 * middle of a visit; the next morning each starts on what the disk then held.
 *
 * @param disks - A folder for the disks of the kiosks; its owner clears it away.
 */
export async function playTour(
  options: TourPlan,
  { base, disks }: { base: House; disks: string },
): Promise<PlayedTour> {
  const plan = planTour({ ...options, matter: matterOf(smallExhibition()) });
  const houses = new Map<string, House>();

  for (const [i, day] of plan.entries()) {
    const house = houses.get(day.kiosk) ?? { ...base, dataDir: join(disks, `${day.kiosk}-0`) };
    const kiosk = await playDay(day, house);
    const evening = { ...base, dataDir: join(disks, `${day.kiosk}-${i + 1}`) };
    await cp(house.dataDir, evening.dataDir, { recursive: true });
    // Held until here: a collected kiosk would close its database and tidy up.
    kiosk.notices.at(-1);
    await rm(house.dataDir, { recursive: true });
    houses.set(day.kiosk, evening);
  }
  return { plan, houses };
}

/** @returns the kiosk, which is not closed: nobody tells it that the wall switch is about to go. */
async function playDay({ visits, midnightMs }: PlannedDay, house: House): Promise<Kiosk> {
  const isUndated = visits.some((visit) => visit.isUndated);
  const clock = new HandClock(isUndated ? DEAD_CLOCK_MS : midnightMs + POWER_ON_H * HOUR_MS);
  const kiosk = await openKiosk({ ...house, clock, log: () => {} });
  await playVisits(kiosk, clock, visits);
  return kiosk;
}

/** In memory where there is such a place: ten thousand commits are not what is tested here. */
export function makeDisks(): Promise<string> {
  const shm = '/dev/shm';
  return mkdtemp(join(existsSync(shm) ? shm : tmpdir(), 'maarid-tour-'));
}
