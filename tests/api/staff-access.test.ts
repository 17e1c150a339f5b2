import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { codeOf, makeKiosk } from '#tests/helpers/make-kiosk.ts';
import { PIN, staffOf } from '#tests/helpers/staff-of.ts';

describe('the door to the staff area', () => {
  it('is open to whoever sets the first PIN, and to nobody without it from then on', async () => {
    const running = await makeKiosk();
    const { ask } = await staffOf(running);

    expect(await (await ask('GET', '/access')).json()).toMatchObject({ hasPin: true });
    expect(await codeOf(ask('PUT', '/pin', { pin: '739105' }))).toBe('STAFF_ONLY');
    expect(await codeOf(ask('POST', '/access', { pin: '739105' }))).toBe('PIN_WRONG');
    expect((await ask('POST', '/access', { pin: PIN })).status).toBe(201);
  });

  it.each([
    ['GET', '/packs'],
    ['GET', '/packs/offers'],
    ['GET', '/packs/import'],
    ['POST', '/packs/import'],
    ['DELETE', '/packs/import'],
    ['POST', '/packs/show'],
    ['POST', '/packs/back'],
    ['POST', '/packs/upload'],
    ['POST', '/packs/trust'],
    ['GET', '/journal'],
    ['POST', '/check'],
    ['GET', '/settings'],
    ['PUT', '/settings'],
    ['POST', '/settings/undo'],
    ['GET', '/backup'],
    ['GET', '/backup/sticks'],
    ['POST', '/backup'],
    ['POST', '/papers'],
    ['POST', '/backup/restore'],
  ])('keeps visitors from %s %s', async (method, path) => {
    const { ask } = await staffOf(await makeKiosk());

    for (const token of [undefined, '', 'guess', 'x'.repeat(43)]) {
      const response = await ask(method, path, method === 'GET' ? undefined : {}, token);
      expect(response.status).toBe(401);
      expect(await codeOf(response)).toBe('STAFF_ONLY');
    }
  });

  it('says how long to wait after five wrong PINs', async () => {
    const { ask, journal } = await staffOf(await makeKiosk());

    for (let i = 0; i < 5; i += 1) await ask('POST', '/access', { pin: '111222' });
    const response = await ask('POST', '/access', { pin: PIN });

    expect(response.status).toBe(429);
    expect(await codeOf(response)).toBe('PIN_LOCKED');
    expect(await (await ask('GET', '/access')).json()).toMatchObject({ lockedForMs: 30_000 });
    expect(await journal()).toMatchObject([{ act: 'pin-locked' }, { act: 'pin-set' }]);
  });

  it('closes behind staff who leave, who wait too long, and who change the PIN', async () => {
    const running = await makeKiosk();
    const first = await staffOf(running);
    const second = await staffOf(running);
    await first.ask('DELETE', '/access', undefined, first.token);
    expect(await codeOf(first.asStaff('GET', '/packs'))).toBe('STAFF_ONLY');

    running.clock.advance(600_000);
    expect(await codeOf(second.asStaff('GET', '/packs'))).toBe('STAFF_ONLY');

    const third = await staffOf(running);
    expect((await third.asStaff('PUT', '/pin', { pin: '739105' })).status).toBe(200);
    expect(await codeOf(third.asStaff('GET', '/packs'))).toBe('STAFF_ONLY');
    expect((await third.ask('POST', '/access', { pin: '739105' })).status).toBe(201);
  });

  it('opens anew for whoever can write into the data folder', async () => {
    const running = await makeKiosk();
    await staffOf(running);
    await running.close();
    await writeFile(join(running.house.dataDir, 'reset-pin'), '');

    const again = await makeKiosk({ house: running.house });

    const access = await again.get('/api/staff/access');
    expect(await access.json()).toMatchObject({ hasPin: false });
    expect(existsSync(join(running.house.dataDir, 'reset-pin'))).toBe(false);
  });

  it.each(['', '12345', '123456', 'abcdef'])('takes no PIN that is %j', async (pin) => {
    const { post, fetch } = await makeKiosk();
    const request = new Request('http://kiosk/api/staff/pin', {
      method: 'PUT',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ pin }),
    });

    expect(await codeOf(fetch(request))).toBe('PIN_WEAK');
    expect(await codeOf(post('/api/staff/access', { pin }))).toBe('PIN_NOT_SET');
  });
});
