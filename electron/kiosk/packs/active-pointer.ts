import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { KioskError } from '../errors.ts';

export const POINTER_FILE = 'active.json';

/** A folder below the packs folder: `<id>/<version>-<first 8 of the sha256>`. */
const PackFolder = z.string().regex(/^[a-z0-9][a-z0-9-]{0,63}\/[1-9]\d{0,8}-[0-9a-f]{8}$/);

/** Which installed pack is shown, and which one was shown before it. */
const ActivePointer = z.strictObject({
  active: PackFolder,
  previous: PackFolder.nullable(),
});
export type ActivePointer = z.infer<typeof ActivePointer>;

/** As it is written: torn by a power cut, the sum no longer fits. */
const PointerFile = z.strictObject({ pointer: ActivePointer, sha256: z.string() });

/** The sum that a pointer must carry: over its JSON, keys in the order of the schema, no spaces. */
export function pointerSum({ active, previous }: ActivePointer): string {
  return createHash('sha256').update(JSON.stringify({ active, previous })).digest('hex');
}

/**
 * @returns `undefined` if no pack was ever installed.
 * @throws KioskError `PACK_POINTER_DAMAGED`
 */
export function readActivePointer(dataDir: string): ActivePointer | undefined {
  const file = join(dataDir, POINTER_FILE);
  if (!existsSync(file)) return undefined;
  try {
    const { pointer, sha256 } = PointerFile.parse(JSON.parse(readFileSync(file, 'utf8')));
    if (sha256 !== pointerSum(pointer)) throw new Error('its checksum does not fit');
    return pointer;
  } catch (cause) {
    throw new KioskError('PACK_POINTER_DAMAGED', `${POINTER_FILE} is damaged`, { cause });
  }
}
