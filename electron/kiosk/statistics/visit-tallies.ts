import { EVENT_FLAG, EVENT_KIND, type EventRow } from '../storage/event.ts';
import { binOf } from './duration-bins.ts';
import type { LocalHour } from './local-day.ts';
import type { MeasureParameters } from './parameters.ts';
import { MEASURE, UNDATED, type Measure, type Tally } from './tally.ts';

/** Where an exhibit stood and how many stood beside it, in one pack and language. */
export interface OfferedExhibits {
  /** Exhibit to room; ids of `dim`. */
  roomOf: ReadonlyMap<number, number>;
  /** Room to how many exhibits it has. */
  sizeOf: ReadonlyMap<number, number>;
}

/** What a visit's events are read with. */
export interface TallyContext {
  parameters: MeasureParameters;
  calendar: (atMs: number) => LocalHour;
  offered: (pack: number, lang: number) => OfferedExhibits;
  /** The word of a `dim`, such as `idle` or `turn`. */
  word: (dim: number) => string;
}

/** A time-out that was put off again and again: nobody is there any more. */
const LONGEST_WAIT_MS = 600_000;
const HANDLES_MODEL = new Set(['turn', 'part', 'interaction', 'tour']);
const LOOKS_CLOSELY = new Set(['zoom', 'hotspot', 'compare', 'page']);

/**
 * What one ended visit adds to the tallies.
 *
 * @param events - All events of the visit, in order of `seq`.
 * @returns nothing for a visit without an end, or one made by staff.
 */
export function visitTallies(events: readonly EventRow[], context: TallyContext): Tally[] {
  const begin = events.find((event) => event.kind === EVENT_KIND.BEGIN);
  const end = events.find((event) => event.kind === EVENT_KIND.END);
  if (!begin || !end || isOf(begin, EVENT_FLAG.STAFF)) return [];

  const stops = events.filter(
    ({ kind, flags }) => kind === EVENT_KIND.EXHIBIT_CLOSE && (flags & EVENT_FLAG.STOP) !== 0,
  );
  const at = context.calendar(begin.t * 1000);
  const ledger = new Ledger({
    lang: firstStopBegan(events, stops[0])?.lang ?? end.lang ?? 0,
    pack: begin.what ?? 0,
    day: isOf(begin, EVENT_FLAG.CLOCK_SUSPECT) ? UNDATED : at.day,
    hour: at.hour,
  });
  countVisit(ledger, { events, begin, end, stops }, context);
  countStops(ledger, stops, context);
  countDeeds(ledger, events, stops, context);
  return ledger.tallies();
}

/** Every zone's offset is a multiple of it, so no local hour begins inside one. */
const QUARTER_MS = 900_000;

/** What one showing of the welcome screen adds: to every hour through which it lasted, its own part. */
export function attractTallies(
  event: EventRow,
  { calendar }: Pick<TallyContext, 'calendar'>,
): Tally[] {
  const endMs = event.t * 1000;
  const hours = new Map<string, Tally>();
  for (let atMs = endMs - (event.ms ?? 0); atMs < endMs;) {
    const untilMs = Math.min(endMs, (Math.floor(atMs / QUARTER_MS) + 1) * QUARTER_MS);
    const at = calendar(atMs);
    const day = isOf(event, EVENT_FLAG.CLOCK_SUSPECT) ? UNDATED : at.day;
    const n = untilMs - atMs + (hours.get(`${day}/${at.hour}`)?.n ?? 0);
    const tally = { measure: MEASURE.ATTRACT_MS, what: 0, bin: at.hour, lang: 0, pack: 0, day, n };
    hours.set(`${day}/${at.hour}`, tally);
    atMs = untilMs;
  }
  return [...hours.values()];
}

/** The language is that in which the first stop was opened; it may have been closed in another. */
function firstStopBegan(events: readonly EventRow[], stop: EventRow | undefined) {
  const before = stop ? events.slice(0, events.indexOf(stop)) : [];
  return before.findLast(({ kind }) => kind === EVENT_KIND.EXHIBIT_OPEN) ?? stop;
}

