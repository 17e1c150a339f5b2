import { type FileHandle, open } from 'node:fs/promises';

/** Enough to hold the headers of any sound, and of films whose container has no index. */
const HEAD_BYTES = 1 << 20;
/** The index of a film of many hours; a longer one is no index. */
const LONGEST_INDEX_BYTES = 32 << 20;
const BOX_HEAD_BYTES = 16;

/**
 * What a sound or film says of itself. Of an MP4, its first box and its index
 * (`moov`), wherever it lies: a camera writes it at the end. Of all others, the
 * first and the last megabyte.
 */
export async function headersOf(absolutePath: string): Promise<Buffer> {
  await using file = await open(absolutePath);
  const { size } = await file.stat();
  const head = await bytesAt(file, 0, Math.min(size, HEAD_BYTES));
  if (head.toString('latin1', 4, 8) === 'ftyp') {
    const index = await findIndex(file, size);
    return index ? Buffer.concat([head.subarray(0, BOX_HEAD_BYTES), index]) : head;
  }
  return size > HEAD_BYTES
    ? Buffer.concat([head, await bytesAt(file, size - HEAD_BYTES, HEAD_BYTES)])
    : head;
}

/** Goes from box to box; each says how long it is. */
async function findIndex(file: FileHandle, size: number): Promise<Buffer | undefined> {
  for (let at = 0; at + 8 <= size;) {
    const box = await bytesAt(file, at, Math.min(BOX_HEAD_BYTES, size - at));
    const short = box.readUInt32BE(0);
    // 1: the length follows in eight bytes; 0: to the end of the file.
    const isLong = short === 1 && box.length === BOX_HEAD_BYTES;
    const length = isLong ? Number(box.readBigUInt64BE(8)) : short === 0 ? size - at : short;
    if (length < 8) return undefined;
    if (box.toString('latin1', 4, 8) === 'moov') {
      return bytesAt(file, at, Math.min(length, size - at, LONGEST_INDEX_BYTES));
    }
    at += length;
  }
  return undefined;
}

async function bytesAt(file: FileHandle, at: number, length: number): Promise<Buffer> {
  const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, at);
  return buffer.subarray(0, bytesRead);
}

/** The codecs that an MP4's index names: the entries of its sample descriptions. */
export function codecsOfMp4(headers: Buffer): string[] {
  const codecs: string[] = [];
  for (let at = headers.indexOf('stsd'); at >= 0; at = headers.indexOf('stsd', at + 4)) {
    // Version and flags, then how many entries; an entry is its length and its name.
    if (at + 12 > headers.length) break;
    const entries = headers.readUInt32BE(at + 8);
    let entry = at + 12;
    for (let i = 0; i < Math.min(entries, 8) && entry + 8 <= headers.length; i++) {
      codecs.push(headers.toString('latin1', entry + 4, entry + 8));
      entry += Math.max(8, headers.readUInt32BE(entry));
    }
  }
  return codecs;
}
