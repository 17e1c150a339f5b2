import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream, existsSync } from 'node:fs';
import { open, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { MANIFEST_FILE, type PackFile } from '#format/manifest.ts';
import yazl from 'yazl';
import { LEFT_OUT_FILE } from '../left-out.ts';
import { openPack } from '../open-pack.ts';
import { PackError } from '../pack-error.ts';
import { problem } from '../problem.ts';
import type { SigningKey } from './keys.ts';
import { LIMITS, SIGNATURE_FILE } from './limits.ts';
import { forbidden, tooLarge } from './refusal.ts';
import { signManifest, verifyManifest } from './signature.ts';

/** The same for every file of every pack, so that the same pack gives the same bytes. */
const ATTRIBUTES = {
  mtime: new Date(1980, 0, 1),
  mode: 0o100_644,
  forceDosTimestamp: true,
} as const;

/** Everything else is compressed already, and packing it again only costs time. */
const TEXTS = new Set(['application/json', 'text/vtt']);

export interface ArchiveOptions {
  /** Without it, the pack keeps the signature that its folder has, if any. */
  key?: SigningKey;
  onProgress?: (doneBytes: number, totalBytes: number) => void;
}

/**
 * Writes a pack folder as one file: the manifest first, then the signature,
 * then the files in the order of the manifest. Every file is compared with its
 * listed hash on the way. The file appears under its name only when it is whole.
 *
 * @throws PackError if the pack does not open, a file is not the listed one,
 * or the archive would be larger than archives may be
 */
export async function writeArchive(
  packDir: string,
  outFile: string,
  { key, onProgress = () => undefined }: ArchiveOptions = {},
): Promise<void> {
  const { files, leftOut } = await openPack(packDir);
  if (leftOut.length > 0) throw incomplete(leftOut);
  const manifest = await readFile(join(packDir, MANIFEST_FILE));
  const signature = key ? signManifest(manifest, key) : await ownSignature(packDir, manifest);
  const totalBytes = files.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0);
  if (totalBytes > LIMITS.unpackedBytes) throw tooLarge(totalBytes, LIMITS.unpackedBytes);
  if (files.length + 2 > LIMITS.entries) {
    throw forbidden(`${files.length} files, more than ${LIMITS.entries - 2}`);
  }

  const zip = new yazl.ZipFile();
  const { promise: failed, reject: fail } = Promise.withResolvers<never>();
  zip.on('error', fail);
  zip.addBuffer(manifest, MANIFEST_FILE, ATTRIBUTES);
  if (signature) zip.addBuffer(signature, SIGNATURE_FILE, ATTRIBUTES);
  let doneBytes = 0;
  for (const file of files) {
    const options = { ...ATTRIBUTES, compress: TEXTS.has(file.type), size: file.sizeBytes };
    zip.addReadStreamLazy(file.path, options, (give) => {
      const checked = hashed(file);
      pipeline(createReadStream(join(packDir, file.path)), checked).then(
        () => onProgress((doneBytes += file.sizeBytes), totalBytes),
        fail,
      );
      give(null, checked);
    });
  }
  zip.end();
  await writeWhole(zip, outFile, failed);
}

/** A part of a pack goes to no other kiosk: its signature promises the whole. */
function incomplete(leftOut: readonly string[]): PackError {
  const values = { parts: leftOut.join(', ') };
  return new PackError([problem('PACK_IN_PART', { file: LEFT_OUT_FILE }, values)]);
}

/** A signature in the folder that no longer fits is an error, not a reason to travel unsigned. */
async function ownSignature(packDir: string, manifest: Uint8Array): Promise<Buffer | undefined> {
  const file = join(packDir, SIGNATURE_FILE);
  if (!existsSync(file)) return undefined;
  const signature = await readFile(file);
  verifyManifest(manifest, signature);
  return signature;
}

/** Lets a file's bytes through and fails at their end if they are not the promised ones. */
function hashed({ path, sha256 }: PackFile): Transform {
  const hash = createHash('sha256');
  return new Transform({
    transform(piece: Buffer, _encoding, done) {
      hash.update(piece);
      done(null, piece);
    },
    flush(done) {
      if (hash.digest('hex') === sha256) return done();
      const values = { file: path, detail: 'SHA-256' };
      done(
        new PackError([problem('FILE_DIFFERS', { file: MANIFEST_FILE, path: 'files' }, values)]),
      );
    },
  });
}

/** @param failed - rejects if a file turns out to be wrong */
async function writeWhole(
  zip: yazl.ZipFile,
  outFile: string,
  failed: Promise<never>,
): Promise<void> {
  const unfinished = `${outFile}.new`;
  try {
    await Promise.race([pipeline(zip.outputStream, createWriteStream(unfinished)), failed]);
    const file = await open(unfinished, 'r+');
    await file.sync();
    await file.close();
    await rename(unfinished, outFile);
  } finally {
    await rm(unfinished, { force: true });
  }
}