interface Visit {
  events: readonly EventRow[];
  begin: EventRow;
  end: EventRow;
  stops: readonly EventRow[];
}

function countVisit(ledger: Ledger, visit: Visit, { parameters, offered, word }: TallyContext) {
  const { events, begin, end, stops } = visit;
  const durationMs = end.ms ?? 0;
  const exhibits = new Set(stops.map((stop) => stop.what)).size;
  const isEngaged =
    stops.length >= parameters.engagedStops && durationMs >= parameters.engagedS * 1000;
  const onOffer = offered(ledger.pack, ledger.lang).roomOf.size;
  const heldMs = isOf(end, EVENT_FLAG.RECOVERED) ? 0 : (end.t - begin.t) * 1000;
  const waitMs = Math.min(Math.max(0, heldMs - durationMs), LONGEST_WAIT_MS);

  ledger.addByHour(MEASURE.VISITS, 1);
  if (isEngaged) ledger.addByHour(MEASURE.ENGAGED, 1);
  ledger.addByHour(MEASURE.DURATION_MS, durationMs);
  ledger.addByHour(MEASURE.OCCUPIED_MS, durationMs + waitMs);
  ledger.add(MEASURE.STOPS, { n: stops.length });
  ledger.add(MEASURE.EXHIBITS, { n: exhibits });
  ledger.add(MEASURE.DURATION, { bin: binOf(durationMs) });
  ledger.add(MEASURE.DEPTH, { bin: exhibits });
  if (onOffer > 0 && exhibits > onOffer / 2) ledger.add(MEASURE.DILIGENT);
  if (end.detail !== null && word(end.detail) === 'idle') ledger.add(MEASURE.ENDED_BY_TIMEOUT);
  if (isOf(end, EVENT_FLAG.RECOVERED)) ledger.add(MEASURE.RECOVERED);
  if (some(events, EVENT_KIND.LANGUAGE)) ledger.add(MEASURE.CHANGED_LANGUAGE);
  if (some(events, EVENT_KIND.SEARCH)) ledger.add(MEASURE.SEARCHED);
  if (some(events, EVENT_KIND.TAKEAWAY)) ledger.add(MEASURE.TOOK_AWAY);
}

function countStops(ledger: Ledger, stops: readonly EventRow[], { offered }: TallyContext) {
  const { roomOf, sizeOf } = offered(ledger.pack, ledger.lang);
  const stoppedIn = new Map<number, number>();
  for (const stop of stops) {
    const what = stop.what ?? 0;
    const dwellMs = stop.ms ?? 0;
    ledger.add(MEASURE.EXHIBIT_STOPS, { what });
    ledger.add(MEASURE.EXHIBIT_DWELL_MS, { what, n: dwellMs });
    ledger.add(MEASURE.EXHIBIT_DWELL, { what, bin: binOf(dwellMs) });
    if (!isOf(stop, EVENT_FLAG.FIRST_STOP)) continue;
    ledger.add(MEASURE.EXHIBIT_VISITS, { what });
    const room = roomOf.get(what);
    if (room !== undefined) stoppedIn.set(room, (stoppedIn.get(room) ?? 0) + 1);
  }
  const last = stops.at(-1);
  if (last) ledger.add(MEASURE.EXHIBIT_EXITS, { what: last.what ?? 0 });
  for (const [room, exhibits] of stoppedIn) {
    ledger.add(MEASURE.ROOM_VISITS, { what: room });
    if (exhibits > (sizeOf.get(room) ?? 0) / 2) ledger.add(MEASURE.ROOM_DILIGENT, { what: room });
  }
}

