import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { KioskError } from '#kiosk/errors.ts';
import { openKiosk, type Kiosk } from '#kiosk/open-kiosk.ts';
import { asking, furnish, HandClock, MORNING_MS, visiting } from '../helpers/make-kiosk.ts';
import { randomOf, Tally, type FaultOptions, type Outcome } from './fault.ts';

/** Larger than any test of this file needs to fill. */
const MOST_REQUESTS = 4000;

/** Only root may mount, and not in every container. */
export function canMount(folder: string): boolean {
  mkdirSync(folder, { recursive: true });
  const isMounted = mount(folder, 256);
  if (isMounted) unmount(folder);
  return isMounted;
}

/**
 * A disk that fills up while visitors are there, at sizes chosen at random:
 * what was acknowledged is there, the exhibition plays, and with room again
 * the same kiosk counts on.
 */
export async function fullDisks({ cases, seed, folder }: FaultOptions): Promise<Outcome> {
  const random = randomOf(seed);
  const tally = new Tally();
  for (let n = 0; n < cases; n += 1) {
    const sizeKb = 400 + Math.floor(random() * 1200);
    const why = await onSmallDisk(join(folder, `full-${n}`), sizeKb, async (world, disk) => {
      const visit = await world.begin();
      const filling = join(disk, 'filling');
      writeFileSync(filling, Buffer.alloc(64 * 1024));
      const acknowledged = await recordUntil(world, visit, 507);
      if (acknowledged === undefined) return 'the disk never filled';
      if ((await world.get('/api/visitor/exhibition')).status !== 200) return 'nothing is shown';
      rmSync(filling);
      if ((await world.record(visit, { kind: 'search' })).status !== 200)
        return 'it counts no more';
      return compare(world, acknowledged + 1);
    });
    tally.count(why && `${sizeKb} kB: ${why}`);
  }
  return tally.outcome('disk full', 'real file systems of 0.4 to 1.6 MB, filled by visits');
}

/**
 * A disk that is read-only when the machine comes up, as Linux makes it after
 * an error: the kiosk refuses by name, changes nothing, and goes on where it
 * was once the disk is writable.
 */
export async function readOnlyDisks({ cases, folder }: FaultOptions): Promise<Outcome> {
  const tally = new Tally();
  for (let n = 0; n < cases; n += 1) {
    const disk = join(folder, `read-only-${n}`, 'disk');
    mkdirSync(disk, { recursive: true });
    if (!mount(disk, 4096)) throw new Error(`Cannot mount ${disk}`);
    try {
      tally.count(await comeBackReadOnly(join(folder, `read-only-${n}`), disk, n + 1));
    } finally {
      unmount(disk);
    }
  }
  return tally.outcome(
    'disk read-only at the start',
    'refused by name, and whole when it is writable',
  );
}

async function comeBackReadOnly(
  folder: string,
  disk: string,
  requests: number,
): Promise<string | undefined> {
  const house = { ...(await furnish(folder)), dataDir: join(disk, 'data') };
  const open = () => openKiosk({ ...house, clock: new HandClock(MORNING_MS), log: () => {} });
  const first = await open();
  const world = { ...asking(first), ...visiting(first, house) };
  const visit = await world.begin();
  for (let n = 0; n < requests; n += 1) await world.record(visit, { kind: 'search' });
  await first.close();

  if (!run('mount', '-o', 'remount,ro', disk)) return 'it could not be made read-only';
  const refusal = await open().then(
    async (kiosk) => kiosk.close().then(() => 'opened'),
    (error: unknown) => (error instanceof KioskError ? error.code : String(error)),
  );
  if (!run('mount', '-o', 'remount,rw', disk)) return 'it could not be made writable again';
  if (refusal !== 'DATA_FOLDER_UNWRITABLE') return `answered with ${refusal}`;
  const second = await open();
  const why = compare({ ...asking(second), ...visiting(second, house) }, requests);
  await second.close();
  return why;
}

type World = ReturnType<typeof visiting> & ReturnType<typeof asking>;

async function onSmallDisk(
  folder: string,
  sizeKb: number,
  use: (world: World, disk: string) => Promise<string | undefined>,
): Promise<string | undefined> {
  const disk = join(folder, 'disk');
  mkdirSync(disk, { recursive: true });
  if (!mount(disk, sizeKb)) return 'cannot mount';
  let kiosk: Kiosk | undefined;
  try {
    const house = { ...(await furnish(folder)), dataDir: join(disk, 'data') };
    kiosk = await openKiosk({ ...house, clock: new HandClock(MORNING_MS), log: () => {} });
    return await use({ ...asking(kiosk), ...visiting(kiosk, house) }, disk);
  } finally {
    await kiosk?.close();
    unmount(disk);
  }
}

async function recordUntil(
  { record }: World,
  visit: number,
  status: number,
): Promise<number | undefined> {
  for (let acknowledged = 0; acknowledged < MOST_REQUESTS; acknowledged += 1) {
    const answer = await record(visit, { kind: 'search' });
    if (answer.status === status) return acknowledged;
    if (!answer.ok) return undefined;
  }
  return undefined;
}

function compare({ events }: World, promised: number): string | undefined {
  const kept = events().filter(({ kind }) => kind === 'SEARCH').length;
  return kept === promised ? undefined : `${kept} are there, ${promised} were acknowledged`;
}

function mount(folder: string, sizeKb: number): boolean {
  return run('mount', '-t', 'tmpfs', '-o', `size=${sizeKb}k`, 'tmpfs', folder);
}

const unmount = (folder: string) => run('umount', '--lazy', folder);

function run(program: string, ...args: string[]): boolean {
  return spawnSync(program, args, { stdio: 'ignore' }).status === 0;
}
