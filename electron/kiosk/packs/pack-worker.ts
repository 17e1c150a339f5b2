/**
 * What touches sticks and large files runs here, beside the kiosk and not in
 * it: a page never waits for a slow stick. One worker does one job and ends.
 */
import { parentPort, workerData } from 'node:worker_threads';
import { KioskError, type ErrorCode } from '../errors.ts';
import { glanceAt } from './offer.ts';
import { archivesOn } from './sticks.ts';
import { takeIn, type TakeIn, type TakenIn } from './take-in.ts';
import type { Standards } from './verdict.ts';
import type { Glance, Progress } from './views.ts';

export type Job =
  | { kind: 'glance'; stickDirs: readonly string[]; files: readonly string[]; standards: Standards }
  /** `cancelled` is one shared number; not zero calls the job off. */
  | ({ kind: 'take-in'; cancelled: SharedArrayBuffer } & TakeIn);

export type Word =
  | { kind: 'glances'; glances: Glance[] }
  | { kind: 'progress'; progress: Progress }
  | { kind: 'taken-in'; taken: TakenIn }
  | { kind: 'refused'; code: ErrorCode; message: string };

const say = (word: Word): void => parentPort?.postMessage(word);
const job = workerData as Job;

try {
  if (job.kind === 'glance') say({ kind: 'glances', glances: await glances(job) });
  else say({ kind: 'taken-in', taken: await work(job) });
} catch (error) {
  // A bug flies, and is logged by the one who started the worker.
  if (!(error instanceof KioskError)) throw error;
  say({ kind: 'refused', code: error.code, message: error.message });
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
