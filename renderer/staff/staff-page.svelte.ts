import type { Client, StatusLine } from './client.ts';
import { tellingIn, type StaffLanguage, type Telling } from './telling.ts';

/** What the staff page shows: the last answer, and whether one came at all. */
export class StaffPage {
  readonly #client: Client;
  #language = $state<StaffLanguage>('ar');
  #lines = $state.raw<StatusLine[]>();
  #isReached = $state(true);
  readonly say: Telling = $derived.by(() => tellingIn(this.#language));

  constructor(client: Client, language: StaffLanguage) {
    this.#client = client;
    this.#language = language;
  }

  get language(): StaffLanguage {
    return this.#language;
  }

  /** Worst first, so that what needs a hand is seen without scrolling. */
  get lines(): StatusLine[] | undefined {
    const rank = { bad: 0, warn: 1, ok: 2 };
    return this.#lines?.toSorted((a, b) => rank[a.state] - rank[b.state]);
  }

  /** Whether the last question was answered. */
  get isReached(): boolean {
    return this.#isReached;
  }

  /** The worst state of any line. */
  get verdict(): StatusLine['state'] {
    return this.lines?.[0]?.state ?? 'ok';
  }

  /** How many lines are in the verdict's state. Notices repeat what a line says, so they count only alone. */
  get concerned(): number {
    const concerned = (this.#lines ?? []).filter(({ state }) => state === this.verdict);
    const withoutNotices = concerned.filter(({ id }) => id !== 'notices');
    return withoutNotices.length || concerned.length;
  }

  speak(language: StaffLanguage): void {
    this.#language = language;
  }

  async check(): Promise<void> {
    try {
      this.#lines = await this.#client.status();
      this.#isReached = true;
    } catch {
      this.#isReached = false;
    }
  }
}
