import Database from 'better-sqlite3';
import { describe, expect, it, onTestFinished } from 'vitest';
import { lastCuts, startBoot, stopCleanly } from '#kiosk/storage/boot.ts';
import { migrate } from '#kiosk/storage/migrate.ts';

function database() {
  const db = new Database(':memory:');
  onTestFinished(() => void db.close());
  migrate(db);
  return db;
}

describe('how the kiosk was stopped last', () => {
  it.each([
    ['the machine ran on: the program crashed', 'monday', 'crash'],
    ['the machine was started anew: the power was cut', 'tuesday', 'power-cut'],
    ['the system does not say', undefined, 'unknown'],
  ])('is told apart: %s', (_what, run, how) => {
    const db = database();
    startBoot(db, 'monday');

    expect(startBoot(db, run).lastStop).toBe(how);
  });

  it('is remembered, each of the two by itself, over clean stops', () => {
    const db = database();
    startBoot(db, 'monday');
    startBoot(db, 'monday');
    expect(lastCuts(db)).toEqual({ crashMs: 0, powerCutMs: null });
    startBoot(db, 'tuesday');
    stopCleanly(db);

    expect(startBoot(db, 'tuesday').lastStop).toBe('clean');
    expect(lastCuts(db)).toEqual({ crashMs: 0, powerCutMs: 0 });
  });
});
