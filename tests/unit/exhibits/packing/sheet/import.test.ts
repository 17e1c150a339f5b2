import { existsSync } from 'node:fs';
import { chmod, readdir, readFile, writeFile } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import writeXlsxFile from 'write-excel-file/node';
import { openPack } from '#packing/open-pack.ts';
import { readSource } from '#packing/read-source.ts';
import { runVerb, UsageError, type VerbOptions } from '#packing/verbs.ts';
import { REPORT_LANGUAGES, type ReportLanguage } from '#packing/words/words.ts';
import { makeFolder } from '#tests/helpers/make-folder.ts';
import { makeGlb, makePng, writeFiles } from '#tests/helpers/make-pack.ts';

const run = (verb: string, dir: string, options: Partial<VerbOptions> = {}) =>
  runVerb(verb, dir, { lang: 'en', json: false, ...options }, () => undefined);

/** 64 × 48 pixels as an iPhone packs them: HEVC in HEIF, made with libheif. */
const HEIC = Buffer.from(
  'AAAAHGZ0eXBoZWljAAAAAG1pZjFoZWljbWlhZgAAAa1tZXRhAAAAAAAAACFoZGxyAAAAAAAAAABwaWN0AAAAAAAAAAAAAAAAAAAAAA5waXRtAAAAAAACAAAAEGlkYXQAAAAAAEAAMAAAADhpbG9jAQAAAERAAAIAAQAAAAAAAAHRAAEAAAAAAAAAGgACAAEAAAAAAAAAAQAAAAAAAAAIAAAAOGlpbmYAAAAAAAIAAAAVaW5mZQIAAAEAAQAAaHZjMQAAAAAVaW5mZQIAAAAAAgAAZ3JpZAAAAADYaXBycAAAALZpcGNvAAAAdmh2Y0MBA3AAAAAAAAAAAAAe8AD8/fj4AAAPAyAAAQAYQAEMAf//A3AAAAMAkAAAAwAAAwAeugJAIQABACpCAQEDcAAAAwCQAAADAAADAB6gIIEFlurkprm4EBAwIAAAAwAgAAADACEiAAEABkQBwXPAiQAAABRpc3BlAAAAAAAAAEAAAABAAAAAFGlzcGUAAAAAAAAAQAAAADAAAAAQcGl4aQAAAAADCAgIAAAAGmlwbWEAAAAAAAAAAgABAoECAAICA4QAAAAaaXJlZgAAAAAAAAAOZGltZwACAAEAAQAAACJtZGF0AAAAFigBrxmA70mlv//jjJ/0yC/tK1pj5uA=',
  'base64',
); // prettier-ignore

const HEADINGS =
  'Room no.;Title (en);Text (en);Picture files;Picture description (en);Credit;Licence;Consent;Consent until;Faces of minors;Question (en);Right answer (en);Wrong answers (en);Code'.split(';'); // prettier-ignore
const OVEN = ['1', 'The oven', 'Bread for all.', 'oven', 'A round oven', 'A. Writer', 'CC-BY-4.0', 'nobody', '', 'no', 'What is baked?', 'Bread', '"Stones\nWater"', 'oven']; // prettier-ignore

/** Changes single cells of a good row, by heading. */
const row = (changes: Record<string, string> = {}) =>
  HEADINGS.map((heading, i) => changes[heading] ?? OVEN[i] ?? '');

async function folder(lines: string[][], separator = ';'): Promise<string> {
  const dir = await makeFolder();
  await writeFiles(dir, {
    'exhibits.csv': lines.map((cells) => cells.join(separator)).join('\r\n'),
    'photos/Oven.PNG': await makePng(1800, 1200),
  });
  return dir;
}

async function imported(dir: string, options: Partial<VerbOptions> = {}) {
  const out = join(dir, 'source');
  const outcome = await run('import', join(dir, 'exhibits.csv'), { out, ...options });
  return { ...outcome, out, exhibition: (await readSource(out)).exhibition };
}

