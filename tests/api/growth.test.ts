import { DuckDBInstance } from '@duckdb/node-api';
import type Database from 'better-sqlite3';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import pg from 'pg';
import { describe, expect, it, onTestFinished } from 'vitest';
import { Merge } from '#kiosk/statistics/merge.ts';
import { DEFAULT_PARAMETERS } from '#kiosk/statistics/parameters.ts';
import { Seals } from '#kiosk/statistics/seals.ts';
import { splitSegments } from '#kiosk/statistics/segment.ts';
import { duckdbViews } from '#serve/stats-duckdb.ts';
import { MEASURES_SQL } from '#serve/stats-measures.ts';
import { writeHive } from '#serve/stats-parquet.ts';
import { loadSegments, POSTGRES_SCHEMA } from '#serve/stats-postgres.ts';
import { makeCounts } from '#tests/helpers/make-counts.ts';
import { makeFolder } from '#tests/helpers/make-kiosk.ts';
import { postgresPrograms, startPostgres } from '#tests/helpers/run-postgres.ts';

const TODAY = '2027-06-01';
type Row = Record<string, string | number>;

/** Three kiosks; one of them has sealed a day again. All that each carried home. */
function makeSticks(): string[] {
  return [1, 2, 3].map((seed) => {
    const { db } = makeCounts({ seed, events: 1500, days: 9 });
    const identity = { install: String(seed).repeat(32), epoch: '2'.repeat(32) };
    db.prepare('UPDATE source SET install = ?').run(identity.install);
    const seals = new Seals(db, identity, DEFAULT_PARAMETERS);
    seals.sealUntil(TODAY);
    const before = [...seals.segments()].join('');
    if (seed !== 2) return before;
    db.prepare('UPDATE tally SET n = n + 3 WHERE measure = 1 AND day = ?').run('2027-04-03');
    seals.sealUntil(TODAY);
    return before + [...seals.segments()].join('');
  });
}

/** The same question to each engine, with numbers as numbers. */
function said(rows: readonly Record<string, unknown>[]): Row[] {
  return rows.map((row) => {
    const said = Object.entries(row).map(([name, value]): [string, string | number] => {
      const isNumber = typeof value === 'bigint' || /^\d+$/.test(String(value));
      return [name, isNumber ? Number(value) : String(value)];
    });
    return Object.fromEntries(said);
  });
}

function bySqlite(db: Database.Database): Record<string, Row[]> {
  db.exec(`
    CREATE TEMP VIEW tally AS SELECT install, epoch, day, 1 AS rev, measure,
        thing.kind AS kind, coalesce(thing.key, '') AS what, bin,
        coalesce(language.key, '') AS language, coalesce(shown.key, '') AS pack, n
      FROM main.tally AS one JOIN source ON source.id = one.source
        LEFT JOIN dim AS thing ON thing.id = one.what
        LEFT JOIN dim AS language ON language.id = one.lang
        LEFT JOIN dim AS shown ON shown.id = one.pack;
    CREATE TEMP VIEW offered AS SELECT shown.key AS pack, language.key AS language,
        thing.key AS exhibit, needs_ms
      FROM offer JOIN dim AS shown ON shown.id = pack JOIN dim AS language ON language.id = lang
        JOIN dim AS thing ON thing.id = exhibit;`);
  return Object.fromEntries(
    Object.entries(MEASURES_SQL).map(([name, sql]) => [name, said(db.prepare<[], Row>(sql).all())]),
  );
}

function makeHub(sticks: readonly string[]): Database.Database {
  const { db } = makeCounts({ seed: 9, events: 0, days: 1 });
  const self = { install: '1'.repeat(31) + '0', epoch: '3'.repeat(32) };
  const merge = new Merge(db, { self, today: TODAY });
  for (const stick of sticks) for (const segment of splitSegments(stick)) merge.add(segment);
  return db;
}

describe('the measures as SQL', () => {
  it('give the same in DuckDB over Parquet as in SQLite over merged days', async () => {
    const sticks = makeSticks();
    const folder = await makeFolder();
    const files = sticks.map((_, i) => join(folder, `stick-${i}.jsonl`));
    await Promise.all(files.map((file, i) => writeFile(file, sticks[i] ?? '')));

    await writeHive(files, join(folder, 'hive'));
    // A second copy adds nothing.
    await writeHive(files, join(folder, 'hive'));
    const duck = await (await DuckDBInstance.create(':memory:')).connect();
    onTestFinished(() => duck.closeSync());
    for (const view of duckdbViews(join(folder, 'hive'))) await duck.run(view);
    const expected = bySqlite(makeHub(sticks));

    for (const [name, sql] of Object.entries(MEASURES_SQL)) {
      const answer = await duck.runAndReadAll(sql);
      expect(said(answer.getRowObjects()), name).toEqual(expected[name]);
    }
    expect(expected['visits']?.[0]?.['visits']).toBeGreaterThan(150);
    expect(Object.values(expected).every((rows) => rows.length > 0)).toBe(true);
  });

  const bin = postgresPrograms();
  it.skipIf(!bin)(
    'give the same in PostgreSQL over the same days, as views, loaded in any order and twice (skipped where PostgreSQL is not installed)',
    { timeout: 180_000 },
    async () => {
      const sticks = makeSticks();
      const { stop, ...place } = startPostgres(bin ?? '');
      const client = new pg.Client({ ...place, database: 'postgres' });
      onTestFinished(async () => {
        await client.end();
        stop();
      });
      await client.connect();
      await client.query(POSTGRES_SCHEMA);
      await client.query(POSTGRES_SCHEMA);

      const loaded = await loadSegments(client, sticks.toReversed().join(''));
      const again = await loadSegments(client, sticks.join(''));
      const expected = bySqlite(makeHub(sticks));

      expect(again).toEqual({ loaded: 0, known: loaded.loaded + loaded.known, conflicts: [] });
      for (const name of Object.keys(MEASURES_SQL)) {
        const { rows } = await client.query<Record<string, unknown>>(
          `SELECT * FROM measure_${name}`,
        );
        expect(said(rows), name).toEqual(expected[name]);
      }
    },
  );
});

it('a segment that was changed on the way becomes no Parquet', async () => {
  const folder = await makeFolder();
  const [stick = ''] = makeSticks();
  await writeFile(join(folder, 'stick'), stick.replace('"rev":1', '"rev":2'));

  await expect(writeHive([join(folder, 'stick')], join(folder, 'hive'))).rejects.toThrow('changed');
});
