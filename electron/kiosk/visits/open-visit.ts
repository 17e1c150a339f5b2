import type { Exhibition } from '#format/exhibition.ts';
import type { MeasureParameters } from '../statistics/parameters.ts';
import { EVENT_FLAG, EVENT_KIND, MAX_DURATION_MS } from '../storage/event.ts';
import type { Entry } from '../storage/journal.ts';
import type { VisitEvent } from './visit-event.ts';

/** What an event says, before it is known when and in which visit. */
export type Fact = Pick<Entry, 'kind' | 'what' | 'detail' | 'n' | 'ms'> & { flags?: number };

/** The rules by which a visit is counted. */
export type VisitRules = Pick<MeasureParameters, 'stopS' | 'idleS' | 'tailCapS'>;

/** Every reading is of the monotonic clock, in milliseconds. */
export interface OpenVisit {
  /** The `seq` of the event with which it began: its name. */
  readonly seq: number;
  readonly beganMs: number;
  language: string;
  /** When requests came, oldest first. A visitor stood behind each, but for the last ones before a time-out. */
  touchesMs: number[];
  exhibit?: { id: string; openedMs: number } | undefined;
  /** Exhibits at which it has stopped. */
  stops: Set<string>;
  /** How often each question was answered. */
  tries: Map<string, number>;
}

export function beginVisit(seq: number, language: string, nowMs: number): OpenVisit {
  return { seq, beganMs: nowMs, language, touchesMs: [nowMs], stops: new Set(), tries: new Map() };
}

/**
 * Takes an event into the visit.
 *
 * @returns what is to be written of it; opening one exhibit closes the other.
 */
export function takeIn(
  visit: OpenVisit,
  event: VisitEvent,
  { nowMs, rules, exhibition }: { nowMs: number; rules: VisitRules; exhibition: Exhibition },
): Fact[] {
  switch (event.kind) {
    case 'language': {
      const before = visit.language;
      visit.language = event.language;
      return [{ kind: EVENT_KIND.LANGUAGE, what: ['language', before] }];
    }
    case 'exhibit-open': {
      const closed = closeExhibit(visit, nowMs, rules);
      visit.exhibit = { id: event.exhibit, openedMs: nowMs };
      return [...closed, { kind: EVENT_KIND.EXHIBIT_OPEN, what: ['exhibit', event.exhibit] }];
    }
    case 'exhibit-close':
      return closeAsTold(visit, event, nowMs, rules);
    case 'model':
    case 'picture':
      return [
        {
          kind: event.kind === 'model' ? EVENT_KIND.MODEL : EVENT_KIND.PICTURE,
          what: ['exhibit', event.exhibit],
          detail: [`${event.kind}-action`, event.action],
        },
      ];
    case 'quiz':
      return [answer(visit, event, exhibition)];
    case 'tour':
      return [
        {
          kind: EVENT_KIND.TOUR,
          what: ['tour', event.tour],
          detail: ['tour-action', event.action],
        },
      ];
    case 'media':
      return [
        {
          kind: EVENT_KIND.MEDIA,
          what: ['media', event.media],
          detail: ['media-action', event.action],
        },
      ];
    case 'activity':
      return [
        {
          kind: EVENT_KIND.ACTIVITY,
          what: ['exhibit', event.exhibit],
          detail: ['activity-action', event.action],
        },
      ];
    case 'term':
      return [{ kind: EVENT_KIND.TERM, what: ['term', event.term] }];
    case 'endorse':
      return [
        {
          kind: EVENT_KIND.ENDORSE,
          what: ['recommendation', event.recommendation],
          flags: event.on ? EVENT_FLAG.ON : 0,
        },
      ];
    case 'pledge':
      return [{ kind: EVENT_KIND.PLEDGE, what: ['cause', event.cause], n: event.hours }];
    case 'access':
      return [
        {
          kind: EVENT_KIND.ACCESS,
          what: ['access', event.feature],
          flags: event.on ? EVENT_FLAG.ON : 0,
        },
      ];
    case 'search':
      return [{ kind: EVENT_KIND.SEARCH }];
    case 'takeaway':
      return [{ kind: EVENT_KIND.TAKEAWAY }];
  }
}

