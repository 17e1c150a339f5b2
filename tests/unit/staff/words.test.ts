import { describe, expect, it } from 'vitest';
import { ERROR_CODES } from '#kiosk/errors.ts';
import { STAFF_ACTS } from '#kiosk/packs/views.ts';
import { refusalsAr } from '../../../renderer/messages/staff/refusals.ar.ts';
import { refusalsFr } from '../../../renderer/messages/staff/refusals.fr.ts';
import {
  type AnyStaffKey,
  STAFF_MESSAGES,
} from '../../../renderer/messages/staff/staff-messages.ts';
import { translator } from '../../../renderer/messages/translate.ts';

const KEYS = Object.keys(STAFF_MESSAGES.ar) as AnyStaffKey[];
const NUMBERS = ['n', 'seconds', 'least', 'most', 'seq', 'version'];
/** Something for every gap of every message. */
const SAMPLE = Object.fromEntries(
  [
    ...Object.values(STAFF_MESSAGES.ar)
      .join(' ')
      .matchAll(/\{(\w+)/g),
  ].map(([, name = '']) => [name, NUMBERS.includes(name) ? 3 : 'x']),
);

describe.each(['ar', 'fr'] as const)('the words of the staff area in %s', (language) => {
  it('can all be said', () => {
    const t = translator(language, STAFF_MESSAGES[language]);

    for (const key of KEYS) expect([key, t(key, SAMPLE)]).not.toEqual([key, '']);
  });

  it('have something to say to every refusal, and to every act in the journal', () => {
    const refusals = language === 'ar' ? refusalsAr : refusalsFr;

    expect(Object.keys(refusals).toSorted()).toEqual([...ERROR_CODES].toSorted());
    for (const act of STAFF_ACTS) expect(KEYS).toContain(`journal.${act}`);
  });
});

describe('the Arabic of the staff area', () => {
  it.each(Object.entries({ ...STAFF_MESSAGES.ar, ...refusalsAr }))(
    '%s has Arabic commas, semicolons and question marks, and no tatweel',
    (_key, message) => {
      const said = message.replaceAll(/\{[^{}]*(\{[^{}]*\}[^{}]*)*\}/g, '');

      expect(said).not.toMatch(/[,;?\u0640]/);
    },
  );
});

describe('the French of the staff area', () => {
  it.each(Object.entries({ ...STAFF_MESSAGES.fr, ...refusalsFr }))(
    '%s has spaces that do not break before its marks and within its quotation marks',
    (_key, message) => {
      const said = message.replaceAll(/\{\w+, plural, /g, '');

      expect(said).not.toMatch(/(?<!\u202f)[;?!]|(?<![\u00a0\d}]):|«(?!\u00a0)|(?<!\u00a0)»|'/);
    },
  );
});
