import { apiRoutes } from './api/api.ts';
import { door } from './api/door.ts';
import { fileRoutes } from './api/files.ts';
import { readPages } from './api/read-pages.ts';
import type { Clock } from './clock.ts';
import { KioskError } from './errors.ts';
import type { Log } from './log.ts';
import { NoticeBoard, type Notice } from './notices.ts';
import { choosePack } from './packs/choose-pack.ts';
import { KioskStatus } from './staff/status.ts';
import { openStatistics } from './statistics/open-statistics.ts';
import { DEFAULT_PARAMETERS } from './statistics/parameters.ts';
import { namedFailure } from './storage/failures.ts';
import { openStorage, standInStorage, type Storage } from './storage/open-storage.ts';
import { UncountedVisits } from './visits/uncounted-visits.ts';
import { Visits } from './visits/visits.ts';
import { WallClock } from './visits/wall-clock.ts';

export interface KioskOptions {
  /** Where the kiosk keeps what it counts: `kiosk.db`, `quarantine/`, `active.json`. Made if absent. */
  dataDir: string;
  /** The packs that staff have loaded, `<id>/<version>-<sha8>/`. */
  packsDir: string;
  /** The exhibition that came with the program. */
  bundledPackDir: string;
  /** The built pages. */
  pagesDir: string;
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
 * and reported as notices.
 *
 * @throws KioskError `DATA_FOLDER_UNWRITABLE`, `DATA_FROM_NEWER_VERSION`,
 * `PAGES_MISSING`, or the code of a bundled pack that does not open. Nothing
 * stays open then.
 */
export async function openKiosk(options: KioskOptions): Promise<Kiosk> {
  const { dataDir, clock, log } = options;
  const notices = new NoticeBoard(clock, log);
  const { storage, hasRoom } = storageOrStandIn(options, notices);
  try {
    reportSetAside(storage, notices);
    const pack = await choosePack(options, notices);
    const pages = await readPages(options.pagesDir);
    const { db, file, install, epoch } = storage;
    const wallClock = new WallClock(clock, lastEventMs(storage), clockNotice(notices));
    const rules = DEFAULT_PARAMETERS;
    const { tallies, statistics, upkeep } = openStatistics({
      db,
      identity: { install, epoch },
      exhibition: pack.exhibition,
      parameters: rules,
      now: () => wallClock.read(),
    });
    const visits = hasRoom
      ? new Visits({ db, pack, clock, wallClock, notices, rules, tallies })
      : new UncountedVisits();
    keepPlaying(notices, 'bring the statistics up to date', () => tallies.begin());
    keepPlaying(notices, 'count this start', () => visits.begun());
    keepPlaying(notices, 'seal the days that are over', upkeep);

    const status = new KioskStatus({ db, file, dataDir, pack, visits, clock, wallClock, notices });
    const app = door(log)
      .route('/', apiRoutes({ pack, visits, status, statistics }))
      .route('/', fileRoutes(pages, pack, notices));
    const { id, version } = pack.manifest;
    log({ level: 'info', event: 'kiosk-opened', pack: `${id}@${version}`, start: visits.start });

    return {
      fetch: async (request) => app.fetch(request),
      close: async () => {
        keepPlaying(notices, 'end the open visit', () => visits.stop());
        db.close();
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

function clockNotice(notices: NoticeBoard): (isSuspect: boolean) => void {
  return (isSuspect) => {
    if (!isSuspect) return notices.withdraw('CLOCK_SUSPECT');
    notices.post('CLOCK_SUSPECT', 'The clock is wrong: set date and time. Events are marked');
  };
}

function lastEventMs({ db }: Storage): number {
  const t = db.prepare<[], number>('SELECT t FROM event ORDER BY seq DESC LIMIT 1').pluck().get();
  return (t ?? 0) * 1000;
}

/** What cannot be counted, for want of room or of a sound disk, must not keep the exhibition from playing. */
function keepPlaying(notices: NoticeBoard, doing: string, write: () => void): void {
  try {
    write();
  } catch (error) {
    const failure = namedFailure(error, doing);
    if (!(failure instanceof KioskError)) throw failure;
    notices.post(failure.code, failure.message);
  }
}

function isFullDisk(error: unknown): error is KioskError {
  return error instanceof KioskError && error.code === 'DISK_FULL';
}
