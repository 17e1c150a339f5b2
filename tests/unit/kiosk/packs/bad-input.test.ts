/**
 * The 62 cases of bad input of the research on reliability (its section 5), by
 * number. Most are tables of hostile archives; what no archive can show stands
 * here; the rest are proved where they belong, and are named here.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { keyIdOf } from '#packing/archive/keys.ts';
import { openPack } from '#packing/open-pack.ts';
import { realDisk } from '#kiosk/packs/disk.ts';
import { takeIn, type TakeIn } from '#kiosk/packs/take-in.ts';
import type { Reason } from '#kiosk/packs/views.ts';
import {
  documentCase,
  HOSTILE_ARCHIVES,
  HOSTILE_CONTENTS,
  modelCase,
} from '#tests/helpers/hostile-archives.ts';
import { makeArchive, makeSigner, soundContents } from '#tests/helpers/make-archive.ts';
import { makeFolder } from '#tests/helpers/make-folder.ts';

const quiet = { onProgress: () => {}, isCancelled: () => false };
const everything: Reason[] = ['unsigned', 'signer-unknown', 'older'];

interface Kiosk {
  newest?: Record<string, number>;
  revoked?: string[];
  confirmed?: Reason[];
}

function job(file: string, packsDir: string, kiosk: Kiosk = {}): TakeIn {
  const { newest = {}, revoked = [], confirmed = everything } = kiosk;
  const standards = { trust: { signers: [], revoked }, newest };
  return { file, isUpload: false, packsDir, standards, confirmed };
}

/** Takes in an archive that was made for the purpose. @returns the folder of the pack */
async function take(make: (typeof HOSTILE_ARCHIVES)[number][3]): Promise<string> {
  const [packsDir, stick] = [await makeFolder(), await makeFolder()];
  const [key, other] = [await makeSigner(), await makeSigner()];
  const file = join(stick, 'case.maarid');
  await writeFile(file, make({ contents: await soundContents(), key, other }));
  const { folder } = await takeIn(job(file, packsDir), quiet);
  return join(packsDir, folder);
}

const titled = (title: string) =>
  documentCase((text) =>
    text.replace(/"title": \{\s*"ar": "[^"]*",/, `"title": { "ar": "${title}",`),
  );

/** Proved in another file, by a test of this name. */
const ELSEWHERE: readonly (readonly [n: number, file: string, test: string])[] = [
  [45, 'tests/api/import.test.ts', 'asks before it goes back to an older version'],
  [48, 'tests/api/import.test.ts', 'refuses a revoked key, whatever staff confirm'],
  [59, 'tests/unit/exhibits/packing/check-pack.test.ts', 'ID_REUSED exhibits[1].id'],
  [60, 'tests/unit/kiosk/packs/take-in.test.ts', 'says so when the stick fails in the middle'],
  [60, 'tests/api/import.test.ts', 'goes without a word where the stick cannot be written'],
  [60, 'tests/api/import.test.ts', 'says that the stick was pulled'],
  [61, 'tests/unit/kiosk/packs/take-in.test.ts', 'names %s while writing %s'],
  [61, 'tests/unit/kiosk/packs/interrupted-import.test.ts', 'leaves the old pack or the new one'],
  [62, 'tests/unit/kiosk/packs/interrupted-import.test.ts', "['error', 'power-cut']"],
];

describe('the 62 cases of bad input', () => {
  it.each([
    [57, 'a title of a megabyte', titled('ا'.repeat(1_000_000)), 'PACK_DOCUMENT_INVALID'],
    [57, 'an empty title', titled(''), 'PACK_DOCUMENT_INVALID'],
    [57, 'a title that turns the writing about', titled('a\\u202eb'), 'PACK_DOCUMENT_INVALID'],
    [
      54,
      'a model that would keep a validator busy for ever',
      modelCase({
        bufferViews: [{ buffer: 0, byteLength: 4 }],
        accessors: Array.from({ length: 50_000 }, () => ({
          bufferView: 0,
          componentType: 5126,
          count: 4_294_967_295,
          type: 'MAT4',
        })),
      }),
      'PACK_FILE_INVALID',
    ],
  ] as const)('%i: %s is refused', async (_n, _what, make, code) => {
    await expect(take(make)).rejects.toMatchObject({ code });
  });

  it.each([
    [57, '<img src=x onerror=alert(1)>'],
    [57, '=HYPERLINK(http://evil.example)'],
  ])('%i: a title %j is a text like any other, and stays one', async (_n, title) => {
    const { exhibition } = await openPack(await take(titled(title)));

    expect(JSON.stringify(exhibition)).toContain(title);
  });

  it('38: a pack larger than the free disk is refused before anything of it is written', async () => {
    const packsDir = await makeFolder();
    const written: string[] = [];
    const disk = {
      ...realDisk,
      freeBytes: () => 1000,
      write: (fd: number) => void written.push(String(fd)),
    };

    const taking = takeIn(job(await makeArchive(), packsDir), quiet, disk);

    await expect(taking).rejects.toMatchObject({ code: 'DISK_FULL' });
    expect(written).toEqual([]);
  });

  it('45: an older version of the same signer is refused until staff have said yes to it', async () => {
    const key = await makeSigner();
    const file = await makeArchive({ key, version: 2 });
    const kiosk: Kiosk = {
      newest: { [`${keyIdOf(key.publicKey)}/small`]: 7 },
      confirmed: ['signer-unknown'],
    };

    const taking = takeIn(job(file, await makeFolder(), kiosk), quiet);

    await expect(taking).rejects.toMatchObject({ code: 'PACK_NEEDS_CONFIRMATION' });
  });

  it('48: a revoked key is refused, whatever staff confirm', async () => {
    const key = await makeSigner();
    const file = await makeArchive({ key });

    const taking = takeIn(
      job(file, await makeFolder(), { revoked: [keyIdOf(key.publicKey)] }),
      quiet,
    );

    await expect(taking).rejects.toMatchObject({ code: 'PACK_SIGNER_REVOKED' });
  });

  it.each(ELSEWHERE)('%i: is proved in %s: %s', async (_n, file, name) => {
    expect(await readFile(file, 'utf8')).toContain(name);
  });

  it('are all here', () => {
    const inTables = [...HOSTILE_ARCHIVES, ...HOSTILE_CONTENTS].map(([n]) => Number(n));
    const here = [38, 45, 48, 54, 57];
    const proved = new Set([...inTables, ...here, ...ELSEWHERE.map(([n]) => n)]);
    const all = Array.from({ length: 62 }, (_, i) => i + 1);

    expect(all.filter((n) => !proved.has(n))).toEqual([]);
  });
});
