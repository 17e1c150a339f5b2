import Database from 'better-sqlite3';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { assertDurable, connect } from '#kiosk/storage/connect.ts';
import { makeFolder } from '#tests/helpers/make-kiosk.ts';

async function connected() {
  const file = join(await makeFolder(), 'kiosk.db');
  const db = connect(file);
  onTestFinished(() => {
    db.close();
  });
  return { db, file };
}

describe('connect', () => {
  it('has every setting that durability and safety hang on', async () => {
    const { db } = await connected();
    const read = (pragma: string) => db.pragma(pragma, { simple: true });

    expect(read('journal_mode')).toBe('wal');
    expect(read('synchronous')).toBe(2);
    expect(read('trusted_schema')).toBe(0);
    expect(read('cell_size_check')).toBe(1);
    expect(read('mmap_size')).toBe(0);
    expect(read('secure_delete')).toBe(1);
    expect(read('foreign_keys')).toBe(1);
    expect(read('journal_size_limit')).toBe(8_388_608);
    expect(read('wal_autocheckpoint')).toBe(1000);
  });

  it('has them again on every open, though the file remembers only some', async () => {
    const { db, file } = await connected();
    db.close();

    const again = connect(file);

    expect(again.pragma('synchronous', { simple: true })).toBe(2);
    again.close();
  });
});

describe('assertDurable', () => {
  it('refuses a connection as better-sqlite3 opens it', async () => {
    const { file } = await connected();
    const db = new Database(file);

    expect(db.pragma('synchronous', { simple: true })).toBe(1);
    expect(() => assertDurable(db)).toThrow('synchronous = 1');
    db.close();
  });

  it.each([
    ['synchronous', 'NORMAL'],
    ['synchronous', 'OFF'],
    ['journal_mode', 'DELETE'],
    ['trusted_schema', 'ON'],
    ['cell_size_check', 'OFF'],
    ['secure_delete', 'OFF'],
    ['foreign_keys', 'OFF'],
    ['mmap_size', '1048576'],
    ['journal_size_limit', '-1'],
  ])('refuses %s = %s', async (pragma, value) => {
    const { db } = await connected();
    db.pragma(`${pragma} = ${value}`);

    expect(() => assertDurable(db)).toThrow(pragma);
  });
});
