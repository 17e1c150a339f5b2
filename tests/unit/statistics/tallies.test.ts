import Database from 'better-sqlite3';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { DEFAULT_PARAMETERS } from '#kiosk/statistics/parameters.ts';
import { readTallies } from '#kiosk/statistics/read-tallies.ts';
import { Tallies } from '#kiosk/statistics/tallies.ts';
import { MEASURE } from '#kiosk/statistics/tally.ts';
import { migrate } from '#kiosk/storage/migrate.ts';
import { makeKiosk } from '#tests/helpers/make-kiosk.ts';
import { smallExhibition } from '#tests/helpers/small-exhibition.ts';

const SECOND = 1000;

/** A kiosk with a morning of visits of every kind, and its database opened by the side. */
async function makeMorning() {
  const kiosk = await makeKiosk();
  const { begin, record, end, clock, post } = kiosk;
  for (const [i, exhibit] of ['oven', 'well', 'oven', 'fountain', 'oven'].entries()) {
    const visit = await begin(i % 2 === 0 ? 'ar' : 'fr');
    await record(visit, { kind: 'exhibit-open', exhibit });
    clock.advance((i + 1) * 7 * SECOND);
    await record(
      visit,
      { kind: 'model', exhibit, action: 'turn' },
      { kind: 'quiz', exhibit: 'oven', question: 'oven-q1', option: i < 2 ? 'a' : 'b' },
      { kind: 'endorse', recommendation: 'rec-1', on: true },
      { kind: 'exhibit-close', exhibit, dwellMs: (i + 1) * 7 * SECOND },
    );
    if (i === 3) clock.advance(80 * SECOND);
    await end(visit, i === 3 ? 'idle' : 'button');
    await post('/api/attract', { shownS: 60 });
    clock.advance(3_600 * SECOND);
  }
  return { ...kiosk, file: join(kiosk.house.dataDir, 'kiosk.db') };
}

/** Every rollup there is: the days of each kiosk, and the months of all. */
function allTallies(db: Database.Database): unknown[] {
  return [
    ...db.prepare('SELECT * FROM tally ORDER BY measure, what, bin, lang, pack, day').all(),
    ...db.prepare('SELECT * FROM tally_month ORDER BY 1, 2, 3, 4, 5, 6').all(),
  ];
}

function talliesOf(db: Database.Database): Tallies {
  const read = (k: string) =>
    String(db.prepare<[string], string>('SELECT v FROM meta WHERE k = ?').pluck().get(k));
  return new Tallies({
    db,
    identity: { install: read('install'), epoch: read('epoch') },
    exhibition: smallExhibition(),
    parameters: DEFAULT_PARAMETERS,
  });
}

describe('a rebuild from the raw events', () => {
  it('gives exactly the tallies that the visits left as they ended', async () => {
    const { close, file } = await makeMorning();
    await close();
    const db = new Database(file);
    const before = allTallies(db);

    db.prepare('UPDATE tally SET n = n + 1').run();
    talliesOf(db).rebuild();

    expect(before.length).toBeGreaterThan(30);
    expect(allTallies(db)).toEqual(before);
    db.close();
  });

  it('is made once for a database from before the tallies, and its visits are counted', async () => {
    const { close, file } = await makeMorning();
    await close();
    const db = new Database(file);
    const before = allTallies(db);
    const older = await asVersionOne(db);

    migrate(older);
    const tallies = talliesOf(older);

    expect(allTallies(older)).toEqual([]);
    expect(tallies.begin()).toBe(true);
    expect(inWords(older)).toEqual(inWords(db));
    expect(before.length).toBe(allTallies(older).length);
    expect(tallies.begin()).toBe(false);
    db.close();
    older.close();
  });
});

describe('tallies', () => {
  it('are kept or lost together with the end of the visit', async () => {
    const { close, file } = await makeMorning();
    await close();
    const db = new Database(file);
    const tallies = talliesOf(db);
    const before = allTallies(db);

    const failing = db.transaction(() => {
      tallies.finishVisit(1);
      throw new Error('the disk went away');
    });

    expect(failing).toThrow('the disk went away');
    expect(allTallies(db)).toEqual(before);
    db.close();
  });

  it('leave out what staff did', async () => {
    const { close, file } = await makeMorning();
    await close();
    const db = new Database(file);
    const staff = 8;
    db.prepare('UPDATE event SET flags = flags | ? WHERE visit = 1').run(staff);

    talliesOf(db).rebuild();

    expect(readTallies(db, {}).sum(MEASURE.VISITS)).toBe(4);
    db.close();
  });

  it('hold no column in which a person could be named', async () => {
    const { close, file } = await makeMorning();
    await close();
    const db = new Database(file, { readonly: true });
    const columns = (table: string) =>
      db.prepare<[], string>(`SELECT name FROM pragma_table_info('${table}')`).pluck().all();

    expect(columns('tally')).toEqual([
      'measure',
      'what',
      'bin',
      'lang',
      'pack',
      'source',
      'day',
      'n',
    ]);
    expect(columns('source')).toEqual(['id', 'install', 'epoch']);
    db.close();
  });
});

/** The same kiosk as it was before the tallies: schema 1, with its identity, names and events. */
async function asVersionOne(db: Database.Database): Promise<Database.Database> {
  const older = new Database(':memory:');
  migrate(older, 1);
  for (const table of ['meta', 'dim', 'event']) {
    for (const row of db.prepare<[], object>(`SELECT * FROM ${table}`).all()) {
      if ('k' in row && row.k === 'tally_version') continue;
      if ('kind' in row && row.kind === 'room') continue;
      const columns = Object.keys(row);
      const marks = columns.map((column) => `@${column}`).join(', ');
      older.prepare(`INSERT INTO ${table} (${columns.join(', ')}) VALUES (${marks})`).run(row);
    }
  }
  return older;
}

/** Tallies by name: the numbers of names depend on the order in which they were met. */
function inWords(db: Database.Database): string[] {
  return db
    .prepare<[], string>(
      `SELECT format('%d %s %d %s %s %s %d', measure, thing.key, bin, language.key, pack.key, day, n)
       FROM tally
         LEFT JOIN dim AS thing ON thing.id = what
         LEFT JOIN dim AS language ON language.id = lang
         LEFT JOIN dim AS pack ON pack.id = pack
       ORDER BY 1`,
    )
    .pluck()
    .all();
}
