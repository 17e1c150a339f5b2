import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { checkPack } from '#packing/check-pack.ts';
import { glbFault } from '#packing/check/glb-validity.ts';
import { spell } from '#packing/problem.ts';
import { reportDocument, reportText } from '#packing/report.ts';
import { PACK_WORDS, REPORT_LANGUAGES } from '#packing/words/words.ts';
import {
  makePack,
  makePng,
  makeSource,
  writeFiles,
  makeGlb,
  type Draft,
} from '#tests/helpers/make-pack.ts';
import { smallExhibition } from '#tests/helpers/small-exhibition.ts';

const TODAY = '2026-11-23';
const LARGE_PNG = makePng(2000, 1300);
const MP3 = Buffer.concat([Buffer.from('ID3'), Buffer.alloc(100)]);

/** A source without any fault: a large picture, a whole model, a sound with its words. */
async function faultless(edit: (draft: Draft) => void = () => {}): Promise<string> {
  const dir = await makeSource((draft) => {
    draft.recommendations!.items[0]!.exhibits.push('loom');
    Object.assign(draft.media[2]!, { transcript: { ar: 'خبز', fr: 'du pain', en: 'bread' } });
    edit(draft);
  });
  await writeFiles(dir, { 'photos/oven.png': await LARGE_PNG, 'audio/bread.mp3': MP3 });
  return dir;
}

const check = async (dir: string) =>
  (await checkPack(dir, { today: TODAY })).problems.map((found) =>
    spell(found).replace('exhibition.json: ', ''),
  );

/** Puts a document in the model's place: validating a model takes longer than all else. */
function withoutModel(draft: Draft): void {
  const { id, alt, credit, licence, consent } = draft.media[1]!;
  draft.media[1] = {
    ...{ kind: 'pages', id, alt, credit, licence, consent },
    ...{ pages: ['oven-picture'], direction: 'rtl', nature: 'scan' },
  };
  draft.exhibits[0]!.gallery.unshift({ kind: 'pages', media: id });
  Reflect.deleteProperty(draft.exhibits[0]!.model!, 'media');
}

/** What the linter says of a document with one fault. */
const said = async (edit: (draft: Draft) => void) =>
  check(
    await faultless((draft) => {
      withoutModel(draft);
      edit(draft);
    }),
  );

const title = (draft: Draft) => draft.exhibits[0]!.title;
const medium = (draft: Draft) => draft.media[0]!;

describe('a source without fault', () => {
  it('leaves nothing to remark', async () => {
    expect(await said(() => {})).toEqual([]);
  });
});

describe('texts', () => {
  it('are remarked when they hold HTML, which nobody would interpret', async () => {
    expect(await said((d) => void (title(d)['fr'] = 'Le <b>four</b>'))).toEqual([
      'exhibits[0].title.fr: looks like HTML (<b>); it will be shown letter by letter',
    ]);
    expect(await said((d) => void (title(d)['en'] = 'Salt &amp; fire'))).toHaveLength(1);
  });

  it('are not taken for HTML when they compare numbers', async () => {
    expect(await said((d) => void (title(d)['en'] = '2 < 3 & 4 > 3; R&D'))).toEqual([]);
  });

  it('are remarked when they send visitors to the Internet', async () => {
    expect(await said((d) => void (title(d)['en'] = 'See https://example.org/oven now'))).toEqual([
      'exhibits[0].title.en: contains a web address (https://example.org/oven); the kiosk has no Internet',
    ]);
  });

  it('are remarked when the kiosk has no letters for them', async () => {
    expect(await said((d) => void (title(d)['en'] = 'Печь'))).toEqual([
      'exhibits[0].title.en: contains Cyrillic letters (П), for which the kiosk has no font',
    ]);
    expect(await said((d) => void (title(d)['en'] = 'ⴰⴼⴰⵔⵔⴰⵏ, فرن, four – 800 °C'))).toEqual([]);
  });

  it('are remarked when they are too long to be read standing', async () => {
    expect(await said((d) => void (title(d)['ar'] = 'فرن '.repeat(40)))).toEqual([
      'exhibits[0].title.ar: has 160 characters in “ar”; at most 120 read well on a screen',
    ]);
  });

  it('and alternatives are remarked when a language is missing', async () => {
    expect(await said((d) => void Reflect.deleteProperty(medium(d).alt, 'ar'))).toEqual([
      'media[0].alt: missing in: ar',
    ]);
  });
});

