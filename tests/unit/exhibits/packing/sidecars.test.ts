import { describe, expect, it } from 'vitest';
import { checkReferences } from '#packing/check-references.ts';
import { spell } from '#packing/problem.ts';
import { readSource } from '#packing/read-source.ts';
import { type Draft, makeSource, writeFiles } from '#tests/helpers/make-pack.ts';

async function sourceWith(files: Record<string, unknown>, edit?: (draft: Draft) => void) {
  const folder = await makeSource(edit);
  for (const [file, value] of Object.entries(files)) {
    await writeFiles(folder, { [file]: JSON.stringify(value) });
  }
  return readSource(folder);
}

const withoutModelFile = (draft: Draft) =>
  Reflect.deleteProperty(draft.exhibits[0]!.model!, 'media');

describe('sidecars', () => {
  it('add to the end of an exhibit’s gallery', async () => {
    const { exhibition, problems } = await sourceWith({
      'gallery/oven.json': [{ kind: 'pages', media: 'letter' }],
      'gallery/well.json': [{ kind: 'picture', media: 'oven-picture' }],
    });

    const media = (id: string) =>
      exhibition?.exhibits
        .find((exhibit) => exhibit.id === id)
        ?.gallery.map((item) => ('media' in item ? item.media : ''));
    expect(problems).toEqual([]);
    expect(media('oven')).toEqual(['oven-picture', 'bread-sound', 'letter']);
    expect(media('well')).toEqual(['oven-picture']);
  });

  it('give a room its picture', async () => {
    const { exhibition } = await sourceWith({ 'gallery/town.json': { picture: 'oven-picture' } });

    expect(exhibition?.rooms.find(({ id }) => id === 'town')?.picture).toBe('oven-picture');
  });

  it('give a model its file, states and tour', async () => {
    const states = [{ id: 'open', label: { ar: 'مفتوح' } }];
    const { exhibition, problems } = await sourceWith(
      { 'presentations/oven.json': { media: 'oven-model', states } },
      withoutModelFile,
    );

    expect(problems).toEqual([]);
    expect(exhibition?.exhibits[0]?.model).toMatchObject({
      media: 'oven-model',
      states,
      interaction: 'explode',
    });
  });

  it('are named when what they say does not fit', async () => {
    const { exhibition, place, problems } = await sourceWith(
      {
        'gallery/oven.json': [
          { kind: 'pages', media: 'oven-picture' },
          { kind: 'picture', media: 'oven-picture', hotspots: [{ id: 'door' }] },
        ],
        'presentations/oven.json': { media: 'gone' },
      },
      withoutModelFile,
    );

    expect(exhibition).toBeUndefined();
    expect(problems.map(({ file, path }) => `${file} ${path}`)).toEqual([
      'gallery/oven.json [1].hotspots[0].at',
      'gallery/oven.json [1].hotspots[0].label',
    ]);
    expect(place([{ code: 'FILE_UNUSED', path: ['exhibits', 0, 'model', 'media'] }])).toMatchObject(
      [{ file: 'presentations/oven.json', path: 'media' }],
    );
  });

  it('are named when they refer to what is not there', async () => {
    const { exhibition, place } = await sourceWith({
      'gallery/oven.json': [{ kind: 'picture', media: 'gone' }],
    });

    expect(place(checkReferences(exhibition!)).map((found) => spell(found))).toContain(
      'gallery/oven.json: [0].media: there is no picture “gone”',
    );
  });

  it('never overrule the document', async () => {
    const { problems } = await sourceWith({ 'presentations/oven.json': { media: 'oven-model' } });

    expect(problems.map((found) => spell(found))).toEqual([
      'presentations/oven.json: media: “media” is already said in exhibition.json; keep one',
    ]);
  });

  it('belong to something', async () => {
    const { problems } = await sourceWith({
      'gallery/attic.json': [],
      'presentations/attic.json': {},
      'presentations/well.json': { media: 'oven-model' },
    });

    expect(problems.map((found) => spell(found)).sort()).toEqual([
      'gallery/attic.json: there is no exhibit “attic” to which this file could belong',
      'presentations/attic.json: there is no exhibit “attic” to which this file could belong',
      'presentations/well.json: there is no model “well” to which this file could belong',
    ]);
  });

  it('have the shape of what they add to', async () => {
    const { problems } = await sourceWith({
      'gallery/oven.json': { kind: 'picture', media: 'oven-picture' },
      'gallery/town.json': ['oven-picture'],
    });

    expect(problems.map(({ code, file }) => `${code} ${file}`).sort()).toEqual([
      'SCHEMA_MISMATCH gallery/oven.json',
      'SCHEMA_MISMATCH gallery/town.json',
    ]);
  });
});
