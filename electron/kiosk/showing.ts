import type { Hono } from 'hono';
import { apiRoutes } from './api/api.ts';
import { door } from './api/door.ts';
import { fileRoutes } from './api/files.ts';
import type { ServedFile } from './api/served-file.ts';
import type { Clock } from './clock.ts';
import { KioskError } from './errors.ts';
import { TroubleLog } from './exhibition/trouble-log.ts';
import type { Log } from './log.ts';
import type { NoticeBoard } from './notices.ts';
import type { ActivePack } from './packs/pack.ts';
import type { Staff } from './staff/open-staff.ts';
import { OpeningCheck } from './staff/opening-check.ts';
import type { Settings } from './staff/settings-views.ts';
import { areSameStays, staysWith } from './staff/stays-with.ts';
import { writeTestEvent } from './staff/test-event.ts';
import { KioskStatus } from './staff/status.ts';
import { openStatistics } from './statistics/open-statistics.ts';
import { DEFAULT_PARAMETERS, type MeasureParameters } from './statistics/parameters.ts';
import { namedFailure } from './storage/failures.ts';
import type { Storage } from './storage/open-storage.ts';
import { OptionalVisits } from './visits/optional-visits.ts';
import { UncountedVisits } from './visits/uncounted-visits.ts';
import { Visits } from './visits/visits.ts';
import { WallClock } from './visits/wall-clock.ts';

interface ShowingParts {
  pack: ActivePack;
  storage: Storage;
  /** Whether anything can be counted. */
  hasRoom: boolean;
  pages: ReadonlyMap<string, ServedFile>;
  staff: Staff;
  dataDir: string;
  clock: Clock;
  log: Log;
  notices: NoticeBoard;
}

/** One pack on show, with its visits, from when it is opened until another takes its place. */
export interface Showing {
  pack: ActivePack;
  app: Hono;
  isClockSuspect(): boolean;
  /** Ends the open visit. */
  end(): void;
}

/** Begins to show a pack: to the visits and the statistics it is a new start of the kiosk. */
export function beginShowing(parts: ShowingParts): Showing {
  const { pack, storage, hasRoom, pages, staff, dataDir, clock, log, notices } = parts;
  const { db, file, install, epoch } = storage;
  const wallClock = new WallClock(clock, lastEventMs(storage), clockNotice(notices));
  /** Staff may change how long the kiosk waits while it runs. */
  const rules: MeasureParameters = {
    ...DEFAULT_PARAMETERS,
    get idleS() {
      return staff.house.settings.idleS;
    },
  };
  const { tallies, statistics, totals, upkeep } = openStatistics({
    db,
    identity: { install, epoch },
    exhibition: pack.exhibition,
    leftOut: pack.leftOut,
    parameters: rules,
    now: () => wallClock.read(),
  });
  const visits = hasRoom
    ? new Visits({ db, pack, clock, wallClock, notices, rules, tallies })
    : new UncountedVisits();
  keepPlaying(notices, 'bring the statistics up to date', () => tallies.begin());
  keepPlaying(notices, 'count this start', () => visits.begun());
  keepPlaying(notices, 'seal the days that are over', upkeep);

  const troubles = new TroubleLog({ db, clock, pack });
  const counted = { db, file, dataDir, pack, visits, troubles, clock, wallClock, notices };
  const status = new KioskStatus(counted);
  const check = new OpeningCheck({
    ...{ pack, status, clock, databaseFile: file, journal: staff.journal },
    writeTestEvent: () => writeTestEvent(db, { boot: visits.start?.n, wallClock }),
  });
  const optional = new OptionalVisits(visits, () => staff.house.settings.countsVisits);
  const keepStays = (settings: Settings) =>
    keepPlaying(notices, 'keep the itinerary', () => {
      const before = statistics.stays();
      const stays = staysWith(before, settings, install);
      if (!areSameStays(before, stays)) statistics.setStays(stays);
    });
  const shown = { pack, visits: optional, status, check, keepStays, statistics, totals, troubles };
  const app = door(log)
    .route('/', apiRoutes({ ...shown, ...staff }))
    .route('/', fileRoutes(pages, pack, notices));
  const { id, version } = pack.manifest;
  log({ level: 'info', event: 'kiosk-opened', pack: `${id}@${version}`, start: visits.start });
  const end = () => keepPlaying(notices, 'end the open visit', () => visits.stop());
  const isClockSuspect = () => wallClock.read().isSuspect;
  return { pack, app, isClockSuspect, end };
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
