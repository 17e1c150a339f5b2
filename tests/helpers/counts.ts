import { z } from 'zod';

export interface Counts {
  passed: number;
  failed: number;
  skipped: number;
  /** Of those passed, the ones that needed a second try: a debt, said wherever counts are said. */
  flaky: number;
}

const Vitest = z.object({
  numPassedTests: z.int(),
  numFailedTests: z.int(),
  numFailedTestSuites: z.int(),
  numPendingTests: z.int(),
});

const VitestFiles = z.object({
  testResults: z.array(
    z.object({
      name: z.string(),
      status: z.string(),
      assertionResults: z.array(z.object({ status: z.string() })),
    }),
  ),
});

const Playwright = z.object({
  stats: z.object({ expected: z.int(), unexpected: z.int(), flaky: z.int(), skipped: z.int() }),
  errors: z.array(z.unknown()),
});

const Plain = z.object({ passed: z.int(), failed: z.int(), skipped: z.int(), flaky: z.int() });

/**
 * What a runner's JSON report says of its tests. A suite that could not be
 * loaded counts as failed; a test that passed only at its second try counts as
 * passed, and as flaky.
 *
 * @throws ZodError if the report is not the runner's.
 */
export function countsOf(runner: 'vitest' | 'playwright' | 'plain', report: unknown): Counts {
  if (runner === 'vitest') {
    const r = Vitest.parse(report);
    const failed = r.numFailedTests || (r.numFailedTestSuites > 0 ? 1 : 0);
    return { passed: r.numPassedTests, failed, skipped: r.numPendingTests, flaky: 0 };
  }
  if (runner === 'playwright') {
    const { stats, errors } = Playwright.parse(report);
    const { expected, unexpected, flaky, skipped } = stats;
    return { passed: expected + flaky, failed: unexpected + errors.length, skipped, flaky };
  }
  return Plain.parse(report);
}

/**
 * The test files that failed in a run of Vitest's, by their absolute paths: a
 * test in them did, or the process that ran them died.
 *
 * @throws ZodError if the report is not the runner's.
 */
export function filesThatFailed(report: unknown): string[] {
  const { testResults } = VitestFiles.parse(report);
  return testResults.filter(({ status }) => status === 'failed').map(({ name }) => name);
}

/**
 * The counts of a run of Vitest's and of a second one over just the files that
 * had failed in it.
 *
 * @throws ZodError if the report of the first is not the runner's.
 */
export function countsOfTwoTries(first: unknown, later: Counts): Counts {
  const again = new Set(filesThatFailed(first));
  let passed = 0;
  let skipped = 0;
  let passedInVain = 0;
  for (const { name, assertionResults } of VitestFiles.parse(first).testResults) {
    const good = assertionResults.filter(({ status }) => status === 'passed').length;
    if (again.has(name)) passedInVain += good;
    else {
      passed += good;
      skipped += assertionResults.length - good;
    }
  }
  return {
    passed: passed + later.passed,
    failed: later.failed,
    skipped: skipped + later.skipped,
    flaky: Math.max(0, later.passed - passedInVain),
  };
}
