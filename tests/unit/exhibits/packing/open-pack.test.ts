import { mkdir, readFile, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openPack } from '#packing/open-pack.ts';
import { PackError } from '#packing/pack-error.ts';
import { verifyPack } from '#packing/verify-pack.ts';
import { makeFolder } from '#tests/helpers/make-folder.ts';
import { type Damage, makePack, writeFiles } from '#tests/helpers/make-pack.ts';

async function refusal(dir: string): Promise<PackError> {
  return openPack(dir).then(
    () => expect.unreachable('It opened'),
    (error: unknown) => {
      if (error instanceof PackError) return error;
      throw error;
    },
  );
}

async function editManifest(dir: string, edit: (manifest: ManifestDraft) => void): Promise<void> {
  const file = join(dir, 'pack.json');
  const manifest = JSON.parse(await readFile(file, 'utf8')) as ManifestDraft;
  edit(manifest);
  await writeFile(file, JSON.stringify(manifest));
}
interface ManifestDraft {
  files: { path: string; sizeBytes: number }[];
}

describe('opening a pack', () => {
  it('gives its manifest, its document and its files', async () => {
    const dir = await makePack();
    const pack = await openPack(dir);

    expect(pack.manifest).toMatchObject({ id: 'small', version: 1, languages: ['ar', 'fr', 'en'] });
    expect(pack.exhibition.rooms.map(({ id }) => id)).toEqual(['village', 'town']);
    expect(pack.file('audio/bread-sound.mp3')).toMatchObject({
      absolutePath: join(dir, 'audio/bread-sound.mp3'),
      type: 'audio/mpeg',
      sizeBytes: 1000,
    });
  });

  it('gives no file that is not listed, whatever its name', async () => {
    const dir = await makePack();
    await writeFiles(dir, { 'audio/other.mp3': 'x' });
    const { file } = await openPack(dir);

    for (const path of [
      'audio/other.mp3',
      'pack.json',
      '../pack/pack.json',
      '',
      'audio',
      '__proto__',
    ]) {
      expect(file(path)).toBeUndefined();
    }
  });

  it.each([
    ['no manifest', 'PACK_UNREADABLE', 'pack.json: the file is missing'],
    ['no document', 'PACK_UNREADABLE', 'exhibition.json: the file is missing'],
    ['torn manifest', 'PACK_UNREADABLE', 'pack.json: not valid JSON, line'],
    [
      'later version',
      'PACK_VERSION_UNKNOWN',
      'pack.json: formatVersion: made for format version 2; this kiosk reads version 1',
    ],
    [
      'later document',
      'PACK_VERSION_UNKNOWN',
      'exhibition.json: formatVersion: made for format version 2',
    ],
    ['unknown key', 'PACK_DOCUMENT_INVALID', 'exhibition.json: Unrecognized key: "halls"'],
    [
      'other id',
      'PACK_DOCUMENT_INVALID',
      'pack.json: id: pack.json says id “other”, exhibition.json says “small”',
    ],
    [
      'lost picture',
      'PACK_FILE_MISSING',
      'pack.json: files: the file pictures/oven-picture-480.webp is missing',
    ],
    [
      'longer picture',
      'PACK_FILE_MISSING',
      'pack.json: files: pictures/oven-picture-480.webp is not the file that the pack promises',
    ],
  ] as [Damage, string, string][])('refuses one with a %s', async (damage, code, message) => {
    const error = await refusal(await makePack(damage));

    expect(error.code).toBe(code);
    expect(error.message).toContain(message);
  });

  it('refuses a folder that is not there', async () => {
    expect((await refusal(join(await makeFolder(), 'none'))).code).toBe('PACK_UNREADABLE');
  });

  it('refuses one whose document names a file that the manifest does not list', async () => {
    const dir = await makePack();
    await editManifest(dir, (manifest) => {
      manifest.files = manifest.files.filter(({ path }) => path !== 'models/oven-model.glb');
    });

    const { code, message } = await refusal(dir);

    expect(code).toBe('PACK_FILE_MISSING');
    expect(message).toContain(
      'media[1].file: the file models/oven-model.glb is missing (needed by oven)',
    );
  });

  it('refuses one that lists a file twice', async () => {
    const dir = await makePack();
    await editManifest(dir, ({ files }) => files.push(files[0]!));

    expect((await refusal(dir)).problems).toMatchObject([
      { code: 'ID_TWICE', path: 'files[6].path' },
    ]);
  });

  it.each([
    '../secret.webp',
    '/etc/passwd',
    'C:/x.webp',
    'a\\b.webp',
    'a//b.webp',
    './a.webp',
    'a/../b.webp',
    'A.webp',
    'é.webp',
    'con',
    'pictures/nul.webp',
    'com1.json',
    'trailing.',
    'a b.webp',
    'a:b.webp',
    'a\u0000.webp',
    'a\u202egpj.exe',
    '.hidden',
    'a/b/c/d/e/f/g.webp',
    `${'x'.repeat(97)}.webp`,
    '',
  ])('refuses one that lists %j', async (path) => {
    const dir = await makePack();
    await editManifest(dir, ({ files }) => void (files[0]!.path = path));

    expect((await refusal(dir)).problems[0]).toMatchObject({
      code: 'SCHEMA_MISMATCH',
      file: 'pack.json',
      path: 'files[0].path',
    });
  });

  it('refuses one that leads out of its folder by a link', async () => {
    const [dir, elsewhere] = [await makePack(), await makeFolder()];
    const sound = join(dir, 'audio/bread-sound.mp3');
    await rename(sound, join(elsewhere, 'bread-sound.mp3'));
    await symlink(join(elsewhere, 'bread-sound.mp3'), sound);
    expect((await refusal(dir)).problems).toMatchObject([{ code: 'FILE_NOT_REGULAR' }]);

    await rm(join(dir, 'audio'), { recursive: true });
    await symlink(elsewhere, join(dir, 'audio'));
    expect((await refusal(dir)).problems).toMatchObject([{ code: 'FILE_NOT_REGULAR' }]);
  });

  it('refuses one in which a folder bears the name of a file', async () => {
    const dir = await makePack('lost picture');
    await mkdir(join(dir, 'pictures/oven-picture-480.webp'));

    expect((await refusal(dir)).problems).toMatchObject([{ code: 'FILE_NOT_REGULAR' }]);
  });
});

describe('verifying a pack', () => {
  it('finds a file that changed without changing its size', async () => {
    const dir = await makePack('changed model');
    await openPack(dir);

    expect(await verifyPack(dir)).toMatchObject([
      { code: 'FILE_DIFFERS', severity: 'error', values: { file: 'models/oven-model.glb' } },
    ]);
  });

  it('points out files that nobody listed', async () => {
    const dir = await makePack();
    await writeFiles(dir, { 'pictures/extra.webp': 'x' });

    expect(await verifyPack(dir)).toMatchObject([
      { code: 'FILE_UNLISTED', severity: 'warning', values: { file: 'pictures/extra.webp' } },
    ]);
  });

  it('tells how far it has come, in bytes', async () => {
    const dir = await makePack();
    const { manifest } = await openPack(dir);
    const total = manifest.files.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0);
    const steps: [number, number][] = [];

    await verifyPack(dir, (done, of) => steps.push([done, of]));

    expect(steps).toHaveLength(manifest.files.length);
    expect(steps.at(-1)).toEqual([total, total]);
  });
});
