import { describe, expect, it } from 'vitest';
import { stepsToInstall } from '#tests/helpers/chromium.ts';

describe('bringing a browser to a machine without one', () => {
  it('takes Debian’s package where this account may install it', () => {
    const steps = stepsToInstall({ isRoot: true, hasApt: true });

    expect(steps.at(-1)?.join(' ')).toMatch(/^apt-get install .*chromium$/);
  });

  it.each([
    ['an account without that right', { isRoot: false, hasApt: true }],
    ['a system without such packages', { isRoot: true, hasApt: false }],
  ])('leaves it to Playwright on %s', (_what, machine) => {
    const [step] = stepsToInstall(machine);

    expect(step?.slice(-2)).toEqual(['install', 'chromium']);
  });
});
