/**
 * An attacker with a computer: what cannot be solved is bounded. No count is
 * below nought, none is more than the whole that it is part of; between these
 * and the sums that were published, a linear programme finds the least and the
 * most that each hidden cell can be.
 */
import type { HighsSolution } from 'highs';
import highs from 'highs';
import { knownOf, type PublishedDays } from './solve-hidden.ts';

export interface Bounds {
  least: number;
  most: number;
}

/** @returns a function that bounds a cell by its name, as `language:fr 2027-04-01..2027-04-04`. */
export async function bounded(
  releases: readonly PublishedDays[],
): Promise<(cell: string) => Bounds> {
  const solver = await highs();
  const equations = knownOf(releases);
  const parts = releases.flatMap(partsOf);
  const names = [
    ...new Set(
      [...equations.flatMap(({ cells }) => cells), ...parts.flat()].map((name) =>
        name.replace(/^-/, ''),
      ),
    ),
  ];
  const place = new Map(names.map((name, i) => [name, `x${i}`]));
  const term = (name: string) =>
    name.startsWith('-') ? `- ${place.get(name.slice(1))}` : `+ ${place.get(name)}`;
  const sums = equations.map(
    ({ cells, value }) => ` ${cells.map(term).join(' ')} = ${Number(value)}`,
  );
  const wholes = parts.map(([part, whole]) => ` ${term(part)} ${term(`-${whole}`)} <= 0`);
  // Variables of an LP file are not below nought unless it says so.
  const problem = (aim: string, cell: string) =>
    `${aim}\n obj: ${place.get(cell)}\nSubject To\n${[...sums, ...wholes].join('\n')}\nEnd\n`;
  return (cell) => ({
    least: optimum(solver.solve(problem('Minimize', cell))),
    most: optimum(solver.solve(problem('Maximize', cell))),
  });
}

function optimum(solution: HighsSolution): number {
  if (solution.Status === 'Unbounded') return Infinity;
  if (solution.Status !== 'Optimal') throw new Error(`No bound: ${solution.Status}`);
  return solution.ObjectiveValue;
}

/** What is part of what: nobody leaves from an exhibit at which nobody stopped. */
function partsOf({ from, to, shown }: PublishedDays): [part: string, whole: string][] {
  const whole = (name: string) => `${name} ${from}..${to}`;
  return [
    ...shown.exhibits.flatMap(({ id }): [string, string][] => [
      [whole(`exit:${id}`), whole(`exhibit:${id}`)],
      [whole(`exhibit:${id}`), whole('visits')],
    ]),
    ...shown.days.map(({ day }): [string, string] => [`engaged:${day}`, `day:${day}`]),
    ...shown.deeds.questions.flatMap(({ id }): [string, string][] => [
      [whole(`right:${id}`), whole(`answered:${id}`)],
      [whole(`answered:${id}`), whole('visits')],
    ]),
  ];
}
