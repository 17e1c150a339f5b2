import { createHash, randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { filesWithout, type PackFile } from '#format/manifest.ts';
import { LIMITS } from '#packing/archive/limits.ts';
import { type Archive, readArchive } from '#packing/archive/read-archive.ts';
import { checkContents } from '#packing/check/contents.ts';
import { unknownParts } from '#packing/left-out.ts';
import { openPack } from '#packing/open-pack.ts';
import { PackError, refuse } from '#packing/pack-error.ts';
import { KioskError } from '../errors.ts';
import { type Disk, realDisk, syncFolder } from './disk.ts';
import { bytesOf, fromStick, stickBytesOf } from './disk-bytes.ts';
import { diskFailure } from './disk-failure.ts';
import { filesHere } from './files-here.ts';
import { isPackCode } from './pack-failure.ts';
import { stagingDir } from './places.ts';
import { unpackInto } from './unpack-into.ts';
import { mustGoOn, mustHaveRoom, type Watcher } from './watcher.ts';
import { ratchetKey, reasonsToAsk, type Standards } from './verdict.ts';
import type { Reason } from './views.ts';

export interface TakeIn {
  /** The archive. */
  file: string;
  /** It was uploaded: it lies on our own disk, not on a stick that may be pulled. */
  isUpload: boolean;
  packsDir: string;
  standards: Standards;
  /** What staff have said yes to. */
  confirmed: readonly Reason[];
  /** Ids of optional parts that staff do without. */
  leftOut?: readonly string[];
}

export interface TakenIn {
  /** Below the packs folder. */
  folder: string;
  id: string;
  version: number;
  title: Record<string, string>;
  ratchet: string;
  /** Who signed it; `null` if nobody did. */
  keyId: string | null;
  /** What staff were asked and said yes to. */
  reasons: Reason[];
  leftOut: string[];
}

/**
 * Brings a pack onto the disk, whole or not at all: the signature over its
 * manifest is checked, then every wanted file is copied beside the packs and
 * hashed on the way, looked into, made durable, and only then given its name.
 * Until that last step nothing outside the staging folder has changed; after
 * it, nothing points to the pack yet.
 *
 * The files come straight from the stick, without a copy of the whole archive
 * first, and what another pack of the same exhibition holds here already comes
 * from there, so that a part added later is all that is read from a slow stick:
 * whoever changes the stick meanwhile cannot change the manifest, which
 * was read once, and what is written must have its hashes. So a pack needs its
 * size on the disk once and not twice, and a part of one only its part.
 *
 * @throws KioskError with what is wrong; the staging folder is as it was
 */
export async function takeIn(
  { file, isUpload, packsDir, standards, confirmed, leftOut = [] }: TakeIn,
  watcher: Watcher,
  disk: Disk = realDisk,
): Promise<TakenIn> {
  const desk = join(stagingDir(packsDir), randomBytes(6).toString('hex'));
  try {
    disk.makeFolder(desk);
    const taken = await readFrom({ file, isUpload }, disk, async (archive) => {
      const reasons = asked(archive, standards, confirmed);
      const wanted = filesWanted(archive, leftOut);
      const bytes = wanted.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0);
      mustHaveRoom(disk, desk, bytes);
      const here = await filesHere(packsDir, archive.manifest.id, disk);
      await unpackInto({ archive, leftOut, wanted, here }, join(desk, 'pack'), { watcher, disk });
      return { ...factsOf(archive), reasons, leftOut: [...leftOut] };
    });
    watcher.onProgress({ step: 'look', doneBytes: 0, totalBytes: 0 });
    await lookInto(join(desk, 'pack'));
    mustGoOn(watcher);
    watcher.onProgress({ step: 'settle', doneBytes: 0, totalBytes: 0 });
    const { names, ...facts } = taken;
    return { ...facts, folder: settle(disk, join(desk, 'pack'), packsDir, facts.id, names) };
  } catch (error) {
    throw named(error);
  } finally {
    clear(disk, desk);
  }
}

async function readFrom<Result>(
  { file, isUpload }: Pick<TakeIn, 'file' | 'isUpload'>,
  disk: Disk,
  use: (archive: Archive) => Promise<Result>,
): Promise<Result> {
  const open = () => disk.open(file, 'r');
  const fd = isUpload ? open() : fromStick(open);
  try {
    const bytes = isUpload ? bytesOf(disk, fd) : stickBytesOf(disk, fd);
    if (bytes.sizeBytes > LIMITS.archiveBytes) {
      throw new KioskError('PACK_TOO_LARGE', 'No exhibition is larger than four gigabytes');
    }
    return await use(await readArchive(bytes));
  } finally {
    disk.close(fd);
  }
}

/** @throws KioskError `REQUEST_INVALID` if something is to be left out that is no optional part */
function filesWanted({ manifest }: Archive, leftOut: readonly string[]): PackFile[] {
  const unknown = unknownParts(manifest, leftOut);
  if (unknown.length === 0) return filesWithout(manifest, leftOut);
  throw new KioskError('REQUEST_INVALID', `No optional part of this pack: ${unknown.join(', ')}`);
}

/** @returns what staff were asked. @throws KioskError `PACK_NEEDS_CONFIRMATION` if they have not said yes to all of it */
function asked(archive: Archive, standards: Standards, confirmed: readonly Reason[]): Reason[] {
  const { id, version } = archive.manifest;
  const reasons = reasonsToAsk({ id, version, signer: archive.signer }, standards);
  const open = reasons.filter((reason) => !confirmed.includes(reason));
  if (open.length === 0) return reasons;
  throw new KioskError('PACK_NEEDS_CONFIRMATION', `Staff must confirm: ${open.join(', ')}`);
}

function factsOf({ manifest, manifestBytes, signer }: Archive) {
  const { id, version, title } = manifest;
  const hash = createHash('sha256').update(manifestBytes).digest('hex');
  // The second and further names are for a pack that is here already, perhaps damaged.
  const names = hash.match(/.{8}/g)?.map((part) => `${version}-${part}`) ?? [];
  const ratchet = ratchetKey({ id, signer });
  return { id, version, title, ratchet, keyId: signer?.keyId ?? null, names };
}

/** The documents, and the first bytes of every file. @throws PackError */
async function lookInto(folder: string): Promise<void> {
  const { files } = await openPack(folder);
  refuse(await checkContents(folder, files));
}

/** Gives the pack a name that none has, so that nothing that is in use is ever touched. */
function settle(
  disk: Disk,
  from: string,
  packsDir: string,
  id: string,
  names: readonly string[],
): string {
  const home = join(packsDir, id);
  disk.makeFolder(home);
  syncFolder(disk, packsDir);
  const taken = new Set(disk.list(home));
  const name = names.find((one) => !taken.has(one));
  if (!name) throw new Error(`All the names for ${home} are taken`);
  disk.rename(from, join(home, name));
  syncFolder(disk, home);
  return `${id}/${name}`;
}

/** The failure that brought us here says more than that its traces could not be removed; the next start removes them. */
function clear(disk: Disk, desk: string): void {
  try {
    disk.remove(desk);
  } catch {
    // See above.
  }
}

function named(error: unknown): unknown {
  if (error instanceof PackError && isPackCode(error.code)) {
    return new KioskError(error.code, error.message, { cause: error });
  }
  return diskFailure(error, 'take in the exhibition');
}
