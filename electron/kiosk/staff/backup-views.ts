import type { ErrorCode } from '../errors.ts';

/** A backup on a stick. */
export interface Backup {
  /** By which it is restored; the page never names a file. */
  id: string;
  name: string;
  /** UTC epoch, by the clock of the kiosk that wrote it. */
  atMs: number;
  /** What that kiosk is called; may be empty. */
  kiosk: string;
  /** Exhibitions in it. */
  packs: number;
  sizeBytes: number;
}

/** Something that was plugged in. */
export interface Stick {
  id: string;
  name: string;
  freeBytes: number;
  isWritable: boolean;
  backups: Backup[];
}

export type BackupStep = 'copy' | 'read-back' | 'check' | 'settle';

/** What a backup or a restoration is doing, or how the last one ended. */
export type BackupStatus =
  | { state: 'none' }
  | {
      state: 'running';
      work: 'write' | 'restore';
      step: BackupStep;
      doneBytes: number;
      totalBytes: number;
    }
  | {
      state: 'done';
      work: 'write' | 'restore';
      name: string;
      sizeBytes: number;
      /** What was written was read back from the stick itself; `false`: perhaps from this machine's memory. */
      isFromMedium: boolean;
    }
  | { state: 'failed'; work: 'write' | 'restore'; code: ErrorCode; message: string };
