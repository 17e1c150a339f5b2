import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { realDisk } from '#kiosk/packs/disk.ts';
import { takeIn } from '#kiosk/packs/take-in.ts';
import type { Progress, Reason } from '#kiosk/packs/views.ts';
import { HOSTILE_ARCHIVES, HOSTILE_CONTENTS } from '#tests/helpers/hostile-archives.ts';
import { makeArchive, makeSigner, soundContents } from '#tests/helpers/make-archive.ts';
import { makeFolder } from '#tests/helpers/make-folder.ts';

const standards = { trust: { signers: [], revoked: [] }, newest: {} };
const confirmed: Reason[] = ['unsigned', 'signer-unknown', 'older'];
const quiet = { onProgress: () => {}, isCancelled: () => false };

const what = (file: string, packsDir: string) => ({
  file,
  isUpload: false,
  packsDir,
  standards,
  confirmed,
});

/** Everything below the packs folder, but for the empty staging folder itself. */
async function below(packsDir: string): Promise<string[]> {
  const names = await readdir(packsDir, { recursive: true });
  return names.filter((name) => name !== '.staging');
}

describe('taking in an archive', () => {
  it('says how far it has come', async () => {
    const said: Progress[] = [];
    const packsDir = await makeFolder();

    const taken = await takeIn(what(await makeArchive(), packsDir), {
      ...quiet,
      onProgress: (progress) => void said.push(progress),
    });

    expect(taken).toMatchObject({ id: 'small', version: 2, keyId: null, reasons: ['unsigned'] });
    expect(taken.folder).toMatch(/^small\/2-[0-9a-f]{8}$/);
    expect([...new Set(said.map(({ step }) => step))]).toEqual(['copy', 'look', 'settle']);
    const copied = said.filter(({ step }) => step === 'copy').at(-1);
    expect(copied?.doneBytes).toBe(copied?.totalBytes);
  });

  it.each([...HOSTILE_ARCHIVES, ...HOSTILE_CONTENTS])(
    'case %s: that %s leaves nothing behind',
    async (_n, _what, code, make) => {
      const [packsDir, stick] = [await makeFolder(), await makeFolder()];
      const [key, other] = [await makeSigner(), await makeSigner()];
      const file = join(stick, 'hostile.maarid');
      await writeFile(file, make({ contents: await soundContents(), key, other }));

      const taking = takeIn(what(file, packsDir), quiet);

      await expect(taking).rejects.toMatchObject({ name: 'KioskError', code });
      expect(await below(packsDir)).toEqual([]);
      expect(await readdir(stick)).toEqual(['hostile.maarid']);
    },
  );

  it.each([1, 2, 4, 6])('called off at its %i. step leaves nothing behind', async (last) => {
    const packsDir = await makeFolder();
    let steps = 0;

    const taking = takeIn(what(await makeArchive(), packsDir), {
      ...quiet,
      isCancelled: () => (steps += 1) >= last,
    });

    await expect(taking).rejects.toMatchObject({ code: 'IMPORT_CANCELLED' });
    expect(await below(packsDir)).toEqual([]);
  });

  it('is refused before it is written if there is no room for what is in it', async () => {
    const packsDir = await makeFolder();
    const disk = { ...realDisk, freeBytes: () => 1_000_000 };

    await expect(takeIn(what(await makeArchive(), packsDir), quiet, disk)).rejects.toMatchObject({
      code: 'DISK_FULL',
    });
    expect(await below(packsDir)).toEqual([]);
  });

  it.each([
    ['ENOSPC', 'DISK_FULL'],
    ['EROFS', 'DATA_FOLDER_UNWRITABLE'],
    ['EIO', 'DATA_FOLDER_UNWRITABLE'],
  ])('names %s while writing %s', async (code, named) => {
    const packsDir = await makeFolder();
    const failing = () => {
      throw Object.assign(new Error(code), { code, syscall: 'write' });
    };

    const taking = takeIn(what(await makeArchive(), packsDir), quiet, {
      ...realDisk,
      write: failing,
    });

    await expect(taking).rejects.toMatchObject({ code: named });
  });

  it('says so when the stick fails in the middle of the copy', async () => {
    const packsDir = await makeFolder();
    const failing = () => {
      throw Object.assign(new Error('EIO'), { code: 'EIO', syscall: 'read' });
    };

    const taking = takeIn(what(await makeArchive(), packsDir), quiet, {
      ...realDisk,
      read: failing,
    });

    await expect(taking).rejects.toMatchObject({ code: 'PACK_SOURCE_GONE' });
    expect(await below(packsDir)).toEqual([]);
  });
});
