/**
 * `npm run bench`: what is claimed of this program, measured, each figure
 * beside its peer in the same run.
 *
 *   npm run bench                              everything, as a table
 *   npm run bench -- --only model-open --json  one, for a program
 *   npm run bench -- --repeats 2               fewer repetitions, where the bench has any
 *
 *   npm run bench -- --list                    their names
 *
 * A bench is a file of this folder, by whose name it is asked for, with a default
 * export that has a `run()`. What
 * misses its target is said to miss it; that is no failure.
 */
import { readdirSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type { Bench, Figure } from './tools/figure.ts';

const { values } = parseArgs({
  options: {
    only: { type: 'string', multiple: true },
    json: { type: 'boolean', default: false },
    list: { type: 'boolean', default: false },
    repeats: { type: 'string' },
  },
});
if (values.repeats !== undefined) process.env['MAARID_BENCH_REPEATS'] = values.repeats;

const names = readdirSync(import.meta.dirname)
  .filter((name) => name.endsWith('.ts') && name !== 'bench.ts')
  .map((name) => name.slice(0, -'.ts'.length))
  .toSorted();
if (values.list) {
  console.log(names.join('\n'));
  process.exit();
}
const unknown = values.only?.find((name) => !names.includes(name));
if (unknown !== undefined) {
  console.error(`There is no bench "${unknown}". There are: ${names.join(', ')}`);
  process.exit(2);
}
const figures: Figure[] = [];
for (const name of names) {
  if (values.only && !values.only.includes(name)) continue;
  console.error(`… ${name}`);
  try {
    const { default: bench } = (await import(`./${name}.ts`)) as { default: Bench };
    figures.push(...(await bench.run()));
  } catch (error) {
    console.error(`${name}: ${error instanceof Error ? error.stack : String(error)}`);
    process.exitCode = 1;
  }
}
console.log(values.json ? JSON.stringify(figures, undefined, 2) : table(figures));

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
