import type Database from 'better-sqlite3';
import type { Clock } from '../clock.ts';
import type { Log } from '../log.ts';
import { KioskError } from '../errors.ts';
import type { NoticeBoard } from '../notices.ts';
import type { StaffAct, StaffEntry } from '../packs/views.ts';
import { namedFailure } from '../storage/failures.ts';

interface Row {
  seq: number;
  t: number;
  act: StaffAct;
  facts: string;
}

/** What staff did on this kiosk, and what became of it. It stays on this kiosk. */
export class StaffJournal {
  readonly #clock: Clock;
  readonly #log: Log;
  readonly #notices: NoticeBoard;
  readonly #append: Database.Statement<[number, string, string]>;
  readonly #newest: Database.Statement<[number], Row>;

  constructor(options: { db: Database.Database; clock: Clock; log: Log; notices: NoticeBoard }) {
    const { db, clock, log, notices } = options;
    this.#clock = clock;
    this.#log = log;
    this.#notices = notices;
    this.#append = db.prepare('INSERT INTO staff_journal (t, act, facts) VALUES (?, ?, ?)');
    this.#newest = db.prepare(
      'SELECT seq, t, act, facts FROM staff_journal ORDER BY seq DESC LIMIT ?',
    );
  }

  /** A full disk keeps the line out of the journal, and staff are told; what was done is done. */
  write(act: StaffAct, facts: StaffEntry['facts'] = {}): void {
    this.#log({ level: 'info', event: act, ...facts });
    const t = Math.floor(this.#clock.nowMs() / 1000);
    try {
      this.#append.run(t, act, JSON.stringify(facts));
    } catch (error) {
      const failure = namedFailure(error, 'write the staff journal');
      if (!(failure instanceof KioskError)) throw failure;
      this.#notices.post(failure.code, failure.message);
    }
  }

  /** Newest first. */
  newest(most: number): StaffEntry[] {
    return this.#newest.all(most).map(({ seq, t, act, facts }) => ({
      seq,
      atMs: t * 1000,
      act,
      facts: JSON.parse(facts) as StaffEntry['facts'],
    }));
  }
}
