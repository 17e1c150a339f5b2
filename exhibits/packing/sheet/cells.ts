import { z } from 'zod';
import { folded, type Three } from './columns.ts';
import type { Row } from './table.ts';

/** The things that a cell lists: by lines, or with `;` between them. */
export const listIn = (cell: string): string[] =>
  cell
    .split(/[;؛\n]+/)
    .map((one) => one.trim())
    .filter(Boolean);

/** Lines only: a text may hold a semicolon. */
export const linesIn = (cell: string): string[] =>
  cell
    .split('\n')
    .map((one) => one.trim())
    .filter(Boolean);

/** One of a few values, in any of the three languages; what is not known is reported. */
export function oneOf<Value extends string>(
  row: Row,
  key: string,
  words: Readonly<Record<Value, Three>>,
  cell = row.get(key),
): Value | undefined {
  if (!cell) return undefined;
  const values = Object.keys(words) as Value[];
  const found = values.find((value) =>
    [value, ...words[value]].some((word) => folded(word) === folded(cell)),
  );
  if (!found) {
    const known = (i: 0 | 1 | 2) => values.map((value) => words[value][i]).join(' · ');
    const all = { known: known(2), known_fr: known(1), known_ar: known(0) };
    row.fault('CELL_VALUE', key, '', { found: cell, ...all });
  }
  return found;
}

/** A whole number from 1. */
export function numberIn(row: Row, key: string): number | undefined {
  const cell = row.get(key);
  // Arabic keyboards write 1 as ١.
  const western = cell.replaceAll(/[٠-٩]/g, (digit) => String(digit.codePointAt(0)! - 0x660));
  const found = Number(western);
  if (cell && Number.isSafeInteger(found) && found > 0) return found;
  row.fault(cell ? 'CELL_NUMBER' : 'CELL_EMPTY', key, '', { found: cell });
  return undefined;
}

/** `2027-06-30`, or as it is written here: `30/06/2027`. */
export function dateIn(row: Row, key: string): string | undefined {
  const cell = row.get(key);
  if (!cell) return undefined;
  const [, d, m, y] = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(cell) ?? [];
  const iso = y ? `${y}-${m!.padStart(2, '0')}-${d!.padStart(2, '0')}` : cell;
  if (z.iso.date().safeParse(iso).success) return iso;
  row.fault('CELL_DATE', key, '', { found: cell });
  return undefined;
}

/** Lower-case letters and digits, from a title in Latin letters; empty if it has none. */
export const slugOf = (title: string): string =>
  title
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[\u0300-\u036F’']/g, '')
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '')
    .slice(0, 40)
    .replaceAll(/-+$/g, '');
