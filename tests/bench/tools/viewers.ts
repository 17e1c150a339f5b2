import type { Page } from '@playwright/test';
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'vite';
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
      build: {
        outDir,
        target: 'chrome130',
        assetsInlineLimit: 0,
        modulePreload: { polyfill: false },
        rolldownOptions: {
          input: { viewers: join(import.meta.dirname, '..', 'page', 'viewers.ts') },
          output: { entryFileNames: '[name].js' },
        },
      },
    });
    return await withFiles((path) => more(path) ?? find(path, outDir), use);
  } finally {
    await rm(outDir, { recursive: true, force: true });
  }
}

function find(path: string, outDir: string) {
  if (path === '/ours.html') {
    return html('<div id="host"></div><script type="module" src="/viewers.js"></script>');
  }
  if (path === '/peer.html') {
    return html(`<script>self.ModelViewerElement = { meshoptDecoderLocation: '/peer/meshopt.js' };
      window.peer = { open(src) { const began = performance.now(); const viewer = document.createElement('model-viewer');
        viewer.setAttribute('camera-controls', ''); viewer.src = src; document.body.append(viewer);
        return new Promise((told, failed) => { viewer.addEventListener('load', () => requestAnimationFrame(() => requestAnimationFrame(() => told(performance.now() - began))));
          viewer.addEventListener('error', (event) => failed(new Error(JSON.stringify(event.detail)))); }); },
        close() { document.querySelector('model-viewer')?.remove(); } };</script>
      <script type="module" src="/peer/model-viewer.js"></script>`);
  }
  if (path === '/osd.html') {
    return html('<div id="host"></div><script src="/peer/openseadragon.js"></script>');
  }
  if (path === '/empty.html') return html('<p>.</p>');
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
  await page.goto(`${url}/ours.html`);
  await page.waitForFunction(() => 'ours' in window);
}

export async function openPeer(page: Page, url: string): Promise<void> {
  await page.goto(`${url}/peer.html`);
  await page.waitForFunction(() => customElements.get('model-viewer') !== undefined);
}
