import { eachText } from '#format/each-text.ts';
import type { Exhibition } from '#format/exhibition.ts';
import type { Finding } from '../problem.ts';

/**
 * Every text for visitors is owed in every language that the exhibition
 * declares. A missing one is no error: the fallback stands in, and is marked
 * as foreign on the screen.
 */
export function checkLanguages(exhibition: Exhibition): Finding[] {
  const declared = exhibition.languages.map(({ code }) => code);
  const undeclared = (language: string, path: PropertyKey[]): Finding[] =>
    declared.includes(language)
      ? []
      : [{ code: 'LANGUAGE_UNDECLARED', path, values: { language } }];

  return [
    ...exhibition.fallback.flatMap((code, i) => undeclared(code, ['fallback', i])),
    ...undeclared(exhibition.baseLanguage, ['baseLanguage']),
    ...[...eachText(exhibition)].flatMap(({ text, path, owed }): Finding[] => {
      const missing = declared.filter((code) => !text[code]?.trim());
      if (!owed || missing.length === 0) return [];
      return [{ code: 'TEXT_LANGUAGE_MISSING', path, values: { languages: missing.join(', ') } }];
    }),
  ];
}
