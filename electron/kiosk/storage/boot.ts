import type Database from 'better-sqlite3';

/** One run of the kiosk, from start to stop. Order across boots does not need a clock. */
export interface Boot {
  /** From 1. */
  n: number;
  /** Whether the run before was stopped, not cut off. True on the first. */
  wasStoppedCleanly: boolean;
}

/** Counts this start. Call it inside a transaction. */
export function startBoot(db: Database.Database): Boot {
  const wasStoppedCleanly = metaNumber(db, 'clean') !== 0;
  const n = (metaNumber(db, 'boot') ?? 0) + 1;
  setMeta(db, 'boot', n);
  setMeta(db, 'clean', 0);
  return { n, wasStoppedCleanly };
}

/** The last thing that a kiosk writes. */
export function stopCleanly(db: Database.Database): void {
  setMeta(db, 'clean', 1);
}

function metaNumber(db: Database.Database, key: 'boot' | 'clean'): number | undefined {
  return db.prepare<[string], number>('SELECT v FROM meta WHERE k = ?').pluck().get(key);
}

function setMeta(db: Database.Database, key: string, value: number): void {
  db.prepare(
    'INSERT INTO meta (k, v) VALUES (?, CAST(? AS INTEGER)) ON CONFLICT DO UPDATE SET v = excluded.v',
  ).run(key, value);
}
