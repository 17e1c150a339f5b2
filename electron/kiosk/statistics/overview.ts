import type { Text } from '#format/text.ts';
import { deeds, type Deeds } from './deed-measures.ts';
import {
  exhibitMeasures,
  roomMeasures,
  type ExhibitRow,
  type RoomRow,
} from './exhibit-measures.ts';
import type { MeasureParameters } from './parameters.ts';
import type { Selection, TallySums } from './tally-sums.ts';
import type { ShownShare } from './suppression.ts';
import type { Surroundings } from './surroundings.ts';
import {
  dayRows,
  depthRows,
  dwellCurve,
  hourRows,
  languageRows,
  totals,
  type DayRow,
  type DepthRow,
  type DwellCurve,
  type HourRow,
  type LanguageRow,
  type Totals,
} from './visit-measures.ts';

/** What is on show, with the names of everything that is counted. */
export interface Labels {
  exhibition: { id: string; version: number; title: Text };
  /** Exhibits in the order of the tour, with their rooms; those of other packs come last. */
  exhibits: readonly { id: string; room: string; title: Text }[];
  rooms: readonly { id: string; n: number; title: Text }[];
  questions: ReadonlyMap<string, Text>;
  recommendations: ReadonlyMap<string, Text>;
  causes: ReadonlyMap<string, Text>;
  tours: ReadonlyMap<string, Text>;
  media: ReadonlyMap<string, Text>;
  terms: ReadonlyMap<string, Text>;
  languages: ReadonlyMap<string, string>;
}

/** Everything that the organizer's page shows. Durations in ms; days are local. */
export interface Overview extends Surroundings {
  /** What was asked for, and the days on which anything was recorded. */
  range: { from: string | null; to: string | null; first: string | null; last: string | null };
  /** By what the counts were narrowed beside the range; empty where they were not. */
  filters: Record<'venue' | 'kiosk' | 'language' | 'pack', readonly string[]>;
  exhibition: Labels['exhibition'];
  parameters: MeasureParameters;
  totals: Totals;
  days: DayRow[];
  hours: HourRow[];
  exhibits: ExhibitRow[];
  rooms: RoomRow[];
  dwell: DwellCurve;
  depth: DepthRow[];
  languages: LanguageRow[];
  deeds: Deeds;
}

export type { ShownShare };

/** Works out every measure of a selection, with small counts hidden below `k`. */
export function overview(
  sums: TallySums,
  { selection, labels, parameters, around }: OverviewInput,
  k: number = parameters.kMin,
): Overview {
  const { recorded } = sums;
  const exhibits = exhibitMeasures(sums, labels, k);
  return {
    range: {
      from: selection.from ?? null,
      to: selection.to ?? null,
      first: recorded?.first ?? null,
      last: recorded?.last ?? null,
    },
    filters: {
      venue: selection.venue ?? [],
      kiosk: selection.kiosk ?? [],
      language: selection.language ?? [],
      pack: selection.pack ?? [],
    },
    exhibition: labels.exhibition,
    parameters,
    ...around,
    totals: totals(sums, { k, unanswered: around.unanswered }),
    days: dayRows(sums, selection),
    hours: hourRows(sums),
    exhibits,
    rooms: roomMeasures(sums, labels, exhibits, k),
    dwell: dwellCurve(sums, k),
    depth: depthRows(sums, k),
    languages: languageRows(sums, labels, k),
    deeds: deeds(sums, labels, parameters, k),
  };
}

export interface OverviewInput {
  selection: Selection;
  labels: Labels;
  parameters: MeasureParameters;
  /** Of the same selection. */
  around: Surroundings;
}
