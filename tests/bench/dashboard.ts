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
import { addDays } from '#kiosk/statistics/local-day.ts';
import { openStatistics } from '#kiosk/statistics/open-statistics.ts';
import { DEFAULT_PARAMETERS } from '#kiosk/statistics/parameters.ts';
import type { Selection } from '#kiosk/statistics/tally-sums.ts';
import { connect } from '#kiosk/storage/connect.ts';
import { migrate } from '#kiosk/storage/migrate.ts';
import { fillEvents } from '#tests/helpers/fill-events.ts';
import { smallExhibition } from '#tests/helpers/small-exhibition.ts';
import { figure, repeats, type Bench } from './tools/figure.ts';
import { timed } from './tools/timed.ts';

const EVENTS = Number(process.env['MAARID_BENCH_EVENTS'] ?? 5_000_000);
const DAYS = 148;
const FIRST = '2027-04-01';
const KIOSK = '1'.repeat(32);
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
    const { tallies, statistics } = openStatistics({
      db,
      identity: { install: KIOSK, epoch: '2'.repeat(32) },
      exhibition,
      parameters: DEFAULT_PARAMETERS,
      now: () => ({ t: Date.parse(addDays(FIRST, DAYS)) / 1000, isSuspect: false }),
    });
    tallies.begin();
    fillEvents(db, { seed: 1, events: EVENTS, days: DAYS, exhibition });
    const rebuild = await timed(1, () => tallies.rebuild());

    // All that the page asks for when it opens.
    const page = (selection: Selection) => {
      statistics.overview(selection);
      statistics.sources();
      statistics.choices();
      statistics.notes.within(undefined, undefined);
      statistics.stays();
      statistics.doors();
    };
    page({});
    const ours = await timed(repeats(9), () => page({}));
    const narrowed = { from: addDays(FIRST, 33), to: addDays(FIRST, 52), kiosk: [KIOSK] };
    const days = await timed(repeats(5), () => page(narrowed));
    const raw = await timed(3, () => RAW_QUERIES.map((sql) => db.prepare(sql).all()));
    const duck = await duckOver(db, folder);
    const inDuck = await timed(repeats(9), async () => {
      for (const sql of RAW_QUERIES) {
        await (await duck.run(sql.replaceAll(' / ', ' // '))).getRowsJS();
      }
    });
    duck.closeSync();
    db.close();
    const [inSqlite, duckDb] = [
      { name: 'the same from raw events in SQLite', values: raw },
      { name: 'the same from raw events in DuckDB', values: inDuck },
    ];
    const note = `${EVENTS} events`;
    const unit = 'ms';
    return [
      figure({ name: 'dashboard', unit, values: ours, peer: inSqlite, target: 1 / 20, note }),
      figure({ name: 'dashboard', unit, values: ours, peer: duckDb, target: 1, note }),
      figure({
        name: 'dashboard: twenty days of one kiosk',
        unit,
        values: days,
        peer: inSqlite,
        target: 1 / 20,
        note,
      }),
      figure({ name: 'dashboard: rebuild of all rollups', unit: 'ms', values: rebuild, note }),
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

export default { name: 'dashboard', run } satisfies Bench;
