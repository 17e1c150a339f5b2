import type { Exhibition } from '#format/exhibition.ts';
import type { Finding } from '../problem.ts';

/** What people write into a field that must not stay empty. */
const NOTHING =
  /^[\s\p{P}\p{S}]*$|^(?:unknown|inconnue?|n\/?a|none|todo|tbd|xxx+|test|internet|google|web|مجهول|غير معروف|؟+)$/iu;

/** An SPDX identifier or expression, or the plain statement that nothing is allowed. */
const LICENCE = /^(?:[A-Za-z0-9][A-Za-z0-9.+-]*(?: (?:AND|OR|WITH) [A-Za-z0-9][A-Za-z0-9.+-]*)*)$/;

/** What a camera calls its files, which describes nothing. */
const FILE_NAME =
  /^(?:img|dsc[nf]?|dcim|pxl|photo|image|picture|صورة|whatsapp image)[\s_-]*[\d_-]*(?:\.\w{3,4})?$|\.(?:jpe?g|png|heic|webp)$/iu;

/** A medium says what it shows, whose it is and what may be done with it; a dash says nothing. */
export function checkCredits({ media }: Exhibition): Finding[] {
  const unsaid = (i: number, id: string, what: string, found: string, key: string[]): Finding => ({
    code: 'CREDIT_UNSAID',
    path: ['media', i, ...key],
    values: { id, what, found },
  });
  return media.flatMap(({ id, alt, credit, licence }, i) => [
    ...Object.entries(alt)
      .filter(([, words]) => NOTHING.test(words.trim()) || FILE_NAME.test(words.trim()))
      .map(([language, words]) => unsaid(i, id, 'alt', words, ['alt', language])),
    ...Object.entries(credit)
      .filter(([, words]) => NOTHING.test(words.trim()))
      .map(([language, words]) => unsaid(i, id, 'credit', words, ['credit', language])),
    ...(NOTHING.test(licence.trim()) || !LICENCE.test(licence)
      ? [unsaid(i, id, 'licence', licence, ['licence'])]
      : []),
  ]);
}
