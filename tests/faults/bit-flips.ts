import Database from 'better-sqlite3';
import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openKiosk } from '#kiosk/open-kiosk.ts';
import { DEFAULT_PARAMETERS } from '#kiosk/statistics/parameters.ts';
import { Seals } from '#kiosk/statistics/seals.ts';
import { inspect } from '#kiosk/storage/inspect.ts';
import { asking, furnish, HandClock, MORNING_MS, visiting } from '../helpers/make-kiosk.ts';
import { randomOf, Tally, type FaultOptions, type Outcome } from './fault.ts';

const DAY_MS = 86_400_000;

/**
 * Flips one bit of a database with sealed days, anywhere. Either a check finds
 * it (SQLite's own, or a seal), or no sealed number has changed.
 */
export async function bitFlips({ cases, seed, folder }: FaultOptions): Promise<Outcome> {
  const whole = await sealedDays(folder);
  const before = sealedNumbers(whole);
  const bytes = readFileSync(whole);
  const random = randomOf(seed);
  const tally = new Tally();
  const found = { sqlite: 0, seal: 0, harmless: 0 };
  const file = join(folder, 'flipped.db');

  for (let n = 0; n < cases; n += 1) {
    const at = Math.floor(random() * bytes.length);
    const bit = Math.floor(random() * 8);
    const flipped = Buffer.from(bytes);
    flipped[at]! ^= 1 << bit;
    for (const part of ['', '-wal', '-shm']) rmSync(file + part, { force: true });
    writeFileSync(file, flipped);
    const finding = look(file, before);
    if (finding !== 'unseen') found[finding] += 1;
    tally.count(finding === 'unseen' ? `bit ${bit} of byte ${at}, seed ${seed}` : undefined);
  }
  const { sqlite, seal, harmless } = found;
  return tally.outcome(
    'bit flips',
    `${sqlite} found by SQLite's check, ${seal} only by a seal, ${harmless} changed no sealed number`,
  );
}

/** @returns the database of a kiosk that has sealed five days */
async function sealedDays(folder: string): Promise<string> {
  const house = await furnish(folder);
  const clock = new HandClock(MORNING_MS);
  for (let day = 0; day < 5; day += 1) {
    clock.wallMs = MORNING_MS + day * DAY_MS;
    const kiosk = await openKiosk({ ...house, clock, log: () => {} });
    const { begin, record, end } = visiting(kiosk, house);
    for (let n = 0; n < 12; n += 1) {
      const visit = await begin(n % 2 === 0 ? 'ar' : 'fr');
      await record(visit, { kind: 'exhibit-open', exhibit: n % 3 === 0 ? 'oven' : 'well' });
      clock.advance((10 + n) * 1000);
      await end(visit, 'button');
    }
    // Organizers carry the days home, which seals those that are over.
    await asking(kiosk).get('/api/organizer/segments');
    await kiosk.close();
  }
  const file = join(folder, 'whole.db');
  cpSync(join(house.dataDir, 'kiosk.db'), file);
  return file;
}

type Finding = 'sqlite' | 'seal' | 'harmless' | 'unseen';

function look(file: string, before: string): Finding {
  try {
    if (inspect(file).state !== 'sound') return 'sqlite';
    if (sealsOf(file) > 0) return 'seal';
    return sealedNumbers(file) === before ? 'harmless' : 'unseen';
  } catch {
    // The kiosk meets the same error at its start, and says so.
    return 'sqlite';
  }
}

/** @returns how many seals are broken */
function sealsOf(file: string): number {
  return withDatabase(file, (db) => {
    const read = db.prepare<[string], string>('SELECT v FROM meta WHERE k = ?').pluck();
    const identity = { install: String(read.get('install')), epoch: String(read.get('epoch')) };
    return new Seals(db, identity, DEFAULT_PARAMETERS).verify().length;
  });
}

/** Every number of every sealed day, in words. */
function sealedNumbers(file: string): string {
  return withDatabase(file, (db) =>
    JSON.stringify(
      db
        .prepare(
          `SELECT tally.*, seal.sha FROM tally JOIN seal USING (source, day)
           ORDER BY 1, 2, 3, 4, 5, 6, 7, 8`,
        )
        .raw()
        .all(),
    ),
  );
}

function withDatabase<Result>(file: string, use: (db: Database.Database) => Result): Result {
  const db = new Database(file, { readonly: true });
  try {
    return use(db);
  } finally {
    db.close();
  }
}
