/**
 * What staff's pages are told of packs. No type of Node or of the database may
 * stand here: the pages read these through `type Api`.
 */
import type { ErrorCode } from '../errors.ts';

/** Why staff are asked before a pack is taken in. Each is to be confirmed by its name. */
export const REASONS = ['unsigned', 'signer-unknown', 'older'] as const;
export type Reason = (typeof REASONS)[number];

/** Who signed, as far as this kiosk knows. */
export interface SignerView {
  /** Short enough to be compared over the telephone. */
  keyId: string;
  /** Staff's own name for a known signer; what an unknown one calls itself. */
  name: string;
  isKnown: boolean;
}

/** What an archive says it is. */
export interface OfferedPack {
  id: string;
  version: number;
  title: Record<string, string>;
  languages: string[];
  files: number;
  unpackedBytes: number;
  /** What may be left out, and what that saves. */
  optional: { id: string; title: Record<string, string>; sizeBytes: number }[];
}

/** An archive that staff could take in, before anything of it was copied. */
export interface Glance {
  /** The name of the file. */
  name: string;
  folder: string;
  sizeBytes: number;
  /** `refused` says that it cannot be taken in; a pack that looks well here may still be refused when all of it is read. */
  verdict: 'ready' | 'confirm' | 'refused';
  reasons: Reason[];
  refusal: { code: ErrorCode; message: string } | null;
  pack: OfferedPack | null;
  /** Of the manifest; two archives of one hash are one pack. */
  manifestSha256: string | null;
  signer: (SignerView & { publicKey: string }) | null;
}

/** An archive within reach, on a stick or uploaded. */
export interface Offer extends Glance {
  /** By which it is taken in; the page never names a file. */
  id: string;
  isUpload: boolean;
  /** Which of its optional parts this kiosk does without; `null` if the pack is not here at all. */
  here: { leftOut: string[] } | null;
}

/**
 * What an import is doing. `receive` waits for a browser that sends; `copy`
 * copies and hashes; `settle` makes it durable and gives it its name.
 */
export type Step = 'receive' | 'copy' | 'look' | 'settle';

export interface Progress {
  step: Step;
  doneBytes: number;
  totalBytes: number;
}

/** How far the one import that can be under way has come, or how the last one ended. */
export type ImportStatus =
  | { state: 'none' }
  /** While it is still being sent, it is no offer yet. */
  | { state: 'running'; offer: string | null; progress: Progress }
  | { state: 'done'; offer: string; name: string; isShown: boolean; noteLeft: boolean }
  | { state: 'failed'; offer: string; code: ErrorCode; message: string; noteLeft: boolean };

/** A pack on this kiosk. */
export interface ShelvedPack {
  /** `bundled`, or its folder below the packs folder. */
  name: string;
  /** `loaded`: came in and was never shown. */
  place: 'active' | 'previous' | 'loaded' | 'bundled';
  /** `null` if it can no longer be read. */
  pack: {
    id: string;
    version: number;
    title: Record<string, string>;
    /** The titles of the optional parts that are not here. */
    without: Record<string, string>[];
  } | null;
}

export interface ShelfView {
  packs: ShelvedPack[];
  /** The active one has not been seen yet; it may be opened so often before the one before it returns. */
  trialBootsLeft: number | null;
  /** What "go back" would show. */
  back: string | null;
}

/** A line of the staff journal. */
export interface StaffEntry {
  seq: number;
  /** UTC epoch, to the second, by a clock that may be in doubt. */
  atMs: number;
  act: StaffAct;
  facts: Record<string, string | number | boolean | null | readonly string[]>;
}

/** What staff can do that others may want to know of later. Stored: added to, never renamed. */
export const STAFF_ACTS = [
  'pack-taken-in',
  'pack-refused',
  'pack-cancelled',
  'pack-shown',
  'pack-seen',
  'pack-back',
  'pack-returned',
  'signer-trusted',
  'pin-set',
  'pin-reset',
  'pin-locked',
  'note-kept',
  'note-removed',
  'itinerary-set',
  'door-counted',
  'retention-set',
  'released',
  'settings-changed',
  'settings-undone',
  'opening-check',
  'backup-written',
  'backup-failed',
  'backup-restored',
  'paper-saved',
] as const;
export type StaffAct = (typeof STAFF_ACTS)[number];

/** What anyone may know of the staff's door. */
export interface AccessView {
  hasPin: boolean;
  /** Nobody may try the PIN for so long; 0 if one may. */
  lockedForMs: number;
  digits: { least: number; most: number };
  /** Whether the digits change places each time. */
  isShuffled: boolean;
}
