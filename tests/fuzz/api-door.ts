import fc, { type Arbitrary } from 'fast-check';
import { join } from 'node:path';
import { z } from 'zod';
import { apiRoutes } from '#kiosk/api/api.ts';
import { ERROR_CODES, type ErrorCode } from '#kiosk/errors.ts';
import { TroubleReport } from '#kiosk/exhibition/trouble.ts';
import type { LogLine } from '#kiosk/log.ts';
import { openKiosk } from '#kiosk/open-kiosk.ts';
import { BeginVisit, EndVisit, RecordEvents, ShowAttract } from '#kiosk/visits/visit-event.ts';
import { furnish, HandClock, MORNING_MS, ORIGIN } from '../helpers/make-kiosk.ts';
import { almost, arbitraryOf } from './arbitrary-of.ts';
import type { Door } from './door.ts';

interface Thing {
  route: { method: string; path: string };
  words: string[];
  query: Record<string, string>;
  body: unknown;
  isRaw: boolean;
}

/** What the pages send; the routes of staff take small objects of texts. */
const BODIES: Arbitrary<unknown>[] = [
  BeginVisit,
  RecordEvents,
  EndVisit,
  ShowAttract,
  TroubleReport,
]
  .flatMap((schema) => [arbitraryOf(schema), almost(schema)])
  .concat(almost(z.strictObject({ pin: z.string() })), almost(staffBody()));

/** Every route of the API, with every kind of body, query and address. */
export async function apiDoor(folder: string): Promise<Door> {
  const house = await furnish(join(folder, 'api'));
  const lines: LogLine[] = [];
  const clock = new HandClock(MORNING_MS);
  const kiosk = await openKiosk({ ...house, clock, log: (line) => lines.push(line) });
  return {
    name: 'API requests',
    share: 1,
    thing: fc.record({
      route: fc.constantFrom(...everyRoute()),
      words: fc.array(fc.oneof(fc.constantFrom('1', 'oven', 'days.csv', '..', '%00'), fc.string())),
      query: fc.dictionary(
        fc.constantFrom('from', 'to', 'language', 'separator', 'audience', 'kiosk', 'x'),
        fc.oneof(fc.constantFrom('2026-11-23', 'ar', ';', 'public'), fc.string()),
        { maxKeys: 3 },
      ),
      body: fc.oneof(...BODIES),
      isRaw: fc.boolean(),
    }),
    bring: async (thing: Thing) => {
      clock.advance(700);
      const answer = await kiosk.fetch(requestOf(thing));
      const text = await answer.text();
      const bug = lines.find(({ level }) => level === 'error');
      if (bug) throw new Error(`logged ${JSON.stringify(lines.splice(0))}`);
      if (answer.ok) return true;
      if (answer.status >= 500) throw new Error(`answered ${answer.status}: ${text}`);
      // A browser's own words for an address that moved.
      if (answer.status < 400) return false;
      const { error } = JSON.parse(text) as { error: { code: ErrorCode } };
      if (!ERROR_CODES.includes(error.code)) throw new Error(`no such code: ${error.code}`);
      return false;
    },
    close: () => kiosk.close(),
  };
}

function requestOf({ route: { method, path }, words, query, body, isRaw }: Thing): Request {
  let n = 0;
  const filled = path.replaceAll(/:[a-z]+/g, () => encodeURIComponent(words[n++] ?? '1'));
  const url = new URL(`${ORIGIN}${filled}`);
  for (const [name, value] of Object.entries(query)) url.searchParams.set(name, value);
  if (method === 'GET') return new Request(url, { method });
  return new Request(url, {
    method,
    headers: { 'Content-Type': isRaw ? 'text/plain' : 'application/json' },
    body: isRaw ? String(JSON.stringify(body)).slice(1) : (JSON.stringify(body) ?? ''),
  });
}

/** Asked of the routes themselves, so that a new one is met as well. */
function everyRoute(): { method: string; path: string }[] {
  const nothing: unknown = new Proxy({}, { get: () => nothing });
  const { routes } = apiRoutes(nothing as Parameters<typeof apiRoutes>[0]);
  return routes
    .filter(({ method }) => method !== 'ALL')
    .map(({ method, path }) => ({ method, path }));
}

function staffBody() {
  return z.object({
    offer: z.string(),
    name: z.string(),
    confirmed: z.array(z.string()),
    show: z.boolean(),
    id: z.string(),
    version: z.int(),
  });
}
