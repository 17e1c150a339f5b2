/**
 * `npm run faults`: what the kiosk must survive, injected, counted and printed.
 *
 *   npm run faults                                  everything, as issue and README quote it
 *   npm run faults -- --only kills --cases 20       one kind, fewer cases
 *   npm run faults -- --seed 7 --json               other places for the faults; figures for a program
 *
 * What this machine cannot do (no C compiler, no right to mount) is said and
 * counted as skipped. Ends with 1 if anything acknowledged was lost.
 */
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { canMount, fullDisks, readOnlyDisks } from './bad-disks.ts';
import { bitFlips } from './bit-flips.ts';
import { cutBackups } from './cut-backups.ts';
import { clockJumps } from './clock-jumps.ts';
import type { FaultOptions, Outcome } from './fault.ts';
import { interruptedImports } from './interrupted-imports.ts';
import { kills } from './kills.ts';
import { powerCuts } from './power-cuts.ts';
import { pulledSticks } from './pulled-sticks.ts';

interface Kind {
  cases: number;
  run: (options: FaultOptions) => Promise<Outcome | undefined>;
  /** Why it was skipped, if it answers nothing. */
  needs?: string;
  /** It is here to show that the simulator finds losses; they are no failure. */
  isControl?: boolean;
}

const whereMounted =
  (run: Kind['run']): Kind['run'] =>
  async (options) =>
    canMount(join(options.folder, 'trial')) ? run(options) : undefined;

const KINDS: Record<string, Kind> = {
  'power-cuts': { cases: 3000, run: powerCuts, needs: 'a C compiler (cc)' },
  'power-cuts-control': {
    cases: 300,
    run: (options) => powerCuts({ ...options, requests: 300, synchronous: 'NORMAL' }),
    needs: 'a C compiler (cc)',
    isControl: true,
  },
  kills: { cases: 200, run: kills },
  'full-disk': { cases: 10, run: whereMounted(fullDisks), needs: 'the right to mount' },
  'read-only-disk': { cases: 5, run: whereMounted(readOnlyDisks), needs: 'the right to mount' },
  'bit-flips': { cases: 500, run: bitFlips },
  'clock-jumps': { cases: 300, run: clockJumps },
  backups: { cases: 2000, run: cutBackups },
  'stick-pulled': { cases: 100, run: pulledSticks },
  import: { cases: 3, run: interruptedImports },
};

const { values } = parseArgs({
  options: {
    only: { type: 'string', multiple: true },
    cases: { type: 'string' },
    seed: { type: 'string', default: '1' },
    json: { type: 'boolean', default: false },
  },
});
const unknown = values.only?.find((name) => !(name in KINDS));
if (unknown) {
  console.error(`There is no fault "${unknown}". There are: ${Object.keys(KINDS).join(', ')}`);
  process.exit(2);
}

/** In memory where there is such a place: what is tested is what was asked of the disk, not the disk. */
const shm = '/dev/shm';
const stage = await mkdtemp(join(existsSync(shm) ? shm : tmpdir(), 'maarid-faults-'));
const outcomes: (Outcome & { isControl: boolean; seconds: number })[] = [];
try {
  for (const [name, kind] of Object.entries(KINDS)) {
    if (values.only && !values.only.includes(name)) continue;
    const folder = join(stage, name);
    await mkdir(folder);
    const began = performance.now();
    const cases = Number(values.cases ?? kind.cases);
    const outcome = await kind.run({ cases, seed: Number(values.seed), folder });
    const seconds = Math.round((performance.now() - began) / 100) / 10;
    if (!outcome) console.error(`${name}: skipped, it needs ${kind.needs}`);
    else outcomes.push({ ...outcome, isControl: kind.isControl ?? false, seconds });
    await rm(folder, { recursive: true, force: true });
  }
} finally {
  await rm(stage, { recursive: true, force: true });
}
if (values.json) console.log(JSON.stringify(outcomes, undefined, 2));
else console.log(table());
const isLost = outcomes.some(({ failures, isControl }) => failures > 0 && !isControl);
process.exitCode = isLost || outcomes.length === 0 ? 1 : 0;

function table(): string {
  const rows = outcomes.map(({ fault, cases, failures, isControl, seconds, note }) =>
    [
      (isControl ? `${fault} (control)` : fault).padEnd(38),
      String(cases).padStart(6),
      String(failures).padStart(9),
      `${seconds} s`.padStart(9),
      ` ${note}`,
    ].join(' '),
  );
  const head = `${'fault'.padEnd(38)}  cases  failures      time  what it was`;
  const examples = outcomes.flatMap(({ examples, isControl }) => (isControl ? [] : examples));
  return [head, ...rows, ...examples.map((line) => `  ! ${line}`)].join('\n');
}
