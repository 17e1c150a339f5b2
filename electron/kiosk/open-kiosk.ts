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
import { DEFAULT_PARAMETERS } from './statistics/parameters.ts';
import { openStorage, type Storage } from './storage/open-storage.ts';
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
 * @throws KioskError `DATA_FOLDER_UNWRITABLE`, `DATA_FROM_NEWER_VERSION`,
 * `DISK_FULL` (no room even for an empty database), `PAGES_MISSING`, or the
 * code of a bundled pack that does not open. Nothing stays open then.
 */
export async function openKiosk(options: KioskOptions): Promise<Kiosk> {
  const { dataDir, clock, log } = options;
  const notices = new NoticeBoard(clock, log);
  const storage = openStorage({ dataDir, clock });
  try {
    reportSetAside(storage, notices);
    const pack = await choosePack(options, notices);
    const pages = await readPages(options.pagesDir);
    const { db, file } = storage;
    const wallClock = new WallClock(clock, lastEventMs(storage), clockNotice(notices));
    const visits = new Visits({ db, pack, clock, wallClock, notices, rules: DEFAULT_PARAMETERS });
    surviveFullDisk(() => visits.begun());

    const status = new KioskStatus({ db, file, dataDir, pack, visits, clock, wallClock, notices });
    const app = door(log)
      .route('/', apiRoutes({ pack, visits, status, statistics: {} }))
      .route('/', fileRoutes(pages, pack));
    const { id, version } = pack.manifest;
    log({ level: 'info', event: 'kiosk-opened', pack: `${id}@${version}`, start: visits.start });

    return {
      fetch: async (request) => app.fetch(request),
      close: async () => {
        surviveFullDisk(() => visits.stop());
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

/** Without room to count, the exhibition still plays; the visits have already told staff. */
function surviveFullDisk(write: () => void): void {
  try {
    write();
  } catch (error) {
    if (!(error instanceof KioskError && error.code === 'DISK_FULL')) throw error;
  }
}
