import { lstatSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { filesWithout, type PackFile } from '#format/manifest.ts';
import { type Archive, readArchive } from '#packing/archive/read-archive.ts';
import { hashOf } from '#packing/hash-file.ts';
import { PackError } from '#packing/pack-error.ts';
import { KioskError } from '../errors.ts';
import { type Disk, realDisk } from './disk.ts';
import { bytesOf } from './disk-bytes.ts';
import { sourceFailure } from './disk-failure.ts';
import { isPackCode } from './pack-failure.ts';
import { reasonsToAsk, signerView, type Standards } from './verdict.ts';
import type { Glance, OfferedPack } from './views.ts';

/** Looks at an archive without copying it: its list, its manifest and its signature. */
export async function glanceAt(
  file: string,
  standards: Standards,
  disk: Disk = realDisk,
): Promise<Glance> {
  const glance: Glance = {
    name: basename(file),
    folder: dirname(file),
    sizeBytes: 0,
    verdict: 'refused',
    reasons: [],
    refusal: null,
    pack: null,
    manifestSha256: null,
    signer: null,
  };
  try {
    glance.sizeBytes = sizeOfRegular(file);
    const fd = disk.open(file, 'r');
    try {
      const archive = await readArchive(bytesOf(disk, fd), { isGlance: true });
      const { manifest, manifestBytes, signer } = archive;
      const { id, version } = manifest;
      glance.pack = offered(archive);
      glance.manifestSha256 = hashOf(manifestBytes);
      const view = signerView(signer, standards.trust);
      glance.signer = view && signer ? { ...view, publicKey: signer.publicKey } : null;
      glance.reasons = reasonsToAsk({ id, version, signer }, standards);
      glance.verdict = glance.reasons.length === 0 ? 'ready' : 'confirm';
    } finally {
      disk.close(fd);
    }
  } catch (error) {
    const { code, message } = refusalOf(error);
    glance.refusal = { code, message };
  }
  return glance;
}

function offered({ manifest, unpackedBytes }: Archive): OfferedPack {
  const { id, version, title, languages, files, optional = [] } = manifest;
  const sizeOf = (list: readonly PackFile[]) => list.reduce((sum, one) => sum + one.sizeBytes, 0);
  return {
    ...{ id, version, title, languages, unpackedBytes },
    files: files.length,
    optional: optional.map((part) => ({
      ...part,
      sizeBytes: unpackedBytes - sizeOf(filesWithout(manifest, [part.id])),
    })),
  };
}

/** A stick may hold links, pipes and devices that only look like an archive. */
function sizeOfRegular(file: string): number {
  const found = lstatSync(file);
  if (found.isFile()) return found.size;
  throw new KioskError('PACK_ARCHIVE_INVALID', 'It is not an ordinary file');
}

/** @throws what is neither a pack's fault nor the stick's: a bug */
function refusalOf(error: unknown): KioskError {
  if (error instanceof KioskError) return error;
  if (error instanceof PackError && isPackCode(error.code)) {
    return new KioskError(error.code, error.message);
  }
  if (error instanceof Error && 'syscall' in error) return sourceFailure(error);
  throw error;
}
