import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { Job, Word } from './pack-worker.ts';

/** Beside this file as source, beside the bundle once built: `build/build.ts` makes it an entry of its own. */
const WORKER = `./pack-worker.${import.meta.url.endsWith('.ts') ? 'ts' : 'mjs'}`;

/** How long a worker may take to end after its last word, in milliseconds. */
const LONGEST_END_MS = 5_000;

/**
 * Runs one job in a worker. It ends by itself after its last word: ending a thread
 * from outside in the midst of native work may take the whole kiosk with it
 * (WiseLibs/better-sqlite3 issue 1507, nodejs/node issue 56312).
 *
 * @param onWord - everything that the worker says but its last word
 * @returns its last word
 * @throws whatever the worker died of: a bug, or too little memory
 */
export async function runJob(job: Job, onWord: (word: Word) => void = () => {}): Promise<Word> {
  const worker = new Worker(new URL(WORKER, import.meta.url), { workerData: job });
  const ended = once(worker, 'exit').catch(() => undefined);
  try {
    return await new Promise((resolve, reject) => {
      worker.on('message', (word: Word) =>
        word.kind === 'progress' || word.kind === 'backup-progress' ? onWord(word) : resolve(word),
      );
      worker.once('error', reject);
      worker.once('exit', (code) =>
        reject(new Error(`The worker ended with ${code}, saying nothing`)),
      );
    });
  } finally {
    const tooLong = setTimeout(() => void worker.terminate(), LONGEST_END_MS);
    await ended;
    clearTimeout(tooLong);
  }
}
