import type { Words } from '../plates/kit/plate.ts';
import type { RoomNumber } from '../plates/kit/palette.ts';

/** One page of a document, laid out by the style sheet `pages.css`. */
export interface Page {
  /** What stands on the page: HTML in Arabic, from our own texts only. */
  html: string;
  /** The same words for those who cannot see the page, in every language. */
  alt: Words;
}

/** A document of several pages that visitors leaf through, right to left. */
export interface PaperDocument {
  id: string;
  /** The exhibit in whose gallery it lies, after the plate. */
  exhibit: string;
  room: RoomNumber;
  /** What the whole document is, for those who cannot see it. */
  alt: Words;
  caption: Words;
  pages: readonly Page[];
}

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** A text as HTML. The word «لا» stays with the verb that it negates, at whose line's end it would look lost. */
export const escaped = (text: string): string =>
  text.replace(/[&<>"]/g, (sign) => ENTITIES[sign] ?? sign).replace(/(^|\s)لا\s/g, '$1لا\u00a0');

/** Texts of a page read one after another, language by language. */
export function joined(parts: readonly Words[]): Words {
  const inOne = (language: keyof Words) => parts.map((part) => part[language]).join(' ');
  return { ar: inOne('ar'), fr: inOne('fr'), en: inOne('en') };
}