/** Imports one row with faults, and tells what is said of them. */
async function said(changes: Record<string, string>, lang: ReportLanguage = 'en') {
  const dir = await folder([HEADINGS, row(changes)]);
  const out = join(dir, 'source');
  const { text, isGood } = await run('import', join(dir, 'exhibits.csv'), { out, lang });
  expect(isGood).toBe(false);
  expect((await readdir(dir)).sort()).toEqual(['exhibits.csv', 'photos']);
  return text;
}

describe('a starter folder', () => {
  it.each(REPORT_LANGUAGES)('in %s becomes a pack as it is, without a remark', async (lang) => {
    const dir = join(await makeFolder(), 'hall');
    await run('new', dir, { lang });
    const found = await run('import', join(dir, 'exhibits.xlsx'), { out: join(dir, 'a'), lang });
    await run('import', join(dir, 'exhibits.csv'), { out: join(dir, 'b'), lang });
    const [a, b] = await Promise.all(['a', 'b'].map((one) => readSource(join(dir, one))));

    expect(found.isGood).toBe(true);
    expect(JSON.parse((await run('check', join(dir, 'a'), { json: true })).text)).toMatchObject({ problems: [] });
    expect(a?.exhibition).toEqual(b?.exhibition);
    expect(a?.exhibition).toMatchObject({ id: 'our-exhibition', baseLanguage: 'ar', rooms: [{ accent: 'indigo' }] });
    if (lang !== 'ar') return;
    await run('build', join(dir, 'a'), { out: join(dir, 'pack') });
    expect((await openPack(join(dir, 'pack'))).exhibition.exhibits).toHaveLength(1);
  }); // prettier-ignore

  it('is not written over anything', async () => {
    const dir = await makeFolder();
    await writeFile(join(dir, 'mine.txt'), 'mine');

    await expect(run('new', dir)).rejects.toBeInstanceOf(UsageError);
  });
});

