import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { join } from 'node:path';
import { furnish } from '../helpers/make-kiosk.ts';
import { readEvents } from '../helpers/read-events.ts';
import { randomOf, Tally, type FaultOptions, type Outcome } from './fault.ts';

const CHILD = join(import.meta.dirname, '..', 'helpers', 'visiting-child.ts');
/** Long enough to be within a commit, a checkpoint or a visit; short enough for 200 of them. */
const LONGEST_MS = 120;

/**
 * Kills a real kiosk process at random, over one data folder again and again,
 * so that every start has to recover from the kill before it.
 */
export async function kills({ cases, seed, folder }: FaultOptions): Promise<Outcome> {
  const house = await furnish(folder);
  const random = randomOf(seed);
  const tally = new Tally();
  let promised = 0;
  for (let n = 0; n < cases; n += 1) {
    const child = spawn(process.execPath, [CHILD, JSON.stringify(house)], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const exited = once(child, 'exit') as Promise<[number | null, string | null]>;
    const afterMs = random() * LONGEST_MS;
    let acknowledged = 0;
    for await (const line of createInterface({ input: child.stdout })) {
      if (acknowledged === 0) setTimeout(() => child.kill('SIGKILL'), afterMs);
      acknowledged = Number(line);
    }
    const [code] = await exited;
    promised += acknowledged;
    tally.count(lookAfter(code, promised, join(house.dataDir, 'kiosk.db')));
    // What was written and not yet told is there as well, and stays.
    promised = searchesIn(join(house.dataDir, 'kiosk.db'));
  }
  return tally.outcome('kill -9', `${promised} acknowledged requests over one data folder`);
}

function lookAfter(code: number | null, promised: number, file: string): string | undefined {
  if (code !== null) return `the kiosk ended by itself with ${code}`;
  const events = readEvents(file);
  const kept = searchesIn(file);
  if (kept < promised) return `${promised - kept} of ${promised} acknowledged are gone`;
  const isWhole = events.every(({ seq }, i) => seq === i + 1);
  return isWhole ? undefined : 'the numbers of the events have gaps';
}

const searchesIn = (file: string): number =>
  readEvents(file).filter(({ kind }) => kind === 'SEARCH').length;
