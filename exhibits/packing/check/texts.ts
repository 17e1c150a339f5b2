import { eachText, type TextInPlace } from '#format/each-text.ts';
import type { Exhibition } from '#format/exhibition.ts';
import type { ProblemCode, Finding, ProblemValues } from '../problem.ts';

/** Longer titles break over three lines on a portrait screen; longer texts are not read standing. */
const LONGEST_TITLE = 120;
const LONGEST_TEXT = 1500;

/** A tag or an entity. A pack holds words, and words are shown as they are. */
const MARKUP = /<\/?[a-z][^<>]*>|<!--|&(?:[a-z]{2,8}|#\d+);/i;
const ADDRESS = /\b(?:https?:\/\/|www\.)\S+/i;

/** Scripts of the fonts that every kiosk carries; digits and signs are of no script. */
const CARRIED =
  /[\p{Script=Arabic}\p{Script=Latin}\p{Script=Tifinagh}\p{Script=Common}\p{Script=Inherited}]/u;
const NAMED_SCRIPTS = ['Greek', 'Cyrillic', 'Hebrew', 'Devanagari', 'Han', 'Hangul', 'Ethiopic'];

/** What visitors read: as plain words, in letters that can be shown, in a length that is read. */
export function checkTexts(exhibition: Exhibition): Finding[] {
  return [...eachText(exhibition)]
    .filter(({ owed }) => owed)
    .flatMap((text) => Object.entries(text.text).flatMap((entry) => checkWords(text, ...entry)));
}

function checkWords({ path }: TextInPlace, language: string, words: string): Finding[] {
  const findings: Finding[] = [];
  const add = (code: ProblemCode, values: ProblemValues) =>
    findings.push({ code, path: [...path, language], values });

  const markup = MARKUP.exec(words)?.[0];
  if (markup) add('TEXT_MARKUP', { found: markup });
  const address = ADDRESS.exec(words)?.[0];
  if (address) add('LINK_EXTERNAL', { found: address });
  const foreign = [...words].find((letter) => !CARRIED.test(letter));
  if (foreign) add('TEXT_SCRIPT', { found: foreign, script: scriptOf(foreign) });
  const limit = path.at(-1) === 'title' ? LONGEST_TITLE : LONGEST_TEXT;
  if (words.length > limit) add('TEXT_LONG', { length: words.length, limit, language });
  return findings;
}

function scriptOf(letter: string): string {
  const isOf = (script: string) => new RegExp(`\\p{Script=${script}}`, 'u').test(letter);
  return NAMED_SCRIPTS.find(isOf) ?? 'U+' + letter.codePointAt(0)?.toString(16).toUpperCase();
}
