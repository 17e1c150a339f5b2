import Database from 'better-sqlite3';
import { onTestFinished } from 'vitest';
import type { Exhibition } from '#format/exhibition.ts';
import { labelsOf } from '#kiosk/statistics/labels.ts';
import { overview, type Overview } from '#kiosk/statistics/overview.ts';
import { DEFAULT_PARAMETERS } from '#kiosk/statistics/parameters.ts';
import { readTallies } from '#kiosk/statistics/read-tallies.ts';
import { surroundings } from '#kiosk/statistics/surroundings.ts';
import { Tallies } from '#kiosk/statistics/tallies.ts';
import type { Selection } from '#kiosk/statistics/tally-sums.ts';
import { migrate } from '#kiosk/storage/migrate.ts';
import { fillEvents } from './fill-events.ts';
import { smallExhibition } from './small-exhibition.ts';

/** Counts of a made-up crowd, in a database in memory. */
export function makeCounts({
  seed,
  events,
  days,
  exhibition = smallExhibition(),
}: {
  seed: number;
  events: number;
  days: number;
  exhibition?: Exhibition;
}) {
  const db = new Database(':memory:');
  onTestFinished(() => void db.close());
  migrate(db);
  const identity = { install: '1'.repeat(32), epoch: '2'.repeat(32) };
  const tallies = new Tallies({ db, identity, exhibition, parameters: DEFAULT_PARAMETERS });
  tallies.begin();
  fillEvents(db, { seed, events, days, exhibition });
  tallies.rebuild();
  const read = (selection: Selection, k: number): Overview => {
    const sums = readTallies(db, selection);
    const around = surroundings(db, selection, sums);
    const labels = labelsOf(exhibition);
    return overview(sums, { selection, labels, parameters: DEFAULT_PARAMETERS, around }, k);
  };
  return { db, identity, tallies, read };
}
