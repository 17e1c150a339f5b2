import type { Exhibition } from '#format/exhibition.ts';
import type { Text } from '#format/text.ts';
import type { Finding } from '../problem.ts';

/** Below this share of common words, a text was not revised but replaced. */
const SAME_FROM = 0.12;

/** Everything that is counted by its id, with the words by which people know it. */
interface Counted {
  kind: string;
  id: string;
  words: string;
  path: PropertyKey[];
}

/**
 * Ids that meant something else in an earlier version. Statistics add up by
 * id, so such an exhibit would inherit the visits of another. Whether it is
 * "something else" is judged by the words it has in common with its namesake.
 */
export function checkReusedIds(exhibition: Exhibition, earlier: Exhibition): Finding[] {
  const before = new Map([...counted(earlier)].map((one) => [`${one.kind} ${one.id}`, one]));
  return [...counted(exhibition)].flatMap(({ kind, id, words, path }): Finding[] => {
    const other = before.get(`${kind} ${id}`);
    if (!other || inCommon(words, other.words) >= SAME_FROM) return [];
    return [{ code: 'ID_REUSED', path, values: { kind, id, version: earlier.version } }];
  });
}

function* counted({ baseLanguage, ...all }: Exhibition): Generator<Counted> {
  const said = (...texts: Text[]) => texts.map((text) => text[baseLanguage] ?? '').join(' ');
  for (const [i, { id, title, text, quiz }] of all.exhibits.entries()) {
    const path = ['exhibits', i];
    yield { kind: 'exhibit', id, words: said(title, text), path: [...path, 'id'] };
    for (const [j, one] of quiz.entries()) {
      const words = said(one.question, ...one.options.map((option) => option.text));
      yield { kind: 'question', id: one.id, words, path: [...path, 'quiz', j, 'id'] };
    }
  }
  for (const [i, { id, title }] of all.tours.entries()) {
    yield { kind: 'tour', id, words: said(title), path: ['tours', i, 'id'] };
  }
  for (const [i, { id, term, definition }] of all.glossary.entries()) {
    yield { kind: 'term', id, words: said(term, definition), path: ['glossary', i, 'id'] };
  }
  for (const [i, { id, text }] of (all.recommendations?.items ?? []).entries()) {
    const path = ['recommendations', 'items', i, 'id'];
    yield { kind: 'recommendation', id, words: said(text), path };
  }
}

/** Share of the words that two texts have in common, from 0 to 1. */
function inCommon(a: string, b: string): number {
  const wordsOf = (text: string) => new Set(text.toLowerCase().match(/\p{L}{2,}/gu) ?? []);
  const [one, other] = [wordsOf(a), wordsOf(b)];
  const common = [...one].filter((word) => other.has(word)).length;
  const all = one.size + other.size - common;
  return all === 0 ? 1 : common / all;
}
