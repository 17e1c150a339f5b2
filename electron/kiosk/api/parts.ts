/**
 * What the routes ask of the rest of the kiosk. Interfaces, and no type of the
 * database or of Node among them: the pages read `type Api`, and whatever its
 * declaration reaches becomes visible there.
 */
import type { TroubleReport, TroubleView } from '../exhibition/trouble.ts';
import type { Untranslated } from '../exhibition/untranslated.ts';
import type { Notice } from '../notices.ts';
import type { ActivePack } from '../packs/pack.ts';
import type { SharedTotals } from '../statistics/shared-totals.ts';
import type { LastStop } from '../storage/boot.ts';
import type { EndReason, VisitEvent } from '../visits/visit-event.ts';

/** Anonymous visits; each call has reached the disk when it returns. */
export interface VisitLog {
  /**
   * @returns the number by which the page speaks of the visit.
   * @throws KioskError `REQUEST_INVALID` (a language that is not offered), `DISK_FULL`, `DATABASE_DAMAGED`.
   */
  begin(language: string): number;
  /**
   * Keeps all of the events or none.
   *
   * @throws KioskError `VISIT_UNKNOWN`, `VISIT_CLOSED`, `REQUEST_INVALID`, `DISK_FULL`, `DATABASE_DAMAGED`.
   */
  record(visit: number, events: readonly VisitEvent[]): void;
  /** @throws KioskError as `record` does. */
  end(visit: number, reason: EndReason): void;
  /**
   * Erases all that was kept of the visit and keeps nothing more of it. Nothing
   * is left that tells that there was one. To be repeated at will.
   *
   * @throws KioskError as `record` does; a visit that has ended is in the counts, and no longer itself.
   */
  uncount(visit: number): void;
  /** @param shownS - for how many seconds the invitation had been on the screen. */
  attract(shownS: number): void;
}

/** `state` colours the line on the staff page; the facts are its own. */
export type StatusLine = { state: 'ok' | 'warn' | 'bad' } & (
  | {
      id: 'pack';
      packId: string;
      version: number;
      title: Record<string, string>;
      source: 'installed' | 'bundled';
    }
  | { id: 'content'; troubles: TroubleView[]; untranslated: Untranslated[] }
  | {
      id: 'database';
      sizeBytes: number;
      events: number;
      lastEvent: LastEvent | null;
    }
  | { id: 'disk'; freeBytes: number; totalBytes: number }
  | { id: 'data-folder'; path: string }
  | { id: 'quarantine'; databases: string[] }
  | {
      id: 'last-stop';
      how: LastStop;
      recoveredVisits: number;
      starts: number;
      /** Of the last events before them, UTC epoch; `null`: never, as far as this machine's system tells. */
      lastCrashMs: number | null;
      lastPowerCutMs: number | null;
    }
  | { id: 'clock'; isSuspect: boolean; nowMs: number }
  | { id: 'notices'; notices: NoticeView[] }
);

export interface LastEvent {
  seq: number;
  /** UTC epoch, to the second. */
  atMs: number;
}

export interface NoticeView {
  code: Notice['code'];
  /** ISO 8601, UTC. */
  at: string;
}

export interface Health {
  status: 'ok' | 'degraded';
  pack: { id: string; version: number };
  lastEvent: LastEvent | null;
  notices: NoticeView[];
}

export interface Status {
  health(): Health;
  lines(): StatusLine[];
}

export interface ApiParts {
  pack: ActivePack;
  visits: VisitLog;
  status: Status;
  troubles: Troubles;
  /** What all visits together promised and endorsed. */
  totals: () => SharedTotals;
}

/** What could not be shown, as pages report it. */
export interface Troubles {
  /** @throws KioskError `REQUEST_INVALID` (an id that the pack does not have), `DISK_FULL`, `DATABASE_DAMAGED`. */
  report(report: TroubleReport): void;
}
