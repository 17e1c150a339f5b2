import { isError, type Problem, type ProblemCode, spell } from './problem.ts';

export type PackErrorCode =
  'PACK_UNREADABLE' | 'PACK_VERSION_UNKNOWN' | 'PACK_DOCUMENT_INVALID' | 'PACK_FILE_MISSING';

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

/** An unknown version explains every other oddity, so it is named first. */
function codeOf(errors: readonly Problem[]): PackErrorCode {
  const codes = errors.map(({ code }) => code);
  if (codes.includes('VERSION_UNKNOWN')) return 'PACK_VERSION_UNKNOWN';
  if (codes.some((code) => UNREADABLE.includes(code))) return 'PACK_UNREADABLE';
  if (codes.length > 0 && codes.every((code) => FILES.includes(code))) return 'PACK_FILE_MISSING';
  return 'PACK_DOCUMENT_INVALID';
}
