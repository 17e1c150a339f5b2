import { readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Disk, realDisk } from '#kiosk/packs/disk.ts';
import { takeIn } from '#kiosk/packs/take-in.ts';
import type { Progress, Reason } from '#kiosk/packs/views.ts';
import { verifyPack } from '#packing/verify-pack.ts';
import { HOSTILE_ARCHIVES, HOSTILE_CONTENTS } from '#tests/helpers/hostile-archives.ts';
import { makeArchive, makeSigner, soundContents } from '#tests/helpers/make-archive.ts';
import { makeFolder } from '#tests/helpers/make-folder.ts';

const standards = { trust: { signers: [], revoked: [] }, newest: {} };
const confirmed: Reason[] = ['unsigned', 'signer-unknown', 'older'];
const MODEL = 'models/oven-model.glb';
const SOUND = 'audio/bread-sound.mp3';
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

/** The disk, which counts what is read of one file. */
function counting(file: string, read: { bytes: number }): Disk {
  let counted = -1;
  return {
    ...realDisk,
    open: (path, how) => {
      const fd = realDisk.open(path, how);
      if (path === file) counted = fd;
      return fd;
    },
    read: (fd, buffer, position) => {
      const n = realDisk.read(fd, buffer, position);
      if (fd === counted) read.bytes += n;
      return n;
    },
  };
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

  it('reads from the stick only what no other version here holds unharmed', async () => {
    const packsDir = await makeFolder();
    const before = await takeIn(what(await makeArchive(), packsDir), quiet);
    const here = join(packsDir, before.folder);
    await rm(join(here, MODEL));
    await writeFile(join(here, SOUND), Buffer.alloc(703));
    const [stick, read] = [await makeArchive({ version: 3 }), { bytes: 0 }];

    const taken = await takeIn(what(stick, packsDir), quiet, counting(stick, read));

    expect(await verifyPack(join(packsDir, taken.folder))).toEqual([]);
    const again = { bytes: 0 };
    await takeIn(what(stick, await makeFolder()), quiet, counting(stick, again));
    const kept = (await soundContents()).manifest.files.filter(
      ({ path }) => !['exhibition.json', MODEL, SOUND].includes(path),
    );
    const keptBytes = kept.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0);
    // And the headers before them.
    const saved = again.bytes - read.bytes - keptBytes;
    expect(saved).toBeGreaterThanOrEqual(0);
    expect(saved).toBeLessThanOrEqual(kept.length * 100);
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
