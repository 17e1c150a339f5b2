/**
 * `dashboard`: everything that the organizer's page shows, over five million
 * events (`MAARID_BENCH_EVENTS` for another number), from the tallies; beside
 * the same measures from raw events in SQLite and in DuckDB.
 */
import { DuckDBInstance } from '@duckdb/node-api';
import type Database from 'better-sqlite3';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Exhibition } from '#format/exhibition.ts';
import { labelsOf } from '#kiosk/statistics/labels.ts';
import { overview } from '#kiosk/statistics/overview.ts';
import { DEFAULT_PARAMETERS } from '#kiosk/statistics/parameters.ts';
import { readTallies } from '#kiosk/statistics/read-tallies.ts';
import { surroundings } from '#kiosk/statistics/surroundings.ts';
import { Tallies } from '#kiosk/statistics/tallies.ts';
import { connect } from '#kiosk/storage/connect.ts';
import { migrate } from '#kiosk/storage/migrate.ts';
import { fillEvents } from '#tests/helpers/fill-events.ts';
import { smallExhibition } from '#tests/helpers/small-exhibition.ts';
import { figure, printed, timed, type Bench } from './figure.ts';

const EVENTS = Number(process.env['MAARID_BENCH_EVENTS'] ?? 5_000_000);
const REPEATS = 5;
const RAW_REPEATS = 3;
/** `event.ts`: 1 end, 4 close of an exhibit; bit 1 a stop, bit 2 the first there. */
const RAW_QUERIES = [
  'SELECT t / 86400 AS day, count(*) AS n FROM event WHERE kind = 0 GROUP BY 1',
  'SELECT (t / 3600) % 168 AS hour, count(*) AS n FROM event WHERE kind = 0 GROUP BY 1',
  'SELECT what, count(*) AS n, sum(ms) AS ms FROM event WHERE kind = 4 AND (flags & 1) <> 0 GROUP BY what',
  'SELECT what, count(*) AS n FROM event WHERE kind = 4 AND (flags & 2) <> 0 GROUP BY what',
  `SELECT what, avg(ms) AS median FROM (SELECT what, ms,
     row_number() OVER (PARTITION BY what ORDER BY ms) AS place, count(*) OVER (PARTITION BY what) AS n
     FROM event WHERE kind = 4 AND (flags & 1) <> 0) AS ranked
   WHERE place * 2 BETWEEN n AND n + 2 GROUP BY what`,
  'SELECT lang, count(*) AS n FROM event WHERE kind = 1 GROUP BY lang',
  'SELECT n AS depth, count(*) AS visits FROM event WHERE kind = 1 GROUP BY n',
  'SELECT ms / 1000 AS s, count(*) AS n FROM event WHERE kind = 4 AND (flags & 1) <> 0 GROUP BY 1',
];

async function run() {
  const folder = await mkdtemp(join(tmpdir(), 'maarid-bench-'));
  try {
    const exhibition = await fullExhibition();
    const db = connect(join(folder, 'kiosk.db'));
    migrate(db);
    const identity = { install: '1'.repeat(32), epoch: '2'.repeat(32) };
    const tallies = new Tallies({ db, identity, exhibition, parameters: DEFAULT_PARAMETERS });
    tallies.begin();
    fillEvents(db, { seed: 1, events: EVENTS, days: 148, exhibition });
    const [rebuild = NaN] = await timed(1, () => tallies.rebuild());

    const labels = labelsOf(exhibition);
    const page = () => {
      const sums = readTallies(db, {});
      const around = surroundings(db, {}, sums);
      overview(sums, { selection: {}, labels, parameters: DEFAULT_PARAMETERS, around });
    };
    const ours = await timed(REPEATS, page);
    const raw = await timed(RAW_REPEATS, () => RAW_QUERIES.map((sql) => db.prepare(sql).all()));
    const duck = await duckOver(db, folder);
    const inDuck = await timed(REPEATS, async () => {
      for (const sql of RAW_QUERIES) await duck.run(sql.replaceAll(' / ', ' // '));
    });
    duck.closeSync();
    db.close();
    return [
      figure('dashboard: tallies, against raw events in SQLite', ours, raw, 1 / 20),
      figure('dashboard: tallies, against raw events in DuckDB', ours, inDuck, 1),
      figure(`rebuild of all tallies from ${EVENTS} events`, [rebuild], [], 600_000),
    ];
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** The same rows, one by one: DuckDB's way into SQLite's files would have to be fetched. */
async function duckOver(db: Database.Database, folder: string) {
  const duck = await (await DuckDBInstance.create(join(folder, 'duck.db'))).connect();
  await duck.run(
    'CREATE TABLE event (seq BIGINT, visit BIGINT, kind INTEGER, what INTEGER, lang INTEGER, n INTEGER, ms INTEGER, flags INTEGER, t BIGINT)',
  );
  const appender = await duck.createAppender('event');
  const rows = db
    .prepare<[], (number | null)[]>(
      'SELECT seq, visit, kind, what, lang, n, ms, flags, t FROM event',
    )
    .raw();
  for (const row of rows.iterate()) {
    for (const [i, value] of row.entries()) {
      if (value === null) appender.appendNull();
      else if (i < 2 || i === 8) appender.appendBigInt(BigInt(value));
      else appender.appendInteger(value);
    }
    appender.endRow();
  }
  appender.closeSync();
  return duck;
}

/** The bundled exhibition where it was built; else the small one of the tests. */
async function fullExhibition(): Promise<Exhibition> {
  const file = join(import.meta.dirname, '../../dist/packs/volunteering/exhibition.json');
  try {
    return Exhibition.parse(JSON.parse(await readFile(file, 'utf8')));
  } catch {
    return smallExhibition();
  }
}

const bench: Bench = { name: 'dashboard', run };
export default bench;
if (import.meta.main) await printed(bench);
