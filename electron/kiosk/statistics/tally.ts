/**
 * The tallies: counts that add up. Every measure is read from them, and from
 * nothing else, so a number is the same before and after the raw events are
 * gone, on one kiosk and over the merged kiosks of a tour.
 *
 * | column    | what it says |
 * | --------- | --- |
 * | `measure` | one of `MEASURE` |
 * | `what`    | the thing that was counted: a `dim`; 0 if there is none |
 * | `bin`     | an hour (0 to 23), a duration's bin or a number of exhibits, by measure; else 0 |
 * | `lang`    | the visit's language: a `dim`; 0 outside a visit |
 * | `pack`    | the pack on show: a `dim`; 0 outside a visit |
 * | `source`  | whose count it is: one (install, epoch) of `source` |
 * | `day`     | local day of the visit's beginning, or `UNDATED` |
 * | `n`       | the count, or a sum where the measure says so |
 *
 * A visit adds to its tallies in the transaction that ends it. Numbers of
 * measures are stored: they may be added to, never changed or used again.
 */
export const MEASURE = {
  // By hour of the visit's beginning.
  VISITS: 1,
  ENGAGED: 2,
  /** Sum of ms from first to last touch. */
  DURATION_MS: 3,
  /** Sum of ms during which visits held the screen, their waits included. */
  OCCUPIED_MS: 4,
  /** Sum of ms of the welcome screen. */
  ATTRACT_MS: 5,

  // Of whole visits.
  STOPS: 10,
  /** Sum over visits of the different exhibits stopped at. */
  EXHIBITS: 11,
  DILIGENT: 12,
  ENDED_BY_TIMEOUT: 13,
  RECOVERED: 14,
  CHANGED_LANGUAGE: 15,
  /** By bin of the visit's duration. */
  DURATION: 16,
  /** By number of different exhibits stopped at. */
  DEPTH: 17,
  SEARCHED: 18,
  TOOK_AWAY: 19,

  // Of an exhibit. "Visits" are visits that stopped there.
  EXHIBIT_VISITS: 20,
  EXHIBIT_STOPS: 21,
  /** Sum of ms of stops. */
  EXHIBIT_DWELL_MS: 22,
  /** By bin of the stop's dwell. */
  EXHIBIT_DWELL: 23,
  /** Visits of which it was the last stop. */
  EXHIBIT_EXITS: 24,
  /** Visits that stopped and handled the model. */
  MODEL_VISITS: 25,
  /** Visits that stopped and looked closely at a picture. */
  PICTURE_VISITS: 26,

  // Of a room.
  ROOM_VISITS: 30,
  ROOM_DILIGENT: 31,

  // Of other things; all count visits, unless a sum is named.
  QUESTION_ANSWERED: 40,
  QUESTION_RIGHT_FIRST: 41,
  /** The option chosen first. */
  OPTION_FIRST: 42,
  TOUR_BEGUN: 45,
  TOUR_COMPLETED: 46,
  MEDIA_PLAYED: 50,
  MEDIA_COMPLETED: 51,
  ENDORSED: 55,
  PLEDGED: 56,
  /** Sum of hours. */
  PLEDGED_HOURS: 57,
  ACCESS: 60,
  TERM: 61,
  /** Visits that began the exhibit’s activity, and that brought it to its end. */
  ACTIVITY_BEGUN: 65,
  ACTIVITY_DONE: 66,
} as const;
export type Measure = (typeof MEASURE)[keyof typeof MEASURE];

/** The `day` of what was recorded while the wall clock was in doubt. It counts in totals, and in no day. */
export const UNDATED = 'undated';

/** One count to add. `what`, `lang` and `pack` are ids of `dim`, or 0. */
export interface Tally {
  measure: Measure;
  what: number;
  bin: number;
  lang: number;
  pack: number;
  day: string;
  n: number;
}

/** Measures whose `bin` is the hour at which the visit began. */
export function isByHour(measure: Measure): boolean {
  return measure <= MEASURE.ATTRACT_MS;
}

/**
 * Where hourly measures are read from: an index that holds nothing else. A
 * query that leaves the condition out is refused by SQLite.
 */
export const HOURLY = {
  from: 'tally INDEXED BY tally_hourly',
  where: `measure <= ${MEASURE.ATTRACT_MS}`,
} as const;
