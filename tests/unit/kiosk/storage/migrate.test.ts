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

describe('version 1', () => {
  it('is frozen: a change belongs into a migration of its own', () => {
    const db = new Database(':memory:');
    migrate(db, 1);

    const sum = createHash('sha256').update(schemaOf(db).join('\n')).digest('hex');

    expect(sum).toBe('03310b5e8d4298775234c5a29a5fdd8f50b45a3d64c73f9b8bc5d7f640fac2fc');
  });

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
