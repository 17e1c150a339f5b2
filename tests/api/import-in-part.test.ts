import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { CheckReport, ExhibitionView, ImportStatus, Offer } from '#kiosk/api/api.ts';
import { PackError } from '#packing/pack-error.ts';
import { writeArchive } from '#packing/archive/write-archive.ts';
import { verifyPack } from '#packing/verify-pack.ts';
import { codeOf, makeKiosk, ORIGIN } from '#tests/helpers/make-kiosk.ts';
import { archiveInParts } from '#tests/helpers/make-parts.ts';
import { staffOf } from '#tests/helpers/staff-of.ts';

const MODEL = 'models/oven-model.glb';

async function kioskWithParts() {
  const running = await makeKiosk();
  const staff = await staffOf(running);
  await archiveInParts(staff.stick);
  const take = (leftOut: string[]) =>
    staff.takeIn({ confirmed: ['unsigned'], show: true, leftOut });
  const folderOf = async (taking: Promise<ImportStatus>) => {
    const status = await taking;
    if (status.state !== 'done') throw new Error(JSON.stringify(status));
    return join(running.house.packsDir, status.name);
  };
  const exhibition = async () =>
    (await (await running.get('/api/visitor/exhibition')).json()) as ExhibitionView;
  return { ...running, ...staff, take, folderOf, exhibition };
}

describe('a pack of which parts may be left out', () => {
  it('says which, and what that saves, before anything is copied; the rest may not be left out', async () => {
    const { offers, leftovers, take, house } = await kioskWithParts();

    const [offer] = await offers();

    const [town, models] = offer?.pack?.optional ?? [];
    expect([town?.id, town?.title['fr'], models?.id]).toEqual(['town', 'La ville', 'models']);
    expect(town?.sizeBytes).toBe(1000);
    expect(models?.sizeBytes).toBeGreaterThan(500);
    expect(offer?.here).toBeNull();
    expect(await leftovers()).toEqual([]);
    expect(await take(['village'])).toMatchObject({ state: 'failed', code: 'REQUEST_INVALID' });
    expect(existsSync(join(house.packsDir, 'small'))).toBe(false);
  });

  it('comes in without them, leads visitors nowhere that is not there, and is made whole later', async () => {
    const { take, folderOf, exhibition, offers, get, asStaff, stick, shelf, begin, end, events } =
      await kioskWithParts();

    const folder = await folderOf(take(['town', 'models']));

    expect(existsSync(join(folder, MODEL))).toBe(false);
    expect(existsSync(join(folder, 'audio/bread-sound.mp3'))).toBe(false);
    const view = await exhibition();
    expect(view.rooms.map(({ id }) => id)).toEqual(['village']);
    expect(view.exhibits.find(({ id }) => id === 'oven')?.hasModel).toBe(false);
    expect((await get(`/media/small-2/${MODEL}`)).status).toBe(404);
    expect((await get('/api/visitor/exhibits/fountain')).status).toBe(404);
    // What was left out is not missed when the pack is read again before the doors open.
    expect(await verifyPack(folder)).toEqual([]);
    const report = (await (await asStaff('POST', '/check')).json()) as CheckReport;
    expect(report.lines.find(({ id }) => id === 'verified')?.state).toBe('ok');
    expect((await shelf()).packs[0]?.pack?.without.map(({ fr }) => fr)).toEqual([
      'La ville',
      'Maquettes',
    ]);
    const note = await readFile(join(stick, 'maarid-result.txt'), 'utf8');
    expect(note).toContain('لم يُحمّل منه: المدينة · المجسمات');
    expect(note).toContain('Sans: La ville · Maquettes');
    // Its shares are not measured by a room that nobody can enter.
    await end(await begin(), 'button');
    expect(events().find(({ kind }) => kind === 'BEGIN')?.what).toBe('small@2/without.models.town');
    expect((await offers())[0]?.here).toEqual({ leftOut: ['town', 'models'] });

    const whole = await folderOf(take([]));

    expect(await verifyPack(whole)).toEqual([]);
    expect((await get(`/media/small-2/${MODEL}`)).status).toBe(200);
    expect((await exhibition()).rooms).toHaveLength(2);
    expect((await offers())[0]?.here).toEqual({ leftOut: [] });
    expect((await shelf()).packs[0]?.pack?.without).toEqual([]);
  });

  it('comes by upload, too, can be called off, is not handed on, and not shown once its own word of what is missing is damaged', async () => {
    const {
      fetch,
      token,
      stick,
      read,
      asStaff,
      settled,
      leftovers,
      offers,
      folderOf,
      house,
      close,
    } = await kioskWithParts();
    const bytes = await readFile(join(stick, 'parts.maarid'));
    const halfSent = Promise.withResolvers<void>();
    const goOn = Promise.withResolvers<void>();
    const upload = (wait: boolean) => {
      const pieces = [bytes.subarray(0, 1000), bytes.subarray(1000)];
      const body = new ReadableStream<Uint8Array>({
        pull: async (stream) => {
          if (pieces.length === 1 && wait) {
            halfSent.resolve();
            await goOn.promise;
          }
          const piece = pieces.shift();
          if (piece) stream.enqueue(new Uint8Array(piece));
          else stream.close();
        },
      });
      const headers = { Authorization: `Bearer ${token}`, 'Content-Length': String(bytes.length) };
      const init = { method: 'POST', headers, body, duplex: 'half' } as RequestInit;
      return fetch(new Request(`${ORIGIN}/api/staff/packs/upload`, init));
    };

    const sending = upload(true);
    await halfSent.promise;
    await expect
      .poll(() => read('/packs/import'))
      .toEqual({
        state: 'running',
        offer: null,
        progress: { step: 'receive', doneBytes: 1000, totalBytes: bytes.length },
      });
    await asStaff('DELETE', '/packs/import');
    goOn.resolve();
    expect(await codeOf(sending)).toBe('IMPORT_CANCELLED');
    expect(await leftovers()).toEqual(['.uploads']);
    expect(await read('/packs/import')).toEqual({ state: 'none' });

    const offer = (await (await upload(false)).json()) as Offer;
    const how = { offer: offer.id, confirmed: ['unsigned'], leftOut: ['models'], show: true };
    await asStaff('POST', '/packs/import', how);
    const folder = await folderOf(settled());
    expect((await offers())[0]?.here).toEqual({ leftOut: ['models'] });

    const handed = writeArchive(folder, join(stick, 'again.maarid'));
    await expect(handed).rejects.toThrow(PackError);
    await expect(handed).rejects.toThrow('left-out.json');

    await close();
    await writeFile(join(folder, 'left-out.json'), '{"leftOut":["attic"]}');
    const again = await makeKiosk({ house });
    const { pack } = (await (await again.get('/api/health')).json()) as {
      pack: { version: number };
    };
    expect(pack.version).toBe(1);
  });
});
