/**
 * `npm run soak`: visitors at many times real speed through the real pages.
 *
 *   npm run soak -- --visits 1000 --out FILE.svg
 *   npm run soak -- --visits 10000 --minutes 30    as many as come in half an hour
 *
 * Draws what grows and what does not, and ends with 1 if a page crashed, an
 * acknowledged event is missing or the page's own memory grows beyond chance.
 */
import Database from 'better-sqlite3';
import { readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type Weight as PageWeight, withPlainPage } from '../bench/tools/plain-browser.ts';
import { withKiosk } from '../bench/tools/stand.ts';
import { readEvents } from '../helpers/read-events.ts';
import { plot, type Curve } from './plot.ts';
import { grewBy, slopeOf } from './slope.ts';
import { countTold, type Told, toldHere, visitOnce } from './visitor.ts';

const { values } = parseArgs({
  options: {
    visits: { type: 'string', default: '1000' },
    out: { type: 'string', default: 'dist/soak.svg' },
    seed: { type: 'string', default: '1' },
    minutes: { type: 'string', default: '600' },
    json: { type: 'boolean', default: false },
  },
});
const VISITS = Number(values.visits);
const EVERY = Math.max(1, Math.round(VISITS / 50));
/**
 * Fonts, code and the first pictures come in, every screen is compiled and the
 * page's stores are filled to what they may hold; that is no leak.
 */
const WARM_UP = 0.3;

interface Weight extends PageWeight {
  handles: number;
  walBytes: number;
  events: number;
}

await withKiosk(({ url, dataDir }) =>
  withPlainPage(countTold, async (page) => {
    await page.goto(url);
    const weights: Weight[] = [];
    const at: number[] = [];
    let stuck = 0;
    const told: Told = {
      begun: 0,
      acknowledged: 0,
      uncounted: 0,
      erased: 0,
      refused: [],
      faults: [],
    };
    const began = performance.now();
    let n = 0;
    for (; n < VISITS && !page.isCrashed() && !isTimeUp(began); n += 1) {
      const touches = 4 + ((n * 7) % 20);
      const isOut = await page.evaluate(visitOnce, { touches, seed: Number(values.seed) + n });
      if (!isOut) {
        stuck += 1;
        add(told, await page.evaluate(toldHere));
        await page.goto(url);
      }
      if ((n + 1) % EVERY > 0) continue;
      weights.push({ ...(await page.weigh()), ...weighKiosk(dataDir) });
      at.push(n + 1);
    }
    add(told, await page.evaluate(toldHere));
    const seconds = (performance.now() - began) / 1000;
    const crashes = page.isCrashed() ? 1 : 0;
    report({ visits: n, weights, at, told, crashes, stuck, dataDir, seconds });
  }),
);

function isTimeUp(began: number): boolean {
  return performance.now() - began > Number(values.minutes) * 60_000;
}

function add(sum: Told, more: Told) {
  sum.begun += more.begun;
  sum.acknowledged += more.acknowledged;
  sum.uncounted += more.uncounted;
  sum.erased += more.erased;
  sum.refused.push(...more.refused);
  sum.faults.push(...more.faults);
}

function weighKiosk(dataDir: string) {
  const db = new Database(join(dataDir, 'kiosk.db'), { readonly: true });
  try {
    return {
      handles: readdirSync('/proc/self/fd').length,
      walBytes: statSync(join(dataDir, 'kiosk.db-wal'), { throwIfNoEntry: false })?.size ?? 0,
      events: Number(db.prepare('SELECT count(*) FROM event').pluck().get()),
    };
  } finally {
    db.close();
  }
}

interface Run {
  visits: number;
  weights: Weight[];
  at: number[];
  told: Told;
  crashes: number;
  stuck: number;
  dataDir: string;
  seconds: number;
}

function report({ visits, weights, at, told, crashes, stuck, dataDir, seconds }: Run): void {
  const events = readEvents(join(dataDir, 'kiosk.db'));
  const kept = events.filter(
    ({ kind }) => kind !== 'BEGIN' && kind !== 'END' && kind !== 'ATTRACT',
  );
  const begun = events.filter(({ kind }) => kind === 'BEGIN').length;
  const isWhole =
    kept.length === told.acknowledged - told.erased && begun === told.begun - told.uncounted;
  const settled = weights.slice(Math.floor(weights.length * WARM_UP));
  const grown = (key: keyof Weight) => grewBy(settled.map((weight) => weight[key]));
  const slope = (key: keyof Weight) =>
    slopeOf(
      settled.map((weight) => weight[key]),
      EVERY,
    );
  const curve = (name: string, unit: string, key: keyof Weight): Curve => {
    const { perStep, uncertainty, isFlat } = slope(key);
    const line = `${perStep.toFixed(1)} ± ${uncertainty.toFixed(1)} a visit`;
    const note = `${line}${isFlat || perStep < 0 ? ', does not grow' : ''}`;
    return { name, unit, values: weights.map((weight) => weight[key]), note };
  };
  const curves = [
    curve('Heap of the page', 'bytes', 'heapBytes'),
    curve('Nodes of the page', 'nodes', 'nodes'),
    curve('Listeners of the page', 'listeners', 'listeners'),
    curve('Page and graphics processes', 'bytes', 'processBytes'),
    curve('Open files of the kiosk', 'files', 'handles'),
    curve('WAL', 'bytes', 'walBytes'),
    curve('Events on the disk', 'events', 'events'),
  ];
  writeFileSync(values.out, plot(`${visits} visits in ${seconds.toFixed(0)} s`, at, curves));
  const heap = slope('heapBytes');
  const result = {
    visits,
    seconds: Math.round(seconds),
    crashes,
    stuck,
    acknowledged: told.acknowledged,
    eventsOnDisk: kept.length,
    ofThemErased: told.erased,
    visitsBegun: told.begun,
    visitsNotToBeCounted: told.uncounted,
    visitsOnDisk: begun,
    refused: [...new Set(told.refused)],
    faults: [...new Set(told.faults)],
    heapSlopeBytesPerVisit: heap.perStep,
    heapSlopeUncertainty: heap.uncertainty,
    isHeapFlat: heap.isFlat || heap.perStep < 0,
    heapGrewBy: grown('heapBytes'),
    processesGrewBy: grown('processBytes'),
    nodesGrewBy: grown('nodes'),
    listenersGrewBy: grown('listeners'),
    handlesGrewBy: grown('handles'),
    walGrewBy: grown('walBytes'),
    plot: values.out,
  };
  const isCalm = crashes === 0 && told.faults.length === 0;
  console.log(values.json ? JSON.stringify(result, undefined, 2) : result);
  process.exitCode = isWhole && isCalm && result.isHeapFlat ? 0 : 1;
}
