import { appendFile, readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { fileBytes } from '#packing/archive/bytes.ts';
import { readArchive } from '#packing/archive/read-archive.ts';
import { writeArchive } from '#packing/archive/write-archive.ts';
import { runVerb, UsageError, type VerbOptions } from '#packing/verbs.ts';
import { makeArchive, makeSigner } from '#tests/helpers/make-archive.ts';
import { makeFolder } from '#tests/helpers/make-folder.ts';
import { makePack, makeSource } from '#tests/helpers/make-pack.ts';

const run = (verb: string, place: string, options: Partial<VerbOptions> = {}) =>
  runVerb(verb, place, { lang: 'en', json: false, ...options }, () => {});

async function entryNames(file: string): Promise<string[]> {
  const bytes = fileBytes(file);
  const { manifest } = await readArchive(bytes);
  bytes.close();
  return manifest.files.map(({ path }) => path);
}

describe('writing an archive', () => {
  it('gives the same bytes for the same pack', async () => {
    const [dir, folder, key] = [await makePack(), await makeFolder(), await makeSigner()];
    await writeArchive(dir, join(folder, 'a.maarid'), { key });
    await writeArchive(await makePack(), join(folder, 'b.maarid'), { key });

    const [a, b] = await Promise.all(['a', 'b'].map((n) => readFile(join(folder, `${n}.maarid`))));

    expect(a!.equals(b!)).toBe(true);
    expect(await entryNames(join(folder, 'a.maarid'))).toContain('exhibition.json');
  });

  it.each(['lost picture', 'changed model'] as const)(
    'leaves nothing of a pack with a %s',
    async (damage) => {
      const folder = await makeFolder();

      const writing = writeArchive(await makePack(damage), join(folder, 'a.maarid'));

      await expect(writing).rejects.toMatchObject({ code: 'PACK_FILE_MISSING' });
      expect(await readdir(folder)).toEqual([]);
    },
  );
});

describe('the verbs of archives', () => {
  it('make a key that only its owner reads, and never overwrite one', async () => {
    const file = join(await makeFolder(), 'key.json');
    const { text } = await run('keygen', file, { name: 'Association Tiwizi' });

    expect(text).toContain('Association Tiwizi');
    expect((await stat(file)).mode & 0o777).toBe(0o600);
    await expect(run('keygen', file, { name: 'Other' })).rejects.toBeInstanceOf(UsageError);
  });

  it.each([undefined, '', ' padded', 'turned\u202eround', 'x'.repeat(81)])(
    'make no key for %j',
    async (name) => {
      const file = join(await makeFolder(), 'key.json');

      await expect(run('keygen', file, { name })).rejects.toBeInstanceOf(UsageError);
    },
  );

  it('build, sign, inspect and verify', async () => {
    const folder = await makeFolder();
    const [key, out] = [join(folder, 'key.json'), join(folder, 'small.maarid')];
    await run('keygen', key, { name: 'Association Tiwizi' });

    expect((await run('build', await makeSource(), { out })).isGood).toBe(true);
    expect((await run('inspect', out)).text).not.toContain('Tiwizi');
    expect((await run('sign', out, { key })).isGood).toBe(true);
    expect((await run('inspect', out)).text).toContain('Association Tiwizi');
    expect(JSON.parse((await run('inspect', out, { json: true })).text)).toMatchObject({
      id: 'small',
      signer: { claimedName: 'Association Tiwizi' },
    });
    expect((await run('verify', out)).isGood).toBe(true);
  });

  it('sign a folder, whose archive carries the signature on', async () => {
    const folder = await makeFolder();
    const [key, out, dir] = [join(folder, 'key.json'), join(folder, 'a.maarid'), await makePack()];
    await run('keygen', key, { name: 'Association Tiwizi' });

    await run('sign', dir, { key });
    expect((await run('verify', dir)).text).toContain('Nothing to remark');
    await run('build', dir, { out });

    expect((await run('inspect', out)).text).toContain('Association Tiwizi');
  });

  it('say what is wrong with an archive, in the language of the report', async () => {
    const file = await makeArchive();
    await appendFile(file, 'something');

    const { text, isGood } = await run('verify', file, { lang: 'fr' });

    expect(isGood).toBe(false);
    expect(text).toContain('pas une archive complète');
  });

  it.each<[string, string, Partial<VerbOptions>]>([
    ['an archive that is not there', 'verify', {}],
    ['signing without a key', 'sign', {}],
    ['a key that is none', 'build', { out: 'x.maarid', key: 'none.json' }],
    ['a key for a folder', 'build', { out: 'folder', key: 'none.json' }],
  ])('refuse %s', async (_what, verb, options) => {
    const place = verb === 'verify' ? '/none/x.maarid' : await makePack();

    await expect(run(verb, place, options)).rejects.toBeInstanceOf(UsageError);
  });
});
