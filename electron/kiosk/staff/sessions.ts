import { createHash, randomBytes } from 'node:crypto';
import type { Clock } from '../clock.ts';
import { KioskError } from '../errors.ts';

/** Staff who walked away must not leave the door open for long. */
export const SESSION_IDLE_MS = 10 * 60_000;

/** A kiosk has one screen; a browser on the same machine may be a second. */
const MOST_SESSIONS = 8;

/**
 * Who has shown the PIN. The page keeps its token in memory and sends it along;
 * no cookie, for the Electron shell's scheme has none to rely on. Nothing is on
 * the disk: with the kiosk, all sessions end.
 */
export class StaffSessions {
  readonly #clock: Clock;
  /** When each was last used, by the hash of its token, oldest first. */
  readonly #lastUsedMs = new Map<string, number>();

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** @returns the token: 256 random bits, told once. */
  begin(): string {
    const token = randomBytes(32).toString('base64url');
    const [oldest] = this.#lastUsedMs.keys();
    if (oldest !== undefined && this.#lastUsedMs.size >= MOST_SESSIONS) {
      this.#lastUsedMs.delete(oldest);
    }
    this.#lastUsedMs.set(hashOf(token), this.#clock.monotonicMs());
    return token;
  }

  /** @throws KioskError `STAFF_ONLY` if there is no such session, or it lay idle too long */
  use(token: string | undefined): void {
    const key = hashOf(token ?? '');
    const lastUsedMs = this.#lastUsedMs.get(key);
    const nowMs = this.#clock.monotonicMs();
    this.#lastUsedMs.delete(key);
    if (lastUsedMs === undefined || nowMs - lastUsedMs >= SESSION_IDLE_MS) {
      throw new KioskError('STAFF_ONLY', 'Only staff who have given the PIN may ask for this');
    }
    this.#lastUsedMs.set(key, nowMs);
  }

  end(token: string | undefined): void {
    this.#lastUsedMs.delete(hashOf(token ?? ''));
  }

  /** A new PIN shuts out whoever knew the old one. */
  endAll(): void {
    this.#lastUsedMs.clear();
  }
}

/** Compared by their hashes, tokens give nothing away by how long the comparison takes. */
function hashOf(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}
