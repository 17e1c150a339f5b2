import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { figure, repeats, type Bench } from './tools/figure.ts';

const SERVE = join(import.meta.dirname, '..', '..', 'electron', 'serve', 'serve.ts');

/** Seconds from the command to the first page answered, on a new data folder, beside Node doing nothing. */
export default {
  name: 'cold-start',
  async run() {
    const values: number[] = [];
    const peer: number[] = [];
    for (let n = 0; n < repeats(5); n += 1) {
      values.push(await start());
      const began = performance.now();
      await once(spawn(process.execPath, ['-e', '']), 'exit');
      peer.push((performance.now() - began) / 1000);
    }
    return [
      figure({
        name: 'cold-start',
        unit: 's to the first page answered',
        values,
        peer: { name: 'Node itself', values: peer },
      }),
    ];
  },
} satisfies Bench;

async function start(): Promise<number> {
  const dataDir = await mkdtemp(join(tmpdir(), 'maarid-bench-'));
  const began = performance.now();
  const child = spawn(process.execPath, [SERVE, '--port', '0', '--data', dataDir], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const gone = once(child, 'exit');
  try {
    for await (const line of createInterface({ input: child.stdout })) {
      const url = /^Maarid is open at (\S+)/.exec(line)?.[1];
      if (url === undefined) continue;
      await (await fetch(url)).text();
      return (performance.now() - began) / 1000;
    }
    throw new Error('The kiosk did not open');
  } finally {
    child.kill('SIGTERM');
    await gone;
    await rm(dataDir, { recursive: true, force: true });
  }
}
