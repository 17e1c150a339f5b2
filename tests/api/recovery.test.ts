import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { statusOf } from '#tests/helpers/status-of.ts';
import { describe, expect, it } from 'vitest';
import {
  cutPower,
  HandClock,
  makeHouse,
  makeKiosk,
  MORNING_MS,
  type House,
} from '#tests/helpers/make-kiosk.ts';
import type { ReadEvent } from '#tests/helpers/read-events.ts';

const SECOND = 1000;
const CHILD = join(import.meta.dirname, '..', 'helpers', 'visiting-child.ts');

/** A visit that looks at the oven for 12 s, opens the well at 20 s, and is never heard of again. */
async function cutVisit() {
  const running = await makeKiosk();
  const { begin, record, clock } = running;
  const visit = await begin('fr');
  await record(visit, { kind: 'exhibit-open', exhibit: 'oven' });
  clock.advance(12 * SECOND);
  await record(visit, { kind: 'exhibit-close', exhibit: 'oven', dwellMs: 12 * SECOND });
  clock.advance(8 * SECOND);
  await record(visit, { kind: 'exhibit-open', exhibit: 'well' });
  return { visit, house: await cutPower(running) };
}

/** The kiosk that comes up so long after the last event. */
const comeBack = (house: House, afterMs: number) =>
  makeKiosk({ house, clock: new HandClock(MORNING_MS + 20 * SECOND + afterMs) });

describe('after the power was cut', () => {
  it('the unfinished visit is ended at its last event', async () => {
    const { visit, house } = await cutVisit();

    const { events } = await comeBack(house, 3_600_000);

    expect(events().slice(-2)).toEqual([
      {
        seq: 5,
        boot: 1,
        visit,
        kind: 'EXHIBIT_CLOSE',
        what: 'well',
        lang: 'fr',
        ms: 30 * SECOND,
        flags: ['STOP', 'FIRST_STOP', 'TAIL', 'RECOVERED'],
        t: MORNING_MS / SECOND + 20,
      },
      {
        seq: 6,
        boot: 1,
        visit,
        kind: 'END',
        detail: 'recovered',
        lang: 'fr',
        n: 2,
        ms: 20 * SECOND,
        flags: ['RECOVERED'],
        t: MORNING_MS / SECOND + 20,
      },
    ]);
  });

  it('the exhibit left open counts no longer than until the kiosk came back', async () => {
    const { house } = await cutVisit();

    const { events } = await comeBack(house, 2 * SECOND);

    expect(events().at(-2)).toMatchObject({
      kind: 'EXHIBIT_CLOSE',
      ms: 2 * SECOND,
      flags: ['TAIL', 'RECOVERED'],
    });
    expect(events().at(-1)).toMatchObject({ kind: 'END', n: 1 });
  });

  it('a clock that came back wrong does not shorten it', async () => {
    const { house } = await cutVisit();

    const { events } = await comeBack(house, -86_400 * SECOND);

    expect(events().at(-2)).toMatchObject({ ms: 30 * SECOND });
    expect(events().at(-1)).toMatchObject({ ms: 20 * SECOND, t: MORNING_MS / SECOND + 20 });
  });

  it('a visit in which nothing was opened is ended as well', async () => {
    const running = await makeKiosk();
    await running.begin();

    const { events } = await comeBack(await cutPower(running), 0);

    expect(events().slice(1)).toMatchObject([{ kind: 'END', n: 0, ms: 0 }]);
  });

  it('it happens once, however often the kiosk starts', async () => {
    const { house } = await cutVisit();
    const first = await comeBack(house, SECOND);
    const after = first.events();
    await first.close();

    const { events } = await comeBack(house, 2 * SECOND);

    expect(events()).toEqual(after);
  });

  it('visits of several runs that were cut off are ended, each once', async () => {
    const { house } = await cutVisit();
    const second = await comeBack(house, SECOND);
    await second.begin();
    const third = await comeBack(await cutPower(second), 2 * SECOND);
    await third.begin();

    const { events } = await comeBack(await cutPower(third), 3 * SECOND);

    const ended = events().filter(({ kind }) => kind === 'END');
    expect(ended.map(({ visit, boot }) => [visit, boot])).toEqual([
      [1, 1],
      [7, 2],
      [9, 3],
    ]);
  });

  it('a page that speaks of the old visit is told that it has ended', async () => {
    const { visit, house } = await cutVisit();

    const { record, begin } = await comeBack(house, SECOND);

    expect((await record(visit, { kind: 'search' })).status).toBe(409);
    expect(await begin()).toBeGreaterThan(visit);
  });

  it('staff see that it was not stopped cleanly, and how many visits were mended', async () => {
    const { house } = await cutVisit();

    const lines = await statusOf(await comeBack(house, SECOND));
    expect(lines.find(({ id }) => id === 'last-stop')).toEqual({
      id: 'last-stop',
      state: 'ok',
      how: 'unknown',
      recoveredVisits: 1,
      starts: 2,
      lastCrashMs: null,
      lastPowerCutMs: null,
    });
  });
});

describe('a kiosk that is killed', () => {
  it.each([1, 2, 3, 4, 5])('has kept all that it had acknowledged (%i)', async (n) => {
    const house = await makeHouse();
    const acknowledged = await killAfter(house, 40 * n);

    const { events } = await makeKiosk({ house });

    const kept = events();
    const searches = count(kept, 'SEARCH');
    expect(searches).toBeGreaterThanOrEqual(acknowledged);
    expect(acknowledged).toBeGreaterThanOrEqual(40 * n);
    // A request is kept whole or not at all.
    expect(count(kept, 'TERM')).toBe(searches);
    expect(kept.map(({ seq }) => seq)).toEqual(kept.map((_, i) => i + 1));
    expect(kept.at(-1)).toMatchObject({ kind: 'END', detail: 'recovered', flags: ['RECOVERED'] });
    expect(kept.at(-1)?.t).toBe(kept.at(-2)?.t);
  });
});

/**
 * Lets a kiosk run as a process of its own and kills it while it records.
 *
 * @returns how many requests it had acknowledged by then.
 */
async function killAfter(house: House, requests: number): Promise<number> {
  const child = spawn(process.execPath, [CHILD, JSON.stringify(house)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const exited = once(child, 'exit');
  let acknowledged = 0;
  for await (const line of createInterface({ input: child.stdout })) {
    acknowledged = Number(line);
    if (acknowledged >= requests) child.kill('SIGKILL');
  }
  const [, signal] = (await exited) as [number | null, string | null];
  expect(signal).toBe('SIGKILL');
  return acknowledged;
}

function count(events: readonly ReadEvent[], kind: string): number {
  return events.filter((event) => event.kind === kind).length;
}
