import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openPack } from '#packing/open-pack.ts';
import { usage } from '#packing/usage.ts';
import { runVerb, UsageError, type VerbOptions } from '#packing/verbs.ts';
import { REPORT_LANGUAGES } from '#packing/words/words.ts';
import { makeFolder } from '#tests/helpers/make-folder.ts';
import { makePack, makeSource } from '#tests/helpers/make-pack.ts';

const run = (verb: string, dir: string, options: Partial<VerbOptions> = {}) => {
  const lines: string[] = [];
  const say = (text: string) => void lines.push(text);
  return runVerb(verb, dir, { lang: 'en', json: false, ...options }, say).then((outcome) => ({
    ...outcome,
    lines,
  }));
};

describe('the pack command', () => {
  it.each(REPORT_LANGUAGES)('explains its verbs in %s', (language) => {
    const text = usage(language);

    for (const verb of ['new', 'import', 'check', 'briefs', 'build', 'verify', 'export', 'sign']) {
      expect(text).toMatch(new RegExp(`pack -- ${verb} .*\\n {4}\\S`));
    }
  });

  it('checks a folder, for people and for programs', async () => {
    const dir = await makeSource();
    const forPrograms = JSON.parse((await run('check', dir, { json: true })).text) as object;

    expect((await run('check', dir)).text).toContain('Worth a look');
    expect(forPrograms).toMatchObject({ id: 'small', showable: true });
  });

  it('prints for the photographer what every exhibit still waits for', async () => {
    const dir = await makeSource((draft) => {
      for (const exhibit of draft.exhibits)
        exhibit.photoSlot = { brief: { ar: `صورة ${exhibit.id}`, fr: `Photo <${exhibit.id}>` } };
      for (const medium of draft.media) medium.nature = 'illustration';
    });
    const out = join(await makeFolder(), 'sheets');

    const { text } = await run('briefs', dir, { out });
    const sheet = (code: string) => readFileSync(join(out, `photographer.${code}.html`), 'utf8');

    expect(text).toMatch(/^Exhibits that wait for a photograph: (\d+) of \1\.$/);
    expect(sheet('ar')).toContain('صورة well');
    expect(sheet('ar')).toContain('<html lang="ar" dir="rtl">');
    expect(sheet('fr')).toContain('Photo &lt;well&gt;');
    expect(sheet('fr')).toContain('photo-well.jpg');
  });

  it('leaves an exhibit that has its photograph out of the sheet, and out of what a check awaits', async () => {
    const dir = await makeSource((draft) => {
      for (const exhibit of draft.exhibits)
        exhibit.photoSlot = { brief: { ar: `صورة ${exhibit.id}` } };
      const hung = draft.exhibits
        .find(({ id }) => id === 'oven')!
        .gallery.flatMap((item) => (item.kind === 'picture' ? [item.media] : []));
      for (const medium of draft.media)
        medium.nature = hung.includes(medium.id) ? 'photograph' : 'illustration';
    });
    const out = join(await makeFolder(), 'sheets');

    await run('briefs', dir, { out });
    const sheet = readFileSync(join(out, 'photographer.ar.html'), 'utf8');
    const { text } = await run('check', dir);
    const { awaited } = JSON.parse((await run('check', dir, { json: true })).text) as {
      awaited: { exhibit: string; briefIn: string[] }[];
    };

    expect(sheet).not.toContain('صورة oven');
    expect(sheet).toContain('صورة loom');
    expect(text).toMatch(/wait for their photograph.*\n(?: {4}.*\n)* {4}loom: ar\n/);
    expect(text).not.toContain('    oven: ar');
    expect(awaited).toContainEqual({ exhibit: 'loom', briefIn: ['ar'] });
  });

  it('needs a place for the photographer’s sheets', async () => {
    const dir = await makeSource();

    await expect(run('briefs', dir)).rejects.toThrow(UsageError);
  });

  it('checks against an earlier version, built or not', async () => {
    const other = await makeSource((draft) => {
      draft.version = 2;
      draft.exhibits[1]!.title = { ar: 'قارب الصيد' };
      draft.exhibits[1]!.text = { ar: 'خشب وشراع' };
    });

    for (const earlier of [await makeSource(), await makePack()]) {
      const { text } = await run('check', other, { earlier });
      expect(text).toContain('the id “well” named another exhibit in version 1');
    }
  });

  it('builds a pack, and shows how far it has come', async () => {
    const out = join(await makeFolder(), 'pack');
    const { isGood, lines } = await run('build', await makeSource(), { out });

    expect(isGood).toBe(true);
    expect(lines.join('')).toContain('3/3');
    expect((await openPack(out)).manifest.id).toBe('small');
  });

  it('builds nothing from a faulty source, and says why', async () => {
    const source = await makeSource((draft) => draft.attract.push('attic'));
    const out = join(await makeFolder(), 'pack');
    const { isGood, text } = await run('build', source, { out, lang: 'ar' });

    expect(isGood).toBe(false);
    expect(text).toContain('لا يوجد عنصر (معروضة) بالمعرّف «attic»');
  });

  it('builds nothing that shows people who no longer agree', async () => {
    const source = await makeSource((draft) => {
      draft.media[0]!.consent = { status: 'given', until: '2020-01-01', minors: 'none' };
    });
    const out = join(await makeFolder(), 'pack');
    const { isGood, text } = await run('build', source, { out });

    expect(isGood).toBe(false);
    expect(text).toContain('the consent for “oven-picture” ended on 2020-01-01');
    expect(existsSync(out)).toBe(false);
  });

  it('inspects a pack: what it is, and how much of what is in it', async () => {
    const dir = await makePack();

    expect((await run('inspect', dir)).text).toContain('image/webp: 3');
    expect(JSON.parse((await run('inspect', dir, { json: true })).text)).toMatchObject({
      id: 'small',
    });
    expect((await run('inspect', await makePack('later version'))).text).toContain(
      'made for format version 2',
    );
  });

  it('verifies a pack byte by byte', async () => {
    expect((await run('verify', await makePack())).isGood).toBe(true);
    expect((await run('verify', await makePack('no document'))).isGood).toBe(false);

    const changed = await run('verify', await makePack('changed model'));
    expect(changed.isGood).toBe(false);
    expect(changed.text).toContain('models/oven-model.glb is not the file that the pack promises');
  });

  it.each<[string, string, Partial<VerbOptions>]>([
    ['an unknown verb', 'bake', {}],
    ['no verb', '', {}],
    ['a language that has no words', 'check', { lang: 'es' }],
    ['a build without a place to go', 'build', {}],
  ])('refuses %s', async (_what, verb, options) => {
    await expect(run(verb, await makeSource(), options)).rejects.toBeInstanceOf(UsageError);
  });

  it('refuses a folder that is not there, or that holds no exhibition', async () => {
    const dir = await makeSource();

    await expect(run('check', join(dir, 'none'))).rejects.toBeInstanceOf(UsageError);
    await expect(run('check', join(dir, 'exhibition.json'))).rejects.toBeInstanceOf(UsageError);
    await expect(run('check', dir, { earlier: await makeFolder() })).rejects.toBeInstanceOf(
      UsageError,
    );
  });
});
