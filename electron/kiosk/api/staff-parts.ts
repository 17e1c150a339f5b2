/** What the staff's routes ask of the rest of the kiosk; free of Node's and the database's types, as `parts.ts`. */
import type {
  AccessView,
  ImportStatus,
  Offer,
  Reason,
  ShelfView,
  StaffEntry,
} from '../packs/views.ts';

/** Lets staff in; each call may throw a KioskError that says why not. */
export interface Door {
  access(): AccessView;
  enter(pin: string): Promise<string>;
  setPin(pin: string, token: string | undefined): Promise<string>;
  mustBeStaff(token: string | undefined): void;
  leave(token: string | undefined): void;
}

/** The packs that are here. */
export interface PackShelf {
  view(): Promise<ShelfView>;
  show(name: string): Promise<void>;
  back(): Promise<void>;
  seen(pack: { id: string; version: number }): void;
}

/** The packs that come. */
export interface PackArrivals {
  readonly status: ImportStatus;
  offers(): Promise<Offer[]>;
  upload(body: ReadableStream<Uint8Array> | null, lengthBytes: number): Promise<Offer>;
  start(id: string, how: { confirmed: readonly Reason[]; show: boolean }): void;
  cancel(): void;
  trust(id: string, name: string): void;
}

export interface StaffParts {
  door: Door;
  shelf: PackShelf;
  arrivals: PackArrivals;
  journal: { newest(most: number): StaffEntry[] };
}
