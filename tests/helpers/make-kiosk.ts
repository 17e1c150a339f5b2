import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { Clock } from '#kiosk/clock.ts';
import type { LogLine } from '#kiosk/log.ts';
import { openKiosk, type Kiosk } from '#kiosk/open-kiosk.ts';
import type { Printer } from '#kiosk/staff/printer.ts';
import { readEvents, type ReadEvent } from './read-events.ts';
import { writePack } from './small-exhibition.ts';

/** A morning on which the clock of a kiosk may well be right. */
export const MORNING_MS = Date.UTC(2026, 10, 23, 9);
/** With this much the pages of a test are addressed; no port is listened to. */
export const ORIGIN = 'http://kiosk';

/** Both clocks, moved by hand. */
export class HandClock implements Clock {
  wallMs: number;
  #monotonicMs = 5_000;

  constructor(wallMs: number) {
    this.wallMs = wallMs;
  }

  nowMs(): number {
    return this.wallMs;
  }

  monotonicMs(): number {
    return this.#monotonicMs;
  }

  advance(ms: number): void {
    this.wallMs += ms;
    this.#monotonicMs += ms;
  }
}

/** A temporary folder that goes when the test is over. */
export async function makeFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'maarid-test-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

export const PAGES = {
  'visitor/index.html': '<!doctype html><title>visitor</title>',
  'staff/index.html': '<!doctype html><title>staff</title>',
  'organizer/index.html': '<!doctype html><title>organizer</title>',
  'assets/visitor-a1b2c3.js': 'export {};',
  'icon.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>',
};

/** The folders of a kiosk that has never been opened: built pages and the small exhibition. */
export async function makeHouse() {
  return furnish(await makeFolder());
}

/** As {@link makeHouse}, in a folder that someone else clears away: outside a test. */
export async function furnish(folder: string) {
  for (const [path, text] of Object.entries(PAGES)) {
    await mkdir(dirname(join(folder, 'pages', path)), { recursive: true });
    await writeFile(join(folder, 'pages', path), text);
  }
  return {
    dataDir: join(folder, 'data'),
    packsDir: join(folder, 'packs'),
    bundledPackDir: await writePack(join(folder, 'bundled')),
    pagesDir: join(folder, 'pages'),
    /** One stick; what lies in the machine's own places is none of a test's business. */
    stickDirs: [join(folder, 'media', '*')],
  };
}
export type House = Awaited<ReturnType<typeof furnish>>;

export type RunningKiosk = Awaited<ReturnType<typeof makeKiosk>>;

/**
 * A real kiosk in temporary folders, with a clock of the test's own.
 *
 * @param house - Give the folders of another to open the same data again.
 */
export async function makeKiosk({
  house,
  clock = new HandClock(MORNING_MS),
  trialMs,
  printer,
}: { house?: House; clock?: HandClock; trialMs?: number; printer?: Printer } = {}) {
  const places = house ?? (await makeHouse());
  const lines: LogLine[] = [];
  const kiosk = await openKiosk({
    ...places,
    clock,
    ...(trialMs !== undefined && { trialMs }),
    ...(printer && { printer }),
    log: (line) => lines.push(line),
  });
  const close = once(() => kiosk.close());
  onTestFinished(close);
  return {
    kiosk,
    clock,
    lines,
    close,
    house: places,
    ...asking(kiosk),
    ...visiting(kiosk, places),
  };
}

/** What the disk would hold if the power were cut now, in a house of its own. */
export async function cutPower({ house }: { house: House }): Promise<House> {
  const dataDir = join(await makeFolder(), 'data');
  await cp(house.dataDir, dataDir, { recursive: true });
  return { ...house, dataDir };
}

export function asking({ fetch }: Pick<Kiosk, 'fetch'>) {
  const get = (path: string, headers: Record<string, string> = {}) =>
    fetch(new Request(`${ORIGIN}${path}`, { headers }));
  const post = (path: string, body: unknown, headers: Record<string, string> = {}) =>
    fetch(
      new Request(`${ORIGIN}${path}`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', ...headers },
        body: typeof body === 'string' ? body : JSON.stringify(body),
      }),
    );
  return { fetch, get, post };
}

export function visiting(kiosk: Pick<Kiosk, 'fetch'>, { dataDir }: House) {
  const { post } = asking(kiosk);
  return {
    /** @returns the visit's number. */
    begin: async (language = 'ar'): Promise<number> => {
      const response = await post('/api/visits', { language });
      const { visit } = (await response.json()) as { visit: number };
      return visit;
    },
    record: (visit: number, ...events: object[]) => post(`/api/visits/${visit}/events`, { events }),
    end: (visit: number, reason: 'button' | 'idle') => post(`/api/visits/${visit}/end`, { reason }),
    /** What is on the disk, read by another connection. */
    events: (): ReadEvent[] => readEvents(join(dataDir, 'kiosk.db')),
  };
}

/** The code of a refusal. */
export async function codeOf(response: Response | Promise<Response>): Promise<string> {
  const { error } = (await (await response).json()) as { error: { code: string } };
  return error.code;
}

function once(run: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> | undefined;
  return () => (running ??= run());
}
