/** The terminal's words. People on the screen read other ones, chosen by code in their language. */
import { KioskError, type ErrorCode } from '#kiosk/errors.ts';

const BUILD_AGAIN = 'Build it again with "npm run build".';

/** What to do about it, where the failure's own message does not say. */
const ADVICE: Partial<Record<ErrorCode, string>> = {
  DATA_FOLDER_UNWRITABLE: 'Another folder can be named with --data.',
  DISK_FULL: 'Free some space and start again. Nothing already recorded is lost.',
  PACK_UNREADABLE: BUILD_AGAIN,
  PACK_VERSION_UNKNOWN: 'The pack was made by a newer version of Maarid: start that version.',
  PACK_DOCUMENT_INVALID: BUILD_AGAIN,
  PACK_FILE_MISSING: BUILD_AGAIN,
  PAGES_MISSING: BUILD_AGAIN,
  PORT_IN_USE: 'Choose another with --port, or let the machine choose with --port 0.',
};

/** How the Electron shell ends, for whoever started it. The numbers are those of sysexits. */
export const EXIT = {
  /** "Try again": start me again. */
  startAgain: 75,
  /** "Configuration": it said why on standard error, and another try would not help. */
  cannotOpen: 78,
} as const;

/** A command line that cannot be understood. `message` is for the person who typed it. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/**
 * Why Maarid cannot open, in English, for the person at the terminal: one line
 * for a failure that has a name, and the whole trace for a bug, because then
 * the reader is whoever mends it.
 */
export function failureLine(error: unknown): string {
  if (error instanceof UsageError) return `Maarid cannot open: ${error.message}`;
  if (error instanceof KioskError) {
    const advice = ADVICE[error.code];
    return `Maarid cannot open: ${inOneLine(error.message)}. ${advice ? `${advice} ` : ''}(${error.code})`;
  }
  const trace = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return `Maarid stopped because of a fault of its own. Please report this:\n${trace}`;
}

/** A broken pack has a line for each of its faults: the first stands for all. */
function inOneLine(message: string): string {
  const [first = '', ...more] = message.split('\n').filter((line) => line.trim() !== '');
  const sentence = first.replace(/[.\s]+$/, '');
  return more.length === 0 ? sentence : `${sentence}, and ${more.length} more like it`;
}
