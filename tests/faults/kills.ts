import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import Database from 'better-sqlite3';
import { furnish } from '../helpers/make-kiosk.ts';
import { readEvents } from '../helpers/read-events.ts';
import { randomOf, Tally, type FaultOptions, type Outcome } from './fault.ts';

const SERVE = join(import.meta.dirname, '..', '..', 'electron', 'serve', 'serve.ts');
/** Long enough to be within a commit, a checkpoint, the end of a visit. */
const LONGEST_MS = 250;
/** Some are killed before they are open: while the last kill is being recovered from. */
const EARLY_SHARE = 0.15;
const EARLIEST_MS = 900;
/** Requests of one visit that are on their way at once. */
const AT_ONCE = 3;
const SEARCHES = 12;

/** What was said yes to, by the number of the visit. */
interface Promised {
  searches: Map<number, number>;
  ended: Set<number>;
}

/**
 * Kills `npm run serve`, with visits coming in over the network of the machine,
 * at random, over one data folder again and again, so that every start
 * has to recover from the kill before it.
 */
export async function kills({ cases, seed, folder }: FaultOptions): Promise<Outcome> {
  const house = await furnish(folder);
  const dist = join(folder, 'dist');
  mkdirSync(join(dist, 'packs'), { recursive: true });
  renameSync(house.pagesDir, join(dist, 'pages'));
  renameSync(house.bundledPackDir, join(dist, 'packs', 'volunteering'));
  const random = randomOf(seed);
  const tally = new Tally();
  const promised: Promised = { searches: new Map(), ended: new Set() };
  let early = 0;
  for (let n = 0; n < cases; n += 1) {
    const isEarly = n > 0 && random() < EARLY_SHARE;
    if (isEarly) early += 1;
    const code = await serveAndKill(house.dataDir, dist, promised, {
      isEarly,
      afterMs: random() * (isEarly ? EARLIEST_MS : LONGEST_MS),
    });
    tally.count(code === null ? lookAfter(folder, promised) : `the kiosk ended with ${code}`);
  }
  const requests = [...promised.searches.values()].reduce((sum, one) => sum + one, 0);
  return tally.outcome(
    'kill -9',
    `npm run serve, killed under load, ${early} of them while it opened: ` +
      `${promised.searches.size} visits, ${promised.ended.size} ends, ${requests} events acknowledged`,
  );
}

/** @returns how it ended: `null` if by the kill */
async function serveAndKill(
  dataDir: string,
  dist: string,
  promised: Promised,
  { isEarly, afterMs }: { isEarly: boolean; afterMs: number },
): Promise<number | null> {
  const child = spawn(process.execPath, [SERVE, '--port', '0', '--data', dataDir], {
    stdio: ['ignore', 'pipe', 'ignore'],
    env: { ...process.env, MAARID_DIST: dist },
  });
  const exited = once(child, 'exit') as Promise<[number | null]>;
  const kill = () => setTimeout(() => child.kill('SIGKILL'), afterMs);
  if (isEarly) kill();
  let asking: Promise<unknown> = Promise.resolve();
  for await (const line of createInterface({ input: child.stdout })) {
    const url = /^Maarid is open at (\S+)/.exec(line)?.[1];
    if (url === undefined || isEarly) continue;
    asking = visitWithoutEnd(url, promised);
    kill();
  }
  await asking;
  return (await exited)[0];
}

/** One visit after the other, until nobody answers any more. */
async function visitWithoutEnd(url: string, { searches, ended }: Promised): Promise<void> {
  const post = async (path: string, body: unknown): Promise<{ visit?: number }> => {
    const answer = await fetch(new URL(path, url), {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(body),
    });
    if (!answer.ok) throw new Error(`${path} was answered with ${answer.status}`);
    return (await answer.json()) as { visit?: number };
  };
  try {
    for (;;) {
      const visit = Number((await post('/api/visits', { language: 'ar' })).visit);
      searches.set(visit, 0);
      for (let n = 0; n < SEARCHES; n += AT_ONCE) {
        const requests = Array.from({ length: AT_ONCE }, async () => {
          await post(`/api/visits/${visit}/events`, { events: [{ kind: 'search' }] });
          searches.set(visit, (searches.get(visit) ?? 0) + 1);
        });
        // All of them, also when one finds nobody there any more: the others may have been answered.
        const failed = (await Promise.allSettled(requests)).find(
          (request) => request.status === 'rejected',
        );
        if (failed) throw failed.reason;
      }
      await post(`/api/visits/${visit}/end`, { reason: 'button' });
      ended.add(visit);
    }
  } catch (error) {
    // The connection went with the process; anything else is an answer that nobody expected.
    if (!(error instanceof TypeError)) throw error;
  }
}

/** Looks at a copy: the kiosk has to recover by itself. */
function lookAfter(folder: string, { searches, ended }: Promised): string | undefined {
  const copy = join(folder, 'copy');
  rmSync(copy, { recursive: true, force: true });
  cpSync(join(folder, 'data'), copy, { recursive: true });
  const file = join(copy, 'kiosk.db');
  if (!existsSync(file)) return 'there is no database';
  const db = new Database(file);
  const state: unknown = db.pragma('integrity_check', { simple: true });
  db.close();
  if (state !== 'ok') return `the database is damaged: ${String(state)}`;
  const events = readEvents(file);
  if (!events.every(({ seq }, i) => seq === i + 1)) return 'the numbers of the events have gaps';
  const kept = Map.groupBy(events, ({ visit }) => visit);
  for (const [visit, promised] of searches) {
    const of = kept.get(visit) ?? [];
    const found = of.filter(({ kind }) => kind === 'SEARCH').length;
    if (!of.some(({ kind }) => kind === 'BEGIN')) return `visit ${visit} is gone`;
    if (found < promised) return `visit ${visit}: ${promised - found} of ${promised} are gone`;
    if (ended.has(visit) && !of.some(({ kind }) => kind === 'END')) return `visit ${visit} goes on`;
  }
  return undefined;
}
