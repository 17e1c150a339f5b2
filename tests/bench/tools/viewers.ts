import type { Page } from '@playwright/test';
import { existsSync, readdirSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'vite';
import { leanThree } from '../../../build/lean-three.ts';
import type { Ours } from '../page/models.ts';
import { withFiles } from './stand.ts';

const root = join(import.meta.dirname, '..', '..', '..');
const modules = join(root, 'node_modules');
const models = join(root, 'exhibits', 'volunteering', 'models');

/** The models of the bundled exhibition that are opened. */
export const MODELS = ['r2-khettara', 'r3-saqqaya', 'r2-agadir'];

const html = (body: string) => ({
  type: 'text/html; charset=utf-8',
  text: `<!doctype html><style>body{margin:0}#host,model-viewer{display:block;position:relative;width:1200px;height:900px}</style>${body}`,
});

/** Both viewers as they are shipped: ours as Vite builds it, the peers as their makers publish them. */
export async function withViewers<Result>(
  use: (url: string) => Promise<Result>,
  /** Further files of the same server. */
  more: (path: string) => string | undefined = () => undefined,
): Promise<Result> {
  const outDir = await mkdtemp(join(tmpdir(), 'maarid-bench-viewers-'));
  try {
    await build({
      configFile: false,
      root,
      logLevel: 'error',
      plugins: [leanThree()],
      build: {
        outDir,
        target: 'chrome130',
        assetsInlineLimit: 0,
        modulePreload: { polyfill: false },
        rolldownOptions: {
          input: {
            models: join(import.meta.dirname, '..', 'page', 'models.ts'),
            photos: join(import.meta.dirname, '..', 'page', 'photos.ts'),
          },
          output: { entryFileNames: '[name].js' },
        },
      },
    });
    return await withFiles((path) => more(path) ?? find(path, outDir), use);
  } finally {
    await rm(outDir, { recursive: true, force: true });
  }
}

/**
 * The peer says "load" when it has handed its picture over, not when the GPU has
 * drawn it: reading a pixel waits for that. Its prompt, which draws for ever, is off.
 */
const PEER = `<script>
  self.ModelViewerElement = { meshoptDecoderLocation: '/peer/meshopt.js' };
  const contexts = new Set();
  for (const { prototype } of [HTMLCanvasElement, OffscreenCanvas]) {
    const getContext = prototype.getContext;
    prototype.getContext = function (kind, ...more) {
      const context = getContext.call(this, kind, ...more);
      if (context && kind === 'webgl2') contexts.add(context);
      return context;
    };
  }
  const drawn = () => {
    for (const gl of contexts) gl.readPixels(0, 0, 1, 1, gl.RGBA, gl.UNSIGNED_BYTE, new Uint8Array(4));
  };
  window.peer = {
    open(src) {
      const began = performance.now();
      const viewer = document.querySelector('model-viewer') ?? document.createElement('model-viewer');
      viewer.setAttribute('camera-controls', '');
      viewer.setAttribute('interaction-prompt', 'none');
      return new Promise((told, failed) => {
        viewer.addEventListener('load', () => {
          drawn();
          requestAnimationFrame(() => requestAnimationFrame(() => told(performance.now() - began)));
        }, { once: true });
        viewer.addEventListener('error', (event) => failed(new Error(JSON.stringify(event.detail))), { once: true });
        viewer.src = src;
        if (!viewer.isConnected) document.body.append(viewer);
      });
    },
    close() {
      document.querySelector('model-viewer')?.remove();
    },
  };
</script><script type="module" src="/peer/model-viewer.js"></script>`;

function find(path: string, outDir: string) {
  const ours = /^\/(models|photos)\.html$/.exec(path)?.[1];
  if (ours !== undefined) {
    const style = existsSync(join(outDir, 'assets'))
      ? readdirSync(join(outDir, 'assets')).filter((name) => name.endsWith('.css'))
      : [];
    const links = style.map((name) => `<link rel="stylesheet" href="/assets/${name}">`).join('');
    return html(`${links}<div id="host"></div><script type="module" src="/${ours}.js"></script>`);
  }
  if (path === '/peer.html') return html(PEER);
  if (path === '/osd.html') {
    return html('<div id="host"></div><script src="/peer/openseadragon.js"></script>');
  }
  if (path === '/peer/model-viewer.js') {
    return join(modules, '@google', 'model-viewer', 'dist', 'model-viewer.min.js');
  }
  if (path === '/peer/meshopt.js') return join(modules, 'meshoptimizer', 'meshopt_decoder.cjs');
  if (path === '/peer/openseadragon.js') {
    return join(modules, 'openseadragon', 'build', 'openseadragon', 'openseadragon.js');
  }
  const model = /^\/models\/([a-z0-9.-]+\.glb)$/.exec(path)?.[1];
  if (model !== undefined) return join(models, model);
  const file = join(outDir, path);
  return existsSync(file) ? file : undefined;
}

/** Opens a page of `withViewers` and waits until its code has run. */
export async function openOurs(page: Page, url: string): Promise<void> {
  await page.goto(`${url}/models.html`);
  await page.waitForFunction(() => 'ours' in window);
}

export async function openPeer(page: Page, url: string): Promise<void> {
  await page.goto(`${url}/peer.html`);
  await page.waitForFunction(() => customElements.get('model-viewer') !== undefined);
}

/** A model in the viewer of the page that `openOurs` opened. */
export function openOurModel(
  page: Page,
  name: string,
): Promise<{ firstMs: number; fullMs: number }> {
  return page.evaluate((model) => (window as unknown as { ours: Ours }).ours.open(model), name);
}

/** A model in the viewer of the page that `openPeer` opened: milliseconds until it was drawn. */
export function openPeerModel(page: Page, name: string): Promise<number> {
  return page.evaluate(
    (src) => (window as unknown as { peer: { open(src: string): Promise<number> } }).peer.open(src),
    `/models/${name}.glb`,
  );
}