describe('consent', () => {
  const until = (day: string) => (d: Draft) =>
    void (medium(d).consent = { status: 'given', until: day, minors: 'none' });

  it('that has ended is an error', async () => {
    expect(await said(until('2026-11-22'))).toEqual([
      'media[0].consent.until: the consent for “oven-picture” ended on 2026-11-22',
    ]);
  });

  it('that ends soon is worth a look, from its last day to two months before', async () => {
    for (const day of [TODAY, '2027-01-22']) {
      expect((await said(until(day))).join()).toContain(`ends on ${day}`);
    }
    expect(await said(until('2027-01-23'))).toEqual([]);
  });

  it('for the faces of minors must have been given', async () => {
    const cleared = (status: 'given' | 'not-needed') => (d: Draft) =>
      void (medium(d).consent = { status, minors: 'cleared' });

    expect(await said(cleared('given'))).toEqual([]);
    expect((await said(cleared('not-needed')))[0]).toContain('it must be given');
  });

  it.each(['alt', 'credit', 'licence', 'consent'])('and %s cannot be left out', async (key) => {
    const [only, ...more] = await said((d) => void Reflect.deleteProperty(medium(d), key));

    expect(only).toContain(`media[0].${key}: `);
    expect(more).toEqual([]);
  });
});

describe('a description', () => {
  it.each(['IMG_2041.JPG', 'صورة 3', 'DSC_0001', '...', 'photo'])(
    'that is no more than “%s” is remarked',
    async (words) => {
      expect(await said((d) => void (medium(d).alt['fr'] = words))).toEqual([
        `media[0].alt.fr: the alt of “oven-picture” says nothing (“${words}”)`,
      ]);
    },
  );
});

describe('credit and licence', () => {
  it.each(['?', '—', 'Unknown', 'inconnu', 'مجهول', 'N/A', 'Google'])(
    'are remarked when they say no more than “%s”',
    async (words) => {
      expect(await said((d) => void (medium(d).credit['fr'] = words))).toHaveLength(1);
    },
  );

  it('are remarked when the licence is none that a program could know', async () => {
    expect(await said((d) => void (medium(d).licence = 'free to use, I think'))).toEqual([
      'media[0].licence: the licence of “oven-picture” says nothing (“free to use, I think”)',
    ]);
    for (const licence of ['CC0-1.0', 'all-rights-reserved', 'MIT OR Apache-2.0']) {
      expect(await said((d) => void (medium(d).licence = licence))).toEqual([]);
    }
  });
});

describe('what is sensitive', () => {
  it('is remarked in the attract loop and wherever children are led', async () => {
    const problems = await said((d) => {
      d.attract = ['mill'];
      d.exhibits[3]!.childPath = true;
      d.tours[0]!.audience = 'children';
      d.tours[0]!.stops.push({ exhibit: 'mill' });
    });

    expect(problems.map((line) => line.split(':')[0])).toEqual([
      'attract[0]',
      'exhibits[3].childPath',
      'tours[0].stops[2].exhibit',
    ]);
  });
});

describe('a quiz', () => {
  it('without a right answer is an error', async () => {
    expect(await said((d) => void (d.exhibits[0]!.quiz[0]!.answer = 'z'))).toEqual([
      'exhibits[0].quiz[0].answer: the right answer is not one of the options',
    ]);
  });
});

describe('media', () => {
  it('are remarked when nothing shows them', async () => {
    expect(await said((d) => void d.exhibits[0]!.gallery.pop())).toEqual([
      'media[2]: nothing shows the medium “bread-sound”',
    ]);
  });

  it('that are missing are named once, and the others are still looked at', async () => {
    const dir = await faultless();
    await rm(join(dir, 'photos/oven.png'));
    await writeFiles(dir, { 'models/oven.glb': 'x' });

    expect(await check(dir)).toEqual([
      'media[0].file: the file photos/oven.png is missing (needed by oven)',
      'media[1].file: the model models/oven.glb cannot be read (not a GLB file)',
    ]);
  });

  it('are remarked when a picture is too small for the screen', async () => {
    const dir = await faultless();
    await writeFiles(dir, { 'photos/oven.png': await makePng(640, 480) });

    expect(await check(dir)).toEqual([
      'media[0].file: the picture photos/oven.png has 640 × 480 pixels; the longest side should have 1600 or more',
    ]);
  });

  it('are measured upright', async () => {
    const dir = await faultless();
    const photo = sharp(await makePng(1700, 400)).withMetadata({ orientation: 6 });
    await writeFiles(dir, { 'photos/oven.png': await photo.png().toBuffer() });

    expect(await check(dir)).toEqual([]);
  });

  it('are remarked when a drawing holds letters that want a font', async () => {
    const dir = await faultless((d) => Object.assign(medium(d), { file: 'photos/plan.svg' }));
    const svg =
      '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><text y="9">فرن</text></svg>';
    await writeFiles(dir, { 'photos/plan.svg': svg });

    expect((await check(dir))[0]).toContain('turn them into outlines');
  });

  it('are remarked when a model lacks a part, or is too heavy', async () => {
    const dir = await faultless();
    const many = Array.from({ length: 13_000 }, (_, i) => `brick-${i}`);
    await writeFiles(dir, { 'models/oven.glb': await makeGlb(many) });

    expect(await check(dir)).toEqual([
      'media[1].file: the model models/oven.glb has 156000 triangles; at most 150000 run smoothly',
      'exhibits[0].model.parts[0].id: the model models/oven.glb has no node named “dome” for this part',
    ]);
  });

  it('are refused when a model breaks the rules of its format', async () => {
    const dir = await faultless();
    const text = Buffer.from(await makeGlb(['dome'])).toString('latin1');
    // More indices than the buffer holds: a careless viewer would read beyond its end.
    const spoilt = text.replace('"count":36', '"count":96');
    await writeFiles(dir, { 'models/oven.glb': Buffer.from(spoilt, 'latin1') });

    expect((await check(dir))[0]).toContain('the model models/oven.glb cannot be read (');
  });

  it('are given up when validating takes too long', async () => {
    const dir = await faultless();

    expect(await glbFault(join(dir, 'models/oven.glb'), 0)).toBe('not validated within 0 ms');
  });

  it('are remarked when they leave the deaf with nothing', async () => {
    expect(await said((d) => void Reflect.deleteProperty(d.media[2]!, 'transcript'))).toEqual([
      'media[2]: “bread-sound” has neither captions nor a transcript',
    ]);
  });
});

