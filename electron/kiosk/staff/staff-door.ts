import type { AccessView } from '../packs/views.ts';
import { KioskError } from '../errors.ts';
import { PIN_DIGITS } from './pin-rules.ts';
import type { Pin } from './pin.ts';
import type { StaffSessions } from './sessions.ts';
import type { StaffJournal } from './staff-journal.ts';

interface DoorOptions {
  pin: Pin;
  sessions: StaffSessions;
  journal: StaffJournal;
  /** What is written of a PIN would be gone at the next start: the disk is full. */
  isFleeting: boolean;
  /** Whether staff want the digits to change places each time. */
  isShuffled: () => boolean;
}

/** Lets staff in, and keeps visitors out. */
export class StaffDoor {
  readonly #options: DoorOptions;

  constructor(options: DoorOptions) {
    this.#options = options;
  }

  access(): AccessView {
    const { pin, isFleeting, isShuffled } = this.#options;
    // Nobody may set a PIN while the one that was set cannot be read.
    return {
      hasPin: isFleeting || pin.isSet,
      lockedForMs: pin.lockedForMs(),
      digits: PIN_DIGITS,
      isShuffled: isShuffled(),
    };
  }

  /** @returns a token. @throws KioskError `PIN_NOT_SET`, `PIN_LOCKED`, `PIN_WRONG`, `DISK_FULL` */
  async enter(digits: string): Promise<string> {
    await this.prove(digits);
    return this.#options.sessions.begin();
  }

  /** @throws KioskError as `enter` */
  async prove(digits: string): Promise<void> {
    this.#mustLast();
    const { pin, journal } = this.#options;
    try {
      await pin.check(digits);
    } catch (error) {
      const isNews = error instanceof KioskError && error.code === 'PIN_WRONG';
      if (isNews && pin.lockedForMs() > 0) journal.write('pin-locked', { ms: pin.lockedForMs() });
      throw error;
    }
  }

  /**
   * The first PIN, by whoever sets the kiosk up; a new one, by staff who gave the old.
   *
   * @param token - of a staff session; needed if there is a PIN
   * @returns a token: all others have ended
   * @throws KioskError `STAFF_ONLY`, `PIN_WEAK`, `DISK_FULL`
   */
  async setPin(digits: string, token: string | undefined): Promise<string> {
    this.#mustLast();
    const { pin, sessions, journal } = this.#options;
    if (pin.isSet) sessions.use(token);
    await pin.set(digits);
    sessions.endAll();
    journal.write('pin-set');
    return sessions.begin();
  }

  /** @throws KioskError `STAFF_ONLY` */
  mustBeStaff(token: string | undefined): void {
    this.#options.sessions.use(token);
  }

  leave(token: string | undefined): void {
    this.#options.sessions.end(token);
  }

  #mustLast(): void {
    if (!this.#options.isFleeting) return;
    throw new KioskError('DISK_FULL', 'The disk is full: make room and start the kiosk again');
  }
}
