/**
 * What organizers can ask of the statistics. No type of the database may stand
 * in this interface: the pages read it through `type Api`.
 */
import { z } from 'zod';
import type { Choices } from '../statistics/choices.ts';
import type { Comparison } from '../statistics/compare.ts';
import type { DayNote } from '../statistics/day-notes.ts';
import type { CountedDoor } from '../statistics/door-counts.ts';
import type { Stay } from '../statistics/itinerary.ts';
import type { MergeOutcome } from '../statistics/merge-outcome.ts';
import type { AskNoised, Ledger, NoisedRelease } from '../statistics/noised.ts';
import type { Overview } from '../statistics/overview.ts';
import type { Publishable } from '../statistics/publication.ts';
import type { RetentionRules } from '../statistics/retention.ts';
import type { SelfAssessment } from '../statistics/self-assessment.ts';
import type { SourceRow } from '../statistics/source-row.ts';
import type { Selection } from '../statistics/tally-sums.ts';

/** Who is to see the numbers: those inside the association, or everybody. */
export const Audience = z.enum(['inside', 'public']);
export type Audience = z.infer<typeof Audience>;

export interface Statistics {
  overview(selection: Selection): Overview;
  /**
   * What was published of a period, as it was. A look at what was not would
   * tell more than the ledger of publications knows of, so there is none.
   *
   * @throws KioskError `NOT_PUBLISHED`, `REQUEST_INVALID` (narrowed to anything but days or venues).
   */
  published(selection: Selection): Publishable;
  /**
   * What may be shown to everybody of a period; kept as published.
   *
   * @param byVenue - Publishes the days of every venue within it by themselves too, as far as they can be: a page can compare them, and the sum hides what one of them hides.
   * @throws KioskError `RELEASE_OVERLAPS`, `REQUEST_INVALID` (narrowed to anything but days or venues).
   */
  publish(selection: Selection, options?: { byVenue?: boolean }): Publishable;
  /** @throws KioskError `BUDGET_SPENT`, `REQUEST_INVALID` (days that are not over). */
  releaseNoised(asked: AskNoised): NoisedRelease;
  ledger(): Ledger;
  /** What a selection can be narrowed to. */
  choices(): Choices;
  /**
   * Two venues or two periods, each `venue:ID` or `FROM..TO`.
   *
   * @throws KioskError `REQUEST_INVALID`, `NOT_FOUND` (a venue that the itinerary does not have).
   */
  compare(
    asked: { a: string; b: string },
    common: Pick<Selection, 'kiosk' | 'language' | 'pack'>,
  ): Comparison;
  selfAssessment(): SelfAssessment;
  retention(): RetentionRules;
  setRetention(rules: RetentionRules): void;
  notes: {
    within(from?: string, to?: string): DayNote[];
    on(day: string): DayNote | undefined;
    keep(day: string, note: string): DayNote;
    /** @returns whether there was one. */
    remove(day: string): boolean;
  };
  stays(): Stay[];
  setStays(stays: readonly Stay[]): void;
  doors(): CountedDoor[];
  countDoor(door: CountedDoor): void;
  /** @returns whether there was one. */
  forgetDoor(door: Pick<CountedDoor, 'day' | 'venue'>): boolean;
  /** The kiosks whose visits are counted here. */
  sources(): SourceRow[];
  /** The sealed days of this kiosk, to be carried home: one segment after another. */
  segments(): string;
  /** Merges what was carried home; one outcome for each segment, in their order. */
  merge(text: string): Promise<MergeOutcome[]>;
}
