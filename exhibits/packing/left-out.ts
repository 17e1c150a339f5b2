import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Id } from '#format/identifiers.ts';
import type { PackManifest } from '#format/manifest.ts';
import { z } from 'zod';
import { asDocument } from './parse-document.ts';
import { PackError } from './pack-error.ts';
import { problem } from './problem.ts';
import { readJson } from './read-json.ts';

/**
 * Beside the manifest of a pack on a kiosk: which optional parts were left out
 * when it was loaded. It is the kiosk's own word and not the packer's, so the
 * manifest does not list it and the signature still holds over the whole pack.
 */
export const LEFT_OUT_FILE = 'left-out.json';

const LeftOut = z.strictObject({ leftOut: z.array(Id).min(1).max(50) });

/**
 * @returns ids of optional parts; none if the folder holds the whole pack
 * @throws PackError if the file is damaged or names what is no part of the pack
 */
export async function readLeftOut(dir: string, manifest: PackManifest): Promise<Id[]> {
  if (!existsSync(join(dir, LEFT_OUT_FILE))) return [];
  const read = await readJson(join(dir, LEFT_OUT_FILE), LEFT_OUT_FILE);
  const { leftOut } = asDocument(read, LEFT_OUT_FILE, LeftOut);
  const unknown = unknownParts(manifest, leftOut);
  if (unknown.length === 0) return leftOut;
  const where = { file: LEFT_OUT_FILE, path: 'leftOut' };
  throw new PackError(
    unknown.map((id) => problem('REFERENCE_UNKNOWN', where, { kind: 'optional', id })),
  );
}

/** Which of the ids are not those of optional parts. */
export function unknownParts(
  { optional = [] }: Pick<PackManifest, 'optional'>,
  ids: readonly Id[],
): Id[] {
  return ids.filter((id) => !optional.some((part) => part.id === id));
}

export function leftOutText(leftOut: readonly Id[]): string {
  return `${JSON.stringify({ leftOut })}\n`;
}
