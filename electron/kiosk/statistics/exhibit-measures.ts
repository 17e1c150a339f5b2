import type { Text } from '#format/text.ts';
import type { Labels } from './overview.ts';
import { quantileMs } from './duration-bins.ts';
import type { TallySums } from './tally-sums.ts';
import { shareOf } from './share.ts';
import { hiddenAmong, hiddenShare, shownShare, type ShownShare } from './suppression.ts';
import { MEASURE, type Measure } from './tally.ts';
import { depthRows } from './visit-measures.ts';

/** One exhibit. Numbers are `null` where they are hidden or there is nothing to divide by. */
export interface ExhibitRow {
  id: string;
  room: string;
  title: Text;
  /** Visits that stopped here at least once. */
  visits: number | null;
  stops: number | null;
  medianDwellMs: number | null;
  upperQuartileDwellMs: number | null;
  /** Visits in which the exhibit was on offer in the visit's language; `null` where it would tell a hidden language. */
  n: number | null;
  /** Attracting power: `visits / n`. */
  attractingShare: number | null;
  interval?: { low: number; high: number };
  /** Mean dwell by the time that the exhibit asks for. */
  holdingRatio: number | null;
  /** Of the time spent at all exhibits. */
  attentionShare: number | null;
  /** Visits of which it was the last stop. */
  exits: number | null;
  /** Visits that handled the model, of those that stopped. */
  model: ShownShare | null;
  picture: ShownShare | null;
  isHidden?: true;
}

/** Every exhibit on offer in the selection, in the order of the tour. */
export function exhibitMeasures(sums: TallySums, labels: Labels, k: number): ExhibitRow[] {
  const visits = sums.byWhat(MEASURE.EXHIBIT_VISITS);
  const known = new Set(labels.exhibits.map(({ id }) => id));
  const gone = [...visits.keys()]
    .filter((id) => !known.has(id))
    .map((id) => ({ id, room: '', title: { und: id } }));
  const exhibits = [...labels.exhibits, ...gone];
  const read = reader(sums);
  const rows = exhibits.map((exhibit) => read(exhibit, k));

  // The counts of all exhibits add up to a number that is shown: mean depth times visits.
  const hidden = hiddenAmong(
    rows.map((row) => row.visits ?? 0),
    k,
  );
  // The last stops add up to the visits that stopped at all, and with those that did not to all visits.
  const none = sums.byBin(MEASURE.DEPTH).get(0) ?? 0;
  const isNoneHidden = depthRows(sums, k)[0]?.visits === null;
  const hiddenExits = hiddenAmong([...rows.map((row) => row.exits ?? 0), none], k, [
    ...hidden,
    isNoneHidden,
  ]);
  const all = sums.sum(MEASURE.VISITS);
  const tellsLanguage = hasHiddenLanguage(sums, labels, k);
  return rows
    .map((row, i) => {
      if (hidden[i]) return withoutNumbers(row);
      return hiddenExits[i] ? { ...row, exits: null } : row;
    })
    .map((row) => (tellsLanguage && row.n !== all ? withoutBase(row) : row));
}

/** On offer in some languages only, its base is the sum of their visits. */
function hasHiddenLanguage(sums: TallySums, { languages }: Labels, k: number): boolean {
  const visits = sums.byLanguage(MEASURE.VISITS);
  const codes = new Set([...languages.keys(), ...visits.keys()]);
  return hiddenAmong(
    [...codes].map((code) => visits.get(code) ?? 0),
    k,
  ).some(Boolean);
}

function withoutBase({ interval: _, ...row }: ExhibitRow): ExhibitRow {
  return { ...row, n: null, attractingShare: null };
}

