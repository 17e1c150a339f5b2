import type { Exhibition } from '#format/exhibition.ts';
import type { Text } from '#format/text.ts';

/** One thing that can be found; the search itself runs in the page. */
export interface SearchEntry {
  kind: 'exhibit' | 'room' | 'term' | 'recommendation';
  id: string;
  title: Text;
  text: Text;
  /** More words by which it can be found, never shown. */
  extra?: string;
}

export function searchEntries(exhibition: Exhibition): SearchEntry[] {
  const { rooms, exhibits, glossary, recommendations } = exhibition;
  return [
    ...rooms.map(({ id, title, intro }) => entry('room', id, title, intro)),
    ...exhibits.map(({ id, title, text }) => entry('exhibit', id, title, text)),
    ...glossary.map(({ id, term, definition, plain, tifinagh }) => ({
      ...entry('term', id, term, definition),
      extra: [...Object.values(plain), tifinagh?.script, tifinagh?.latin].filter(Boolean).join(' '),
    })),
    ...(recommendations?.items ?? []).map(({ id, text, reading }) =>
      entry('recommendation', id, text, reading),
    ),
  ];
}

function entry(kind: SearchEntry['kind'], id: string, title: Text, text: Text): SearchEntry {
  return { kind, id, title, text };
}
