/**
 * An attacker with pencil and paper: knows every published number, knows which
 * numbers add up to which, and solves for the hidden ones. Elimination is done
 * modulo a prime, where nothing is rounded; what has one solution there has
 * one among the whole numbers.
 */
import type { Publishable } from '#kiosk/statistics/publication.ts';
import { weekdayOf } from '#kiosk/statistics/local-day.ts';

/** Products of two residues stay below 2^53. */
const PRIME = 94_906_249;

/** A sum of cells by name, and what it is known to be; `null` if it is hidden. */
export interface Equation {
  cells: readonly string[];
  value: number | null;
}

export interface PublishedDays {
  from: string;
  to: string;
  shown: Publishable;
}

/** @returns the cells whose value follows from what was published, by name. */
export function solvable(releases: readonly PublishedDays[]): Map<string, number> {
  return solve(knownOf(releases));
}

/** Every sum that is known from all releases together. A cell with a minus is taken away. */
export function knownOf(releases: readonly PublishedDays[]): Equation[] {
  const cuts = [...new Set(releases.flatMap(({ from, to }) => [from, `${to}~`]))].toSorted();
  return releases.flatMap((release) => equationsOf(release, atomsOf(release, cuts)));
}

/** The stretches between two borders of any release, named by their first border. */
function atomsOf({ from, to }: PublishedDays, cuts: readonly string[]): string[] {
  return cuts.slice(0, -1).filter((cut) => cut >= from && cut < `${to}~`);
}

function equationsOf({ from, to, shown }: PublishedDays, atoms: readonly string[]): Equation[] {
  const whole = `${from}..${to}`;
  const equations: Equation[] = [];
  /** A cell of this release; it is the sum of the same cell in the stretches. */
  const cell = (name: string, value: number | null) => {
    const own = `${name} ${whole}`;
    equations.push({ cells: atoms.map((atom) => `${name} ${atom}`).concat(`-${own}`), value: 0 });
    equations.push({ cells: [own], value });
    return own;
  };
  const { totals, languages, depth, exhibits, days, hours, deeds } = shown;
  const all = cell('visits', totals.visits);
  const undated = cell('undated', totals.undated);
  const sum = (cells: readonly string[], of: readonly string[]) =>
    equations.push({ cells: [...cells, ...of.map((one) => `-${one}`)], value: 0 });

  sum(
    languages.map((row) => cell(`language:${row.language}`, row.visits)),
    [all],
  );
  const depths = depth.map((row) => cell(`depth:${row.from}`, row.visits));
  sum(depths, [all]);
  const exits = exhibits.map((row) => cell(`exit:${row.id}`, row.exits));
  sum([...exits, ...depths.slice(0, 1)], [all]);
  const stopped = exhibits.map((row) => cell(`exhibit:${row.id}`, row.visits));
  if (totals.meanDepth !== null && totals.visits !== null) {
    equations.push({ cells: stopped, value: Math.round(totals.meanDepth * totals.visits) });
  }
  for (const room of shown.rooms) {
    const inside = exhibits.filter((row) => row.room === room.id);
    const [only] = inside;
    if (inside.length === 1 && only && room.visits.count !== null) {
      equations.push({ cells: [`exhibit:${only.id} ${whole}`], value: room.visits.count });
    }
  }
  // Days lie in one stretch each: they are cells of their own.
  const dayCells = days.map((row) => `day:${row.day}`);
  for (const [i, row] of days.entries())
    equations.push({ cells: [dayCells[i] ?? ''], value: row.visits });
  sum([...dayCells, undated], [all]);
  for (const weekday of new Set(hours.map((row) => row.weekday))) {
    const cells = hours
      .filter((row) => row.weekday === weekday)
      .map((row) => cell(`hour:${weekday}/${row.hour}`, row.visits));
    sum(
      cells,
      dayCells.filter((_, i) => weekdayOf(days[i]?.day ?? '') === weekday),
    );
  }
  const engaged = days.map((row) => `engaged:${row.day}`);
  for (const [i, row] of days.entries())
    equations.push({ cells: [engaged[i] ?? ''], value: row.engaged });
  if (totals.undated === 0) equations.push({ cells: engaged, value: totals.engaged.count });
  const right = deeds.questions.map(({ id, share }) => cell(`right:${id}`, share.count));
  if (deeds.allQuestions.count !== null)
    equations.push({ cells: right, value: deeds.allQuestions.count });
  const answered = deeds.questions.map(({ id, share }) => cell(`answered:${id}`, share.n));
  if (deeds.allQuestions.n !== null)
    equations.push({ cells: answered, value: deeds.allQuestions.n });
  return equations.filter(({ value }) => value !== null);
}

function solve(equations: readonly Equation[]): Map<string, number> {
  const names = [
    ...new Set(equations.flatMap(({ cells }) => cells.map((name) => name.replace(/^-/, '')))),
  ];
  const place = new Map(names.map((name, i) => [name, i]));
  const rows = equations.map(({ cells, value }) => {
    const row = new Map<number, number>();
    for (const name of cells) {
      const at = place.get(name.replace(/^-/, '')) ?? -1;
      row.set(at, ((row.get(at) ?? 0) + (name.startsWith('-') ? PRIME - 1 : 1)) % PRIME);
    }
    return row.set(names.length, ((value ?? 0) + PRIME) % PRIME);
  });
  const pivots = reduced(rows, names.length);
  const found = new Map<string, number>();
  for (const [at, row] of pivots) {
    const others = [...row].filter(([i, n]) => i !== at && i !== names.length && n !== 0);
    if (others.length === 0) found.set(names[at] ?? '', row.get(names.length) ?? 0);
  }
  return found;
}

/** Gauss and Jordan, with rows that hold only what is not nought. */
function reduced(
  rows: readonly Map<number, number>[],
  width: number,
): Map<number, Map<number, number>> {
  const pivots = new Map<number, Map<number, number>>();
  for (const row of rows) {
    for (const [at, pivot] of pivots) subtract(row, pivot, row.get(at) ?? 0);
    const at = [...row].find(([i, n]) => i < width && n !== 0)?.[0];
    if (at === undefined) continue;
    scale(row, inverse(row.get(at) ?? 1));
    for (const pivot of pivots.values()) subtract(pivot, row, pivot.get(at) ?? 0);
    pivots.set(at, row);
  }
  return pivots;
}

function subtract(
  row: Map<number, number>,
  other: ReadonlyMap<number, number>,
  times: number,
): void {
  if (times === 0) return;
  for (const [i, n] of other) {
    const left = ((row.get(i) ?? 0) + (PRIME - ((n * times) % PRIME))) % PRIME;
    if (left === 0) row.delete(i);
    else row.set(i, left);
  }
}

function scale(row: Map<number, number>, by: number): void {
  for (const [i, n] of row) row.set(i, (n * by) % PRIME);
}

/** Fermat: a^(p-2). */
function inverse(n: number): number {
  let [result, base] = [1, n];
  for (let power = PRIME - 2; power > 0; power = Math.floor(power / 2)) {
    if (power % 2 === 1) result = (result * base) % PRIME;
    base = (base * base) % PRIME;
  }
  return result;
}
