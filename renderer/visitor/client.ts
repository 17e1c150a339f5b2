import { hc } from 'hono/client';
import type {
  Api,
  ColophonView,
  EndReason,
  ErrorCode,
  ExhibitionView,
  ExhibitView,
  HouseState,
  SearchEntry,
  SharedTotals,
  TroubleReport,
  VisitEvent,
} from '#api';
import type { GlossaryTerm, Learning, Recommendations } from '#format/exhibition.ts';

export type {
  AccessFeature,
  CardPicture,
  ColophonView,
  ExhibitCard,
  ExhibitionView,
  ExhibitView,
  HouseState,
  SearchEntry,
  SharedTotals,
  TroubleReport,
  VisitEvent,
} from '#api';
export type RoomView = ExhibitionView['rooms'][number];

/** The kiosk answered and said no: asking the same again will not help. */
export class Refused extends Error {
  override readonly name = 'Refused';
  readonly status: number;
  readonly code: ErrorCode | undefined;

  constructor(status: number, code?: ErrorCode) {
    super(`The kiosk refused: ${status} ${code ?? ''}`);
    this.status = status;
    this.code = code;
  }
}

/**
 * What the visitor's page asks of the kiosk. Every call may throw `Refused`,
 * or `TypeError` while the kiosk is out of reach.
 */
export interface Client {
  exhibition(): Promise<ExhibitionView>;
  exhibit(id: string): Promise<ExhibitView>;
  recommendations(): Promise<Recommendations>;
  glossary(): Promise<GlossaryTerm[]>;
  learning(): Promise<Learning>;
  colophon(): Promise<ColophonView>;
  searchEntries(): Promise<SearchEntry[]>;
  /** What all visits together promised and endorsed. */
  totals(): Promise<SharedTotals>;
  /** Tells staff what could not be shown. */
  trouble(report: TroubleReport): Promise<unknown>;
  beginVisit(language: string): Promise<{ visit: number }>;
  record(visit: number, events: VisitEvent[]): Promise<unknown>;
  /** Erases all that was kept of the visit; nothing more of it is kept. */
  uncountVisit(visit: number): Promise<unknown>;
  endVisit(visit: number, reason: EndReason): Promise<unknown>;
  countAttract(shownS: number): Promise<unknown>;
  /** What the house does now: whether it is closed, and whether anything was changed. */
  state(): Promise<HouseState>;
  /** The page stands on the screen: a pack that is on trial has passed. */
  painted(pack: ExhibitionView['pack']): Promise<unknown>;
}

/** The kiosk behind this page's own origin. */
export function kioskClient(): Client {
  const { visitor, visits, attract, painted } = hc<Api>('/').api;
  const numbered = (visit: number) => ({ visit: String(visit) });
  return {
    exhibition: () => read<ExhibitionView>(visitor.exhibition.$get()),
    exhibit: (id) => read<ExhibitView>(visitor.exhibits[':id'].$get({ param: { id } })),
    recommendations: () => read<Recommendations>(visitor.recommendations.$get()),
    glossary: () => read<GlossaryTerm[]>(visitor.glossary.$get()),
    learning: () => read<Learning>(visitor.learning.$get()),
    colophon: () => read<ColophonView>(visitor.colophon.$get()),
    searchEntries: () => read<SearchEntry[]>(visitor['search-entries'].$get()),
    totals: () => read<SharedTotals>(visitor.totals.$get()),
    trouble: (report) => read(visitor.trouble.$post({ json: report })),
    beginVisit: (language) => read(visits.$post({ json: { language } })),
    record: (visit, events) =>
      read(visits[':visit'].events.$post({ param: numbered(visit), json: { events } })),
    uncountVisit: (visit) => read(visits[':visit'].uncount.$post({ param: numbered(visit) })),
    endVisit: (visit, reason) =>
      read(visits[':visit'].end.$post({ param: numbered(visit), json: { reason } })),
    countAttract: (shownS) => read(attract.$post({ json: { shownS } })),
    state: () => read<HouseState>(visitor.state.$get()),
    painted: (pack) => read(painted.$post({ json: pack })),
  };
}

/** The types of JSON that Hono derives allow `undefined` where a field may be absent; JSON itself has none. */
type Spoken<Body> = Body extends readonly (infer One)[]
  ? Spoken<One>[]
  : Body extends object
    ? { [Key in keyof Body]: Spoken<Body[Key]> | undefined }
    : Body;

/** What an answer of the kiosk holds, if it is not a refusal. */
async function read<Body>(
  asked: Promise<{ ok: boolean; status: number; json(): Promise<Spoken<Body>> }>,
): Promise<Body> {
  const answer = await asked;
  if (answer.ok) return (await answer.json()) as Body;
  const refusal = (await answer.json().catch(() => undefined)) as
    { error?: { code?: ErrorCode } } | undefined;
  throw new Refused(answer.status, refusal?.error?.code);
}
