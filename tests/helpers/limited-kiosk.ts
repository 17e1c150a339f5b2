import { onTestFinished } from 'vitest';
import { apiRoutes } from '#kiosk/api/api.ts';
import { door } from '#kiosk/api/door.ts';
import { TroubleLog } from '#kiosk/exhibition/trouble-log.ts';
import { NoticeBoard } from '#kiosk/notices.ts';
import { choosePack } from '#kiosk/packs/choose-pack.ts';
import { openStaff } from '#kiosk/staff/open-staff.ts';
import { KioskStatus } from '#kiosk/staff/status.ts';
import { openStatistics } from '#kiosk/statistics/open-statistics.ts';
import { DEFAULT_PARAMETERS as rules } from '#kiosk/statistics/parameters.ts';
import { openStorage } from '#kiosk/storage/open-storage.ts';
import { Visits } from '#kiosk/visits/visits.ts';
import { WallClock } from '#kiosk/visits/wall-clock.ts';
import { asking, HandClock, makeHouse, MORNING_MS, visiting } from './make-kiosk.ts';

/**
 * The API over a database that may not grow much further, which to SQLite is
 * a full disk. Put together here, because the limit is one of the connection.
 */
export async function limitedKiosk() {
  const house = await makeHouse();
  const { dataDir } = house;
  const clock = new HandClock(MORNING_MS);
  const notices = new NoticeBoard(clock, () => {});
  const storage = openStorage({ dataDir, clock });
  const { db, file, install, epoch } = storage;
  onTestFinished(() => {
    db.close();
  });
  const pack = await choosePack(house, notices);
  const wallClock = new WallClock(clock, 0, () => {});
  const { tallies, statistics, totals } = openStatistics({
    db,
    identity: { install, epoch },
    exhibition: pack.exhibition,
    parameters: rules,
    now: () => wallClock.read(),
  });
  const visits = new Visits({ db, pack, clock, wallClock, notices, rules, tallies });
  const troubles = new TroubleLog({ db, clock, pack });
  const counted = { db, file, dataDir, pack, visits, troubles, clock, wallClock, notices };
  const status = new KioskStatus(counted);
  tallies.begin();
  visits.begun();

  const staff = openStaff({
    places: house,
    stickDirs: [],
    storage,
    hasRoom: true,
    clock,
    log: () => {},
    notices,
    turn: () => Promise.resolve(),
    shown: () => pack,
    isClockSuspect: () => false,
    reopen: () => {},
  });
  const check = { run: () => Promise.reject(new Error('Nobody checks a limited kiosk')) };
  const keepStays = () => {};
  const parts = { pack, visits, status, check, keepStays, statistics, totals, troubles, ...staff };
  const app = door(() => {}).route('/', apiRoutes(parts));
  const kiosk = { fetch: async (request: Request) => app.fetch(request) };
  const world = { ...asking(kiosk), ...visiting(kiosk, house) };
  return {
    ...world,
    makeRoom: () => db.pragma('max_page_count = 100000'),
    /** Records until there is no room; one `SEARCH` a request. */
    fill: async () => {
      const visit = await world.begin();
      // SQLite reads this as "no page more than now".
      db.pragma('max_page_count = 1');
      for (let acknowledged = 0; ; acknowledged += 1) {
        const refusal = await world.record(visit, { kind: 'search' });
        if (!refusal.ok) return { visit, acknowledged, refusal };
      }
    },
  };
}
