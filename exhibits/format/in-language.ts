import type { LanguageCode, Text } from './text.ts';

/**
 * The words of a text in the reader's language, or in the first language of
 * the fallback order that has them.
 *
 * It stands apart from the schemas so that a page can have it without them.
 *
 * @returns the words and the language they are in, so that a page can mark a
 * foreign run with `lang` and say which language stands in; `undefined` if the
 * text has none of the asked languages and no other.
 */
export function inLanguage(
  text: Text | undefined,
  wanted: LanguageCode,
  fallback: readonly LanguageCode[],
): { words: string; language: LanguageCode } | undefined {
  if (!text) return undefined;
  for (const language of [wanted, ...fallback, ...Object.keys(text)]) {
    const words = text[language];
    if (words) return { words, language };
  }
  return undefined;
}
