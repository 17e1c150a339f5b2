import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { LARGEST_VERSION } from '#format/exhibition.ts';
import { z } from 'zod';
import { KioskError } from '../errors.ts';
import { type Disk, realDisk, syncFolder, withFile } from './disk.ts';

/**
 * Two files, written in turn: while one is being written the other is whole.
 * The one that was written last, by its own number, says what holds.
 */
export const POINTER_FILES = ['active.json', 'active-b.json'] as const;
type PointerName = (typeof POINTER_FILES)[number];

/** So often a new pack may be opened without being seen, before the one before it returns. */
export const TRIAL_BOOTS = 3;

/** A folder below the packs folder: `<id>/<version>-<8 hex digits>`. */
export const PackFolder = z.string().regex(/^[a-z0-9][a-z0-9-]{0,63}\/[1-9]\d{0,8}-[0-9a-f]{8}$/);

/** Which pack is shown, and what is to be remembered of the others. `null` is the bundled one. */
const ActivePointer = z.strictObject({
  active: PackFolder.nullable(),
  previous: PackFolder.nullable(),
  /** Came in and was never shown; `null` if there is none. */
  loaded: PackFolder.nullable().default(null),
  /** `null`: the active pack has been seen on the screen. */
  trialBootsLeft: z.int().min(0).max(TRIAL_BOOTS).nullable().default(null),
  /** The highest version accepted so far, by `<key id or "unsigned">/<pack id>`. */
  newest: z.record(z.string(), z.int().positive().max(LARGEST_VERSION)).default({}),
  /** Counts the writes. */
  sequence: z.int().min(0).default(0),
});
export type ActivePointer = z.infer<typeof ActivePointer>;

/** Before any pack came in. */
export const NO_POINTER: ActivePointer = ActivePointer.parse({ active: null, previous: null });

/** As it is written: torn by a power cut, the sum no longer fits. */
const PointerFile = z.strictObject({
  pointer: z.record(z.string(), z.unknown()),
  sha256: z.string(),
});

/** The sum that a pointer must carry: over its JSON as it stands in the file, without spaces. */
export function pointerSum(pointer: object): string {
  return createHash('sha256').update(JSON.stringify(pointer)).digest('hex');
}

export interface ReadPointer {
  pointer: ActivePointer;
  /** One of the two files is damaged: most likely the last write was cut short. */
  isTorn: boolean;
}

/**
 * @returns `undefined` if no pack was ever installed.
 * @throws KioskError `PACK_POINTER_DAMAGED` if neither file can be believed
 */
export function readActivePointer(dataDir: string): ReadPointer | undefined {
  const slots = POINTER_FILES.map((name) => readSlot(dataDir, name));
  const isTorn = slots.includes('damaged');
  const newest = slots
    .filter((slot) => typeof slot === 'object')
    .toSorted((a, b) => b.sequence - a.sequence)[0];
  if (newest) return { pointer: newest, isTorn };
  if (!isTorn) return undefined;
  const what = `${POINTER_FILES[0]} is damaged`;
  throw new KioskError('PACK_POINTER_DAMAGED', what);
}

/**
 * Writes the pointer in the place of the older, or of a damaged, one. It holds
 * when this returns; if the power is cut before, what was before holds.
 *
 * @returns the pointer with its new number
 * @throws as the file system does
 */
export function writeActivePointer(
  dataDir: string,
  pointer: Omit<ActivePointer, 'sequence'>,
  disk: Disk = realDisk,
): ActivePointer {
  const slots = POINTER_FILES.map((name) => readSlot(dataDir, name));
  const [a, b] = slots.map((slot) => (typeof slot === 'object' ? slot.sequence : -1)) as [
    number,
    number,
  ];
  const next = { ...pointer, sequence: Math.max(a, b) + 1 };
  const text = JSON.stringify({ pointer: next, sha256: pointerSum(next) });
  const file = join(dataDir, a <= b ? POINTER_FILES[0] : POINTER_FILES[1]);
  withFile(disk, file, 'w', (fd) => {
    disk.write(fd, Buffer.from(text));
    disk.sync(fd);
  });
  syncFolder(disk, dataDir);
  return next;
}

function readSlot(dataDir: string, name: PointerName): ActivePointer | 'absent' | 'damaged' {
  const file = join(dataDir, name);
  if (!existsSync(file)) return 'absent';
  try {
    const { pointer, sha256 } = PointerFile.parse(JSON.parse(readFileSync(file, 'utf8')));
    return sha256 === pointerSum(pointer) ? ActivePointer.parse(pointer) : 'damaged';
  } catch {
    // Unreadable, not JSON, not a pointer: the other file decides.
    return 'damaged';
  }
}
