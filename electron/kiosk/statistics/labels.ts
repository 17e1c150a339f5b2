import type { Exhibition } from '#format/exhibition.ts';
import type { Text } from '#format/text.ts';
import type { Labels } from './overview.ts';

/** The names of everything that a pack lets be counted. */
export function labelsOf(exhibition: Exhibition): Labels {
  const { id, version, title, recommendations } = exhibition;
  const rooms = exhibition.rooms.toSorted((a, b) => a.n - b.n);
  const placeOf = new Map(rooms.map((room, place) => [room.id, place]));
  return {
    exhibition: { id, version, title },
    rooms: rooms.map((room) => ({ id: room.id, n: room.n, title: room.title })),
    exhibits: exhibition.exhibits
      .toSorted(
        (a, b) => (placeOf.get(a.room) ?? 0) - (placeOf.get(b.room) ?? 0) || a.order - b.order,
      )
      .map((exhibit) => ({ id: exhibit.id, room: exhibit.room, title: exhibit.title })),
    // An event names a question by its exhibit too: a question's id is its own only there.
    questions: new Map(
      exhibition.exhibits.flatMap(({ id, quiz }) =>
        quiz.map((one) => [`${id}/${one.id}`, one.question] as const),
      ),
    ),
    recommendations: textsOf(recommendations?.items, ({ text }) => text),
    causes: textsOf(recommendations?.themes, ({ label }) => label),
    tours: textsOf(exhibition.tours, (tour) => tour.title),
    media: textsOf(exhibition.media, ({ caption, alt }) => caption ?? alt),
    terms: textsOf(exhibition.glossary, ({ term }) => term),
    languages: new Map(exhibition.languages.map(({ code, name }) => [code, name])),
  };
}

function textsOf<Item extends { id: string }>(
  items: readonly Item[] | undefined,
  textOf: (item: Item) => Text,
): Map<string, Text> {
  return new Map((items ?? []).map((item) => [item.id, textOf(item)]));
}
