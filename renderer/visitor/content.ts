import type { GlossaryTerm, Learning, Recommendations } from '#format/exhibition.ts';
import type {
  CardPicture,
  Client,
  ColophonView,
  ExhibitCard,
  ExhibitionView,
  ExhibitView,
  RoomView,
  SearchEntry,
  SharedTotals,
  TroubleReport,
} from './client.ts';

/**
 * The exhibition's content as it arrives: the outline at once, the rest when
 * it is wanted. It belongs to the pack, not to the visitor, and outlives visits.
 */
export class Content {
  readonly view: ExhibitionView;
  readonly #client: Client;
  readonly #rooms: ReadonlyMap<string, RoomView>;
  readonly #cards: ReadonlyMap<string, ExhibitCard>;
  readonly #pictures: ReadonlyMap<string, CardPicture>;
  /** Pictures of which staff know that they cannot be read. */
  readonly #unreadable = new Set<string>();
  readonly #arriving = new Map<string, Promise<unknown>>();

  constructor(view: ExhibitionView, client: Client) {
    this.view = view;
    this.#client = client;
    this.#rooms = new Map(view.rooms.map((room) => [room.id, room]));
    this.#cards = new Map(view.exhibits.map((card) => [card.id, card]));
    this.#pictures = new Map(view.pictures.map((picture) => [picture.id, picture]));
  }

  room(id: string): RoomView | undefined {
    return this.#rooms.get(id);
  }

  card(id: string): ExhibitCard | undefined {
    return this.#cards.get(id);
  }

  /** A picture of a room or a card. */
  picture(id: string | undefined): CardPicture | undefined {
    return id === undefined ? undefined : this.#pictures.get(id);
  }

  roomOf(exhibit: string): RoomView | undefined {
    return this.room(this.card(exhibit)?.room ?? '');
  }

  /** The exhibits of a room, in the order of the walk. */
  cardsOf(room: RoomView): ExhibitCard[] {
    return room.exhibits.flatMap((id) => this.card(id) ?? []);
  }

  /** The next and the previous exhibit of the whole walk. */
  neighbours(exhibit: string): { before: ExhibitCard | undefined; after: ExhibitCard | undefined } {
    const walk = this.view.rooms.flatMap((room) => this.cardsOf(room));
    const at = walk.findIndex(({ id }) => id === exhibit);
    return { before: walk[at - 1], after: at < 0 ? undefined : walk[at + 1] };
  }

  /** A welcome in the languages that the exhibition greets in but cannot be read in, such as Tamazight. */
  get otherGreetings(): [language: string, words: string][] {
    const offered = new Set<string>(this.view.languages.map(({ code }) => code));
    return Object.entries(this.view.greeting ?? {}).filter(([language]) => !offered.has(language));
  }

  exhibit(id: string): Promise<ExhibitView> {
    return this.#once(`exhibit ${id}`, () => this.#client.exhibit(id));
  }

  recommendations(): Promise<Recommendations> {
    return this.#once('recommendations', () => this.#client.recommendations());
  }

  glossary(): Promise<GlossaryTerm[]> {
    return this.#once('glossary', () => this.#client.glossary());
  }

  learning(): Promise<Learning> {
    return this.#once('learning', () => this.#client.learning());
  }

  colophon(): Promise<ColophonView> {
    return this.#once('colophon', () => this.#client.colophon());
  }

  searchEntries(): Promise<SearchEntry[]> {
    return this.#once('search', () => this.#client.searchEntries());
  }

  /** Asked anew every time: other visits add to it. */
  totals(): Promise<SharedTotals> {
    return this.#client.totals();
  }

  /** Lets staff know, once, that the picture of a room or a card cannot be read. */
  reportPicture(id: string): void {
    const room = this.view.rooms.find(({ picture }) => picture === id);
    const exhibit =
      this.view.exhibits.find(({ picture }) => picture === id)?.id ?? room?.exhibits[0];
    if (exhibit === undefined || this.#unreadable.has(id)) return;
    this.#unreadable.add(id);
    this.#client
      .trouble({ exhibit, media: id, code: 'picture-unreadable' })
      .catch(() => this.#unreadable.delete(id));
  }

  /** Lets staff know. A report that does not arrive is made again by the next who meets the same. */
  report(trouble: TroubleReport): void {
    this.#client.trouble(trouble).catch(() => undefined);
  }

  /** Asks once and keeps the answer; a failure is not kept, so that the next wish tries again. */
  #once<Answer>(name: string, ask: () => Promise<Answer>): Promise<Answer> {
    const known = this.#arriving.get(name) as Promise<Answer> | undefined;
    if (known) return known;
    const arriving = ask();
    this.#arriving.set(name, arriving);
    arriving.catch(() => this.#arriving.delete(name));
    return arriving;
  }
}
