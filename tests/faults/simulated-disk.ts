import type { Operation } from './recording.ts';

/** What a drive writes at once; anything larger may be torn. */
const SECTOR_BYTES = 512;

interface SimulatedFile {
  /** What was asked to be kept, and was. */
  durable: Bytes;
  /** Its name stands in the folder for good: it was synced once. */
  isNamed: boolean;
  /** Since then, in order. */
  pending: Operation[];
}

/**
 * A disk that keeps for sure only what it was told to sync. Everything else is
 * on its way, sector by sector and in any order, when the power goes.
 */
export class SimulatedDisk {
  readonly #files = new Map<string, SimulatedFile>();

  do(operation: Operation): void {
    const { what, file: name } = operation;
    if (what === 'delete') {
      this.#files.delete(name);
      return;
    }
    const file = this.#files.get(name) ?? { durable: new Bytes(), isNamed: false, pending: [] };
    this.#files.set(name, file);
    if (what === 'write' || what === 'truncate') file.pending.push(operation);
    if (what === 'sync') {
      for (const done of file.pending) file.durable.do(done);
      file.pending = [];
      file.isNamed = true;
    }
  }

  /**
   * What is found when the power comes back.
   *
   * @param keeps - asked for every sector that was on its way
   * @param torn - an operation that had begun and was not over
   */
  after(keeps: () => boolean, torn?: Operation): Map<string, Buffer> {
    const found = new Map<string, Buffer>();
    for (const [name, { durable, isNamed, pending }] of this.#files) {
      const bytes = durable.copy();
      for (const one of pending) bytes.doInPart(one, keeps);
      if (torn?.file === name) bytes.doInPart(torn, keeps);
      if (isNamed || (bytes.length > 0 && keeps())) found.set(name, bytes.whole());
    }
    return found;
  }
}

/** The contents of a file, with room to grow. */
class Bytes {
  length = 0;
  #room: Buffer;

  constructor(room = Buffer.alloc(0), length = 0) {
    this.#room = room;
    this.length = length;
  }

  copy(): Bytes {
    return new Bytes(Buffer.from(this.#room), this.length);
  }

  whole(): Buffer {
    return this.#room.subarray(0, this.length);
  }

  do({ what, offset, data }: Operation): void {
    if (what === 'truncate') return this.#resize(offset);
    if (offset + data.length > this.length) this.#resize(offset + data.length);
    data.copy(this.#room, offset);
  }

  doInPart(operation: Operation, keeps: () => boolean): void {
    const { what, offset, data } = operation;
    if (what === 'truncate') {
      if (keeps()) this.do(operation);
      return;
    }
    for (let at = 0; at < data.length;) {
      const piece = data.subarray(at, at + SECTOR_BYTES - ((offset + at) % SECTOR_BYTES));
      if (keeps()) this.do({ ...operation, offset: offset + at, data: piece });
      at += piece.length;
    }
  }

  /** What lies between the old end and the new one is zero. */
  #resize(length: number): void {
    if (length > this.#room.length) {
      const larger = Buffer.alloc(length * 2);
      this.whole().copy(larger);
      this.#room = larger;
    }
    if (length < this.length) this.#room.fill(0, length, this.length);
    this.length = length;
  }
}
