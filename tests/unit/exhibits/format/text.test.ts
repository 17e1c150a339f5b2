import { describe, expect, it } from 'vitest';
import { eachText } from '#format/each-text.ts';
import { inLanguage, LanguageCode, Text } from '#format/text.ts';
import { smallExhibition } from '#tests/helpers/small-exhibition.ts';

describe('a text', () => {
  it.each([
    ['no language', {}],
    ['an empty wording', { ar: '' }],
    ['a language that is none', { arabic: 'x' }],
    ['an override of the writing direction', { ar: 'نص \u202egpj.exe' }],
    ['a control character', { ar: 'نص \u0007' }],
    ['a byte order mark', { ar: '\uFEFFنص' }],
    ['a megabyte', { ar: 'أ'.repeat(1_000_000) }],
    ['no map at all', 'نص'],
  ])('is refused with %s', (_what, value) => {
    expect(Text.safeParse(value).success).toBe(false);
  });

  it.each([
    ['line breaks and tabs', { ar: 'سطر\nسطر\tثان' }],
    ['isolates round a number', { ar: 'الهاتف \u20660536000000\u2069' }],
    ['Tifinagh', { 'zgh-Tfng': 'ⴰⵣⵓⵍ' }],
    ['French spaces', { fr: '« Quoi ? »' }],
  ])('is taken with %s', (_what, value) => {
    expect(Text.parse(value)).toEqual(value);
  });

  it.each(['ar', 'fr', 'zgh', 'zgh-Tfng', 'ar-MA'])('may be in %s', (code) => {
    expect(LanguageCode.safeParse(code).success).toBe(true);
  });
});

describe('the words in the reader’s language', () => {
  const text = { fr: 'bonjour', en: 'hello' };

  it.each([
    ['that are asked for', 'en', ['ar', 'fr'], { words: 'hello', language: 'en' }],
    [
      'of the first fallback that has them',
      'ar',
      ['ar', 'fr', 'en'],
      { words: 'bonjour', language: 'fr' },
    ],
    [
      'of any language, if no fallback has them',
      'ar',
      ['ar'],
      { words: 'bonjour', language: 'fr' },
    ],
  ])('are those %s', (_which, wanted, fallback, expected) => {
    expect(inLanguage(text, wanted, fallback)).toEqual(expected);
  });

  it('are absent when there is no text', () => {
    expect(inLanguage(undefined, 'ar', ['ar'])).toBeUndefined();
  });
});

describe('every text of an exhibition', () => {
  const texts = [...eachText(smallExhibition())];
  const owed = (path: string) => texts.find((one) => one.path.join('.') === path)?.owed;

  it('is found, in lists, choices and defaults', () => {
    expect(owed('title')).toBe(true);
    expect(owed('exhibits.0.quiz.0.options.1.text')).toBe(true);
    expect(owed('exhibits.0.model.parts.0.label')).toBe(true);
    expect(owed('media.2.alt')).toBe(true);
    expect(owed('recommendations.items.0.text')).toBe(true);
  });

  it('is owed in every language only if visitors read it', () => {
    expect(owed('exhibits.0.curatorNote')).toBe(false);
    expect(owed('exhibits.0.photoSlot.brief')).toBe(false);
    expect(owed('glossary.0.plain')).toBe(false);
  });

  it('is found once, and nothing else is taken for a text', () => {
    const paths = texts.map(({ path }) => path.join('.'));

    expect(new Set(paths).size).toBe(paths.length);
    expect(texts.every(({ text }) => Text.safeParse(text).success)).toBe(true);
  });
});
