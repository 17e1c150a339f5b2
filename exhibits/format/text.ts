import { z } from 'zod';

/** A language tag as BCP 47 writes it: `ar`, `fr`, `zgh`, `zgh-Tfng`. */
export const LanguageCode = z
  .string()
  .regex(/^[a-z]{2,3}(-[A-Z][a-z]{3})?(-[A-Z]{2})?$/)
  .meta({ id: 'LanguageCode', description: 'BCP 47 language tag, such as "ar" or "fr"' });
export type LanguageCode = z.infer<typeof LanguageCode>;

/** One language in which the exhibition can be read. */
export const Language = z.strictObject({
  code: LanguageCode,
  name: z.string().min(1).describe('the language named in itself, in its own script'),
  direction: z.enum(['rtl', 'ltr']),
});
export type Language = z.infer<typeof Language>;

/** Which texts are owed in every language; asked by those who check a pack. */
export const textDuty = z.registry<{ owed: boolean }>();

/** The longest label is a tenth of this; a book belongs into a document's pages. */
const LONGEST_TEXT = 20_000;

/**
 * Control characters and overrides of the writing direction. They are never
 * seen, and make a text read otherwise than it is; isolates (U+2066 to U+2069)
 * are of use and stay.
 */
const INVISIBLE = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u202A-\u202E\uFEFF\uFFFE\uFFFF]/;

const Words = z
  .string()
  .min(1)
  .max(LONGEST_TEXT)
  .refine(
    (words) => !INVISIBLE.test(words),
    'a text must not contain invisible control characters',
  );

/** A text for visitors: every language that the exhibition declares should be there. */
export const Text = z
  .record(LanguageCode, Words)
  .refine((text) => Object.keys(text).length > 0, 'a text needs at least one language')
  .register(textDuty, { owed: true })
  .meta({ id: 'Text', description: 'one text in several languages: { "ar": "…", "fr": "…" }' });
export type Text = z.infer<typeof Text>;

/**
 * A note for those who make and keep the exhibition (curators, photographers,
 * modellers). Same shape as a text, but no language is owed.
 */
export const Note = Text.meta({
  id: 'Note',
  description: 'a note for curators, in whichever languages it was written',
}).register(textDuty, { owed: false });
export type Note = z.infer<typeof Note>;

export { inLanguage } from './in-language.ts';
