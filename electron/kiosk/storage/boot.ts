import type Database from 'better-sqlite3';

/** One run of the kiosk, from start to stop. Order across boots does not need a clock. */
export interface Boot {
  /** From 1. */
  n: number;
  /** Whether the run before was stopped, not cut off. True on the first. */
  wasStoppedCleanly: boolean;
  /** How the run before ended; `unknown` if it was cut off and the system does not tell how. */
  lastStop: LastStop;
  /** Everything up to this event was settled by an earlier start; what was left open comes after it. */
  unsettledAfter: number;
}

/** `crash`: the program ended while the machine ran on; `power-cut`: the machine went down with it. */
export type LastStop = 'clean' | 'crash' | 'power-cut' | 'unknown';

/**
 * Counts this start. Call it inside a transaction.
 *
 * @param machineRun - names this run of the machine, if the system does
 */
export function startBoot(db: Database.Database, machineRun?: string): Boot {
  const wasStoppedCleanly = metaNumber(db, 'clean') !== 0;
  const lastStop = wasStoppedCleanly ? 'clean' : howCutOff(machineRun, metaText(db, 'machine'));
  if (lastStop === 'crash') setMeta(db, 'crash_t', lastT(db));
  if (lastStop === 'power-cut') setMeta(db, 'cut_t', lastT(db));
  setMachine(db, machineRun);
  const n = (metaNumber(db, 'boot') ?? 0) + 1;
  const unsettledAfter = metaNumber(db, 'boot_after') ?? 0;
  setMeta(db, 'boot', n);
  setMeta(db, 'boot_after', lastSeq(db));
  setMeta(db, 'clean', 0);
  return { n, wasStoppedCleanly, lastStop, unsettledAfter };
}

/** The last thing that a kiosk writes. */
export function stopCleanly(db: Database.Database): void {
  setMeta(db, 'clean', 1);
}

/** When the last event before the last crash and the last power cut was written, UTC epoch; `null`: there was none. */
export function lastCuts(db: Database.Database): {
  crashMs: number | null;
  powerCutMs: number | null;
} {
  const ms = (key: Key) => {
    const t = metaNumber(db, key);
    return t === undefined ? null : t * 1000;
  };
  return { crashMs: ms('crash_t'), powerCutMs: ms('cut_t') };
}

function howCutOff(machineRun: string | undefined, before: string | undefined): LastStop {
  if (machineRun === undefined || before === undefined) return 'unknown';
  return machineRun === before ? 'crash' : 'power-cut';
}

type Key = 'boot' | 'boot_after' | 'clean' | 'crash_t' | 'cut_t';

function lastT(db: Database.Database): number {
  return db.prepare<[], number>('SELECT t FROM event ORDER BY seq DESC LIMIT 1').pluck().get() ?? 0;
}

function metaText(db: Database.Database, key: 'machine'): string | undefined {
  return db.prepare<[string], string>('SELECT v FROM meta WHERE k = ?').pluck().get(key);
}

/** Of a random number of the system's, enough to know it again; it leaves this table only in a backup, and is not restored. */
function setMachine(db: Database.Database, machineRun: string | undefined): void {
  if (machineRun === undefined) db.prepare("DELETE FROM meta WHERE k = 'machine'").run();
  else db.prepare("INSERT OR REPLACE INTO meta (k, v) VALUES ('machine', ?)").run(machineRun);
}

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
