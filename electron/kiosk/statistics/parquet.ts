import { parquetWriteBuffer } from 'hyparquet-writer';
import { exportColumns } from './export-tables.ts';
import type { ExportLanguage, TableName } from './export-words.ts';
import type { Publishable } from './publication.ts';

export type ParquetColumn =
  | { name: string; type: 'STRING'; data: string[] }
  | { name: string; type: 'INT64'; data: bigint[] };

/** Plain columns as a Parquet file. */
export function parquetBytes(columns: ParquetColumn[]): ArrayBuffer {
  return parquetWriteBuffer({ columnData: columns });
}

/** Columns that hold words whatever is in them; all others are numbers. */
const WORDS = new Set([
  'id',
  'code',
  'day',
  'exhibit',
  'room',
  'language',
  'question',
  'recommendation',
  'cause',
  'tour',
]);

/**
 * A table as Parquet, for those who work with pandas, R or DuckDB. Columns have
 * the same names in every language. A number that is hidden is null there, and
 * the row says so in `hidden`, so that it is not taken for one that is absent.
 */
export function parquet(
  name: TableName,
  overview: Publishable,
  language: ExportLanguage,
): ArrayBuffer {
  const { columns, rows, isHidden } = exportColumns(name, overview, language);
  const { exhibition, parameters } = overview;
  return parquetWriteBuffer({
    columnData: [
      ...columns.map((column, i) => {
        const cells = rows.map((row) => row[i] ?? null);
        return WORDS.has(column)
          ? { name: column, data: cells.map((cell) => String(cell ?? '')), type: 'STRING' as const }
          : {
              name: column,
              data: cells.map((cell) => (typeof cell === 'number' ? cell : null)),
              type: 'DOUBLE' as const,
              nullable: true,
            };
      }),
      { name: 'hidden', data: rows.map((row) => row.some(isHidden)), type: 'BOOLEAN' as const },
    ],
    kvMetadata: [
      { key: 'exhibition', value: `${exhibition.id}@${exhibition.version}` },
      { key: 'parameters', value: JSON.stringify(parameters) },
    ],
  });
}
