/**
 * `npm test`: everything, the cheap before the dear. Every step runs even if one
 * before it failed; the last line is the sum, `N passed, N failed` (with
 * `, N skipped` where something could not run here, and the number of tests
 * that passed only at a second try, which only CI gives them).
 *
 *   npm test                    everything
 *   npm test -- unit api        only these steps
 */
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { ensureChromium } from './helpers/chromium.ts';
import { countsOf, countsOfTwoTries, filesThatFailed, type Counts } from './helpers/counts.ts';

interface Step {
  name: string;
  /** Arguments for Node: a script in node_modules or of the project. */
  command: string[];
  /** A runner that writes its own counts; otherwise the step counts as one. */
  counts?: 'vitest' | 'playwright' | 'plain';
}

const root = join(import.meta.dirname, '..');
const bin = (name: string, file: string) => join('node_modules', name, file);
const vitest = (project: string, workers = 1): Step => ({
  name: project,
  command: [
    bin('vitest', 'vitest.mjs'),
    ...['run', '--project', project, '--maxWorkers', String(workers)],
  ],
  counts: 'vitest',
});

const format: Step = {
  name: 'format',
  command: [bin('prettier', 'bin/prettier.cjs'), '--check', '--log-level', 'warn', '.'],
};
const build: Step = { name: 'build', command: ['build/build.ts'] };
const types: Step = { name: 'types', command: ['build/types.ts'] };
const lint: Step = { name: 'lint', command: [bin('eslint', 'bin/eslint.js'), '.'] };
const layers: Step = { name: 'layers', command: ['build/check-layers.ts'] };
const e2e: Step = {
  name: 'e2e',
  command: [bin('@playwright/test', 'cli.js'), 'test'],
  counts: 'playwright',
};
const electron: Step = {
  name: 'electron',
  command: ['tests/electron/run.ts'],
  counts: 'plain',
};

/**
 * One stage after another; the lanes of a stage side by side, for two cores: what
 * waits for a window, or draws, beside what only computes. What uses both cores by
 * itself has a stage alone.
 */
const STAGES: Step[][][] = [
  [
    [build, electron],
    [format, types, lint, layers],
  ],
  [[vitest('browser')], [vitest('api')]],
  // By itself Vitest leaves one core free, for whoever watches it.
  [[vitest('unit', 2)]],
  [[e2e]],
];

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !STAGES.flat(2).some((step) => step.name === name));
if (unknown.length > 0) {
  console.error(`There is no step named ${unknown.join(', ')}.`);
  process.exit(2);
}
const countsDir = mkdtempSync(join(tmpdir(), 'maarid-counts-'));
const total: Counts = { passed: 0, failed: 0, skipped: 0, flaky: 0 };
const lines: string[] = [];

await ensureChromium((line) => console.log(line));

for (const stage of STAGES) {
  const lanes = stage
    .map((lane) => lane.filter(({ name }) => wanted.length === 0 || wanted.includes(name)))
    .filter((lane) => lane.length > 0);
  await Promise.all(lanes.map((lane) => walk(lane, lanes.length === 1)));
}

console.log(`\n${lines.join('\n')}\n\n${say(total)}`);
process.exitCode = total.failed === 0 ? 0 : 1;

/** The steps of a lane in their order, each of them whatever became of the one before. */
async function walk(lane: Step[], alone: boolean): Promise<void> {
  for (const step of lane) {
    const heading = `\n── ${step.name} ${'─'.repeat(Math.max(0, 60 - step.name.length))}\n`;
    const began = performance.now();
    if (alone) process.stdout.write(heading);
    const { counts, printed } = await run(step, alone);
    if (!alone) process.stdout.write(heading + printed);
    total.passed += counts.passed;
    total.failed += counts.failed;
    total.skipped += counts.skipped;
    total.flaky += counts.flaky;
    const seconds = ((performance.now() - began) / 1000).toFixed(0);
    lines.push(
      `${counts.failed === 0 ? 'ok  ' : 'FAIL'} ${step.name}: ${say(counts)} (${seconds} s)`,
    );
  }
}

/**
 * Runs a step, in CI with a second try of the test files of Vitest's that failed:
 * Playwright does the same by its own setting.
 *
 * @returns what it counted, and what it printed
 */
async function run(step: Step, alone: boolean): Promise<{ counts: Counts; printed: string }> {
  const first = await start(step, alone);
  const failed =
    process.env['CI'] && step.counts === 'vitest' && first.counts.failed > 0 && first.report
      ? filesThatFailed(first.report)
      : [];
  if (failed.length === 0) return first;
  lines.push(`     ${step.name}, first try: ${reasons(first.printed).join('\n     ')}`);
  const second = await start({ ...step, command: [...step.command, ...failed] }, alone);
  return {
    counts: second.report ? countsOfTwoTries(first.report, second.counts) : first.counts,
    printed: `${first.printed}\n── ${step.name}, a second try of ${failed.length} files\n${second.printed}`,
  };
}

/** What a runner of Vitest's printed of its failures, the first few lines. */
function reasons(printed: string): string[] {
  const said = stripVTControlCharacters(printed).split('\n');
  return said.filter((line) => /^\s*FAIL |Error: |^Caused by/.test(line)).slice(0, 8);
}

async function start(
  step: Step,
  alone: boolean,
): Promise<{ counts: Counts; printed: string; report?: unknown }> {
  const file = join(countsDir, `${step.name}.json`);
  rmSync(file, { force: true });
  const extra = step.counts === 'plain' ? ['--counts', file] : [];
  const child = spawn(process.execPath, [...step.command, ...extra], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, ...(step.counts ? { MAARID_COUNTS: file } : {}) },
  });
  const printed: Buffer[] = [];
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (part: Buffer) => {
      printed.push(part);
      if (alone) process.stdout.write(part);
    });
  }
  const status = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
  const report: unknown =
    step.counts && existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined;
  const counts =
    step.counts && report
      ? countsOf(step.counts, report)
      : { passed: status === 0 ? 1 : 0, failed: status === 0 ? 0 : 1, skipped: 0, flaky: 0 };
  // A runner that died after its last test, or found none, has failed whatever it counted.
  const ranNothing = counts.passed + counts.skipped === 0;
  if (counts.failed === 0 && (status !== 0 || ranNothing)) counts.failed = 1;
  return { counts, printed: Buffer.concat(printed).toString('utf8'), report };
}

function say({ passed, failed, skipped, flaky }: Counts): string {
  const more = [
    skipped > 0 ? `, ${skipped} skipped` : '',
    flaky > 0 ? `, ${flaky} of those passed only at a second try` : '',
  ];
  return `${passed} passed, ${failed} failed${more.join('')}`;
}
