import type { StaffParts } from '../api/staff-parts.ts';
import type { Clock } from '../clock.ts';
import type { Log } from '../log.ts';
import type { NoticeBoard } from '../notices.ts';
import { Arrivals } from '../packs/arrivals.ts';
import type { PackPlaces } from '../packs/choose-pack.ts';
import type { ActivePack } from '../packs/pack.ts';
import { Shelf } from '../packs/shelf.ts';
import type { Storage } from '../storage/open-storage.ts';
import { Backups } from './backups.ts';
import { House } from './house.ts';
import { Papers } from './papers.ts';
import { Pin } from './pin.ts';
import type { Printer } from './printer.ts';
import { resetPinIfAsked } from './reset-pin.ts';
import { StaffSessions } from './sessions.ts';
import { StaffDoor } from './staff-door.ts';
import { StaffJournal } from './staff-journal.ts';

export interface StaffOptions {
  places: PackPlaces;
  stickDirs: readonly string[];
  storage: Storage;
  hasRoom: boolean;
  clock: Clock;
  log: Log;
  notices: NoticeBoard;
  turn: () => Promise<void>;
  shown: () => ActivePack;
  isClockSuspect: () => boolean;
  reopen: () => void;
  trialMs?: number | undefined;
  printer?: Printer | undefined;
}

/** Without what belongs to the pack on show. */
export type Staff = Omit<StaffParts, 'check' | 'keepStays'> & {
  shelf: Shelf;
  arrivals: Arrivals;
  journal: StaffJournal;
  house: House;
  backups: Backups;
};

/** What outlives the pack on show: who is staff, and which packs there are. */
export function openStaff(options: StaffOptions): Staff {
  const { places, stickDirs, storage, hasRoom, clock, log, notices, turn, shown } = options;
  const { db } = storage;
  const journal = new StaffJournal({ db, clock, log, notices });
  const pin = new Pin({ db, clock });
  if (hasRoom) resetPinIfAsked(places.dataDir, { pin, journal, notices });
  const sessions = new StaffSessions(clock);
  const { trialMs } = options;
  const kept = { places, journal, notices, turn, shown };
  const shelf = new Shelf({ ...kept, ...(trialMs !== undefined && { trialMs }) });
  const { dataDir, packsDir } = places;
  const arrivals = new Arrivals({ dataDir, packsDir, stickDirs, shelf, journal, clock, log });
  const { isClockSuspect, reopen, printer } = options;
  const languages = () => shown().exhibition.languages;
  const house = new House({ dataDir, clock, journal, notices, languages, isClockSuspect });
  const isShuffled = () => house.settings.shuffledKeys;
  const door = new StaffDoor({ pin, sessions, journal, isFleeting: !hasRoom, isShuffled });
  const backups = new Backups({
    ...{ dataDir, packsDir, stickDirs, shelf, house, journal, clock, log },
    reopen,
  });
  const papers = new Papers({ printer, backups, journal, clock });
  return { door, shelf, arrivals, journal, house, backups, papers };
}
