/** How a visitor has answered one question so far. */
export interface Answering {
  /** Options chosen, in order; the last one may be right. */
  tried: string[];
  right: boolean;
}

interface Facts {
  seen: string[];
  answers: Record<string, Answering>;
  endorsed: string[];
  pledge: { cause: string; hours: number } | undefined;
  tour: { id: string; at: number } | undefined;
  /** Tours walked to their end. */
  completed: string[];
  /** Tours that were left, and the stop at which. */
  left: Record<string, number>;
  /** A guide leads a class, and the text had this size before. */
  classFrom: { textPercent: number } | undefined;
  /** The visitor let the visit be counted. */
  isCounted: boolean;
}

const first = (): Facts => ({
  seen: [],
  answers: {},
  endorsed: [],
  pledge: undefined,
  tour: undefined,
  completed: [],
  left: {},
  classFrom: undefined,
  isCounted: true,
});

export const MOST_ENDORSEMENTS = 3;

/** What this visitor has seen, answered and chosen. It ends with the visit. */
export class Journey {
  #facts = $state<Facts>(first());

  get seen(): readonly string[] {
    return this.#facts.seen;
  }

  get endorsed(): readonly string[] {
    return this.#facts.endorsed;
  }

  get pledge(): { cause: string; hours: number } | undefined {
    return this.#facts.pledge;
  }

  /** The tour under way; the visitor may have wandered off it and can come back. */
  get tour(): { readonly id: string; readonly at: number } | undefined {
    return this.#facts.tour;
  }

  get completed(): readonly string[] {
    return this.#facts.completed;
  }

  /** The stop at which a tour was left; 0 if it was not. */
  leftAt(tour: string): number {
    return this.#facts.left[tour] ?? 0;
  }

  get isClass(): boolean {
    return this.#facts.classFrom !== undefined;
  }

  get isCounted(): boolean {
    return this.#facts.isCounted;
  }

  count(on: boolean): void {
    this.#facts.isCounted = on;
  }

  /** Questions answered right, and all that were answered at all. */
  get score(): { right: number; asked: number } {
    const answers = Object.values(this.#facts.answers);
    return { right: answers.filter(({ right }) => right).length, asked: answers.length };
  }

  hasSeen(exhibit: string): boolean {
    return this.#facts.seen.includes(exhibit);
  }

  see(exhibit: string): void {
    if (!this.hasSeen(exhibit)) this.#facts.seen.push(exhibit);
  }

  answering(question: string): Answering {
    return this.#facts.answers[question] ?? { tried: [], right: false };
  }

  answer(question: string, option: string, right: boolean): void {
    const { tried } = this.answering(question);
    this.#facts.answers[question] = { tried: [...tried, option], right };
  }

  /** Endorses or lets go of a recommendation. Returns whether it could: three at most. */
  endorse(recommendation: string, on: boolean): boolean {
    const others = this.#facts.endorsed.filter((id) => id !== recommendation);
    if (on && others.length >= MOST_ENDORSEMENTS) return false;
    this.#facts.endorsed = on ? [...others, recommendation] : others;
    return true;
  }

  promise(cause: string, hours: number): void {
    this.#facts.pledge = { cause, hours };
  }

  takeBack(): void {
    this.#facts.pledge = undefined;
  }

  startTour(id: string, at = 0): void {
    this.leaveTour();
    delete this.#facts.left[id];
    this.#facts.tour = { id, at };
  }

  moveTour(at: number): void {
    if (this.#facts.tour) this.#facts.tour.at = at;
  }

  /** Leaves the tour; it can be taken up again at the same stop. */
  leaveTour(): void {
    const { tour } = this.#facts;
    if (tour) this.#facts.left[tour.id] = tour.at;
    this.#facts.tour = undefined;
  }

  completeTour(): void {
    if (this.#facts.tour) this.#facts.completed.push(this.#facts.tour.id);
    this.#facts.tour = undefined;
  }

  beginClass(textPercent: number): void {
    this.#facts.classFrom ??= { textPercent };
  }

  /** Returns the size that the text had before the class, if there was one. */
  endClass(): number | undefined {
    const before = this.#facts.classFrom?.textPercent;
    this.#facts.classFrom = undefined;
    return before;
  }

  reset(): void {
    this.#facts = first();
  }

  get everything(): object {
    return $state.snapshot(this.#facts);
  }
}