describe('sounds and films', () => {
  /** A box of an MP4: its length, its name, what is in it. */
  const atom = (name: string, ...parts: Uint8Array[]) => {
    const body = Buffer.concat([Buffer.from(name), ...parts]);
    const length = Buffer.alloc(4);
    length.writeUInt32BE(body.length + 4);
    return Buffer.concat([length, body]);
  };
  const index = (...codecs: string[]) =>
    atom('moov', ...codecs.map((codec) => atom('trak', atom('stsd', Buffer.from([0, 0, 0, 0, 0, 0, 0, 1]), atom(codec, Buffer.alloc(8)))))); // prettier-ignore
  const box = (brand: string, ...codecs: string[]) =>
    Buffer.concat([atom('ftyp', Buffer.from(brand), Buffer.alloc(4)), index(...codecs)]);
  /** As cameras write: the pictures first, and what is in them last. */
  const late = (brand: string, seen: string, ...codecs: string[]) =>
    Buffer.concat([atom('ftyp', Buffer.from(brand), Buffer.alloc(4)), atom('mdat', Buffer.from(seen), Buffer.alloc(3 << 20)), index(...codecs), atom('free', Buffer.alloc(2 << 20))]); // prettier-ignore
  const webm = (...codecs: string[]) =>
    Buffer.from(`\u001aE\u00df\u00a3 webm ${codecs.join(' ')}`, 'latin1');

  async function saidOf(kind: 'audio' | 'video', bytes: Buffer): Promise<string[]> {
    const dir = await faultless((d) => {
      withoutModel(d);
      Object.assign(d.media[2]!, { kind });
      Object.assign(d.exhibits[0]!.gallery.at(-1)!, { kind });
    });
    await writeFiles(dir, { 'audio/bread.mp3': bytes });
    return check(dir);
  }

  it.each([
    ['audio', 'MP3 with a tag', MP3],
    ['audio', 'MP3 without a tag', Buffer.from([0xff, 0xfb, 0x90, 0x44])],
    ['audio', 'Opus', Buffer.from('OggS....OpusHead')],
    ['audio', 'AAC', box('M4A ', 'mp4a')],
    ['audio', 'WAV', Buffer.from('RIFF....WAVEfmt ')],
    ['video', 'H.264', box('isom', 'avc1', 'mp4a')],
    ['video', 'H.264 with its index at the end', late('isom', '', 'avc1', 'mp4a')],
    ['video', 'H.264 whose pictures happen to spell hvc1', late('isom', 'hvc1 alac', 'avc1')],
    ['video', 'VP9', webm('V_VP9', 'A_OPUS')],
  ] as const)('are taken: %s, %s', async (kind, _name, bytes) => {
    expect(await saidOf(kind, bytes)).toEqual([]);
  });

  it.each([
    ['audio', 'nothing', Buffer.alloc(0), 'empty'],
    ['audio', 'a page', Buffer.from('<html>'), 'unknown format'],
    ['audio', 'Windows Media', Buffer.from([0x30, 0x26, 0xb2, 0x75]), 'unknown format'],
    ['video', 'a telephone’s HEVC', box('qt  ', 'hvc1', 'mp4a'), 'MP4, hvc1'],
    ['video', 'an index at the end, in HEVC', late('qt  ', 'avc1', 'hev1'), 'MP4, hev1'],
    ['video', 'a film without a known codec', box('isom'), 'MP4, no known codec'],
    ['video', 'a sound named film', MP3, 'MP3 ≠ video'],
  ] as const)('are refused: %s, %s', async (kind, _name, bytes, reason) => {
    expect(await saidOf(kind, bytes)).toEqual([
      `media[2].file: audio/bread.mp3 cannot be played by the kiosk (${reason})`,
    ]);
  });
});

