import Database from 'better-sqlite3';
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { readActivePointer, writeActivePointer } from '#kiosk/packs/active-pointer.ts';
import { type Disk, realDisk } from '#kiosk/packs/disk.ts';
import { readBackupText } from '#kiosk/staff/backup-file.ts';
import { hashOfFile } from '#kiosk/staff/copy-hashed.ts';
import { finishRestore } from '#kiosk/staff/finish-restore.ts';
import { stageRestore } from '#kiosk/staff/stage-restore.ts';
import { findSticks } from '#kiosk/staff/stick-backups.ts';
import { writeBackup } from '#kiosk/staff/write-backup.ts';
import { openStorage } from '#kiosk/storage/open-storage.ts';
import { verifyPack } from '#packing/verify-pack.ts';
import { type Fault, faultyDisk } from '../helpers/faulty-disk.ts';
import { writePack } from '../helpers/small-exhibition.ts';
import { type FaultOptions, type Outcome, Tally } from './fault.ts';

const AT_MS = Date.UTC(2026, 10, 23, 9);
const clock = { nowMs: () => AT_MS, monotonicMs: () => 0 };
const PACK = 'small/1-0123abcd';
const pointer = { active: PACK, previous: null, loaded: null, newest: {} };

export interface Machine {
  dataDir: string;
  packsDir: string;
}

/** A machine with a database and settings of its own, both of which say whose they are. */
export function machineIn(folder: string, whose: 'old' | 'new'): Machine {
  const machine = { dataDir: join(folder, 'data'), packsDir: join(folder, 'packs') };
  mkdirSync(machine.packsDir, { recursive: true });
  const { db } = openStorage({ dataDir: machine.dataDir, clock });
  db.prepare("INSERT INTO meta (k, v) VALUES ('whose', ?)").run(whose);
  db.close();
  writeFileSync(join(machine.dataDir, 'settings.json'), JSON.stringify({ name: whose }));
  return machine;
}

/** The machine that is backed up, which shows an exhibition. */
export async function oldMachine(folder: string): Promise<Machine> {
  const machine = machineIn(folder, 'old');
  await writePack(join(machine.packsDir, PACK));
  writeActivePointer(machine.dataDir, { ...pointer, trialBootsLeft: null });
  return machine;
}

export function backUp(machine: Machine, stick: string, disk: Disk = realDisk) {
  const what = { ...machine, stick, pointer, kiosk: '', atMs: AT_MS };
  return writeBackup(what, () => {}, disk);
}

export async function restore(backup: string, machine: Machine, disk: Disk = realDisk) {
  await stageRestore({ folder: backup, ...machine }, () => {}, disk);
  finishRestore(machine.dataDir, clock, disk);
}

/**
 * Fails, or cuts the power, at every call to the disk that a backup makes, and
 * every one that a restoration makes up to the kiosk's next start. A backup is
 * on the stick whole or clearly is none; a machine is as it was or the other.
 */
export async function cutBackups({ cases, folder }: FaultOptions): Promise<Outcome> {
  const tally = new Tally();
  const old = await oldMachine(join(folder, 'old'));
  const stick = newFolder(join(folder, 'stick'));
  const { name } = await backUp(old, stick);
  const calls: number[] = [];
  for (const fault of ['error', 'power-cut'] as const) {
    calls.push(await cutWriting(old, { fault, cases: cases / 4, folder }, tally));
    calls.push(await cutRestoring(join(stick, name), { fault, cases: cases / 4, folder }, tally));
  }
  const note = `errors and power cuts at ${calls.slice(0, 2).join(' and ')} calls`;
  return tally.outcome('backup or restoration cut off', note);
}

interface Cuts {
  fault: Fault;
  /** So many calls, spread over all of them. */
  cases: number;
  folder: string;
}

async function cutWriting(old: Machine, { fault, cases, folder }: Cuts, tally: Tally) {
  const counted = faultyDisk(0, fault);
  await backUp(old, newFolder(join(folder, 'counted')), counted.disk);
  for (const n of spread(cases, counted.calls())) {
    const stick = newFolder(join(folder, 'cut'));
    await backUp(old, stick, faultyDisk(n, fault).disk).catch(() => {});
    tally.count(complaintOfStick(stick, `${fault} at call ${n} of a backup`));
  }
  return counted.calls();
}

function complaintOfStick(stick: string, where: string): string | undefined {
  const backups = findSticks([stick]).flatMap((one) => one.backups);
  const damaged = backups.flatMap((one) => damagedIn(one.folder));
  if (damaged.length > 0) return `${where}: ${damaged.join(', ')} damaged`;
  const named = readdirSync(stick).filter((one) => !one.endsWith('-unfinished'));
  return named.length === backups.length ? undefined : `${where}: half a backup under a whole name`;
}

/** Names of files in a backup that are not as its list says. */
export function damagedIn(backup: string): string[] {
  const contents = readBackupText(readFileSync(join(backup, 'backup.json'), 'utf8'));
  if (!contents) return ['backup.json'];
  return contents.files.flatMap(({ path, sha256 }) => {
    const file = join(backup, path);
    return existsSync(file) && hashOfFile(file, realDisk) === sha256 ? [] : [path];
  });
}

async function cutRestoring(backup: string, { fault, cases, folder }: Cuts, tally: Tally) {
  const base = join(folder, `base-${fault}`);
  machineIn(base, 'new');
  const newMachine = (): Machine => {
    const copy = newFolder(join(folder, 'copy'));
    cpSync(base, copy, { recursive: true });
    return { dataDir: join(copy, 'data'), packsDir: join(copy, 'packs') };
  };
  const counted = faultyDisk(0, fault);
  await restore(backup, newMachine(), counted.disk);
  for (const n of spread(cases, counted.calls())) {
    const machine = newMachine();
    await restore(backup, machine, faultyDisk(n, fault).disk).catch(() => {});
    const where = `${fault} at call ${n} of a restoration`;
    const found = JSON.stringify(await afterRestart(machine));
    const isEither = found === JSON.stringify(AS('old')) || found === JSON.stringify(AS('new'));
    tally.count(isEither ? undefined : `${where}: ${found}`);
  }
  return counted.calls();
}

/** What a start of the machine finds and leaves. */
export async function afterRestart({ dataDir, packsDir }: Machine) {
  finishRestore(dataDir, clock);
  const db = new Database(join(dataDir, 'kiosk.db'), { readonly: true });
  const whose = db.prepare<[], string>("SELECT v FROM meta WHERE k = 'whose'").pluck().get();
  const verdict = String(db.pragma('quick_check', { simple: true }));
  db.close();
  const settings = JSON.parse(readFileSync(join(dataDir, 'settings.json'), 'utf8')) as object;
  const active = readActivePointer(dataDir)?.pointer.active ?? null;
  const problems = active ? (await verifyPack(join(packsDir, active))).length : 0;
  const left = readdirSync(dataDir).filter((name) => /^(restore|\.backup)/.test(name));
  return { whose, verdict, settings, active, problems, left };
}

/** A machine that is wholly the one or the other. */
export const AS = (whose: 'old' | 'new') => ({
  whose,
  verdict: 'ok',
  settings: { name: whose },
  active: whose === 'old' ? PACK : null,
  problems: 0,
  left: [],
});

/** At most so many numbers from 1 to the last, which is among them. */
function spread(cases: number, last: number): number[] {
  const step = Math.max(1, last / Math.max(1, cases));
  const numbers = new Set<number>();
  for (let at = last; at >= 1; at -= step) numbers.add(Math.round(at));
  return [...numbers].sort((a, b) => a - b);
}

function newFolder(folder: string): string {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  return folder;
}
