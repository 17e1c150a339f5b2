import type Database from 'better-sqlite3';

/** One run of the kiosk, from start to stop. Order across boots does not need a clock. */
export interface Boot {
  /** From 1. */
  n: number;
  /** Whether the run before was stopped, not cut off. True on the first. */
  wasStoppedCleanly: boolean;
  /** Everything up to this event was settled by an earlier start; what was left open comes after it. */
  unsettledAfter: number;
}

/** Counts this start. Call it inside a transaction. */
export function startBoot(db: Database.Database): Boot {
  const wasStoppedCleanly = metaNumber(db, 'clean') !== 0;
  const n = (metaNumber(db, 'boot') ?? 0) + 1;
  const unsettledAfter = metaNumber(db, 'boot_after') ?? 0;
  setMeta(db, 'boot', n);
  setMeta(db, 'boot_after', lastSeq(db));
  setMeta(db, 'clean', 0);
  return { n, wasStoppedCleanly, unsettledAfter };
}

/** The last thing that a kiosk writes. */
export function stopCleanly(db: Database.Database): void {
  setMeta(db, 'clean', 1);
}

type Key = 'boot' | 'boot_after' | 'clean';

function lastSeq(db: Database.Database): number {
  return db.prepare<[], number>('SELECT max(seq) FROM event').pluck().get() ?? 0;
}

function metaNumber(db: Database.Database, key: Key): number | undefined {
  return db.prepare<[string], number>('SELECT v FROM meta WHERE k = ?').pluck().get(key);
}

function setMeta(db: Database.Database, key: Key, value: number): void {
  db.prepare(
    'INSERT INTO meta (k, v) VALUES (?, CAST(? AS INTEGER)) ON CONFLICT DO UPDATE SET v = excluded.v',
  ).run(key, value);
}