function reader(sums: TallySums) {
  const visits = sums.byWhat(MEASURE.EXHIBIT_VISITS);
  const stops = sums.byWhat(MEASURE.EXHIBIT_STOPS);
  const dwellMs = sums.byWhat(MEASURE.EXHIBIT_DWELL_MS);
  const exits = sums.byWhat(MEASURE.EXHIBIT_EXITS);
  const models = sums.byWhat(MEASURE.MODEL_VISITS);
  const pictures = sums.byWhat(MEASURE.PICTURE_VISITS);
  const allMs = sums.sum(MEASURE.EXHIBIT_DWELL_MS);
  const onOffer = offerCounter(sums);

  return ({ id, room, title }: Labels['exhibits'][number], k: number): ExhibitRow => {
    const [count, stopped] = [visits.get(id) ?? 0, stops.get(id) ?? 0];
    const { eligible, stoppedEligible, neededMs } = onOffer(id);
    const { share, interval } = shareOf(stoppedEligible, eligible);
    const dwell = sums.byBin(MEASURE.EXHIBIT_DWELL, id);
    const meanMs = stopped > 0 ? (dwellMs.get(id) ?? 0) / stopped : 0;
    return {
      id,
      room,
      title,
      visits: count,
      stops: stopped,
      medianDwellMs: quantileMs(dwell, 0.5) ?? null,
      upperQuartileDwellMs: quantileMs(dwell, 0.75) ?? null,
      n: eligible,
      attractingShare: share,
      ...(interval && { interval }),
      holdingRatio: stopped > 0 && neededMs > 0 ? meanMs / neededMs : null,
      attentionShare: allMs > 0 ? (dwellMs.get(id) ?? 0) / allMs : null,
      exits: exits.get(id) ?? 0,
      model: models.has(id) ? shownShare(models.get(id) ?? 0, count, k) : null,
      picture: pictures.has(id) ? shownShare(pictures.get(id) ?? 0, count, k) : null,
    };
  };
}

/** Counts, exhibit by exhibit, the visits whose pack offered it in their language. */
function offerCounter(sums: TallySums) {
  const visits = sums.byOffer(MEASURE.VISITS);

  return (exhibit: string) => {
    const stopped = sums.byOffer(MEASURE.EXHIBIT_VISITS, exhibit);
    const stops = sums.byOffer(MEASURE.EXHIBIT_STOPS, exhibit);
    let [eligible, stoppedEligible, needed, allStops] = [0, 0, 0, 0];
    for (const [offer, exhibits] of sums.offers) {
      const offered = exhibits.find((one) => one.exhibit === exhibit);
      if (!offered) continue;
      eligible += visits.get(offer) ?? 0;
      stoppedEligible += stopped.get(offer) ?? 0;
      needed += offered.neededMs * (stops.get(offer) ?? 0);
      allStops += stops.get(offer) ?? 0;
    }
    return { eligible, stoppedEligible, neededMs: allStops > 0 ? needed / allStops : 0 };
  };
}

function withoutNumbers({ id, room, title, n }: ExhibitRow): ExhibitRow {
  return {
    id,
    room,
    title,
    visits: null,
    stops: null,
    medianDwellMs: null,
    upperQuartileDwellMs: null,
    n,
    attractingShare: null,
    holdingRatio: null,
    attentionShare: null,
    exits: null,
    model: null,
    picture: null,
    isHidden: true,
  };
}

export interface RoomRow {
  id: string;
  title: Text;
  /** Visits that stopped anywhere in it, of all visits. */
  visits: ShownShare;
  /** Visits that stopped at more than half of its exhibits, of all visits. */
  diligent: ShownShare;
}

export function roomMeasures(
  sums: TallySums,
  { rooms }: Labels,
  exhibits: readonly ExhibitRow[],
  k: number,
): RoomRow[] {
  const n = sums.sum(MEASURE.VISITS);
  // A room of few exhibits tells of each: no more than its sum, no less than its largest.
  const closed = new Set(exhibits.filter(({ isHidden }) => isHidden).map(({ room }) => room));
  const shares = (measure: Measure) => {
    const counts = sums.byWhat(measure);
    return (id: string) =>
      closed.has(id) ? hiddenShare(n, k) : shownShare(counts.get(id) ?? 0, n, k);
  };
  const [visits, diligent] = [shares(MEASURE.ROOM_VISITS), shares(MEASURE.ROOM_DILIGENT)];
  return rooms.map(({ id, title }) => ({ id, title, visits: visits(id), diligent: diligent(id) }));
}
