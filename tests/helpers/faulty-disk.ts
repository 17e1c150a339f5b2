import { existsSync, renameSync, rmSync, truncateSync } from 'node:fs';
import { dirname } from 'node:path';
import { type Disk, realDisk } from '#kiosk/packs/disk.ts';

/**
 * `error`: the one call fails, as a worn disk or a virus scanner makes it fail.
 * `power-cut`: the call and all that follow fail, and the disk forgets whatever
 * it was not told to keep: data, new names, renames.
 */
export type Fault = 'error' | 'power-cut';

/** Not a failure of the disk but the end of everything. */
class PowerCut extends Error {}

/** A disk that fails at its n-th call, counted from 1; at none if n is 0. */
export function faultyDisk(n: number, fault: Fault): { disk: Disk; calls: () => number } {
  let calls = 0;
  let isCut = false;
  const memory = new ForgetfulDisk();
  const guard = (name: string): void => {
    if (isCut) throw new PowerCut(`${name} after the power was cut`);
    calls += 1;
    if (calls !== n) return;
    if (fault === 'power-cut') {
      isCut = true;
      memory.forget();
      throw new PowerCut(name);
    }
    throw Object.assign(new Error(`EIO: ${name}`), { code: 'EIO', syscall: name });
  };
  const disk: Disk = {
    open: (path, how) => {
      guard('open');
      const isNew = !existsSync(path);
      const fd = realDisk.open(path, how);
      memory.opened(fd, path, isNew);
      return fd;
    },
    // Then it is opened in the ordinary way.
    openPastCache: () => undefined,
    read: (fd, buffer, position) => {
      guard('read');
      return realDisk.read(fd, buffer, position);
    },
    write: (fd, bytes) => {
      memory.written(fd);
      // Half of it may be there when the power goes.
      if (calls + 1 === n) realDisk.write(fd, bytes.subarray(0, bytes.byteLength / 2));
      guard('write');
      realDisk.write(fd, bytes);
    },
    sync: (fd) => {
      guard('fsync');
      // The power of the test's machine stays on: only the calls are what counts.
      memory.synced(fd);
    },
    close: (fd) => {
      // The system closes what a dead process held.
      realDisk.close(fd);
      guard('close');
    },
    sizeOf: (fd) => {
      guard('fstat');
      return realDisk.sizeOf(fd);
    },
    makeFolder: (path) => {
      guard('mkdir');
      realDisk.makeFolder(path);
    },
    rename: (from, to) => {
      guard('rename');
      realDisk.rename(from, to);
      memory.renamed(from, to);
    },
    remove: (path) => {
      guard('rm');
      realDisk.remove(path);
    },
    list: (path) => {
      guard('readdir');
      return realDisk.list(path);
    },
    freeBytes: (path) => {
      guard('statfs');
      return realDisk.freeBytes(path);
    },
  };
  return { disk, calls: () => calls };
}

/** What a disk holds in its memory only, until it is told to keep it. */
class ForgetfulDisk {
  readonly #paths = new Map<number, string>();
  readonly #unwritten = new Set<string>();
  readonly #newNames = new Set<string>();
  #renames: { from: string; to: string }[] = [];

  opened(fd: number, path: string, isNew: boolean): void {
    this.#paths.set(fd, path);
    if (isNew) this.#newNames.add(path);
  }

  written(fd: number): void {
    this.#unwritten.add(this.#paths.get(fd) ?? '');
  }

  renamed(from: string, to: string): void {
    this.#renames.push({ from, to });
  }

  synced(fd: number): void {
    const path = this.#paths.get(fd) ?? '';
    this.#unwritten.delete(path);
    for (const name of this.#newNames) if (dirname(name) === path) this.#newNames.delete(name);
    this.#renames = this.#renames.filter(({ to }) => dirname(to) !== path);
  }

  forget(): void {
    for (const { from, to } of this.#renames.toReversed()) {
      if (existsSync(to) && existsSync(dirname(from))) renameSync(to, from);
    }
    for (const path of this.#unwritten) if (existsSync(path)) truncateSync(path, 0);
    for (const path of this.#newNames) rmSync(path, { force: true });
  }
}
