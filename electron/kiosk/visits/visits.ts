import type Database from 'better-sqlite3';
import type { Exhibition } from '#format/exhibition.ts';
import type { VisitLog } from '../api/parts.ts';
import type { Clock } from '../clock.ts';
import { KioskError } from '../errors.ts';
import type { NoticeBoard } from '../notices.ts';
import type { Pack } from '../packs/pack.ts';
import { packKey } from '../statistics/offer.ts';
import { startBoot, stopCleanly, type Boot } from '../storage/boot.ts';
import { EVENT_FLAG, EVENT_KIND, MAX_DURATION_MS } from '../storage/event.ts';
import { Journal, type Append, type Entry } from '../storage/journal.ts';
import { eventCheck } from './check-event.ts';
import {
  beginVisit,
  duration,
  endVisit,
  takeIn,
  type Fact,
  type OpenVisit,
  type VisitRules,
} from './open-visit.ts';
import { recoverVisits } from './recover-visits.ts';
import type { EndReason, VisitEvent } from './visit-event.ts';
import type { WallClock } from './wall-clock.ts';

export interface VisitsOptions {
  db: Database.Database;
  pack: Pack;
  clock: Clock;
  wallClock: WallClock;
  notices: NoticeBoard;
  rules: VisitRules;
  tallies?: VisitTallies;
}

/**
 * What keeps count. It is called inside the transaction that appends: what it
 * writes is kept or lost together with the event.
 */
export interface VisitTallies {
  /** A visit's end was appended; also for visits ended after a crash. */
  finishVisit(visit: number): void;
  /** An `ATTRACT` event was appended. */
  countAttract(seq: number): void;
}

/** The run of the kiosk, and the visits that the one before left open. */
interface Start extends Boot {
  recovered: number[];
}

/**
 * The visits of this kiosk, one at a time. What is open lives in memory; every
 * change is worked out on a copy, and the copy takes its place only after its
 * events are on the disk.
 */
export class Visits implements VisitLog {
  readonly #options: VisitsOptions;
  readonly #journal: Journal;
  readonly #check: (event: VisitEvent) => void;
  readonly #exhibition: Exhibition;
  readonly #hasBegun: Database.Statement<[number, number], number>;
  #start: Start | undefined;
  #open: OpenVisit | undefined;
  /** The visit that goes on uncounted; forgotten when the next one begins. */
  #uncounted: number | undefined;

  constructor(options: VisitsOptions) {
    this.#options = options;
    this.#journal = new Journal(options.db);
    this.#exhibition = options.pack.exhibition;
    this.#check = eventCheck(this.#exhibition);
    this.#hasBegun = options.db
      .prepare<[number, number], number>('SELECT 1 FROM event WHERE seq = ? AND kind = ?')
      .pluck();
  }

  /** This run, once it could be written down; a full disk may delay that. */
  get start(): Start | undefined {
    return this.#start;
  }

  /**
   * Counts this start and ends what the last one left open. Called again by
   * the first write, should it fail here for want of room.
   *
   * @throws KioskError `DISK_FULL`, `DATABASE_DAMAGED`, `DATA_FOLDER_UNWRITABLE`
   */
  begun(): void {
    this.#write(() => undefined);
  }

