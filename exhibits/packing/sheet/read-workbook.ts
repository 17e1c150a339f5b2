import { readFile, stat } from 'node:fs/promises';
import { basename, dirname, extname, join } from 'node:path';
import { parse } from 'csv-parse/sync';
import readExcelFile from 'read-excel-file/node';
import { type Problem, problem } from '../problem.ts';
import { folded, SHEETS, type SheetKind } from './columns.ts';

/** A sheet as it was filled in: rows of cells, as text. Dates are `YYYY-MM-DD`. */
export interface Sheet {
  kind: SheetKind;
  /** As people know it: the name on its tab, or of its file. */
  name: string;
  rows: string[][];
}

export interface Workbook {
  sheets: Sheet[];
  problems: Problem[];
}

/** Thousands of exhibits; a larger one is another file, or a trap. */
const LARGEST_BYTES = 20 * 2 ** 20;
const KINDS = Object.keys(SHEETS) as SheetKind[];

/**
 * Reads a workbook (XLSX), or `exhibits.csv` with `rooms.csv` and
 * `exhibition.csv` beside it. What is wrong with it is a problem, not thrown.
 */
export async function readWorkbook(file: string): Promise<Workbook> {
  try {
    const { size } = await stat(file);
    if (size > LARGEST_BYTES) throw new Error(`${Math.ceil(size / 2 ** 20)} MB`);
    const sheets = extname(file).toLowerCase() === '.xlsx' ? await xlsx(file) : await csvs(file);
    return { sheets, problems: [] };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return {
      sheets: [],
      problems: [problem('SHEET_UNREADABLE', { file: basename(file) }, { reason })],
    };
  }
}

async function xlsx(file: string): Promise<Sheet[]> {
  const found = await readExcelFile(file);
  const named = found.flatMap(({ sheet, data }) => {
    const kind = KINDS.find((one) => SHEETS[one].some((name) => folded(name) === folded(sheet)));
    return kind ? [{ kind, name: sheet, rows: data.map((row) => row.map(asText)) }] : [];
  });
  if (named.some(({ kind }) => kind === 'exhibits')) return named;
  // A sheet by any other name, if there is but one: who renames it means it.
  const [only] = found;
  if (!only || found.length > 1) return named;
  return [{ kind: 'exhibits', name: only.sheet, rows: only.data.map((row) => row.map(asText)) }];
}

function asText(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  return typeof value === 'string' ? value.trim() : JSON.stringify(value);
}

async function csvs(file: string): Promise<Sheet[]> {
  const beside = (kind: SheetKind) => join(dirname(file), `${kind}.csv`);
  const sheets: { kind: SheetKind; file: string }[] = [{ kind: 'exhibits', file }];
  for (const kind of ['rooms', 'exhibition'] as const) sheets.push({ kind, file: beside(kind) });
  const read = await Promise.all(
    sheets.map(async ({ kind, file: one }) => {
      const bytes = await readFile(one).catch((error: unknown) => {
        if (kind === 'exhibits') throw error;
        return undefined;
      });
      return bytes ? [{ kind, name: basename(one), rows: rowsOf(bytes) }] : [];
    }),
  );
  return read.flat();
}

/** With `;` (Excel in French and Arabic), `,` or tabs; in UTF-8, or in UTF-16 as Excel's “Unicode text”. */
function rowsOf(bytes: Buffer): string[][] {
  const isUtf16 = bytes[0] === 0xff && bytes[1] === 0xfe;
  const text = new TextDecoder(isUtf16 ? 'utf-16le' : 'utf-8', { fatal: true }).decode(bytes);
  const head = text.slice(0, text.indexOf('\n') + 1 || text.length);
  const [delimiter] = [';', '\t', ','].toSorted((a, b) => count(head, b) - count(head, a));
  return parse(text, {
    bom: true,
    delimiter: delimiter ?? ';',
    relax_column_count: true,
    skip_empty_lines: false,
    trim: true,
  });
}

const count = (text: string, letter: string): number => text.split(letter).length;
