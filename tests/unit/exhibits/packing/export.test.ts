import { readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { presentation3StrictUpgrade } from '@iiif/parser/strict';
import type { Manifest } from '@iiif/presentation-3';
import { describe, expect, it } from 'vitest';
import { writeArchive } from '#packing/archive/write-archive.ts';
import { openPack } from '#packing/open-pack.ts';
import { readSource } from '#packing/read-source.ts';
import { runVerb, UsageError, type VerbOptions } from '#packing/verbs.ts';
import { filesBelow } from '#packing/verify-pack.ts';
import { makeFolder } from '#tests/helpers/make-folder.ts';
import { makePack, makePng, writeFiles } from '#tests/helpers/make-pack.ts';

const run = (verb: string, dir: string, options: Partial<VerbOptions> = {}) =>
  runVerb(verb, dir, { lang: 'en', json: false, ...options }, () => undefined);
const BASE = 'https://example.org/hall/';
const read = async (file: string) => JSON.parse(await readFile(file, 'utf8')) as Manifest;

describe('a site that opens from a folder', () => {
  it('has every exhibit in every language, the first language first, and needs nothing from elsewhere', async () => {
    const site = join(await makeFolder(), 'site');
    await run('export', await makePack(), { site });
    const files = new Set(await filesBelow(site));
    const index = await readFile(join(site, 'index.html'), 'utf8');

    expect(index).toContain('<html lang="ar" dir="rtl">');
    expect(await readFile(join(site, 'index.fr.html'), 'utf8')).toContain('<html lang="fr" dir="ltr">');
    for (const file of files) {
      if (!file.endsWith('.html')) continue;
      const html = await readFile(join(site, file), 'utf8');
      expect(html).not.toMatch(/<script|https?:\/\/(?!\w+\.example)|style="/);
      const links = [...html.matchAll(/(?:href|src)="([^"]+)"/g)].map(([, to = '']) => to);
      const sets = [...html.matchAll(/srcset="([^"]*)"/g)].flatMap(([, set = '']) => set.split(', ').map((one) => one.split(' ')[0] ?? '')); // prettier-ignore
      for (const to of [...links, ...sets]) expect(files, `${file} → ${to}`).toContain(to);
    }
    const oven = await readFile(join(site, 'oven.fr.html'), 'utf8');
    expect(oven).toContain('alt en français');
    expect(oven).toContain('models/oven-model.glb');
    expect(oven).toContain('<details><summary>Réponse</summary>');
  }); // prettier-ignore

  it('shows words as words, whatever stands in them', async () => {
    const dir = await makePack();
    const { exhibition } = await openPack(dir);
    const { writeSite } = await import('#packing/site/write-site.ts');
    exhibition.exhibits[0]!.title['ar'] = '<img src=x onerror=alert(1)> "فرن"';
    const site = join(await makeFolder(), 'site');
    await writeSite({ ...(await openPack(dir)), exhibition }, site);

    const html = await readFile(join(site, 'oven.html'), 'utf8');

    expect(html).toContain('&lt;img src=x onerror=alert(1)&gt; &quot;فرن&quot;');
    expect(html).not.toContain('<img src=x');
  });

  it('is made of an archive as of a folder, and leaves nothing else behind', async () => {
    const folder = await makeFolder();
    await writeArchive(await makePack(), join(folder, 'small.maarid'));
    await run('export', join(folder, 'small.maarid'), { site: join(folder, 'site') });

    expect((await readdir(folder)).sort()).toEqual(['site', 'small.maarid']);
  });
});

describe('IIIF manifests', () => {
  it('hold to Presentation 3, and lead from the whole to each picture', async () => {
    const iiif = join(await makeFolder(), 'iiif');
    await run('export', await makePack(), { iiif, base: BASE });
    const manifest = await read(join(iiif, 'exhibits/oven/manifest.json'));
    const found = { warnings: [] as string[] };
    const strict = presentation3StrictUpgrade(structuredClone(manifest), found);

    expect(found.warnings).toEqual([]);
    expect(strict.items).toHaveLength(1);
    expect(manifest).toMatchObject({ label: { ar: ['oven بالعربية'] }, viewingDirection: 'right-to-left' });
    const collection = await read(join(iiif, 'collection.json'));
    const room = await read(join(iiif, 'rooms/village.json'));
    expect(collection.items).toMatchObject([{ id: `${BASE}rooms/village.json`, type: 'Collection' }]);
    expect(room.items).toMatchObject([{ id: `${BASE}exhibits/oven/manifest.json` }]);
    const files = await filesBelow(iiif);
    const images = JSON.stringify(manifest).match(/https:[^"]*\.webp/g) ?? [];
    for (const image of images) expect(files).toContain(image.slice(BASE.length));
    expect(images.length).toBeGreaterThan(0);
  }); // prettier-ignore

  it('come back as the exhibits that they were', async () => {
    const folder = await makeFolder();
    const iiif = join(folder, 'iiif');
    await run('export', await makePack(), { iiif, base: BASE });
    const [file, out] = [join(iiif, 'exhibits/oven/manifest.json'), join(folder, 'source')];
    const { isGood } = await run('import', file, {
      ...{ out, photos: join(iiif, 'pictures'), consent: 'not-needed' },
    });
    const { exhibition } = await readSource(out);

    expect(isGood).toBe(true);
    expect(exhibition?.title).toMatchObject({ ar: 'oven بالعربية' });
    expect(exhibition?.media).toMatchObject([{ licence: 'CC-BY-4.0', alt: { fr: 'alt en français' } }]);
  }); // prettier-ignore

  const canvas = (id: string, image: string, more: object = {}) => ({
    ...{ id: `https://lib.example/${id}`, type: 'Canvas', height: 10, width: 10 },
    items: [
      {
        ...{ id: `https://lib.example/${id}/p`, type: 'AnnotationPage' },
        items: [
          {
            ...{ id: `https://lib.example/${id}/a`, type: 'Annotation', motivation: 'painting' },
            ...{ target: `https://lib.example/${id}`, body: { id: image, type: 'Image' } },
          },
        ],
      },
    ],
    ...more,
  });
  async function bring(items: object[], options: Partial<VerbOptions> = {}, changes: object = {}) {
    const dir = await makeFolder();
    const manifest = {
      '@context': 'http://iiif.io/api/presentation/3/context.json',
      ...{ id: 'https://lib.example/m', type: 'Manifest', label: { none: ['Letters'] }, items },
      ...changes,
    };
    await writeFiles(dir, {
      'manifest.json': JSON.stringify(manifest),
      'photos/page1.png': await makePng(1800, 900),
    });
    const out = join(dir, 'source');
    const outcome = await run('import', join(dir, 'manifest.json'), { out, consent: 'given', ...options }); // prettier-ignore
    return { ...outcome, exhibition: (await readSource(out)).exhibition };
  }

  it('of others give texts without tags, and pictures by the name in their address', async () => {
    const service = 'https://lib.example/iiif/3/page1.png/full/max/0/default.jpg';
    const metadata = [{ label: { fr: ['Date'] }, value: { fr: ['<b>1912</b>'] } }];
    const { exhibition, isGood } = await bring([
      canvas('c1', service, { label: { 'fr-FR': ['Lettre'] }, metadata }),
    ]);

    expect(isGood).toBe(true);
    expect(exhibition?.exhibits).toMatchObject([
      { id: 'lettre', title: { fr: 'Lettre' }, text: { fr: 'Date: 1912' } },
    ]);
    expect(exhibition?.media[0]?.licence).toBe('all-rights-reserved');
  });

  it('of several chapters become as many rooms, and a canvas stands in one', async () => {
    const range = (name: string, ...ids: string[]) => ({
      ...{ id: `https://lib.example/${name}`, type: 'Range', label: { en: [name] } },
      items: ids.map((id) => ({ id: `https://lib.example/${id}`, type: 'Canvas' })),
    });
    const { exhibition } = await bring(
      ['c1', 'c2', 'c3'].map((id) => canvas(id, 'page1.png', { label: { en: [id] } })),
      {},
      { structures: [range('Water', 'c2'), range('Bread', 'c2', 'c1'), range('Nothing')] },
    );

    expect(exhibition?.rooms.map(({ title, exhibits }) => [title['en'], ...exhibits])).toEqual([
      ['Water', 'c2'],
      ['Bread', 'c1'],
      ['Letters', 'c3'],
    ]);
  });

  it('with a picture that is not at hand are refused by its address; nothing is fetched', async () => {
    const { text, isGood } = await bring([canvas('c1', 'https://lib.example/far.jpg')]);

    expect(isGood).toBe(false);
    expect(text).toContain('“https://lib.example/far.jpg” is not in the photos folder');
  });

  it.each([{ type: 'Collection' }, { label: 'no map' }, { items: [] }])(
    'that are none (%j) are refused',
    async (changes) => {
      const { text } = await bring([canvas('c1', 'page1.png')], {}, changes);

      expect(text).toContain('this is not a IIIF Presentation 3 manifest');
    },
  );

  it('are not taken before somebody says whether people agreed', async () => {
    await expect(bring([canvas('c1', 'page1.png')], { consent: undefined })).rejects.toThrow(
      /--consent/,
    );
  });
});

describe('an export', () => {
  it.each<[string, Partial<VerbOptions>]>([
    ['without a place', {}],
    ['of manifests without their address', { iiif: 'x' }],
    ['of manifests with an address that is none', { iiif: 'x', base: 'javascript:1' }],
  ])('%s is refused', async (_what, options) => {
    await expect(run('export', await makePack(), options)).rejects.toBeInstanceOf(UsageError);
  });

  it('is not written over anything', async () => {
    const site = await makeFolder();
    await writeFile(join(site, 'mine.txt'), dirname(site));

    await expect(run('export', await makePack(), { site })).rejects.toBeInstanceOf(UsageError);
  });
});
