import { createHash } from 'node:crypto';
import { crc32 } from 'node:zlib';
import { MANIFEST_FILE, type PackFile, PackManifest } from '#format/manifest.ts';
import type { Entry } from 'yauzl';
import { checkManifestFiles } from '../check-manifest.ts';
import { parseDocument } from '../parse-document.ts';
import { PackError, refuse } from '../pack-error.ts';
import { problem } from '../problem.ts';
import type { Bytes } from './bytes.ts';
import { checkEntry } from './check-entry.ts';
import { checkLayout } from './check-layout.ts';
import { readEndRecord } from './end-record.ts';
import { LIMITS, SIGNATURE_FILE } from './limits.ts';
import { forbidden, forbiddenEntry, tooLarge } from './refusal.ts';
import { type Signer, verifyManifest } from './signature.ts';
import { asRefusal, readZip, type ZipReader } from './zip-reader.ts';

/** An archive whose shape, signature and manifest hold; its files are checked as they are read. */
export interface Archive {
  manifest: PackManifest;
  /** As they were signed. */
  manifestBytes: Buffer;
  signatureBytes?: Buffer;
  /** Absent if the pack is not signed. */
  signer?: Signer;
  unpackedBytes: number;
  /**
   * The unpacked data of a listed file, piece by piece. The last step fails if
   * it is not what the manifest promises: what was read until then is worth nothing.
   *
   * @throws PackError `PACK_ARCHIVE_INVALID`, `PACK_FILE_MISSING`
   */
  read(file: PackFile): AsyncGenerator<Buffer>;
}

export interface ReadOptions {
  /**
   * For a first look at a slow stick: the headers in front of the files are
   * not compared with the list at the end.
   */
  isGlance?: boolean;
}

/**
 * Opens an archive that anyone may have made. Only what our own packer writes
 * is let through; the signature is checked before the manifest is understood,
 * and the manifest before any file is touched.
 *
 * @throws PackError `PACK_ARCHIVE_INVALID`, `PACK_TOO_LARGE`,
 * `PACK_SIGNATURE_INVALID`, and those of the manifest: `PACK_UNREADABLE`,
 * `PACK_VERSION_UNKNOWN`, `PACK_DOCUMENT_INVALID`, `PACK_FILE_MISSING`
 */
export async function readArchive(
  bytes: Bytes,
  { isGlance = false }: ReadOptions = {},
): Promise<Archive> {
  const end = readEndRecord(bytes);
  const zip = await readZip(bytes, end);
  const entries = byPath(zip.entries);
  checkTotals(zip.entries);
  if (!isGlance) checkLayout(bytes, zip.entries, end.directoryAt);

  const manifestBytes = await readManifest(zip);
  const signatureEntry = entries.get(SIGNATURE_FILE);
  const signatureBytes =
    signatureEntry && (await readWhole(zip, signatureEntry, LIMITS.signatureBytes));
  const signer = signatureBytes && verifyManifest(manifestBytes, signatureBytes);
  const manifest = parseDocument(manifestBytes, MANIFEST_FILE, PackManifest);
  refuse([...checkManifestFiles(manifest), ...differences(manifest, entries)]);

  return {
    manifest,
    manifestBytes,
    ...(signatureBytes && { signatureBytes }),
    ...(signer && { signer }),
    unpackedBytes: manifest.files.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0),
    read: (file) => readFile(zip, entries.get(file.path) as Entry, file),
  };
}

function byPath(entries: readonly Entry[]): Map<string, Entry> {
  const found = new Map<string, Entry>();
  for (const entry of entries) {
    const path = checkEntry(entry);
    if (found.has(path)) throw forbidden('the name stands twice', entry.fileNameRaw);
    found.set(path, entry);
  }
  for (const [path, entry] of found) {
    for (let at = path.indexOf('/'); at > 0; at = path.indexOf('/', at + 1)) {
      if (!found.has(path.slice(0, at))) continue;
      throw forbidden('it lies in something that is a file', entry.fileNameRaw);
    }
  }
  return found;
}

function checkTotals(entries: readonly Entry[]): void {
  const unpackedBytes = entries.reduce((sum, entry) => sum + entry.uncompressedSize, 0);
  if (unpackedBytes > LIMITS.unpackedBytes) throw tooLarge(unpackedBytes, LIMITS.unpackedBytes);
}

/** It stands at the very beginning, so that it is there even if the rest is not. */
async function readManifest(zip: ZipReader): Promise<Buffer> {
  const [first] = zip.entries;
  const name = first?.fileNameRaw.toString('latin1');
  if (!first || name !== MANIFEST_FILE || first.relativeOffsetOfLocalHeader !== 0) {
    throw forbidden(`it does not begin with ${MANIFEST_FILE}`);
  }
  return readWhole(zip, first, LIMITS.manifestBytes);
}

/** What is there and not listed, listed and not there, or of another size. */
function differences({ files }: PackManifest, entries: ReadonlyMap<string, Entry>) {
  const listed = new Set([MANIFEST_FILE, SIGNATURE_FILE, ...files.map(({ path }) => path)]);
  const unlisted = [...entries.values()]
    .filter(({ fileNameRaw }) => !listed.has(fileNameRaw.toString('latin1')))
    .map(({ fileNameRaw }) => forbiddenEntry('the manifest does not list it', fileNameRaw));
  const wrong = files.flatMap(({ path: file, sizeBytes }) => {
    const where = { file: MANIFEST_FILE, path: 'files' };
    const entry = entries.get(file);
    if (!entry) return [problem('FILE_MISSING', where, { file, usedBy: MANIFEST_FILE })];
    const found = entry.uncompressedSize;
    const detail = `${found} ≠ ${sizeBytes} B`;
    return found === sizeBytes ? [] : [problem('FILE_DIFFERS', where, { file, detail })];
  });
  return [...unlisted, ...wrong];
}

async function* readFile(
  zip: ZipReader,
  entry: Entry,
  { path: file, sha256 }: PackFile,
): AsyncGenerator<Buffer> {
  const hash = createHash('sha256');
  for await (const piece of readEntry(zip, entry)) {
    hash.update(piece);
    yield piece;
  }
  if (hash.digest('hex') === sha256) return;
  const where = { file: MANIFEST_FILE, path: 'files' };
  throw new PackError([problem('FILE_DIFFERS', where, { file, detail: 'SHA-256' })]);
}

async function readWhole(zip: ZipReader, entry: Entry, limitBytes: number): Promise<Buffer> {
  if (entry.uncompressedSize > limitBytes) throw tooLarge(entry.uncompressedSize, limitBytes);
  const pieces: Buffer[] = [];
  for await (const piece of readEntry(zip, entry)) pieces.push(piece);
  return Buffer.concat(pieces);
}

/** The library compares the length; the sum is ours to compare. */
async function* readEntry(zip: ZipReader, entry: Entry): AsyncGenerator<Buffer> {
  let sum = 0;
  try {
    for await (const piece of await zip.open(entry)) {
      sum = crc32(piece as Buffer, sum);
      yield piece as Buffer;
    }
  } catch (error) {
    throw asRefusal(error);
  }
  if (sum !== entry.crc32) throw forbidden('its checksum does not fit', entry.fileNameRaw);
}
