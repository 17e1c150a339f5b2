/** A text made comparable, and where each of its letters stood in the original. */
export interface Folded {
  words: string;
  /** Index in the original of each letter of `words`; one more at the end. */
  at: number[];
}

const LETTERS: Readonly<Record<string, string>> = {
  أ: 'ا',
  إ: 'ا',
  آ: 'ا',
  ٱ: 'ا',
  ى: 'ي',
  ة: 'ه',
  ؤ: 'و',
  ئ: 'ي',
  œ: 'oe',
  Œ: 'oe',
  æ: 'ae',
};

/**
 * Folds a text so that spellings which a reader takes for the same are the
 * same: no vowel marks and no tatweel, one alif, one ya; no accents, no
 * capitals, one kind of space and of apostrophe.
 */
export function fold(text: string): Folded {
  let words = '';
  const at: number[] = [];
  let index = 0;
  for (const letter of text) {
    for (const folded of foldLetter(letter)) {
      words += folded;
      at.push(index);
    }
    index += letter.length;
  }
  at.push(index);
  return { words, at };
}

function foldLetter(letter: string): string {
  if (/[\u0610-\u061a\u0640\u064b-\u065f\u0670]/.test(letter)) return '';
  const plain = LETTERS[letter];
  if (plain !== undefined) return plain;
  if (/\s/.test(letter)) return ' ';
  if (/['’ʼ‘`]/.test(letter)) return "'";
  return letter.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}
