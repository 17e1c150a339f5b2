import { basename } from 'node:path';
import { type Problem, problem, type ProblemCode, type ProblemValues } from '../problem.ts';
import { type Column, COLUMNS, folded, inOf, type SheetKind } from './columns.ts';
import type { Sheet } from './read-workbook.ts';

/** Where a value stands. */
interface Place {
  column: string;
  heading: string;
}

/** One row, read by the meaning of its columns. */
export interface Row {
  /** As the spreadsheet counts, from 1. */
  n: number;
  get: (key: string, language?: string) => string;
  /** Everything that a column says, by language; without those that are empty. */
  texts: (key: string) => Record<string, string>;
  /** Reports what is wrong with a cell of this row. */
  fault: (code: ProblemCode, key: string, language?: string, values?: ProblemValues) => void;
}

/**
 * The rows of a sheet. Columns are known by their headings, in any order and
 * in any of the three languages; what has no known heading is left out and
 * said. The sheet about the whole exhibition is lying on its side: its first
 * column holds the headings, and it has one row.
 */
export function readTable(sheet: Sheet, file: string, problems: Problem[]): Row[] {
  const { kind, name } = sheet;
  const isLying = kind === 'exhibition';
  const rows = isLying ? turned(sheet.rows) : sheet.rows;
  const headAt = rows.findIndex((row) => row.some(Boolean));
  const places = new Map<string, Place & { index: number }>();
  for (const [index, heading] of (rows[headAt] ?? []).entries()) {
    if (!heading) continue;
    const key = keyOf(kind, heading);
    const values = { heading, column: isLying ? index + 1 : letterOf(index), sheet: name };
    const where = { file: basename(file), path: name };
    if (!key) problems.push(problem('SHEET_HEADING_UNKNOWN', where, values));
    else if (places.has(key)) problems.push(problem('SHEET_HEADING_TWICE', where, values));
    else places.set(key, { index, heading, column: letterOf(index) });
  }
  const filled = [...rows.entries()].filter(([i, row]) => i > headAt && row.some(Boolean));
  return filled.map(([i, cells]): Row => {
    const get = (key: string, language = '') =>
      cells[places.get(nameOf(key, language))?.index ?? -1] ?? '';
    return {
      n: i + 1,
      get,
      texts: (key) => {
        const all = [...places.keys()].filter((one) => one.startsWith(`${key} `));
        const said = all.map((one) => [one.slice(key.length + 1), cells[places.get(one)?.index ?? -1] ?? '']); // prettier-ignore
        return Object.fromEntries(said.filter(([, words]) => words)) as Record<string, string>;
      },
      fault: (code, key, language = '', values = {}) => {
        const place = places.get(nameOf(key, language));
        const heading = headingsOf(kind, key, language);
        const row = isLying ? (place?.index ?? 0) + 1 : i + 1;
        const column = isLying ? 'B' : (place?.column ?? '–');
        const at = { file: basename(file), path: `${name}!${column}${row}` };
        problems.push(
          problem(code, at, { sheet: name, row, column, ...asWritten(heading, place), ...values }),
        );
      },
    };
  });
}

const nameOf = (key: string, language: string) => (language ? `${key} ${language}` : key);

function keyOf(kind: SheetKind, heading: string): string | undefined {
  const [, bare = heading, language] =
    /^(.*?)\s*\(([a-z]{2,3}(?:-[A-Za-z]{2,4})?)\)$/i.exec(heading) ?? [];
  const column = COLUMNS[kind].find((one) =>
    [...one.heading, one.key].some((name) => folded(name) === folded(bare)),
  );
  if (!column || Boolean(column.perLanguage) !== Boolean(language)) return undefined;
  return nameOf(column.key, language ?? '');
}

/** The heading in the reader's language, where the sheet lacks it. */
function headingsOf(kind: SheetKind, key: string, language: string): ProblemValues {
  const column = COLUMNS[kind].find((one) => one.key === key);
  const spelt = (of: 'ar' | 'fr' | 'en') =>
    column ? inOf(column.heading, of) + (language ? ` (${language})` : '') : key;
  return { heading: spelt('en'), heading_fr: spelt('fr'), heading_ar: spelt('ar') };
}

const asWritten = (heading: ProblemValues, place: Place | undefined): ProblemValues =>
  place ? { heading: place.heading } : heading;

/** As spreadsheets name columns: A, B … Z, AA. */
export function letterOf(index: number): string {
  const last = String.fromCodePoint(65 + (index % 26));
  return index < 26 ? last : letterOf(Math.floor(index / 26) - 1) + last;
}

function turned(rows: readonly string[][]): string[][] {
  return [0, 1].map((i) => rows.map((row) => row[i] ?? ''));
}

/** The headings of a sheet in one language, as the template writes them. */
export function headingsFor(
  kind: SheetKind,
  language: 'ar' | 'fr' | 'en',
  languages: readonly string[],
): { column: Column; language?: string; heading: string }[] {
  return COLUMNS[kind].flatMap((column) => {
    const heading = inOf(column.heading, language);
    if (!column.perLanguage) return [{ column, heading }];
    return languages.map((one) => ({ column, language: one, heading: `${heading} (${one})` }));
  });
}
