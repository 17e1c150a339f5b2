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
  /** A guide leads a class: the kiosk waits for them. */
  isClass: boolean;
}

const first = (): Facts => ({
  seen: [],
  answers: {},
  endorsed: [],
  pledge: undefined,
  tour: undefined,
  completed: [],
  isClass: false,
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

  get isClass(): boolean {
    return this.#facts.isClass;
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

  startTour(id: string): void {
    this.#facts.tour = { id, at: 0 };
  }

  moveTour(at: number): void {
    if (this.#facts.tour) this.#facts.tour.at = at;
  }

  leaveTour(): void {
    this.#facts.tour = undefined;
  }

  completeTour(): void {
    if (this.#facts.tour) this.#facts.completed.push(this.#facts.tour.id);
    this.#facts.tour = undefined;
  }

  teach(on: boolean): void {
    this.#facts.isClass = on;
  }

  reset(): void {
    this.#facts = first();
  }

  get everything(): object {
    return $state.snapshot(this.#facts);
  }
}
