/**
 * Every failure that has a name. The words that people read are chosen by code
 * in `renderer/messages/staff/refusals.*.ts`, so a new code needs new words there.
 */
export const ERROR_CODES = [
  'REQUEST_INVALID',
  'NOT_FOUND',
  'NOT_ALLOWED',
  'VISIT_UNKNOWN',
  'VISIT_CLOSED',
  'PACK_UNREADABLE',
  'PACK_VERSION_UNKNOWN',
  'PACK_DOCUMENT_INVALID',
  'PACK_FILE_MISSING',
  'PACK_POINTER_DAMAGED',
  'PACK_FILE_INVALID',
  'PACK_ARCHIVE_INVALID',
  'PACK_SIGNATURE_INVALID',
  'PACK_SIGNER_REVOKED',
  'PACK_TOO_LARGE',
  'PACK_NEEDS_CONFIRMATION',
  'PACK_SOURCE_GONE',
  'PACK_RETURNED',
  'TRUST_UNREADABLE',
  'SETTINGS_DAMAGED',
  'BACKUP_INVALID',
  'BACKUP_RUNNING',
  'IMPORT_RUNNING',
  'IMPORT_CANCELLED',
  'STAFF_ONLY',
  'PIN_NOT_SET',
  'PIN_WEAK',
  'PIN_WRONG',
  'PIN_LOCKED',
  'PAGES_MISSING',
  'DATABASE_DAMAGED',
  'DATA_FROM_NEWER_VERSION',
  'DATA_FOLDER_UNWRITABLE',
  'DISK_FULL',
  'PORT_IN_USE',
  'RELEASE_OVERLAPS',
  'NOT_PUBLISHED',
  'BUDGET_SPENT',
  'CLOCK_SUSPECT',
  'UNEXPECTED',
] as const;
export type ErrorCode = (typeof ERROR_CODES)[number];

/**
 * A failure that was foreseen. Whatever is thrown and is not one of these is a
 * bug: nobody catches it on the way, and it is reported once at the door.
 */
export class KioskError extends Error {
  override readonly name = 'KioskError';
  readonly code: ErrorCode;

  /** @param message - English, for staff and logs; visitors read words chosen by `code`. */
  constructor(code: ErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}
