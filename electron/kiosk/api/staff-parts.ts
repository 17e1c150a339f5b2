/** What the staff's routes ask of the rest of the kiosk; free of Node's and the database's types, as `parts.ts`. */
import type {
  AccessView,
  ImportStatus,
  Offer,
  Reason,
  ShelfView,
  StaffEntry,
} from '../packs/views.ts';
import type { CheckReport } from '../staff/check-views.ts';
import type { BackupStatus, Stick } from '../staff/backup-views.ts';
import type { AskPaper, SavedPaper } from '../staff/paper-views.ts';
import type { HouseState, Settings, SettingsView } from '../staff/settings-views.ts';
import type { SettingsChange } from '../staff/settings-schema.ts';
import type { Language } from '#format/text.ts';

/** What is written to a stick and read back from it. */
export interface PackBackups {
  readonly status: BackupStatus;
  sticks(): Promise<Stick[]>;
  write(stick: string): void;
  restore(backup: string): void;
}

/** Lets staff in; each call may throw a KioskError that says why not. */
export interface Door {
  access(): AccessView;
  enter(pin: string): Promise<string>;
  setPin(pin: string, token: string | undefined): Promise<string>;
  /** The PIN once more, before what is seldom right. */
  prove(pin: string): Promise<void>;
  mustBeStaff(token: string | undefined): void;
  leave(token: string | undefined): void;
}

/** The packs that are here. */
export interface PackShelf {
  view(): Promise<ShelfView>;
  show(name: string): Promise<void>;
  back(): Promise<void>;
  seen(pack: { id: string; version: number }): void;
  /** A page asks for what is on show. */
  asked(): void;
}

/** The packs that come. */
export interface PackArrivals {
  readonly status: ImportStatus;
  offers(): Promise<Offer[]>;
  /** Room on this kiosk's own disk. */
  freeBytes(): number;
  upload(body: ReadableStream<Uint8Array> | null, lengthBytes: number): Promise<Offer>;
  start(
    id: string,
    how: { confirmed: readonly Reason[]; show: boolean; leftOut: readonly string[] },
  ): void;
  cancel(): void;
  trust(id: string, name: string): void;
}

/** How the kiosk is set. */
export interface KioskHouse {
  readonly settings: Settings;
  readonly revision: number;
  view(): SettingsView;
  change(change: SettingsChange): SettingsView;
  undo(): SettingsView;
  state(pack: HouseState['pack']): HouseState;
  languages(): Language[];
}

export interface StaffParts {
  check: { run(): Promise<CheckReport> };
  /** Tells the statistics where the kiosk stands, and when. */
  keepStays(settings: Settings): void;
  house: KioskHouse;
  backups: PackBackups;
  /** What would be printed, as a PDF onto a stick. */
  papers: { save(asked: AskPaper): Promise<SavedPaper> };
  door: Door;
  shelf: PackShelf;
  arrivals: PackArrivals;
  journal: { newest(most: number): StaffEntry[] };
}
