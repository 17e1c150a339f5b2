import type { Exhibition } from '#format/exhibition.ts';
import { partsOfMedia } from '#format/optional-parts.ts';
import type { Finding } from '../problem.ts';

/**
 * Parts that may be left out when a pack is loaded: at least one room stays,
 * and each part takes something with it that weighs.
 */
export function checkOptionalParts(exhibition: Exhibition): Finding[] {
  const { optional, rooms } = exhibition;
  const free = new Set(optional.flatMap((part) => part.rooms));
  if (optional.length > 0 && rooms.every(({ id }) => free.has(id))) {
    return [{ code: 'OPTIONAL_ALL', path: ['optional'] }];
  }
  const taken = new Set([...partsOfMedia(exhibition).values()].flat());
  return optional.flatMap(({ id }, i): Finding[] =>
    taken.has(id) ? [] : [{ code: 'OPTIONAL_LIGHT', path: ['optional', i], values: { id } }],
  );
}
