import type { Browser, Page } from '@playwright/test';
import { figure, type Bench } from './tools/figure.ts';
import { withBrowser, withPage } from './tools/stand.ts';
import {
  MODELS,
  openOurModel,
  openOurs,
  openPeer,
  openPeerModel,
  withViewers,
} from './tools/viewers.ts';

const STILL_MS = 10_000;
/** After it was opened: what comes to rest has come to rest. */
const SETTLE_MS = 3_000;
const model = MODELS[0]!;

/** Frames drawn and processor time used in ten seconds in which nobody touches anything. */
export default {
  name: 'model-idle',
  run: () =>
    withViewers((url) =>
      withBrowser(async (browser) => {
        const ours = await withPage(browser, async (page) => {
          await countDraws(page);
          await openOurs(page, url);
          await openOurModel(page, model);
          return stillness(browser, page);
        });
        const peer = await withPage(browser, async (page) => {
          await countDraws(page);
          await openPeer(page, url);
          await openPeerModel(page, model);
          return stillness(browser, page);
        });
        return [
          figure({
            name: 'model-idle: frames in 10 s',
            unit: 'frames',
            values: [ours.frames],
            target: 0,
            note: `<model-viewer>: ${peer.frames}`,
          }),
          figure({
            name: 'model-idle: processor in 10 s',
            unit: 'ms, all processes of the browser',
            values: [ours.cpuMs],
            peer: { name: '<model-viewer>', values: [peer.cpuMs] },
          }),
        ];
      }),
    ),
} satisfies Bench;

/** Counts frames in which anything was drawn by WebGL. */
async function countDraws(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const counted = { frames: 0, isDrawn: false };
    Object.assign(window, { counted });
    const { prototype } = WebGL2RenderingContext;
    for (const name of ['drawArrays', 'drawElements', 'drawElementsInstanced'] as const) {
      const draw = Reflect.get(prototype, name) as (...args: unknown[]) => void;
      Object.assign(prototype, {
        [name](this: WebGL2RenderingContext, ...args: unknown[]) {
          if (!counted.isDrawn) queueMicrotask(() => (counted.isDrawn = false));
          if (!counted.isDrawn) counted.frames += 1;
          counted.isDrawn = true;
          draw.apply(this, args);
        },
      });
    }
  });
}

async function stillness(browser: Browser, page: Page) {
  const frames = () =>
    page.evaluate(() => (window as unknown as { counted: { frames: number } }).counted.frames);
  await page.waitForTimeout(SETTLE_MS);
  const before = { frames: await frames(), cpuMs: await processorMs(browser) };
  await page.waitForTimeout(STILL_MS);
  const after = { frames: await frames(), cpuMs: await processorMs(browser) };
  return { frames: after.frames - before.frames, cpuMs: after.cpuMs - before.cpuMs };
}

async function processorMs(browser: Browser): Promise<number> {
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  await session.detach();
  return processInfo.reduce((sum, { cpuTime }) => sum + cpuTime * 1000, 0);
}
