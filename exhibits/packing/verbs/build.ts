import { existsSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { MANIFEST_FILE } from '#format/manifest.ts';
import { writeArchive } from '../archive/write-archive.ts';
import { buildPack, type BuiltPack } from '../build-pack.ts';
import { openPack } from '../open-pack.ts';
import { UsageError } from '../usage-error.ts';
import type { ReportLanguage } from '../words/words.ts';
import { isArchiveName, keyFrom } from './archives.ts';
import {
  CLEAR_LINE,
  type Outcome,
  percentLine,
  reported,
  type Say,
  type VerbOptions,
} from './outcome.ts';

/** To a folder, or into one file; a folder that is a pack already goes into the file as it is. */
export async function build(
  dir: string,
  language: ReportLanguage,
  { out, json, key: keyFile }: VerbOptions,
  say: Say,
): Promise<Outcome> {
  if (!out) throw new UsageError('Say where the pack goes: -o FOLDER, or -o FILE.maarid');
  const key = keyFrom(keyFile);
  if (key && !isArchiveName(out)) throw new UsageError('A key signs archives: -o FILE.maarid');
  const isPack = isArchiveName(out) && existsSync(join(dir, MANIFEST_FILE));
  // Kept beside the archive: the next build redoes only what changed.
  const folder = isArchiveName(out) ? join(dirname(out), `.${basename(out)}.pack`) : out;
  return reported(language, json, async () => {
    const built = isPack ? undefined : await buildFolder(dir, folder, say);
    if (isArchiveName(out)) {
      await writeArchive(isPack ? dir : folder, out, {
        ...(key && { key }),
        onProgress: (done, total) => say(percentLine(done, total)),
      });
      say(CLEAR_LINE);
    }
    return built ?? { exhibition: (await openPack(dir)).exhibition, problems: [] };
  });
}

async function buildFolder(dir: string, out: string, say: Say): Promise<BuiltPack> {
  const onProgress = ({ done, total, id }: { done: number; total: number; id: string }) =>
    say(`${CLEAR_LINE}${done}/${total} ${id}`);
  try {
    return await buildPack(dir, out, { onProgress, today: new Date().toISOString().slice(0, 10) });
  } finally {
    say(CLEAR_LINE);
  }
}
