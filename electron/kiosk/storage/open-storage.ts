import Database from 'better-sqlite3';
import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Clock } from '../clock.ts';
import { connect } from './connect.ts';
import { namedFailure } from './failures.ts';
import { inspect } from './inspect.ts';
import { migrate } from './migrate.ts';
import { setAside } from './quarantine.ts';

export const DATABASE_FILE = 'kiosk.db';
/** Outside the database, so that the kiosk is still itself after one was set aside. */
const INSTALL_FILE = 'install-id';

export interface Storage {
  db: Database.Database;
  file: string;
  /** This kiosk: 128 random bits, made on the first start. Nothing about the machine is in it. */
  install: string;
  /** This database: 128 random bits, new with every new database. */
  epoch: string;
  /** Present if a damaged database was just moved out of the way. */
  setAside?: { folder: string; why: string };
}

/**
 * Opens the kiosk's database, or begins a new one beside a damaged one.
 *
 * @throws KioskError `DATA_FROM_NEWER_VERSION`, `DATA_FOLDER_UNWRITABLE` or
 * `DISK_FULL`; what was there is as it was.
 */
export function openStorage({ dataDir, clock }: { dataDir: string; clock: Clock }): Storage {
  try {
    assertWritable(dataDir);
    return open(dataDir, clock);
  } catch (error) {
    throw namedFailure(error, `open the data folder ${dataDir}`);
  }
}

/**
 * What stands in for a database while the disk is full: empty, in memory, gone
 * at the next start. It lets the exhibition open; nothing may be counted in it.
 */
export function standInStorage(dataDir: string): Storage {
  const db = new Database(':memory:');
  migrate(db);
  return { db, file: join(dataDir, DATABASE_FILE), ...identify(db, undefined) };
}

function open(dataDir: string, clock: Clock): Storage {
  const file = join(dataDir, DATABASE_FILE);
  const known = readInstall(dataDir);
  const damage = damageOf(file, known);
  const folder = damage && setAside(file, dataDir, clock.nowMs());

  const db = connect(file);
  try {
    migrate(db);
    const { install, epoch } = identify(db, known);
    if (install !== known) writeFileSync(join(dataDir, INSTALL_FILE), `${install}\n`);
    return { db, file, install, epoch, ...(folder && { setAside: { folder, why: damage } }) };
  } catch (error) {
    db.close();
    throw error;
  }
}

/** @returns why the database cannot be used, or `undefined` if it can. */
function damageOf(file: string, install: string | undefined): string | undefined {
  const finding = inspect(file);
  if (finding.state === 'damaged') return finding.why;
  // The id is written after the first database: an empty one beside it was emptied.
  if (finding.state === 'blank' && install) return 'everything in it is gone';
  return undefined;
}

/** An id is given once: what the database says of itself stands above all else. */
function identify(db: Database.Database, known: string | undefined) {
  const keep = db.prepare<[string, string]>(
    'INSERT INTO meta (k, v) VALUES (?, ?) ON CONFLICT DO NOTHING',
  );
  const read = db.prepare<[string], string>('SELECT v FROM meta WHERE k = ?').pluck();
  return db
    .transaction(() => {
      keep.run('install', known ?? randomId());
      keep.run('epoch', randomId());
      return { install: String(read.get('install')), epoch: String(read.get('epoch')) };
    })
    .immediate();
}

function readInstall(dataDir: string): string | undefined {
  const file = join(dataDir, INSTALL_FILE);
  if (!existsSync(file)) return undefined;
  const id = readFileSync(file, 'utf8').trim();
  return /^[0-9a-f]{32}$/.test(id) ? id : undefined;
}

/** Rights are not asked for but tried: root, read-only mounts and full disks make the answers lie. */
function assertWritable(dataDir: string): void {
  mkdirSync(dataDir, { recursive: true });
  const probe = join(dataDir, `.probe-${randomId()}`);
  writeFileSync(probe, '', { flag: 'wx' });
  rmSync(probe);
}

function randomId(): string {
  return randomBytes(16).toString('hex');
}
