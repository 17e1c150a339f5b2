import { describe, expect, it } from 'vitest';
import { countsOf } from '../../helpers/counts.ts';

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
