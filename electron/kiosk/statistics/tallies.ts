import type Database from 'better-sqlite3';
import type { Exhibition } from '#format/exhibition.ts';
import { EVENT_FLAG, EVENT_KIND, type EventRow } from '../storage/event.ts';
import { namedFailure } from '../storage/failures.ts';
import { localCalendar } from './local-day.ts';
import { Names } from './names.ts';
import { offers, rememberOffer } from './offer.ts';
import type { MeasureParameters } from './parameters.ts';
import { hasErasedUndated, rawFrom } from './retention.ts';
import { signingKey } from './signing-key.ts';
import { UNDATED, type Tally } from './tally.ts';
import { attractTallies, visitTallies, type TallyContext } from './visit-tallies.ts';

/** Raise it when visits come to add other tallies than before: old ones are then made anew. */
const TALLY_VERSION = 2;
const VERSION_KEY = 'tally_version';
/** Rows read at once in a rebuild. */
const CHUNK = 20_000;

/** Whose counts these are: one kiosk and one database of it. */
export interface Identity {
  install: string;
  epoch: string;
}

export interface TalliesOptions {
  db: Database.Database;
  identity: Identity;
  /** What is on show now. */
  exhibition: Exhibition;
  /** Ids of the optional parts that it does without. */
  leftOut?: readonly string[];
  parameters: MeasureParameters;
}

/**
 * Keeps the tallies of this kiosk in step with its events. Every method works
 * inside a transaction of the caller's, or in one of its own if there is none,
 * so that an ended visit is in the tallies exactly when its end is on the disk.
 */
export class Tallies {
  readonly #db: Database.Database;
  readonly #options: TalliesOptions;
  readonly #context: TallyContext;
  readonly #eventsOf: Database.Statement<[number, number], EventRow>;
  readonly #eventAt: Database.Statement<[number], EventRow>;
  readonly #add: Database.Statement<[Tally & Identity]>;
  #hasBegun = false;

