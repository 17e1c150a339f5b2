/**
 * `npm run soak`: visitors at many times real speed through the real pages.
 *
 *   npm run soak -- --visits 1000 --out FILE.svg
 *   npm run soak -- --visits 10000 --minutes 30    as many as come in half an hour
 *   npm run soak -- --visits 10000 --compile-once  with V8's further compilers off
 *
 * Draws what grows and what does not, and ends with 1 if a page crashed, an
 * acknowledged event is missing, or the page's own data, its GPU objects or its processes grow
 * beyond chance, by the rule of `slope.ts`. What V8 compiles of the page's code is weighed
 * with the heap and told, but ends by itself: each function is compiled better once
 * it has been called often. `--compile-once` shows it: there the whole heap is judged.
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
import {
  countGpuObjects,
  countTold,
  gpuObjectsHere,
  type Told,
  toldHere,
  visitOnce,
} from './visitor.ts';

const { values } = parseArgs({
  options: {
    visits: { type: 'string', default: '1000' },
    out: { type: 'string', default: 'dist/soak.svg' },
    seed: { type: 'string', default: '1' },
    'compile-once': { type: 'boolean', default: false },
    minutes: { type: 'string', default: '600' },
    json: { type: 'boolean', default: false },
  },
});
const VISITS = Number(values.visits);
const EVERY = Math.max(1, Math.round(VISITS / 50));
/** Every so many weighings the heap is sorted by kind, which takes some seconds. */
const DATA_EVERY = 3;
/** The page as on a full HD screen, with a quarter of its pixels: they are drawn by the processor here. */
const PIXEL_RATIO = 0.5;

interface Weight extends PageWeight {
  /** What the page has had WebGL make and not given back. */
  gpuObjects: number;
  handles: number;
  walBytes: number;
  events: number;
}

await withKiosk(({ url, dataDir }) =>
  withPlainPage(
    [countTold, countGpuObjects],
    async (page) => {
      await page.goto(url);
      const weights: Weight[] = [];
      const dataBytes: number[] = [];
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
        const gpuObjects = await page.evaluate(gpuObjectsHere);
        weights.push({ ...(await page.weigh()), gpuObjects, ...weighKiosk(dataDir) });
        at.push(n + 1);
        if (at.length % DATA_EVERY === 0) dataBytes.push(await page.weighData());
        console.error(`${n + 1} visits in ${((performance.now() - began) / 1000).toFixed(0)} s`);
      }
      add(told, await page.evaluate(toldHere));
      const seconds = (performance.now() - began) / 1000;
      const crashes = page.isCrashed() ? 1 : 0;
      report({ visits: n, weights, dataBytes, at, told, crashes, stuck, dataDir, seconds });
    },
    { pixelRatio: PIXEL_RATIO, compilesOnce: values['compile-once'] },
  ),
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
  /** Of the page's heap its own data, less often. */
  dataBytes: number[];
  at: number[];
  told: Told;
  crashes: number;
  stuck: number;
  dataDir: string;
  seconds: number;
}

function report({
  visits,
  weights,
  dataBytes,
  at,
  told,
  crashes,
  stuck,
  dataDir,
  seconds,
}: Run): void {
  const events = readEvents(join(dataDir, 'kiosk.db'));
  const kept = events.filter(
    ({ kind }) => kind !== 'BEGIN' && kind !== 'END' && kind !== 'ATTRACT',
  );
  const begun = events.filter(({ kind }) => kind === 'BEGIN').length;
  const isWhole =
    kept.length === told.acknowledged - told.erased && begun === told.begun - told.uncounted;
  const of = (key: keyof Weight) => weights.map((weight) => weight[key]);
  const settled = (all: readonly number[]) => all.slice(slopeOf(all).warmUp);
  const grown = (key: keyof Weight) => grewBy(settled(of(key)));
  const curve = (name: string, unit: string, all: number[], every = EVERY): Curve => {
    const { perStep, from, to, warmUp, doesNotGrow } = slopeOf(all, every);
    const line = `${perStep.toFixed(1)} (${from.toFixed(1)} to ${to.toFixed(1)}) a visit`;
    const note = `${line} from visit ${warmUp * every} on${doesNotGrow ? ', does not grow' : ''}`;
    return { name, unit, values: all, note };
  };
  const curves = [
    curve('Heap of the page', 'bytes', of('heapBytes')),
    curve('Data in it, without compiled code', 'bytes', dataBytes, EVERY * DATA_EVERY),
    curve('Nodes of the page', 'nodes', of('nodes')),
    curve('Listeners of the page', 'listeners', of('listeners')),
    curve('GPU objects of the page', 'objects', of('gpuObjects')),
    curve('Page and graphics processes', 'bytes', of('processBytes')),
    curve('Open files of the kiosk', 'files', of('handles')),
    curve('WAL', 'bytes', of('walBytes')),
    curve('Events on the disk', 'events', of('events')),
  ];
  writeFileSync(values.out, plot(`${visits} visits in ${seconds.toFixed(0)} s`, at, curves));
  const data = slopeOf(dataBytes, EVERY * DATA_EVERY);
  const processes = slopeOf(of('processBytes'), EVERY);
  const gpuObjects = slopeOf(of('gpuObjects'), EVERY);
  const heap = slopeOf(of('heapBytes'), EVERY);
  const judged = [data, processes, gpuObjects, ...(values['compile-once'] ? [heap] : [])];
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
    heapBytesPerVisit: heap,
    dataBytesPerVisit: data,
    processBytesPerVisit: processes,
    heapGrewBy: grown('heapBytes'),
    dataGrewBy: grewBy(settled(dataBytes)),
    processesGrewBy: grown('processBytes'),
    nodesGrewBy: grown('nodes'),
    listenersGrewBy: grown('listeners'),
    gpuObjectsPerVisit: gpuObjects,
    gpuObjectsGrewBy: grown('gpuObjects'),
    handlesGrewBy: grown('handles'),
    walGrewBy: grown('walBytes'),
    plot: values.out,
  };
  const isCalm = crashes === 0 && told.faults.length === 0;
  console.log(values.json ? JSON.stringify(result, undefined, 2) : result);
  process.exitCode = isWhole && isCalm && judged.every(({ doesNotGrow }) => doesNotGrow) ? 0 : 1;
}
