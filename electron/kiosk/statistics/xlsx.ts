import type { Cell } from './csv.ts';
import { zip } from './zip.ts';

/** One table of a workbook; its first row are the headings. */
export interface Sheet {
  /** At most 31 characters, and none of `[]:*?/\`. */
  name: string;
  rows: readonly (readonly Cell[])[];
}

/**
 * A workbook that is only ever written, never read: text, numbers, a bold and
 * frozen first row. Text stands in its cell as text, so nothing in it can be a
 * formula. The readers of spreadsheets that are to be had have open security
 * reports; these few parts of the format do not need them.
 */
export function xlsx(
  sheets: readonly Sheet[],
  { isRightToLeft }: { isRightToLeft: boolean },
): Buffer<ArrayBuffer> {
  const parts = sheets.map((_, i) => `xl/worksheets/sheet${i + 1}.xml`);
  return zip([
    { name: '[Content_Types].xml', text: contentTypes(parts) },
    { name: '_rels/.rels', text: relationships([['officeDocument', 'xl/workbook.xml']]) },
    { name: 'xl/workbook.xml', text: workbook(sheets) },
    {
      name: 'xl/_rels/workbook.xml.rels',
      text: relationships([
        ...parts.map((part) => ['worksheet', part.slice('xl/'.length)] as const),
        ['styles', 'styles.xml'],
      ]),
    },
    { name: 'xl/styles.xml', text: STYLES },
    ...sheets.map(({ rows }, i) => ({
      name: parts[i] ?? '',
      text: worksheet(rows, isRightToLeft),
    })),
  ]);
}

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

const STYLES = `${HEAD}<styleSheet xmlns="${MAIN}"><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="2"><xf xfId="0"/><xf xfId="0" fontId="1" applyFont="1"/></cellXfs></styleSheet>`;

function contentTypes(parts: readonly string[]): string {
  const overrides = parts.map(
    (part) => `<Override PartName="/${part}" ContentType="${TYPE}.worksheet+xml"/>`,
  );
  return `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPE}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${TYPE}.styles+xml"/>${overrides.join('')}</Types>`;
}

function relationships(targets: readonly (readonly [type: string, target: string])[]): string {
  const lines = targets.map(
    ([type, target], i) =>
      `<Relationship Id="rId${i + 1}" Type="${OFFICE}/${type}" Target="${target}"/>`,
  );
  return `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${lines.join('')}</Relationships>`;
}

function workbook(sheets: readonly Sheet[]): string {
  const lines = sheets.map(
    ({ name }, i) => `<sheet name="${escaped(name)}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`,
  );
  return `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${lines.join('')}</sheets></workbook>`;
}

function worksheet(rows: readonly (readonly Cell[])[], isRightToLeft: boolean): string {
  const lines = rows.map((cells, i) => {
    const written = cells.map((cell, j) => cellXml(cell, `${column(j)}${i + 1}`, i === 0));
    return `<row r="${i + 1}">${written.join('')}</row>`;
  });
  const direction = isRightToLeft ? ' rightToLeft="1"' : '';
  const frozen = '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>';
  return `${HEAD}<worksheet xmlns="${MAIN}"><sheetViews><sheetView${direction} workbookViewId="0">${frozen}</sheetView></sheetViews><sheetFormatPr defaultColWidth="18" defaultRowHeight="15"/><sheetData>${lines.join('')}</sheetData></worksheet>`;
}

function cellXml(cell: Cell, at: string, isHeading: boolean): string {
  if (cell === null) return '';
  const style = isHeading ? ' s="1"' : '';
  if (typeof cell === 'number') return `<c r="${at}"${style}><v>${cell}</v></c>`;
  return `<c r="${at}" t="inlineStr"${style}><is><t xml:space="preserve">${escaped(cell)}</t></is></c>`;
}

/** A, B … Z, AA … */
function column(index: number): string {
  const last = String.fromCharCode(65 + (index % 26));
  return index < 26 ? last : column(Math.floor(index / 26) - 1) + last;
}

/** XML 1.0 has no way to write most control characters, so they are left out. */
function escaped(text: string): string {
  return text
    .replaceAll(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
