/**
 * A kiosk whose database writes through the recording layer, as a process of
 * its own, because the layer stays for the life of the process:
 *
 *   MAARID_RECORDING=log node tests/faults/recorded-child.ts '{"house":…,"layer":…,"requests":n,"synchronous":"FULL"}'
 *
 * For every acknowledged request it prints how long the recording was by then.
 * It ends without closing anything.
 */
import Database from 'better-sqlite3';
import { statSync, writeSync } from 'node:fs';
import { openKiosk } from '#kiosk/open-kiosk.ts';
import { systemClock } from '#serve/system-clock.ts';
import type { House } from '../helpers/make-kiosk.ts';

interface Task {
  house: House;
  layer: string;
  requests: number;
  /** `NORMAL` shows what the simulator finds where durability is not asked for. */
  synchronous: 'FULL' | 'NORMAL';
}

const { house, layer, requests, synchronous } = JSON.parse(process.argv[2] ?? '{}') as Task;
new Database(':memory:').loadExtension(layer);
if (synchronous === 'NORMAL') weaken();

const kiosk = await openKiosk({ ...house, clock: systemClock, log: () => {} });
let visit = 0;
for (let n = 0; n < requests; n += 1) {
  if (n % 40 === 0)
    visit = ((await post('/api/visits', { language: 'ar' })) as { visit: number }).visit;
  await post(`/api/visits/${visit}/events`, {
    events: [{ kind: 'search' }, { kind: 'term', term: 'waqf' }],
  });
  // At once, past Node's own buffers.
  writeSync(1, `${statSync(String(process.env['MAARID_RECORDING'])).size}\n`);
}
process.kill(process.pid, 'SIGKILL');

async function post(path: string, body: unknown): Promise<unknown> {
  const request = new Request(`http://kiosk${path}`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  });
  const response = await kiosk.fetch(request);
  if (!response.ok) throw new Error(`${path} was answered with ${response.status}`);
  return response.json();
}

/** As better-sqlite3 would leave it: every commit goes on without waiting for the disk. */
function weaken(): void {
  const { prototype } = Database;
  const begin: unknown = Reflect.get(prototype, 'transaction');
  Reflect.set(prototype, 'transaction', function (this: Database.Database, work: unknown) {
    if (!this.inTransaction) this.pragma('synchronous = NORMAL');
    return (begin as (work: unknown) => unknown).call(this, work);
  });
}