describe('a spreadsheet', () => {
  it('becomes exhibits with pictures and a question', async () => {
    const { exhibition, isGood, out } = await imported(await folder([HEADINGS, row()]));
    const [exhibit] = exhibition?.exhibits ?? [];

    expect(isGood).toBe(true);
    expect(exhibit).toMatchObject({ id: 'oven', title: { en: 'The oven' }, room: 'room-1' });
    expect(exhibition?.media).toMatchObject([
      { id: 'oven-1', file: 'photos/oven-1.png', consent: { status: 'not-needed' }, credit: { en: 'A. Writer' } },
    ]);
    const [question] = exhibit?.quiz ?? [];
    expect(question?.options.map(({ text }) => text['en']).sort()).toEqual(['Bread', 'Stones', 'Water']);
    expect(question?.options.find(({ id }) => id === question.answer)?.text).toEqual({ en: 'Bread' });
    expect(existsSync(join(out, 'photos/oven-1.png'))).toBe(true);
  }); // prettier-ignore

  it.each([
    [',', ''],
    ['\t', '\uFEFF'],
    [';', '\uFEFF'],
  ])('is read with “%s” between the cells, with or without a mark', async (separator, mark) => {
    const dir = await folder([HEADINGS, row()], separator);
    const text = await readFile(join(dir, 'exhibits.csv'), 'utf8');
    await writeFile(join(dir, 'exhibits.csv'), mark + text);

    expect((await imported(dir)).exhibition?.exhibits[0]?.id).toBe('oven');
  });

  it('puts exhibits into rooms, in the order of the rows, and keeps the ids of codeless rows apart', async () => {
    const lines = [row(), row({ 'Room no.': '2', Code: '' }), row({ Code: '' }), row({ 'Room no.': '٢', 'Title (en)': 'الماء', Code: '' })]; // prettier-ignore
    const { exhibition } = await imported(await folder([HEADINGS, ...lines]));

    expect(exhibition?.rooms.map(({ exhibits }) => exhibits)).toEqual([
      ['oven', 'the-oven-2'],
      ['the-oven', expect.stringMatching(/^e-[0-9a-f]{8}$/)],
    ]);
  });

  it('is imported again in place, unless somebody worked on what it became', async () => {
    const dir = await folder([HEADINGS, row()]);
    const { out } = await imported(dir);
    await writeFile(join(dir, 'exhibits.csv'), [HEADINGS, row({ 'Title (en)': 'The kiln' })].map((line) => line.join(';')).join('\n')); // prettier-ignore
    expect((await imported(dir)).exhibition?.exhibits[0]?.title).toEqual({ en: 'The kiln' });

    await writeFile(join(out, 'exhibition.json'), '{}');

    await expect(imported(dir)).rejects.toBeInstanceOf(UsageError);
    expect(await readFile(join(out, 'exhibition.json'), 'utf8')).toBe('{}');
  });

  it('leaves the earlier import as it was when the sheet has become faulty', async () => {
    const dir = await folder([HEADINGS, row()]);
    await imported(dir);
    await writeFile(join(dir, 'exhibits.csv'), [HEADINGS, row({ Credit: '' })].map((line) => line.join(';')).join('\n')); // prettier-ignore
    const { isGood, exhibition } = await imported(dir);

    expect(isGood).toBe(false);
    expect(exhibition?.exhibits[0]?.title).toEqual({ en: 'The oven' });
  });

  const FAULTS: [Record<string, string>, string][] = [
    [{ 'Title (en)': '' }, 'exhibits.csv!–2: row 2, column – “Title”: must be filled in'],
    [{ 'Room no.': 'hall' }, 'row 2, column A “Room no.”: “hall” is not a whole number from 1'],
    [{ Consent: 'maybe' }, 'exhibits.csv!H2: row 2, column H “Consent”: “maybe” is not one of nobody · written consent'],
    [{ 'Consent until': '31/02/2027' }, 'row 2, column I “Consent until”: “31/02/2027” is not a date'],
    [{ 'Picture files': 'ovem' }, 'no picture “ovem” in the photos folder (is it “Oven.PNG”?)'],
    [{ 'Picture files': '../../secret' }, 'no picture “../../secret” in the photos folder'],
    [{ 'Picture files': '"oven\noven"' }, 'row 2, column E “Picture description (en)”: 1 lines, but 2 are needed'],
    [{ 'Right answer (en)': '' }, 'row 2, column L “Right answer (en)”: must be filled in'],
    [{ Licence: '' }, 'row 2, column G “Licence”: must be filled in'],
    [{ Code: 'Öven!' }, '“Öven!” may hold only small letters'],
  ]; // prettier-ignore

  it.each(FAULTS)('with %j is refused by row and column, and nothing is written', async (changes, words) => {
    expect(await said(changes)).toContain(words);
  }); // prettier-ignore

  it('is refused in the person’s language', async () => {
    expect(await said({ Consent: 'maybe' }, 'ar')).toContain(
      'السطر 2، العمود H «Consent»: «maybe» ليس من بين: لا أحد · موافقة مكتوبة',
    );
    expect(await said({ Licence: '' }, 'fr')).toContain('ligne 2, colonne G');
  });

  it('is refused for a code that stands twice, and for a column that does', async () => {
    const twice = await folder([HEADINGS, row(), row()]);
    const headings = await folder([[...HEADINGS, 'Crédit'], row()]);

    expect((await imported(twice)).text).toContain(
      'row 3, column N “Code”: “oven” stands in row 2',
    );
    expect((await imported(headings)).text).toContain('column O: the heading “Crédit” stands there twice'); // prettier-ignore
  });

  it('is told by its row also what the linter finds', async () => {
    const lines = [row({ 'Room no.': '2' }), row({ Code: 'kiln', 'Picture description (en)': 'IMG_7.jpg' })]; // prettier-ignore
    const { text, isGood } = await imported(await folder([HEADINGS, ...lines]));

    expect(isGood).toBe(true);
    expect(text).toContain('  exhibits.csv\n    exhibits.csv!3 alt.en: the alt of “kiln-1” says nothing');
  }); // prettier-ignore

  it('says which column it does not know, and goes on', async () => {
    const { text, isGood } = await imported(await folder([[...HEADINGS, 'Price'], row()]));

    expect(isGood).toBe(true);
    expect(text).toContain('column O: the heading “Price” is not known');
  });

  it.each([
    ['a workbook that is none', 'exhibits.xlsx', 'PK no'],
    ['a file in another encoding', 'exhibits.csv', Buffer.from([0x41, 0xe9, 0x0a])],
  ])('that is %s is refused', async (_what, name, content) => {
    const dir = await makeFolder();
    await writeFiles(dir, { [name]: content });
    const { text } = await run('import', join(dir, name), { out: join(dir, 'source') });

    expect(text).toContain('the spreadsheet cannot be read');
    expect(existsSync(join(dir, 'source'))).toBe(false);
  });

  it('in XLSX names the sheet by its tab, and takes Excel’s own dates', async () => {
    const dir = await folder([]);
    const cells = [...OVEN.slice(0, 8), new Date('2019-05-01T00:00:00Z'), ...OVEN.slice(9)];
    const data = [HEADINGS, cells].map((line) => line.map((value) => ({ value, ...(value instanceof Date && { format: 'dd/mm/yyyy', type: Date }) }))); // prettier-ignore
    await writeXlsxFile([{ sheet: 'Étapes', data }]).toFile(join(dir, 'exhibits.xlsx'));
    const source = join(dir, 'source');
    const { text } = await run('import', join(dir, 'exhibits.xlsx'), { out: source });

    expect(text).toContain('ended on 2019-05-01');
    expect(existsSync(source)).toBe(false);
  });
});

