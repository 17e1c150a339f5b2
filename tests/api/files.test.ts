import { readdirSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { codeOf, makeKiosk, ORIGIN, PAGES } from '#tests/helpers/make-kiosk.ts';
import { SOUND } from '#tests/helpers/small-exhibition.ts';

const SOUND_PATH = '/media/small-1/audio/bread.mp3';

describe('the pages', () => {
  it.each([
    ['/', PAGES['visitor/index.html']],
    ['/staff/', PAGES['staff/index.html']],
    ['/organizer/', PAGES['organizer/index.html']],
  ])('are at %s, asked for anew every time', async (path, html) => {
    const { get } = await makeKiosk();

    const response = await get(path);

    expect(response.status).toBe(200);
    expect(await response.text()).toBe(html);
    expect(response.headers.get('Content-Type')).toBe('text/html; charset=utf-8');
    expect(response.headers.get('Cache-Control')).toBe('no-cache');
  });

  it.each(['/staff', '/organizer'])('send %s to its folder', async (path) => {
    const { get } = await makeKiosk();

    const response = await get(path);

    expect(response.status).toBe(308);
    expect(response.headers.get('Location')).toBe(`${path}/`);
  });

  it('keep for ever what has a hash in its name, and nothing else', async () => {
    const { get } = await makeKiosk();

    const asset = await get('/assets/visitor-a1b2c3.js');
    const icon = await get('/icon.svg');

    expect(asset.headers.get('Cache-Control')).toContain('immutable');
    expect(asset.headers.get('Content-Type')).toBe('text/javascript; charset=utf-8');
    expect(icon.headers.get('Cache-Control')).toBe('no-cache');
    expect(icon.headers.get('Content-Type')).toBe('image/svg+xml');
  });

  it('carry the security headers, as every answer does', async () => {
    const { get, post } = await makeKiosk();
    const answers = [
      await get('/'),
      await get('/api/health'),
      await get(SOUND_PATH),
      await get('/nowhere'),
      await post('/api/visits', '{'),
    ];

    for (const { headers } of answers) {
      expect(headers.get('Content-Security-Policy')).toBe(
        "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; font-src 'self'; img-src 'self' blob:; connect-src 'self' blob:; worker-src 'self' blob:; media-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
      );
      expect(headers.get('X-Content-Type-Options')).toBe('nosniff');
      expect(headers.get('Referrer-Policy')).toBe('no-referrer');
      expect(headers.get('Cross-Origin-Opener-Policy')).toBe('same-origin');
    }
  });
});

describe('a medium', () => {
  it('is served whole, as the manifest describes it', async () => {
    const { get } = await makeKiosk();

    const response = await get(SOUND_PATH);

    expect(response.status).toBe(200);
    expect(Buffer.from(await response.arrayBuffer())).toEqual(SOUND);
    expect(response.headers.get('Content-Type')).toBe('audio/mpeg');
    expect(response.headers.get('Content-Length')).toBe('1000');
    expect(response.headers.get('Accept-Ranges')).toBe('bytes');
    expect(response.headers.get('Cache-Control')).toBe('public, max-age=31536000, immutable');
  });

  it.each([
    ['bytes=0-0', 0, 0],
    ['bytes=100-199', 100, 199],
    ['bytes=990-', 990, 999],
    ['bytes=-10', 990, 999],
    ['bytes=-5000', 0, 999],
    ['bytes=990-5000', 990, 999],
  ])('is served in part: %s', async (range, from, to) => {
    const { get } = await makeKiosk();

    const response = await get(SOUND_PATH, { Range: range });

    expect(response.status).toBe(206);
    expect(response.headers.get('Content-Range')).toBe(`bytes ${from}-${to}/1000`);
    expect(response.headers.get('Content-Length')).toBe(String(to - from + 1));
    expect(Buffer.from(await response.arrayBuffer())).toEqual(SOUND.subarray(from, to + 1));
  });

  it.each(['bytes=1000-', 'bytes=2000-3000', 'bytes=-0'])('has no such part: %s', async (range) => {
    const { get } = await makeKiosk();

    const response = await get(SOUND_PATH, { Range: range });

    expect(response.status).toBe(416);
    expect(response.headers.get('Content-Range')).toBe('bytes */1000');
  });

  it('is not sent again to a page that has it', async () => {
    const { get } = await makeKiosk();
    const etag = (await get(SOUND_PATH)).headers.get('ETag') ?? '';

    const response = await get(SOUND_PATH, { 'If-None-Match': `"other", ${etag}` });

    expect(etag).toMatch(/^"[0-9a-f]{64}"$/);
    expect(response.status).toBe(304);
    expect(await response.text()).toBe('');
  });

  it('is sent whole to a page that has a part of another edition', async () => {
    const { get } = await makeKiosk();
    const etag = (await get(SOUND_PATH)).headers.get('ETag') ?? '';
    const part = (ifRange: string) => get(SOUND_PATH, { Range: 'bytes=0-9', 'If-Range': ifRange });

    expect((await part(etag)).status).toBe(206);
    expect((await part('"another"')).status).toBe(200);
  });

  it('answers HEAD with everything but the bytes', async () => {
    const { fetch } = await makeKiosk();

    const response = await fetch(new Request(`${ORIGIN}${SOUND_PATH}`, { method: 'HEAD' }));

    expect(response.status).toBe(200);
    expect(response.headers.get('Content-Length')).toBe('1000');
    expect(await response.text()).toBe('');
  });

  it('closes its file when the page hangs up', async () => {
    const { get } = await makeKiosk();
    const before = openFiles();

    for (let n = 0; n < 50; n += 1) await (await get(SOUND_PATH)).body?.cancel();

    await expect.poll(openFiles).toBeLessThanOrEqual(before);
  });

  it('that has gone from the disk is said to be missing, and staff are told', async () => {
    const { get, house, kiosk } = await makeKiosk();
    await rm(join(house.bundledPackDir, 'audio'), { recursive: true });

    const response = await get(SOUND_PATH);

    expect(response.status).toBe(404);
    expect(await codeOf(response)).toBe('PACK_FILE_MISSING');
    expect(kiosk.notices).toMatchObject([{ code: 'PACK_FILE_MISSING' }]);
  });

  it.each([
    '/media/small-1/pack.json',
    '/media/small-1/',
    '/media/small-2/audio/bread.mp3',
    '/media/other-1/audio/bread.mp3',
    '/media/small-1/AUDIO/bread.mp3',
    '/media/small-1//audio/bread.mp3',
    '/media/small-1/toString',
  ])('does not exist unless the manifest lists it: %s', async (path) => {
    const { get } = await makeKiosk();

    expect(await codeOf(get(path))).toBe('NOT_FOUND');
  });
});

describe('an address that hides a path', () => {
  const HIDDEN = [
    '/media/small-1/..%2f..%2fdata/kiosk.db',
    '/media/small-1/..%2F..%2Fkiosk.db',
    '/media/small-1/%2e%2e%2fkiosk.db',
    '/media/small-1/a%2Eb',
    '/media/small-1/..%5ckiosk.db',
    '/media/small-1/bread.mp3%00.webp',
    '/assets/..%2f..%2fdata%2fkiosk.db',
    '/..%2fdata%2fkiosk.db',
  ];

  it.each(HIDDEN)('is refused: %s', async (path) => {
    const { get } = await makeKiosk();

    const response = await get(path);

    expect(response.status).toBe(400);
    expect(await codeOf(response)).toBe('REQUEST_INVALID');
  });

  it.each([
    '/../data/kiosk.db',
    '/%2e%2e/data/kiosk.db',
    '/data/kiosk.db',
    '/media/../../kiosk.db',
  ])('leads nowhere: %s', async (path) => {
    const { get } = await makeKiosk();

    expect((await get(path)).status).toBeGreaterThanOrEqual(400);
  });

  it.each(['/%', '/%zz', '/media/small-1/%c0%ae%c0%ae', '/constructor', '/__proto__'])(
    'or is malformed is not found: %s',
    async (path) => {
      const { get } = await makeKiosk();

      expect(await codeOf(get(path))).toBe('NOT_FOUND');
    },
  );
});

describe('the pages that were never built', () => {
  it('are a clear refusal to open', async () => {
    const { house, close } = await makeKiosk();
    await close();
    await rm(join(house.pagesDir, 'staff'), { recursive: true });

    await expect(makeKiosk({ house })).rejects.toMatchObject({ code: 'PAGES_MISSING' });
    await rm(house.pagesDir, { recursive: true });
    await expect(makeKiosk({ house })).rejects.toMatchObject({ code: 'PAGES_MISSING' });
  });
});

/** How many file descriptors this process holds. */
function openFiles(): number {
  return readdirSync('/proc/self/fd').length;
}
