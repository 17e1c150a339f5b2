import type { Clock } from './clock.ts';
import type { ErrorCode } from './errors.ts';
import type { Log } from './log.ts';

/** Something that went wrong, was survived, and that staff should know of. */
export interface Notice {
  code: ErrorCode;
  /** UTC epoch, by a clock that may itself be in doubt. */
  atMs: number;
  /** English, for staff and logs. */
  message: string;
}

/** The notices of this run. What is said twice is one piece of news: a full disk stays full. */
export class NoticeBoard {
  readonly #notices: Notice[] = [];
  readonly #clock: Clock;
  readonly #log: Log;

  constructor(clock: Clock, log: Log) {
    this.#clock = clock;
    this.#log = log;
  }

  /** Oldest first. The same array for the life of the kiosk. */
  get all(): readonly Notice[] {
    return this.#notices;
  }

  post(code: ErrorCode, message: string): void {
    if (this.#notices.some((known) => known.code === code && known.message === message)) return;
    this.#notices.push({ code, atMs: this.#clock.nowMs(), message });
    this.#log({ level: 'warn', event: 'notice', code, message });
  }

  /** Takes a notice down when its cause is gone. */
  withdraw(code: ErrorCode): void {
    const left = this.#notices.filter((notice) => notice.code !== code);
    this.#notices.splice(0, this.#notices.length, ...left);
  }
}
