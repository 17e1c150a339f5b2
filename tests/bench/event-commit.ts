/** `event-commit`: one event on the disk, by the journal, beside a bare insert into the same table with the same settings. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { connect } from '#kiosk/storage/connect.ts';
import { EVENT_KIND } from '#kiosk/storage/event.ts';
import { Journal } from '#kiosk/storage/journal.ts';
import { migrate } from '#kiosk/storage/migrate.ts';
import { figure, repeats, type Bench } from './tools/figure.ts';
import { timed } from './tools/timed.ts';

const ROUNDS = repeats(15);
const COMMITS = 200;

async function run() {
  const folder = await mkdtemp(join(tmpdir(), 'maarid-bench-'));
  try {
    const open = (name: string) => {
      const db = connect(join(folder, name));
      migrate(db);
      return db;
    };
    const [ours, bare] = [open('journal.db'), open('bare.db')];
    const journal = new Journal(ours);
    const t = 1_800_000_000;
    const entry = {
      boot: 1,
      kind: EVENT_KIND.EXHIBIT_OPEN,
      flags: 0,
      t,
      what: ['exhibit', 'oven'] as const,
    };
    bare.prepare("INSERT INTO dim VALUES (1, 'exhibit', 'oven')").run();
    const insert = bare.prepare(
      'INSERT INTO event (boot, kind, what, flags, t) VALUES (1, 3, 1, 0, ?)',
    );
    const times: { ours: number[]; bare: number[] } = { ours: [], bare: [] };
    // Turn about, so that a disk that is busy for a while is busy for both.
    for (let round = 0; round < ROUNDS; round += 1) {
      const all = (work: () => unknown) => timed(COMMITS, work);
      times.ours.push(...(await all(() => journal.write((append) => append(entry)))));
      times.bare.push(...(await all(() => insert.run(t))));
    }
    ours.close();
    bare.close();
    return [
      figure({
        name: 'event-commit',
        unit: 'ms',
        values: times.ours,
        peer: { name: 'bare better-sqlite3 insert, same settings', values: times.bare },
        target: 1.5,
      }),
    ];
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

export default { name: 'event-commit', run } satisfies Bench;
