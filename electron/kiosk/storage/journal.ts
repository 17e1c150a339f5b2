import type Database from 'better-sqlite3';
import type { DimKind, EventRow } from './event.ts';
import { namedFailure } from './failures.ts';

/** A name that events count by: `['exhibit', 'r3-saqqaya']`. */
export type Dim = readonly [kind: DimKind, key: string];

/** An event as the rest of the kiosk speaks of it; what is left out is null. */
export interface Entry extends Pick<EventRow, 'boot' | 'kind' | 'flags' | 't'> {
  /** `'self'` begins a visit: it is named by this event. */
  visit?: number | 'self';
  what?: Dim;
  detail?: Dim;
  lang?: Dim;
  n?: number;
  ms?: number;
}

/** Appends an event within a transaction. @returns its `seq`. */
export type Append = (entry: Entry) => number;

/** The events on the disk. They can be added to; none is changed, and only a visit that does not want to be counted is taken back. */
export class Journal {
  readonly #db: Database.Database;
  readonly #insert: Database.Statement<[EventRow]>;
  readonly #nameItself: Database.Statement<[number]>;
  readonly #findDim: Database.Statement<[string, string], number>;
  readonly #addDim: Database.Statement<[string, string]>;
  readonly #dims = new Map<string, number>();

  constructor(db: Database.Database) {
    this.#db = db;
    this.#insert = db.prepare(`
      INSERT INTO event (boot, visit, kind, what, detail, lang, n, ms, flags, t)
      VALUES (@boot, @visit, @kind, @what, @detail, @lang, @n, @ms, @flags, @t)
    `);
    this.#nameItself = db.prepare('UPDATE event SET visit = seq WHERE seq = ?');
    this.#findDim = db
      .prepare<[string, string], number>('SELECT id FROM dim WHERE kind = ? AND key = ?')
      .pluck();
    this.#addDim = db.prepare('INSERT INTO dim (kind, key) VALUES (?, ?)');
  }

  /**
   * Writes all that `work` appends in one transaction, which is on the disk
   * when this returns; if anything fails, none of it was written.
   *
   * @throws KioskError `DISK_FULL`, `DATABASE_DAMAGED`, `DATA_FOLDER_UNWRITABLE`
   */
  write<Result>(work: (append: Append) => Result): Result {
    try {
      return this.#db.transaction(() => work((entry) => this.#append(entry))).immediate();
    } catch (error) {
      // Names that were added have been taken back with the rest.
      this.#dims.clear();
      throw namedFailure(error, 'record a visit');
    }
  }

  /**
   * Takes back the newest visit, as if it had never begun: its rows are
   * overwritten, the numbers it had are given again, and the log that still
   * held them is emptied.
   *
   * @throws KioskError `DISK_FULL`, `DATABASE_DAMAGED`, `DATA_FOLDER_UNWRITABLE`; then all of it is still there.
   */
  takeBack(visit: number): void {
    try {
      this.#db
        .transaction(() => {
          this.#db.prepare('DELETE FROM event WHERE seq >= ? AND visit = ?').run(visit, visit);
          this.#db
            .prepare(
              "UPDATE sqlite_sequence SET seq = max(?, (SELECT coalesce(max(seq), 0) FROM event)) WHERE name = 'event'",
            )
            .run(visit - 1);
        })
        .immediate();
      this.#db.pragma('wal_checkpoint(TRUNCATE)');
    } catch (error) {
      throw namedFailure(error, 'take back a visit');
    }
  }

  #append({ visit, what, detail, lang, n, ms, ...entry }: Entry): number {
    const { lastInsertRowid } = this.#insert.run({
      ...entry,
      visit: typeof visit === 'number' ? visit : null,
      what: this.#idOf(what),
      detail: this.#idOf(detail),
      lang: this.#idOf(lang),
      n: n ?? null,
      ms: ms ?? null,
    });
    const seq = Number(lastInsertRowid);
    if (visit === 'self') this.#nameItself.run(seq);
    return seq;
  }

  #idOf(dim: Dim | undefined): number | null {
    if (!dim) return null;
    const name = dim.join('\n');
    const id = this.#dims.get(name) ?? this.#findDim.get(...dim) ?? this.#add(dim);
    this.#dims.set(name, id);
    return id;
  }

  #add(dim: Dim): number {
    return Number(this.#addDim.run(...dim).lastInsertRowid);
  }
}