  constructor(options: TalliesOptions) {
    const { db, parameters } = options;
    const names = new Names(db);
    this.#db = db;
    this.#options = options;
    this.#context = {
      parameters,
      calendar: localCalendar(parameters.timeZone, parameters.dayStartH),
      offered: offers(db),
      word: (dim) => names.nameOf(dim)?.key ?? '',
    };
    // A visit's events lie close behind its beginning, so no index is needed.
    this.#eventsOf = db.prepare('SELECT * FROM event WHERE seq >= ? AND visit = ? ORDER BY seq');
    this.#eventAt = db.prepare('SELECT * FROM event WHERE seq = ?');
    this.#add = db.prepare(`
      INSERT INTO tally (measure, what, bin, lang, pack, source, day, n)
      SELECT @measure, @what, @bin, @lang, @pack, id, @day, @n FROM source
      WHERE install = @install AND epoch = @epoch
      ON CONFLICT DO UPDATE SET n = n + excluded.n
    `);
  }

  /**
   * Keeps what the pack offers and, where the tallies are not of this version,
   * makes them anew. A full disk may delay it to the first visit.
   *
   * @returns whether the tallies were made anew.
   * @throws KioskError `DISK_FULL`, `DATABASE_DAMAGED`, `DATA_FOLDER_UNWRITABLE`
   */
  begin(): boolean {
    try {
      const isNew = this.#db.transaction(() => {
        const { install, epoch } = this.#options.identity;
        this.#db
          .prepare('INSERT INTO source (install, epoch) VALUES (?, ?) ON CONFLICT DO NOTHING')
          .run(install, epoch);
        const { exhibition, leftOut } = this.#options;
        rememberOffer(this.#db, exhibition, leftOut);
        // Made before anything else, so that a copy of this disk is known by the same key.
        signingKey(this.#db);
        if (this.#version() === TALLY_VERSION) return false;
        this.rebuild();
        return true;
      })();
      this.#hasBegun = true;
      return isNew;
    } catch (error) {
      throw namedFailure(error, 'prepare the statistics');
    }
  }

  /** Adds a visit whose end has been appended. To be called once for each, with its end. */
  finishVisit(visit: number): void {
    const isCounted = !this.#hasBegun && this.begin();
    if (isCounted) return;
    this.#addAll(visitTallies(this.#eventsOf.all(visit, visit), this.#context));
  }

  /** Adds a showing of the welcome screen that has been appended. */
  countAttract(seq: number): void {
    const isCounted = !this.#hasBegun && this.begin();
    if (isCounted) return;
    const event = this.#eventAt.get(seq);
    if (event?.kind === EVENT_KIND.ATTRACT) this.#addAll(this.#attractOf(event));
  }

  /**
   * Makes all tallies of this kiosk anew from its raw events; a kiosk that
   * comes from an older version, or whose tallies were found wrong, starts so.
   * Days whose raw events have been erased keep the tallies they have.
   */
  rebuild(): void {
    this.#db.transaction(() => {
      this.#forgetWhatCanBeMadeAnew();
      this.#addFromRaw();
      this.#db
        .prepare('INSERT INTO meta (k, v) VALUES (?, ?) ON CONFLICT DO UPDATE SET v = excluded.v')
        .run(VERSION_KEY, TALLY_VERSION);
    })();
  }

  #version(): number | undefined {
    return this.#db
      .prepare<[string], number>('SELECT v FROM meta WHERE k = ?')
      .pluck()
      .get(VERSION_KEY);
  }

  #forgetWhatCanBeMadeAnew(): void {
    const { install, epoch } = this.#options.identity;
    this.#db
      .prepare(
        `DELETE FROM tally WHERE day >= @from AND (day <> @undated OR @undatedToo)
           AND source = (SELECT id FROM source WHERE install = @install AND epoch = @epoch)`,
      )
      .run({
        install,
        epoch,
        from: rawFrom(this.#db),
        undated: UNDATED,
        undatedToo: hasErasedUndated(this.#db) ? 0 : 1,
      });
  }

  /**
   * One pass over the events, a chunk at a time: visits overlap little, events
   * are many. What a chunk adds to one tally is added up first: its visits fall
   * on few days, and come to a tenth of so many rows.
   */
  #addFromRaw(): void {
    const chunkAfter = this.#db.prepare<[number, number], EventRow & { seq: number }>(
      'SELECT * FROM event WHERE seq > ? ORDER BY seq LIMIT ?',
    );
    const open = new Map<number, EventRow[]>();
    // What is left of a day whose events were partly erased is no basis to count it anew.
    const from = rawFrom(this.#db);
    const keepsUndated = hasErasedUndated(this.#db);
    const isMadeAnew = ({ day }: Tally) => day >= from && !(day === UNDATED && keepsUndated);
    for (let seq = 0; ;) {
      const chunk = chunkAfter.all(seq, CHUNK);
      const sums = new Map<string, Tally>();
      for (const event of chunk) {
        for (const tally of this.#rawTallies(event, open).filter(isMadeAnew)) sumInto(sums, tally);
      }
      this.#addAll([...sums.values()]);
      if (chunk.length < CHUNK) return;
      seq = chunk.at(-1)?.seq ?? seq;
    }
  }

  /** What an event adds: a welcome screen itself, an end its whole visit, which is kept in `open` until then. */
  #rawTallies(event: EventRow, open: Map<number, EventRow[]>): Tally[] {
    if (event.kind === EVENT_KIND.ATTRACT) return this.#attractOf(event);
    if (event.visit === null) return [];
    const events = open.get(event.visit) ?? [];
    open.set(event.visit, events);
    events.push(event);
    if (event.kind !== EVENT_KIND.END) return [];
    open.delete(event.visit);
    return visitTallies(events, this.#context);
  }

  #attractOf(event: EventRow): Tally[] {
    return (event.flags & EVENT_FLAG.STAFF) === 0 ? attractTallies(event, this.#context) : [];
  }

  #addAll(tallies: readonly Tally[]): void {
    for (const tally of tallies) this.#add.run({ ...tally, ...this.#options.identity });
  }
}

function sumInto(sums: Map<string, Tally>, tally: Tally): void {
  const { measure, what, bin, lang, pack, day, n } = tally;
  const key = `${measure}/${what}/${bin}/${lang}/${pack}/${day}`;
  const known = sums.get(key);
  if (known) known.n += n;
  else sums.set(key, { ...tally });
}
