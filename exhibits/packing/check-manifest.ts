import { EXHIBITION_FILE, MANIFEST_FILE, type PackManifest } from '#format/manifest.ts';
import { SIGNATURE_FILE } from './archive/limits.ts';
import { LEFT_OUT_FILE, unknownParts } from './left-out.ts';
import { mediaTypeOf } from './media-types.ts';
import { type Problem, problem } from './problem.ts';

const RESERVED = new Set<string>([MANIFEST_FILE, SIGNATURE_FILE, LEFT_OUT_FILE]);

/**
 * A manifest's list of files by itself: each once, none that stands for the
 * pack, each of a kind that a pack may hold, and left out only with a part that
 * the manifest names. The document itself is never left out.
 */
export function checkManifestFiles(manifest: PackManifest): Problem[] {
  const { files } = manifest;
  const seen = new Set<string>(RESERVED);
  return files.flatMap(({ path: id, type, onlyFor = [] }, i) => {
    const at = (key: string) => ({ file: MANIFEST_FILE, path: ['files', i, key] });
    const found: Problem[] = [];
    if (seen.has(id)) found.push(problem('ID_TWICE', at('path'), { kind: 'file', id }));
    seen.add(id);
    const known = mediaTypeOf(id);
    if (known !== type) {
      found.push(problem('FILE_TYPE', at('type'), { file: id, type, known: known ?? '–' }));
    }
    const lost = id === EXHIBITION_FILE ? onlyFor : unknownParts(manifest, onlyFor);
    for (const part of lost) {
      found.push(problem('REFERENCE_UNKNOWN', at('onlyFor'), { kind: 'optional', id: part }));
    }
    return found;
  });
}
