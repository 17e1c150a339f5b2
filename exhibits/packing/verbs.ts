import { statSync } from 'node:fs';
import { buildPack, type BuiltPack } from './build-pack.ts';
import { checkPack } from './check-pack.ts';
import { openPack, type OpenedPack } from './open-pack.ts';
import { PackError } from './pack-error.ts';
import { readSource } from './read-source.ts';
import { reportDocument, reportText } from './report.ts';
import { verifyPack } from './verify-pack.ts';
import { REPORT_LANGUAGES, type ReportLanguage } from './words/words.ts';
import type { Exhibition } from '#format/exhibition.ts';
import type { Problem } from './problem.ts';

/** The command was called in a way that it does not know. */
export class UsageError extends Error {}

export interface VerbOptions {
  out?: string | undefined;
  earlier?: string | undefined;
  lang: string;
  json: boolean;
}

export interface Outcome {
  /** What is printed at the end. */
  text: string;
  /** Whether the pack can be shown. */
  isGood: boolean;
}

/**
 * Runs one verb of the command.
 *
 * @param say - shows progress while it goes on; may rewrite its line with `\r`
 * @throws UsageError if the verb, a folder or the language is not known
 */
export async function runVerb(
  verb: string,
  dir: string,
  options: VerbOptions,
  say: (text: string) => void,
): Promise<Outcome> {
  const language = REPORT_LANGUAGES.find((one) => one === options.lang);
  if (!language) throw new UsageError(`Reports are in ${REPORT_LANGUAGES.join(', ')}.`);
  mustBeFolder(dir);
  switch (verb) {
    case 'check':
      return check(dir, language, options);
    case 'build':
      return build(dir, language, options, say);
    case 'inspect':
      return inspect(dir, language, options);
    case 'verify':
      return verify(dir, language, options, say);
    default:
      throw new UsageError(verb ? `There is no verb “${verb}”.` : 'Say what is to be done.');
  }
}

function mustBeFolder(dir: string): void {
  if (!statSync(dir, { throwIfNoEntry: false })?.isDirectory()) {
    throw new UsageError(`There is no folder ${dir}`);
  }
}

async function check(
  dir: string,
  language: ReportLanguage,
  { earlier, json }: VerbOptions,
): Promise<Outcome> {
  const before = earlier === undefined ? undefined : await exhibitionIn(earlier);
  const checked = await checkPack(dir, {
    today: new Date().toISOString().slice(0, 10),
    ...(before && { earlier: before }),
  });
  return outcome(checked, language, json);
}

function outcome(
  checked: { exhibition?: Exhibition; problems: Problem[] },
  language: ReportLanguage,
  json: boolean,
): Outcome {
  const document = reportDocument(checked, language);
  const text = json ? JSON.stringify(document, undefined, 2) : reportText(checked, language);
  return { text, isGood: document.showable };
}

async function exhibitionIn(dir: string): Promise<Exhibition> {
  mustBeFolder(dir);
  const opened = await openPack(dir).catch(() => undefined);
  const exhibition = opened?.exhibition ?? (await readSource(dir)).exhibition;
  if (!exhibition) throw new UsageError(`${dir} holds no exhibition that could be read`);
  return exhibition;
}

async function build(
  dir: string,
  language: ReportLanguage,
  { out, json }: VerbOptions,
  say: (text: string) => void,
): Promise<Outcome> {
  if (!out) throw new UsageError('Say where the pack goes: -o FOLDER');
  const onProgress = ({ done, total, id }: { done: number; total: number; id: string }) =>
    say(`\r\u001b[K${done}/${total} ${id}`);
  let built: BuiltPack;
  try {
    built = await buildPack(dir, out, { onProgress });
  } catch (error) {
    if (!(error instanceof PackError)) throw error;
    return outcome({ problems: [...error.problems] }, language, json);
  } finally {
    say('\r\u001b[K');
  }
  return outcome(built, language, json);
}

async function inspect(
  dir: string,
  language: ReportLanguage,
  { json }: VerbOptions,
): Promise<Outcome> {
  let pack: OpenedPack;
  try {
    pack = await openPack(dir);
  } catch (error) {
    if (!(error instanceof PackError)) throw error;
    return outcome({ problems: [...error.problems] }, language, json);
  }
  const { manifest, exhibition } = pack;
  if (json) return { text: JSON.stringify(manifest, undefined, 2), isGood: true };
  const byType = Map.groupBy(manifest.files, ({ type }) => type);
  const lines = [...byType].map(([type, files]) => {
    const bytes = files.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0);
    return `  ${type}: ${files.length} · ${(bytes / 1e6).toFixed(1)} MB`;
  });
  return {
    text: [reportText({ exhibition, problems: [] }, language), '', ...lines].join('\n'),
    isGood: true,
  };
}

async function verify(
  dir: string,
  language: ReportLanguage,
  { json }: VerbOptions,
  say: (text: string) => void,
): Promise<Outcome> {
  try {
    const { exhibition } = await openPack(dir);
    const problems = await verifyPack(dir, (done, total) =>
      say(`\r\u001b[K${Math.round((100 * done) / total)} %`),
    );
    say('\r\u001b[K');
    return outcome({ exhibition, problems }, language, json);
  } catch (error) {
    if (!(error instanceof PackError)) throw error;
    return outcome({ problems: [...error.problems] }, language, json);
  }
}
