import type {
  Api,
  Choices,
  Comparison,
  CountedDoor,
  DayNote,
  MergeOutcome,
  Overview,
  RetentionRules,
  SelfAssessment,
  SourceRow,
  Stay,
} from '#api';
import { hc } from 'hono/client';

/** First and last day, `YYYY-MM-DD`, both included; a missing one is open. */
export interface Range {
  from?: string;
  to?: string;
}

/** What the numbers are narrowed to; what is missing is not narrowed. */
export interface Selection extends Range {
  venue?: string;
  kiosk?: string;
  /** Visits in this language: `language` is the one that the page speaks. */
  spoken?: string;
  pack?: string;
}

/** What a printed report is made from. */
export interface ReportData {
  audience: 'inside' | 'public';
  overview: ReportedOverview;
  notes: DayNote[];
  stays: Stay[];
}

/** For everybody, even days and hours with few visits are hidden. */
export interface ReportedOverview extends Omit<Overview, 'days' | 'hours'> {
  days: ReportedDay[];
  hours: ReportedHour[];
}
export type ReportedDay = Pick<Overview['days'][number], 'day'> & {
  visits: number | null;
  engaged: number | null;
};
export type ReportedHour = Pick<Overview['hours'][number], 'weekday' | 'hour' | 'days'> & {
  visits: number | null;
  mean: number | null;
};

/** What the kiosk will not do, by its code. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  readonly code: string;

  constructor(code: string) {
    super(`The kiosk refused: ${code}`);
    this.code = code;
  }
}

/** What the organizer's page asks of the kiosk. Every call throws `Refusal` if the kiosk refuses, and `Error` if it is out of reach. */
export interface Client {
  overview(selection: Selection): Promise<Overview>;
  /** What the numbers can be narrowed to. */
  choices(): Promise<Choices>;
  /** Two venues (`venue:ID`) or two periods (`FROM..TO`), under the other filters of a selection. */
  compare(sides: { a: string; b: string }, selection: Selection): Promise<Comparison>;
  report(selection: Selection, audience: ReportData['audience']): Promise<ReportData>;
  /** Publishes the days of a selection: what was published is what a report for everybody is made from. */
  publish(selection: Selection, options?: { byVenue: boolean }): Promise<unknown>;
  selfAssessment(): Promise<SelfAssessment>;
  notes(): Promise<DayNote[]>;
  keepNote(day: string, note: string): Promise<DayNote>;
  removeNote(day: string): Promise<unknown>;
  stays(): Promise<Stay[]>;
  setStays(stays: readonly Stay[]): Promise<Stay[]>;
  /** How many people were counted at the doors. */
  doors(): Promise<CountedDoor[]>;
  countDoor(door: CountedDoor): Promise<unknown>;
  forgetDoor(door: Pick<CountedDoor, 'day' | 'venue'>): Promise<unknown>;
  /** How long things are kept. */
  retention(): Promise<RetentionRules>;
  setRetention(rules: RetentionRules): Promise<unknown>;
  /** The kiosks whose visits are counted here, this one first. */
  sources(): Promise<SourceRow[]>;
  /** Merges the sealed days of a file. */
  merge(file: Blob): Promise<MergeOutcome[]>;
}

/** The kiosk behind this page's own origin. */
export function kioskClient(): Client {
  const { organizer } = hc<Api>('/').api;
  const onDay = (day: string) => ({ param: { day } });
  return {
    overview: ({ spoken, ...rest }) =>
      said(organizer.overview.$get({ query: { ...rest, ...(spoken && { language: spoken }) } })),
    choices: () => said(organizer.choices.$get()),
    compare: (sides, { kiosk, spoken, pack }) =>
      said(
        organizer.compare.$get({
          query: {
            ...sides,
            ...(kiosk && { kiosk }),
            ...(spoken && { language: spoken }),
            ...(pack && { pack }),
          },
        }),
      ),
    report: (selection, audience) =>
      said(organizer.report.$get({ query: { ...selection, audience } })),
    publish: ({ spoken, ...rest }, { byVenue } = { byVenue: false }) =>
      said(
        organizer.releases.$post({
          json: { ...rest, ...(spoken && { language: spoken }), byVenue },
        }),
      ),
    selfAssessment: () => said(organizer['self-assessment'].$get()),
    notes: () => said(organizer.notes.$get({ query: {} })),
    keepNote: (day, note) => said(organizer.notes[':day'].$put({ ...onDay(day), json: { note } })),
    removeNote: (day) => said(organizer.notes[':day'].$delete(onDay(day))),
    async stays() {
      const { stays } = await said<{ stays: Stay[] }>(organizer.itinerary.$get());
      return stays;
    },
    async setStays(stays) {
      const json = { stays: [...stays] };
      return (await said<{ stays: Stay[] }>(organizer.itinerary.$put({ json }))).stays;
    },
    doors: () => said(organizer.doors.$get()),
    countDoor: ({ day, venue, people }) =>
      said(organizer.doors[':day'].$put({ ...onDay(day), json: { venue, people } })),
    forgetDoor: ({ day, venue }) =>
      said(organizer.doors[':day'].$delete({ ...onDay(day), query: { venue } })),
    retention: () => said(organizer.retention.$get()),
    setRetention: (json) => said(organizer.retention.$put({ json })),
    sources: () => said(organizer.sources.$get()),
    // Text as it lies on the stick: the typed client speaks JSON only.
    merge: (file) => said(fetch('/api/organizer/segments', { method: 'POST', body: file })),
  };
}

/** What an answer holds. Hono's own types of JSON mistake what may be absent for `undefined`. */
async function said<Body>(
  asked: Promise<{ ok: boolean; status: number; json(): Promise<unknown> }>,
): Promise<Body> {
  const answer = await asked;
  if (!answer.ok) {
    const { error } = (await answer.json()) as { error: { code: string } };
    throw new Refusal(error.code);
  }
  return (await answer.json()) as Body;
}
