import { crc32, deflateRawSync } from 'node:zlib';

/** One entry of a zip file, honest unless told otherwise. What is left out follows from `name` and `data`. */
export interface ZipEntry {
  name: string | Buffer;
  data: string | Buffer;
  method?: number;
  flags?: number;
  /** As the list says it; 0o100644 unless told. */
  mode?: number;
  madeBy?: number;
  crc?: number;
  /** What the records say of the sizes. */
  packedBytes?: number;
  unpackedBytes?: number;
  /** What stands in the file, if it is not `data` packed by `method`. */
  packed?: Buffer;
  /** What the header in front of the data says instead. */
  localName?: string | Buffer;
  localMethod?: number;
  localCrc?: number;
  extra?: Buffer;
  localExtra?: Buffer;
  comment?: string;
  /** Where the list says that it begins, if not where it does. */
  offset?: number;
  /** Stands in the list and nowhere else. */
  isOnlyListed?: boolean;
  /** Bytes in front of the entry that belong to nothing. */
  gap?: Buffer;
}

export interface ZipShape {
  prefix?: Buffer;
  suffix?: Buffer;
  comment?: string;
  /** What the last record says instead. */
  count?: number;
  directoryBytes?: number;
  directoryAt?: number;
  disk?: number;
  /** Between the list and the last record. */
  beforeEnd?: Buffer;
}

/** A zip file, byte by byte, as wrong as a test wants it. */
export function zipBytes(entries: readonly ZipEntry[], shape: ZipShape = {}): Buffer {
  const parts: Buffer[] = [shape.prefix ?? Buffer.alloc(0)];
  const list: Buffer[] = [];
  let at = parts[0]!.length;
  for (const entry of entries) {
    const { record, header, packed } = recordsOf(entry, at + (entry.gap?.length ?? 0));
    list.push(record);
    if (entry.isOnlyListed) continue;
    const whole = Buffer.concat([entry.gap ?? Buffer.alloc(0), header, packed]);
    parts.push(whole);
    at += whole.length;
  }
  const directory = Buffer.concat(list);
  const comment = Buffer.from(shape.comment ?? '');
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(shape.disk ?? 0, 4);
  end.writeUInt16LE(shape.count ?? entries.length, 8);
  end.writeUInt16LE(shape.count ?? entries.length, 10);
  end.writeUInt32LE(shape.directoryBytes ?? directory.length, 12);
  end.writeUInt32LE(shape.directoryAt ?? at, 16);
  end.writeUInt16LE(comment.length, 20);
  const rest = [shape.beforeEnd ?? Buffer.alloc(0), end, comment, shape.suffix ?? Buffer.alloc(0)];
  return Buffer.concat([...parts, directory, ...rest]);
}

/** How much of a zip file the entries take, before the list. */
export function entriesLength(entries: readonly ZipEntry[]): number {
  return entries.reduce((at, entry) => {
    const { header, packed } = recordsOf(entry, at);
    return at + header.length + packed.length;
  }, 0);
}

function recordsOf(entry: ZipEntry, at: number) {
  const data = bytesOf(entry.data);
  const method = entry.method ?? 0;
  const packed = entry.packed ?? (method === 8 ? deflateRawSync(data) : data);
  const name = bytesOf(entry.name);
  const localName = bytesOf(entry.localName ?? entry.name);
  const extra = entry.extra ?? Buffer.alloc(0);
  const localExtra = entry.localExtra ?? Buffer.alloc(0);
  const comment = bytesOf(entry.comment ?? '');
  const crc = entry.crc ?? crc32(data);
  const sizes = [entry.packedBytes ?? packed.length, entry.unpackedBytes ?? data.length] as const;

  const header = Buffer.alloc(30);
  header.writeUInt32LE(0x04034b50, 0);
  header.writeUInt16LE(20, 4);
  header.writeUInt16LE(entry.flags ?? 0, 6);
  header.writeUInt16LE(entry.localMethod ?? method, 8);
  header.writeUInt16LE(33, 12);
  header.writeUInt32LE(entry.localCrc ?? crc, 14);
  header.writeUInt32LE(sizes[0], 18);
  header.writeUInt32LE(sizes[1], 22);
  header.writeUInt16LE(localName.length, 26);
  header.writeUInt16LE(localExtra.length, 28);

  const record = Buffer.alloc(46);
  record.writeUInt32LE(0x02014b50, 0);
  record.writeUInt16LE(entry.madeBy ?? (3 << 8) | 63, 4);
  record.writeUInt16LE(20, 6);
  record.writeUInt16LE(entry.flags ?? 0, 8);
  record.writeUInt16LE(method, 10);
  record.writeUInt16LE(33, 14);
  record.writeUInt32LE(crc, 16);
  record.writeUInt32LE(sizes[0], 20);
  record.writeUInt32LE(sizes[1], 24);
  record.writeUInt16LE(name.length, 28);
  record.writeUInt16LE(extra.length, 30);
  record.writeUInt16LE(comment.length, 32);
  record.writeUInt32LE(((entry.mode ?? 0o100644) << 16) >>> 0, 38);
  record.writeUInt32LE(entry.offset ?? at, 42);
  return {
    record: Buffer.concat([record, name, extra, comment]),
    header: Buffer.concat([header, localName, localExtra]),
    packed,
  };
}

function bytesOf(value: string | Buffer): Buffer {
  return typeof value === 'string' ? Buffer.from(value) : value;
}
