import { KioskError } from '../errors.ts';
import type { Disk } from './disk.ts';
import type { Progress } from './views.ts';

/** Whoever waits for an import: is told how far it is, and can call it off. */
export interface Watcher {
  onProgress(progress: Progress): void;
  isCancelled(): boolean;
}

/** @throws KioskError `IMPORT_CANCELLED` */
export function mustGoOn(watcher: Watcher): void {
  if (watcher.isCancelled()) throw new KioskError('IMPORT_CANCELLED', 'Staff cancelled it');
}

/** Left free for what the kiosk writes while a pack comes in. */
const MARGIN_BYTES = 50_000_000;

/** @throws KioskError `DISK_FULL` before anything is written that would not fit */
export function mustHaveRoom(disk: Disk, folder: string, bytes: number): void {
  const free = disk.freeBytes(folder);
  if (free >= bytes + MARGIN_BYTES) return;
  const inMb = (n: number) => Math.ceil(n / 1e6);
  const message = `The exhibition needs ${inMb(bytes + MARGIN_BYTES)} MB; ${inMb(free)} MB are free`;
  throw new KioskError('DISK_FULL', message);
}
