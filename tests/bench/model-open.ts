import type { Page } from '@playwright/test';
import { gzipSync } from 'node:zlib';
import { figure, repeats, type Bench } from './tools/figure.ts';
import { withBrowser, withPage } from './tools/stand.ts';
import {
  MODELS,
  openOurModel,
  openOurs,
  openPeer,
  openPeerModel,
  withViewers,
} from './tools/viewers.ts';

const PEER = '<model-viewer>';
/** Of the peer's time to its picture, which is its first and its final one, and of its bytes. */
const TARGETS = { first: 0.35, full: 0.8, code: 0.6 };

/** The opening of a model by both viewers, on the same files: on a fresh page, and after another model. */
export default {
  name: 'model-open',
  run: () =>
    withViewers((url) =>
      withBrowser(async (browser) => {
        const fresh = { first: [] as number[], full: [] as number[], peer: [] as number[] };
        const next = { first: [] as number[], full: [] as number[], peer: [] as number[] };
        const code = { ours: 0, peer: 0 };
        for (let n = 0; n < repeats(3); n += 1) {
          for (const [i, model] of MODELS.entries()) {
            const another = MODELS[(i + 1) % MODELS.length]!;
            await withPage(browser, async (page) => {
              const counted = countCode(page);
              await openOurs(page, url);
              for (const [kind, name] of [[fresh, model] as const, [next, another] as const]) {
                const { firstMs, fullMs } = await openOurModel(page, name);
                kind.first.push(firstMs);
                kind.full.push(fullMs);
              }
              code.ours = await counted();
            });
            await withPage(browser, async (page) => {
              const counted = countCode(page);
              await openPeer(page, url);
              fresh.peer.push(await openPeerModel(page, model));
              next.peer.push(await openPeerModel(page, another));
              code.peer = await counted();
            });
          }
        }
        const time = (name: string, values: number[], peer: number[], target: number) =>
          figure({ name, unit: 'ms', values, peer: { name: PEER, values: peer }, target });
        return [
          time('model-open: first picture', fresh.first, fresh.peer, TARGETS.first),
          time('model-open: full quality', fresh.full, fresh.peer, TARGETS.full),
          time('model-open: first picture, another model', next.first, next.peer, TARGETS.first),
          time('model-open: full quality, another model', next.full, next.peer, TARGETS.full),
          figure({
            name: 'model-open: code',
            unit: 'bytes (gzip)',
            values: [code.ours],
            peer: { name: PEER, values: [code.peer] },
            target: TARGETS.code,
          }),
        ];
      }),
    ),
} satisfies Bench;

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
