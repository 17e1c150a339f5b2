/**
 * `npm run stats`: the statistics of a data folder, from the terminal.
 *
 *   stats merge [--data DIR] FILES…   adds the days of other kiosks
 *   stats carry [--data DIR] FILE     writes this kiosk's sealed days to a file
 *   stats check [--data DIR]          says whether every sealed day is as it was sealed
 *   stats report … -o FILE.pdf        prints the report (see report-command.ts)
 *   stats parquet DIR FILES…          writes carried days as Hive-partitioned Parquet
 *   stats sql NAME                    prints a measure as SQL for DuckDB and PostgreSQL; `schema` for PostgreSQL's tables and views
 */
import { readFile, rename, writeFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { MergeOutcome } from '#kiosk/statistics/merge-outcome.ts';
import { openDesk, type Desk } from '#kiosk/statistics/open-desk.ts';
import { defaultDataDir, makeDataFolder } from './data-folder.ts';
import { failureLine, UsageError } from './messages.ts';
import { REPORT_OPTIONS, REPORT_USAGE, writeReport } from './report-command.ts';
import { duckdbViews } from './stats-duckdb.ts';
import { MEASURES_SQL } from './stats-measures.ts';
import { writeHive } from './stats-parquet.ts';
import { POSTGRES_SCHEMA } from './stats-postgres.ts';
import { systemClock } from './system-clock.ts';

const USAGE = `Usage: npm run stats -- merge [--data DIR] FILES…
       npm run stats -- carry [--data DIR] FILE
       npm run stats -- check [--data DIR]
       ${REPORT_USAGE}
       npm run stats -- parquet DIR FILES…
       npm run stats -- sql schema|views|NAME`;

try {
  await main(process.argv.slice(2));
} catch (error) {
  console.error(failureLine(error));
  process.exitCode = 1;
}

async function main(argv: string[]): Promise<void> {
  const { values, positionals } = parseArgs({
    args: argv,
    options: { data: { type: 'string' }, ...REPORT_OPTIONS },
    allowPositionals: true,
  });
  const [verb, ...files] = positionals;
  const machine = { platform: process.platform, env: process.env, home: homedir() };
  if (verb === 'parquet') return toParquet(files);
  if (verb === 'sql') return printSql(files);
  const dataDir = resolve(values.data ?? defaultDataDir(machine));
  if (!verb || !['merge', 'carry', 'check', 'report'].includes(verb)) throw new UsageError(USAGE);

  if (verb === 'report') {
    await writeReport(values, { dataDir, machine, asRoot: process.getuid?.() === 0 });
    console.log(`Wrote ${values.output}`);
    return;
  }
  makeDataFolder(dataDir);
  const desk = openDesk({ dataDir, clock: systemClock });
  try {
    if (verb === 'merge') await merge(desk, files);
    else if (verb === 'carry') await carry(desk, files);
    else check(desk);
  } finally {
    desk.close();
  }
}

async function merge(desk: Desk, files: readonly string[]): Promise<void> {
  if (files.length === 0) throw new UsageError(USAGE);
  for (const file of files) {
    const outcomes = await desk.merge(await readFile(file, 'utf8'));
    const count = (outcome: MergeOutcome['outcome']) =>
      outcomes.filter((one) => one.outcome === outcome).length;
    console.log(
      `${file}: ${count('merged')} days added, ${count('known') + count('outdated')} known before, ${count('conflict')} in conflict, ${count('refused')} refused`,
    );
    for (const one of outcomes) {
      if (one.outcome === 'conflict') {
        console.log(`  ${one.day} of kiosk ${one.install.slice(0, 6)}: ${one.why}, set aside`);
      }
      if (one.outcome === 'refused') console.log(`  refused: ${one.why}`);
    }
    if (count('conflict') + count('refused') > 0) process.exitCode = 1;
  }
}

async function carry(desk: Desk, [file]: readonly string[]): Promise<void> {
  if (!file) throw new UsageError(USAGE);
  // A stick that is pulled out leaves the old file or the new one, never half of it.
  await writeFile(`${file}.part`, desk.carry());
  await rename(`${file}.part`, file);
  console.log(`Wrote ${file}`);
}

/** @param files - The folder, and the files that were carried home. */
async function toParquet([folder, ...files]: readonly string[]): Promise<void> {
  if (!folder || files.length === 0) throw new UsageError(USAGE);
  console.log(`Wrote ${await writeHive(files, folder)} days to ${folder}`);
}

function printSql([name = '', folder = '.']: readonly string[]): void {
  const measure = Object.entries(MEASURES_SQL).find(([one]) => one === name)?.[1];
  if (name === 'schema') console.log(POSTGRES_SCHEMA);
  else if (name === 'views') console.log(`${duckdbViews(folder).join(';\n')};`);
  else if (measure) console.log(`${measure};`);
  else throw new UsageError(`${USAGE}\nNAME: ${Object.keys(MEASURES_SQL).join(', ')}`);
}

function check(desk: Desk): void {
  const broken = desk.check();
  for (const { day, fault } of broken) console.log(`${day}: ${fault} is not as it was sealed`);
  if (broken.length === 0) console.log('Every sealed day is as it was sealed');
  else process.exitCode = 1;
}