describe('a spreadsheet with models, sounds and films', () => {
  /** The same workbook in each of the three languages of its headings. */
  const IN = {
    ar: ['المعروضات', 'رقم القاعة', 'العنوان (ar)', 'النص (ar)', 'صاحب الصورة', 'الرخصة', 'موافقة من في الصورة', 'الرمز', 'ملف المجسم', 'وصف المجسم (ar)', 'ما يفعله المجسم', 'ملف الصوت (ar)', 'نص الصوت (ar)', 'ملف الفيديو', 'وصف الفيديو (ar)', 'ملف الترجمة المكتوبة (ar)', 'يفكك'],
    fr: ['Étapes', 'Salle n°', 'Titre (fr)', 'Texte (fr)', 'Crédit', 'Licence', 'Accord des personnes', 'Code', 'Fichier du modèle 3D', 'Description du modèle (fr)', 'Ce que fait le modèle', 'Fichier du son (fr)', 'Texte du son (fr)', 'Fichier du film', 'Description du film (fr)', 'Fichier des sous-titres (fr)', 'se démonte'],
    en: ['Exhibits', 'Room no.', 'Title (en)', 'Text (en)', 'Credit', 'Licence', 'Consent', 'Code', 'Model file', 'Model description (en)', 'What the model does', 'Sound file (en)', 'Transcript (en)', 'Film file', 'Film description (en)', 'Captions file (en)', 'comes apart'],
  } as const; // prettier-ignore

  async function workbook(lang: ReportLanguage, changes: Record<number, string> = {}) {
    const [sheet, ...words] = IN[lang];
    const headings = words.slice(0, -1);
    const cells = ['1', 'T', 'Text', 'A. Writer', 'CC-BY-4.0', 'nobody', 'well', 'WELL.glb', 'a well', words.at(-1) ?? '', 'well', 'Water!', 'well.mp4', 'a film', 'well.vtt']; // prettier-ignore
    const dir = await folder([]);
    await writeFiles(dir, {
      'photos/well.glb': await makeGlb(['shaft', 'roof']),
      'photos/well.mp3': Buffer.concat([Buffer.from('ID3'), Buffer.alloc(700, 7)]),
      'photos/well.mp4': 'a film',
      'photos/well.vtt': 'WEBVTT\n\n00:00.000 --> 00:01.000\nWater\n',
    });
    const file = join(dir, 'exhibits.xlsx');
    const row = cells.map((value, i) => changes[i] ?? value);
    const data = [headings, row].map((line) => line.map((value) => ({ value })));
    await writeXlsxFile([{ sheet, data }]).toFile(file);
    const out = join(dir, 'source');
    const { text } = await run('import', file, { out, lang });
    return { text, exhibition: (await readSource(out)).exhibition };
  }

  it.each(REPORT_LANGUAGES)('is read by its headings in %s, and refused by what a film holds', async (lang) => {
    const { text } = await workbook(lang);

    // Everything else of the row is right: the film alone is not one.
    expect(text).toMatch(/well\.mp4/);
    expect(text.match(/exhibits\.xlsx!/g)).toBeNull();
  }); // prettier-ignore

  it('becomes an exhibit with all of them', async () => {
    const { exhibition } = await workbook('fr', { 12: '', 13: '', 14: '' });

    const [exhibit] = exhibition?.exhibits ?? [];
    expect(exhibit?.gallery).toEqual([{ kind: 'audio', media: 'well-sound-fr' }]);
    expect(exhibit?.model).toMatchObject({ media: 'well-model', interaction: 'explode', parts: [] });
    expect(exhibition?.media).toMatchObject([
      { kind: 'audio', language: 'fr', transcript: { fr: 'Water!' }, file: 'audio/well-sound-fr.mp3' },
      { kind: 'model', alt: { fr: 'a well' }, credit: { fr: 'A. Writer' }, file: 'models/well-model.glb' },
    ]);
  }); // prettier-ignore

  it.each([
    ['a model that is not there', { 7: 'wall' }, 'en', '!H2', 'no file “wall” with one of the endings .glb in the photos folder (is it “well.glb”?)'],
    ['a sound that is a film', { 10: 'well.mp4' }, 'fr', '!K2', 'colonne K « Fichier du son (fr) » : pas de fichier « well.mp4 »'],
    ['captions that are not there', { 14: 'none' }, 'ar', '!O2', 'العمود O «ملف الترجمة المكتوبة (ar)»: لا يوجد ملف باسم «none»'],
    ['a model without a description', { 8: '' }, 'en', 'exhibits.xlsx', '“Model description”: must be filled in'],
    ['another thing for it to do', { 9: 'flies' }, 'en', '!J2', '“flies” is not one of is cut open · comes apart'],
    ['media of which nobody says who agreed', { 5: '' }, 'en', '!F2', 'column F “Consent”: must be filled in'],
  ] as const)('with %s is refused by sheet, row and column', async (_what, changes, lang, at, words) => {
    const { text, exhibition } = await workbook(lang, changes);

    expect(text).toContain(at);
    expect(text).toContain(words);
    expect(exhibition).toBeUndefined();
  }); // prettier-ignore
});

