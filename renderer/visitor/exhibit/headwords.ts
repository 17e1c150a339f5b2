import type { GlossaryTerm } from '#format/exhibition.ts';
import type { LanguageCode } from '#format/text.ts';
import type { Headword } from './words-in-text.ts';

/** French and English articles that a glossary's headword carries and a text need not. */
const ARTICLE = /^(?:l['’]|les? |la |des? |un |une |the |an? )/iu;

/**
 * How a term may stand in a text of one language. A headword such as
 * «le bénévolat ; le volontariat (contractuel)» gives each of its readings.
 */
export function headwordOf(term: GlossaryTerm, language: LanguageCode): Headword {
  const own = term.term[language];
  const plain = language === 'ar' ? term.plain['ar'] : undefined;
  const spellings = [own, plain].flatMap((words) => (words ? readings(words) : []));
  return { id: term.id, spellings: [...new Set(spellings)] };
}

function readings(headword: string): string[] {
  const inBrackets = [...headword.matchAll(/\(([^)]+)\)/g)].map((match) => match[1] ?? '');
  return [...headword.replace(/\([^)]*\)/g, '').split(/[;؛،,/]/), ...inBrackets]
    .map((reading) => reading.trim().replace(ARTICLE, ''))
    .filter((reading) => reading.length > 2);
}
