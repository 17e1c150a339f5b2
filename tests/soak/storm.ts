/**
 * `npm run storm`: a palm, a wet sleeve, a panel gone mad. Up to sixteen contacts, which is all
 * that Chromium tells a page of, come, glide, jump and vanish all over the screen for ten
 * minutes; some of them never end.
 *
 *   npm run storm -- --minutes 10 --seed 1
 *
 * Afterwards the page must go back to the invitation by itself although one contact is still
 * down, a single touch must begin a visit, and all that was acknowledged must be on the disk.
 * Ends with 1 if not.
 */
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type PlainPage, withPlainPage } from '../bench/tools/plain-browser.ts';
import { withKiosk } from '../bench/tools/stand.ts';
import { readEvents } from '../helpers/read-events.ts';
import { countTold, toldHere } from './visitor.ts';

const { values } = parseArgs({
  options: {
    minutes: { type: 'string', default: '10' },
    seed: { type: 'string', default: '1' },
  },
});
const MOST_CONTACTS = 16;
const SIZE = { width: 1920, height: 1080 };
/** The longest that an answer of the page was waited for counts as "it still lives". */
const ANSWERS_WITHIN_MS = 10_000;
/** A stop of a guided look, twice the idle time as on a tour, and the countdown; and a minute more. */
const BACK_WITHIN_MS = 260_000;

interface Point {
  id: number;
  x: number;
  y: number;
}

let state = Number(values.seed) >>> 0;
function random(): number {
  state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
  return state / 4_294_967_296;
}

const somewhere = () => ({ x: random() * SIZE.width, y: random() * SIZE.height });

/** What the contacts are after the next moment: each glides, jumps, goes or stays; others come. */
function next(points: readonly Point[]): Point[] {
  const staying = points.flatMap((point) => {
    const chance = random();
    if (chance < 0.08) return [];
    if (chance < 0.12) return [{ ...point, ...somewhere() }];
    if (chance < 0.3) return [point];
    const by = () => (random() - 0.5) * 160;
    const within = (n: number, most: number) => Math.min(most - 1, Math.max(0, n));
    const x = within(point.x + by(), SIZE.width);
    return [{ ...point, x, y: within(point.y + by(), SIZE.height) }];
  });
  const free = Array.from({ length: MOST_CONTACTS }, (_, id) => id).filter(
    (id) => !staying.some((point) => point.id === id),
  );
  const coming = free.slice(0, Math.floor(random() * 3)).map((id) => ({ id, ...somewhere() }));
  return [...staying, ...coming];
}

async function tap(page: PlainPage, at: { x: number; y: number }): Promise<void> {
  await page.touch('touchStart', [{ id: 0, ...at }]);
  await page.touch('touchEnd', []);
}

async function storm(page: PlainPage, forMs: number) {
  const began = performance.now();
  let points: Point[] = [];
  let events = 0;
  let slowestMs = 0;
  let probedAtMs = began;
  while (performance.now() - began < forMs && !page.isCrashed()) {
    const before = points.length;
    const chance = random();
    if (chance < 0.03) {
      // A clean tap in between, which leads into rooms, models and dialogs.
      if (before > 0) await page.touch('touchEnd', []);
      await tap(page, somewhere());
      points = [];
    } else {
      // Now and then all are lifted at once, or the system takes them away.
      points = chance < 0.05 ? [] : next(points);
      const isMore = points.length > before;
      if (points.length > 0) await page.touch(isMore ? 'touchStart' : 'touchMove', points);
      else if (before > 0) await page.touch(random() < 0.5 ? 'touchEnd' : 'touchCancel', []);
    }
    events += 1;
    await new Promise((resume) => setTimeout(resume, 8));
    if (performance.now() - probedAtMs < 5_000) continue;
    probedAtMs = performance.now();
    await page.evaluate(() => document.title);
    slowestMs = Math.max(slowestMs, performance.now() - probedAtMs);
  }
  return {
    events,
    slowestMs: Math.round(slowestMs),
    minutes: (performance.now() - began) / 60_000,
  };
}

function endClass(): boolean {
  const end = document.querySelector<HTMLElement>('.icon + p + button');
  end?.click();
  return end !== null;
}

const isInviting = () => document.querySelector('button.anywhere') !== null;

/** @returns milliseconds until it was so; undefined if it did not come. */
async function until(page: PlainPage, test: () => boolean, withinMs: number) {
  const began = performance.now();
  while (performance.now() - began < withinMs) {
    if (await page.evaluate(test)) return Math.round(performance.now() - began);
    await new Promise((resume) => setTimeout(resume, 250));
  }
  return undefined;
}

await withKiosk(({ url, dataDir }) =>
  withPlainPage(
    [countTold],
    async (page) => {
      await page.goto(url);
      await until(page, isInviting, 30_000);
      await tap(page, { x: SIZE.width / 2, y: SIZE.height / 2 });
      const { minutes, events, slowestMs } = await storm(page, Number(values.minutes) * 60_000);
      // A class waits for its guide by design; the storm may have begun one.
      const hadClass = await page.evaluate(endClass);
      // One contact stays down for good.
      await page.touch('touchEnd', []);
      await page.touch('touchStart', [{ id: 0, x: 960, y: 1000 }]);
      const backAfterMs = await until(page, isInviting, BACK_WITHIN_MS);
      await page.touch('touchEnd', []);
      await tap(page, { x: SIZE.width / 2, y: SIZE.height / 2 });
      const beginsAfterMs = await until(
        page,
        () => document.querySelector('button.anywhere') === null,
        10_000,
      );
      const told = await page.evaluate(toldHere);
      const kept = readEvents(join(dataDir, 'kiosk.db')).filter(
        ({ kind }) => kind !== 'BEGIN' && kind !== 'END' && kind !== 'ATTRACT',
      );
      const isWhole = kept.length === told.acknowledged - told.erased;
      console.log({
        minutes: Math.round(minutes * 10) / 10,
        touchEvents: events,
        slowestAnswerMs: slowestMs,
        crashes: page.isCrashed() ? 1 : 0,
        faults: [...new Set(told.faults)],
        visitsBegun: told.begun,
        acknowledged: told.acknowledged,
        ofThemErased: told.erased,
        eventsOnDisk: kept.length,
        aClassWasBegun: hadClass,
        backWithAStuckContactMs: backAfterMs,
        aTouchBeginsAVisitMs: beginsAfterMs,
      });
      const isCalm = !page.isCrashed() && told.faults.length === 0 && slowestMs < ANSWERS_WITHIN_MS;
      const isBack = backAfterMs !== undefined && beginsAfterMs !== undefined;
      process.exitCode = isWhole && isCalm && isBack ? 0 : 1;
    },
    { pixelRatio: 0.5 },
  ),
);
