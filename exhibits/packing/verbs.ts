import { statSync } from 'node:fs';
import type { Exhibition } from '#format/exhibition.ts';
import { checkPack } from './check-pack.ts';
import { openPack } from './open-pack.ts';
import { readSource } from './read-source.ts';
import { UsageError } from './usage-error.ts';
import { isArchiveName, keygen } from './verbs/archives.ts';
import { briefs } from './verbs/briefs.ts';
import { build } from './verbs/build.ts';
import { exporting } from './verbs/export.ts';
import { importing, start } from './verbs/import.ts';
import { inspect, verify } from './verbs/look.ts';
import { type Outcome, outcome, type Say, type VerbOptions } from './verbs/outcome.ts';
import { signing } from './verbs/signing.ts';
import { REPORT_LANGUAGES, type ReportLanguage } from './words/words.ts';

export { UsageError } from './usage-error.ts';
export type { Outcome, VerbOptions } from './verbs/outcome.ts';

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
  say: Say,
): Promise<Outcome> {
  const language = REPORT_LANGUAGES.find((one) => one === options.lang);
  if (!language) throw new UsageError(`Reports are in ${REPORT_LANGUAGES.join(', ')}.`);
  if (verb === 'keygen') return { text: keygen(dir, options.name), isGood: true };
  if (verb === 'new') return start(dir, language);
  if (verb === 'import') return importing(dir, language, options);
  if (['inspect', 'verify', 'sign', 'export'].includes(verb) && isArchiveName(dir)) mustBeFile(dir);
  else mustBeFolder(dir);
  switch (verb) {
    case 'sign':
      return signing(dir, language, options);
    case 'check':
      return check(dir, language, options);
    case 'build':
      return build(dir, language, options, say);
    case 'briefs':
      return briefs(await exhibitionIn(dir), language, options);
    case 'inspect':
      return inspect(dir, language, options);
    case 'export':
      return exporting(dir, language, options);
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

function mustBeFile(file: string): void {
  if (!statSync(file, { throwIfNoEntry: false })?.isFile()) {
    throw new UsageError(`There is no file ${file}`);
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

async function exhibitionIn(dir: string): Promise<Exhibition> {
  mustBeFolder(dir);
  const opened = await openPack(dir).catch(() => undefined);
  const exhibition = opened?.exhibition ?? (await readSource(dir)).exhibition;
  if (!exhibition) throw new UsageError(`${dir} holds no exhibition that could be read`);
  return exhibition;
}
