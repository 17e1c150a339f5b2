import { KioskError } from '../errors.ts';

/**
 * Gives a failure of the disk on which packs are kept its name; what is none
 * is handed back as it came.
 *
 * @param doing - English, such as "unpack the exhibition"
 */
export function diskFailure(error: unknown, doing: string): unknown {
  if (error instanceof KioskError || !(error instanceof Error) || !('syscall' in error)) {
    return error;
  }
  const code = 'code' in error ? String(error.code) : '';
  const isFull = code === 'ENOSPC' || code === 'EDQUOT';
  return new KioskError(
    isFull ? 'DISK_FULL' : 'DATA_FOLDER_UNWRITABLE',
    isFull ? `The disk is full: cannot ${doing}` : `The disk refuses (${code}): cannot ${doing}`,
    { cause: error },
  );
}

/** Whatever keeps a stick from being read: pulled out, worn out, written by something that broke off. */
export function sourceFailure(cause: unknown): KioskError {
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : 'unknown';
  return new KioskError('PACK_SOURCE_GONE', `The stick can no longer be read (${code})`, { cause });
}
