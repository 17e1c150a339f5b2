import type { App } from 'electron';
import type { Log } from '#kiosk/log.ts';
import { EXIT } from '../serve/messages.ts';

/** Closing writes a few pages to a disk. What takes longer than this hangs. */
const CLOSING_LIMIT_MS = 5_000;

export interface Leaving {
  /** Ends the process; whoever supervises it reads the code. */
  leave: (code: number) => void;
  /** Ends the process and has it started again. */
  startAgain: () => void;
}

interface Ending {
  /** Whoever started this process starts it again when it ends. */
  isSupervised: boolean;
  /** Ends what is open and closes the database. */
  close: () => Promise<void>;
  /** Told when someone ends the program, as against a fault. */
  onPurpose?: () => void;
  log: Log;
}

/**
 * However the process is told to end (a signal, the desktop's log-out, a chord,
 * a fault), the kiosk is closed first, once, and within five seconds.
 */
export function leaveGracefully(
  app: Pick<App, 'on' | 'exit' | 'relaunch'>,
  { isSupervised, close, onPurpose, log }: Ending,
): Leaving {
  let isLeaving = false;
  const leave = (code: number): void => {
    if (isLeaving) return;
    isLeaving = true;
    setTimeout(() => app.exit(code), CLOSING_LIMIT_MS);
    close()
      .catch((error: unknown) => log({ level: 'error', event: 'not-closed', error: String(error) }))
      .finally(() => app.exit(code));
  };
  app.on('before-quit', (event) => {
    event.preventDefault();
    onPurpose?.();
    leave(0);
  });
  return {
    leave,
    startAgain: () => {
      if (isLeaving) return;
      if (!isSupervised) app.relaunch();
      leave(isSupervised ? EXIT.startAgain : 0);
    },
  };
}
