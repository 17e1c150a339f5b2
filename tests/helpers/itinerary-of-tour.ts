/**
 * What organizers enter of a simulated tour (where it stood and when, who came
 * through the door) and what must follow from it, by construction.
 */
import type { CountedDoor } from '#kiosk/statistics/door-counts.ts';
import type { Stay } from '#kiosk/statistics/itinerary.ts';
import { POWER_ON_H, TOUR_BEGIN_MS, type PlannedDay } from './simulate-tour.ts';
import { localTime, total } from './truth-of-numbers.ts';
import { readVisit, type ReadVisit } from './truth-of-tour.ts';

const SECOND = 1000;
const HOUR_S = 3600;
const DAY_MS = 24 * HOUR_S * SECOND;
/** The doors are to be open from nine to seven … */
const OPENS_S = 9 * HOUR_S;
const CLOSES_S = 19 * HOUR_S;
/** … but at the second venue not on Fridays, though somebody lets people in. */
const CLOSED_ON: Readonly<Record<string, number[]>> = { 'venue-2': [5] };
/** At every third day somebody counts at the door. */
const COUNTED_EVERY = 3;

const dayOf = ({ midnightMs }: PlannedDay) => new Date(midnightMs).toISOString().slice(0, 10);

export function staysOf(plan: readonly PlannedDay[]): Stay[] {
  const venues = [...new Set(plan.map(({ venue }) => venue))];
  return venues.map((venue, i) => {
    const days = plan.filter((day) => day.venue === venue).map(dayOf);
    return {
      venue,
      name: `Venue ${i + 1}`,
      from: days[0] ?? '',
      to: days.at(-1) ?? '',
      opens: OPENS_S / 60,
      closes: CLOSES_S / 60,
      closedOn: CLOSED_ON[venue] ?? [],
      // Nobody measured the floor of the last one.
      ...(i < venues.length - 1 && { areaM2: 120 + 20 * i, meanStayMin: 10 + i }),
    };
  });
}

/** @param plan - Of one kiosk. */
export function doorsOf(plan: readonly PlannedDay[]): CountedDoor[] {
  return plan.flatMap((day) => {
    const n = (day.midnightMs - TOUR_BEGIN_MS) / DAY_MS;
    return n % COUNTED_EVERY === 0 ? [{ day: dayOf(day), venue: day.venue, people: 40 + n }] : [];
  });
}

export interface AroundTruth {
  completeness: {
    scheduledS: number;
    recordedS: number;
    /** Of what was recorded, so much may be missed: seconds of visits after the hour in which they began. */
    spilledS: number;
    kioskDays: number;
    darkKioskDays: number;
  };
  touched: { visits: number; people: number; days: number };
  /** By venue: m² a minute. */
  sweepRates: Map<string, number>;
}

/** Of one kiosk, on some of its days. */
export function truthAround(plan: readonly PlannedDay[]): AroundTruth {
  const scheduled = plan.filter(
    ({ venue, midnightMs }) =>
      !CLOSED_ON[venue]?.includes(localTime(midnightMs + 12 * HOUR_S * SECOND).weekday),
  );
  const recorded = scheduled.map(recordedS);
  const doors = doorsOf(plan);
  const counted = plan.filter((day) => doors.some((door) => door.day === dayOf(day)));
  return {
    completeness: {
      scheduledS: scheduled.length * (CLOSES_S - OPENS_S),
      recordedS: total(recorded),
      spilledS: total(
        scheduled.flatMap(({ visits }) => datedOf(visits.map(readVisit)).map(spilledS)),
      ),
      kioskDays: scheduled.length,
      darkKioskDays: recorded.filter((seconds) => seconds === 0).length,
    },
    touched: {
      visits: total(counted.map(({ visits }) => datedOf(visits.map(readVisit)).length)),
      people: total(doors.map(({ people }) => people)),
      days: doors.length,
    },
    sweepRates: new Map(
      staysOf(plan).flatMap(({ venue }) => {
        const n = Number(venue.split('-')[1]) - 1;
        return n < 4 ? [[venue, (120 + 20 * n) / (10 + n)] as const] : [];
      }),
    ),
  };
}

const datedOf = (visits: readonly ReadVisit[]) => visits.filter(({ plan }) => !plan.isUndated);

/** From the morning's switch to the last touch before the evening's, as far as the doors were to be open. */
function recordedS({ midnightMs, visits }: PlannedDay): number {
  const last = datedOf(visits.map(readVisit)).at(-1);
  if (!last) return 0;
  const from = localTime(midnightMs + POWER_ON_H * HOUR_S * SECOND).secondOfDay;
  const to = localTime(last.plan.beginMs).secondOfDay + heldS(last);
  return Math.max(0, Math.min(to, CLOSES_S) - Math.max(from, OPENS_S));
}

function heldS({ durationS, waitS }: ReadVisit): number {
  return durationS + waitS;
}

function spilledS(visit: ReadVisit): number {
  const begin = localTime(visit.plan.beginMs).secondOfDay;
  const nextHour = (Math.floor(begin / HOUR_S) + 1) * HOUR_S;
  return Math.max(0, begin + heldS(visit) - nextHour);
}
