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
