/**
 * A tour that never took place, and of which everything is known: which kiosk
 * stood where, who touched it when, what they did. The same seed gives the
 * same tour. `truth-of-tour.ts` counts what the statistics must find.
 */
import type { VisitEvent } from '#kiosk/visits/visit-event.ts';

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 3_600 * SECOND;
const DAY = 24 * HOUR;

/** What a tour can be about: the ids that a pack lets be counted. */
export interface TourMatter {
  exhibits: {
    id: string;
    questions: { id: string; options: string[]; answer: string }[];
    hasModel: boolean;
    hasActivity: boolean;
    hasPicture: boolean;
    recordings: string[];
  }[];
  recommendations: string[];
  causes: string[];
  tours: string[];
  terms: string[];
  languages: string[];
}

export interface PlannedVisit {
  kiosk: string;
  venue: string;
  /** UTC, as it truly was, whatever the kiosk's clock said. */
  beginMs: number;
  language: string;
  /** Seconds for which the welcome screen was shown before it. */
  attractS: number;
  steps: PlannedStep[];
  ending: 'button' | 'idle' | 'power-cut';
  /** The last exhibit was still open at the end: somebody walked off, or the power went. */
  isLeftOpen: boolean;
  /** The kiosk's clock was wrong. */
  isUndated: boolean;
}

/** A look at one exhibit, and what was done beside it. */
export interface PlannedStep {
  exhibit: string;
  /** The screen is set to it before the exhibit is opened. */
  switchTo?: string;
  dwellS: number;
  deeds: VisitEvent[];
}

export interface PlannedDay {
  kiosk: string;
  venue: string;
  /** Midnight; the doors are open from nine to six. */
  midnightMs: number;
  visits: PlannedVisit[];
}

export interface TourOptions {
  matter: TourMatter;
  seed: number;
  kiosks?: number;
  venues?: number;
  days?: number;
  /** Visits to one kiosk on a weekday, about. */
  visitsADay?: number;
  /** The number (from 1) of the kiosk whose clock is dead, and the days on which it is. */
  deadClock?: { kiosk: number; untilDay: number };
}

/** 1 April 2027, a Thursday: midnight in Oujda, give or take the hour on which time zone data differ. */
export const TOUR_BEGIN_MS = Date.UTC(2027, 3, 1);
const OPEN_H = 9;
const CLOSE_H = 18;
/** The wall switch; the power goes in the middle of the last visit. */
export const POWER_ON_H = 8;
/** Between two visits at least this much passes, so that they never overlap. */
const GAP_S = 20;
/** The page's time-out: a minute of stillness and the countdown. */
export const TIME_OUT_S = 80;

/** Plans the whole tour, day by day and kiosk by kiosk, in order of time. */
export function planTour({
  matter,
  seed,
  kiosks = 6,
  venues = 5,
  days = 60,
  visitsADay = 20,
  deadClock,
}: TourOptions): PlannedDay[] {
  const plan: PlannedDay[] = [];
  for (let day = 0; day < days; day += 1) {
    for (let kiosk = 1; kiosk <= kiosks; kiosk += 1) {
      const random = mulberry32(seed * 1_000_003 + day * 101 + kiosk);
      const place = {
        kiosk: `kiosk-${kiosk}`,
        venue: `venue-${1 + Math.floor((day * venues) / days)}`,
        midnightMs: TOUR_BEGIN_MS + day * DAY,
      };
      const isUndated = deadClock?.kiosk === kiosk && day < deadClock.untilDay;
      const visits = planDay(random, { ...place, matter, isUndated, visitsADay, day });
      plan.push({ ...place, visits });
    }
  }
  return plan;
}

interface DayOptions {
  kiosk: string;
  venue: string;
  midnightMs: number;
  matter: TourMatter;
  isUndated: boolean;
  visitsADay: number;
  day: number;
}

function planDay(random: Random, options: DayOptions): PlannedVisit[] {
  const { midnightMs, visitsADay, matter, day, kiosk, venue, isUndated } = options;
  const weekday = (day + 4) % 7; // 0 is Sunday
  const isSchoolDay = weekday >= 1 && weekday <= 5;
  const about = weekday === 0 ? visitsADay * 1.3 : visitsADay;
  const wanted = Math.max(2, Math.round(about * (0.6 + 0.8 * random())));

  // School classes come between nine and noon; families in the late afternoon.
  const starts = Array.from({ length: wanted }, () => {
    const isMorning = random() < (isSchoolDay ? 0.65 : 0.25);
    const hour = isMorning ? OPEN_H + 3 * random() : 14 + (CLOSE_H - 14.1) * random();
    return midnightMs + Math.floor(hour * 3600) * SECOND;
  }).toSorted((a, b) => a - b);

  const visits: PlannedVisit[] = [];
  let endedMs = midnightMs + POWER_ON_H * HOUR;
  for (const wantedMs of starts) {
    const beginMs = Math.max(wantedMs, endedMs + GAP_S * SECOND);
    if (beginMs > midnightMs + CLOSE_H * HOUR - 5 * MINUTE) break;
    const visit = planVisit(random, matter);
    // A clock that stands still tells of no waiting: such a kiosk is touched again at once.
    const attractS = isUndated ? GAP_S : (beginMs - endedMs) / SECOND;
    visits.push({ kiosk, venue, beginMs, isUndated, attractS, ...visit });
    endedMs = beginMs + lengthS(visit) * SECOND;
  }
  const last = visits.at(-1);
  if (last && last.steps.length > 0) {
    last.ending = 'power-cut';
    last.isLeftOpen = true;
  }
  return visits;
}

