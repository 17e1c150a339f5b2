import type { Exhibition } from '#format/exhibition.ts';
import { mediaUses } from '#format/media-use.ts';
import type { Finding } from '../problem.ts';

/** Media that no room, exhibit or other medium shows: forgotten, or misspelt elsewhere. */
export function checkUnused(exhibition: Exhibition): Finding[] {
  const shown = new Set([...mediaUses(exhibition)].map(({ media }) => media));
  return exhibition.media.flatMap(({ id }, i): Finding[] =>
    shown.has(id) ? [] : [{ code: 'MEDIA_UNUSED', path: ['media', i], values: { id } }],
  );
}
