import type { Exhibition } from '#format/exhibition.ts';
import { checkIds } from './check/ids.ts';
import { checkLanguages } from './check/languages.ts';
import { checkLinks } from './check/links.ts';
import { checkReferences as checkNames } from './check/references.ts';
import { checkOptionalParts } from './check/optional-parts.ts';
import { checkRooms } from './check/rooms.ts';
import type { Finding } from './problem.ts';

/**
 * What the schema cannot see: whether the document agrees with itself. Pure:
 * it looks at no file, and is fast enough to run whenever a pack is opened.
 * Errors and warnings come together; `PROBLEMS` says which is which.
 */
export function checkReferences(exhibition: Exhibition): Finding[] {
  return [checkIds, checkNames, checkRooms, checkOptionalParts, checkLanguages, checkLinks].flatMap(
    (check) => check(exhibition),
  );
}
