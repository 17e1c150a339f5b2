import Database from 'better-sqlite3';
import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import {
  APPLICATION_ID,
  migrate,
  SCHEMA_VERSION,
  schemaVersionOf,
} from '#kiosk/storage/migrate.ts';

/** What SQLite keeps of the schema, to the letter. */
const schemaOf = (db: Database.Database) =>
  db.prepare('SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY name').pluck().all();

describe('migrate', () => {
  it('brings an empty file to the newest version, and marks it as ours', () => {
    const db = new Database(':memory:');

    migrate(db);

    expect(schemaVersionOf(db)).toBe(SCHEMA_VERSION);
    expect(db.pragma('application_id', { simple: true })).toBe(APPLICATION_ID);
  });

  it('makes the same of every earlier version as of an empty file', () => {
    const fresh = new Database(':memory:');
    migrate(fresh);

    for (let version = 0; version < SCHEMA_VERSION; version += 1) {
      const db = new Database(':memory:');
      migrate(db, version);
      expect(schemaVersionOf(db)).toBe(version);
      migrate(db);
      expect(schemaOf(db)).toEqual(schemaOf(fresh));
    }
  });

  it('leaves a database alone that has the newest version', () => {
    const db = new Database(':memory:');
    migrate(db);
    db.exec("INSERT INTO meta VALUES ('install', 'kept')");

    migrate(db);

    expect(db.prepare('SELECT v FROM meta').pluck().all()).toEqual(['kept']);
  });

  it('refuses a newer one, and changes nothing', () => {
    const db = new Database(':memory:');
    db.pragma(`user_version = ${SCHEMA_VERSION + 1}`);

    expect(() => migrate(db)).toThrow(
      expect.objectContaining({ code: 'DATA_FROM_NEWER_VERSION' }) as Error,
    );
    expect(schemaOf(db)).toEqual([]);
  });
});

describe('an earlier version', () => {
  it.each([
    [1, '03310b5e8d4298775234c5a29a5fdd8f50b45a3d64c73f9b8bc5d7f640fac2fc'],
    [2, '4ff93eb3ac70ddf9a09fe831bb23db9e15bb63f1a69db071a2b3623c3ae26473'],
    [3, '48f440b3f202e6f9c4c4d63be76dcfa36d1be4d41986e9fd826c6d5c41bca7b4'],
    [4, 'c8342e88c2b0aaaeaa4e9c9acfd0b45c21a9f3317e5c553610054b660bef35b6'],
    [5, '99a825044e23660409b27cffe94b458b392ad0cfa8490f9680381fc6f63dea90'],
    [6, 'e0dd70bb64831694b76063f05f873cc3080c273bc2f7edc2f550b056c3341f05'],
    [7, '6145c7066717222d68d696e8d620c244d5b10808003b0e01163d58b7d1000206'],
  ])('is frozen: a change belongs into a migration of its own (version %i)', (version, frozen) => {
    const db = new Database(':memory:');
    migrate(db, version);

    const sum = createHash('sha256').update(schemaOf(db).join('\n')).digest('hex');

    expect(sum).toBe(frozen);
  });

  it('keeps every row of what is known by then (version 6)', () => {
    const db = new Database(':memory:');
    migrate(db, 6);
    db.exec(`
      INSERT INTO source VALUES (1, 'a', 'b'), (2, 'c', 'd');
      INSERT INTO tally VALUES
        (1, 0, 9, 1, 1, 2, '2027-04-30', 3), (1, 0, 9, 1, 1, 1, '2027-04-01', 2),
        (20, 5, 0, 1, 1, 1, '2027-05-01', 4), (1, 0, 9, 1, 1, 1, 'undated', 1)`);
    const tallies = () => db.prepare('SELECT * FROM tally ORDER BY source, day, measure').all();
    const before = tallies();

    migrate(db);

    expect(tallies()).toEqual(before);
    expect(db.prepare('SELECT month, measure, n FROM tally_month').raw().all()).toEqual([
      ['2027-04', 1, 5],
      ['undated', 1, 1],
      ['2027-05', 20, 4],
    ]);
  });
});

describe('version 1', () => {
  it('refuses what an event cannot be', () => {
    const db = new Database(':memory:');
    migrate(db, 1);
    db.pragma('foreign_keys = ON');
    const insert = (values: string) => () =>
      db.exec(`INSERT INTO event (seq, boot, visit, kind, what, ms, flags, t) VALUES (${values})`);

    expect(insert('1, 1, 1, 0, NULL, NULL, 0, 0')).not.toThrow();
    expect(insert("2, 1, 1, 0, NULL, 'long', 0, 0")).toThrow('cannot store TEXT');
    expect(insert('2, 1, 1, 0, 99, NULL, 0, 0')).toThrow('FOREIGN KEY');
    expect(insert('2, 1, 3, 0, NULL, NULL, 0, 0')).toThrow('CHECK');
    expect(insert('2, 0, 1, 0, NULL, NULL, 0, 0')).toThrow('CHECK');
    expect(insert('2, 1, 1, 256, NULL, NULL, 0, 0')).toThrow('CHECK');
    expect(insert('2, 1, 1, 0, NULL, 3600001, 0, 0')).toThrow('CHECK');
    expect(insert('2, 1, 1, 0, NULL, -1, 0, 0')).toThrow('CHECK');
  });

  it('never gives a number twice, also after rows were erased', () => {
    const db = new Database(':memory:');
    migrate(db, 1);
    const append = db.prepare<[], number>(
      'INSERT INTO event (boot, kind, flags, t) VALUES (1, 16, 0, 0) RETURNING seq',
    );
    append.pluck();
    append.get();
    append.get();
    db.exec('DELETE FROM event');

    expect(append.get()).toBe(3);
  });
});
