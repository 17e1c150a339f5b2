/** The verbs that make, sign and look into the one file in which a pack travels. */
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { MANIFEST_FILE } from '#format/manifest.ts';
import { fileBytes } from '../archive/bytes.ts';
import { keyIdOf, makeKey, readKey, type SigningKey, SignerName } from '../archive/keys.ts';
import { ARCHIVE_ENDING, SIGNATURE_FILE } from '../archive/limits.ts';
import { type Archive, readArchive } from '../archive/read-archive.ts';
import { type Signer, signManifest, verifyManifest } from '../archive/signature.ts';
import { unpackArchive } from '../archive/unpack-archive.ts';
import { writeArchive } from '../archive/write-archive.ts';
import { UsageError } from '../usage-error.ts';

export const isArchiveName = (path: string): boolean => path.endsWith(ARCHIVE_ENDING);

/** Opens an archive for as long as `use` needs it. */
export async function withArchive<Result>(
  file: string,
  use: (archive: Archive) => Promise<Result>,
): Promise<Result> {
  const bytes = fileBytes(file);
  try {
    return await use(await readArchive(bytes));
  } finally {
    bytes.close();
  }
}

/** Makes a signing key. @returns what to do with it, in English as all of this command's usage */
export function keygen(file: string, name: string | undefined): string {
  if (!name || !SignerName.safeParse(name).success) {
    throw new UsageError('Say whose key it is: --name "Association …" (at most 80 letters).');
  }
  if (existsSync(file)) throw new UsageError(`${file} is there already; it is not overwritten.`);
  const { publicKey } = makeKey(file, name);
  return [
    `${file}: the key of “${name}”, ${keyIdOf(publicKey)}`,
    'Keep it secret: whoever has it can sign packs in this name. There is no second copy.',
    `Public key, for the kiosk's list of known signers: ${publicKey}`,
  ].join('\n');
}

/** @throws UsageError if the file is no key */
export function keyFrom(file: string | undefined): SigningKey | undefined {
  if (file === undefined) return undefined;
  try {
    return readKey(file);
  } catch (error) {
    throw new UsageError(`${file} is not a signing key: ${(error as Error).message}`);
  }
}

/** Signs a pack folder in place, or an archive by writing it anew. An earlier signature is replaced. */
export async function sign(place: string, key: SigningKey): Promise<void> {
  if (!isArchiveName(place)) {
    const manifest = readFileSync(join(place, MANIFEST_FILE));
    return writeFileSync(join(place, SIGNATURE_FILE), signManifest(manifest, key));
  }
  // Beside the archive: there is room for it there, or there would not be for the result.
  const folder = await mkdtemp(join(dirname(place), `.${basename(place)}-`));
  try {
    await withArchive(place, (archive) => unpackArchive(archive, folder));
    await writeArchive(folder, place, { key });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Who signed a pack folder; `undefined` if nobody did. @throws PackError if the signature does not fit */
export function signerOfFolder(dir: string): Signer | undefined {
  if (!readdirSync(dir).includes(SIGNATURE_FILE)) return undefined;
  const [manifest, signature] = [MANIFEST_FILE, SIGNATURE_FILE].map((file) =>
    readFileSync(join(dir, file)),
  ) as [Buffer, Buffer];
  return verifyManifest(manifest, signature);
}
