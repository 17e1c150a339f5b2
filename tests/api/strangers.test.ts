import { describe, expect, it } from 'vitest';
import { codeOf, makeKiosk } from '#tests/helpers/make-kiosk.ts';

const begin = (url: string, headers: Record<string, string> = {}) =>
  new Request(url, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...headers },
    body: JSON.stringify({ language: 'ar' }),
  });

describe('who may ask', () => {
  it.each([
    'http://127.0.0.1:4000',
    'http://localhost:4000',
    'http://LOCALHOST:4000',
    'http://[::1]:4000',
    'http://kiosk',
    'maarid://kiosk',
  ])('are this machine’s own names: %s', async (origin) => {
    const { fetch } = await makeKiosk();

    expect((await fetch(new Request(`${origin}/api/health`))).status).toBe(200);
    expect((await fetch(new Request(`${origin}/`))).status).toBe(200);
  });

  it.each([
    'http://evil.example',
    'http://127.0.0.1.evil.example',
    'http://kiosk.evil.example',
    'http://localhost.evil.example:4000',
    'http://10.0.0.7:4000',
    'http://0.0.0.0:4000',
    'http://user@evil.example',
  ])('is nobody by another name, for pages either: %s', async (origin) => {
    const { fetch } = await makeKiosk();

    for (const path of ['/', '/api/health', '/media/small-1/audio/bread.mp3']) {
      const url = new URL(path, origin);
      url.username = '';
      const response = await fetch(new Request(url));
      expect(response.status).toBe(403);
      expect(await codeOf(response)).toBe('NOT_ALLOWED');
    }
  });

  it('is nobody who says another name in the header than in the address', async () => {
    const { get } = await makeKiosk();

    expect(await codeOf(get('/', { Host: 'evil.example' }))).toBe('NOT_ALLOWED');
  });
});

describe('who may change anything', () => {
  it.each([
    ['http://127.0.0.1:4000', 'http://127.0.0.1:4000'],
    ['http://127.0.0.1:4000', undefined],
    ['maarid://kiosk', 'maarid://kiosk'],
    ['maarid://kiosk', 'null'],
    ['maarid://kiosk', undefined],
  ])('are our own pages: at %s from %s', async (at, origin) => {
    const { fetch } = await makeKiosk();

    const response = await fetch(begin(`${at}/api/visits`, origin ? { Origin: origin } : {}));

    expect(response.status).toBe(201);
  });

  it.each([
    ['http://127.0.0.1:4000', { Origin: 'http://evil.example' }],
    ['http://127.0.0.1:4000', { Origin: 'http://127.0.0.1:5000' }],
    ['http://127.0.0.1:4000', { Origin: 'https://127.0.0.1:4000' }],
    ['http://127.0.0.1:4000', { Origin: 'null' }],
    ['http://127.0.0.1:4000', { 'Sec-Fetch-Site': 'cross-site' }],
    ['http://127.0.0.1:4000', { 'Sec-Fetch-Site': 'same-site' }],
    ['maarid://kiosk', { Origin: 'http://evil.example' }],
    ['maarid://kiosk', { Origin: 'maarid://other' }],
  ])('is no page of another site: at %s with %j', async (at, headers) => {
    const { fetch, events } = await makeKiosk();

    const response = await fetch(begin(`${at}/api/visits`, headers));

    expect(response.status).toBe(403);
    expect(await codeOf(response)).toBe('NOT_ALLOWED');
    expect(events()).toEqual([]);
  });
});

describe('an address that is not there', () => {
  it.each(['/api', '/api/', '/api/nothing', '/api/visitor/exhibits', '/nothing'])(
    'is answered with a code: %s',
    async (path) => {
      const { get } = await makeKiosk();

      const response = await get(path);

      expect(response.status).toBe(404);
      expect(await codeOf(response)).toBe('NOT_FOUND');
    },
  );

  it('has no other methods than those it has', async () => {
    const { fetch } = await makeKiosk();

    const response = await fetch(new Request('http://kiosk/api/health', { method: 'DELETE' }));

    expect(await codeOf(response)).toBe('NOT_FOUND');
  });
});
