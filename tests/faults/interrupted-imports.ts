import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Tally, type FaultOptions, type Outcome } from './fault.ts';

const ROOT = join(import.meta.dirname, '..', '..');
const TEST = 'tests/unit/kiosk/packs/interrupted-import.test.ts';

interface Report {
  testResults: { assertionResults: { title: string; status: string }[] }[];
}

/**
 * A whole import, from the stick to the screen, with an error and with a power
 * cut at every single one of its calls to the disk. The test that does so runs
 * with all the others; here it is told by itself.
 */
export async function interruptedImports({ folder }: FaultOptions): Promise<Outcome> {
  const told = join(folder, 'report.json');
  const vitest = join(ROOT, 'node_modules', 'vitest', 'vitest.mjs');
  const how = ['run', '--project', 'unit', '--reporter', 'json', '--outputFile', told, TEST];
  spawnSync(process.execPath, [vitest, ...how], { cwd: ROOT, stdio: 'ignore' });
  const { testResults } = JSON.parse(readFileSync(told, 'utf8')) as Report;
  const tally = new Tally();
  for (const { title, status } of testResults.flatMap(({ assertionResults }) => assertionResults)) {
    tally.count(status === 'passed' ? undefined : `${title}: ${status}`);
  }
  if (tally.cases === 0) tally.count('the test did not run');
  return tally.outcome('import interrupted (tests)', 'at each of its calls to the disk, two ways');
}
