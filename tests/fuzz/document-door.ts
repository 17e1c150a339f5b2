import fc from 'fast-check';
import { Exhibition } from '#format/exhibition.ts';
import { EXHIBITION_FILE, MANIFEST_FILE, PackManifest } from '#format/manifest.ts';
import { checkDocuments } from '#packing/open-pack.ts';
import { PackError } from '#packing/pack-error.ts';
import { parseDocument } from '#packing/parse-document.ts';
import { smallExhibition } from '../helpers/small-exhibition.ts';
import { almost, changedFrom, damaged } from './arbitrary-of.ts';
import type { Door } from './door.ts';

const MANIFEST: PackManifest = {
  formatVersion: 1,
  id: 'small',
  version: 1,
  title: { ar: 'صغير', en: 'Small' },
  languages: ['ar', 'fr', 'en'],
  files: [
    ['exhibition.json', 'application/json'],
    ['pictures/oven.webp', 'image/webp'],
    ['models/oven.glb', 'model/gltf-binary'],
    ['audio/bread.mp3', 'audio/mpeg'],
  ].map(([path = '', type = '']) => ({ path, type, sizeBytes: 9, sha256: 'a'.repeat(64) })),
};

type Thing = { exhibition: unknown; manifest: unknown } | Buffer;

/** The two documents of a pack: read, checked against the schema and against each other. */
export async function documentDoor(): Promise<Door> {
  const right = smallExhibition();
  const bytes = Buffer.from(JSON.stringify(right));
  const exhibition = fc.oneof(
    { weight: 4, arbitrary: changedFrom(right) },
    { weight: 1, arbitrary: fc.constant(right) },
    { weight: 1, arbitrary: almost(Exhibition) },
  );
  const manifest = fc.oneof(changedFrom(MANIFEST), almost(PackManifest), fc.constant(MANIFEST));
  return {
    name: 'pack documents',
    share: 1,
    thing: fc.oneof(
      { weight: 5, arbitrary: fc.record({ exhibition, manifest }) },
      { weight: 1, arbitrary: damaged(bytes) },
    ),
    bring: async (thing: Thing) => {
      try {
        const [first, second] = Buffer.isBuffer(thing)
          ? [thing, bytesOf(MANIFEST)]
          : [bytesOf(thing.exhibition), bytesOf(thing.manifest)];
        const document = parseDocument(first, EXHIBITION_FILE, Exhibition);
        return (
          checkDocuments(parseDocument(second, MANIFEST_FILE, PackManifest), document).length === 0
        );
      } catch (error) {
        if (error instanceof PackError) return false;
        throw error;
      }
    },
    close: async () => {},
  };
}

const bytesOf = (value: unknown): Buffer => Buffer.from(JSON.stringify(value) ?? 'null');
