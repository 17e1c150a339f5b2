import type Database from 'better-sqlite3';
import type { Exhibition } from '#format/exhibition.ts';
import type { Clock } from '../clock.ts';
import { KioskError } from '../errors.ts';
import type { ActivePack } from '../packs/pack.ts';
import { namedFailure } from '../storage/failures.ts';
import type { TroubleCode, TroubleReport, TroubleView } from './trouble.ts';

/** What nobody met again for so long has probably been mended. */
const FORGOTTEN_AFTER_S = 7 * 24 * 3600;

interface Row {
  exhibit: string;
  media: string;
  code: TroubleCode;
  times: number;
  t: number;
}

/**
 * What could not be shown on this kiosk, for staff.
 *
 * | column | what it says |
 * | ------ | --- |
 * | `pack` | `id@version`: another version may have mended it |
 * | `exhibit`, `media` | ids of that pack; `media` is empty where it is the exhibit itself |
 * | `code` | one of `TroubleCode` |
 * | `times`| how often a page reported it |
 * | `t`    | the last time: seconds since 1970, UTC, by a clock that may be in doubt |
 */
export class TroubleLog {
  readonly #clock: Clock;
  readonly #pack: string;
  readonly #exhibition: Exhibition;
  readonly #put: Database.Statement<[string, string, string, string, number]>;
  readonly #recent: Database.Statement<[string, number], Row>;

  constructor(options: { db: Database.Database; clock: Clock; pack: ActivePack }) {
    const { db, clock, pack } = options;
    this.#clock = clock;
    this.#pack = `${pack.manifest.id}@${pack.manifest.version}`;
    this.#exhibition = pack.exhibition;
    this.#put = db.prepare(
      `INSERT INTO trouble (pack, exhibit, media, code, times, t) VALUES (?, ?, ?, ?, 1, ?)
       ON CONFLICT DO UPDATE SET times = times + 1, t = excluded.t`,
    );
    this.#recent = db.prepare(
      `SELECT exhibit, media, code, times, t FROM trouble WHERE pack = ? AND t > ?
       ORDER BY t DESC, exhibit, media, code`,
    );
  }

  /**
   * Keeps a report; it is on the disk when this returns.
   *
   * @throws KioskError `REQUEST_INVALID` for what the pack does not have; `DISK_FULL`, `DATABASE_DAMAGED`.
   */
  report({ exhibit, media, code }: TroubleReport): void {
    const { exhibits, media: all } = this.#exhibition;
    if (!exhibits.some(({ id }) => id === exhibit)) throw unknown('exhibit');
    if (media !== undefined && !all.some(({ id }) => id === media)) throw unknown('media');
    try {
      this.#put.run(this.#pack, exhibit, media ?? '', code, this.#nowS());
    } catch (error) {
      throw namedFailure(error, 'keep a report of trouble');
    }
  }

  /** What was reported of the pack on show in the last seven days, newest first. */
  recent(): TroubleView[] {
    const rows = this.#recent.all(this.#pack, this.#nowS() - FORGOTTEN_AFTER_S);
    return rows.map(({ exhibit, media, code, times, t }) => ({
      exhibit,
      title: this.#exhibition.exhibits.find(({ id }) => id === exhibit)?.title ?? {},
      media: media === '' ? null : media,
      code,
      times,
      at: new Date(t * 1000).toISOString(),
    }));
  }

  #nowS(): number {
    return Math.floor(this.#clock.nowMs() / 1000);
  }
}

function unknown(thing: string): KioskError {
  return new KioskError('REQUEST_INVALID', `The exhibition has no such ${thing}`);
}
