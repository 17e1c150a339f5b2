import Database from 'better-sqlite3';
import { cp, mkdir, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { NoticeBoard } from '#kiosk/notices.ts';
import { type ActivePointer, readActivePointer } from '#kiosk/packs/active-pointer.ts';
import { choosePack } from '#kiosk/packs/choose-pack.ts';
import { type Disk, realDisk } from '#kiosk/packs/disk.ts';
import { Shelf } from '#kiosk/packs/shelf.ts';
import { takeIn } from '#kiosk/packs/take-in.ts';
import { StaffJournal } from '#kiosk/staff/staff-journal.ts';
import { migrate } from '#kiosk/storage/migrate.ts';
import { verifyPack } from '#packing/verify-pack.ts';
import { type Fault, faultyDisk } from '#tests/helpers/faulty-disk.ts';
import { makeArchive } from '#tests/helpers/make-archive.ts';
import {
  HandClock,
  makeHouse,
  makeKiosk,
  MORNING_MS,
  type House,
} from '#tests/helpers/make-kiosk.ts';

const standards = { trust: { signers: [], revoked: [] }, newest: {} };
const watcher = { onProgress: () => {}, isCancelled: () => false };

/** The packs of a house, and the ways to change them, over a disk of the test's own. */
function packsOf(house: House, disk: Disk) {
  const db = new Database(':memory:');
  onTestFinished(() => void db.close());
  migrate(db);
  const clock = new HandClock(MORNING_MS);
  const notices = new NoticeBoard(clock, () => {});
  const journal = new StaffJournal({ db, clock, log: () => {}, notices });
  const chosen = () => choosePack(house, notices);
  const shelf = new Shelf({
    places: house,
    journal,
    notices,
    disk,
    turn: () => Promise.resolve(),
    shown: () => {
      throw new Error('Nobody asks');
    },
  });
  return { shelf, chosen };
}

/** All that happens between the stick and the screen. */
async function importAndShow(house: House, file: string, disk: Disk): Promise<void> {
  const { packsDir } = house;
  const confirmed = ['unsigned' as const];
  const what = { file, isUpload: false, packsDir, standards, confirmed };
  const { shelf } = packsOf(house, disk);
  const taken = await takeIn(what, watcher, disk);
  shelf.keep(taken);
  await shelf.show(taken.folder);
}

/** A house that shows version 2, with version 1 in the program. */
async function houseOfTwo(): Promise<House> {
  const house = await makeHouse();
  await mkdir(house.dataDir, { recursive: true });
  await importAndShow(house, await makeArchive({ version: 2 }), realDisk);
  return house;
}

async function copyOf(house: House): Promise<House> {
  const empty = await makeHouse();
  await cp(house.dataDir, empty.dataDir, { recursive: true });
  await cp(house.packsDir, empty.packsDir, { recursive: true });
  return empty;
}

/** What a start finds and leaves: which version, whole, and nothing besides. */
async function afterRestart(house: House) {
  const { shelf, chosen } = packsOf(house, realDisk);
  shelf.clear();
  const pack = await chosen();
  const pointer = readActivePointer(house.dataDir)?.pointer as ActivePointer;
  const kept = [pointer.active, pointer.previous, pointer.loaded].filter((name) => name !== null);
  const here = (await readdir(join(house.packsDir, 'small'))).map((name) => `small/${name}`);
  return {
    version: pack.manifest.version,
    problems: await verifyPack(pack.folder),
    leftovers: (await readdir(house.packsDir)).filter((name) => name.startsWith('.')),
    orphans: here.filter((name) => !kept.includes(name)),
  };
}

describe('an import', () => {
  it('ends with the new pack on show, the old one before it', async () => {
    const house = await houseOfTwo();
    await importAndShow(house, await makeArchive({ version: 3 }), realDisk);

    expect(await afterRestart(house)).toMatchObject({ version: 3, problems: [], orphans: [] });
  });

  it.each<Fault>(['error', 'power-cut'])(
    'with a %s at any of its calls leaves the old pack or the new one, whole, and no rubbish',
    async (fault) => {
      const base = await houseOfTwo();
      const file = await makeArchive({ version: 3 });
      const { disk, calls } = faultyDisk(0, fault);
      await importAndShow(await copyOf(base), file, disk);
      const versions: number[] = [];

      for (let n = 1; n <= calls(); n += 1) {
        const house = await copyOf(base);
        const faulty = faultyDisk(n, fault);
        await importAndShow(house, file, faulty.disk).catch(() => {});
        const { version, ...rest } = await afterRestart(house);

        expect({ n, ...rest }).toEqual({ n, problems: [], leftovers: [], orphans: [] });
        expect([2, 3]).toContain(version);
        versions.push(version);
      }

      // Once it has changed over, it stays so.
      expect(versions[0]).toBe(2);
      expect(versions.length).toBeGreaterThan(60);
      if (fault === 'power-cut') expect(versions).toEqual(versions.toSorted());
    },
    300_000,
  );

  it('cut off anywhere opens as a kiosk again', async () => {
    const base = await houseOfTwo();
    const file = await makeArchive({ version: 3 });

    for (let n = 5; n < 100; n += 17) {
      const house = await copyOf(base);
      await importAndShow(house, file, faultyDisk(n, 'power-cut').disk).catch(() => {});
      const { get, close } = await makeKiosk({ house });
      const { pack } = (await (await get('/api/health')).json()) as { pack: { version: number } };
      const { version } = pack;
      expect((await get(`/media/small-${version}/models/oven-model.glb`)).status).toBeLessThan(405);
      expect([2, 3]).toContain(version);
      await close();
    }
  });
});
