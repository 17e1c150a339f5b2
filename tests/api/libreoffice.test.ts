import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, it } from 'vitest';
import { makeFolder } from '#tests/helpers/make-kiosk.ts';
import { makeOrganizer } from '#tests/helpers/make-organizer.ts';

const SOFFICE = '/usr/bin/soffice';
/** Cells apart by a tab, in UTF-8, every sheet in a file of its own. */
const AS_TEXT = 'csv:Text - txt - csv (StarCalc):9,34,76,1,,0,false,true,false,false,false,-1';

/** What LibreOffice reads in a file: each sheet's cells, as it would show them. */
async function opened(bytes: ArrayBuffer, name: string, sheet: string): Promise<string[][]> {
  const folder = await makeFolder();
  await writeFile(join(folder, name), Buffer.from(bytes));
  await mkdir(join(folder, 'profile'));
  const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`;
  const args = ['--headless', profile, '--convert-to', AS_TEXT, '--outdir', join(folder, 'out')];
  // 59,34,76: a semicolon, quotes, UTF-8; without it the file would be read as the machine's own.
  const filter = name.endsWith('.csv') ? ['--infilter=CSV:59,34,76,1,,1036'] : [];
  const { status, stderr } = spawnSync(SOFFICE, [...args, ...filter, join(folder, name)], {
    encoding: 'utf8',
    timeout: 150_000,
  });
  if (status !== 0) throw new Error(stderr);
  // A workbook gives a file for each sheet, a table one file.
  const written = await readdir(join(folder, 'out'));
  const file = written.find((one) => one.includes(sheet)) ?? '';
  const text = await readFile(join(folder, 'out', file), 'utf8');
  return text
    .replace(/^\uFEFF/, '')
    .trimEnd()
    .split(/\r?\n/)
    .map((line) => line.split('\t'));
}

it.skipIf(!existsSync(SOFFICE))(
  'LibreOffice opens a workbook and a table with Arabic headings and numbers as numbers (skipped where it is not installed)',
  { timeout: 320_000 },
  async () => {
    const { visits, get } = await makeOrganizer();
    await visits(6, { stops: [['oven', 20]] });
    const file = async (path: string) => (await get(`/api/organizer/export/${path}`)).arrayBuffer();

    const workbook = await opened(await file('report.xlsx?language=ar'), 'report.xlsx', 'الأيام');
    const table = await opened(
      await file('exhibits.csv?language=ar&separator=;'),
      'exhibits.csv',
      'exhibits',
    );

    expect(workbook).toEqual([
      ['اليوم', 'الزيارات', 'الزيارات المتفاعلة'],
      ['2026-11-23', '6', '6'],
    ]);
    expect(table[0]?.slice(0, 5)).toEqual([
      'المعرّف',
      'المعروضة',
      'القاعة',
      'زيارات توقفت',
      'ن (من أصل)',
    ]);
    expect(table[1]?.slice(0, 6)).toEqual([
      'oven',
      'oven بالعربية',
      'Village بالعربية',
      '6',
      '6',
      '1',
    ]);
  },
);
