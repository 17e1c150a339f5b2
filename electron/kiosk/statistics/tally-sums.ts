import type { DurationBins } from './duration-bins.ts';
import { MEASURE, type Measure } from './tally.ts';

/** Which counts are asked for. What is left out is not narrowed. */
export interface Selection {
  /** First and last local day, `YYYY-MM-DD`, both included. Undated counts belong to no range. */
  from?: string;
  to?: string;
  /** Days on which a kiosk stood at one of these venues of the itinerary. */
  venue?: readonly string[];
  /** These kiosks only, by their install ids. */
  kiosk?: readonly string[];
  /** Visits in one of these languages only. */
  language?: readonly string[];
  /** Visits while one of these packs was on show, `id@version`. */
  pack?: readonly string[];
}

/** Measures that are told by language and by pack: what is on offer depends on both. */
export const BY_OFFER = [
  MEASURE.VISITS,
  MEASURE.EXHIBIT_VISITS,
  MEASURE.EXHIBIT_STOPS,
] as const satisfies readonly Measure[];
export type MeasureByOffer = (typeof BY_OFFER)[number];

/** What one pack offered of an exhibit in one language. */
export interface Offered {
  exhibit: string;
  room: string;
  neededMs: number;
}

/** The sums of a selection, by name; all that a measure is worked out from. */
export interface TallySums {
  sum(measure: Measure): number;
  /** Sums by the thing that was counted. */
  byWhat(measure: Measure): Map<string, number>;
  byLanguage(measure: MeasureByOffer): Map<string, number>;
  /** Sums by bin, of one thing or of all. */
  byBin(measure: Measure, what?: string): DurationBins;
  /** Sums of one thing by (pack, language): the key is the one of `offers`. */
  byOffer(measure: MeasureByOffer, what?: string): Map<string, number>;
  /** What every (pack, language) with a visit offered. */
  offers: Map<string, Offered[]>;
  /** Sums of an hourly measure by local day and hour, in order of day. Undated counts are left out. */
  hours(measure: Measure): { day: string; hour: number; n: number }[];
  /** The first and last day on which anything was recorded, whatever was selected. */
  recorded: { first: string; last: string } | undefined;
}