  begin(language: string): number {
    this.#check({ kind: 'language', language });
    const { clock, pack } = this.#options;
    const nowMs = clock.monotonicMs();

    const seq = this.#write((append) => {
      if (this.#open) this.#finish(append, copyOf(this.#open), 'next-visit');
      return append({
        ...this.#stamp(),
        visit: 'self',
        kind: EVENT_KIND.BEGIN,
        what: ['pack', packKey(pack.manifest, pack.leftOut)],
        lang: ['language', language],
      });
    });
    this.#open = beginVisit(seq, language, nowMs);
    this.#uncounted = undefined;
    return seq;
  }

  record(visit: number, events: readonly VisitEvent[]): void {
    if (visit === this.#uncounted) return;
    const draft = copyOf(this.#mustBeOpen(visit));
    events.forEach(this.#check);
    const nowMs = this.#options.clock.monotonicMs();
    const context = { nowMs, rules: this.#options.rules, exhibition: this.#exhibition };

    this.#write((append) => {
      for (const event of events) {
        this.#append(append, draft, takeIn(draft, event, context));
      }
    });
    draft.touchesMs.push(nowMs);
    this.#open = draft;
  }

  end(visit: number, reason: EndReason): void {
    if (visit === this.#uncounted) return;
    const draft = copyOf(this.#mustBeOpen(visit));
    this.#write((append) => this.#finish(append, draft, reason));
    this.#open = undefined;
  }

  uncount(visit: number): void {
    if (visit === this.#uncounted) return;
    this.#mustBeOpen(visit);
    this.#journal.takeBack(visit);
    this.#open = undefined;
    this.#uncounted = visit;
  }

  attract(shownS: number): void {
    this.#write((append) => {
      const stamp = this.#stamp();
      // One piece an hour, the oldest first, each stamped with its own end.
      for (let leftMs = shownS * 1000; leftMs > 0; leftMs -= MAX_DURATION_MS) {
        const ms = duration(leftMs);
        const t = stamp.t - Math.round((leftMs - ms) / 1000);
        const entry = { ...stamp, t, kind: EVENT_KIND.ATTRACT, ms };
        this.#options.tallies?.countAttract(append(entry));
      }
    });
  }

  /** Ends the open visit and marks the stop as clean. The last call. */
  stop(): void {
    this.#write((append) => {
      if (this.#open) this.#finish(append, copyOf(this.#open), 'shutdown');
      stopCleanly(this.#options.db);
    });
    this.#open = undefined;
  }

  #finish(append: Append, visit: OpenVisit, how: EndReason | 'next-visit' | 'shutdown'): void {
    const { clock, rules, tallies } = this.#options;
    this.#append(append, visit, endVisit(visit, how, clock.monotonicMs(), rules));
    tallies?.finishVisit(visit.seq);
  }

  #append(append: Append, visit: OpenVisit, facts: readonly Fact[]): void {
    for (const { flags = 0, ...fact } of facts) {
      const stamp = this.#stamp();
      append({
        ...stamp,
        ...fact,
        flags: stamp.flags | flags,
        visit: visit.seq,
        lang: ['language', visit.language],
      });
    }
  }

  #stamp(): Pick<Entry, 'boot' | 't' | 'flags'> {
    const { t, isSuspect } = this.#options.wallClock.read();
    const boot = this.#start?.n;
    if (boot === undefined) throw new Error('An event before the start was counted');
    return { boot, t, flags: isSuspect ? EVENT_FLAG.CLOCK_SUSPECT : 0 };
  }

  #mustBeOpen(visit: number): OpenVisit {
    if (this.#open?.seq === visit) return this.#open;
    if (this.#hasBegun.get(visit, EVENT_KIND.BEGIN)) {
      throw new KioskError('VISIT_CLOSED', `Visit ${visit} has ended`);
    }
    throw new KioskError('VISIT_UNKNOWN', `There was no visit ${visit}`);
  }

  #write<Result>(work: (append: Append) => Result): Result {
    const { notices } = this.#options;
    try {
      if (!this.#start) this.#start = this.#journal.write((append) => this.#count(append));
      const result = this.#journal.write(work);
      notices.withdraw('DISK_FULL');
      return result;
    } catch (error) {
      if (error instanceof KioskError && isOfTheDisk(error))
        notices.post(error.code, error.message);
      throw error;
    }
  }

  #count(append: Append): Start {
    const { db, clock, wallClock, rules, tallies } = this.#options;
    const boot = startBoot(db, clock.machineRun);
    const after = boot.unsettledAfter;
    const recovered = recoverVisits(db, append, { after, now: wallClock.read(), rules });
    recovered.forEach((visit) => tallies?.finishVisit(visit));
    return { ...boot, recovered };
  }
}

function copyOf(visit: OpenVisit): OpenVisit {
  return structuredClone(visit);
}

function isOfTheDisk({ code }: KioskError): boolean {
  return code === 'DISK_FULL' || code === 'DATABASE_DAMAGED' || code === 'DATA_FOLDER_UNWRITABLE';
}
