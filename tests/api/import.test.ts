import { chmod, mkdir, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Offer } from '#kiosk/api/api.ts';
import { HOSTILE_ARCHIVES, HOSTILE_CONTENTS } from '#tests/helpers/hostile-archives.ts';
import { makeArchive, makeSigner, soundContents } from '#tests/helpers/make-archive.ts';
import { codeOf, makeHouse, makeKiosk, ORIGIN } from '#tests/helpers/make-kiosk.ts';
import { staffOf } from '#tests/helpers/staff-of.ts';

async function kioskWithStick() {
  const running = await makeKiosk();
  return { ...running, ...(await staffOf(running)) };
}

describe('a stick in the kiosk', () => {
  it('is listed before anything is copied: title, version, size, signer, verdict', async () => {
    const { stick, offers, leftovers } = await kioskWithStick();
    await makeArchive({ folder: stick, key: await makeSigner('Association Tiwizi') });
    await makeArchive({ folder: await folderIn(stick), name: 'unsigned.maarid', version: 3 });
    await writeFile(join(stick, 'broken.maarid'), 'PK');
    await writeFile(join(stick, '._small.maarid'), 'what a Mac leaves');
    await symlink('/etc/passwd', join(stick, 'link.maarid'));

    const found = await offers();

    expect(found.map(({ name }) => name).sort()).toEqual([
      'broken.maarid',
      'link.maarid',
      'small.maarid',
      'unsigned.maarid',
    ]);
    const named = (name: string) => found.find((offer) => offer.name === name);
    expect(named('small.maarid')).toMatchObject({
      verdict: 'confirm',
      reasons: ['signer-unknown'],
      pack: { id: 'small', version: 2, title: { en: 'Small' } },
      signer: { name: 'Association Tiwizi', isKnown: false },
    });
    expect(named('unsigned.maarid')).toMatchObject({ reasons: ['unsigned'], signer: null });
    for (const name of ['broken.maarid', 'link.maarid']) {
      expect(named(name)).toMatchObject({
        verdict: 'refused',
        refusal: { code: 'PACK_ARCHIVE_INVALID' },
      });
    }
    expect(await leftovers()).toEqual([]);
  });
});

