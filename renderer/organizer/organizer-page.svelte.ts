import type { Overview } from '#api';
import { interfaceLanguage, type InterfaceLanguage } from '../messages/numbers.ts';
import { tableAddress, viewAddress } from './addresses.ts';
import type { Client, Range } from './client.ts';
import { wordingIn, type Wording } from './wording.ts';

/** Which separator a table is taken away with, and for whose eyes. */
export interface TakeAway {
  separator: ',' | ';';
  audience: 'inside' | 'public';
}

/** What the organizer's page shows: the language, the range, and the numbers of it. */
export class OrganizerPage {
  readonly #client: Client;
  #language = $state<InterfaceLanguage>('ar');
  #range = $state.raw<Range>({});
  #overview = $state.raw<Overview>();
  #hasFailed = $state(false);
  #asked = 0;
  /** The words and number forms of the language. */
  readonly say: Wording = $derived.by(() => wordingIn(this.#language));
  /** Excel in Arabic and French reads the semicolon, in English the comma. */
  takeAway = $state<TakeAway>({ separator: ';', audience: 'inside' });

  /** @param address - `language`, `from` and `to`, so that a view can be kept as a bookmark. */
  constructor(client: Client, address: URLSearchParams) {
    this.#client = client;
    this.speak(interfaceLanguage(address.get('language') ?? 'ar'));
    const [from, to] = [address.get('from'), address.get('to')];
    this.#range = { ...(from && { from }), ...(to && { to }) };
  }

  get language(): InterfaceLanguage {
    return this.#language;
  }

  get range(): Range {
    return this.#range;
  }

  get overview(): Overview | undefined {
    return this.#overview;
  }

  get hasFailed(): boolean {
    return this.#hasFailed;
  }

  /** Changes the language and keeps the place. */
  speak(language: InterfaceLanguage): void {
    this.#language = language;
    this.takeAway = { ...this.takeAway, separator: language === 'en' ? ',' : ';' };
  }

  /** Shows the numbers of a range. Of two askings under way the later one counts. */
  async show(range: Range): Promise<void> {
    this.#range = range;
    this.#hasFailed = false;
    const asked = (this.#asked += 1);
    try {
      const overview = await this.#client.overview(range);
      if (asked === this.#asked) this.#overview = overview;
    } catch {
      if (asked === this.#asked) this.#hasFailed = true;
    }
  }

  /** Where a table of what is shown can be taken from. */
  tableAddress(table: string): string {
    return tableAddress(table, {
      ...this.takeAway,
      language: this.#language,
      range: this.#range,
    });
  }

  /** The address that brings this view back. */
  get address(): string {
    return viewAddress(this.#language, this.#range);
  }
}
