import type { Overview } from '#kiosk/statistics/overview.ts';
import { makeKiosk, ORIGIN } from './make-kiosk.ts';

const SECOND = 1000;

/** One visit: its language, and at which exhibits it stopped for how many seconds. */
export interface Told {
  language?: string;
  stops?: [exhibit: string, seconds: number][];
  events?: object[];
  reason?: 'button' | 'idle';
}

/** A kiosk with an organizer before it, who can have visits made and read what was counted. */
export async function makeOrganizer(house?: Parameters<typeof makeKiosk>[0]) {
  const kiosk = await makeKiosk(house);
  const { begin, record, end, clock, get } = kiosk;

  const visit = async ({ language = 'ar', stops = [], events = [], reason = 'button' }: Told) => {
    const number = await begin(language);
    clock.advance(SECOND);
    for (const [exhibit, seconds] of stops) {
      await record(number, { kind: 'exhibit-open', exhibit });
      clock.advance(seconds * SECOND);
      await record(number, { kind: 'exhibit-close', exhibit, dwellMs: seconds * SECOND });
    }
    if (events.length > 0) await record(number, ...events);
    if (reason === 'idle') clock.advance(80 * SECOND);
    await end(number, reason);
    clock.advance(30 * SECOND);
  };
  const visits = async (count: number, told: Told) => {
    for (let i = 0; i < count; i += 1) await visit(told);
  };
  const read = async <Answer>(path: string): Promise<Answer> =>
    (await (await get(`/api/organizer/${path}`)).json()) as Answer;
  const overview = (query = '') => read<Overview>(`overview${query}`);
  const exhibit = async (id: string, query = '') =>
    (await overview(query)).exhibits.find((one) => one.id === id);
  const send = (method: 'POST' | 'PUT' | 'DELETE', path: string, body?: unknown) =>
    kiosk.fetch(
      new Request(`${ORIGIN}/api/organizer/${path}`, {
        method,
        headers: { 'Content-Type': 'application/json' },
        ...(body !== undefined && { body: JSON.stringify(body) }),
      }),
    );
  return { ...kiosk, visit, visits, read, overview, exhibit, send };
}
