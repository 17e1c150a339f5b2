import { IntlMessageFormat } from 'intl-messageformat';
import { describe, expect, it } from 'vitest';
import { ERROR_CODES } from '#kiosk/errors.ts';
import { EXPORT_LANGUAGES, HEADINGS, SHEET_NAMES } from '#kiosk/statistics/export-words.ts';
import { ar as organizerAr } from '../../../renderer/messages/organizer/ar.ts';
import { en as organizerEn } from '../../../renderer/messages/organizer/en.ts';
import { fr as organizerFr } from '../../../renderer/messages/organizer/fr.ts';
import { ar as staffAr } from '../../../renderer/messages/staff/ar.ts';
import { fr as staffFr } from '../../../renderer/messages/staff/fr.ts';
import { wordingIn } from '../../../renderer/organizer/wording.ts';

const PAGES = {
  organizer: { ar: organizerAr, fr: organizerFr, en: organizerEn },
  staff: { ar: staffAr, fr: staffFr },
} as const;

type Words = Readonly<Record<string, string>>;

/** What a message is filled with, by name: `{n}`, `{n, plural, …}`. */
function valuesOf(message: string): string[] {
  // It must parse at all.
  new IntlMessageFormat(message, 'en', undefined, { ignoreTag: true });
  const names = [...message.matchAll(/\{(\w+)(?:\}|, plural,)/g)].map(([, name = '']) => name);
  return [...new Set(names)].toSorted();
}

describe.each(Object.entries(PAGES))('the words of the %s page', (_, languages) => {
  const { ar, ...others } = languages as { ar: Words } & Record<string, Words>;
  const keys = Object.keys(ar);

  it.each(Object.entries(others))('ask for the same values in %s as in Arabic', (_, words) => {
    const asked = (messages: Words) => keys.map((key) => [key, valuesOf(messages[key] ?? '')]);

    expect(asked(words)).toEqual(asked(ar));
    expect(Object.keys(words)).toHaveLength(keys.length);
  });

  it('have Arabic commas, question marks and western digits in Arabic', () => {
    for (const [key, message] of Object.entries(ar)) {
      const prose = message.replaceAll(/\{[^{}]*(\{[^{}]*\}[^{}]*)*\}/g, '');
      expect(prose, key).not.toMatch(/[\u0660-\u0669;,?]/);
    }
  });

  it('never stand for visitors as a number', () => {
    const words = Object.values<Words>(languages).flatMap((messages) => Object.values(messages));

    expect(words.filter((message) => /visiteurs?\b|visitors?\b/i.test(message))).toEqual([]);
  });
});

describe('the words of exports', () => {
  it('name every column and sheet in every language, each with its own words', () => {
    for (const language of EXPORT_LANGUAGES) {
      const sheets = Object.values(SHEET_NAMES[language]);
      expect(new Set(sheets).size).toBe(sheets.length);
      expect(sheets.every((name) => name.length <= 31)).toBe(true);
      expect(Object.values(HEADINGS[language]).every((heading) => heading !== '')).toBe(true);
    }
  });
});

describe('the staff page', () => {
  it('has words for every code that a notice can carry', () => {
    const notices = ERROR_CODES.filter(
      (code) => /^(PACK_|DATABASE_|DISK_|CLOCK_)/.test(code) || code === 'DATA_FOLDER_UNWRITABLE',
    );

    expect(notices.filter((code) => !(`notice.${code}` in staffAr))).toEqual([]);
  });
});

describe('numbers in words', () => {
  it('follow the language', () => {
    const [arabic, french, english] = [wordingIn('ar'), wordingIn('fr'), wordingIn('en')];

    expect([1, 2, 3, 11, 100, 903].map(arabic.visits)).toEqual([
      'زيارة واحدة',
      'زيارتان',
      '3 زيارات',
      '11 زيارة',
      '100 زيارة',
      '903 زيارات',
    ]);
    expect(french.day('2027-04-01')).toBe('1er avril 2027');
    expect(arabic.day('2026-08-24')).toBe('24 غشت 2026');
    expect(english.durationInText(61_000)).toBe('1 minute 1 second');
    expect(arabic.durationInText(120_000)).toBe('دقيقتين');
    expect(french.percent(0.055)).toBe('5,5\u00a0%');
    expect(arabic.weekday(1)).toBe('الاثنين');
  });
});
