import { PackError } from '../pack-error.ts';
import { type Problem, problem } from '../problem.ts';

/** The archive itself cannot be read as one. */
export function unreadable(reason: string): PackError {
  return new PackError([problem('ARCHIVE_UNREADABLE', {}, { reason })]);
}

/**
 * The archive holds what no pack may hold.
 *
 * @param entry - its name as it stands there, however hostile
 */
export function forbidden(reason: string, entry?: Uint8Array): PackError {
  return new PackError([forbiddenEntry(reason, entry)]);
}

export function forbiddenEntry(reason: string, entry?: Uint8Array): Problem {
  return problem('ARCHIVE_FORBIDDEN', {}, { reason: [spellName(entry), reason].join('') });
}

export function tooLarge(foundBytes: number, limitBytes: number): PackError {
  const inMb = (bytes: number) => Math.ceil(bytes / 1e6);
  const values = { sizeMb: inMb(foundBytes), limitMb: inMb(limitBytes) };
  return new PackError([problem('ARCHIVE_TOO_LARGE', {}, values)]);
}

const LONGEST_SPELT = 60;

/** A stranger's name may turn a terminal's text around or end a line: only plain letters are repeated. */
function spellName(name: Uint8Array | undefined): string {
  if (!name) return '';
  const plain = Buffer.from(name.subarray(0, LONGEST_SPELT))
    .toString('latin1')
    .replaceAll(
      /[^\x20-\x7e]/g,
      (char) => `\\x${char.charCodeAt(0).toString(16).padStart(2, '0')}`,
    );
  return `“${plain}${name.length > LONGEST_SPELT ? '…' : ''}”: `;
}
