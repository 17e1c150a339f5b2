import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { EVENT_KIND } from '#kiosk/storage/event.ts';
import { openStorage } from '#kiosk/storage/open-storage.ts';
import { systemClock } from '#serve/system-clock.ts';
import { randomOf, Tally, type FaultOptions, type Outcome } from './fault.ts';
import { buildLayer, record, type Recording } from './recording.ts';
import { SimulatedDisk } from './simulated-disk.ts';

/** How likely a sector that was on its way has arrived: none, some, all. */
const CHANCES = [0, 0.5, 1];
/** More than the thousand pages after which SQLite empties its log into the database. */
const REQUESTS = 900;

/**
 * Cuts the power at random places of a recorded run and opens what the disk
 * then held. @returns `undefined` where there is no C compiler to record with
 */
export async function powerCuts({
  cases,
  seed,
  folder,
  requests = REQUESTS,
  synchronous = 'FULL',
}: FaultOptions & {
  requests?: number;
  synchronous?: 'FULL' | 'NORMAL';
}): Promise<Outcome | undefined> {
  const layer = buildLayer(folder);
  if (!layer) return undefined;
  const recording = await record(join(folder, 'recorded'), { layer, requests, synchronous });
  const random = randomOf(seed);
  const tally = new Tally();
  let torn = 0;

  const { operations } = recording;
  const places = Array.from({ length: cases }, () => Math.floor(random() * operations.length));
  const disk = new SimulatedDisk();
  let next = 0;
  for (const place of places.sort((a, b) => a - b)) {
    for (; next < place; next += 1) disk.do(operations[next]!);
    const chance = CHANCES[tally.cases % CHANCES.length]!;
    const begun = operations[place];
    const isWrite = begun?.what === 'write';
    if (isWrite) torn += 1;
    const found = disk.after(() => random() < chance, isWrite ? begun : undefined);
    const why = lookAfter(recording, { found, place, folder: join(folder, 'found') });
    tally.count(why && `cut before operation ${place}, chance ${chance}, seed ${seed}: ${why}`);
  }
  const note = [
    `${requests} acknowledged requests`,
    `${operations.length} recorded calls`,
    `${checkpointsOf(recording)} syncs of the database file itself`,
    `${torn} cuts within a write`,
  ].join(', ');
  return tally.outcome(`power cut, synchronous=${synchronous}`, note);
}

/** @returns what is wrong with what the next start finds */
function lookAfter(
  { operations, acknowledged }: Recording,
  { found, place, folder }: { found: Map<string, Buffer>; place: number; folder: string },
): string | undefined {
  const cutAt = operations[place - 1]?.end ?? 0;
  const promised = acknowledged.filter((end) => end <= cutAt).length;
  const dataDir = join(folder, 'data');
  rmSync(dataDir, { recursive: true, force: true });
  mkdirSync(dataDir, { recursive: true });
  for (const [name, bytes] of found) writeFileSync(join(dataDir, name), bytes);
  const { db, setAside } = openStorage({ dataDir, clock: systemClock });
  try {
    if (setAside && promised > 0) return `set aside as damaged: ${setAside.why}`;
    const verdict = String(db.pragma('integrity_check(1)', { simple: true }));
    if (verdict !== 'ok') return verdict;
    const kept = db.prepare<[number], number>('SELECT count(*) FROM event WHERE kind = ?').pluck();
    const events = kept.get(EVENT_KIND.SEARCH) ?? 0;
    const gaps = Number(db.prepare('SELECT max(seq) - count(*) FROM event').pluck().get() ?? 0);
    if (events < promised) return `${promised - events} of ${promised} acknowledged are gone`;
    if (events > promised + 1) return `${events} are there, only ${promised} were acknowledged`;
    return gaps === 0 ? undefined : `${gaps} numbers are missing`;
  } finally {
    db.close();
  }
}

function checkpointsOf({ operations }: Recording): number {
  return operations.filter(({ what, file }) => what === 'sync' && file === 'kiosk.db').length;
}
