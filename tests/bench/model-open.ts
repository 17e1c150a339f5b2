import type { Page } from '@playwright/test';
import { gzipSync } from 'node:zlib';
import { figure, repeats, type Bench } from './tools/figure.ts';
import { withBrowser, withPage } from './tools/stand.ts';
import { MODELS, openOurs, openPeer, withViewers } from './tools/viewers.ts';
import type { Ours } from './page/viewers.ts';

const PEER = '<model-viewer>';

/** The first opening of a model on a fresh page, in both viewers, on the same files. */
export default {
  name: 'model-open',
  run: () =>
    withViewers((url) =>
      withBrowser(async (browser) => {
        const first: number[] = [];
        const full: number[] = [];
        const peer: number[] = [];
        const code = { ours: 0, peer: 0 };
        for (let n = 0; n < repeats(3); n += 1) {
          for (const model of MODELS) {
            await withPage(browser, async (page) => {
              const counted = countCode(page);
              await openOurs(page, url);
              const seen = await page.evaluate(
                (name) => (window as unknown as { ours: Ours }).ours.open(name),
                model,
              );
              first.push(seen.firstMs);
              full.push(seen.fullMs);
              code.ours = await counted();
            });
            await withPage(browser, async (page) => {
              const counted = countCode(page);
              await openPeer(page, url);
              peer.push(await page.evaluate(openPeerModel, `/models/${model}.glb`));
              code.peer = await counted();
            });
          }
        }
        return [
          figure({
            name: 'model-open: first picture',
            unit: 'ms',
            values: first,
            peer: { name: PEER, values: peer },
            target: 0.35,
          }),
          figure({
            name: 'model-open: full quality',
            unit: 'ms',
            values: full,
            peer: { name: PEER, values: peer },
            target: 0.8,
          }),
          figure({
            name: 'model-open: code',
            unit: 'bytes (gzip)',
            values: [code.ours],
            peer: { name: PEER, values: [code.peer] },
            target: 0.6,
          }),
        ];
      }),
    ),
} satisfies Bench;

function openPeerModel(src: string): Promise<number> {
  return (window as unknown as { peer: { open(src: string): Promise<number> } }).peer.open(src);
}

/** Adds up scripts, styles and WebAssembly from now on. */
function countCode(page: Page): () => Promise<number> {
  const bodies: Promise<Buffer>[] = [];
  page.on('response', (answer) => {
    const type = answer.headers()['content-type'] ?? '';
    if (/javascript|css|wasm/.test(type)) bodies.push(answer.body());
  });
  return async () =>
    (await Promise.all(bodies)).reduce((sum, body) => sum + gzipSync(body).length, 0);
}
