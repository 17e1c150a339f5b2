/**
 * What the statistics must find of a planned tour, counted straight from the
 * plan: no database, no bins, no code of the kiosk's. Durations are whole
 * seconds, because plans are.
 */
import { LOOKING_AROUND_S, TIME_OUT_S, type PlannedVisit } from './simulate-tour.ts';

const STOP_S = 3;
const TAIL_S = 30;
const ENGAGED_S = 10;
const CLASSES = [0, 1, 2, 3, 5, 8, 13, 21];

/** One visit as the definitions read it. */
interface ReadVisit {
  plan: PlannedVisit;
  durationS: number;
  waitS: number;
  stops: { exhibit: string; dwellS: number }[];
}

export interface ExhibitTruth {
  visits: number;
  stops: number;
  medianDwellS: number;
  dwellS: number;
  /** Of all visits: the tour's pack offers every exhibit in every language. */
  attracting: number;
  /** Of the time spent at all exhibits. */
  attention: number;
  exits: number;
  handledModel: number;
}

export interface TourTruth {
  visits: number;
  undated: number;
  engaged: number;
  recovered: number;
  endedByTimeout: number;
  searched: number;
  stops: number;
  medianDurationS: number;
  lowerQuartileS: number;
  upperQuartileS: number;
  /** Without the shortest and the longest tenth. */
  trimmedMeanS: number;
  durationS: number;
  occupiedS: number;
  meanDepth: number;
  /** Visits that stopped at more than half of the exhibits. */
  diligent: number;
  /** Different exhibits a minute. */
  contentSweep: number;
  /** `weekday/hour` (Monday is 1, Moroccan time) to visits; undated ones are in none. */
  hours: Map<string, number>;
  /** `YYYY-MM-DD` to visits; undated ones are on none. */
  days: Map<string, number>;
  languages: Map<string, number>;
  /** The least number of different exhibits in a class (0, 1, 2, 3-4, 5-7 …) to visits. */
  depths: Map<number, number>;
  exhibits: Map<string, ExhibitTruth>;
  questions: Map<string, { answered: number; right: number }>;
  endorsed: Map<string, number>;
  pledged: Map<string, { visits: number; hours: number }>;
  access: Map<string, number>;
  tours: Map<string, { begun: number; completed: number }>;
}

export function truthOf(plans: readonly PlannedVisit[], onOffer: number): TourTruth {
  const visits = plans.map(read);
  const dwells = visits.flatMap(({ stops }) => stops);
  const durations = visits.map(({ durationS }) => durationS);
  const count = (wanted: (visit: ReadVisit) => boolean) => visits.filter(wanted).length;
  const sum = (value: (visit: ReadVisit) => number) => total(visits.map(value));
  const different = ({ stops }: ReadVisit) => new Set(stops.map(({ exhibit }) => exhibit)).size;

  return {
    visits: visits.length,
    undated: count(({ plan }) => plan.isUndated),
    engaged: count(({ stops, durationS }) => stops.length > 0 && durationS >= ENGAGED_S),
    recovered: count(({ plan }) => plan.ending === 'power-cut'),
    endedByTimeout: count(({ plan }) => plan.ending === 'idle'),
    searched: count(({ plan }) => deedsOf(plan).some(({ kind }) => kind === 'search')),
    stops: dwells.length,
    medianDurationS: median(durations),
    lowerQuartileS: quantile(durations, 0.25),
    upperQuartileS: quantile(durations, 0.75),
    trimmedMeanS: trimmedMean(durations),
    durationS: sum(({ durationS }) => durationS),
    occupiedS: sum(({ durationS, waitS }) => durationS + waitS),
    meanDepth: sum(different) / visits.length,
    diligent: count((visit) => different(visit) > onOffer / 2),
    contentSweep: to9(sum(different) / (sum(({ durationS }) => durationS) / 60)),
    hours: tallied(
      visits.filter(({ plan }) => !plan.isUndated),
      ({ plan }) => weekdayAndHour(plan.beginMs),
    ),
    days: tallied(
      visits.filter(({ plan }) => !plan.isUndated),
      ({ plan }) => new Date(plan.beginMs).toISOString().slice(0, 10),
    ),
    languages: tallied(visits, ({ plan }) => plan.language),
    depths: tallied(visits, (visit) => CLASSES.findLast((from) => different(visit) >= from) ?? 0),
    exhibits: exhibitsOf(visits),
    ...deedsOfAll(visits),
  };
}

function read(plan: PlannedVisit): ReadVisit {
  const { steps, ending, isLeftOpen } = plan;
  const stops = steps
    .map(({ exhibit, dwellS }, i) => {
      const isOpen = isLeftOpen && i === steps.length - 1;
      return { exhibit, dwellS: isOpen ? dwellS + TAIL_S : dwellS };
    })
    .filter(({ dwellS }) => dwellS >= STOP_S);
  const lookingS = total(steps.map(({ dwellS }) => dwellS + LOOKING_AROUND_S));
  // After the last exhibit a hand is seen once more, unless nobody ever touched anything.
  const afterS = isLeftOpen || (steps.length === 0 && ending === 'idle') ? 0 : LOOKING_AROUND_S;
  const unseenS = steps.length === 0 && ending === 'idle' ? LOOKING_AROUND_S : 0;
  const waitS = ending === 'idle' ? TIME_OUT_S + unseenS : 0;
  return { plan, durationS: lookingS + afterS, waitS, stops };
}

