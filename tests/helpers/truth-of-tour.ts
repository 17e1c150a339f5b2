/**
 * What the statistics must find of a planned tour, counted straight from the
 * plan: no database, no bins, no code of the kiosk's. Durations are whole
 * seconds, because plans are.
 */
import { LOOKING_AROUND_S, TIME_OUT_S, type PlannedVisit } from './simulate-tour.ts';
import { deedsOf, deedTruth, type DeedTruth } from './truth-of-deeds.ts';
import { localTime, quantile, tallied, to9, total, trimmedMean } from './truth-of-numbers.ts';

const STOP_S = 3;
const TAIL_S = 30;
const ENGAGED_S = 10;
const CLASSES = [0, 1, 2, 3, 5, 8, 13, 21];
/** Below it the kiosk keeps every second apart. */
const EXACT_BELOW_S = 32;

/** The small exhibition's labels have so many words by language: 0.3 s each at 200 a minute. The oven has a picture too. */
const READING_S: Readonly<Record<string, number>> = { ar: 5 * 0.3, fr: 6 * 0.3, en: 4 * 0.3 };
const PICTURES_S: Readonly<Record<string, number>> = { oven: 5 };
const ROOMS = { village: ['oven', 'well', 'loom', 'mill'], town: ['fountain'] };

/** One visit as the definitions read it. */
export interface ReadVisit {
  plan: PlannedVisit;
  /** Of its first stop; without one, that in which it ended. */
  language: string;
  hasSwitched: boolean;
  durationS: number;
  waitS: number;
  stops: { exhibit: string; dwellS: number }[];
}

export interface TourTruth extends DeedTruth {
  visits: number;
  undated: number;
  recovered: number;
  engaged: number;
  endedByTimeout: number;
  changedLanguage: number;
  stops: number;
  medianDurationS: number;
  lowerQuartileS: number;
  upperQuartileS: number;
  trimmedMeanS: number;
  durationS: number;
  occupiedS: number;
  attractS: number;
  utilisation: number;
  visitsPerAttractHour: number;
  meanDepth: number;
  /** Visits that stopped at more than half of the exhibits. */
  diligent: number;
  /** Different exhibits a minute. */
  contentSweep: number;
  /** `weekday/hour` (Monday is 1, Moroccan time) to visits; undated ones are in none. */
  hours: Map<string, number>;
  /** Weekday to the days of it on which the screen ran. */
  weekdays: Map<number, number>;
  /** `YYYY-MM-DD` to visits; undated ones are on none. */
  days: Map<string, number>;
  languages: Map<string, number>;
  /** The least number of different exhibits in a class (0, 1, 2, 3-4, 5-7 …) to visits. */
  depths: Map<number, number>;
  /** Of all stops. */
  medianDwellS: number;
  upperDwellS: number;
  /** Seconds below 32 to the share of stops that lasted at least so long. */
  survival: Map<number, number>;
  rooms: Map<string, { visits: number; diligent: number }>;

  // By exhibit.
  exhibitVisits: Map<string, number>;
  exhibitStops: Map<string, number>;
  exhibitMedianS: Map<string, number>;
  exhibitUpperS: Map<string, number>;
  /** Of all visits: the tour's pack offers every exhibit in every language. */
  attracting: Map<string, number>;
  /** Time spent by the time that the exhibit asks for. */
  holding: Map<string, number>;
  /** Of the time spent at all exhibits. */
  attention: Map<string, number>;
  exits: Map<string, number>;
  handledModel: Map<string, number>;
  lookedClosely: Map<string, number>;
}

export function truthOf(plans: readonly PlannedVisit[], onOffer: number): TourTruth {
  const visits = plans.map(readVisit);
  const dated = visits.filter(({ plan }) => !plan.isUndated);
  const dwells = visits.flatMap(({ stops }) => stops.map(({ dwellS }) => dwellS));
  const durations = visits.map(({ durationS }) => durationS);
  const count = (wanted: (visit: ReadVisit) => boolean) => visits.filter(wanted).length;
  const sum = (value: (visit: ReadVisit) => number) => total(visits.map(value));
  const dayOf = ({ plan }: ReadVisit) => new Date(plan.beginMs).toISOString().slice(0, 10);
  const durationS = sum((visit) => visit.durationS);
  const occupiedS = sum((visit) => visit.durationS + visit.waitS);
  const attractS = total(plans.map((plan) => plan.attractS));
  const days = tallied(dated, dayOf);

  return {
    visits: visits.length,
    undated: count(({ plan }) => plan.isUndated),
    recovered: count(({ plan }) => plan.ending === 'power-cut'),
    engaged: count((visit) => visit.stops.length > 0 && visit.durationS >= ENGAGED_S),
    endedByTimeout: count(({ plan }) => plan.ending === 'idle'),
    changedLanguage: count(({ hasSwitched }) => hasSwitched),
    stops: dwells.length,
    medianDurationS: quantile(durations, 0.5),
    lowerQuartileS: quantile(durations, 0.25),
    upperQuartileS: quantile(durations, 0.75),
    trimmedMeanS: trimmedMean(durations),
    durationS,
    occupiedS,
    attractS,
    utilisation: to9(durationS / (attractS + occupiedS)),
    visitsPerAttractHour: to9(visits.length / (attractS / 3600)),
    meanDepth: sum(different) / visits.length,
    diligent: count((visit) => different(visit) > onOffer / 2),
    contentSweep: to9(sum(different) / (durationS / 60)),
    hours: tallied(dated, ({ plan }) => {
      const { weekday, hour } = localTime(plan.beginMs);
      return `${weekday}/${hour}`;
    }),
    weekdays: tallied([...days.keys()], (day) => localTime(Date.parse(`${day}T12:00Z`)).weekday),
    days,
    languages: tallied(visits, ({ language }) => language),
    depths: tallied(visits, (visit) => CLASSES.findLast((from) => different(visit) >= from) ?? 0),
    medianDwellS: quantile(dwells, 0.5),
    upperDwellS: quantile(dwells, 0.75),
    survival: survivalOf(dwells),
    rooms: roomsOf(visits),
    ...exhibitTruth(visits),
    ...deedTruth(plans),
  };
}

