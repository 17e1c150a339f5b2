import { z } from 'zod';

/**
 * The settings on which every measure depends. They are shown beside the
 * numbers and stored with every sealed day: two venues may be compared only
 * where these are the same.
 */
export const MeasureParameters = z.strictObject({
  /** Counts up whenever a default or the meaning of a measure changes. */
  version: z.int().positive(),
  /** An exhibit on the screen for at least this long is a stop. */
  stopS: z.int().min(1).max(60),
  /** Without touch for this long, a visit has ended (before the countdown). */
  idleS: z.int().min(30).max(180),
  /** The last exhibit of a visit counts at most this long after the last touch. */
  tailCapS: z.int().min(0).max(180),
  /** A visit with at least this many stops … */
  engagedStops: z.int().min(1).max(10),
  /** … that lasts at least this long is an engaged visit. */
  engagedS: z.int().min(1).max(300),
  /** Counts of visits below this are hidden from organizers. */
  kMin: z.int().min(1).max(50),
  /** Counts of visits below this are hidden in anything published. */
  kPublic: z.int().min(1).max(50),
  /** The local hour at which a day of statistics begins. */
  dayStartH: z.int().min(0).max(12),
  /** IANA name of the zone in which days and hours are counted. */
  timeZone: z.string().refine(isTimeZone, 'not a time zone'),
});
export type MeasureParameters = z.infer<typeof MeasureParameters>;

export const DEFAULT_PARAMETERS: MeasureParameters = {
  version: 1,
  stopS: 3,
  idleS: 60,
  tailCapS: 30,
  engagedStops: 1,
  engagedS: 10,
  kMin: 5,
  kPublic: 10,
  dayStartH: 4,
  timeZone: 'Africa/Casablanca',
};

function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}