describe('taking in a pack', () => {
  it('brings it here, and shows it when staff say so', async () => {
    const { stick, takeIn, shelf, asStaff, shownVersion, leftovers, get } = await kioskWithStick();
    await makeArchive({ folder: stick });

    expect(await takeIn({ confirmed: ['unsigned'] })).toMatchObject({
      state: 'done',
      isShown: false,
    });
    expect(await shownVersion()).toBe(1);
    const loaded = (await shelf()).packs.find(({ place }) => place === 'loaded');
    expect((await asStaff('POST', '/packs/show', { name: loaded?.name })).status).toBe(200);

    expect(await shownVersion()).toBe(2);
    expect((await get('/media/small-2/models/oven-model.glb')).status).toBe(200);
    expect(await leftovers()).toEqual([]);
  });

  it('asks before it takes what nobody signed, and takes nothing until then', async () => {
    const { stick, takeIn, house, shownVersion } = await kioskWithStick();
    await makeArchive({ folder: stick });

    expect(await takeIn({ show: true })).toMatchObject({
      state: 'failed',
      code: 'PACK_NEEDS_CONFIRMATION',
    });
    expect(await readdir(house.packsDir)).toEqual([]);
    expect(await shownVersion()).toBe(1);
  });

  it('asks nothing of a signer whom staff have come to trust', async () => {
    const { stick, takeIn, offers, asStaff, shownVersion } = await kioskWithStick();
    await makeArchive({ folder: stick, key: await makeSigner('Tiwizi') });
    const [offer] = await offers();

    await asStaff('POST', '/packs/trust', { offer: offer!.id, name: 'Our friends' });

    expect((await offers())[0]).toMatchObject({
      verdict: 'ready',
      signer: { name: 'Our friends' },
    });
    expect(await takeIn({ show: true })).toMatchObject({ state: 'done' });
    expect(await shownVersion()).toBe(2);
  });

  it('refuses a revoked key, whatever staff confirm', async () => {
    const { stick, takeIn, offers, house } = await kioskWithStick();
    await makeArchive({ folder: stick, key: await makeSigner() });
    const keyId = (await offers())[0]?.signer?.keyId;
    const trust = { signers: [], revoked: [keyId] };
    await writeFile(join(house.dataDir, 'trust.json'), JSON.stringify(trust));

    expect(await takeIn({ confirmed: ['signer-unknown'] })).toMatchObject({
      code: 'PACK_SIGNER_REVOKED',
    });
  });

  it('takes in nothing while it cannot tell whom to trust', async () => {
    const { stick, asStaff, house } = await kioskWithStick();
    await makeArchive({ folder: stick });
    await writeFile(join(house.dataDir, 'trust.json'), '{');

    expect(await codeOf(asStaff('GET', '/packs/offers'))).toBe('TRUST_UNREADABLE');
  });

  it('asks before it goes back to an older version, and writes down that staff said yes', async () => {
    const { stick, takeIn, offers, journal, shownVersion } = await kioskWithStick();
    const key = await makeSigner();
    const confirmed = ['signer-unknown' as const];
    await makeArchive({ folder: stick, key, version: 7 });
    await takeIn({ confirmed, show: true });
    await makeArchive({ folder: stick, key, version: 6 });

    expect((await offers())[0]).toMatchObject({ reasons: ['signer-unknown', 'older'] });
    expect(await takeIn({ confirmed })).toMatchObject({ code: 'PACK_NEEDS_CONFIRMATION' });
    expect(await takeIn({ confirmed: [...confirmed, 'older'], show: true })).toMatchObject({
      state: 'done',
    });

    expect(await shownVersion()).toBe(6);
    const taken = (await journal()).find(({ act }) => act === 'pack-taken-in');
    expect(taken?.facts['overridden']).toEqual(['signer-unknown', 'older']);
  });

  it('does not let one signer’s versions hold back another’s', async () => {
    const { stick, takeIn, offers } = await kioskWithStick();
    await makeArchive({ folder: stick, key: await makeSigner(), version: 999_999_999 });
    await takeIn({ confirmed: ['signer-unknown'] });
    await makeArchive({ folder: stick, key: await makeSigner(), version: 2 });

    expect((await offers())[0]?.reasons).toEqual(['signer-unknown']);
  });

  it('goes one back with one call, and forth again', async () => {
    const { stick, takeIn, asStaff, shownVersion, shelf } = await kioskWithStick();
    await makeArchive({ folder: stick });
    await takeIn({ confirmed: ['unsigned'], show: true });

    await asStaff('POST', '/packs/back');
    expect(await shownVersion()).toBe(1);
    expect((await shelf()).packs.map(({ place }) => place)).toEqual(['previous', 'bundled']);
    await asStaff('POST', '/packs/back');
    expect(await shownVersion()).toBe(2);
  });

  it('keeps the one on show and the one before, and no more', async () => {
    const { stick, takeIn, house, close } = await kioskWithStick();
    for (const version of [2, 3, 4]) {
      await makeArchive({ folder: stick, version });
      await takeIn({ confirmed: ['unsigned'], show: true });
    }
    await close();
    await makeKiosk({ house });

    const kept = await readdir(join(house.packsDir, 'small'));
    expect(kept.map((name) => name.split('-')[0])).toEqual(['3', '4']);
  });

  it('takes in anew what is here already, beside it: it may be damaged', async () => {
    const { stick, takeIn, house, shownVersion, get } = await kioskWithStick();
    await makeArchive({ folder: stick });
    const first = await takeIn({ confirmed: ['unsigned'], show: true });
    if (first.state !== 'done') throw new Error(first.state);
    await rm(join(house.packsDir, first.name, 'models/oven-model.glb'));

    const second = await takeIn({ confirmed: ['unsigned'], show: true });

    expect(second).toMatchObject({ state: 'done' });
    expect(second).not.toMatchObject({ name: first.name });
    expect(await shownVersion()).toBe(2);
    expect((await get('/media/small-2/models/oven-model.glb')).status).toBe(200);
  });

  it('ends the visit that is under way, and counts the next one for the new pack', async () => {
    const { stick, takeIn, begin, end, events } = await kioskWithStick();
    await makeArchive({ folder: stick });
    const before = await begin();
    await takeIn({ confirmed: ['unsigned'], show: true });
    const after = await begin();
    await end(after, 'button');

    const kinds = events().filter(({ visit }) => visit === before || visit === after);
    expect(kinds.map(({ kind }) => kind)).toEqual(['BEGIN', 'END', 'BEGIN', 'END']);
  });

  it('leaves word on the stick in Arabic and French', async () => {
    const { stick, takeIn } = await kioskWithStick();
    await makeArchive({ folder: stick });
    const read = () => readFile(join(stick, 'maarid-result.txt'), 'utf8');

    expect(await takeIn({})).toMatchObject({ noteLeft: true });
    expect(await read()).toContain('ينتظر الجهاز موافقة فريق المعرض');
    expect(await read()).toContain('La borne attend l’accord de l’équipe');
    await takeIn({ confirmed: ['unsigned'], show: true });
    expect(await read()).toContain('حُمّل المعرض على الجهاز، وهو معروض الآن.');
    expect(await read()).toMatch(/Exposition: Petit \(2\)\r\n/);
  });

  it('goes without a word where the stick cannot be written', async () => {
    const { stick, takeIn, shownVersion } = await kioskWithStick();
    await makeArchive({ folder: stick });
    await mkdir(join(stick, 'maarid-result.txt'));

    expect(await takeIn({ confirmed: ['unsigned'], show: true })).toMatchObject({
      state: 'done',
      noteLeft: false,
    });
    expect(await shownVersion()).toBe(2);
  });

  it('says that the stick was pulled', async () => {
    const { stick, offers, asStaff, settled, leftovers } = await kioskWithStick();
    await makeArchive({ folder: stick });
    const [offer] = await offers();
    await rm(stick, { recursive: true });

    await asStaff('POST', '/packs/import', { offer: offer!.id, confirmed: ['unsigned'] });

    expect(await settled()).toMatchObject({ state: 'failed', code: 'PACK_SOURCE_GONE' });
    expect(await leftovers()).toEqual([]);
  });

  it('takes one at a time, and only what was offered', async () => {
    const { stick, offers, asStaff, settled } = await kioskWithStick();
    await makeArchive({ folder: stick });
    const [offer] = await offers();
    const begin = (id: string) =>
      asStaff('POST', '/packs/import', { offer: id, confirmed: ['unsigned'] });

    expect(await codeOf(begin('/etc/passwd'))).toBe('NOT_FOUND');
    expect((await begin(offer!.id)).status).toBe(202);
    expect(await codeOf(begin(offer!.id))).toBe('IMPORT_RUNNING');
    await settled();
  });

  it('can be called off, and leaves nothing behind', async () => {
    const { stick, offers, asStaff, settled, leftovers, house, shownVersion, journal } =
      await kioskWithStick();
    await makeArchive({ folder: stick });
    const [offer] = await offers();
    await asStaff('POST', '/packs/import', {
      offer: offer!.id,
      confirmed: ['unsigned'],
      show: true,
    });

    await asStaff('DELETE', '/packs/import');

    expect(await settled()).toMatchObject({ state: 'failed', code: 'IMPORT_CANCELLED' });
    expect(await leftovers()).toEqual([]);
    expect(await readdir(house.packsDir)).toEqual([]);
    expect(await shownVersion()).toBe(1);
    expect((await journal())[0]).toMatchObject({ act: 'pack-cancelled' });
  });

  it('comes by upload from a browser, too', async () => {
    const running = await kioskWithStick();
    const { fetch, token, asStaff, settled, shownVersion, leftovers } = running;
    const bytes = await readFile(await makeArchive());
    const upload = (body: Buffer, headers: Record<string, string> = {}) =>
      fetch(
        new Request(`${ORIGIN}/api/staff/packs/upload`, {
          method: 'POST',
          headers: { Authorization: `Bearer ${token}`, ...headers },
          body: new Uint8Array(body),
        }),
      );
    expect(await codeOf(upload(bytes, { 'Content-Length': '5000000000' }))).toBe('PACK_TOO_LARGE');
    expect(await codeOf(upload(bytes, { 'Content-Length': '5000000' }))).toBe('PACK_SOURCE_GONE');

    const offer = (await (await upload(bytes)).json()) as Offer;
    expect(offer).toMatchObject({ isUpload: true, verdict: 'confirm', pack: { version: 2 } });
    await asStaff('POST', '/packs/import', { offer: offer.id, show: true });
    expect(await settled()).toMatchObject({ code: 'PACK_NEEDS_CONFIRMATION' });
    const how = { offer: offer.id, confirmed: ['unsigned'], show: true };
    await asStaff('POST', '/packs/import', how);

    expect(await settled()).toMatchObject({ state: 'done', noteLeft: false });
    expect(await shownVersion()).toBe(2);
    expect(await leftovers()).toEqual([]);
  });
});

