import { describe, expect, it } from 'vitest';
import { fileBytes } from '#packing/archive/bytes.ts';
import { readArchive } from '#packing/archive/read-archive.ts';
import { unpackArchive } from '#packing/archive/unpack-archive.ts';
import { verifyArchive } from '#packing/archive/verify-archive.ts';
import { checkContents } from '#packing/check/contents.ts';
import { PackError, refuse } from '#packing/pack-error.ts';
import { HOSTILE_CONTENTS } from '#tests/helpers/hostile-archives.ts';
import { entriesOf, makeSigner, soundContents, writeZip } from '#tests/helpers/make-archive.ts';
import { makeFolder } from '#tests/helpers/make-folder.ts';
import { makePack } from '#tests/helpers/make-pack.ts';
import { openPack } from '#packing/open-pack.ts';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** As the kiosk does it: shape, documents, files, and what is in them. */
async function takeIn(file: string): Promise<void> {
  const bytes = fileBytes(file);
  try {
    const archive = await readArchive(bytes);
    await verifyArchive(archive);
    const folder = await makeFolder();
    await unpackArchive(archive, folder);
    refuse(await checkContents(folder, archive.manifest.files));
  } finally {
    bytes.close();
  }
}

describe('the contents of a pack', () => {
  it('are what their names say in a pack of our own', async () => {
    const file = join(await makeFolder(), 'a.maarid');

    await expect(takeIn(await writeZip(file, entriesOf(await soundContents())))).resolves.toBe(
      undefined,
    );
  });

  it.each(HOSTILE_CONTENTS)('case %s: a pack that %s is refused', async (_n, _w, code, make) => {
    const [contents, key, other] = [await soundContents(), await makeSigner(), await makeSigner()];
    const file = join(await makeFolder(), 'a.maarid');
    await writeFile(file, make({ contents, key, other }));

    const refusal = await takeIn(file).catch((error: unknown) => error);

    expect(refusal).toBeInstanceOf(PackError);
    expect(refusal).toMatchObject({ code });
  });

  it('name every file that is not what it says', async () => {
    const dir = await makePack();
    await writeFile(join(dir, 'audio/bread-sound.mp3'), Buffer.alloc(1000, 9));
    const { files } = await openPack(dir);

    const problems = await checkContents(dir, files);

    expect(problems.map(({ values }) => values['file'])).toEqual(['audio/bread-sound.mp3']);
  });
});
