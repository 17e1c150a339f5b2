import { describe, expect, it } from 'vitest';
import {
  formatDay,
  formatNumber,
  INTERFACE_LANGUAGES,
} from '../../../renderer/messages/numbers.ts';
import { translator } from '../../../renderer/messages/translate.ts';
import {
  VISITOR_MESSAGES,
  type VisitorKey,
} from '../../../renderer/messages/visitor/visitor-messages.ts';

const keys = Object.keys(VISITOR_MESSAGES.ar) as VisitorKey[];
const placesOf = (message: string) =>
  [...new Set([...message.matchAll(/\{(\w+)[,}]/g)].map((match) => match[1]))].toSorted();

describe('the words of the visitor’s page', () => {
  it.each(INTERFACE_LANGUAGES)('can all be said in %s', (language) => {
    const t = translator(language, VISITOR_MESSAGES[language]);

    for (const key of keys) {
      const filled = Object.fromEntries(
        placesOf(VISITOR_MESSAGES[language][key]).map((place) => [place ?? '', 3]),
      );
      expect(t(key, filled), key).not.toMatch(/[{}]/);
    }
  });

  it('are filled in the same places in every language', () => {
    for (const key of keys) {
      const ar = placesOf(VISITOR_MESSAGES.ar[key]);
      expect(placesOf(VISITOR_MESSAGES.fr[key]), `fr ${key}`).toEqual(ar);
      expect(placesOf(VISITOR_MESSAGES.en[key]), `en ${key}`).toEqual(ar);
    }
  });

  it('use Arabic punctuation in Arabic and keep French spaces from breaking', () => {
    for (const key of keys) {
      const plain = VISITOR_MESSAGES.ar[key].replace(/\{[^{}]*(?:\{[^{}]*\}[^{}]*)*\}/g, '');
      expect(plain, `ar ${key}`).not.toMatch(/[,;?]/);
      expect(VISITOR_MESSAGES.fr[key], `fr ${key}`).not.toMatch(
        /[^\u202f][?!;](?!\w)|[^\u00a0]:(?!\w)/,
      );
    }
  });

  it('agree with Arabic numbers', () => {
    const t = translator('ar', VISITOR_MESSAGES.ar);

    expect([1, 2, 5, 11, 100].map((n) => t('exhibits-count', { n }))).toEqual([
      'معروضة واحدة',
      'معروضتان',
      '5 معروضات',
      '11 معروضة',
      '100 معروضة',
    ]);
  });

  it('write western digits and the months of Morocco whatever the machine prefers', () => {
    expect(formatNumber('ar', 12345.6)).toBe('12\u202f345,6');
    expect(formatNumber('en', 12345.6)).toBe('12\u202f345.6');
    expect(formatDay('ar', '2023-08-24')).toBe('24 غشت 2023');
    expect(formatDay('fr', '2023-08-24')).toBe('24 août 2023');
  });

  it('fall back to the house’s wording when a pack’s own does not parse', () => {
    const t = translator('ar', { a: 'سليم' }, { a: 'مكسور {' });

    expect(t('a')).toBe('سليم');
  });

  it('keep the plural forms that a pack’s wording has lost', () => {
    const house = { a: '{n, plural, one {دقيقة} other {# دقائق}}' };
    const t = translator('ar', house, { a: '{n} دقيقة' });

    expect(t('a', { n: 5 })).toBe('5 دقائق');
  });
});
