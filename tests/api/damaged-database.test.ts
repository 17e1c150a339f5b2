import Database from 'better-sqlite3';
import {
  cp,
  mkdir,
  open,
  readdir,
  readFile,
  rm,
  stat,
  truncate,
  writeFile,
} from 'node:fs/promises';
import { join } from 'node:path';
import { statusOf } from '#tests/helpers/status-of.ts';
import { describe, expect, it } from 'vitest';
import type { Health } from '#kiosk/api/api.ts';
import { cutPower, makeFolder, makeKiosk, type House } from '#tests/helpers/make-kiosk.ts';

/** A house whose database holds a few hundred events and lies still. */
async function houseWithEvents(): Promise<House> {
  const { begin, record, close, house } = await makeKiosk();
  const visit = await begin();
  const hundred = Array.from({ length: 100 }, () => ({ kind: 'search' }));
  for (let n = 0; n < 5; n += 1) await record(visit, ...hundred);
  await close();
  return house;
}

/** What lies there when the power goes before a new database is in WAL mode: itself, half written, and its journal. */
async function houseInFirstWrite(): Promise<House> {
  const { house, close } = await makeKiosk();
  await close();
  await rm(house.dataDir, { recursive: true });
  await mkdir(house.dataDir);
  const elsewhere = join(await makeFolder(), 'new.db');
  const db = new Database(elsewhere);
  db.exec('VACUUM; PRAGMA cache_size = 1; PRAGMA cache_spill = 1; BEGIN IMMEDIATE');
  db.exec('CREATE TABLE filling (bytes BLOB)');
  for (let n = 0; n < 20; n += 1) db.exec('INSERT INTO filling VALUES (zeroblob(4000))');
  await cp(elsewhere, fileOf(house));
  await cp(`${elsewhere}-journal`, `${fileOf(house)}-journal`);
  db.close();
  return house;
}

const fileOf = ({ dataDir }: House) => join(dataDir, 'kiosk.db');

const DAMAGE: [string, (file: string) => Promise<void>][] = [
  ['is no database at all', (file) => writeFile(file, 'once upon a time '.repeat(1000))],
  ['is cut short', async (file) => truncate(file, Math.floor((await stat(file)).size / 2))],
  ['is cut short within its first page', (file) => truncate(file, 1000)],
  ['is empty', (file) => truncate(file, 0)],
  ['has lost its middle', (file) => overwrite(file, 4096 * 5, 4096)],
  ['has lost its header', (file) => overwrite(file, 0, 100)],
  ['has lost its schema', (file) => overwrite(file, 100, 2000)],
  ['belongs to another program', makeForeign],
];

describe('a damaged database', () => {
  it.each(DAMAGE)('that %s is moved aside whole, and counting goes on', async (_how, damage) => {
    const house = await houseWithEvents();
    await damage(fileOf(house));
    const damaged = await readFile(fileOf(house));

    const { begin, events, get, kiosk } = await makeKiosk({ house });

    expect(await begin()).toBe(1);
    expect(events()).toMatchObject([{ seq: 1, boot: 1, kind: 'BEGIN' }]);
    expect(kiosk.notices).toMatchObject([{ code: 'DATABASE_DAMAGED' }]);
    const health = (await (await get('/api/health')).json()) as Health;
    expect(health).toMatchObject({ status: 'degraded', notices: [{ code: 'DATABASE_DAMAGED' }] });
    const [folder = ''] = await readdir(join(house.dataDir, 'quarantine'));
    expect(folder).toBe('2026-11-23T09-00-00');
    expect(await readFile(join(house.dataDir, 'quarantine', folder, 'kiosk.db'))).toEqual(damaged);
  });

  it('leaves with its -wal and -shm', async () => {
    const running = await makeKiosk({ house: await houseWithEvents() });
    await running.begin();
    const house = await cutPower(running);
    // The -wal has sound copies of the pages that were last written, and of no others.
    await overwrite(fileOf(house), 0, (await stat(fileOf(house))).size);
    const wal = await readFile(`${fileOf(house)}-wal`);

    await makeKiosk({ house });

    const folder = join(house.dataDir, 'quarantine', '2026-11-23T09-00-00');
    expect((await readdir(folder)).toSorted()).toEqual([
      'kiosk.db',
      'kiosk.db-shm',
      'kiosk.db-wal',
    ]);
    expect(await readFile(join(folder, 'kiosk.db-wal'))).toEqual(wal);
  });

  it('that was removed without its -wal does not come back to life by halves', async () => {
    const running = await makeKiosk();
    await running.begin();
    const house = await cutPower(running);
    await rm(fileOf(house));

    const { events, kiosk } = await makeKiosk({ house });

    expect(kiosk.notices).toMatchObject([{ code: 'DATABASE_DAMAGED' }]);
    expect(events()).toEqual([]);
  });

  it('leaves the kiosk the same, and begins a new epoch', async () => {
    const house = await houseWithEvents();
    const before = identityOf(house);
    await overwrite(fileOf(house), 0, 100);

    await makeKiosk({ house });

    const after = identityOf(house);
    expect(after.install).toBe(before.install);
    expect(after.epoch).not.toBe(before.epoch);
  });

  it('never takes the place of one that was moved aside before', async () => {
    const house = await houseWithEvents();
    for (let n = 0; n < 3; n += 1) {
      await writeFile(fileOf(house), `damage ${n} `.repeat(1000));
      await (await makeKiosk({ house })).close();
    }

    const folders = await readdir(join(house.dataDir, 'quarantine'));

    expect(folders.toSorted()).toEqual([
      '2026-11-23T09-00-00',
      '2026-11-23T09-00-00-2',
      '2026-11-23T09-00-00-3',
    ]);
  });

  it('is listed on the staff page, on later starts too', async () => {
    const house = await houseWithEvents();
    await overwrite(fileOf(house), 0, 100);
    await (await makeKiosk({ house })).close();

    const running = await makeKiosk({ house });

    expect(running.kiosk.notices).toEqual([]);
    const lines = await statusOf(running);
    expect(lines.find(({ id }) => id === 'quarantine')).toEqual({
      id: 'quarantine',
      state: 'warn',
      databases: ['2026-11-23T09-00-00'],
    });
  });
});

