import type { Entry } from 'yauzl';
import { type Bytes, bytesAt } from './bytes.ts';
import { FLAG } from './check-entry.ts';
import { forbidden } from './refusal.ts';

const HEADER_BYTES = 30;
const HEADER_SIGNATURE = 0x0403_4b50;
const DESCRIPTOR_BYTES = 16;
const DESCRIPTOR_SIGNATURE = 0x0807_4b50;

/**
 * Walks through the archive as a reader without the list at its end would, and
 * makes sure that both see the same: entries one behind the other from the
 * first byte to the list, each header repeating what the list says. So no two
 * entries share bytes, and nothing is hidden before, between or behind them.
 *
 * @param directoryAt - where the list begins
 * @throws PackError `PACK_ARCHIVE_INVALID`
 */
export function checkLayout(bytes: Bytes, entries: readonly Entry[], directoryAt: number): void {
  const inOrder = entries.toSorted(
    (a, b) => a.relativeOffsetOfLocalHeader - b.relativeOffsetOfLocalHeader,
  );
  let at = 0;
  for (const entry of inOrder) {
    if (entry.relativeOffsetOfLocalHeader !== at) {
      throw forbidden(
        'it overlaps another entry, or something is hidden before it',
        entry.fileNameRaw,
      );
    }
    at = checkedEnd(bytes, entry, directoryAt);
  }
  if (at !== directoryAt) throw forbidden('something is hidden behind the last entry');
}

/** @returns the offset behind the entry and all that belongs to it. */
function checkedEnd(bytes: Bytes, entry: Entry, directoryAt: number): number {
  const { relativeOffsetOfLocalHeader: start, fileNameRaw: name, compressedSize: packed } = entry;
  const differs = () => forbidden('its header and the list of entries disagree', name);
  const headEnd = start + HEADER_BYTES + name.length;
  if (headEnd > directoryAt) throw differs();

  const head = bytesAt(bytes, start, HEADER_BYTES + name.length);
  const hasDescriptor = (entry.generalPurposeBitFlag & FLAG.descriptor) !== 0;
  const sums = [entry.crc32, packed, entry.uncompressedSize];
  const inHeader = [14, 18, 22].map((at) => head.readUInt32LE(at));
  const agrees =
    head.readUInt32LE(0) === HEADER_SIGNATURE &&
    head.readUInt16LE(6) === entry.generalPurposeBitFlag &&
    head.readUInt16LE(8) === entry.compressionMethod &&
    head.readUInt16LE(26) === name.length &&
    head.readUInt16LE(28) === 0 &&
    head.subarray(HEADER_BYTES).equals(name) &&
    inHeader.every((found, i) => found === sums[i] || (hasDescriptor && found === 0));
  if (!agrees) throw differs();

  const end = headEnd + packed;
  if (!hasDescriptor) {
    if (end > directoryAt) throw differs();
    return end;
  }
  if (end + DESCRIPTOR_BYTES > directoryAt) throw differs();
  const descriptor = bytesAt(bytes, end, DESCRIPTOR_BYTES);
  const inDescriptor = [4, 8, 12].map((at) => descriptor.readUInt32LE(at));
  if (
    descriptor.readUInt32LE(0) !== DESCRIPTOR_SIGNATURE ||
    inDescriptor.some((found, i) => found !== sums[i])
  ) {
    throw differs();
  }
  return end + DESCRIPTOR_BYTES;
}
