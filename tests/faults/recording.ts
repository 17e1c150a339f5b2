import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync } from 'node:fs';
import { text } from 'node:stream/consumers';
import { join } from 'node:path';
import { furnish, type House } from '../helpers/make-kiosk.ts';

/** One thing that SQLite told the disk. */
export interface Operation {
  what: 'write' | 'truncate' | 'sync' | 'delete' | 'open';
  /** Name of the file in the data folder. */
  file: string;
  /** Where a write begins, or how long the file becomes. */
  offset: number;
  data: Buffer;
  /** How long the recording is with it. */
  end: number;
}

export interface Recording {
  house: House;
  operations: Operation[];
  /** For the n-th acknowledged request: how long the recording was by then. */
  acknowledged: number[];
}

const NAMES = ['', 'write', 'truncate', 'sync', 'delete', 'open'] as const;
const root = join(import.meta.dirname, '..', '..');

/** Builds the recording layer. @returns its path, or `undefined` where there is no C compiler */
export function buildLayer(folder: string): string | undefined {
  mkdirSync(folder, { recursive: true });
  const layer = join(folder, 'recording-vfs.so');
  const headers = join(root, 'node_modules', 'better-sqlite3', 'deps', 'sqlite3');
  const source = join(import.meta.dirname, 'recording-vfs.c');
  const built = spawnSync('cc', ['-O1', '-shared', '-fPIC', '-I', headers, source, '-o', layer]);
  return built.status === 0 ? layer : undefined;
}

/** Lets a kiosk record visits and writes down all that its database tells the disk meanwhile. */
export async function record(
  folder: string,
  how: { layer: string; requests: number; synchronous: 'FULL' | 'NORMAL' },
): Promise<Recording> {
  mkdirSync(folder, { recursive: true });
  const house = await furnish(folder);
  const log = join(folder, 'recording');
  const task = JSON.stringify({ house, ...how });
  const child = spawn(process.execPath, [join(import.meta.dirname, 'recorded-child.ts'), task], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, MAARID_RECORDING: log },
  });
  const acknowledged = (await text(child.stdout)).split('\n').filter(Boolean).map(Number);
  if (acknowledged.length !== how.requests) {
    throw new Error(`Only ${acknowledged.length} of ${how.requests} requests were acknowledged`);
  }
  return { house, operations: parse(readFileSync(log)), acknowledged };
}

function parse(bytes: Buffer): Operation[] {
  const operations: Operation[] = [];
  for (let at = 0; at < bytes.length;) {
    const what = NAMES[bytes.readUInt8(at)];
    const nameEnd = at + 2 + bytes.readUInt8(at + 1);
    const file = bytes.toString('latin1', at + 2, nameEnd);
    const offset = Number(bytes.readBigInt64LE(nameEnd));
    const end = nameEnd + 12 + bytes.readUInt32LE(nameEnd + 8);
    if (!what) throw new Error(`The recording is torn at ${at}`);
    operations.push({ what, file, offset, data: bytes.subarray(nameEnd + 12, end), end });
    at = end;
  }
  return operations;
}