export function readVisit(plan: PlannedVisit): ReadVisit {
  const { steps, ending, isLeftOpen } = plan;
  const shown = languagesOf(plan);
  const looks = steps.map(({ exhibit, dwellS }, i) => {
    const isOpen = isLeftOpen && i === steps.length - 1;
    return { exhibit, dwellS: isOpen ? dwellS + TAIL_S : dwellS };
  });
  const firstStop = looks.findIndex(({ dwellS }) => dwellS >= STOP_S);
  const lookingS = total(steps.map(({ dwellS }) => dwellS + LOOKING_AROUND_S));
  // After the last exhibit a hand is seen once more, unless nobody ever touched anything.
  const afterS = isLeftOpen || (steps.length === 0 && ending === 'idle') ? 0 : LOOKING_AROUND_S;
  const unseenS = steps.length === 0 && ending === 'idle' ? LOOKING_AROUND_S : 0;
  const waitS = ending === 'idle' ? TIME_OUT_S + unseenS : 0;
  return {
    plan,
    language: shown.at(firstStop) ?? plan.language,
    hasSwitched: shown.some((language, i) => language !== (shown[i - 1] ?? plan.language)),
    durationS: lookingS + afterS,
    waitS,
    stops: looks.filter(({ dwellS }) => dwellS >= STOP_S),
  };
}

/** In which language each exhibit was opened. */
function languagesOf({ language, steps }: PlannedVisit): string[] {
  const shown: string[] = [];
  for (const { switchTo } of steps) shown.push(switchTo ?? shown.at(-1) ?? language);
  return shown;
}

function different({ stops }: ReadVisit): number {
  return new Set(stops.map(({ exhibit }) => exhibit)).size;
}

function survivalOf(dwells: readonly number[]): Map<number, number> {
  const shares = new Map([[0, 1]]);
  for (const atS of new Set(dwells.filter((dwellS) => dwellS < EXACT_BELOW_S))) {
    shares.set(atS, to9(dwells.filter((dwellS) => dwellS >= atS).length / dwells.length));
  }
  return shares;
}

function roomsOf(visits: readonly ReadVisit[]): TourTruth['rooms'] {
  return new Map(
    Object.entries(ROOMS).map(([room, inside]) => {
      const seen = visits.map(({ stops }) => {
        const at = new Set(stops.map(({ exhibit }) => exhibit));
        return inside.filter((exhibit) => at.has(exhibit)).length;
      });
      const diligent = seen.filter((n) => n > inside.length / 2).length;
      return [room, { visits: seen.filter((n) => n > 0).length, diligent }];
    }),
  );
}

function exhibitTruth(visits: readonly ReadVisit[]) {
  const stops = visits.flatMap((visit) =>
    visit.stops.map((stop) => ({ ...stop, neededS: neededS(stop.exhibit, visit.language) })),
  );
  const ids = [...new Set(stops.map(({ exhibit }) => exhibit))];
  const allS = total(stops.map(({ dwellS }) => dwellS));
  const by = (value: (at: { id: string; own: typeof stops; seen: ReadVisit[] }) => number) =>
    new Map(
      ids.map((id) => {
        const own = stops.filter(({ exhibit }) => exhibit === id);
        const seen = visits.filter((visit) => visit.stops.some(({ exhibit }) => exhibit === id));
        return [id, value({ id, own, seen })];
      }),
    );
  const dwellsOf = (own: typeof stops) => own.map(({ dwellS }) => dwellS);
  const didAt = (kind: 'model' | 'picture', id: string, seen: readonly ReadVisit[]) =>
    seen.filter(({ plan }) =>
      deedsOf(plan).some(
        (deed) => deed.kind === kind && deed.exhibit === id && deed.action !== 'open',
      ),
    ).length;
  return {
    exhibitVisits: by(({ seen }) => seen.length),
    exhibitStops: by(({ own }) => own.length),
    exhibitMedianS: by(({ own }) => quantile(dwellsOf(own), 0.5)),
    exhibitUpperS: by(({ own }) => quantile(dwellsOf(own), 0.75)),
    attracting: by(({ seen }) => to9(seen.length / visits.length)),
    holding: by(({ own }) => to9(total(dwellsOf(own)) / total(own.map((stop) => stop.neededS)))),
    attention: by(({ own }) => to9(total(dwellsOf(own)) / allS)),
    exits: by(({ id, seen }) => seen.filter((v) => v.stops.at(-1)?.exhibit === id).length),
    handledModel: by(({ id, seen }) => didAt('model', id, seen)),
    lookedClosely: by(({ id, seen }) => didAt('picture', id, seen)),
  };
}

function neededS(exhibit: string, language: string): number {
  return (READING_S[language] ?? NaN) + (PICTURES_S[exhibit] ?? 0);
}
