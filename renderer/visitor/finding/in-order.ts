import type { GlossaryTerm } from '#format/exhibition.ts';
import { inLanguage } from '#format/in-language.ts';
import { localeOf, type InterfaceLanguage } from '../../messages/numbers.ts';

/** Terms as a dictionary of the reader's language orders them: articles do not count. */
export function inDictionaryOrder(
  terms: readonly GlossaryTerm[],
  language: InterfaceLanguage,
  fallback: readonly string[],
): GlossaryTerm[] {
  const collator = new Intl.Collator(localeOf(language), { ignorePunctuation: true });
  const keyed = terms.map((term) => {
    const words =
      (language === 'ar' ? term.plain['ar'] : undefined) ??
      inLanguage(term.term, language, fallback)?.words ??
      term.id;
    return { term, key: withoutArticle(words) };
  });
  return keyed.toSorted((a, b) => collator.compare(a.key, b.key)).map(({ term }) => term);
}

function withoutArticle(words: string): string {
  return words.replace(/^(?:ال(?=\p{L}{2})|l['’]|les? |la |des? |un |une |the |an? )/iu, '');
}