function countDeeds(
  ledger: Ledger,
  events: readonly EventRow[],
  stops: readonly EventRow[],
  { word }: TallyContext,
) {
  const stoppedAt = new Set(stops.map((stop) => stop.what));
  const endorsed = new Map<number, boolean>();
  const does = ({ detail }: EventRow, actions: ReadonlySet<string>) =>
    detail !== null && actions.has(word(detail));

  for (const event of events) {
    const what = event.what ?? 0;
    const once = (measure: Measure, of = what) => ledger.addOnce(measure, of);
    switch (event.kind) {
      case EVENT_KIND.MODEL:
        if (stoppedAt.has(what) && does(event, HANDLES_MODEL)) once(MEASURE.MODEL_VISITS);
        break;
      case EVENT_KIND.PICTURE:
        if (stoppedAt.has(what) && does(event, LOOKS_CLOSELY)) once(MEASURE.PICTURE_VISITS);
        break;
      case EVENT_KIND.QUIZ:
        if (event.n !== 1) break;
        once(MEASURE.QUESTION_ANSWERED);
        if (event.detail !== null) once(MEASURE.OPTION_FIRST, event.detail);
        if (isOf(event, EVENT_FLAG.RIGHT)) once(MEASURE.QUESTION_RIGHT_FIRST);
        break;
      case EVENT_KIND.TOUR:
        if (does(event, new Set(['start']))) once(MEASURE.TOUR_BEGUN);
        if (does(event, new Set(['complete'])) && ledger.has(MEASURE.TOUR_BEGUN, what)) {
          once(MEASURE.TOUR_COMPLETED);
        }
        break;
      case EVENT_KIND.MEDIA:
        if (does(event, new Set(['play']))) once(MEASURE.MEDIA_PLAYED);
        if (does(event, new Set(['complete'])) && ledger.has(MEASURE.MEDIA_PLAYED, what)) {
          once(MEASURE.MEDIA_COMPLETED);
        }
        break;
      case EVENT_KIND.ACTIVITY:
        if (does(event, new Set(['open']))) once(MEASURE.ACTIVITY_BEGUN);
        if (does(event, new Set(['done'])) && ledger.has(MEASURE.ACTIVITY_BEGUN, what)) {
          once(MEASURE.ACTIVITY_DONE);
        }
        break;
      case EVENT_KIND.TERM:
        once(MEASURE.TERM);
        break;
      case EVENT_KIND.ENDORSE:
        endorsed.set(what, isOf(event, EVENT_FLAG.ON));
        break;
      case EVENT_KIND.PLEDGE:
        once(MEASURE.PLEDGED);
        ledger.add(MEASURE.PLEDGED_HOURS, { what, n: event.n ?? 0 });
        break;
      case EVENT_KIND.ACCESS:
        if (isOf(event, EVENT_FLAG.ON)) once(MEASURE.ACCESS);
        break;
    }
  }
  for (const [what, isOn] of endorsed) if (isOn) ledger.add(MEASURE.ENDORSED, { what });
}

/** Collects the counts of one visit; all share its language, pack and day. */
class Ledger {
  readonly lang: number;
  readonly pack: number;
  readonly #day: string;
  readonly #hour: number;
  readonly #counts = new Map<string, Tally>();

  constructor(visit: { lang: number; pack: number; day: string; hour: number }) {
    this.lang = visit.lang;
    this.pack = visit.pack;
    this.#day = visit.day;
    this.#hour = visit.hour;
  }

  add(measure: Measure, { what = 0, bin = 0, n = 1 } = {}): void {
    if (n === 0) return;
    const key = `${measure}/${what}/${bin}`;
    const known = this.#counts.get(key);
    if (known) known.n += n;
    else {
      const { lang, pack } = this;
      this.#counts.set(key, { measure, what, bin, lang, pack, day: this.#day, n });
    }
  }

  addByHour(measure: Measure, n: number): void {
    this.add(measure, { bin: this.#hour, n });
  }

  /** Counts a visit for a thing, however often the visit did it. */
  addOnce(measure: Measure, what: number): void {
    if (!this.has(measure, what)) this.add(measure, { what });
  }

  has(measure: Measure, what: number): boolean {
    return this.#counts.has(`${measure}/${what}/0`);
  }

  tallies(): Tally[] {
    return [...this.#counts.values()];
  }
}

function isOf({ flags }: EventRow, flag: number): boolean {
  return (flags & flag) !== 0;
}

function some(events: readonly EventRow[], kind: number): boolean {
  return events.some((event) => event.kind === kind);
}
