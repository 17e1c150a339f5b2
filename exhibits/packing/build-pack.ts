import { existsSync } from 'node:fs';
import { mkdir, readdir, rename, rm, rmdir, writeFile } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { Exhibition, FORMAT_VERSION } from '#format/exhibition.ts';
import { EXHIBITION_FILE, MANIFEST_FILE, type PackFile, PackManifest } from '#format/manifest.ts';
import { partsOfMedia } from '#format/optional-parts.ts';
import { BuildCache, type Made } from './build-cache.ts';
import { checkConsent } from './check/consent.ts';
import { checkFiles } from './check/files.ts';
import { checkReferences } from './check-references.ts';
import { hashOf } from './hash-file.ts';
import { refuse } from './pack-error.ts';
import { MediaWork, packFile, type Progress } from './media-work.ts';
import type { Problem } from './problem.ts';
import { readSource } from './read-source.ts';
import { filesBelow } from './verify-pack.ts';

export interface BuildOptions {
  /** Where earlier work is remembered; without it, beside the pack folder. */
  cacheFile?: string;
  onProgress?: (progress: Progress) => void;
  /** `YYYY-MM-DD`: consents that ended before it are refused. Without it a build does not depend on the day. */
  today?: string;
}

export interface BuiltPack {
  manifest: PackManifest;
  exhibition: Exhibition;
  /** Warnings only. */
  problems: Problem[];
}

/**
 * Makes a pack folder from a pack source (see "read-source.ts"): media in the
 * forms that the kiosk shows, `exhibition.json` with everything filled in, and
 * `pack.json` with every file and its hash. The same source gives the same
 * bytes. A second build into the same folder redoes only what changed, and
 * removes what is no longer wanted.
 *
 * The manifest is taken away first and written last, so that a build that was
 * cut short does not pass for a pack.
 *
 * @throws PackError with everything that is wrong with the source
 */
export async function buildPack(
  sourceDir: string,
  outDir: string,
  { cacheFile, onProgress, today }: BuildOptions = {},
): Promise<BuiltPack> {
  const source = await readSource(sourceDir);
  refuse(source.problems);
  const exhibition = source.exhibition as Exhibition;
  const findings = [
    ...checkReferences(exhibition),
    ...checkFiles(exhibition, (file) => existsSync(join(sourceDir, file))),
    ...(today === undefined ? [] : checkConsent(exhibition, today)),
  ];
  const problems = [...source.problems, ...source.place(findings)];
  refuse(problems);

  const out = resolve(outDir);
  const cache = await BuildCache.open(
    cacheFile ?? join(dirname(out), `.${basename(out)}.cache.json`),
  );
  await mkdir(out, { recursive: true });
  await rm(join(out, MANIFEST_FILE), { force: true });
  const work = new MediaWork(sourceDir, out, cache);
  const made = await work.all(exhibition.media, onProgress);
  await cache.save();
  refuse([...problems, ...source.place(work.findings)]);

  const packed = Exhibition.parse({
    ...exhibition,
    media: exhibition.media.map((medium) => ({ ...medium, ...made.get(medium.id)?.fields })),
  });
  const document = Buffer.from(`${JSON.stringify(packed, undefined, 2)}\n`);
  await writeFile(join(out, EXHIBITION_FILE), document);
  const files = [
    ...filesOfParts(packed, made),
    packFile(EXHIBITION_FILE, document.byteLength, hashOf(document)),
  ];
  const manifest = manifestOf(packed, files);
  await sweep(out, new Set(files.map(({ path }) => path)));
  await writeFile(join(out, `${MANIFEST_FILE}.new`), `${JSON.stringify(manifest, undefined, 2)}\n`);
  await rename(join(out, `${MANIFEST_FILE}.new`), join(out, MANIFEST_FILE));
  return { manifest, exhibition: packed, problems };
}

/** Every file once, with the optional parts for which alone it is needed. */
function filesOfParts(exhibition: Exhibition, made: ReadonlyMap<string, Made>): PackFile[] {
  const partsOf = partsOfMedia(exhibition);
  const users = [...made].flatMap(([id, { files }]) =>
    files.map((file) => ({ file, parts: partsOf.get(id) })),
  );
  return [...Map.groupBy(users, ({ file }) => file.path).values()].map((shared) => {
    const { file } = shared[0] as (typeof shared)[number];
    const isAlways = shared.some(({ parts }) => !parts);
    const onlyFor = [...new Set(shared.flatMap(({ parts = [] }) => parts))];
    return isAlways ? file : { ...file, onlyFor };
  });
}

function manifestOf(
  { id, version, title, languages, optional }: Exhibition,
  files: PackFile[],
): PackManifest {
  return PackManifest.parse({
    formatVersion: FORMAT_VERSION,
    id,
    version,
    title,
    languages: languages.map(({ code }) => code),
    ...(optional.length > 0 && {
      optional: optional.map((part) => ({ id: part.id, title: part.title })),
    }),
    files: files.toSorted((a, b) => (a.path < b.path ? -1 : 1)),
  });
}

/** Removes what an earlier build left and this one does not want. */
async function sweep(outDir: string, wanted: ReadonlySet<string>): Promise<void> {
  for (const file of await filesBelow(outDir)) {
    if (!wanted.has(file)) await rm(join(outDir, file));
  }
  const folders = (await readdir(outDir, { withFileTypes: true, recursive: true }))
    .filter((entry) => entry.isDirectory())
    .map((entry) => join(entry.parentPath, entry.name));
  for (const folder of folders.sort().reverse()) {
    if ((await readdir(folder)).length === 0) await rmdir(folder);
  }
}