/**
 * Ends the visit.
 *
 * @param how - `button`: a hand was there until now. Otherwise the visit lasted
 * until the last touch, and an exhibit left open counts `tailCapS` beyond it.
 */
export function endVisit(
  visit: OpenVisit,
  how: 'button' | 'idle' | 'next-visit' | 'shutdown',
  nowMs: number,
  rules: VisitRules,
): Fact[] {
  const lastTouchMs = how === 'button' ? nowMs : lastTouch(visit, how === 'idle', nowMs, rules);
  const leftMs = how === 'button' ? nowMs : Math.min(lastTouchMs + rules.tailCapS * 1000, nowMs);
  const closed = closeExhibit(visit, leftMs, rules, how === 'button' ? 0 : EVENT_FLAG.TAIL);
  return [
    ...closed,
    {
      kind: EVENT_KIND.END,
      detail: ['end', how],
      n: visit.stops.size,
      ms: duration(lastTouchMs - visit.beganMs),
    },
  ];
}

/**
 * When a hand was last there. A time-out means that none was for `idleS`, so a
 * request younger than that came from the page as it gave up.
 */
function lastTouch(visit: OpenVisit, isTimeOut: boolean, nowMs: number, { idleS }: VisitRules) {
  const untilMs = isTimeOut ? nowMs - idleS * 1000 : nowMs;
  return visit.touchesMs.findLast((atMs) => atMs <= untilMs) ?? visit.beganMs;
}

/**
 * The page may send opening and closing together, so it says itself how long
 * an exhibit was open; longer than the visit it cannot have been.
 *
 * What has been closed by opening another is not closed twice. What was never
 * opened was open when the kiosk restarted and the page began a visit anew: it
 * is opened first, so that every close has its open.
 */
function closeAsTold(
  visit: OpenVisit,
  { exhibit, dwellMs }: Extract<VisitEvent, { kind: 'exhibit-close' }>,
  nowMs: number,
  rules: VisitRules,
): Fact[] {
  if (visit.exhibit && visit.exhibit.id !== exhibit) return [];
  const opened: Fact[] = visit.exhibit
    ? []
    : [{ kind: EVENT_KIND.EXHIBIT_OPEN, what: ['exhibit', exhibit] }];
  const seenMs = Math.min(dwellMs, nowMs - visit.beganMs);
  return [...opened, closing(visit, exhibit, seenMs, rules)];
}

function closeExhibit(visit: OpenVisit, atMs: number, rules: VisitRules, flags = 0): Fact[] {
  if (!visit.exhibit) return [];
  const { id, openedMs } = visit.exhibit;
  return [closing(visit, id, atMs - openedMs, rules, flags)];
}

function closing(
  visit: OpenVisit,
  id: string,
  dwellMs: number,
  rules: VisitRules,
  flags = 0,
): Fact {
  visit.exhibit = undefined;
  const isStop = dwellMs >= rules.stopS * 1000;
  const isFirst = isStop && !visit.stops.has(id);
  if (isStop) visit.stops.add(id);
  return {
    kind: EVENT_KIND.EXHIBIT_CLOSE,
    what: ['exhibit', id],
    ms: duration(dwellMs),
    flags: flags | (isStop ? EVENT_FLAG.STOP : 0) | (isFirst ? EVENT_FLAG.FIRST_STOP : 0),
  };
}

function answer(
  visit: OpenVisit,
  { exhibit, question, option }: Extract<VisitEvent, { kind: 'quiz' }>,
  { exhibits }: Exhibition,
): Fact {
  const name = `${exhibit}/${question}`;
  const attempt = (visit.tries.get(name) ?? 0) + 1;
  visit.tries.set(name, attempt);
  const asked = exhibits.find(({ id }) => id === exhibit)?.quiz.find(({ id }) => id === question);
  return {
    kind: EVENT_KIND.QUIZ,
    what: ['question', name],
    detail: ['option', `${name}/${option}`],
    n: attempt,
    flags: asked?.answer === option ? EVENT_FLAG.RIGHT : 0,
  };
}

/** Whole milliseconds, never negative, never longer than a forgotten page. */
export function duration(ms: number): number {
  return Math.round(Math.min(Math.max(ms, 0), MAX_DURATION_MS));
}
