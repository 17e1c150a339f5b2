import type { Stay } from '#api';
import { Refusal, type Client, type ReportData, type Selection } from '../client.ts';

/** A report has room for so many venues; a tour has fewer. */
const MOST_VENUES = 20;

/** What is compared between venues: rates and medians, never totals alone. */
export interface VenueRow {
  name: string;
  visits: number;
  engaged: ReportData['overview']['totals']['engaged'];
  medianMs: number | null;
  depth: number | null;
  completeness: number | null;
}

/** The venues that can be compared, and the names of those that cannot. */
export interface Venues {
  rows: VenueRow[];
  /** For everybody: venues that were not published by themselves. */
  unpublished: string[];
}

/**
 * The venues of the itinerary with their numbers, in the order of the tour;
 * those nobody has counted at yet are left out, and for everybody those that
 * were not published by themselves are named only.
 */
export async function venuesOf(
  client: Client,
  asked: { selection: Selection; audience: ReportData['audience']; stays: readonly Stay[] },
): Promise<Venues> {
  const { selection, audience, stays } = asked;
  if (selection.venue !== undefined) return { rows: [], unpublished: [] };
  const venues = new Map(stays.map(({ venue, name }) => [venue, name]));
  const rows = await Promise.all(
    [...venues].slice(0, MOST_VENUES).map(async ([venue, name]) => {
      const found = await client.report({ ...selection, venue }, audience).catch(refused);
      if (!found) return name;
      const { overview } = found;
      return {
        name,
        visits: overview.totals.visits,
        engaged: overview.totals.engaged,
        medianMs: overview.totals.duration.medianMs,
        depth: overview.totals.meanDepth,
        completeness: overview.completeness?.share ?? null,
      };
    }),
  );
  return {
    rows: rows.filter((row) => typeof row !== 'string').filter(({ visits }) => visits > 0),
    // A tour of one venue is told whole: there is nothing to compare.
    unpublished: venues.size > 1 ? rows.filter((row) => typeof row === 'string') : [],
  };
}

function refused(error: unknown): undefined {
  if (!(error instanceof Refusal)) throw error;
}
