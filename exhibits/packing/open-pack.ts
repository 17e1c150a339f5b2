import { lstat, realpath } from 'node:fs/promises';
import { dirname, isAbsolute, join, relative } from 'node:path';
import { Exhibition } from '#format/exhibition.ts';
import type { Id } from '#format/identifiers.ts';
import {
  EXHIBITION_FILE,
  filesWithout,
  MANIFEST_FILE,
  type PackFile,
  PackManifest,
} from '#format/manifest.ts';
import { withoutParts } from '#format/optional-parts.ts';
import type { ZodType } from 'zod';
import { checkFiles } from './check/files.ts';
import { checkManifestFiles } from './check-manifest.ts';
import { readLeftOut } from './left-out.ts';
import { checkReferences } from './check-references.ts';
import { refuse } from './pack-error.ts';
import { asDocument } from './parse-document.ts';
import { isError, type Problem, problem } from './problem.ts';
import { readJson } from './read-json.ts';

/** A file of an opened pack, as its manifest promises it. */
export interface OpenedFile {
  absolutePath: string;
  type: string;
  sizeBytes: number;
  sha256: string;
}

export interface OpenedPack {
  manifest: PackManifest;
  /** Without the parts that were left out. */
  exhibition: Exhibition;
  /** Ids of optional parts that were left out when the pack was loaded. */
  leftOut: Id[];
  /** The files that are here: all that the manifest lists but those of the parts left out. */
  files: readonly PackFile[];
  /** Only one of `files`; `undefined` for anything else. */
  file: (path: string) => OpenedFile | undefined;
}

/**
 * Opens a pack folder: both documents are read and checked, and every listed
 * file must be there with its listed size. Hashes are not compared: that takes
 * as long as reading the pack and is {@link verifyPack}'s work.
 *
 * @throws PackError `PACK_UNREADABLE`, `PACK_VERSION_UNKNOWN`,
 * `PACK_DOCUMENT_INVALID` or `PACK_FILE_MISSING`, with all the problems found.
 */
export async function openPack(dir: string): Promise<OpenedPack> {
  const manifest = await readDocument(dir, MANIFEST_FILE, PackManifest);
  const whole = await readDocument(dir, EXHIBITION_FILE, Exhibition);
  const leftOut = await readLeftOut(dir, manifest);
  const files = filesWithout(manifest, leftOut);
  const listed = new Map(files.map((file) => [file.path, file]));
  refuse([...checkDocuments(manifest, whole, leftOut), ...(await checkListedFiles(dir, files))]);

  return {
    manifest,
    exhibition: withoutParts(whole, leftOut),
    leftOut,
    files,
    file: (path) => {
      const file = listed.get(path);
      if (!file) return undefined;
      const { type, sizeBytes, sha256 } = file;
      return { absolutePath: join(dir, path), type, sizeBytes, sha256 };
    },
  };
}

/** @throws PackError if the document cannot be read or is not what it should be. */
async function readDocument<T>(dir: string, file: string, schema: ZodType<T>): Promise<T> {
  return asDocument(await readJson(join(dir, file), file), file, schema);
}

/** What is wrong with a pack, whole or in part, as far as its two documents tell, without a look at the files. */
export function checkDocuments(
  manifest: PackManifest,
  whole: Exhibition,
  leftOut: readonly Id[] = [],
): Problem[] {
  const listed = new Set(filesWithout(manifest, leftOut).map(({ path }) => path));
  const exhibition = withoutParts(whole, leftOut);
  const findings = [
    ...checkReferences(whole),
    ...(leftOut.length > 0 ? checkReferences(exhibition) : []),
    ...checkFiles(exhibition, (file) => listed.has(file)),
  ];
  return [
    ...checkSameness(manifest, whole),
    ...checkManifestFiles(manifest),
    ...findings
      .map(({ code, path, values }) => problem(code, { file: EXHIBITION_FILE, path }, values))
      .filter(isError),
  ];
}

function checkSameness(manifest: PackManifest, exhibition: Exhibition): Problem[] {
  return (['id', 'version'] as const)
    .filter((key) => manifest[key] !== exhibition[key])
    .map((key) => {
      const values = { key, manifest: manifest[key], document: exhibition[key] };
      return problem('PACK_DIFFERS', { file: MANIFEST_FILE, path: key }, values);
    });
}

/** Present, ordinary files inside the folder, of the promised size. */
async function checkListedFiles(dir: string, files: readonly PackFile[]): Promise<Problem[]> {
  const root = await realpath(dir);
  const folders = new Map(
    await Promise.all(
      [...new Set(files.map(({ path }) => dirname(path)))].map(async (folder) => {
        const real = await realpath(join(dir, folder)).catch(() => undefined);
        return [folder, real !== undefined && isInside(root, real)] as const;
      }),
    ),
  );
  const problems = await Promise.all(
    files.map((file) => checkListedFile(dir, file, folders.get(dirname(file.path)) ?? false)),
  );
  return problems.flat();
}

async function checkListedFile(
  dir: string,
  { path, sizeBytes }: PackFile,
  folderIsInside: boolean,
): Promise<Problem[]> {
  const found = await lstat(join(dir, path)).catch(() => undefined);
  const where = { file: MANIFEST_FILE, path: 'files' };
  if (!found) return [problem('FILE_MISSING', where, { file: path, usedBy: MANIFEST_FILE })];
  if (!found.isFile() || !folderIsInside)
    return [problem('FILE_NOT_REGULAR', where, { file: path })];
  if (found.size === sizeBytes) return [];
  const detail = `${found.size} ≠ ${sizeBytes} B`;
  return [problem('FILE_DIFFERS', where, { file: path, detail })];
}

function isInside(root: string, path: string): boolean {
  const way = relative(root, path);
  return !way.startsWith('..') && !isAbsolute(way);
}
