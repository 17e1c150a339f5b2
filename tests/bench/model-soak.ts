import type { Browser, Page } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { figure, type Bench } from './tools/figure.ts';
import { withBrowser, withPage } from './tools/stand.ts';
import { MODELS, openOurs, withViewers } from './tools/viewers.ts';
import type { Ours } from './page/models.ts';

const OPENINGS = Number(process.env['MAARID_BENCH_OPENINGS'] ?? 500);
const FIRST = Math.min(10, Math.floor(OPENINGS / 2));
/** Process memory at the end ÷ after the first ten. */
const TARGET = 1.05;

/** One model after the other is opened and closed on one page; nothing may stay behind. */
export default {
  name: 'model-soak',
  run: () =>
    withViewers((url) =>
      withBrowser((browser) =>
        withPage(browser, async (page) => {
          await countContexts(page);
          await openOurs(page, url);
          await openings(page, 0, FIRST);
          const before = await weigh(browser, page);
          await openings(page, FIRST, OPENINGS);
          const after = await weigh(browser, page);
          const one = (name: string, unit: string, key: keyof typeof after, target?: number) =>
            figure({
              name: `model-soak: ${name}`,
              unit,
              values: [after[key]],
              peer: { name: `after the first ${FIRST}`, values: [before[key]] },
              ...(target !== undefined && { target }),
              note: `${OPENINGS} openings`,
            });
          return [
            one('memory of the processes', 'bytes', 'processBytes', TARGET),
            one('heap', 'bytes', 'heapBytes', TARGET),
            one('geometries', 'objects', 'geometries', 1),
            one('textures', 'objects', 'textures', 1),
            one('programs', 'objects', 'programs', 1),
            one('contexts ever asked for', 'contexts', 'contexts', 1),
          ];
        }),
      ),
    ),
} satisfies Bench;

async function countContexts(page: Page): Promise<void> {
  await page.addInitScript(() => {
    Object.assign(window, { contexts: 0 });
    const { prototype } = HTMLCanvasElement;
    const get = Reflect.get(prototype, 'getContext') as (...args: unknown[]) => unknown;
    Object.assign(prototype, {
      getContext(this: HTMLCanvasElement, ...args: unknown[]) {
        if (args[0] === 'webgl2') (window as unknown as { contexts: number }).contexts += 1;
        return get.apply(this, args);
      },
    });
  });
}

async function openings(page: Page, from: number, to: number): Promise<void> {
  for (let n = from; n < to; n += 1) {
    // The light file of each: what is measured is what stays, not what it takes to decode.
    await page.evaluate(
      async (name) => {
        const { ours } = window as unknown as { ours: Ours };
        await ours.open(name);
        ours.close();
      },
      `${MODELS[n % MODELS.length]}.first`,
    );
  }
}

async function weigh(browser: Browser, page: Page) {
  const { figures, heapBytes, contexts } = await page.evaluate(async () => {
    const { ours, gc, contexts } = window as unknown as Window & {
      ours: Ours;
      gc: () => void;
      contexts: number;
    };
    for (let n = 0; n < 3; n += 1) {
      gc();
      await new Promise((next) => setTimeout(next, 100));
    }
    const { memory } = performance as unknown as { memory: { usedJSHeapSize: number } };
    return { figures: ours.figures(), heapBytes: memory.usedJSHeapSize, contexts };
  });
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  await session.detach();
  const processBytes = processInfo
    .filter(({ type }) => /renderer|GPU/i.test(type))
    .reduce((sum, { id }) => sum + residentBytes(id), 0);
  const { geometries, textures, programs } = figures;
  // One more of each, so that a ratio can be told where there is none.
  return {
    heapBytes,
    processBytes,
    contexts,
    geometries: geometries + 1,
    textures: textures + 1,
    programs: programs + 1,
  };
}

/** Linux alone tells it in a file. */
function residentBytes(pid: number): number {
  try {
    return Number(readFileSync(`/proc/${pid}/statm`, 'utf8').split(' ')[1]) * 4096;
  } catch {
    return 0;
  }
}
