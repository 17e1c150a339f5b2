import { z } from 'zod';
import { FORMAT_VERSION, LARGEST_VERSION } from './exhibition.ts';
import { Id, PackPath } from './identifiers.ts';
import { LanguageCode, Text } from './text.ts';

/** One file of a pack, as its manifest promises it. */
export const PackFile = z.strictObject({
  path: PackPath,
  sizeBytes: z.int().min(0),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  type: z.string().min(1).describe('media type with which the kiosk serves the file'),
  onlyFor: z
    .array(Id)
    .min(1)
    .optional()
    .describe('needed only if one of these optional parts is wanted; absent: always'),
});
export type PackFile = z.infer<typeof PackFile>;

/**
 * `pack.json`: what a pack is and every file in it. A file that is not listed
 * is not served; a listed file that is missing or differs makes the pack invalid.
 */
export const PackManifest = z.strictObject({
  formatVersion: z.literal(FORMAT_VERSION),
  id: Id,
  version: z.int().positive().max(LARGEST_VERSION),
  title: Text,
  languages: z.array(LanguageCode).min(1),
  optional: z
    .array(z.strictObject({ id: Id, title: Text }))
    .max(50)
    .optional()
    .describe('what may be left out, so that it can be told before anything is copied'),
  files: z.array(PackFile).min(1),
});
export type PackManifest = z.infer<typeof PackManifest>;

/** The files that are wanted of a pack without some of its optional parts. */
export function filesWithout(
  { files }: Pick<PackManifest, 'files'>,
  leftOut: readonly Id[],
): PackFile[] {
  return files.filter(({ onlyFor }) => !onlyFor || onlyFor.some((part) => !leftOut.includes(part)));
}

/** The file names that every pack has. */
export const MANIFEST_FILE = 'pack.json';
export const EXHIBITION_FILE = 'exhibition.json';