function planVisit(
  random: Random,
  matter: TourMatter,
): Omit<PlannedVisit, 'kiosk' | 'venue' | 'beginMs' | 'isUndated' | 'attractS'> {
  const language = pick(matter.languages, skewed(random, 2.2));
  const isBounce = random() < 0.18;
  const wanted = isBounce ? 0 : 1 + Math.floor(9 * skewed(random, 2.5));
  const steps = Array.from({ length: wanted }, () => planStep(random, matter));
  // Some change the language on the way, a few before their first stop.
  for (const step of steps) if (random() < 0.03) step.switchTo = pick(matter.languages, random());
  const ending = random() < 0.4 ? 'idle' : 'button';
  const isLeftOpen = ending === 'idle' && steps.length > 0 && random() < 0.6;
  return { language, steps, ending, isLeftOpen };
}

function planStep(random: Random, matter: TourMatter): PlannedStep {
  const place = skewed(random, 1.7);
  const exhibit = pick(matter.exhibits, place);
  // Some exhibits hold, whatever their place; most visits leave soon (a J-curve).
  const hold = 0.5 + (exhibit.id.length % 5) / 2;
  const dwellS = 1 + Math.floor(hold * 60 * skewed(random, 3));
  const deeds: VisitEvent[] = [];
  if (exhibit.hasModel && random() < 0.4) {
    deeds.push({ kind: 'model', exhibit: exhibit.id, action: 'open' });
    if (random() < 0.8) deeds.push({ kind: 'model', exhibit: exhibit.id, action: 'turn' });
  }
  const question = exhibit.questions[0];
  if (question && random() < 0.3) {
    const tries = random() < 0.55 ? [question.answer] : [other(question), question.answer];
    for (const option of tries) {
      deeds.push({ kind: 'quiz', exhibit: exhibit.id, question: question.id, option });
    }
  }
  if (random() < 0.1) {
    const recommendation = pick(matter.recommendations, random());
    deeds.push({ kind: 'endorse', recommendation, on: true });
    if (random() < 0.15) deeds.push({ kind: 'endorse', recommendation, on: false });
  }
  if (random() < 0.05) {
    deeds.push({
      kind: 'pledge',
      cause: pick(matter.causes, random()),
      hours: 1 + Math.floor(random() * 8),
    });
  }
  if (random() < 0.06) deeds.push({ kind: 'access', feature: 'text-size', on: true });
  if (random() < 0.02) deeds.push({ kind: 'access', feature: 'contrast', on: true });
  if (random() < 0.08) {
    const tour = pick(matter.tours, random());
    deeds.push({ kind: 'tour', tour, action: 'start' });
    if (random() < 0.35) deeds.push({ kind: 'tour', tour, action: 'complete' });
  }
  if (random() < 0.04) deeds.push({ kind: 'search' });
  deeds.push(...planLooking(random, exhibit, matter));
  return { exhibit: exhibit.id, dwellS, deeds };
}

/** What is listened to, looked into, tried and taken along. */
function planLooking(
  random: Random,
  { id: exhibit, recordings, hasPicture, hasActivity }: TourMatter['exhibits'][number],
  { terms }: TourMatter,
): VisitEvent[] {
  const deeds: VisitEvent[] = [];
  const [media] = recordings;
  if (media && random() < 0.35) {
    deeds.push({ kind: 'media', exhibit, media, action: 'play' });
    if (random() < 0.6) deeds.push({ kind: 'media', exhibit, media, action: 'complete' });
    // Once more to the end counts once: it is the same visit.
    if (random() < 0.2) deeds.push({ kind: 'media', exhibit, media, action: 'complete' });
  }
  if (hasPicture && random() < 0.3) deeds.push({ kind: 'picture', exhibit, action: 'zoom' });
  if (hasActivity && random() < 0.25) {
    deeds.push({ kind: 'activity', exhibit, action: 'open' });
    if (random() < 0.5) deeds.push({ kind: 'activity', exhibit, action: 'done' });
  }
  if (terms.length > 0 && random() < 0.05) {
    deeds.push({ kind: 'term', term: pick(terms, random()) });
  }
  if (random() < 0.03) deeds.push({ kind: 'takeaway' });
  return deeds;
}

/** Seconds during which a visit holds the screen. */
export function lengthS({
  steps,
  ending,
  isLeftOpen,
}: Pick<PlannedVisit, 'steps' | 'ending' | 'isLeftOpen'>): number {
  const lookingS = steps.reduce((sum, { dwellS }) => sum + dwellS + LOOKING_AROUND_S, 0);
  const afterS = isLeftOpen ? 0 : LOOKING_AROUND_S;
  return lookingS + afterS + (ending === 'idle' ? TIME_OUT_S : 0);
}

/** Before the first exhibit, between two and after the last. */
export const LOOKING_AROUND_S = 2;

type Random = () => number;

/** Small, fast, and the same on every machine. */
export function mulberry32(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Mostly near 0, seldom near 1; the larger the power the more so. */
function skewed(random: Random, power: number): number {
  return random() ** power;
}

function pick<Item>(items: readonly Item[], place: number): Item {
  const item = items[Math.floor(place * items.length)];
  if (item === undefined) throw new RangeError(`Nothing to pick at ${place} of ${items.length}`);
  return item;
}

function other({ options, answer }: { options: string[]; answer: string }): string {
  return options.find((option) => option !== answer) ?? answer;
}
