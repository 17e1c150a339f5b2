import type { Page } from '@playwright/test';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { figure, repeats, type Bench } from './tools/figure.ts';
import { withBrowser, withPage } from './tools/stand.ts';
import { withViewers } from './tools/viewers.ts';
import type { Photos } from './page/photos.ts';

const WIDTH_PX = 6000;
const HEIGHT_PX = 4000;
const TILE_PX = 512;
/** No further tile came for so long: it is settled. */
const QUIET_MS = 700;

/** A large picture in both viewers, from the same tiles: first picture, and settled after a zoom. */
export default {
  name: 'photo-zoom',
  async run() {
    const folder = await mkdtemp(join(tmpdir(), 'maarid-bench-photo-'));
    try {
      await makeTiles(folder);
      const file = (path: string) =>
        path.startsWith('/tiles/') ? join(folder, path.slice('/tiles/'.length)) : undefined;
      return await withViewers((url) => measure(url, '/tiles'), file);
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  },
} satisfies Bench;

async function measure(url: string, tiles: string) {
  return withBrowser(async (browser) => {
    const ours = { first: [] as number[], settled: [] as number[] };
    const peer = { first: [] as number[], settled: [] as number[] };
    for (let n = 0; n < repeats(5); n += 1) {
      await withPage(browser, async (page) => {
        await page.goto(`${url}/photos.html`);
        await page.waitForFunction(() => 'photos' in window);
        ours.first.push(await page.evaluate(openOurPhoto, tiles));
        ours.settled.push(await settledAfterZoom(page));
      });
      await withPage(browser, async (page) => {
        await page.goto(`${url}/osd.html`);
        peer.first.push(await page.evaluate(openPlain, tiles));
        peer.settled.push(await settledAfterZoom(page));
      });
    }
    const name = 'plain OpenSeadragon';
    return [
      figure({
        name: 'photo-zoom: first picture',
        unit: 'ms',
        values: ours.first,
        peer: { name, values: peer.first },
      }),
      figure({
        name: 'photo-zoom: settled after a zoom',
        unit: 'ms to the last tile',
        values: ours.settled,
        peer: { name, values: peer.settled },
      }),
    ];
  });
}

async function makeTiles(folder: string): Promise<void> {
  const noise = await sharp({
    create: {
      width: WIDTH_PX,
      height: HEIGHT_PX,
      channels: 3,
      background: '#888',
      noise: { type: 'gaussian', mean: 128, sigma: 40 },
    },
  })
    .webp({ quality: 60, effort: 0 })
    .toBuffer();
  await sharp(noise).resize(960).webp().toFile(join(folder, 'small.webp'));
  await sharp(noise)
    .webp({ quality: 60, effort: 0 })
    .tile({ size: TILE_PX, overlap: 1, layout: 'dz' })
    .toFile(join(folder, 'large.dz'));
}

async function openOurPhoto(tiles: string): Promise<number> {
  return (window as unknown as { photos: Photos }).photos.open({
    widthPx: 6000,
    heightPx: 4000,
    sizes: [{ url: `${tiles}/small.webp`, widthPx: 960, heightPx: 640 }],
    tiles: { url: `${tiles}/large_files/`, tileSizePx: 512, overlapPx: 1, format: 'webp' },
    alt: 'noise',
  });
}

function openPlain(tiles: string): Promise<number> {
  const began = performance.now();
  const { OpenSeadragon } = window as unknown as {
    OpenSeadragon: (options: object) => { addOnceHandler(name: string, done: () => void): void };
  };
  const viewer = OpenSeadragon({
    element: document.querySelector('#host'),
    showNavigationControl: false,
    crossOriginPolicy: 'Anonymous',
    tileSources: {
      width: 6000,
      height: 4000,
      tileSize: 512,
      tileOverlap: 1,
      getTileUrl: (level: number, x: number, y: number) =>
        `${tiles}/large_files/${level}/${x}_${y}.webp`,
    },
  });
  return new Promise((told) =>
    viewer.addOnceHandler('tile-loaded', () =>
      requestAnimationFrame(() => requestAnimationFrame(() => told(performance.now() - began))),
    ),
  );
}

/** Three notches of a wheel in the middle, then until no tile has come for a while. */
async function settledAfterZoom(page: Page): Promise<number> {
  await page.waitForTimeout(QUIET_MS);
  const began = performance.now();
  let last = began;
  page.on('response', () => (last = performance.now()));
  await page.mouse.move(600, 450);
  for (let n = 0; n < 4; n += 1) await page.mouse.wheel(0, -240);
  do await page.waitForTimeout(100);
  while (performance.now() - last < QUIET_MS);
  return last - began;
}
