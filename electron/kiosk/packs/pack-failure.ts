import { ERROR_CODES, KioskError, type ErrorCode } from '../errors.ts';

/**
 * Packing knows nothing of the kiosk's errors; its codes are among ours.
 *
 * @throws what it was given, if that is no failure of a pack: a bug
 */
export function packFailure(error: unknown, what: string): KioskError {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (!isPackCode(code)) throw error;
  return new KioskError(code, `${what} does not open: ${(error as Error).message}`, {
    cause: error,
  });
}

export function isPackCode(code: unknown): code is ErrorCode {
  return ERROR_CODES.some((known) => known === code && known.startsWith('PACK_'));
}
