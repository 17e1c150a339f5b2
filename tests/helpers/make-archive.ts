import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { EXHIBITION_FILE, MANIFEST_FILE, type PackManifest } from '#format/manifest.ts';
import { makeKey, type SigningKey } from '#packing/archive/keys.ts';
import { SIGNATURE_FILE } from '#packing/archive/limits.ts';
import { signManifest } from '#packing/archive/signature.ts';
import { hashOf } from '#packing/hash-file.ts';
import { mediaTypeOf } from '#packing/media-types.ts';
import { filesBelow } from '#packing/verify-pack.ts';
import { makeFolder } from './make-folder.ts';
import { makePack } from './make-pack.ts';
import { zipBytes, type ZipEntry, type ZipShape } from './zip-bytes.ts';

/** The files of a pack by their paths; the manifest is made from them. */
export type PackFiles = Record<string, Buffer>;

export interface Contents {
  files: PackFiles;
  manifest: PackManifest;
  /** If it is not the manifest's JSON. */
  manifestBytes?: Buffer;
  /** `null` leaves the pack unsigned. */
  signature?: Buffer | null;
}

/** Sounds like an MP3, as far as its first bytes tell. */
const PLAYABLE = Buffer.concat([Buffer.from('ID3'), Buffer.alloc(700, 7)]);

let small: Promise<PackFiles> | undefined;

/** The small exhibition as built, with a sound that a kiosk takes for one. */
async function smallFiles(): Promise<PackFiles> {
  const dir = await makePack();
  const paths = (await filesBelow(dir)).filter((path) => path !== MANIFEST_FILE);
  const read = paths.map(async (path) => [path, await readFile(join(dir, path))] as const);
  return { ...Object.fromEntries(await Promise.all(read)), 'audio/bread-sound.mp3': PLAYABLE };
}

/** Signs whatever is made here, unless a test brings its own key. */
export async function makeSigner(name = 'Association Tiwizi'): Promise<SigningKey> {
  return makeKey(join(await makeFolder(), 'key.json'), name);
}

/** What a sound archive of the small exhibition is made from, in the given version. */
export async function soundContents(version = 2): Promise<Contents> {
  const files = { ...(await (small ??= smallFiles())) };
  changeDocument(files, (text) => text.replace('"version": 1', `"version": ${version}`));
  return { files, manifest: manifestOf(files, version) };
}

export function changeDocument(files: PackFiles, change: (text: string) => string): void {
  files[EXHIBITION_FILE] = Buffer.from(change(String(files[EXHIBITION_FILE])));
}

export function manifestOf(files: PackFiles, version: number): PackManifest {
  return {
    formatVersion: 1,
    id: 'small',
    version,
    title: { ar: 'صغير', fr: 'Petit', en: 'Small' },
    languages: ['ar', 'fr', 'en'],
    files: Object.entries(files).map(([path, bytes]) => ({
      path,
      sizeBytes: bytes.length,
      sha256: hashOf(bytes),
      type: mediaTypeOf(path) ?? 'application/octet-stream',
    })),
  };
}

/** The entries in the order in which a packer writes them. */
export function entriesOf(contents: Contents, key?: SigningKey): ZipEntry[] {
  const manifest = contents.manifestBytes ?? Buffer.from(JSON.stringify(contents.manifest));
  const signature =
    contents.signature === undefined && key ? signManifest(manifest, key) : contents.signature;
  return [
    { name: MANIFEST_FILE, data: manifest, method: 8 },
    ...(signature ? [{ name: SIGNATURE_FILE, data: signature }] : []),
    ...Object.entries(contents.files).map(([name, data]) => ({ name, data })),
  ];
}

/** A sound archive on a stick of its own. */
export async function makeArchive(
  options: { version?: number; key?: SigningKey; name?: string; folder?: string } = {},
): Promise<string> {
  const { version = 2, key, name = 'small.maarid', folder = await makeFolder() } = options;
  return writeZip(join(folder, name), entriesOf(await soundContents(version), key));
}

export async function writeZip(
  file: string,
  entries: readonly ZipEntry[],
  shape?: ZipShape,
): Promise<string> {
  await writeFile(file, zipBytes(entries, shape));
  return file;
}