describe('a pack that nobody should be shown', () => {
  /** A few of each kind: the unit tests take in all of them, without the worker around it. */
  const cases = [...HOSTILE_ARCHIVES, ...HOSTILE_CONTENTS].filter((_, i) => i % 16 === 0);

  it('leaves the old one on show, staging empty, a clear code, and a line in the journal', async () => {
    const { stick, takeIn, leftovers, house, shownVersion, journal, lines } =
      await kioskWithStick();
    const [key, other] = [await makeSigner(), await makeSigner()];

    for (const [n, what, code, make] of cases) {
      const archive = make({ contents: await soundContents(), key, other });
      await writeFile(join(stick, 'hostile.maarid'), archive);
      const status = await takeIn({ confirmed: ['signer-unknown', 'unsigned'], show: true });

      expect([n, what, status]).toMatchObject([n, what, { state: 'failed', code, noteLeft: true }]);
      expect(await leftovers()).toEqual([]);
      expect(await readdir(house.packsDir)).toEqual([]);
      expect(await shownVersion()).toBe(1);
      expect((await journal())[0]).toMatchObject({ act: 'pack-refused', facts: { code } });
    }
    expect(lines.filter(({ event }) => event === 'bug')).toEqual([]);
  }, 120_000);
});

describe('where packs are kept', () => {
  it.skipIf(process.getuid?.() === 0)('may turn out not to be writable', async () => {
    const house = await makeHouse();
    await mkdir(house.packsDir);
    await chmod(house.packsDir, 0o500);
    const running = await makeKiosk({ house });
    const { stick, takeIn } = await staffOf(running);
    await makeArchive({ folder: stick });

    expect(await takeIn({ confirmed: ['unsigned'] })).toMatchObject({
      code: 'DATA_FOLDER_UNWRITABLE',
    });
    await chmod(house.packsDir, 0o700);
  });
});

async function folderIn(stick: string): Promise<string> {
  const folder = join(stick, 'معارض');
  await mkdir(folder);
  return dirname(join(folder, 'x'));
}