describe('a database that is not damaged', () => {
  it('keeps its identity over starts', async () => {
    const house = await houseWithEvents();
    const before = identityOf(house);

    await makeKiosk({ house });

    expect(identityOf(house)).toEqual(before);
  });

  it('may be a first start that was cut short', async () => {
    const { house, close } = await makeKiosk();
    await close();
    await rm(house.dataDir, { recursive: true });
    await mkdir(house.dataDir);
    await writeFile(fileOf(house), '');

    const { kiosk, begin } = await makeKiosk({ house });

    expect(kiosk.notices).toEqual([]);
    expect(await begin()).toBe(1);
  });

  it('may be a first start that was cut within its first write, whose journal is still there', async () => {
    const house = await houseInFirstWrite();

    const { kiosk, begin } = await makeKiosk({ house });

    expect(kiosk.notices).toEqual([]);
    expect(await begin()).toBe(1);
  });

  it('keeps the kiosk’s id when the file beside it is lost or spoilt', async () => {
    const house = await houseWithEvents();
    const before = identityOf(house);
    await writeFile(join(house.dataDir, 'install-id'), 'spoilt');

    await (await makeKiosk({ house })).close();

    expect(identityOf(house)).toEqual(before);
    expect(await readFile(join(house.dataDir, 'install-id'), 'utf8')).toBe(`${before.install}\n`);
  });
});

describe('a database from a newer version', () => {
  it('is refused clearly and left as it is', async () => {
    const house = await houseWithEvents();
    const db = new Database(fileOf(house));
    db.pragma('user_version = 9999');
    db.close();
    const before = await readFile(fileOf(house));

    await expect(makeKiosk({ house })).rejects.toMatchObject({
      code: 'DATA_FROM_NEWER_VERSION',
      message: expect.stringContaining('Nothing was changed') as string,
    });
    expect(await readFile(fileOf(house))).toEqual(before);
    expect(await readdir(house.dataDir)).not.toContain('quarantine');
  });

  it('is left as it is with what it has not yet written into its file', async () => {
    const house = await houseWithEvents();
    const db = new Database(fileOf(house));
    db.pragma('journal_mode = WAL');
    db.pragma('user_version = 9999');
    const copy = join(await makeFolder(), 'data');
    await cp(house.dataDir, copy, { recursive: true });
    db.close();
    const files = ['kiosk.db', 'kiosk.db-wal'];
    const before = await Promise.all(files.map((file) => readFile(join(copy, file))));

    await expect(makeKiosk({ house: { ...house, dataDir: copy } })).rejects.toMatchObject({
      code: 'DATA_FROM_NEWER_VERSION',
    });

    expect(await Promise.all(files.map((file) => readFile(join(copy, file))))).toEqual(before);
  });
});

describe('a database that fails while visitors are there', () => {
  it('lets the exhibition play, says so, and is looked at on the next start', async () => {
    const running = await makeKiosk({ house: await houseWithEvents() });
    await running.begin();
    await overwrite(fileOf(running.house), 4096, (await stat(fileOf(running.house))).size - 4096);
    await rm(`${fileOf(running.house)}-wal`);

    const exhibition = await running.get('/api/visitor/exhibition');
    const health = await running.get('/api/health');

    expect(exhibition.status).toBe(200);
    expect(health.status).toBe(200);
    const house = await cutPower(running);
    const { kiosk, begin } = await makeKiosk({ house });
    expect(kiosk.notices).toMatchObject([{ code: 'DATABASE_DAMAGED' }]);
    expect(await begin()).toBe(1);
  });
});

function identityOf(house: House) {
  const db = new Database(fileOf(house), { readonly: true });
  const meta = db.prepare<[string], string>('SELECT v FROM meta WHERE k = ?').pluck();
  const identity = { install: meta.get('install'), epoch: meta.get('epoch') };
  db.close();
  return identity;
}

async function overwrite(path: string, from: number, length: number): Promise<void> {
  const file = await open(path, 'r+');
  await file.write(Buffer.alloc(length, 0xa5), 0, length, from);
  await file.close();
}

async function makeForeign(file: string): Promise<void> {
  await rm(file);
  const db = new Database(file);
  db.pragma('application_id = 7');
  db.exec('CREATE TABLE recipes (name TEXT)');
  db.close();
}
