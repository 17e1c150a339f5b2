import { readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Exhibition } from '#format/exhibition.ts';
import { spell } from '#packing/problem.ts';
import { readSource } from '#packing/read-source.ts';
import { makeSource, writeFiles } from '#tests/helpers/make-pack.ts';
import { smallExhibition } from '#tests/helpers/small-exhibition.ts';

/** The small exhibition, with these collections in files of their own. */
async function scattered(...collections: ('rooms' | 'exhibits' | 'glossary' | 'tours')[]) {
  let document: Exhibition | undefined;
  const folder = await makeSource((draft) => {
    document = structuredClone(draft);
    for (const name of collections) Reflect.deleteProperty(draft, name);
  });
  for (const name of collections) {
    for (const item of document?.[name] ?? []) {
      await writeFiles(folder, { [`${name}/${item.id}.json`]: JSON.stringify(item) });
    }
  }
  return folder;
}

const json = (value: unknown) => JSON.stringify(value);

describe('reading a pack source', () => {
  it('reads one document', async () => {
    const { exhibition, problems } = await readSource(await makeSource());

    expect(problems).toEqual([]);
    expect(exhibition?.rooms).toEqual(smallExhibition().rooms);
  });

  it('reads the same from a folder a collection, whatever the order of the names', async () => {
    const whole = await readSource(await makeSource());
    const parts = await readSource(await scattered('rooms', 'exhibits', 'glossary', 'tours'));

    expect(parts.problems).toEqual([]);
    expect(parts.exhibition).toEqual(whole.exhibition);
    expect(parts.exhibition?.rooms.map(({ id }) => id)).toEqual(['village', 'town']);
  });

  it('reads the same from a file a collection', async () => {
    const folder = await makeSource((draft) => Reflect.deleteProperty(draft, 'glossary'));
    await writeFiles(folder, { 'glossary.json': json(smallExhibition().glossary) });

    expect((await readSource(folder)).exhibition?.glossary).toEqual(smallExhibition().glossary);
  });

  it('lets every file name its schema to the author’s editor', async () => {
    const folder = await scattered('tours');
    const file = join(folder, 'tours/short.json');
    const tour = JSON.parse(await readFile(file, 'utf8')) as object;
    await writeFiles(folder, { 'tours/short.json': json({ $schema: '../x.json', ...tour }) });

    expect((await readSource(folder)).problems).toEqual([]);
  });

  it('names a folder without exhibition.json', async () => {
    const folder = await makeSource();
    await rm(join(folder, 'exhibition.json'));

    const { exhibition, problems } = await readSource(folder);

    expect(exhibition).toBeUndefined();
    expect(problems).toMatchObject([{ code: 'DOCUMENT_MISSING', file: 'exhibition.json' }]);
  });

  it('tells of a later format before anything else that would not fit', async () => {
    const folder = await makeSource((draft) =>
      Object.assign(draft, { formatVersion: 7, rooms: 'see the cloud' }),
    );

    const { problems } = await readSource(folder);

    expect(problems.map((found) => spell(found))).toEqual([
      'exhibition.json: formatVersion: made for format version 7; this kiosk reads version 1',
    ]);
  });

  it('tells what was expected, in the file where it must be mended', async () => {
    const folder = await scattered('exhibits');
    const file = join(folder, 'exhibits/oven.json');
    const oven = JSON.parse(await readFile(file, 'utf8')) as { quiz: { answer: string }[] };
    oven.quiz[0]!.answer = 'z';
    await writeFiles(folder, { 'exhibits/oven.json': json({ ...oven, order: 'first' }) });

    const { exhibition, problems } = await readSource(folder);

    expect(exhibition).toBeUndefined();
    expect(problems.map((found) => spell(found)).sort()).toEqual([
      'exhibits/oven.json: order: Invalid input: expected number, received string',
      'exhibits/oven.json: quiz[0].answer: the right answer is not one of the options',
    ]);
    expect(problems.map((found) => spell(found, 'ar')).join()).toContain('الجواب الصحيح');
    expect(problems.map((found) => spell(found, 'fr')).join()).toContain('la bonne réponse');
  });

  it('reports every file that cannot be read, and goes on reading', async () => {
    const folder = await scattered('tours', 'glossary');
    await writeFiles(folder, { 'tours/short.json': '{', 'glossary/waqf.json': '\uFEFF{}' });

    const { problems } = await readSource(folder);

    expect(problems.map(({ code, file }) => `${file} ${code}`)).toEqual([
      'tours/short.json JSON_INVALID',
      'glossary/waqf.json JSON_BYTE_ORDER_MARK',
    ]);
  });

  it('refuses a collection that stands at two places', async () => {
    const folder = await makeSource();
    await writeFiles(folder, { 'tours.json': '[]', 'glossary/x.json': '{}' });

    expect((await readSource(folder)).problems.map(({ message }) => message)).toEqual([
      '“tours” stands in exhibition.json and in tours.json; keep one',
      '“glossary” stands in exhibition.json and in glossary/; keep one',
    ]);
  });

  it('refuses a file that is not named after what it holds', async () => {
    const folder = await scattered('tours');
    await rename(join(folder, 'tours/short.json'), join(folder, 'tours/quick.json'));

    expect((await readSource(folder)).problems).toMatchObject([
      { code: 'FILE_NAME_DIFFERS', file: 'tours/quick.json', path: 'id' },
    ]);
  });

  it('points out files that nobody reads, such as a folder misnamed by a letter', async () => {
    const folder = await scattered('tours');
    await writeFiles(folder, {
      'exhibit/oven.json': '{}',
      'tours/long.jsn': '{}',
      'README.md': 'for authors',
      '.hidden': '',
    });

    const { problems } = await readSource(folder);

    expect(problems.map(({ severity, file }) => `${severity} ${file}`).sort()).toEqual([
      'warning exhibit/',
      'warning tours/long.jsn',
    ]);
  });
});