describe('ids', () => {
  const earlier = smallExhibition();
  const against = async (edit: (draft: Draft) => void) => {
    const dir = await faultless((draft) => {
      withoutModel(draft);
      edit(draft);
    });
    const { problems } = await checkPack(dir, { today: TODAY, earlier });
    return problems.map(({ code, path }) => `${code} ${path}`);
  };

  it('are remarked when they now name something else', async () => {
    const changes = (d: Draft) => {
      d.exhibits[1]!.title = { ar: 'قارب الصيد', fr: 'La barque', en: 'The boat' };
      d.exhibits[1]!.text = { ar: 'خشب وشراع', fr: 'Bois et voile', en: 'Wood and sail' };
    };

    expect(await against(changes)).toEqual(['ID_REUSED exhibits[1].id']);
  });

  it('may keep their place when the words were only revised', async () => {
    expect(
      await against(
        (d) => void (d.exhibits[1]!.title = { ...d.exhibits[1]!.title, ar: 'well قديم' }),
      ),
    ).toEqual([]);
  });
});

describe('the report', () => {
  it('reads a built pack as well as the folder it was made from', async () => {
    const { exhibition, problems } = await checkPack(await makePack(), { today: TODAY });

    expect(exhibition?.id).toBe('small');
    expect(problems.map(({ code }) => code).sort()).toEqual([
      'CAPTIONS_MISSING', 'LINK_ONE_WAY', 'PICTURE_SMALL',
    ]); // prettier-ignore
  });

  it('names what keeps a damaged pack from being shown', async () => {
    const { exhibition, problems } = await checkPack(await makePack('lost picture'), {
      today: TODAY,
    });

    expect(exhibition).toBeUndefined();
    expect(problems).toMatchObject([{ code: 'FILE_MISSING', severity: 'error' }]);
  });

  it('puts errors before warnings, grouped by the file in which they stand', async () => {
    const dir = await faultless((d) => {
      title(d)['fr'] = 'Le <b>four</b>';
      medium(d).consent = { status: 'given', until: '2020-01-01', minors: 'none' };
    });

    expect(reportText(await checkPack(dir, { today: TODAY }), 'fr').split('\n')).toEqual([
      '«\u00a0Small en français\u00a0» (small, version 1)',
      'Salles\u00a0: 2 · étapes\u00a0: 5 · médias\u00a0: 3 · parcours\u00a0: 1 · langues\u00a0: ar, fr, en',
      '',
      'À corriger avant de pouvoir montrer le paquet\u00a0: 1',
      '  exhibition.json',
      '    media[0].consent.until: l’accord pour «\u00a0oven-picture\u00a0» a pris fin le 2020-01-01',
      '',
      'À regarder\u00a0: 1',
      '  exhibition.json',
      '    exhibits[0].title.fr: ressemble à du HTML (<b>)\u202f; il s’affichera tel quel',
      '',
      'Places qui attendent leur photographie, et les langues où la commande est écrite\u00a0: 1',
      '    oven: en',
      '',
      'Le paquet ne peut pas encore être montré.',
    ]);
  });

  it.each(REPORT_LANGUAGES)('says in %s that all is well', async (language) => {
    const text = reportText(await checkPack(await faultless(), { today: TODAY }), language);
    const { good, showable } = PACK_WORDS[language].report;

    expect(text).toContain(good);
    expect(text).toContain(showable);
    expect(text).not.toMatch(/\{\w+\}/);
  });

  it('is JSON for programs, with codes that do not depend on the language', async () => {
    const checked = await checkPack(await faultless((d) => d.attract.push('mill')), {
      today: TODAY,
    });
    const [fr, ar] = [reportDocument(checked, 'fr'), reportDocument(checked, 'ar')];

    expect(fr).toMatchObject({ id: 'small', version: 1, showable: true });
    expect(fr.problems.map(({ code }) => code)).toEqual(ar.problems.map(({ code }) => code));
    expect(ar.problems[0]?.message).toBe('«mill» معروضة حساسة، وهي في شاشة الاستقبال');
  });
});
