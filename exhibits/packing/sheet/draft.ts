/** A source folder before it is written: the document, and the files that go beside it. */
export interface SourceDraft {
  document: Record<string, unknown>;
  copies: {
    /** Where the original lies. */
    from: string;
    /** Relative to the source folder. */
    to: string;
  }[];
  /** Where people wrote what stands at a place of the document: `Exhibits!5` for `exhibits[0]`. */
  origins?: {
    /** The spreadsheet's name. */
    file: string;
    places: Readonly<Record<string, string>>;
  };
}

/** The languages of which a document can know the name. */
export const LANGUAGES: Readonly<Record<string, { name: string; direction: 'rtl' | 'ltr' }>> = {
  ar: { name: 'العربية', direction: 'rtl' },
  fr: { name: 'Français', direction: 'ltr' },
  en: { name: 'English', direction: 'ltr' },
  es: { name: 'Español', direction: 'ltr' },
  de: { name: 'Deutsch', direction: 'ltr' },
  zgh: { name: 'ⵜⴰⵎⴰⵣⵉⵖⵜ', direction: 'ltr' },
};

/** Arabic first, then in the order of {@link LANGUAGES}. */
export function languagesOf(codes: Iterable<string>): object[] {
  const known = Object.keys(LANGUAGES);
  const place = (code: string) => (known.includes(code) ? known.indexOf(code) : known.length);
  return [...new Set(codes)]
    .toSorted((a, b) => place(a) - place(b))
    .map((code) => ({ code, ...(LANGUAGES[code] ?? { name: code, direction: 'ltr' }) }));
}
