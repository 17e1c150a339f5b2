import type {
  Choices,
  Comparison,
  CountedDoor,
  DayNote,
  MergeOutcome,
  Overview,
  RetentionRules,
  SourceRow,
  Stay,
} from '#api';
import { interfaceLanguage, type InterfaceLanguage } from '../messages/numbers.ts';
import {
  exportAddress,
  reportAddress,
  selectionOf,
  sidesOf,
  viewAddress,
  type Sides,
} from './addresses.ts';
import type { Client, Selection } from './client.ts';
import { wordingIn, type Wording } from './wording.ts';

/** Which separator a table is taken away with, and for whose eyes. */
export interface TakeAway {
  separator: ',' | ';';
  audience: 'inside' | 'public';
}

/** What does not depend on what is narrowed. */
interface Known {
  sources: SourceRow[];
  choices: Choices | undefined;
  notes: DayNote[];
  stays: Stay[];
  doors: CountedDoor[];
  retention: RetentionRules;
}

const NOTHING: Known = {
  sources: [],
  choices: undefined,
  notes: [],
  stays: [],
  doors: [],
  retention: { rawDays: 31, tallyMonths: 25 },
};

/** What the organizer's page shows: the language, what it is narrowed to, and the numbers of it. */
export class OrganizerPage {
  readonly #client: Client;
  #language = $state<InterfaceLanguage>('ar');
  #selection = $state.raw<Selection>({});
  #overview = $state.raw<Overview>();
  #known = $state.raw<Known>(NOTHING);
  #sides = $state.raw<Sides>();
  #comparison = $state.raw<Comparison>();
  #hasFailed = $state(false);
  /** Which selection was published from here, as text. */
  #published = $state('');
  #asked = 0;
  /** The words and number forms of the language. */
  readonly say: Wording = $derived.by(() => wordingIn(this.#language));
  /** Excel in Arabic and French reads the semicolon, in English the comma. */
  takeAway = $state<TakeAway>({ separator: ';', audience: 'inside' });

  /** @param address - as `address` below gives it, so that a view can be kept as a bookmark. */
  constructor(client: Client, address: URLSearchParams) {
    this.#client = client;
    this.speak(interfaceLanguage(address.get('language') ?? 'ar'));
    this.#selection = selectionOf(address);
    this.#sides = sidesOf(address);
  }

  get language(): InterfaceLanguage {
    return this.#language;
  }

  /** What the numbers are narrowed to. */
  get selection(): Selection {
    return this.#selection;
  }

  get isNarrowed(): boolean {
    return Object.keys(this.#selection).length > 0;
  }

  /** The kiosks whose visits are counted here, this one first. */
  get sources(): readonly SourceRow[] {
    return this.#known.sources;
  }

  /** What the numbers can be narrowed to. */
  get choices(): Choices | undefined {
    return this.#known.choices;
  }

  /** The organizers' own words on days. */
  get notes(): readonly DayNote[] {
    return this.#known.notes;
  }

  /** Where the exhibition stood and when. */
  get stays(): readonly Stay[] {
    return this.#known.stays;
  }

  /** How many people were counted at the doors, day by day. */
  get doors(): readonly CountedDoor[] {
    return this.#known.doors;
  }

  /** How long things are kept. */
  get retention(): RetentionRules {
    return this.#known.retention;
  }

  get overview(): Overview | undefined {
    return this.#overview;
  }

  /** The two sides that are compared, if any are. */
  get sides(): Sides | undefined {
    return this.#sides;
  }

  get comparison(): Comparison | undefined {
    return this.#comparison;
  }

  get hasFailed(): boolean {
    return this.#hasFailed;
  }

  /** Changes the language and keeps the place. */
  speak(language: InterfaceLanguage): void {
    this.#language = language;
    this.takeAway = { ...this.takeAway, separator: language === 'en' ? ',' : ';' };
  }

  /** Narrows further, or less: an empty value takes a filter away. */
  narrow(changes: { [Name in keyof Selection]?: string | undefined }): Promise<void> {
    const narrowed = Object.entries({ ...this.#selection, ...changes }).filter(([, to]) => to);
    return this.show(Object.fromEntries(narrowed));
  }

  /** Shows the numbers of a selection. Of two askings under way the later one counts. */
  async show(selection: Selection = this.#selection): Promise<void> {
    this.#selection = selection;
    this.#hasFailed = false;
    const asked = (this.#asked += 1);
    const sides = this.#sides;
    try {
      const [overview, sources, choices, notes, stays, doors, retention, comparison] =
        await Promise.all([
          this.#client.overview(selection),
          this.#client.sources(),
          this.#client.choices(),
          this.#client.notes(),
          this.#client.stays(),
          this.#client.doors(),
          this.#client.retention(),
          sides && this.#client.compare(sides, selection),
        ]);
      if (asked !== this.#asked) return;
      this.#overview = overview;
      this.#known = { sources, choices, notes, stays, doors, retention };
      this.#comparison = comparison;
    } catch {
      if (asked === this.#asked) this.#hasFailed = true;
    }
  }

  /** Puts two sides next to each other, or takes the comparison away. */
  async compare(sides: Sides | undefined): Promise<void> {
    this.#sides = sides;
    await this.show();
  }

  /**
   * Writes on a day, or takes away what was written; an empty note is none.
   *
   * @throws Error if the kiosk refuses or is out of reach.
   */
  async note(day: string, words: string): Promise<void> {
    if (words.trim() === '') await this.#client.removeNote(day);
    else await this.#client.keepNote(day, words);
    this.#known = { ...this.#known, notes: await this.#client.notes() };
  }

  /**
   * Puts a whole itinerary in the place of the one before.
   *
   * @throws Error if the kiosk refuses, as two stays of one day, or is out of reach.
   */
  async travel(stays: readonly Stay[]): Promise<void> {
    await this.#client.setStays(stays);
    await this.show();
  }

  /**
   * Keeps how many people were counted at the door on a day.
   *
   * @throws Error if the kiosk refuses or is out of reach; so do the two below.
   */
  async countDoor(door: CountedDoor): Promise<void> {
    await this.#client.countDoor(door);
    await this.show();
  }

  async forgetDoor(door: Pick<CountedDoor, 'day' | 'venue'>): Promise<void> {
    await this.#client.forgetDoor(door);
    await this.show();
  }

  async setRetention(rules: RetentionRules): Promise<void> {
    await this.#client.setRetention(rules);
    this.#known = { ...this.#known, retention: await this.#client.retention() };
  }

  /**
   * Merges the sealed days of files, and shows the numbers anew.
   *
   * @throws Error if the kiosk refuses a file as a whole or is out of reach.
   */
  async merge(files: readonly Blob[]): Promise<MergeOutcome[]> {
    const outcomes: MergeOutcome[] = [];
    for (const file of files) outcomes.push(...(await this.#client.merge(file)));
    await this.show();
    return outcomes;
  }

  /** Whether what is shown can be taken away: for everybody only once it is published. */
  get canTakeAway(): boolean {
    return this.takeAway.audience === 'inside' || this.#published === asText(this.#selection);
  }

  /**
   * Publishes what is shown; asking once more changes nothing.
   *
   * @param byVenue - Every venue by itself too.
   *
   * @throws Refusal if the kiosk will not, as days that cut a publication.
   */
  async publish(byVenue: boolean): Promise<void> {
    const selection = this.#selection;
    await this.#client.publish(selection, { byVenue });
    this.#published = asText(selection);
  }

  /** Where a table of what is shown can be taken from. */
  tableAddress(table: string, type = 'csv'): string {
    return this.fileAddress(`${table}.${type}`);
  }

  /** Where a file of what is shown can be taken from, such as `report.xlsx`. */
  fileAddress(file: string): string {
    return exportAddress(file, {
      ...this.takeAway,
      language: this.#language,
      selection: this.#selection,
    });
  }

  /** Where the report on paper of what is shown stands. */
  get reportAddress(): string {
    return reportAddress(this.#language, this.takeAway.audience, this.#selection);
  }

  /** The address that brings this view back. */
  get address(): string {
    return viewAddress(this.#language, this.#selection, this.#sides);
  }
}

function asText(selection: Selection): string {
  return JSON.stringify(Object.entries(selection).toSorted());
}
