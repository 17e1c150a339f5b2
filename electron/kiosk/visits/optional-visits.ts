import type { VisitLog } from '../api/parts.ts';
import type { EndReason, VisitEvent } from './visit-event.ts';

/** Visits that are not counted are numbered from here, where no event's number will ever be. */
const UNCOUNTED_FROM = 10 ** 14;

/** Counts visits while staff want them counted; otherwise nothing at all is kept of them. */
export class OptionalVisits implements VisitLog {
  readonly #visits: VisitLog;
  readonly #countsVisits: () => boolean;
  #uncounted = 0;

  constructor(visits: VisitLog, countsVisits: () => boolean) {
    this.#visits = visits;
    this.#countsVisits = countsVisits;
  }

  begin(language: string): number {
    if (this.#countsVisits()) return this.#visits.begin(language);
    this.#uncounted += 1;
    return UNCOUNTED_FROM + this.#uncounted;
  }

  /** A visit that began counted is counted to its end. */
  record(visit: number, events: readonly VisitEvent[]): void {
    if (visit < UNCOUNTED_FROM) this.#visits.record(visit, events);
  }

  end(visit: number, reason: EndReason): void {
    if (visit < UNCOUNTED_FROM) this.#visits.end(visit, reason);
  }

  uncount(visit: number): void {
    if (visit < UNCOUNTED_FROM) this.#visits.uncount(visit);
  }

  attract(shownS: number): void {
    if (this.#countsVisits()) this.#visits.attract(shownS);
  }
}
