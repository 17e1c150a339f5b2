import type { Response } from '@playwright/test';
import { gzipSync } from 'node:zlib';
import { figure, type Bench } from './tools/figure.ts';
import { withBrowser, withKiosk, withPage } from './tools/stand.ts';

/** Bytes of code, style and data until the invitation stands on the screen, compressed by gzip. */
const TARGET_BYTES = 120_000;

export default {
  name: 'visitor-bytes',
  run: () =>
    withKiosk(({ url }) =>
      withBrowser((browser) =>
        withPage(browser, async (page) => {
          const answers: Response[] = [];
          page.on('response', (answer) => answers.push(answer));
          await page.goto(url);
          await page.locator('main .titles').waitFor();
          await page.waitForLoadState('networkidle');
          let bytes = 0;
          for (const answer of answers) {
            const type = answer.headers()['content-type'] ?? '';
            if (/^(font|image|audio|video)\//.test(type)) continue;
            bytes += gzipSync(await answer.body().catch(() => Buffer.alloc(0))).length;
          }
          return [
            figure({
              name: 'visitor-bytes',
              unit: 'bytes (gzip, without fonts and pictures)',
              values: [bytes],
              target: TARGET_BYTES,
            }),
            figure({ name: 'visitor-bytes: requests', unit: 'requests', values: [answers.length] }),
          ];
        }),
      ),
    ),
} satisfies Bench;
