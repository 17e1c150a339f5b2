/**
 * How the parts of a document may be laid out in a folder. The rule: any
 * collection of the document may stand in a file or in a folder of its name.
 */

/** Lists of things with an id: `glossary.json`, or one file each in `glossary/`. */
export const LISTS = [
  'rooms',
  'exhibits',
  'media',
  'tours',
  'glossary',
  'wording',
  'optional',
] as const;

/** Single objects: `learning.json`. */
export const OBJECTS = ['learning', 'recommendations', 'vocabulary', 'colophon'] as const;

/** Folders of sidecars: see `sidecars.ts`. */
export const SIDECARS = ['gallery', 'presentations'] as const;

/** Folders of originals: pictures, models, sounds, films and captions, and what makes them. */
export const ORIGINALS = ['photos', 'models', 'audio', 'video', 'captions', 'studio'] as const;

export type RawDocument = Record<string, unknown>;

export function isRecord(value: unknown): value is RawDocument {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
