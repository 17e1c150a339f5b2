import { Readable } from 'node:stream';
import yauzl, { type Entry, type ZipFile } from 'yauzl';
import { type Bytes, bytesAt } from './bytes.ts';
import type { EndRecord } from './end-record.ts';
import { unreadable } from './refusal.ts';

/** Large enough that a gigabyte is a thousand reads. */
const PIECE_BYTES = 1 << 20;

/** Lets the library read our bytes. The list at the end is read once; the library asks for it in crumbs. */
class Reader extends yauzl.RandomAccessReader {
  readonly #bytes: Bytes;
  readonly #tailAt: number;
  readonly #tail: Buffer;

  constructor(bytes: Bytes, tailAt: number) {
    super();
    this.#bytes = bytes;
    this.#tailAt = tailAt;
    this.#tail = bytesAt(bytes, tailAt, bytes.sizeBytes - tailAt);
  }

  override read(
    buffer: Buffer,
    offset: number,
    length: number,
    position: number,
    done: (error: Error | null) => void,
  ): void {
    const into = buffer.subarray(offset, offset + length);
    try {
      if (position >= this.#tailAt) this.#readTail(into, position - this.#tailAt);
      else this.#bytes.read(into, position);
    } catch (error) {
      return done(error as Error);
    }
    done(null);
  }

  /** A list that promises more entries than it has would be read past the end of the file. */
  #readTail(into: Buffer, at: number): void {
    if (at + into.length > this.#tail.length) throw unreadable('its list of entries ends early');
    this.#tail.copy(into, 0, at);
  }

  override _readStreamForRange(start: number, end: number): Readable {
    return Readable.from(pieces(this.#bytes, start, end), { highWaterMark: 1 });
  }

  override close(done: (error: Error | null) => void): void {
    done(null);
  }
}

function* pieces(bytes: Bytes, start: number, end: number): Generator<Buffer> {
  for (let at = start; at < end; at += PIECE_BYTES) {
    yield bytesAt(bytes, at, Math.min(PIECE_BYTES, end - at));
  }
}

export interface ZipReader {
  entries: Entry[];
  /** The data of an entry, unpacked; fails if it is longer or shorter than the list says. */
  open(entry: Entry): Promise<Readable>;
}

/**
 * The list of a zip file's entries, as it stands there: nothing of it has been
 * checked beyond what the library cannot do without.
 *
 * @throws PackError `PACK_ARCHIVE_INVALID`
 */
export async function readZip(bytes: Bytes, end: EndRecord): Promise<ZipReader> {
  const reader = new Reader(bytes, end.directoryAt);
  const options = { autoClose: false, lazyEntries: true, decodeStrings: false } as const;
  try {
    const zip = await yauzl.fromRandomAccessReaderPromise(reader, bytes.sizeBytes, options);
    const entries = await entriesOf(zip);
    const listed = entries.reduce((sum, entry) => sum + recordBytes(entry), 0);
    if (listed !== end.directoryBytes) throw unreadable('its list of entries has gaps');
    return { entries, open: (entry) => zip.openReadStreamPromise(entry, {}) };
  } catch (error) {
    throw asRefusal(error);
  }
}

async function entriesOf(zip: ZipFile): Promise<Entry[]> {
  const entries: Entry[] = [];
  for await (const entry of zip.eachEntry()) entries.push(entry);
  return entries;
}

const FIXED_BYTES = 46;

function recordBytes({ fileNameLength, extraFieldLength, fileCommentLength }: Entry): number {
  return FIXED_BYTES + fileNameLength + extraFieldLength + fileCommentLength;
}

/**
 * The library's refusals are bare errors, and so are those of zlib; those of
 * the file system and of our own carry a code and are handed on.
 */
export function asRefusal(error: unknown): unknown {
  if (!(error instanceof Error)) return error;
  const code = 'code' in error ? String(error.code) : '';
  const isForeign = error.constructor === Error && (code === '' || code.startsWith('Z_'));
  return isForeign ? unreadable(error.message) : error;
}
