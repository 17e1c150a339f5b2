import { execFile } from 'node:child_process';
import type { Log } from '#kiosk/log.ts';

/** What systemd leaves in the environment of a service of `Type=notify`. */
interface Environment {
  NOTIFY_SOCKET?: string | undefined;
  /** The service is ended and started anew if it is silent for so long. */
  WATCHDOG_USEC?: string | undefined;
}

/** What does not answer within this does not live. */
const PATIENCE_MS = 5_000;

/** Whether systemd waits for a word of this process, and starts it again when it ends. */
export function isWatchedBySystemd({ NOTIFY_SOCKET }: Environment): boolean {
  return Boolean(NOTIFY_SOCKET);
}

interface Watched {
  environment: Environment;
  log: Log;
  /** Resolves if the kiosk answers. Its page is asked by the window, which mends it without systemd. */
  lives: () => Promise<unknown>;
  /** Says one word to systemd; by its own program, for Node knows no datagrams on a local socket. */
  say?: (word: string) => void;
}

/**
 * Tells systemd that the exhibition stands on the screen and, as often as it
 * wants to hear it, that it still lives. A process that hangs as a whole tells
 * nothing, and is started anew.
 *
 * @returns what to call once the page is shown
 */
export function tellSystemd({ environment, log, lives, say = sayTo(log) }: Watched): () => void {
  if (!isWatchedBySystemd(environment)) return () => {};
  const everyMs = Number(environment.WATCHDOG_USEC) / 3_000;
  const beat = (): void => {
    const inTime = AbortSignal.timeout(PATIENCE_MS);
    const tooLate = new Promise((_, late) => inTime.addEventListener('abort', late));
    Promise.race([lives(), tooLate]).then(
      () => say('WATCHDOG=1'),
      () => log({ level: 'error', event: 'no-sign-of-life' }),
    );
  };
  let isReady = false;
  return () => {
    if (isReady) return;
    isReady = true;
    say('READY=1');
    if (everyMs > 0) setInterval(beat, everyMs).unref();
  };
}

function sayTo(log: Log): (word: string) => void {
  return (word) => {
    execFile('systemd-notify', [word], (error) => {
      if (error) log({ level: 'error', event: 'systemd-not-told', error: error.message });
    });
  };
}
