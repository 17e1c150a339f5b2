import { Worker } from 'node:worker_threads';
import type { Job, Word } from './pack-worker.ts';

/** Beside this file as source, beside the bundle once built: `build/build.ts` makes it an entry of its own. */
const WORKER = `./pack-worker.${import.meta.url.endsWith('.ts') ? 'ts' : 'mjs'}`;

/**
 * Runs one job in a worker.
 *
 * @param onWord - everything that the worker says but its last word
 * @returns its last word
 * @throws whatever the worker died of: a bug, or too little memory
 */
export async function runJob(job: Job, onWord: (word: Word) => void = () => {}): Promise<Word> {
  const worker = new Worker(new URL(WORKER, import.meta.url), { workerData: job });
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
    await worker.terminate();
  }
}
