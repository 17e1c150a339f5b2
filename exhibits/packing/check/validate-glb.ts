/** The worker of "glb-validity.ts": validates the one file that it is given. */
import { readFile } from 'node:fs/promises';
import { parentPort, workerData } from 'node:worker_threads';
import { validateBytes } from 'gltf-validator';

const bytes = new Uint8Array(await readFile(String(workerData)));
const { issues } = await validateBytes(bytes, { maxIssues: 0 }); // 0: all of them
const error = issues.messages.find(({ severity }) => severity === 0);
parentPort?.postMessage(error && [error.message, error.pointer].filter(Boolean).join(' '));