function exhibitsOf(visits: readonly ReadVisit[]): Map<string, ExhibitTruth> {
  const ids = new Set(visits.flatMap(({ stops }) => stops.map(({ exhibit }) => exhibit)));
  const allS = total(visits.flatMap(({ stops }) => stops.map(({ dwellS }) => dwellS)));
  return new Map(
    [...ids].map((id) => {
      const stopped = visits.filter(({ stops }) => stops.some(({ exhibit }) => exhibit === id));
      const dwells = stopped.flatMap(({ stops }) =>
        stops.filter(({ exhibit }) => exhibit === id).map(({ dwellS }) => dwellS),
      );
      const handles = ({ plan }: ReadVisit) =>
        deedsOf(plan).some(
          (deed) => deed.kind === 'model' && deed.exhibit === id && deed.action !== 'open',
        );
      return [
        id,
        {
          visits: stopped.length,
          stops: dwells.length,
          medianDwellS: median(dwells),
          dwellS: total(dwells),
          attracting: to9(stopped.length / visits.length),
          attention: to9(total(dwells) / allS),
          exits: stopped.filter(({ stops }) => stops.at(-1)?.exhibit === id).length,
          handledModel: stopped.filter(handles).length,
        },
      ];
    }),
  );
}

function deedsOfAll(visits: readonly ReadVisit[]) {
  const questions = new Map<string, { answered: number; right: number }>();
  const endorsed = new Map<string, number>();
  const pledged = new Map<string, { visits: number; hours: number }>();
  const access = new Map<string, number>();
  const tours = new Map<string, { begun: number; completed: number }>();

  for (const { plan } of visits) {
    const firstTry = new Map<string, string>();
    const holds = new Map<string, boolean>();
    const hours = new Map<string, number>();
    const used = new Set<string>();
    const steps = new Map<string, Set<string>>();
    for (const deed of deedsOf(plan)) {
      if (deed.kind === 'quiz') {
        const question = `${deed.exhibit}/${deed.question}`;
        if (!firstTry.has(question)) firstTry.set(question, deed.option);
      }
      if (deed.kind === 'endorse') holds.set(deed.recommendation, deed.on);
      if (deed.kind === 'pledge') hours.set(deed.cause, (hours.get(deed.cause) ?? 0) + deed.hours);
      if (deed.kind === 'access' && deed.on) used.add(deed.feature);
      if (deed.kind === 'tour')
        steps.set(deed.tour, (steps.get(deed.tour) ?? new Set()).add(deed.action));
    }
    for (const [question, option] of firstTry) {
      const known = questions.get(question) ?? { answered: 0, right: 0 };
      // Every question of the small exhibition is answered rightly by its option "a".
      const right = known.right + (option === 'a' ? 1 : 0);
      questions.set(question, { answered: known.answered + 1, right });
    }
    for (const [id, isHeld] of holds) if (isHeld) endorsed.set(id, (endorsed.get(id) ?? 0) + 1);
    for (const [cause, n] of hours) {
      const known = pledged.get(cause) ?? { visits: 0, hours: 0 };
      pledged.set(cause, { visits: known.visits + 1, hours: known.hours + n });
    }
    for (const feature of used) access.set(feature, (access.get(feature) ?? 0) + 1);
    for (const [tour, actions] of steps) {
      const known = tours.get(tour) ?? { begun: 0, completed: 0 };
      const completed = known.completed + (actions.has('complete') ? 1 : 0);
      tours.set(tour, { begun: known.begun + 1, completed });
    }
  }
  return { questions, endorsed, pledged, access, tours };
}

function deedsOf(plan: PlannedVisit) {
  return plan.steps.flatMap(({ deeds }) => deeds);
}

function tallied<Key>(
  visits: readonly ReadVisit[],
  key: (visit: ReadVisit) => Key,
): Map<Key, number> {
  const counts = new Map<Key, number>();
  for (const visit of visits) counts.set(key(visit), (counts.get(key(visit)) ?? 0) + 1);
  return counts;
}

const HOUR_THERE = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Africa/Casablanca',
  weekday: 'short',
  hour: '2-digit',
});
const WEEKDAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];

function weekdayAndHour(atMs: number): string {
  const parts = HOUR_THERE.formatToParts(atMs);
  const part = (type: string) => parts.find((one) => one.type === type)?.value ?? '';
  return `${WEEKDAYS.indexOf(part('weekday')) + 1}/${Number(part('hour'))}`;
}

/** Far finer than any count could differ by, and coarser than how floats are added. */
export function to9(share: number): number {
  return Number(share.toFixed(9));
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return ((sorted[(sorted.length - 1) >> 1] ?? NaN) + (sorted[sorted.length >> 1] ?? NaN)) / 2;
}

/** Where a share `p` of the values ends: between two of them, their mean. */
function quantile(values: readonly number[], p: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  const below = sorted[Math.ceil(p * sorted.length) - 1] ?? NaN;
  return (below + (sorted[Math.floor(p * sorted.length)] ?? NaN)) / 2;
}

function trimmedMean(values: readonly number[]): number {
  const tenth = Math.floor(values.length / 10);
  const kept = values.toSorted((a, b) => a - b).slice(tenth, values.length - tenth);
  return total(kept) / kept.length;
}

function total(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}
