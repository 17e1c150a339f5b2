import { readFile, rm, writeFile } from 'node:fs/promises';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Health } from '#kiosk/api/api.ts';
import { pointerSum, type ActivePointer } from '#kiosk/packs/active-pointer.ts';
import { makeHouse, makeKiosk, type House } from '#tests/helpers/make-kiosk.ts';
import { smallExhibition, writePack } from '#tests/helpers/small-exhibition.ts';

const SECOND = 'small/2-1a2b3c4d';
const THIRD = 'small/3-5e6f7a8b';

/** A house in which version 2 was loaded, and then version 3. */
async function houseWithPacks(
  pointer: Pick<ActivePointer, 'active' | 'previous'> = { active: THIRD, previous: SECOND },
) {
  const house = await makeHouse();
  for (const [name, version] of [
    [SECOND, 2],
    [THIRD, 3],
  ] as const) {
    await writePack(join(house.packsDir, name), smallExhibition({ version }));
  }
  await writePointer(house, JSON.stringify({ pointer, sha256: pointerSum(pointer) }));
  return house;
}

async function writePointer({ dataDir }: House, text: string): Promise<void> {
  await mkdir(dataDir, { recursive: true });
  await writeFile(join(dataDir, 'active.json'), text);
}

/** Which version is shown, and what staff are told. */
async function shown(house: House) {
  const { get } = await makeKiosk({ house });
  const { pack, notices, status } = (await (await get('/api/health')).json()) as Health;
  const media = await get(`/media/small-${pack.version}/audio/bread.mp3`);
  expect(media.status).toBe(200);
  return { version: pack.version, codes: notices.map(({ code }) => code), status };
}

describe('the pack on show', () => {
  it('is the bundled one until another was loaded', async () => {
    expect(await shown(await makeHouse())).toEqual({ version: 1, codes: [], status: 'ok' });
  });

  it('is the one that was made active', async () => {
    expect(await shown(await houseWithPacks())).toEqual({ version: 3, codes: [], status: 'ok' });
  });

  it('has its own media, and no longer those of another version', async () => {
    const { get } = await makeKiosk({ house: await houseWithPacks() });

    expect((await get('/media/small-3/audio/bread.mp3')).status).toBe(200);
    expect((await get('/media/small-1/audio/bread.mp3')).status).toBe(404);
  });
});

describe('a loaded pack that does not open', () => {
  const DAMAGE: [string, string, (folder: string) => Promise<void>][] = [
    ['lies in no folder', 'PACK_UNREADABLE', (folder) => rm(folder, { recursive: true })],
    ['has no manifest', 'PACK_UNREADABLE', (folder) => rm(join(folder, 'pack.json'))],
    ['lacks a medium', 'PACK_FILE_MISSING', (folder) => rm(join(folder, 'audio/bread.mp3'))],
    [
      'has a medium of another size',
      'PACK_FILE_MISSING',
      (folder) => writeFile(join(folder, 'audio/bread.mp3'), 'short'),
    ],
    [
      'is of a version to come',
      'PACK_VERSION_UNKNOWN',
      (folder) => edit(folder, '"formatVersion":1', '"formatVersion":9'),
    ],
    [
      'does not fit the schema',
      'PACK_DOCUMENT_INVALID',
      (folder) => edit(folder, '"rooms"', '"halls"'),
    ],
    ['is not JSON', 'PACK_UNREADABLE', (folder) => edit(folder, '{', '(')],
  ];

  it.each(DAMAGE)('because it %s, gives way to the one before', async (_how, code, damage) => {
    const house = await houseWithPacks();
    await damage(join(house.packsDir, THIRD));

    expect(await shown(house)).toEqual({ version: 2, codes: [code], status: 'degraded' });
  });

  it.each(DAMAGE)(
    'because it %s, gives way to the bundled one at last',
    async (_how, code, damage) => {
      const house = await houseWithPacks();
      await damage(join(house.packsDir, THIRD));
      await damage(join(house.packsDir, SECOND));

      expect(await shown(house)).toEqual({ version: 1, codes: [code, code], status: 'degraded' });
    },
  );

  it.each(DAMAGE)(
    'because it %s, is a clear refusal if it is the bundled one',
    async (_how, code, damage) => {
      const house = await makeHouse();
      await damage(house.bundledPackDir);

      await expect(makeKiosk({ house })).rejects.toMatchObject({ name: 'KioskError', code });
    },
  );
});

describe('the word on which pack is active', () => {
  it.each([
    ['is cut short', (text: string) => text.slice(0, 20)],
    ['is empty', () => ''],
    ['was changed by hand', (text: string) => text.replace('3-5e6f7a8b', '2-1a2b3c4d')],
    ['points out of the packs folder', () => climbing()],
    ['is no pointer', () => '{"pointer":null}'],
  ])('that %s leaves the bundled pack on show, and staff are told', async (_how, change) => {
    const house = await houseWithPacks();
    const text = await readFile(join(house.dataDir, 'active.json'), 'utf8');
    await writePointer(house, change(text));

    expect(await shown(house)).toEqual({
      version: 1,
      codes: ['PACK_POINTER_DAMAGED'],
      status: 'degraded',
    });
  });
});

/** A pointer with a right sum, at a folder that nobody may point at. */
function climbing(): string {
  const pointer = { active: '../../bundled', previous: null };
  return JSON.stringify({ pointer, sha256: pointerSum(pointer) });
}

async function edit(folder: string, from: string, to: string): Promise<void> {
  const file = join(folder, 'exhibition.json');
  const text = await readFile(file, 'utf8');
  await writeFile(file, text.replace(from, to));
}
