import { describe, expect, it } from 'vitest';
import { rehearsal, rehearsedSticks } from '../../../electron/shell/rehearsal.ts';

const USUAL = { lookEveryMs: 2, pageAgeMs: 3, budgetBytes: 4, quietMs: 5, hoursEveryMs: 6 };
const ARGV = ['maarid', '--rehearse-age-ms=100', '--rehearse-look-ms=50'];

describe('what comes after hours', () => {
  it('is brought forward for a test that looks inside', () => {
    expect(rehearsal(ARGV, true, USUAL)).toEqual({ ...USUAL, pageAgeMs: 100, lookEveryMs: 50 });
  });

  it('stays as it is in a shipped build, whatever its command line says', () => {
    expect(rehearsal(ARGV, false, USUAL)).toEqual(USUAL);
    const argv = ['maarid', '--rehearse-sticks=/home/*'];
    expect(rehearsedSticks(argv, false)).toEqual({});
    expect(rehearsedSticks(argv, true)).toEqual({ stickDirs: ['/home/*'] });
  });
});
