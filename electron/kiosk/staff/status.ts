import type Database from 'better-sqlite3';
import { statfsSync, statSync } from 'node:fs';
import type { Health, LastEvent, NoticeView, Status, StatusLine } from '../api/parts.ts';
import type { Clock } from '../clock.ts';
import { KioskError } from '../errors.ts';
import type { TroubleLog } from '../exhibition/trouble-log.ts';
import { untranslated } from '../exhibition/untranslated.ts';
import type { Notice, NoticeBoard } from '../notices.ts';
import type { ActivePack } from '../packs/pack.ts';
import { lastCuts } from '../storage/boot.ts';
import { namedFailure } from '../storage/failures.ts';
import { quarantined } from '../storage/quarantine.ts';
import type { Visits } from '../visits/visits.ts';
import type { WallClock } from '../visits/wall-clock.ts';

const MEGABYTE = 1_000_000;
/** A pack of an ordinary exhibition no longer fits. */
const LITTLE_DISK_BYTES = 500 * MEGABYTE;
/** A month of visits no longer fits. */
const NO_DISK_BYTES = 50 * MEGABYTE;

export interface StatusOptions {
  db: Database.Database;
  file: string;
  dataDir: string;
  pack: ActivePack;
  visits: Pick<Visits, 'start'>;
  troubles: Pick<TroubleLog, 'recent'>;
  clock: Clock;
  wallClock: WallClock;
  notices: NoticeBoard;
}

/** Answers "is everything all right?", for a supervisor in one word and for staff line by line. */
export class KioskStatus implements Status {
  readonly #options: StatusOptions;
  readonly #lastEvent: Database.Statement<[], { seq: number; t: number }>;
  readonly #countEvents: Database.Statement<[], number>;

  constructor(options: StatusOptions) {
    this.#options = options;
    this.#lastEvent = options.db.prepare('SELECT seq, t FROM event ORDER BY seq DESC LIMIT 1');
    this.#countEvents = options.db.prepare<[], number>('SELECT count(*) FROM event').pluck();
  }

  health(): Health {
    const { pack, notices, wallClock } = this.#options;
    wallClock.read();
    const { id, version } = pack.manifest;
    // Read first: what it finds may be news.
    const lastEvent = this.#read(() => this.#newestEvent()) ?? null;
    return {
      status: notices.all.length === 0 ? 'ok' : 'degraded',
      pack: { id, version },
      lastEvent,
      notices: notices.all.map(noticeView),
    };
  }

  lines(): StatusLine[] {
    const { dataDir, notices } = this.#options;
    return [
      this.#packLine(),
      this.#contentLine(),
      this.#databaseLine(),
      this.#diskLine(),
      {
        id: 'data-folder',
        state: this.#has('DATA_FOLDER_UNWRITABLE') ? 'bad' : 'ok',
        path: dataDir,
      },
      this.#quarantineLine(),
      this.#lastStopLine(),
      this.#clockLine(),
      {
        id: 'notices',
        state: notices.all.length === 0 ? 'ok' : 'warn',
        notices: notices.all.map(noticeView),
      },
    ];
  }

  #packLine(): StatusLine {
    const { manifest, source } = this.#options.pack;
    const { id: packId, version, title } = manifest;
    const hasFallenBack = this.#options.notices.all.some(({ code }) => code.startsWith('PACK_'));
    const state = hasFallenBack ? 'warn' : 'ok';
    return { id: 'pack', state, packId, version, title, source };
  }

  /** A missing translation is the authors' affair; what does not open is worth a look before the doors do. */
  #contentLine(): StatusLine {
    const troubles = this.#read(() => this.#options.troubles.recent()) ?? [];
    return {
      id: 'content',
      state: troubles.length === 0 ? 'ok' : 'warn',
      troubles,
      untranslated: untranslated(this.#options.pack.exhibition),
    };
  }

  #databaseLine(): StatusLine {
    const lastEvent = this.#read(() => this.#newestEvent()) ?? null;
    const events = this.#read(() => this.#countEvents.get()) ?? 0;
    const sizeBytes = sizeOf(this.#options.file) + sizeOf(`${this.#options.file}-wal`);
    const isBad = this.#has('DISK_FULL') || this.#has('DATABASE_DAMAGED');
    return { id: 'database', state: isBad ? 'bad' : 'ok', sizeBytes, events, lastEvent };
  }

  #diskLine(): StatusLine {
    const { bavail, blocks, bsize } = statfsSync(this.#options.dataDir);
    const freeBytes = bavail * bsize;
    const isShort = freeBytes < NO_DISK_BYTES || this.#has('DISK_FULL');
    const state = isShort ? 'bad' : freeBytes < LITTLE_DISK_BYTES ? 'warn' : 'ok';
    return { id: 'disk', state, freeBytes, totalBytes: blocks * bsize };
  }

  #quarantineLine(): StatusLine {
    const databases = quarantined(this.#options.dataDir);
    return { id: 'quarantine', state: databases.length === 0 ? 'ok' : 'warn', databases };
  }

  /** A power cut is no warning: most kiosks are stopped at the wall every evening, and nothing was lost. A crash is one. */
  #lastStopLine(): StatusLine {
    const { start } = this.#options.visits;
    const how = start?.lastStop ?? 'clean';
    const cuts = this.#read(() => lastCuts(this.#options.db));
    return {
      id: 'last-stop',
      state: how === 'crash' ? 'warn' : 'ok',
      how,
      recoveredVisits: start?.recovered.length ?? 0,
      starts: start?.n ?? 0,
      lastCrashMs: cuts?.crashMs ?? null,
      lastPowerCutMs: cuts?.powerCutMs ?? null,
    };
  }

  #clockLine(): StatusLine {
    const { isSuspect } = this.#options.wallClock.read();
    const nowMs = this.#options.clock.nowMs();
    return { id: 'clock', state: isSuspect ? 'warn' : 'ok', isSuspect, nowMs };
  }

  #newestEvent(): LastEvent | undefined {
    const event = this.#lastEvent.get();
    return event && { seq: event.seq, atMs: event.t * 1000 };
  }

  /** A database that can no longer be read is news for staff and no reason to answer nothing. */
  #read<Result>(query: () => Result): Result | undefined {
    try {
      return query();
    } catch (error) {
      const named = namedFailure(error, 'read the statistics');
      if (!(named instanceof KioskError)) throw named;
      this.#options.notices.post(named.code, named.message);
      return undefined;
    }
  }

  #has(code: Notice['code']): boolean {
    return this.#options.notices.all.some((notice) => notice.code === code);
  }
}

function sizeOf(file: string): number {
  return statSync(file, { throwIfNoEntry: false })?.size ?? 0;
}

function noticeView({ code, atMs }: Notice): NoticeView {
  return { code, at: new Date(atMs).toISOString() };
}
