import { readPages } from './api/read-pages.ts';
import type { Clock } from './clock.ts';
import { KioskError } from './errors.ts';
import type { Log } from './log.ts';
import { NoticeBoard, type Notice } from './notices.ts';
import { choosePack } from './packs/choose-pack.ts';
import type { ActivePack } from './packs/pack.ts';
import { STICK_DIRS } from './packs/sticks.ts';
import { beginShowing, type Showing } from './showing.ts';
import { finishRestore } from './staff/finish-restore.ts';
import { openStaff } from './staff/open-staff.ts';
import type { Printer } from './staff/printer.ts';
import { openStorage, standInStorage, type Storage } from './storage/open-storage.ts';

export interface KioskOptions {
  /** Where the kiosk keeps what it counts: `kiosk.db`, `quarantine/`, `active.json`, `trust.json`. Made if absent. */
  dataDir: string;
  /** The packs that staff have loaded, `<id>/<version>-<sha8>/`. */
  packsDir: string;
  /** The exhibition that came with the program. */
  bundledPackDir: string;
  /** The built pages. */
  pagesDir: string;
  /** Where sticks appear when they are plugged in; `*` stands for one name. Linux' own places unless told. */
  stickDirs?: readonly string[];
  /** Within so long after a page asked for a new pack it must stand on the screen, or the one before returns. */
  trialMs?: number;
  /** The last starts came to nothing: the pack before the active one is shown, without a word to the pointer. */
  isPackSuspect?: boolean;
  /** How pages become PDFs; absent where people print from their browser. */
  printer?: Printer;
  clock: Clock;
  log: Log;
}

export interface Kiosk {
  /** Answers every request: pages, media and API. Never rejects. */
  fetch(request: Request): Promise<Response>;
  /** Ends the open visit and closes the database. */
  close(): Promise<void>;
  /** What went wrong and was survived, oldest first; it changes as the kiosk runs. */
  notices: readonly Notice[];
}

/**
 * Opens the exhibition behind one fetch handler.
 *
 * A damaged database, a pack that does not open and a full disk are survived
 * and reported as notices. When staff restore a backup, the kiosk closes and
 * opens anew over it, behind the same handler.
 *
 * @throws KioskError `DATA_FOLDER_UNWRITABLE`, `DATA_FROM_NEWER_VERSION`,
 * `PAGES_MISSING`, or the code of a bundled pack that does not open. Nothing
 * stays open then.
 */
export async function openKiosk(options: KioskOptions): Promise<Kiosk> {
  /** Settled, except while the kiosk opens anew: then every request waits. */
  let ready: Promise<void> = Promise.resolve();
  const reopen = (): void => {
    ready = ready.then(async () => {
      await kiosk.close();
      kiosk = await openOnce(options, reopen);
    });
    ready.catch((error: unknown) => {
      options.log({ level: 'error', event: 'bug', path: 'reopen', error: String(error) });
    });
  };
  let kiosk = await openOnce(options, reopen);
  return {
    fetch: async (request) => {
      await ready;
      return kiosk.fetch(request);
    },
    close: async () => {
      await ready.catch(() => undefined);
      await kiosk.close();
    },
    get notices() {
      return kiosk.notices;
    },
  };
}

async function openOnce(options: KioskOptions, reopen: () => void): Promise<Kiosk> {
  const { clock, log, stickDirs = STICK_DIRS, isPackSuspect = false } = options;
  const notices = new NoticeBoard(clock, log);
  const isRestored = finishRestore(options.dataDir, clock);
  const { storage, hasRoom } = storageOrStandIn(options, notices);
  try {
    reportSetAside(storage, notices);
    const pages = await readPages(options.pagesDir);
    let showing: Showing;
    /** Settled, except while one pack makes room for another: then every request waits. */
    let ready: Promise<void> = Promise.resolve();
    const staff = openStaff({
      places: options,
      stickDirs,
      storage,
      hasRoom,
      clock,
      log,
      notices,
      reopen,
      trialMs: options.trialMs,
      printer: options.printer,
      shown: () => showing.pack,
      isClockSuspect: () => showing.isClockSuspect(),
      turn: () => {
        const turning = ready.then(turn);
        ready = turning.catch(() => undefined);
        return turning;
      },
    });
    if (isRestored) staff.journal.write('backup-restored');
    staff.shelf.clear();
    let skipsActive = isPackSuspect;
    const choose = () => choosePack(options, notices, { journal: staff.journal, skipsActive });
    const show = (pack: ActivePack) =>
      beginShowing({ ...options, pack, storage, hasRoom, pages, staff, notices });
    const turn = async (): Promise<void> => {
      // Staff have chosen one themselves.
      skipsActive = false;
      // Chosen first: should none open, what is on show stays.
      const pack = await choose();
      showing.end();
      showing = show(pack);
    };
    showing = show(await choose());

    return {
      fetch: async (request) => {
        await ready;
        return showing.app.fetch(request);
      },
      close: async () => {
        staff.shelf.close();
        await staff.arrivals.close();
        await staff.backups.close();
        showing.end();
        storage.db.close();
        log({ level: 'info', event: 'kiosk-closed' });
      },
      notices: notices.all,
    };
  } catch (error) {
    storage.db.close();
    throw error;
  }
}

/** A full disk is no reason to show nothing. */
function storageOrStandIn({ dataDir, clock }: KioskOptions, notices: NoticeBoard) {
  try {
    return { storage: openStorage({ dataDir, clock }), hasRoom: true };
  } catch (error) {
    if (!isFullDisk(error)) throw error;
    notices.post(error.code, `${error.message}; nothing is counted until it has room and restarts`);
    return { storage: standInStorage(dataDir), hasRoom: false };
  }
}

function reportSetAside({ setAside }: Storage, notices: NoticeBoard): void {
  if (!setAside) return;
  const { why, folder } = setAside;
  notices.post(
    'DATABASE_DAMAGED',
    `The database was damaged (${why}) and was moved to ${folder}; counting goes on in a new one`,
  );
}

function isFullDisk(error: unknown): error is KioskError {
  return error instanceof KioskError && error.code === 'DISK_FULL';
}
