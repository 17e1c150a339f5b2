import { chromium, type Browser, type BrowserContext, type Page } from '@playwright/test';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { extname, join, resolve } from 'node:path';
import { openKiosk } from '#kiosk/open-kiosk.ts';
import { listen } from '#serve/listen.ts';
import { systemClock } from '#serve/system-clock.ts';
import { CHROMIUM_FLAGS, chromiumPath } from '../../helpers/chromium-flags.ts';

const SCREEN = { width: 1920, height: 1080 };
const dist = resolve(process.env['MAARID_DIST'] ?? join(import.meta.dirname, '../../../dist'));

/** A browser that begins with an empty cache every time. */
export async function withBrowser<Result>(
  use: (browser: Browser) => Promise<Result>,
): Promise<Result> {
  const executablePath = chromiumPath();
  const browser = await chromium.launch({
    ...(executablePath !== undefined && { executablePath }),
    args: [...CHROMIUM_FLAGS, '--enable-precise-memory-info', '--js-flags=--expose-gc'],
  });
  try {
    return await use(browser);
  } finally {
    await browser.close();
  }
}

export async function withPage<Result>(
  browser: Browser,
  use: (page: Page, context: BrowserContext) => Promise<Result>,
): Promise<Result> {
  const context = await browser.newContext({ viewport: SCREEN, hasTouch: true });
  try {
    return await use(await context.newPage(), context);
  } finally {
    await context.close();
  }
}

/** A real kiosk over the built pages and the built pack, on a port of its own. */
export async function withKiosk<Result>(
  use: (kiosk: { url: string; dataDir: string }) => Promise<Result>,
): Promise<Result> {
  const dataDir = await mkdtemp(join(tmpdir(), 'maarid-bench-'));
  const kiosk = await openKiosk({
    dataDir,
    packsDir: join(dataDir, 'packs'),
    bundledPackDir: join(dist, 'packs', 'volunteering'),
    pagesDir: join(dist, 'pages'),
    clock: systemClock,
    log: () => {},
  });
  const server = await listen(kiosk, 0);
  try {
    return await use({ url: server.url, dataDir });
  } finally {
    await server.close();
    await kiosk.close();
    await rm(dataDir, { recursive: true, force: true });
  }
}

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.cjs': 'text/javascript',
  '.css': 'text/css',
  '.glb': 'model/gltf-binary',
  '.webp': 'image/webp',
  '.wasm': 'application/wasm',
};

/** Serves files and texts to a page; both sides of a comparison come from the same server. */
export async function withFiles<Result>(
  find: (path: string) => string | { text: string; type: string } | undefined,
  use: (url: string) => Promise<Result>,
): Promise<Result> {
  const server: Server = createServer((request, answer) => {
    const path = new URL(request.url ?? '/', 'http://bench').pathname;
    const found = find(path);
    if (found === undefined) return void answer.writeHead(404).end();
    const headers = { 'Cache-Control': 'no-store' };
    if (typeof found !== 'string') {
      return void answer.writeHead(200, { ...headers, 'Content-Type': found.type }).end(found.text);
    }
    const type = TYPES[extname(found)] ?? 'application/octet-stream';
    readFile(found).then(
      (bytes) => answer.writeHead(200, { ...headers, 'Content-Type': type }).end(bytes),
      () => answer.writeHead(404).end(),
    );
  });
  await new Promise<void>((open) => server.listen(0, '127.0.0.1', open));
  try {
    return await use(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
  } finally {
    server.closeAllConnections();
    await new Promise((closed) => server.close(closed));
  }
}
