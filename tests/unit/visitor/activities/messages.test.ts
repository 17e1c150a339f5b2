import { describe, expect, it } from 'vitest';
import { INTERFACE_LANGUAGES } from '../../../../renderer/messages/numbers.ts';
import { translator } from '../../../../renderer/messages/translate.ts';
import {
  ACTIVITY_MESSAGES,
  type ActivityKey,
} from '../../../../renderer/messages/visitor/activity-messages.ts';

const keys = Object.keys(ACTIVITY_MESSAGES.ar) as ActivityKey[];
const placesOf = (message: string) =>
  [...new Set([...message.matchAll(/\{(\w+)[,}]/g)].map(([, place]) => place ?? ''))].toSorted();

describe('the words of the activities', () => {
  it.each(INTERFACE_LANGUAGES)('can all be said in %s', (language) => {
    const t = translator(language, ACTIVITY_MESSAGES[language]);

    for (const key of keys) {
      const filled = Object.fromEntries(
        placesOf(ACTIVITY_MESSAGES[language][key]).map((place) => [place, 3]),
      );
      expect(t(key, filled), key).not.toMatch(/[{}]/);
    }
  });

  it('are filled in the same places in every language', () => {
    for (const key of keys) {
      const ar = placesOf(ACTIVITY_MESSAGES.ar[key]);
      expect(placesOf(ACTIVITY_MESSAGES.fr[key]), `fr ${key}`).toEqual(ar);
      expect(placesOf(ACTIVITY_MESSAGES.en[key]), `en ${key}`).toEqual(ar);
    }
  });

  it('use Arabic punctuation in Arabic and keep French spaces from breaking', () => {
    for (const key of keys) {
      const plain = ACTIVITY_MESSAGES.ar[key].replace(/\{[^{}]*(?:\{[^{}]*\}[^{}]*)*\}/g, '');
      expect(plain, `ar ${key}`).not.toMatch(/[,;?]/);
      expect(ACTIVITY_MESSAGES.fr[key], `fr ${key}`).not.toMatch(
        /[^\u202f\u00a0][?!;](?!\w)|[^\u00a0]:(?!\w)/,
      );
    }
  });

  it('agree with Arabic numbers', () => {
    const t = translator('ar', ACTIVITY_MESSAGES.ar);

    expect([1, 2, 5, 11].map((n) => t('tree-left', { n }))).toEqual([
      'بقيت بطاقة واحدة',
      'بقيت بطاقتان',
      'بقيت 5 بطاقات',
      'بقيت 11 بطاقة',
    ]);
  });
});
