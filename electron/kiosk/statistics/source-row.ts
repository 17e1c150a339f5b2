/** A kiosk whose visits are counted here. */
export interface SourceRow {
  /** By which a selection names it. */
  kiosk: string;
  isSelf: boolean;
  visits: number;
  /** First and last day with a visit; `null` if there is none with a day. */
  first: string | null;
  last: string | null;
  /** Days that were carried here and could not be merged, with the reason. */
  setAside: { day: string; why: string }[];
}
