import { mkdir, readdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { ImportStatus, Offer, Reason, ShelfView, StaffEntry } from '#kiosk/api/api.ts';
import { ORIGIN, type RunningKiosk } from './make-kiosk.ts';

export const PIN = '480213';

/** Staff at a kiosk, who have set its PIN, and a stick in its port. */
export async function staffOf(running: RunningKiosk) {
  const { fetch, house } = running;
  const ask = async (method: string, path: string, body?: unknown, token?: string) => {
    const headers: Record<string, string> = { 'Content-Type': 'application/json' };
    if (token !== undefined) headers['Authorization'] = `Bearer ${token}`;
    const init = { method, headers, ...(body !== undefined && { body: JSON.stringify(body) }) };
    return fetch(new Request(`${ORIGIN}/api/staff${path}`, init));
  };
  const hasPin = ((await (await ask('GET', '/access')).json()) as { hasPin: boolean }).hasPin;
  const given = await ask(hasPin ? 'POST' : 'PUT', hasPin ? '/access' : '/pin', { pin: PIN });
  const { token } = (await given.json()) as { token: string };
  const asStaff = (method: string, path: string, body?: unknown) => ask(method, path, body, token);
  const read = async <T>(path: string): Promise<T> => (await asStaff('GET', path)).json() as T;

  const stick = join(dirname(house.packsDir), 'media', 'stick');
  await mkdir(stick, { recursive: true });

  const offers = async () => (await read<{ offers: Offer[] }>('/packs/offers')).offers;
  /** @returns how it ended. */
  const settled = async (): Promise<ImportStatus> => {
    for (;;) {
      const status = await read<ImportStatus>('/packs/import');
      if (status.state !== 'running') return status;
      await new Promise((next) => setTimeout(next, 20));
    }
  };
  return {
    token,
    ask,
    asStaff,
    stick,
    read,
    offers,
    settled,
    shelf: () => read<ShelfView>('/packs'),
    journal: async () => (await read<{ entries: StaffEntry[] }>('/journal')).entries,
    /** Takes in the first archive on the stick. */
    takeIn: async (how: { confirmed?: Reason[]; show?: boolean; leftOut?: string[] } = {}) => {
      const [offer] = await offers();
      await asStaff('POST', '/packs/import', { offer: offer?.id ?? '', pin: PIN, ...how });
      return settled();
    },
    /** Everything below the packs folder that is not a pack. */
    leftovers: async () => {
      const names = await readdir(house.packsDir).catch(() => []);
      return names.filter((name) => name.startsWith('.'));
    },
    /** Which version the visitors see. */
    shownVersion: async () => {
      const health = (await (await running.get('/api/health')).json()) as {
        pack: { version: number };
      };
      return health.pack.version;
    },
  };
}
