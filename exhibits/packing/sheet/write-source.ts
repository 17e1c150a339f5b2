import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { copyFile, mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { EXHIBITION_FILE } from '#format/manifest.ts';
import { type Checked, checkPack } from '../check-pack.ts';
import { isError, type Problem } from '../problem.ts';
import { UsageError } from '../usage-error.ts';
import type { SourceDraft } from './draft.ts';

/** Says that a folder was written by an import, and with which document. */
const MARK = '.imported';

/**
 * Writes a source folder, checks it as every source is checked, and puts it in
 * its place only if nothing is wrong: until then the place is as it was. What
 * an earlier import wrote is replaced; anything else is not touched.
 *
 * @throws UsageError if the place holds what somebody may have worked on
 */
export async function writeSource(
  draft: SourceDraft,
  out: string,
  problems: readonly Problem[],
  today: string,
): Promise<Checked> {
  const { document, copies } = draft;
  await mustBeOurs(out);
  if (problems.some(isError)) return { problems: [...problems] };
  const place = resolve(out);
  await mkdir(dirname(place), { recursive: true });
  const folder = await mkdtemp(join(dirname(place), `.${basename(place)}-`));
  try {
    const text = `${JSON.stringify(document, undefined, 2)}\n`;
    await writeFile(join(folder, EXHIBITION_FILE), text);
    await writeFile(join(folder, MARK), hashOf(text));
    for (const { from, to } of copies) {
      await mkdir(dirname(join(folder, to)), { recursive: true });
      await copyFile(from, join(folder, to));
    }
    const checked = await checkPack(folder, { today });
    const all = [...problems, ...checked.problems.map((found) => asNamed(found, draft))];
    if (all.some(isError)) return { problems: all };
    await replace(place, folder);
    return { ...checked, problems: all };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function mustBeOurs(out: string): Promise<void> {
  if (!existsSync(out)) return;
  const mark = await readFile(join(out, MARK), 'utf8').catch(() => undefined);
  const text = await readFile(join(out, EXHIBITION_FILE), 'utf8').catch(() => '');
  if (mark === hashOf(text)) return;
  throw new UsageError(
    `${out} is there already, and was not left as an import wrote it; choose another folder.`,
  );
}

async function replace(place: string, folder: string): Promise<void> {
  const old = `${folder}-old`;
  const hasOld = existsSync(place);
  if (hasOld) await rename(place, old);
  await rename(folder, place);
  if (hasOld) await rm(old, { recursive: true });
}

/** Told where people wrote it, and with the name that they gave the file. */
function asNamed(found: Problem, { copies, origins }: SourceDraft): Problem {
  const copy = copies.find(({ to }) => to === found.values['file']);
  const named = copy ? { ...found, values: { ...found.values, file: basename(copy.from) } } : found;
  const [top = '', rest = ''] = /^(\w+\[\d+\])\.?(.*)$/.exec(found.path)?.slice(1) ?? [];
  const place = origins?.places[top];
  if (!origins || !place) return named;
  return { ...named, file: origins.file, path: [place, rest].filter(Boolean).join(' ') };
}

const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex');
