/** `merge`: twelve kiosks of a hundred thousand events each, carried home and merged; then all of it once more. */
import Database from 'better-sqlite3';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Merge } from '#kiosk/statistics/merge.ts';
import { DEFAULT_PARAMETERS } from '#kiosk/statistics/parameters.ts';
import { Seals } from '#kiosk/statistics/seals.ts';
import { splitSegments } from '#kiosk/statistics/segment.ts';
import { Tallies } from '#kiosk/statistics/tallies.ts';
import { connect } from '#kiosk/storage/connect.ts';
import { migrate } from '#kiosk/storage/migrate.ts';
import { fillEvents } from '#tests/helpers/fill-events.ts';
import { smallExhibition } from '#tests/helpers/small-exhibition.ts';
import { figure, type Bench } from './tools/figure.ts';
import { timed } from './tools/timed.ts';

const KIOSKS = 12;
const EVENTS = 100_000;
const TODAY = '2028-01-01';
const SECONDS = 10_000;

function stickOf(kiosk: number): string {
  const db = new Database(':memory:');
  migrate(db);
  const identity = { install: kiosk.toString(16).padStart(32, '0'), epoch: '2'.repeat(32) };
  const exhibition = smallExhibition();
  const tallies = new Tallies({ db, identity, exhibition, parameters: DEFAULT_PARAMETERS });
  tallies.begin();
  fillEvents(db, { seed: kiosk, events: EVENTS, days: 60, exhibition });
  tallies.rebuild();
  const seals = new Seals(db, identity, DEFAULT_PARAMETERS);
  seals.sealUntil(TODAY);
  const stick = [...seals.segments()].join('');
  db.close();
  return stick;
}

async function run() {
  const sticks = Array.from({ length: KIOSKS }, (_, i) => stickOf(i + 1));
  const folder = await mkdtemp(join(tmpdir(), 'maarid-bench-'));
  try {
    const db = connect(join(folder, 'hub.db'));
    migrate(db);
    const merge = new Merge(db, {
      self: { install: 'f'.repeat(32), epoch: 'f'.repeat(32) },
      today: TODAY,
    });
    const all = () => sticks.flatMap((stick) => splitSegments(stick).map((one) => merge.add(one)));
    const rows = () => db.prepare('SELECT count(*) AS n, sum(n) AS sum FROM tally').get();
    const first = await timed(1, all);
    const before = JSON.stringify(rows());
    const replay = await timed(3, all);
    if (JSON.stringify(rows()) !== before) throw new Error('A replay added something');
    db.close();
    return [
      figure({
        name: `merge: ${KIOSKS} kiosks of ${EVENTS} events`,
        unit: 'ms',
        values: first,
        target: SECONDS,
      }),
      figure({
        name: 'merge: all of it once more, adding nothing',
        unit: 'ms',
        values: replay,
        target: SECONDS,
      }),
    ];
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

export default { name: 'merge', run } satisfies Bench;
