/**
 * `npm run bench`: what is claimed of this program, measured, each figure
 * beside its peer in the same run.
 *
 *   npm run bench                              everything, as a table
 *   npm run bench -- --only model-open --json  one, for a program
 *   npm run bench -- --repeats 2               fewer repetitions, where the bench has any
 *
 * A bench is a file of this folder whose default export has a `name` and a
 * `run()`. What misses its target is said to miss it; that is no failure.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Bench, Figure } from './tools/figure.ts';

const { values } = parseArgs({
  options: {
    only: { type: 'string', multiple: true },
    json: { type: 'boolean', default: false },
    repeats: { type: 'string' },
  },
});
if (values.repeats !== undefined) process.env['MAARID_BENCH_REPEATS'] = values.repeats;

const benches = await findBenches();
const unknown = values.only?.find((name) => !benches.some((bench) => bench.name === name));
if (unknown !== undefined) {
  console.error(`There is no bench "${unknown}". There are: ${benches.map(nameOf).join(', ')}`);
  process.exit(2);
}
const figures: Figure[] = [];
for (const bench of benches) {
  if (values.only && !values.only.includes(bench.name)) continue;
  try {
    figures.push(...(await bench.run()));
  } catch (error) {
    console.error(`${bench.name}: ${error instanceof Error ? error.stack : String(error)}`);
    process.exitCode = 1;
  }
}
console.log(values.json ? JSON.stringify(figures, undefined, 2) : table(figures));

/** Files beside this one that have a default export; the others are tools. */
async function findBenches(): Promise<Bench[]> {
  const here = import.meta.dirname;
  const files = readdirSync(here).filter(
    (name) =>
      name.endsWith('.ts') &&
      /^export default|^export \{[^}]*default/m.test(readFileSync(join(here, name), 'utf8')),
  );
  const found = await Promise.all(
    files.map(async (name) => ((await import(`./${name}`)) as { default: Bench }).default),
  );
  return found.toSorted((a, b) => a.name.localeCompare(b.name));
}

function nameOf({ name }: Bench): string {
  return name;
}

function table(all: readonly Figure[]): string {
  const rows = all.map(({ name, unit, median, spread, n, peer, ratio, target, met, note }) => [
    name,
    `${median} ±${spread}`,
    unit,
    String(n),
    peer ? `${peer.name}: ${peer.median}` : '',
    ratio === undefined ? '' : String(ratio),
    target === undefined ? '' : `≤ ${target}`,
    met === undefined ? '' : met ? 'met' : 'MISSED',
    note ?? '',
  ]);
  const head = ['figure', 'median', 'unit', 'n', 'peer', 'ratio', 'target', '', ''];
  const widths = head.map((_, i) => Math.max(...[head, ...rows].map((row) => row[i]!.length)));
  return [head, ...rows]
    .map((row) =>
      row
        .map((cell, i) => cell.padEnd(widths[i]!))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}