describe('a telephone’s HEIC', () => {
  const withPath = async (path: string) => {
    vi.stubEnv('PATH', path);
    onTestFinished(() => void vi.unstubAllEnvs());
  };
  async function heic(): Promise<string> {
    const dir = await folder([HEADINGS, row({ 'Picture files': 'IMG_1.HEIC' })]);
    await writeFile(join(dir, 'photos/IMG_1.HEIC'), HEIC);
    return dir;
  }

  it('is refused where no program can read it, saying what to do', async () => {
    const dir = await heic();
    await withPath(await makeFolder());

    const { text } = await imported(dir);

    expect(text).toContain('the picture IMG_1.HEIC is a telephone’s HEIC');
    expect(text).toContain('Most Compatible');
    expect(existsSync(join(dir, 'source'))).toBe(false);
  });

  it('is read by a program of the machine where there is one', async () => {
    const [dir, bin] = [await heic(), await makeFolder()];
    await writeFile(join(bin, 'picture.png'), await makePng(1800, 1200));
    await writeFile(
      join(bin, 'heif-convert'),
      `#!/bin/sh\ncp "${join(bin, 'picture.png')}" "$2"\n`,
    );
    await chmod(join(bin, 'heif-convert'), 0o755);
    await withPath([bin, process.env['PATH'] ?? ''].join(delimiter));
    const { out, isGood } = await imported(dir);
    await run('build', out, { out: join(dir, 'pack') });

    expect(isGood).toBe(true);
    expect((await openPack(join(dir, 'pack'))).file('pictures/oven-1-1800.webp')).toBeDefined();
  });
});
