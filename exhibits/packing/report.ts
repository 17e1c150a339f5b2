import { inLanguage } from '#format/text.ts';
import { type OpenSlot, openSlots } from './briefs/open-slots.ts';
import type { Checked } from './check-pack.ts';
import { isError, type Problem, wordsOf } from './problem.ts';
import { PACK_WORDS, type ReportLanguage } from './words/words.ts';

/** A check as other programs read it. */
export interface ReportDocument {
  id?: string;
  version?: number;
  /** Whether a kiosk would show it. */
  showable: boolean;
  problems: Omit<Problem, 'values'>[];
  /** What still waits for a photograph: a remark, since nothing is wrong with it. */
  awaited: OpenSlot[];
}

export function reportDocument(
  { exhibition, problems }: Checked,
  language: ReportLanguage,
): ReportDocument {
  return {
    ...(exhibition && { id: exhibition.id, version: exhibition.version }),
    showable: exhibition !== undefined && !problems.some(isError),
    problems: problems.map(({ values, code, ...found }) => ({
      ...found,
      code,
      message: wordsOf({ code, values }, language),
    })),
    awaited: exhibition ? openSlots(exhibition) : [],
  };
}

/**
 * A check as people read it: what the pack is, what is to be mended and what
 * is worth a look, each grouped by the file in which it stands.
 */
export function reportText(checked: Checked, language: ReportLanguage): string {
  const { exhibition, problems } = checked;
  const { report } = PACK_WORDS[language];
  const errors = problems.filter(isError);
  const warnings = problems.filter((found) => !isError(found));
  const lines: string[] = [];

  if (exhibition) {
    const { id, version, title, rooms, exhibits, media, tours, languages } = exhibition;
    const titled = inLanguage(title, language, exhibition.fallback)?.words ?? id;
    const codes = languages.map(({ code }) => code).join(', ');
    lines.push(fill(report.title, { title: titled, id, version }));
    const sizes = [rooms, exhibits, media, tours].map(({ length }) => length);
    const [inRooms = 0, inExhibits = 0, inMedia = 0, inTours = 0] = sizes;
    lines.push(
      fill(report.counts, {
        rooms: inRooms,
        exhibits: inExhibits,
        media: inMedia,
        tours: inTours,
        languages: codes,
      }),
    );
  }
  for (const [heading, list] of [
    [report.errors, errors],
    [report.warnings, warnings],
  ] as const) {
    if (list.length > 0) {
      lines.push('', fill(heading, { n: list.length }), ...byFile(list, language));
    }
  }
  if (problems.length === 0) lines.push('', report.good);
  const awaited = exhibition ? openSlots(exhibition) : [];
  if (awaited.length > 0) {
    lines.push('', fill(report.awaited, { n: awaited.length }));
    for (const { exhibit, briefIn } of awaited)
      lines.push(`    ${exhibit}: ${briefIn.join(', ') || report.noBrief}`);
  }
  lines.push('', exhibition && errors.length === 0 ? report.showable : report.notShowable);
  return lines.join('\n');
}

function byFile(problems: readonly Problem[], language: ReportLanguage): string[] {
  const files = Map.groupBy(problems, ({ file }) => file);
  return [...files].flatMap(([file, found]) => [
    `  ${file || '·'}`,
    ...found.map((one) => `    ${[one.path, wordsOf(one, language)].filter(Boolean).join(': ')}`),
  ]);
}

function fill(text: string, values: Readonly<Record<string, string | number>>): string {
  return text.replaceAll(/\{(\w+)\}/g, (_, key: string) => String(values[key] ?? ''));
}
