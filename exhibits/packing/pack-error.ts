import { isError, type Problem, type ProblemCode, spell } from './problem.ts';

export type PackErrorCode =
  | 'PACK_UNREADABLE'
  | 'PACK_VERSION_UNKNOWN'
  | 'PACK_DOCUMENT_INVALID'
  | 'PACK_FILE_MISSING'
  | 'PACK_FILE_INVALID'
  | 'PACK_ARCHIVE_INVALID'
  | 'PACK_SIGNATURE_INVALID'
  | 'PACK_TOO_LARGE';

const UNREADABLE: readonly ProblemCode[] = [
  'DOCUMENT_MISSING',
  'DOCUMENT_UNREADABLE',
  'JSON_INVALID',
  'JSON_NOT_UTF8',
  'JSON_BYTE_ORDER_MARK',
  'JSON_TOO_LARGE',
  'JSON_TOO_DEEP',
  'JSON_KEY_FORBIDDEN',
  'JSON_KEY_TWICE',
];
const FILES: readonly ProblemCode[] = ['FILE_MISSING', 'FILE_NOT_REGULAR', 'FILE_DIFFERS'];

/** One of these says more than all that follows from it; the first that is found names the failure. */
const TELLING: readonly (readonly [PackErrorCode, readonly ProblemCode[]])[] = [
  ['PACK_TOO_LARGE', ['ARCHIVE_TOO_LARGE']],
  ['PACK_ARCHIVE_INVALID', ['ARCHIVE_UNREADABLE', 'ARCHIVE_FORBIDDEN']],
  ['PACK_SIGNATURE_INVALID', ['SIGNATURE_INVALID']],
  // An unknown version explains every other oddity.
  ['PACK_VERSION_UNKNOWN', ['VERSION_UNKNOWN']],
  ['PACK_UNREADABLE', UNREADABLE],
  ['PACK_FILE_INVALID', ['FILE_CONTENT', 'FILE_TYPE']],
];

/** A pack that cannot be shown or made. The code chooses the words that people read. */
export class PackError extends Error {
  readonly code: PackErrorCode;
  /** All that is wrong, so that it can be mended in one go. */
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    const errors = problems.filter(isError);
    super(errors.map((found) => spell(found)).join('\n'));
    this.name = 'PackError';
    this.code = codeOf(errors);
    this.problems = problems;
  }
}

/** @throws PackError if one of the problems is an error. */
export function refuse(problems: readonly Problem[]): void {
  if (problems.some(isError)) throw new PackError(problems);
}

function codeOf(errors: readonly Problem[]): PackErrorCode {
  const codes = errors.map(({ code }) => code);
  const telling = TELLING.find(([, known]) => codes.some((code) => known.includes(code)));
  if (telling) return telling[0];
  if (codes.length > 0 && codes.every((code) => FILES.includes(code))) return 'PACK_FILE_MISSING';
  return 'PACK_DOCUMENT_INVALID';
}
