import { PackPath } from '#format/identifiers.ts';
import type { Entry } from 'yauzl';
import { LIMITS } from './limits.ts';
import { forbidden } from './refusal.ts';

export const METHOD = { stored: 0, deflated: 8 } as const;

export const FLAG = {
  encrypted: 1 << 0,
  /** Sizes and sum stand behind the data, not before it. */
  descriptor: 1 << 3,
  utf8: 1 << 11,
} as const;
/** How hard the packer tried; says nothing about the data. */
const EFFORT = 0b110;

const UNIX = 3;
const FILE_TYPE = 0o170_000;
const REGULAR = 0o100_000;
/** Set-uid, set-gid, sticky. */
const SPECIAL = 0o7000;
/** Of DOS: a volume's label or a folder. */
const NO_FILE = 0x08 | 0x10;

/**
 * What is known of an entry before its data is touched, checked against what
 * our own packer writes. The library lets most of it pass: it says what is
 * there, not whether it should be.
 *
 * @returns the entry's name, which is a path that any file system reads alike
 * @throws PackError `PACK_ARCHIVE_INVALID`
 */
export function checkEntry(entry: Entry): string {
  const { fileNameRaw: name } = entry;
  const refuseIf = (isWrong: boolean, reason: string): void => {
    if (isWrong) throw forbidden(reason, name);
  };
  // Latin-1 keeps every byte apart, so nothing outside ASCII can fit the pattern.
  const path = name.toString('latin1');
  refuseIf(!PackPath.safeParse(path).success, 'not a name that a file of a pack may have');

  const { generalPurposeBitFlag: flags, compressionMethod: method } = entry;
  refuseIf((flags & FLAG.encrypted) !== 0, 'it is encrypted');
  refuseIf((flags & ~(FLAG.descriptor | FLAG.utf8 | EFFORT)) !== 0, `unknown flags ${flags}`);
  refuseIf(
    method !== METHOD.stored && method !== METHOD.deflated,
    `unknown way of packing ${method}`,
  );
  // Extra fields may rename, resize or relocate the entry they stand at.
  refuseIf(
    entry.extraFieldLength > 0 || entry.fileCommentLength > 0,
    'it carries more than a name and a time',
  );
  checkKind(entry, refuseIf);
  checkSizes(entry, refuseIf);
  return path;
}

type RefuseIf = (isWrong: boolean, reason: string) => void;

/** Only plain files: no folders, links, devices, and none that runs with another's rights. */
function checkKind({ versionMadeBy, externalFileAttributes }: Entry, refuseIf: RefuseIf): void {
  const mode = externalFileAttributes >>> 16;
  const isUnix = versionMadeBy >>> 8 === UNIX;
  const type = mode & FILE_TYPE;
  refuseIf(isUnix ? type !== REGULAR && type !== 0 : mode !== 0, 'not an ordinary file');
  refuseIf((mode & SPECIAL) !== 0, 'it asks for special rights');
  refuseIf((externalFileAttributes & NO_FILE) !== 0, 'not an ordinary file');
}

function checkSizes(entry: Entry, refuseIf: RefuseIf): void {
  const { compressionMethod: method, compressedSize: packed, uncompressedSize: unpacked } = entry;
  refuseIf(method === METHOD.stored && packed !== unpacked, 'two sizes for what is not packed');
  refuseIf(unpacked > LIMITS.unpackedBytes, `it says that it has ${unpacked} bytes`);
  refuseIf(
    unpacked > LIMITS.harmlessBytes && unpacked > packed * LIMITS.ratio,
    `it grows more than ${LIMITS.ratio} times when it is unpacked`,
  );
}
