import type { Exhibition } from '#format/exhibition.ts';

/** How many exhibits a visitor of one language meets in another. */
export interface Untranslated {
  language: string;
  exhibits: number;
}

/** The languages on offer in which a title or a text is missing. */
export function untranslated({ languages, exhibits }: Exhibition): Untranslated[] {
  return languages.flatMap(({ code }) => {
    const missing = exhibits.filter(({ title, text }) => !title[code] || !text[code]).length;
    return missing > 0 ? [{ language: code, exhibits: missing }] : [];
  });
}
