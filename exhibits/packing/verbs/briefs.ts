import type { Exhibition } from '#format/exhibition.ts';
import { writeBriefs } from '../briefs/write-briefs.ts';
import { UsageError } from '../usage-error.ts';
import type { ReportLanguage } from '../words/words.ts';
import type { Outcome, VerbOptions } from './outcome.ts';

const TOLD: Record<ReportLanguage, (waiting: number, of: number) => string> = {
  ar: (waiting, of) => `معروضات تنتظر صورة: ${waiting} من ${of}.`,
  fr: (waiting, of) => `Étapes qui attendent une photographie\u00a0: ${waiting} sur ${of}.`,
  en: (waiting, of) => `Exhibits that wait for a photograph: ${waiting} of ${of}.`,
};

/** `briefs DIR -o OUT`: a sheet for the photographer, in each language of the exhibition. */
export async function briefs(
  exhibition: Exhibition,
  language: ReportLanguage,
  { out }: VerbOptions,
): Promise<Outcome> {
  if (!out) throw new UsageError('Say where the sheets go: -o DIR');
  const waiting = await writeBriefs(exhibition, out);
  return { text: TOLD[language](waiting, exhibition.exhibits.length), isGood: true };
}
