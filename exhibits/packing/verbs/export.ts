import { existsSync, readdirSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { unpackArchive } from '../archive/unpack-archive.ts';
import { writeManifests } from '../iiif/write-manifests.ts';
import { openPack, type OpenedPack } from '../open-pack.ts';
import { writeSite } from '../site/write-site.ts';
import { UsageError } from '../usage-error.ts';
import type { ReportLanguage } from '../words/words.ts';
import { isArchiveName, withArchive } from './archives.ts';
import { type Outcome, reported, type VerbOptions } from './outcome.ts';

/** `export PACK`: what others can use who have no kiosk. */
export async function exporting(
  place: string,
  language: ReportLanguage,
  { site, iiif, base, json }: VerbOptions,
): Promise<Outcome> {
  if (!site && !iiif) throw new UsageError('Say where it goes: --site DIR, or --iiif DIR');
  if (iiif && !isAddress(base)) {
    throw new UsageError('Say at which address the manifests will stand: --base https://…/');
  }
  for (const dir of [site, iiif]) if (dir) mustBeEmpty(dir);
  return reported(language, json, () =>
    withPack(place, site ?? iiif ?? '', async (pack) => {
      if (site) await writeSite(pack, site);
      if (iiif) await writeManifests(pack, iiif, base ?? '');
      return { exhibition: pack.exhibition, problems: [] };
    }),
  );
}

function mustBeEmpty(dir: string): void {
  if (existsSync(dir) && readdirSync(dir).length > 0) {
    throw new UsageError(`${dir} is not empty; name a new folder.`);
  }
}

const isAddress = (base: string | undefined): boolean =>
  base !== undefined && /^https?:$/.test(URL.parse(base)?.protocol ?? '');

/** An archive is unpacked beside the result, and goes when it has been read. */
async function withPack<Result>(
  place: string,
  out: string,
  use: (pack: OpenedPack) => Promise<Result>,
): Promise<Result> {
  if (!isArchiveName(place)) return use(await openPack(place));
  const folder = await mkdtemp(join(dirname(resolve(out)), '.maarid-'));
  try {
    await withArchive(place, (archive) => unpackArchive(archive, folder));
    return await use(await openPack(folder));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
