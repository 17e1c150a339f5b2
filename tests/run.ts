/**
 * `npm test`: everything, in the order in which a failure is cheapest to find.
 * Every step runs even if one before it failed; the last line is the sum,
 * `N passed, N failed` (with `, N skipped` where something could not run here).
 *
 *   npm test                    everything
 *   npm test -- unit api        only these steps
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureChromium } from './helpers/chromium.ts';
import { countsOf, type Counts } from './helpers/counts.ts';

interface Step {
  name: string;
  /** Arguments for Node: a script in node_modules or of the project. */
  command: string[];
  /** A runner that writes its own counts; otherwise the step counts as one. */
  counts?: 'vitest' | 'playwright' | 'plain';
}

const root = join(import.meta.dirname, '..');
const bin = (name: string, file: string) => join('node_modules', name, file);
const vitest = (project: string): Step => ({
  name: project,
  command: [bin('vitest', 'vitest.mjs'), 'run', '--project', project],
  counts: 'vitest',
});

const STEPS: Step[] = [
  {
    name: 'format',
    command: [bin('prettier', 'bin/prettier.cjs'), '--check', '--log-level', 'warn', '.'],
  },
  { name: 'build', command: ['build/build.ts'] },
  { name: 'types', command: ['build/types.ts'] },
  { name: 'lint', command: [bin('eslint', 'bin/eslint.js'), '.'] },
  { name: 'layers', command: ['build/check-layers.ts'] },
  vitest('unit'),
  vitest('api'),
  vitest('browser'),
  { name: 'e2e', command: [bin('@playwright/test', 'cli.js'), 'test'], counts: 'playwright' },
  { name: 'electron', command: ['tests/electron/run.ts'], counts: 'plain' },
];

const wanted = process.argv.slice(2);
const countsDir = mkdtempSync(join(tmpdir(), 'maarid-counts-'));
const total: Counts = { passed: 0, failed: 0, skipped: 0 };
const lines: string[] = [];

await ensureChromium((line) => console.log(line));

for (const step of STEPS) {
  if (wanted.length > 0 && !wanted.includes(step.name)) continue;
  console.log(`\n── ${step.name} ${'─'.repeat(Math.max(0, 60 - step.name.length))}`);
  const began = performance.now();
  const counts = run(step);
  total.passed += counts.passed;
  total.failed += counts.failed;
  total.skipped += counts.skipped;
  const seconds = ((performance.now() - began) / 1000).toFixed(0);
  lines.push(
    `${counts.failed === 0 ? 'ok  ' : 'FAIL'} ${step.name}: ${say(counts)} (${seconds} s)`,
  );
}

console.log(`\n${lines.join('\n')}\n\n${say(total)}`);
process.exitCode = total.failed === 0 ? 0 : 1;

function run(step: Step): Counts {
  const file = join(countsDir, `${step.name}.json`);
  const extra = step.counts === 'plain' ? ['--counts', file] : [];
  const { status } = spawnSync(process.execPath, [...step.command, ...extra], {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, ...(step.counts ? { MAARID_COUNTS: file } : {}) },
  });
  const counts =
    step.counts && existsSync(file)
      ? countsOf(step.counts, JSON.parse(readFileSync(file, 'utf8')))
      : { passed: status === 0 ? 1 : 0, failed: status === 0 ? 0 : 1, skipped: 0 };
  // A runner that died after its last test, or found none, has failed whatever it counted.
  const ranNothing = counts.passed + counts.skipped === 0;
  if (counts.failed === 0 && (status !== 0 || ranNothing)) counts.failed = 1;
  return counts;
}

function say({ passed, failed, skipped }: Counts): string {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}
