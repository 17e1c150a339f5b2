import { Worker } from 'node:worker_threads';

/** The validator hangs on some files (KhronosGroup/glTF-Validator issue 180). */
const LONGEST_MS = 10_000;

/**
 * What Khronos' validator has against a model, in its own words; `undefined`
 * if nothing. It runs in a worker, which is ended if it takes too long.
 */
export async function glbFault(
  absolutePath: string,
  longestMs = LONGEST_MS,
): Promise<string | undefined> {
  const worker = new Worker(new URL('./validate-glb.ts', import.meta.url), {
    workerData: absolutePath,
  });
  let tooLong: NodeJS.Timeout | undefined;
  try {
    return await new Promise((resolve, reject) => {
      worker.once('message', (fault: string | undefined) => resolve(fault));
      worker.once('error', reject);
      tooLong = setTimeout(() => resolve(`not validated within ${longestMs} ms`), longestMs);
    });
  } finally {
    clearTimeout(tooLong);
    await worker.terminate();
  }
}
