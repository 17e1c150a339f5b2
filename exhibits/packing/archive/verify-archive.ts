import { Exhibition } from '#format/exhibition.ts';
import { EXHIBITION_FILE } from '#format/manifest.ts';
import { checkDocuments } from '../open-pack.ts';
import { refuse } from '../pack-error.ts';
import { parseDocument } from '../parse-document.ts';
import { LIMITS } from './limits.ts';
import type { Archive } from './read-archive.ts';
import { tooLarge } from './refusal.ts';

/**
 * Reads an archive to its end and checks its document, as the kiosk will.
 *
 * @returns the exhibition in it
 * @throws PackError with the first thing that is wrong
 */
export async function verifyArchive(
  archive: Archive,
  onProgress: (doneBytes: number, totalBytes: number) => void = () => undefined,
): Promise<Exhibition> {
  const exhibition = await readExhibition(archive);
  refuse(checkDocuments(archive.manifest, exhibition));
  let done = 0;
  for (const file of archive.manifest.files) {
    for await (const piece of archive.read(file)) done += piece.length;
    onProgress(done, archive.unpackedBytes);
  }
  return exhibition;
}

/** @throws PackError if there is no exhibition in it, or none that can be read */
export async function readExhibition(archive: Archive): Promise<Exhibition> {
  const file = archive.manifest.files.find(({ path }) => path === EXHIBITION_FILE);
  if (file && file.sizeBytes > LIMITS.documentBytes) {
    throw tooLarge(file.sizeBytes, LIMITS.documentBytes);
  }
  const pieces: Buffer[] = [];
  if (file) for await (const piece of archive.read(file)) pieces.push(piece);
  return parseDocument(Buffer.concat(pieces), EXHIBITION_FILE, Exhibition);
}
