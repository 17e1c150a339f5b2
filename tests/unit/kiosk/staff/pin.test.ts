import Database from 'better-sqlite3';
import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { NoticeBoard } from '#kiosk/notices.ts';
import { isGuessable, lockAfterMs } from '#kiosk/staff/pin-rules.ts';
import { Pin } from '#kiosk/staff/pin.ts';
import { RESET_FILE, resetPinIfAsked } from '#kiosk/staff/reset-pin.ts';
import { StaffJournal } from '#kiosk/staff/staff-journal.ts';
import { migrate } from '#kiosk/storage/migrate.ts';
import { makeFolder } from '#tests/helpers/make-folder.ts';
import { HandClock, MORNING_MS } from '#tests/helpers/make-kiosk.ts';

const RIGHT = '480213';
const WRONG = '480214';

function makePin() {
  const db = new Database(':memory:');
  onTestFinished(() => void db.close());
  migrate(db);
  const clock = new HandClock(MORNING_MS);
  /** The same disk after the kiosk was switched off and on. */
  const reopen = (after = new HandClock(MORNING_MS)) => new Pin({ db, clock: after });
  return { db, clock, pin: reopen(clock), reopen };
}

const withCode = (code: string) => ({ name: 'KioskError', code });

async function fail(pin: Pin, times: number): Promise<void> {
  for (let i = 0; i < times; i += 1) {
    await expect(pin.check(WRONG)).rejects.toMatchObject(withCode('PIN_WRONG'));
  }
}

describe('the staff PIN', () => {
  it('is not there at first, and nothing opens without it', async () => {
    const { pin } = makePin();

    expect(pin.isSet).toBe(false);
    await expect(pin.check(RIGHT)).rejects.toMatchObject(withCode('PIN_NOT_SET'));
  });

  it('opens to the right digits only, also after a restart', async () => {
    const { pin, reopen } = makePin();
    await pin.set(RIGHT);

    await expect(pin.check(RIGHT)).resolves.toBe(undefined);
    await expect(reopen().check(RIGHT)).resolves.toBe(undefined);
    await expect(pin.check(WRONG)).rejects.toMatchObject(withCode('PIN_WRONG'));
    await expect(pin.check('')).rejects.toMatchObject(withCode('PIN_WRONG'));
  });

  it('is kept as a hash with a salt of its own', async () => {
    const { db, pin } = makePin();
    const read = () => db.prepare('SELECT salt, hash FROM staff_pin').get() as { hash: Buffer };
    await pin.set(RIGHT);
    const first = read();
    await pin.set(RIGHT);

    expect(read().hash.equals(first.hash)).toBe(false);
    expect(db.serialize().includes(RIGHT)).toBe(false);
  });

  it('locks for 30 seconds after five wrong ones, and the right one waits, too', async () => {
    const { pin, clock } = makePin();
    await pin.set(RIGHT);
    await fail(pin, 5);

    expect(pin.lockedForMs()).toBe(30_000);
    await expect(pin.check(RIGHT)).rejects.toMatchObject(withCode('PIN_LOCKED'));
    clock.advance(29_999);
    await expect(pin.check(RIGHT)).rejects.toMatchObject(withCode('PIN_LOCKED'));
    clock.advance(1);
    await expect(pin.check(RIGHT)).resolves.toBe(undefined);
  });

  it('counts anew after the right one', async () => {
    const { pin } = makePin();
    await pin.set(RIGHT);
    await fail(pin, 4);
    await pin.check(RIGHT);

    await fail(pin, 4);

    expect(pin.lockedForMs()).toBe(0);
  });

  it('is not unlocked by switching off, nor by setting the clock', async () => {
    const { pin, clock, reopen } = makePin();
    await pin.set(RIGHT);
    await fail(pin, 5);
    clock.wallMs += 86_400_000;

    await expect(pin.check(RIGHT)).rejects.toMatchObject(withCode('PIN_LOCKED'));
    expect(reopen().lockedForMs()).toBe(30_000);
  });

  it('counts a try before it looks at it: whoever cuts the power has tried', async () => {
    const { db, pin } = makePin();
    await pin.set(RIGHT);

    const trying = pin.check(WRONG);
    const counted = db.prepare('SELECT fails FROM staff_pin').pluck().get();
    await trying.catch(() => {});

    expect(counted).toBe(1);
  });

  it('does not let many tries at once past the lock', async () => {
    const { pin } = makePin();
    await pin.set(RIGHT);

    const tries = await Promise.allSettled(Array.from({ length: 12 }, () => pin.check(WRONG)));

    const codes = tries.map((one) => (one as PromiseRejectedResult).reason as { code: string });
    expect(codes.filter(({ code }) => code === 'PIN_WRONG')).toHaveLength(5);
    expect(codes.filter(({ code }) => code === 'PIN_LOCKED')).toHaveLength(7);
  });

  it('makes each wait twice the one before, up to an hour', () => {
    const waits = [4, 5, 6, 7, 11, 12, 50].map(lockAfterMs);

    expect(waits).toEqual([0, 30_000, 60_000, 120_000, 1_920_000, 3_600_000, 3_600_000]);
  });

  it.each(['', '12345', '1234567890123', '48021a', ' 480213', '٤٨٠٢١٣', '480 213'])(
    'cannot be %j',
    async (digits) => {
      const { pin } = makePin();

      await expect(pin.set(digits)).rejects.toMatchObject(withCode('PIN_WEAK'));
      expect(pin.isSet).toBe(false);
    },
  );

  it.each([
    '000000',
    '123456',
    '987654',
    '246802',
    '121212',
    '123123',
    '20262026',
    '147258',
    '123321',
    '24082023',
  ])('cannot be %s, which anyone would try', async (digits) => {
    await expect(makePin().pin.set(digits)).rejects.toMatchObject(withCode('PIN_WEAK'));
  });

  it.each([RIGHT, '739105', '90417358'])('can be %s', (digits) => {
    expect(isGuessable(digits)).toBe(false);
  });

  it('goes when a file asks for it, once, and that is written down', async () => {
    const { db, clock, pin } = makePin();
    const dataDir = await makeFolder();
    const notices = new NoticeBoard(clock, () => {});
    const journal = new StaffJournal({ db, clock, log: () => {}, notices });
    await pin.set(RIGHT);
    await writeFile(join(dataDir, RESET_FILE), '');

    resetPinIfAsked(dataDir, { pin, journal, notices });

    expect(pin.isSet).toBe(false);
    expect(existsSync(join(dataDir, RESET_FILE))).toBe(false);
    expect(journal.newest(9)).toMatchObject([{ act: 'pin-reset', atMs: MORNING_MS }]);
  });
});
