import MiniSearch from 'minisearch';
import type { SearchEntry } from '../client.ts';
import { fold } from './fold.ts';

export interface Found {
  kind: SearchEntry['kind'];
  id: string;
  entry: SearchEntry;
}

/**
 * Spellings under which people look for the same thing, each folded, the
 * first of a line standing for all: «تويزة» is written in many ways, and a
 * French habous is an English waqf.
 */
const SAME: readonly (readonly string[])[] = [
  ['تويزه', 'تيويزي', 'تاويزا', 'توازا', 'touiza', 'twiza', 'tiwizi', 'tawiza', 'tuiza'],
  ['خطاره', 'فكاره', 'فجاره', 'khettara', 'khattara', 'foggara', 'khetara', 'qanat'],
  ['وقف', 'حبس', 'احباس', 'حبوس', 'اوقاف', 'waqf', 'wakf', 'habous', 'habus', 'awqaf'],
  ['وزيعه', 'لوزيعت', 'ouzia', "ouzi'a", "wazi'a", 'wazia', 'timechret'],
  ['سقايه', 'سبيل', 'seqqaya', 'saqqaya', 'sikaya'],
  ['اكادير', 'اغادير', 'agadir', 'igoudar', 'igudar'],
  ['زاويه', 'zawiya', 'zaouia', 'zaouïa', 'zawiyah'],
];

const STANDS_FOR = new Map(
  SAME.flatMap(([first = '', ...others]) =>
    others.map((other) => [fold(other).words, first] as const),
  ),
);

/** A word folded and without the Arabic article. */
function bare(word: string): string {
  const folded = fold(word).words;
  return /^ال[\u0600-\u06ff]{3,}$/.test(folded) ? folded.slice(2) : folded;
}

/** The forms under which a word of a text is kept: as it is written, so that its beginning finds it, and as all its spellings. */
function kept(word: string): string[] {
  const own = bare(word);
  const common = STANDS_FOR.get(own);
  return common === undefined ? [own] : [own, common];
}

/** The form under which a word is looked for. */
function wanted(word: string): string {
  const own = bare(word);
  return STANDS_FOR.get(own) ?? own;
}

/** Letters and digits of any script make words; an apostrophe inside one belongs to it or parts an article off. */
function wordsOf(text: string): string[] {
  return text.match(/[\p{L}\p{M}\p{N}\u0640]+/gu) ?? [];
}

/** Finds exhibits, rooms, terms and recommendations by words of any language of the exhibition. */
export class Finder {
  readonly #index: MiniSearch<{ id: number; title: string; text: string; extra: string }>;
  readonly #entries: readonly SearchEntry[];

  constructor(entries: readonly SearchEntry[]) {
    this.#entries = entries;
    this.#index = new MiniSearch({
      fields: ['title', 'text', 'extra'],
      tokenize: wordsOf,
      processTerm: kept,
      searchOptions: {
        processTerm: wanted,
        boost: { title: 4, extra: 3 },
        combineWith: 'AND',
        prefix: true,
        // A slip of the finger is forgiven in words that are long enough to be told apart.
        fuzzy: (word) => (word.length > 4 ? 0.2 : false),
      },
    });
    this.#index.addAll(
      entries.map(({ title, text, extra = '' }, id) => ({
        id,
        title: Object.values(title).join(' '),
        text: Object.values(text).join(' '),
        extra,
      })),
    );
  }

  /** The best first, at most `most`; none for a query without letters. */
  find(query: string, most = 24): Found[] {
    return this.#index
      .search(query)
      .slice(0, most)
      .flatMap(({ id }) => {
        const entry = this.#entries[id as number];
        return entry ? [{ kind: entry.kind, id: entry.id, entry }] : [];
      });
  }
}
