import type { Exhibition } from '#format/exhibition.ts';
import type { Finding } from '../problem.ts';

/** One list of ids that must differ, and where it stands. */
interface Names {
  kind: string;
  at: { id: string; path: PropertyKey[] }[];
}

/**
 * Ids that are given twice. Statistics count by id, so two exhibits of one
 * name would be reported as one; and a reference would lead to either.
 */
export function checkIds(exhibition: Exhibition): Finding[] {
  return [...namesOf(exhibition)].flatMap(({ kind, at }) => {
    const seen = new Set<string>();
    return at.flatMap(({ id, path }): Finding[] => {
      if (seen.has(id)) return [{ code: 'ID_TWICE', path, values: { kind, id } }];
      seen.add(id);
      return [];
    });
  });
}

function* namesOf(exhibition: Exhibition): Generator<Names> {
  const { rooms, exhibits, media, tours, glossary, wording, optional } = exhibition;
  const { languages, recommendations } = exhibition;
  yield ids('room', rooms, ['rooms']);
  yield ids('exhibit', exhibits, ['exhibits']);
  yield ids('medium', media, ['media']);
  yield ids('tour', tours, ['tours']);
  yield ids('term', glossary, ['glossary']);
  yield ids('wording', wording, ['wording']);
  yield ids('optional', optional, ['optional']);
  // What stands in two parts could be wanted by one and unwanted by the other.
  yield { kind: 'room', at: namesInParts(optional, 'rooms') };
  yield { kind: 'medium', at: namesInParts(optional, 'media') };
  yield ids('recommendation', recommendations?.items ?? [], ['recommendations', 'items']);
  yield ids('theme', recommendations?.themes ?? [], ['recommendations', 'themes']);
  yield ids('session', recommendations?.sessions ?? [], ['recommendations', 'sessions']);
  yield {
    kind: 'language',
    at: languages.map(({ code }, i) => ({ id: code, path: ['languages', i, 'code'] })),
  };
  // Questions are counted by their id alone, whatever exhibit they stand in.
  yield {
    kind: 'question',
    at: exhibits.flatMap(({ quiz }, i) => ids('question', quiz, ['exhibits', i, 'quiz']).at),
  };
  yield {
    kind: 'exhibit',
    at: rooms.flatMap((room, i) =>
      room.exhibits.map((id, j) => ({ id, path: ['rooms', i, 'exhibits', j] })),
    ),
  };
  for (const [i, exhibit] of exhibits.entries()) yield* namesInExhibit(exhibit, ['exhibits', i]);
}

function* namesInExhibit(
  { model, sources, gallery, quiz }: Exhibition['exhibits'][number],
  path: PropertyKey[],
): Generator<Names> {
  yield ids('part', model?.parts ?? [], [...path, 'model', 'parts']);
  yield ids('state', model?.states ?? [], [...path, 'model', 'states']);
  yield ids('source', sources, [...path, 'sources']);
  for (const [i, { options }] of quiz.entries()) {
    yield ids('option', options, [...path, 'quiz', i, 'options']);
  }
  for (const [i, item] of gallery.entries()) {
    if (item.kind !== 'picture') continue;
    yield ids('hotspot', item.hotspots, [...path, 'gallery', i, 'hotspots']);
  }
}

function namesInParts(parts: Exhibition['optional'], key: 'rooms' | 'media'): Names['at'] {
  return parts.flatMap((part, i) =>
    part[key].map((id, j) => ({ id, path: ['optional', i, key, j] })),
  );
}

function ids(kind: string, list: readonly { id: string }[], path: PropertyKey[]): Names {
  return { kind, at: list.map(({ id }, i) => ({ id, path: [...path, i, 'id'] })) };
}
