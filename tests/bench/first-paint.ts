import type { Page } from '@playwright/test';
import { figure, repeats, type Bench } from './tools/figure.ts';
import { withBrowser, withFiles, withKiosk, withPage } from './tools/stand.ts';

const EMPTY = { type: 'text/html', text: '<!doctype html><p>.</p>' };

/** Milliseconds from the request to the first content painted, with nothing in the cache. */
export default {
  name: 'first-paint',
  run: () =>
    withKiosk((kiosk) =>
      withFiles(
        () => EMPTY,
        (empty) =>
          withBrowser(async (browser) => {
            const values: number[] = [];
            const peer: number[] = [];
            for (let n = 0; n < repeats(7); n += 1) {
              values.push(await withPage(browser, (page) => firstPaint(page, kiosk.url)));
              peer.push(await withPage(browser, (page) => firstPaint(page, empty)));
            }
            return [
              figure({
                name: 'first-paint',
                unit: 'ms',
                values,
                peer: { name: 'an empty page', values: peer },
              }),
            ];
          }),
      ),
    ),
} satisfies Bench;

async function firstPaint(page: Page, url: string): Promise<number> {
  await page.goto(url);
  return page.evaluate(
    () =>
      new Promise<number>((told) => {
        new PerformanceObserver((list) => {
          for (const { name, startTime } of list.getEntries()) {
            if (name === 'first-contentful-paint') told(startTime);
          }
        }).observe({ type: 'paint', buffered: true });
      }),
  );
}
