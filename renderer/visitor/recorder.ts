import { Refused, type Client, type VisitEvent } from './client.ts';

type EndReason = 'button' | 'idle';
/** What is told of visits, of all that the page may ask. */
type Kiosk = Pick<Client, 'beginVisit' | 'record' | 'uncountVisit' | 'endVisit' | 'countAttract'>;

/** One visit as the page knows it; the kiosk's number arrives later. */
interface OpenVisit {
  language: string;
  number: number | undefined;
  isSecond: boolean;
}

type Errand =
  | { kind: 'begin'; visit: OpenVisit }
  | { kind: 'event'; visit: OpenVisit; event: VisitEvent }
  | { kind: 'uncount'; visit: OpenVisit }
  | { kind: 'end'; visit: OpenVisit; reason: EndReason }
  | { kind: 'attract'; shownS: number };

const MOST_EVENTS_A_TIME = 100;
/** About a day of a busy kiosk. Beyond it the oldest errands go: memory is not endless. */
const MOST_ERRANDS = 20_000;
const RETRY_MS = [250, 500, 1000, 2000, 5000];

/**
 * Tells the kiosk what happens in a visit, in order, without the screen ever
 * waiting. While the kiosk is out of reach everything stays in line and is
 * tried again; what the kiosk refuses is dropped, because it would be refused
 * again.
 */
export class Recorder {
  readonly #client: Kiosk;
  readonly #later: (run: () => void, ms: number) => void;
  readonly #line: Errand[] = [];
  #visit: OpenVisit | undefined;
  #running = false;
  #failures = 0;

  constructor(
    client: Kiosk,
    later: (run: () => void, ms: number) => void = (run, ms) => void setTimeout(run, ms),
  ) {
    this.#client = client;
    this.#later = later;
  }

  /** How many errands the kiosk has not yet confirmed. */
  get waiting(): number {
    return this.#line.length;
  }

  begin(language: string): void {
    this.end('idle');
    this.#visit = { language, number: undefined, isSecond: false };
    this.#enqueue({ kind: 'begin', visit: this.#visit });
  }

  /** Records one event of the visit under way; without a visit there is nothing to record. */
  record(event: VisitEvent): void {
    if (!this.#visit) return;
    if (event.kind === 'language') this.#visit.language = event.language;
    this.#enqueue({ kind: 'event', visit: this.#visit, event });
  }

  end(reason: EndReason): void {
    if (!this.#visit) return;
    this.#enqueue({ kind: 'end', visit: this.#visit, reason });
    this.#visit = undefined;
  }

  /** The visitor does not want to be counted: what is not yet told is dropped, and the rest taken back. */
  uncount(): void {
    const visit = this.#visit;
    if (!visit) return;
    this.#visit = undefined;
    const others = this.#line.filter(
      (errand) => errand.kind === 'attract' || errand.visit !== visit,
    );
    this.#line.splice(0, this.#line.length, ...others);
    this.#enqueue({ kind: 'uncount', visit });
  }

  /** The attract loop was on for so long before somebody came. */
  attract(shownS: number): void {
    this.#enqueue({ kind: 'attract', shownS });
  }

  #enqueue(errand: Errand): void {
    this.#line.push(errand);
    if (this.#line.length > MOST_ERRANDS) this.#line.splice(0, this.#line.length - MOST_ERRANDS);
    if (!this.#running) void this.#run();
  }

  async #run(): Promise<void> {
    this.#running = true;
    for (let errand = this.#line[0]; errand; errand = this.#line[0]) {
      // Errands that are sent together leave the line together.
      const batch = this.#batchFrom(errand);
      try {
        await this.#send(errand, batch);
      } catch (problem) {
        if (!isFinal(problem)) {
          this.#retryLater();
          return;
        }
        if (this.#canBeginAnew(errand, problem)) continue;
      }
      this.#failures = 0;
      for (const sent of batch) if (this.#line[0] === sent) this.#line.shift();
    }
    this.#running = false;
  }

  #batchFrom(first: Errand): Errand[] {
    if (first.kind !== 'event') return [first];
    const batch: Errand[] = [];
    for (const errand of this.#line) {
      if (errand.kind !== 'event' || errand.visit !== first.visit) break;
      if (batch.push(errand) === MOST_EVENTS_A_TIME) break;
    }
    return batch;
  }

  async #send(errand: Errand, batch: Errand[]): Promise<void> {
    if (errand.kind === 'attract') return void (await this.#client.countAttract(errand.shownS));
    const { visit } = errand;
    if (errand.kind === 'uncount') {
      // Not known to the kiosk, not counted by it.
      if (visit.number !== undefined) await this.#client.uncountVisit(visit.number);
      return;
    }
    if (errand.kind === 'end' && visit.number === undefined) return;
    if (errand.kind === 'begin' || visit.number === undefined) {
      visit.number = (await this.#client.beginVisit(visit.language)).visit;
      if (errand.kind === 'begin') return;
    }
    if (errand.kind === 'end')
      return void (await this.#client.endVisit(visit.number, errand.reason));
    const events = batch.flatMap((one) => (one.kind === 'event' ? [one.event] : []));
    await this.#client.record(visit.number, events);
  }

  /** A visit under way that the kiosk no longer knows (it was restarted) goes on as a new one, once. */
  #canBeginAnew(errand: Errand, { code }: Refused): boolean {
    const isLost = code === 'VISIT_CLOSED' || code === 'VISIT_UNKNOWN';
    if (!isLost || errand.kind !== 'event' || errand.visit !== this.#visit) return false;
    if (errand.visit.isSecond) return false;
    errand.visit.number = undefined;
    errand.visit.isSecond = true;
    return true;
  }

  #retryLater(): void {
    const waitMs = RETRY_MS[Math.min(this.#failures, RETRY_MS.length - 1)] ?? 5000;
    this.#failures += 1;
    this.#later(() => void this.#run(), waitMs);
  }
}

/** The kiosk understood and will say the same again; anything else may pass. */
function isFinal(problem: unknown): problem is Refused {
  return problem instanceof Refused && problem.status >= 400 && problem.status < 500;
}
