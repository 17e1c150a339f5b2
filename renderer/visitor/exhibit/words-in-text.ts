import { fold } from '../finding/fold.ts';

/** A piece of a text: plain words, or a word that the glossary explains. */
export interface Piece {
  words: string;
  term?: string;
}

/** A term as people may meet it in a text of one language. */
export interface Headword {
  id: string;
  /** Spellings to look for, longest meaning first: «السقاية», «seqqaya». */
  spellings: readonly string[];
}

/** Words that Arabic writes onto the front of the next one: and, so, by, as, for, with their article. */
const ARABIC_FRONT = '(?:[وف]?(?:[بك]?ال|لل|[بلك])?)?';

/**
 * Finds the first mention of each term in a text and cuts the text there.
 * Longer spellings win over shorter ones inside them; what is left over joins
 * up again to exactly the text that came in.
 */
export function piecesOf(text: string, headwords: readonly Headword[]): Piece[] {
  const folded = fold(text);
  const found: { from: number; to: number; term: string }[] = [];
  const candidates = headwords
    .flatMap(({ id, spellings }) =>
      spellings.map((spelling) => ({ id, form: fold(spelling).words })),
    )
    .filter(({ form }) => form.length > 2)
    .sort((a, b) => b.form.length - a.form.length);

  for (const { id, form } of candidates) {
    if (found.some(({ term }) => term === id)) continue;
    const match = patternOf(form).exec(folded.words);
    if (!match) continue;
    const from = folded.at[match.index] ?? 0;
    const to = folded.at[match.index + match[0].length] ?? text.length;
    if (found.every((other) => to <= other.from || from >= other.to))
      found.push({ from, to, term: id });
  }
  return cut(text, found);
}

function patternOf(form: string): RegExp {
  const isArabic = /[\u0600-\u06ff]/.test(form);
  const core = form.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/^ال(?=.{3})/, '');
  const body = isArabic ? `${ARABIC_FRONT}${core}` : `${core}(?:s|x)?`;
  return new RegExp(`(?<![\\p{L}\\p{M}])${body}(?![\\p{L}\\p{M}])`, 'u');
}

function cut(text: string, found: { from: number; to: number; term: string }[]): Piece[] {
  const pieces: Piece[] = [];
  let done = 0;
  for (const { from, to, term } of found.toSorted((a, b) => a.from - b.from)) {
    if (from > done) pieces.push({ words: text.slice(done, from) });
    pieces.push({ words: text.slice(from, to), term });
    done = to;
  }
  if (done < text.length) pieces.push({ words: text.slice(done) });
  return pieces;
}
