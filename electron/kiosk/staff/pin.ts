import type Database from 'better-sqlite3';
import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';
import type { Clock } from '../clock.ts';
import { KioskError } from '../errors.ts';
import { namedFailure } from '../storage/failures.ts';
import { isGuessable, isPin, lockAfterMs, PIN_DIGITS } from './pin-rules.ts';

/**
 * scrypt's N, with r = 8 and p = 1: 63 ms and 32 MiB on the machine where it
 * was measured, about a day for all six-digit PINs. Kiosks are small machines,
 * and who holds the disk needs no PIN. It is stored, so that it can be raised.
 */
const COST = 2 ** 15;
const BLOCK = 8;
const KEY_BYTES = 32;

interface Row {
  salt: Buffer;
  hash: Buffer;
  cost: number;
  fails: number;
  lockMs: number;
}

/**
 * The one PIN of the staff.
 *
 * Every try is counted, on the disk, before it is looked at: switching off in
 * the middle of it is a wrong try. A lock is counted in time that the kiosk is
 * running, by the clock that nobody can set; a restart begins it anew.
 */
export class Pin {
  readonly #clock: Clock;
  readonly #db: Database.Database;
  readonly #read: Database.Statement<[], Row>;
  /** Since when, by the monotonic clock, the stored lock has been running. */
  #lockedSinceMs: number;

  constructor({ db, clock }: { db: Database.Database; clock: Clock }) {
    this.#clock = clock;
    this.#db = db;
    this.#read = db.prepare<[], Row>(
      'SELECT salt, hash, cost, fails, lock_ms AS lockMs FROM staff_pin',
    );
    this.#lockedSinceMs = clock.monotonicMs();
  }

  get isSet(): boolean {
    return this.#read.get() !== undefined;
  }

  /** How long nobody may try; 0 if one may. */
  lockedForMs(): number {
    const { lockMs = 0 } = this.#read.get() ?? {};
    return Math.max(0, lockMs - (this.#clock.monotonicMs() - this.#lockedSinceMs));
  }

  /** @throws KioskError `PIN_WEAK`, `DISK_FULL`, `DATABASE_DAMAGED` */
  async set(pin: string): Promise<void> {
    if (!isPin(pin)) {
      const { least, most } = PIN_DIGITS;
      throw new KioskError('PIN_WEAK', `A PIN has ${least} to ${most} digits and nothing else`);
    }
    if (isGuessable(pin))
      throw new KioskError('PIN_WEAK', 'This PIN is among the first to be tried');
    const salt = randomBytes(16);
    const hash = await hashOf(pin, salt, COST);
    this.#write(() =>
      this.#db
        .prepare(
          `INSERT INTO staff_pin (id, salt, hash, cost, fails, lock_ms) VALUES (1, ?, ?, ?, 0, 0)
           ON CONFLICT DO UPDATE SET salt = excluded.salt, hash = excluded.hash,
             cost = excluded.cost, fails = 0, lock_ms = 0`,
        )
        .run(salt, hash, COST),
    );
  }

  /** @throws KioskError `PIN_NOT_SET`, `PIN_LOCKED`, `PIN_WRONG`, `DISK_FULL`, `DATABASE_DAMAGED` */
  async check(pin: string): Promise<void> {
    const row = this.#read.get();
    if (!row) throw new KioskError('PIN_NOT_SET', 'Staff have not set a PIN yet');
    const waitMs = this.lockedForMs();
    if (waitMs > 0) {
      throw new KioskError('PIN_LOCKED', `Too many wrong PINs: wait ${Math.ceil(waitMs / 1000)} s`);
    }
    const fails = row.fails + 1;
    this.#count(fails, lockAfterMs(fails));
    const isRight = timingSafeEqual(await hashOf(pin, row.salt, row.cost), row.hash);
    if (!isRight) throw new KioskError('PIN_WRONG', `This is not the PIN (${fails} in a row)`);
    this.#count(0, 0);
  }

  /** As if there had never been one. */
  reset(): void {
    this.#write(() => this.#db.prepare('DELETE FROM staff_pin').run());
  }

  #count(fails: number, lockMs: number): void {
    this.#write(() =>
      this.#db.prepare('UPDATE staff_pin SET fails = ?, lock_ms = ?').run(fails, lockMs),
    );
    this.#lockedSinceMs = this.#clock.monotonicMs();
  }

  #write(write: () => unknown): void {
    try {
      write();
    } catch (error) {
      throw namedFailure(error, 'keep the staff PIN');
    }
  }
}

const derive = promisify<string, Buffer, number, object, Buffer>(scrypt);

async function hashOf(pin: string, salt: Buffer, cost: number): Promise<Buffer> {
  const maxmem = 2 * 128 * cost * BLOCK;
  return derive(pin, salt, KEY_BYTES, { N: cost, r: BLOCK, p: 1, maxmem });
}
