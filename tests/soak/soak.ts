/**
 * `npm run soak`: visitors at many times real speed through the real pages.
 *
 *   npm run soak -- --visits 1000 --out FILE.svg
 *
 * Draws what grows and what does not, and ends with 1 if a page crashed, an
 * acknowledged event is missing or the page's own memory grows beyond chance.
 */
import type { Browser, Page } from '@playwright/test';
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { withBrowser, withKiosk, withPage } from '../bench/tools/stand.ts';
import { readEvents } from '../helpers/read-events.ts';
import { plot, type Curve } from './plot.ts';
import { slopeOf } from './slope.ts';
import { countTold, visitOnce } from './visitor.ts';

const { values } = parseArgs({
  options: {
    visits: { type: 'string', default: '1000' },
    out: { type: 'string', default: 'dist/soak.svg' },
    seed: { type: 'string', default: '1' },
    json: { type: 'boolean', default: false },
  },
});
const VISITS = Number(values.visits);
const EVERY = Math.max(1, Math.round(VISITS / 50));
/** Fonts, code and the first pictures come in; that is no leak. */
const WARM_UP = 0.2;

interface Weight {
  heapBytes: number;
  nodes: number;
  processBytes: number;
  handles: number;
  walBytes: number;
  events: number;
}

await withKiosk(({ url, dataDir }) =>
  withBrowser((browser) =>
    withPage(browser, async (page) => {
      const crashes: string[] = [];
      page.on('crash', () => crashes.push('the page crashed'));
      page.on('pageerror', (error) => crashes.push(error.message));
      await page.addInitScript(countTold);
      await page.goto(url);
      const weights: Weight[] = [];
      const at: number[] = [];
      let stuck = 0;
      const told = { begun: 0, acknowledged: 0, refused: [] as string[] };
      const began = performance.now();
      for (let n = 0; n < VISITS; n += 1) {
        const touches = 4 + ((n * 7) % 20);
        const isOut = await page.evaluate(visitOnce, { touches, seed: Number(values.seed) + n });
        if (!isOut) {
          stuck += 1;
          add(told, await toldBy(page));
          await page.reload();
        }
        if ((n + 1) % EVERY > 0) continue;
        weights.push(await weigh(browser, page, dataDir));
        at.push(n + 1);
      }
      await page.waitForLoadState('networkidle');
      add(told, await toldBy(page));
      report({
        weights,
        at,
        told,
        crashes,
        stuck,
        dataDir,
        seconds: (performance.now() - began) / 1000,
      });
    }),
  ),
);

function add(sum: { begun: number; acknowledged: number; refused: string[] }, more: typeof sum) {
  sum.begun += more.begun;
  sum.acknowledged += more.acknowledged;
  sum.refused.push(...more.refused);
}

function toldBy(page: Page) {
  return page.evaluate(
    () =>
      (window as unknown as { told: { begun: number; acknowledged: number; refused: string[] } })
        .told,
  );
}

async function weigh(browser: Browser, page: Page, dataDir: string): Promise<Weight> {
  const session = await page.context().newCDPSession(page);
  await session.send('HeapProfiler.enable');
  for (let again = 0; again < 2; again += 1) await session.send('HeapProfiler.collectGarbage');
  await session.send('Performance.enable');
  const { metrics } = await session.send('Performance.getMetrics');
  await session.detach();
  const value = (name: string) => metrics.find((metric) => metric.name === name)?.value ?? 0;
  const system = await browser.newBrowserCDPSession();
  const { processInfo } = await system.send('SystemInfo.getProcessInfo');
  await system.detach();
  return {
    heapBytes: value('JSHeapUsedSize'),
    nodes: value('Nodes'),
    processBytes: processInfo
      .filter(({ type }) => /renderer|GPU/i.test(type))
      .reduce((sum, { id }) => sum + residentBytes(id), 0),
    handles: readdirSync('/proc/self/fd').length,
    walBytes: statSync(join(dataDir, 'kiosk.db-wal'), { throwIfNoEntry: false })?.size ?? 0,
    events: readEvents(join(dataDir, 'kiosk.db')).length,
  };
}

function residentBytes(pid: number): number {
  try {
    return Number(readFileSync(`/proc/${pid}/statm`, 'utf8').split(' ')[1]) * 4096;
  } catch {
    return 0;
  }
}

interface Run {
  weights: Weight[];
  at: number[];
  told: { begun: number; acknowledged: number; refused: string[] };
  crashes: string[];
  stuck: number;
  dataDir: string;
  seconds: number;
}

function report({ weights, at, told, crashes, stuck, dataDir, seconds }: Run): void {
  const events = readEvents(join(dataDir, 'kiosk.db'));
  const kept = events.filter(
    ({ kind }) => kind !== 'BEGIN' && kind !== 'END' && kind !== 'ATTRACT',
  );
  const begun = events.filter(({ kind }) => kind === 'BEGIN').length;
  const isWhole = kept.length >= told.acknowledged && begun === told.begun;
  const settled = weights.slice(Math.floor(weights.length * WARM_UP));
  const slope = (key: keyof Weight) =>
    slopeOf(
      settled.map((weight) => weight[key]),
      EVERY,
    );
  const curve = (name: string, unit: string, key: keyof Weight): Curve => {
    const { perStep, uncertainty, isFlat } = slope(key);
    const note = `${perStep.toFixed(1)} ± ${uncertainty.toFixed(1)} a visit${isFlat ? ', flat' : ''}`;
    return { name, unit, values: weights.map((weight) => weight[key]), note };
  };
  const curves = [
    curve('Heap of the page', 'bytes', 'heapBytes'),
    curve('Nodes of the page', 'nodes', 'nodes'),
    curve('Page and graphics processes', 'bytes', 'processBytes'),
    curve('Open files of the kiosk', 'files', 'handles'),
    curve('WAL', 'bytes', 'walBytes'),
    curve('Events on the disk', 'events', 'events'),
  ];
  writeFileSync(values.out, plot(`${VISITS} visits in ${seconds.toFixed(0)} s`, at, curves));
  const heap = slope('heapBytes');
  const result = {
    visits: VISITS,
    seconds: Math.round(seconds),
    crashes,
    stuck,
    acknowledged: told.acknowledged,
    eventsOnDisk: kept.length,
    visitsBegun: told.begun,
    visitsOnDisk: begun,
    refused: [...new Set(told.refused)],
    heapSlopeBytesPerVisit: heap.perStep,
    heapSlopeUncertainty: heap.uncertainty,
    isHeapFlat: heap.isFlat || heap.perStep < 0,
    plot: values.out,
  };
  console.log(values.json ? JSON.stringify(result, undefined, 2) : result);
  process.exitCode = crashes.length === 0 && isWhole && result.isHeapFlat ? 0 : 1;
}
