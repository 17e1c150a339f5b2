import type { Exhibition } from '#format/exhibition.ts';
import { PackError } from '../pack-error.ts';
import type { Problem } from '../problem.ts';
import { reportDocument, reportText } from '../report.ts';
import type { ReportLanguage } from '../words/words.ts';

export interface Outcome {
  /** What is printed at the end. */
  text: string;
  /** Whether the pack can be shown. */
  isGood: boolean;
}

export interface VerbOptions {
  out?: string | undefined;
  earlier?: string | undefined;
  /** A file made by `keygen`. */
  key?: string | undefined;
  /** Whose key `keygen` makes. */
  name?: string | undefined;
  /** Where the pictures of a spreadsheet or a manifest lie. */
  photos?: string | undefined;
  /** What the people in the pictures of a manifest agreed to. */
  consent?: string | undefined;
  /** Where `export` writes a site that opens from a folder. */
  site?: string | undefined;
  /** Where `export` writes IIIF manifests. */
  iiif?: string | undefined;
  /** The address at which the exported manifests will stand. */
  base?: string | undefined;
  lang: string;
  json: boolean;
}

/** Shows progress while it goes on; may rewrite its line. */
export type Say = (text: string) => void;

export function outcome(
  checked: { exhibition?: Exhibition; problems: Problem[] },
  language: ReportLanguage,
  json: boolean,
): Outcome {
  const document = reportDocument(checked, language);
  const text = json ? JSON.stringify(document, undefined, 2) : reportText(checked, language);
  return { text, isGood: document.showable };
}

/** What was found wrong is a report like any other. */
export async function reported(
  language: ReportLanguage,
  json: boolean,
  work: () => Promise<{ exhibition: Exhibition; problems: Problem[] }>,
): Promise<Outcome> {
  try {
    return outcome(await work(), language, json);
  } catch (error) {
    if (!(error instanceof PackError)) throw error;
    return outcome({ problems: [...error.problems] }, language, json);
  }
}

export const CLEAR_LINE = '\r\u001b[K';

export function percentLine(done: number, total: number): string {
  return `${CLEAR_LINE}${total > 0 ? Math.round((100 * done) / total) : 100} %`;
}
