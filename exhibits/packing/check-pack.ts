import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Exhibition } from '#format/exhibition.ts';
import { EXHIBITION_FILE, MANIFEST_FILE } from '#format/manifest.ts';
import { checkConsent } from './check/consent.ts';
import { checkCredits } from './check/credits.ts';
import { checkFiles } from './check/files.ts';
import { type MediaOnDisk, mediaOnDisk } from './check/media-on-disk.ts';
import { checkModels } from './check/models.ts';
import { checkPictures } from './check/pictures.ts';
import { checkReusedIds } from './check/reused-ids.ts';
import { checkSensitive } from './check/sensitive.ts';
import { checkSounds } from './check/sounds.ts';
import { checkTexts } from './check/texts.ts';
import { checkUnused } from './check/unused.ts';
import { checkReferences } from './check-references.ts';
import { openPack } from './open-pack.ts';
import { PackError } from './pack-error.ts';
import { type Finding, type Problem, problem } from './problem.ts';
import { type PackSource, readSource } from './read-source.ts';
import { verifyPack } from './verify-pack.ts';

export interface CheckOptions {
  /** `YYYY-MM-DD`; consents are measured against it. */
  today: string;
  /** An earlier version of the same exhibition, to find ids that changed their meaning. */
  earlier?: Exhibition;
}

export interface Checked {
  /** Absent if the document could not be read. */
  exhibition?: Exhibition;
  /** Errors first, then in the order of the document. */
  problems: Problem[];
}

/**
 * Everything that can be found wrong with a pack, or with the folder of files
 * from which one is to be made. Nothing is thrown for what is wrong: the
 * report is the result.
 */
export async function checkPack(dir: string, options: CheckOptions): Promise<Checked> {
  const isBuilt = existsSync(join(dir, MANIFEST_FILE));
  const source = isBuilt ? await readBuilt(dir) : await readSource(dir);
  const { exhibition, place, problems } = source;
  if (!exhibition) return { problems };

  const findings = [
    ...checkReferences(exhibition),
    ...checkFiles(exhibition, (file) => existsSync(join(dir, file))),
    ...checkTexts(exhibition),
    ...checkConsent(exhibition, options.today),
    ...checkCredits(exhibition),
    ...checkSensitive(exhibition),
    ...checkUnused(exhibition),
    ...(options.earlier ? checkReusedIds(exhibition, options.earlier) : []),
    ...(await checkMedia(mediaOnDisk(exhibition, dir, isBuilt))),
  ];
  const all = [...problems, ...place(findings)];
  return { exhibition, problems: all.toSorted(errorsFirst) };
}

/** What is inside the files; those that are not there have been named already. */
async function checkMedia(media: MediaOnDisk): Promise<Finding[]> {
  const checks = [checkPictures, checkModels, checkSounds];
  return (await Promise.all(checks.map((check) => check(media)))).flat();
}

async function readBuilt(dir: string): Promise<PackSource> {
  const place: PackSource['place'] = (findings) =>
    findings.map(({ code, path, values }) =>
      problem(code, { file: EXHIBITION_FILE, path }, values),
    );
  try {
    const { exhibition } = await openPack(dir);
    return { exhibition, problems: await verifyPack(dir), place };
  } catch (error) {
    if (!(error instanceof PackError)) throw error;
    return { problems: [...error.problems], place };
  }
}

function errorsFirst(a: Problem, b: Problem): number {
  return Number(b.severity === 'error') - Number(a.severity === 'error');
}
