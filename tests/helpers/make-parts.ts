import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { writeArchive } from '#packing/archive/write-archive.ts';
import { buildPack } from '#packing/build-pack.ts';
import { makeFolder } from './make-folder.ts';
import { makeSource } from './make-pack.ts';

const titled = (ar: string, fr: string, en: string) => ({ ar, fr, en });

/** Built once for all the tests of a file, and kept as bytes. */
let built: Promise<Buffer> | undefined;

/**
 * The small exhibition in an archive, with two parts that may be left out: the
 * second room, and the oven's model.
 *
 * @param folder - a stick
 */
export async function archiveInParts(folder: string): Promise<string> {
  const file = join(folder, 'parts.maarid');
  built ??= packInParts().then(async (pack) => {
    await writeArchive(pack, file);
    return readFile(file);
  });
  await writeFile(file, await built);
  return file;
}

/** The same as a pack folder. */
async function packInParts(): Promise<string> {
  const source = await makeSource((draft) => {
    draft.version = 2;
    draft.optional = [
      { id: 'town', title: titled('المدينة', 'La ville', 'The town'), rooms: ['town'], media: [] },
      { id: 'models', title: titled('المجسمات', 'Maquettes', 'Models'), rooms: [], media: ['oven-model'] },
    ]; // prettier-ignore
    const fountain = draft.exhibits.find(({ id }) => id === 'fountain');
    fountain?.gallery.push({ kind: 'audio', media: 'bread-sound' });
    for (const exhibit of draft.exhibits) {
      if (exhibit !== fountain) exhibit.gallery = exhibit.gallery.filter(({ kind }) => kind !== 'audio');
    }
  }); // prettier-ignore
  const dir = join(await makeFolder(), 'pack');
  await buildPack(source, dir);
  return dir;
}
