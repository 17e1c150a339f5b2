/** Pictures of models, for those who make them: rendered by three in headless Chromium. */
import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { chromium, type Page } from '@playwright/test';
import sharp from 'sharp';
import { build } from 'vite';
import { CHROMIUM_FLAGS, chromiumPath } from '#tests/helpers/chromium-flags.ts';
import { roundOf, type View } from './views.ts';

/** Nothing listens there: every request is answered from this process. */
const ORIGIN = 'http://studio.invalid';
/** Software rendering on a busy machine. */
const PATIENCE_MS = 180_000;
const CELL = { widthPx: 640, heightPx: 480 };
const LARGE = { widthPx: 1500, heightPx: 1000 };
const COLUMNS = 4;

/** One picture of many models, each from its right and a little above. */
export async function contactSheet(models: readonly string[], out: string): Promise<void> {
  await onPage(async (page) => {
    const cells: Buffer[] = [];
    for (const model of models) {
      const [hero] = roundOf(await statesOf(model));
      cells.push(...(await picturesOf(page, model, [hero!])));
    }
    await sheet(
      cells,
      models.map((model) => basename(model, '.glb')),
      out,
    );
  });
}

/** One picture of one model from many sides, and in each of its states or steps. */
export async function lookRound(model: string, out: string): Promise<void> {
  const views = roundOf(await statesOf(model));
  await onPage(async (page) => {
    const cells = await picturesOf(page, model, views);
    await sheet(
      cells,
      views.map(({ name }) => name),
      out,
    );
  });
}

/** One large picture of one model, exactly as asked for. */
export async function lookClosely(model: string, view: View, out: string): Promise<void> {
  const [state] = await statesOf(model);
  await onPage(async (page) => {
    const [picture] = await picturesOf(page, model, [{ ...(state && { state }), ...view }], LARGE);
    await sharp(picture).toFile(out);
    console.log(out);
  });
}

/** The ids of the states or steps that a model's presentation names, in order. */
async function statesOf(model: string): Promise<string[]> {
  const id = basename(model, '.glb').replace('.first', '');
  const file = join(import.meta.dirname, '../../presentations', `${id}.json`);
  const text = await readFile(file, 'utf8').catch(() => '{}');
  const { states = [] } = JSON.parse(text) as { states?: { id: string }[] };
  return states.map((state) => state.id);
}

async function onPage(work: (page: Page) => Promise<void>): Promise<void> {
  const executablePath = chromiumPath();
  const browser = await chromium.launch({
    args: CHROMIUM_FLAGS,
    ...(executablePath && { executablePath }),
  });
  try {
    const page = await browser.newPage({
      viewport: { width: CELL.widthPx, height: CELL.heightPx },
    });
    page.on('pageerror', (error) => console.error(error.message));
    const script = await bundle();
    await page.route(`${ORIGIN}/**`, async (route) => {
      const { pathname } = new URL(route.request().url());
      if (pathname === '/') return route.fulfill({ contentType: 'text/html', body: PAGE });
      if (pathname === '/page.js')
        return route.fulfill({ contentType: 'text/javascript', body: script });
      const body = await readFile(decodeURIComponent(pathname)).catch(() => undefined);
      return route.fulfill(body ? { body } : { status: 404 });
    });
    page.setDefaultTimeout(PATIENCE_MS);
    await page.goto(ORIGIN);
    await page.waitForFunction('window.studio');
    await work(page);
  } finally {
    await browser.close();
  }
}

const PAGE =
  '<!doctype html><style>body{margin:0}canvas{display:block}</style><script type="module" src="/page.js"></script>';

async function bundle(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      minify: false,
      target: 'chrome140',
      modulePreload: false,
      rolldownOptions: { input: join(import.meta.dirname, 'page.ts') },
    },
  });
  const outputs = Array.isArray(built) ? built : [built];
  const chunk = outputs
    .flatMap((one) => ('output' in one ? one.output : []))
    .find((one) => one.type === 'chunk');
  if (chunk?.type !== 'chunk') throw new Error('The page of the studio was not built');
  return chunk.code;
}

async function picturesOf(
  page: Page,
  model: string,
  views: readonly View[],
  { widthPx, heightPx } = CELL,
): Promise<Buffer[]> {
  await page.evaluate(`studio.show(${JSON.stringify(ORIGIN + model)})`);
  const pictures: Buffer[] = [];
  for (const view of views) {
    const asked = [view, widthPx, heightPx].map((value) => JSON.stringify(value)).join();
    const url = await page.evaluate<string>(`studio.draw(${asked})`);
    pictures.push(Buffer.from(url.slice(url.indexOf(',') + 1), 'base64'));
  }
  return pictures;
}

async function sheet(cells: readonly Buffer[], names: readonly string[], out: string) {
  const { widthPx, heightPx } = CELL;
  const columns = Math.min(COLUMNS, cells.length);
  const rows = Math.ceil(cells.length / columns);
  const place = (n: number) => ({
    left: (n % columns) * widthPx,
    top: Math.floor(n / columns) * heightPx,
  });
  const labels = names.map((name) =>
    Buffer.from(
      `<svg width="${widthPx}" height="40"><text x="12" y="28" font-size="20" font-family="sans-serif" fill="#4a4238">${name}</text></svg>`,
    ),
  );
  await sharp({
    create: {
      width: columns * widthPx,
      height: rows * heightPx,
      channels: 3,
      background: '#e9e2d4',
    },
  })
    .composite([
      ...cells.map((input, n) => ({ input, ...place(n) })),
      ...labels.map((input, n) => ({ input, ...place(n) })),
    ])
    .toFile(out);
  console.log(out);
}
