/** The verbs for those who have photographs and a spreadsheet, and no wish to write JSON. */
import { existsSync, statSync } from 'node:fs';
import { dirname, extname, join } from 'node:path';
import { sourceOfManifest } from '../iiif/read-manifest.ts';
import { Photos } from '../sheet/photos.ts';
import { readWorkbook } from '../sheet/read-workbook.ts';
import { sourceOf } from '../sheet/to-source.ts';
import { writeSource } from '../sheet/write-source.ts';
import { writeTemplate } from '../sheet/write-template.ts';
import { UsageError } from '../usage-error.ts';
import { PACK_WORDS, type ReportLanguage } from '../words/words.ts';
import { type Outcome, outcome, type VerbOptions } from './outcome.ts';

/** `new DIR`: a folder to begin with. */
export async function start(dir: string, language: ReportLanguage): Promise<Outcome> {
  const files = await writeTemplate(dir, language);
  const { report } = PACK_WORDS[language];
  const command = `npm run pack -- import ${join(dir, 'exhibits.xlsx')} --photos ${join(dir, 'photos')} -o ${join(dir, 'source')}`;
  const lines = files.map((file) => `  ${join(dir, file)}`);
  return { text: [report.started, ...lines, '', report.startedNext, `  ${command}`].join('\n'), isGood: true }; // prettier-ignore
}

/** `import SHEET|MANIFEST`: the source folder of a pack. */
export async function importing(
  file: string,
  language: ReportLanguage,
  { out, photos, consent, json }: VerbOptions,
): Promise<Outcome> {
  if (!statSync(file, { throwIfNoEntry: false })?.isFile()) {
    throw new UsageError(`There is no file ${file}`);
  }
  if (!out) throw new UsageError('Say where the source folder goes: -o FOLDER');
  const folder = photos ?? beside(file);
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) {
    throw new UsageError(`There is no folder ${folder}; say where the pictures are: --photos DIR`);
  }
  const pictures = await Photos.in(folder);
  const { draft, problems } =
    extname(file).toLowerCase() === '.json'
      ? await sourceOfManifest(file, pictures, consentOf(consent))
      : sourceOf(await readWorkbook(file), file, pictures);
  const today = new Date().toISOString().slice(0, 10);
  return outcome(await writeSource(draft, out, problems, today), language, json);
}

function beside(file: string): string {
  const folder = join(dirname(file), 'photos');
  return existsSync(folder) ? folder : dirname(file);
}

/** A manifest says nothing of the people in its pictures; somebody must. */
function consentOf(consent: string | undefined): 'not-needed' | 'given' {
  if (consent === 'not-needed' || consent === 'given') return consent;
  throw new UsageError(
    'Say whether people in the pictures agreed: --consent given, or --consent not-needed if nobody can be recognised.',
  );
}
