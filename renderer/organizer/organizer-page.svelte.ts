import type { MergeOutcome, Overview, SourceRow } from '#api';
import { interfaceLanguage, type InterfaceLanguage } from '../messages/numbers.ts';
import { exportAddress, viewAddress } from './addresses.ts';
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
  #kiosk = $state<string>();
  #overview = $state.raw<Overview>();
  #sources = $state.raw<SourceRow[]>([]);
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

  /** The one kiosk that is shown; all of them if there is none. */
  get kiosk(): string | undefined {
    return this.#kiosk;
  }

  /** The kiosks whose visits are counted here, this one first. */
  get sources(): readonly SourceRow[] {
    return this.#sources;
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
      const selection = { ...range, ...(this.#kiosk !== undefined && { kiosk: this.#kiosk }) };
      const [overview, sources] = await Promise.all([
        this.#client.overview(selection),
        this.#client.sources(),
      ]);
      if (asked !== this.#asked) return;
      this.#overview = overview;
      this.#sources = sources;
    } catch {
      if (asked === this.#asked) this.#hasFailed = true;
    }
  }

  /** Shows one kiosk, or all. */
  async showKiosk(kiosk: string | undefined): Promise<void> {
    this.#kiosk = kiosk;
    await this.show(this.#range);
  }

  /**
   * Merges the sealed days of files, and shows the numbers anew.
   *
   * @throws Error if the kiosk refuses a file as a whole or is out of reach.
   */
  async merge(files: readonly Blob[]): Promise<MergeOutcome[]> {
    const outcomes: MergeOutcome[] = [];
    for (const file of files) outcomes.push(...(await this.#client.merge(file)));
    await this.show(this.#range);
    return outcomes;
  }

  /** Where a table of what is shown can be taken from. */
  tableAddress(table: string): string {
    return this.fileAddress(`${table}.csv`);
  }

  /** Where a file of what is shown can be taken from, such as `report.xlsx`. */
  fileAddress(file: string): string {
    return exportAddress(file, {
      ...this.takeAway,
      language: this.#language,
      range: this.#range,
      kiosk: this.#kiosk,
    });
  }

  /** The address that brings this view back. */
  get address(): string {
    return viewAddress(this.#language, this.#range);
  }
}
