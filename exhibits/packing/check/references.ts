import type { Exhibit } from '#format/exhibit.ts';
import type { Exhibition } from '#format/exhibition.ts';
import { mediaUses } from '#format/media-use.ts';
import type { Finding } from '../problem.ts';

/** One place that names another thing by its id. */
interface Reference {
  kind: string;
  id: string;
  path: PropertyKey[];
}

/** Every name in the document must lead somewhere, and to the right kind of thing. */
export function checkReferences(exhibition: Exhibition): Finding[] {
  const known = knownIds(exhibition);
  const lost = [...references(exhibition)]
    .filter(({ kind, id }) => !known[kind]?.has(id))
    .map(({ kind, id, path }): Finding => unknown(kind, id, path));
  const parts = exhibition.exhibits.flatMap((exhibit, i) => insideModel(exhibit, ['exhibits', i]));
  return [...lost, ...parts, ...mediaOfWrongKind(exhibition)];
}

const unknown = (kind: string, id: string, path: PropertyKey[]): Finding => ({
  code: 'REFERENCE_UNKNOWN',
  path,
  values: { kind, id },
});

function knownIds(exhibition: Exhibition): Record<string, Set<string>> {
  const { rooms, exhibits, media, recommendations, vocabulary } = exhibition;
  const idsOf = (list: readonly { id: string }[] = []) => new Set(list.map(({ id }) => id));
  return {
    room: idsOf(rooms),
    exhibit: idsOf(exhibits),
    medium: idsOf(media),
    recommendation: idsOf(recommendations?.items),
    theme: idsOf(recommendations?.themes),
    session: new Set((recommendations?.sessions ?? []).map(({ n }) => String(n))),
    status: new Set(Object.keys(vocabulary.tifinaghStatus ?? {})),
  };
}

function* references(exhibition: Exhibition): Generator<Reference> {
  const { rooms, exhibits, tours, glossary, attract, learning, recommendations } = exhibition;
  const all = (kind: string, list: readonly string[], path: PropertyKey[]): Reference[] =>
    list.map((id, i) => ({ kind, id, path: [...path, i] }));

  yield* all('exhibit', attract, ['attract']);
  for (const [i, room] of rooms.entries()) {
    yield* all('exhibit', room.exhibits, ['rooms', i, 'exhibits']);
  }
  for (const [i, exhibit] of exhibits.entries()) {
    const path = ['exhibits', i];
    yield { kind: 'room', id: exhibit.room, path: [...path, 'room'] };
    yield* all('exhibit', exhibit.related, [...path, 'related']);
    yield* all('recommendation', exhibit.recommendations, [...path, 'recommendations']);
    for (const [j, item] of exhibit.gallery.entries()) {
      if (item.kind !== 'picture') continue;
      for (const [k, hotspot] of item.hotspots.entries()) {
        const at = [...path, 'gallery', j, 'hotspots', k, 'exhibits'];
        yield* all('exhibit', hotspot.exhibits ?? [], at);
      }
    }
  }
  for (const [i, { stops }] of tours.entries()) {
    for (const [j, { exhibit }] of stops.entries()) {
      yield { kind: 'exhibit', id: exhibit, path: ['tours', i, 'stops', j, 'exhibit'] };
    }
  }
  for (const [i, term] of glossary.entries()) {
    yield* all('exhibit', term.exhibits, ['glossary', i, 'exhibits']);
    if (term.tifinagh && exhibition.vocabulary.tifinaghStatus) {
      const path = ['glossary', i, 'tifinagh', 'status'];
      yield { kind: 'status', id: term.tifinagh.status, path };
    }
  }
  for (const [i, item] of (recommendations?.items ?? []).entries()) {
    const path = ['recommendations', 'items', i];
    yield* all('exhibit', item.exhibits, [...path, 'exhibits']);
    yield { kind: 'theme', id: item.theme, path: [...path, 'theme'] };
    yield* all('theme', item.otherThemes, [...path, 'otherThemes']);
    yield { kind: 'session', id: String(item.session), path: [...path, 'session'] };
  }
  for (const [i, { stops }] of (learning?.paths ?? []).entries()) {
    yield* all('exhibit', stops, ['learning', 'paths', i, 'stops']);
  }
  for (const [i, part] of exhibition.optional.entries()) {
    yield* all('room', part.rooms, ['optional', i, 'rooms']);
    yield* all('medium', part.media, ['optional', i, 'media']);
  }
  for (const [i, { room }] of (learning?.discussion ?? []).entries()) {
    yield { kind: 'room', id: room, path: ['learning', 'discussion', i, 'room'] };
  }
}

/** Parts and states are known only within their own exhibit. */
function insideModel({ model, gallery }: Exhibit, path: PropertyKey[]): Finding[] {
  const parts = new Set(model?.parts.map(({ id }) => id));
  const states = new Set<string>(model?.states.map(({ id }) => id));
  const inHotspots = gallery.flatMap((item, i) =>
    (item.kind === 'picture' ? item.hotspots : []).flatMap(({ part }, j) =>
      part === undefined || parts.has(part)
        ? []
        : [unknown('part', part, [...path, 'gallery', i, 'hotspots', j, 'part'])],
    ),
  );
  const inTour = (model?.tour ?? []).flatMap(({ part, state }, i) => {
    const at = [...path, 'model', 'tour', i];
    return [
      ...(part === undefined || parts.has(part) ? [] : [unknown('part', part, [...at, 'part'])]),
      ...(state === undefined || states.has(state)
        ? []
        : [unknown('state', state, [...at, 'state'])]),
    ];
  });
  return [...inHotspots, ...inTour];
}

function mediaOfWrongKind(exhibition: Exhibition): Finding[] {
  const kinds = new Map(exhibition.media.map(({ id, kind }) => [id, kind]));
  return [...mediaUses(exhibition)].flatMap(({ media, kind, path }): Finding[] => {
    const found = kinds.get(media);
    if (found === kind) return [];
    if (found === undefined) return [unknown(kind, media, path)];
    return [{ code: 'REFERENCE_KIND', path, values: { id: media, kind, found } }];
  });
}
