import { createContext } from 'svelte';
import {
  type AccessView,
  type CheckReport,
  type Client,
  type ErrorCode,
  Refused,
} from './client.ts';
import { shuffledDigits, TELEPHONE_DIGITS } from './parts/digit-keys.ts';
import { tellingIn, type StaffLanguage, type Telling } from './telling.ts';

export const SCREENS = [
  'check',
  'packs',
  'settings',
  'itinerary',
  'backup',
  'journal',
  'sheets',
] as const;
export type Screen = (typeof SCREENS)[number];

/** Tests that only a person can judge; `undefined` until somebody did. */
export const HAND_TESTS = ['touch', 'display', 'sound'] as const;
export type HandTest = (typeof HAND_TESTS)[number];

/** What the staff's page shows, to whom, and what went wrong last. */
export class StaffPage {
  readonly client: Client;
  #language = $state<StaffLanguage>('ar');
  #screen = $state<Screen>('check');
  #access = $state.raw<AccessView>();
  #isStaff = $state(false);
  #isReached = $state(true);
  #refusal = $state<ErrorCode>();
  #report = $state.raw<CheckReport>();
  #judged = $state<Partial<Record<HandTest, boolean>>>({});
  /** `true` while a backup is being restored; the kiosk then opens anew, and nobody is staff there. */
  #isRestoring = $state(false);
  #isRestored = $state(false);
  /** Something runs that must not be left alone, such as an import. */
  isBusy = $state(false);
  readonly say: Telling = $derived.by(() => tellingIn(this.#language));

  constructor(client: Client, language: StaffLanguage) {
    this.client = client;
    this.#language = language;
  }

  get language(): StaffLanguage {
    return this.#language;
  }

  get screen(): Screen {
    return this.#screen;
  }

  get access(): AccessView | undefined {
    return this.#access;
  }

  get isStaff(): boolean {
    return this.#isStaff;
  }

  /** Whether the last question was answered. */
  get isReached(): boolean {
    return this.#isReached;
  }

  /** Why the last wish was not granted. */
  get refusal(): ErrorCode | undefined {
    return this.#refusal;
  }

  /** A backup was restored, and its own PIN opens the door now. */
  get isRestored(): boolean {
    return this.#isRestored;
  }

  get report(): CheckReport | undefined {
    return this.#report;
  }

  get judged(): Readonly<Partial<Record<HandTest, boolean>>> {
    return this.#judged;
  }

  restoring(isRestoring: boolean): void {
    this.#isRestoring = isRestoring;
  }

  speak(language: StaffLanguage): void {
    this.#language = language;
  }

  go(screen: Screen): void {
    this.#refusal = undefined;
    this.#screen = screen;
  }

  judge(test: HandTest, isRight: boolean): void {
    this.#judged = { ...this.#judged, [test]: isRight };
  }

  /**
   * Asks the kiosk for something that staff wish. A refusal is kept for the
   * screen to tell; a session that has run out leads back to the door.
   *
   * @returns `undefined` if it was refused or the kiosk is out of reach
   */
  async ask<Answer>(question: (client: Client) => Promise<Answer>): Promise<Answer | undefined> {
    this.#refusal = undefined;
    return this.look(question);
  }

  /** Asks for what the screen asks by itself every few seconds: what was refused before stays told. */
  async look<Answer>(question: (client: Client) => Promise<Answer>): Promise<Answer | undefined> {
    try {
      const answer = await question(this.client);
      this.#isReached = true;
      return answer;
    } catch (error) {
      if (error instanceof Refused) this.#refused(error.code);
      // Whatever a broken connection throws; the page asks again.
      else this.#isReached = false;
      return undefined;
    }
  }

  /** The digits for a PIN: each call in another order, where staff want it so. */
  digitKeys(): readonly string[] {
    const { hasPin = false, isShuffled = false } = this.#access ?? {};
    return hasPin && isShuffled ? shuffledDigits() : TELEPHONE_DIGITS;
  }

  async lookAtDoor(): Promise<void> {
    const access = await this.look((client) => client.access());
    if (access) this.#access = access;
  }

  /** @param pin - the first one, if none is set yet */
  async enter(pin: string): Promise<boolean> {
    const isFirst = this.#access?.hasPin === false;
    const entered = await this.ask(async (client) => {
      await (isFirst ? client.setPin(pin) : client.enter(pin));
      return true;
    });
    await this.lookAtDoor();
    this.#isStaff = entered ?? false;
    if (entered) {
      this.#isRestored = false;
      this.#screen = 'check';
    }
    return this.#isStaff;
  }

  async leave(): Promise<void> {
    this.#isStaff = false;
    this.#report = undefined;
    this.#judged = {};
    await this.ask((client) => client.leave());
  }

  /** The opening check anew. */
  async check(): Promise<void> {
    const report = await this.ask((client) => client.check());
    if (report) this.#report = report;
  }

  #refused(code: ErrorCode): void {
    this.#isReached = true;
    this.#refusal = code;
    if (code === 'STAFF_ONLY') {
      this.#isStaff = false;
      this.isBusy = false;
      this.#isRestored = this.#isRestoring;
      if (this.#isRestoring) this.#refusal = undefined;
      this.#isRestoring = false;
      this.#report = undefined;
      void this.lookAtDoor();
    }
  }
}

export const [staffPage, setStaffPage] = createContext<StaffPage>();
