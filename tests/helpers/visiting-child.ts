/**
 * A kiosk with a visitor who never stops, as a process that a test may kill:
 *
 *   node tests/helpers/visiting-child.ts '{"dataDir": …}'
 *
 * For every request that was acknowledged it prints how many there have been.
 */
import { openKiosk, type KioskOptions } from '#kiosk/open-kiosk.ts';
import { systemClock } from '#serve/system-clock.ts';

const house = JSON.parse(process.argv[2] ?? '{}') as Omit<KioskOptions, 'clock' | 'log'>;
const kiosk = await openKiosk({ ...house, clock: systemClock, log: () => {} });
const { visit } = (await post('/api/visits', { language: 'ar' })) as { visit: number };

for (let acknowledged = 1; ; acknowledged += 1) {
  await post(`/api/visits/${visit}/events`, {
    events: [{ kind: 'search' }, { kind: 'term', term: 'waqf' }],
  });
  process.stdout.write(`${acknowledged}\n`);
}

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
