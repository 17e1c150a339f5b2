import type { Exhibition } from '#format/exhibition.ts';
import type { PackManifest } from '#format/manifest.ts';
import type { Signer } from '../archive/signature.ts';
import { readExhibition, verifyArchive } from '../archive/verify-archive.ts';
import { openPack } from '../open-pack.ts';
import { PackError } from '../pack-error.ts';
import { reportText } from '../report.ts';
import { verifyPack } from '../verify-pack.ts';
import type { ReportLanguage } from '../words/words.ts';
import { isArchiveName, signerOfFolder, withArchive } from './archives.ts';
import {
  CLEAR_LINE,
  type Outcome,
  outcome,
  percentLine,
  reported,
  type Say,
  type VerbOptions,
} from './outcome.ts';

interface Opened {
  manifest: PackManifest;
  exhibition: Exhibition;
  signer?: Signer | undefined;
}

/** A pack in a folder or in an archive. @throws PackError */
export async function opened(place: string): Promise<Opened> {
  if (!isArchiveName(place)) return { ...(await openPack(place)), signer: signerOfFolder(place) };
  return withArchive(place, async (archive) => {
    const { manifest, signer } = archive;
    return { manifest, signer, exhibition: await readExhibition(archive) };
  });
}

/** What a pack is, how much of what is in it, and who signed it. */
export async function inspect(
  place: string,
  language: ReportLanguage,
  { json }: VerbOptions,
): Promise<Outcome> {
  let pack: Opened;
  try {
    pack = await opened(place);
  } catch (error) {
    if (!(error instanceof PackError)) throw error;
    return outcome({ problems: [...error.problems] }, language, json);
  }
  const { manifest, exhibition, signer } = pack;
  if (json) {
    const told = isArchiveName(place) ? { ...manifest, signer: signer ?? null } : manifest;
    return { text: JSON.stringify(told, undefined, 2), isGood: true };
  }
  const byType = Map.groupBy(manifest.files, ({ type }) => type);
  const lines = [...byType].map(([type, files]) => {
    const bytes = files.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0);
    return `  ${type}: ${files.length} · ${(bytes / 1e6).toFixed(1)} MB`;
  });
  const signed = signer ? `  ${signer.claimedName} · ${signer.keyId}` : '  –';
  return {
    text: [reportText({ exhibition, problems: [] }, language), '', ...lines, signed].join('\n'),
    isGood: true,
  };
}

/** Reads a pack to its end. */
export async function verify(
  place: string,
  language: ReportLanguage,
  { json }: VerbOptions,
  say: Say,
): Promise<Outcome> {
  const onProgress = (done: number, total: number) => say(percentLine(done, total));
  return reported(language, json, async () => {
    try {
      if (isArchiveName(place)) {
        const exhibition = await withArchive(place, (archive) =>
          verifyArchive(archive, onProgress),
        );
        return { exhibition, problems: [] };
      }
      const { exhibition } = await opened(place);
      return { exhibition, problems: await verifyPack(place, onProgress) };
    } finally {
      say(CLEAR_LINE);
    }
  });
}
