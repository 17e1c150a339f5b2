import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parquetBytes, type ParquetColumn } from '#kiosk/statistics/parquet.ts';
import { readSegment, splitSegments, type ReadSegment } from '#kiosk/statistics/segment.ts';

/** Columns that hold numbers; the rest is words. */
const NUMBERS = new Set(['rev', 'measure', 'bin', 'n', 'needs_ms']);

/**
 * Writes carried days as Parquet, one folder a kiosk and a day, as Hive names
 * them: `tally/install=…/epoch=…/day=…/rev-0001.parquet`. A day that was sealed
 * again lies beside its earlier revision, and the view takes the newest.
 * Copying twice gives the same files; every segment is checked as in a merge.
 *
 * @returns how many days were written.
 * @throws SegmentError for a segment that cannot be believed; nothing of it is written.
 */
export async function writeHive(files: readonly string[], folder: string): Promise<number> {
  let days = 0;
  for (const file of files) {
    for (const text of splitSegments(await readFile(file, 'utf8'))) {
      await writeDay(readSegment(text), folder);
      days += 1;
    }
  }
  return days;
}

async function writeDay({ header, tallies, offers }: ReadSegment, folder: string): Promise<void> {
  const { install, epoch, day, rev } = header;
  const place = join(`install=${install}`, `epoch=${epoch}`, `day=${day}`);
  const name = `rev-${String(rev).padStart(4, '0')}.parquet`;
  const lines = tallies.map((line) => [rev, ...line]);
  const columns = ['rev', 'measure', 'kind', 'what', 'bin', 'language', 'pack', 'n'];
  await write(join(folder, 'tally', place), name, columnsOf(columns, lines));
  const offered = ['pack', 'language', 'exhibit', 'room', 'needs_ms'];
  await write(join(folder, 'offered', place), name, columnsOf(offered, offers));
}

function columnsOf(
  names: readonly string[],
  rows: readonly (readonly (string | number)[])[],
): ParquetColumn[] {
  return names.map((name, i) => {
    const cells = rows.map((row) => row[i]);
    return NUMBERS.has(name)
      ? { name, data: cells.map((cell) => BigInt(cell ?? 0)), type: 'INT64' }
      : { name, data: cells.map(String), type: 'STRING' };
  });
}

/** Whole or not at all, as everything that may be written to a stick. */
async function write(folder: string, name: string, columns: ParquetColumn[]): Promise<void> {
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, `${name}.part`), Buffer.from(parquetBytes(columns)));
  await rename(join(folder, `${name}.part`), join(folder, name));
}
