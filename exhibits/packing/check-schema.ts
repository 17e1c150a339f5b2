import { type core, type ZodType, z } from 'zod';
import { FORMAT_VERSION } from '#format/exhibition.ts';
import type { Finding } from './problem.ts';
import { FORMAT_WORDS } from './words/format-words.ts';
import type { ReportLanguage } from './words/words.ts';

/** What a document is, or what keeps it from being one. */
export type Checked<T> = { data: T; findings: [] } | { data?: undefined; findings: Finding[] };

/**
 * Checks a document against its schema. The version is looked at first: of a
 * later format nothing else that could be said would be true.
 */
export function checkSchema<T>(schema: ZodType<T>, value: unknown): Checked<T> {
  const found = (value as { formatVersion?: unknown } | null | undefined)?.formatVersion;
  if (typeof found === 'number' && found !== FORMAT_VERSION) {
    const values = { found, known: FORMAT_VERSION };
    return { findings: [{ code: 'VERSION_UNKNOWN', path: ['formatVersion'], values }] };
  }

  const result = schema.safeParse(value, { reportInput: true });
  if (result.success) return { data: result.data, findings: [] };
  return { findings: result.error.issues.map(findingOf) };
}

function findingOf(issue: core.$ZodIssue): Finding {
  const values = {
    reason: reasonOf(issue, 'en'),
    reason_ar: reasonOf(issue, 'ar'),
    reason_fr: reasonOf(issue, 'fr'),
  };
  return { code: 'SCHEMA_MISMATCH', path: issue.path, values };
}

const LOCALES = { ar: z.locales.ar(), fr: z.locales.fr(), en: z.locales.en() };

/** Zod's own words for its own issues; the format's words where the format speaks. */
function reasonOf(issue: core.$ZodIssue, language: ReportLanguage): string {
  if (issue.code === 'custom') return FORMAT_WORDS[language][issue.message] ?? issue.message;
  const said = LOCALES[language].localeError(issue as core.$ZodRawIssue);
  return (typeof said === 'string' ? said : said?.message) ?? issue.message;
}
