/** What may stand in a cell. `null` is a number that is not there (nothing to divide by, or hidden). */
export type Cell = string | number | null;

export interface CsvOptions {
  /** A semicolon for programs set to French, where the comma is the decimal sign. */
  separator: ',' | ';';
}

/** Excel reads a file as UTF-8, and Arabic as Arabic, only if it begins with this. */
const BYTE_ORDER_MARK = '\uFEFF';
const LINE_END = '\r\n';

/**
 * A table as RFC 4180 writes it, for Excel and LibreOffice.
 *
 * Text that a spreadsheet would run as a formula gets an apostrophe in front;
 * numbers never do, or a negative number would become text. With the
 * semicolon, numbers carry a decimal comma: the program that wants the one
 * reads the other.
 */
export function csv(rows: readonly (readonly Cell[])[], { separator }: CsvOptions): string {
  const decimal = separator === ';' ? ',' : '.';
  const line = (cells: readonly Cell[]) =>
    cells.map((cell) => quoted(written(cell, decimal), separator)).join(separator) + LINE_END;
  return BYTE_ORDER_MARK + rows.map(line).join('');
}

function written(cell: Cell, decimal: string): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return String(cell).replace('.', decimal);
  return startsFormula(cell) ? `'${cell}` : cell;
}

/** CWE-1236. Quoting alone does not help; full-width forms are read as the ASCII ones. */
function startsFormula(text: string): boolean {
  return (
    /^[\s\u200B-\u200F\u202A-\u202E\u2066-\u2069\uFEFF]*[=+\-@＝＋－＠|%]/.test(text) ||
    /^[\t\r\n]/.test(text)
  );
}

function quoted(text: string, separator: string): string {
  const needsQuotes = /["\r\n]/.test(text) || text.includes(separator) || text !== text.trim();
  return needsQuotes ? `"${text.replaceAll('"', '""')}"` : text;
}
