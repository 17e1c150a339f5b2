/**
 * What touches sticks and large files runs here, beside the kiosk and not in
 * it: a page never waits for a slow stick. One worker does one job and ends.
 */
import { parentPort, workerData } from 'node:worker_threads';
import { PackError } from '#packing/pack-error.ts';
import { verifyPack } from '#packing/verify-pack.ts';
import { KioskError, type ErrorCode } from '../errors.ts';
import { stageRestore, type StageRestore } from '../staff/stage-restore.ts';
import { findSticks, type FoundStick } from '../staff/stick-backups.ts';
import { type BackupProgress, writeBackup, type WriteBackup } from '../staff/write-backup.ts';
import { writePaper, type WritePaper } from '../staff/write-paper.ts';
import { inspect } from '../storage/inspect.ts';
import { glanceAt } from './offer.ts';
import { archivesOn } from './sticks.ts';
import { takeIn, type TakeIn, type TakenIn } from './take-in.ts';
import type { Standards } from './verdict.ts';
import type { Glance, Progress } from './views.ts';

export type Job =
  /** What is plugged in, with the backups on it. */
  | { kind: 'sticks'; stickDirs: readonly string[] }
  | { kind: 'check'; folder: string; databaseFile: string }
  | ({ kind: 'backup' } & WriteBackup)
  | ({ kind: 'restore' } & StageRestore)
  | ({ kind: 'paper' } & WritePaper)
  | { kind: 'glance'; stickDirs: readonly string[]; files: readonly string[]; standards: Standards }
  /** `cancelled` is one shared number; not zero calls the job off. */
  | ({ kind: 'take-in'; cancelled: SharedArrayBuffer } & TakeIn);

export type Word =
  | { kind: 'glances'; glances: Glance[] }
  | { kind: 'sticks'; sticks: FoundStick[] }
  | { kind: 'checked'; damaged: string[]; verdict: string }
  | { kind: 'backup-progress'; progress: BackupProgress }
  /** `isFromMedium`: what was read back came from the stick, not perhaps from memory. */
  | { kind: 'backed-up'; name?: string; sizeBytes: number; isFromMedium?: boolean }
  | { kind: 'paper-saved' }
  | { kind: 'progress'; progress: Progress }
  | { kind: 'taken-in'; taken: TakenIn }
  | { kind: 'refused'; code: ErrorCode; message: string };

const say = (word: Word): void => parentPort?.postMessage(word);
const job = workerData as Job;

try {
  say(await done(job));
} catch (error) {
  // A bug flies, and is logged by the one who started the worker.
  if (!(error instanceof KioskError)) throw error;
  say({ kind: 'refused', code: error.code, message: error.message });
}

async function done(asked: Job): Promise<Word> {
  switch (asked.kind) {
    case 'glance':
      return { kind: 'glances', glances: await glances(asked) };
    case 'take-in':
      return { kind: 'taken-in', taken: await work(asked) };
    case 'sticks':
      return { kind: 'sticks', sticks: findSticks(asked.stickDirs) };
    case 'check':
      return { kind: 'checked', ...(await check(asked)) };
    case 'backup':
      return { kind: 'backed-up', ...(await writeBackup(asked, sayProgress)) };
    case 'restore':
      return { kind: 'backed-up', ...(await stageRestore(asked, sayProgress)) };
    case 'paper':
      writePaper(asked);
      return { kind: 'paper-saved' };
  }
}

function sayProgress(progress: BackupProgress): void {
  say({ kind: 'backup-progress', progress });
}

async function check({ folder, databaseFile }: Job & { kind: 'check' }) {
  const finding = inspect(databaseFile);
  return {
    damaged: await damagedIn(folder),
    verdict:
      finding.state === 'damaged' ? finding.why : finding.state === 'sound' ? 'ok' : 'absent',
  };
}

/** The names of the files that are not as the manifest says. */
async function damagedIn(folder: string): Promise<string[]> {
  try {
    return (await verifyPack(folder)).map(({ values }) => String(values['file'] ?? ''));
  } catch (error) {
    if (error instanceof PackError) return [error.message];
    throw error;
  }
}

async function glances({ stickDirs, files, standards }: Job & { kind: 'glance' }) {
  const found: Glance[] = [];
  for (const file of [...files, ...archivesOn(stickDirs)]) {
    found.push(await glanceAt(file, standards));
  }
  return found;
}

function work({ cancelled, ...what }: Job & { kind: 'take-in' }): Promise<TakenIn> {
  const flag = new Int32Array(cancelled);
  let saidBytes = 0;
  return takeIn(what, {
    isCancelled: () => Atomics.load(flag, 0) !== 0,
    onProgress: (progress) => {
      const { doneBytes, totalBytes } = progress;
      // A hundred steps are enough for a bar.
      const isNews = doneBytes < saidBytes || doneBytes - saidBytes >= totalBytes / 100;
      if (isNews || doneBytes === totalBytes) {
        saidBytes = doneBytes;
        say({ kind: 'progress', progress });
      }
    },
  });
}
