import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { NoticeBoard } from '../notices.ts';
import type { Pin } from './pin.ts';
import type { StaffJournal } from './staff-journal.ts';

/**
 * The way back in for staff who forgot the PIN: whoever can put a file of this
 * name into the data folder has the machine in their hands anyway, and could
 * copy or delete all that the PIN protects.
 */
export const RESET_FILE = 'reset-pin';

/** At the start of the kiosk: takes the PIN away if the file is there, and the file with it. */
export function resetPinIfAsked(
  dataDir: string,
  { pin, journal, notices }: { pin: Pin; journal: StaffJournal; notices: NoticeBoard },
): void {
  const file = join(dataDir, RESET_FILE);
  if (!existsSync(file)) return;
  pin.reset();
  journal.write('pin-reset');
  try {
    rmSync(file, { recursive: true });
  } catch (error) {
    // It stays, and the next start would reset the PIN again: someone must know.
    const message = `The file ${RESET_FILE} cannot be removed: ${(error as Error).message}`;
    notices.post('DATA_FOLDER_UNWRITABLE', message);
  }
}
