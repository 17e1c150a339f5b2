import type { StatusLine } from '#kiosk/api/api.ts';
import { ORIGIN, type RunningKiosk } from './make-kiosk.ts';

type Asked = Pick<RunningKiosk, 'fetch'>;

/** One session for each kiosk: letting someone in takes a while on purpose. */
const tokens = new WeakMap<Asked['fetch'], Promise<string>>();

async function ask(
  fetch: Asked['fetch'],
  method: string,
  path: string,
  init: RequestInit,
): Promise<unknown> {
  return (await fetch(new Request(`${ORIGIN}/api/staff${path}`, { method, ...init }))).json();
}

/** The quick lines of the opening check, as staff at this kiosk read them; they are the first ones there. */
export async function statusOf({ fetch }: Asked): Promise<StatusLine[]> {
  const enter = async () => {
    const init = { headers: { 'Content-Type': 'application/json' }, body: '{"pin":"480213"}' };
    const first = (await ask(fetch, 'PUT', '/pin', init)) as { token?: string };
    return first.token ?? ((await ask(fetch, 'POST', '/access', init)) as { token: string }).token;
  };
  const token = tokens.get(fetch) ?? enter();
  tokens.set(fetch, token);
  const headers = { Authorization: `Bearer ${await token}` };
  return (await ask(fetch, 'GET', '/status', { headers })) as StatusLine[];
}
