import { bytesAt, type Bytes } from './bytes.ts';
import { LIMITS } from './limits.ts';
import { forbidden, tooLarge, unreadable } from './refusal.ts';

const END_RECORD_BYTES = 22;
const END_SIGNATURE = 0x0605_4b50;
const SMALLEST_ENTRY_BYTES = 46;

export interface EndRecord {
  entries: number;
  /** Where the list of the entries begins; it ends where this record begins. */
  directoryAt: number;
  directoryBytes: number;
}

/**
 * The record with which a zip file ends. It must be the very last thing in the
 * file and the list of entries must stand right before it: whatever lies
 * between or behind, another reader might take for something else.
 *
 * @throws PackError `PACK_ARCHIVE_INVALID`, `PACK_TOO_LARGE`
 */
export function readEndRecord(bytes: Bytes): EndRecord {
  const { sizeBytes } = bytes;
  if (sizeBytes > LIMITS.archiveBytes) throw tooLarge(sizeBytes, LIMITS.archiveBytes);
  if (sizeBytes < END_RECORD_BYTES) throw unreadable('too short for an archive');

  const record = bytesAt(bytes, sizeBytes - END_RECORD_BYTES, END_RECORD_BYTES);
  if (record.readUInt32LE(0) !== END_SIGNATURE || record.readUInt16LE(20) !== 0) {
    throw unreadable('it does not end as an archive does: cut short, or something was appended');
  }
  const [disk, directoryDisk, entriesHere, entries] = [4, 6, 8, 10].map((at) =>
    record.readUInt16LE(at),
  ) as [number, number, number, number];
  if (disk !== 0 || directoryDisk !== 0 || entriesHere !== entries) {
    throw forbidden('it is spread over several volumes');
  }
  const directoryBytes = record.readUInt32LE(12);
  const directoryAt = record.readUInt32LE(16);
  if (entries > LIMITS.entries) {
    throw forbidden(`${entries} entries, more than ${LIMITS.entries}`);
  }
  if (directoryBytes > LIMITS.directoryBytes) {
    throw tooLarge(directoryBytes, LIMITS.directoryBytes);
  }
  const ends = directoryAt + directoryBytes;
  if (ends !== sizeBytes - END_RECORD_BYTES || directoryBytes < entries * SMALLEST_ENTRY_BYTES) {
    throw unreadable('its list of entries is not where it should be');
  }
  return { entries, directoryAt, directoryBytes };
}
