import { describe, expect, it } from 'vitest';
import { countsOf, countsOfTwoTries, filesThatFailed } from '../../helpers/counts.ts';

describe('countsOf', () => {
  it('reads what Vitest reports', () => {
    const report = {
      numPassedTests: 7,
      numFailedTests: 1,
      numFailedTestSuites: 1,
      numPendingTests: 2,
    };

    expect(countsOf('vitest', report)).toEqual({
      passed: 7,
      failed: 1,
      skipped: 2,
      flaky: 0,
    });
  });

  it('counts a suite that could not be loaded as a failure', () => {
    const report = {
      numPassedTests: 7,
      numFailedTests: 0,
      numFailedTestSuites: 2,
      numPendingTests: 0,
    };

    expect(countsOf('vitest', report).failed).toBe(1);
  });

  it('counts a test that passed only at the second try as passed and as flaky', () => {
    const report = { stats: { expected: 3, unexpected: 0, flaky: 1, skipped: 0 }, errors: [] };

    expect(countsOf('playwright', report)).toEqual({
      passed: 4,
      failed: 0,
      skipped: 0,
      flaky: 1,
    });
  });

  it('refuses a report of another shape', () => {
    expect(() => countsOf('plain', { ok: true })).toThrow();
  });
});

describe('a second try', () => {
  const file = (name: string, status: string, ...tests: string[]) => ({
    name,
    status,
    assertionResults: tests.map((one) => ({ status: one })),
  });
  const first = {
    testResults: [
      file('sound.test.ts', 'passed', 'passed', 'passed', 'skipped'),
      // The process died in its second test.
      file('died.test.ts', 'failed', 'passed', 'pending', 'pending'),
    ],
  };
  const later = (passed: number, failed: number) => ({ passed, failed, skipped: 0, flaky: 0 });

  it('is given to the files that failed, also those whose process died', () => {
    expect(filesThatFailed(first)).toEqual(['died.test.ts']);
  });

  it('counts what passed only then as passed and as flaky', () => {
    expect(countsOfTwoTries(first, later(3, 0))).toEqual({
      passed: 5,
      failed: 0,
      skipped: 1,
      flaky: 2,
    });
  });

  it('leaves failed what fails again', () => {
    expect(countsOfTwoTries(first, later(2, 1))).toEqual({
      passed: 4,
      failed: 1,
      skipped: 1,
      flaky: 1,
    });
  });
});
