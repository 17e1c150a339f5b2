import { describe, expect, it } from 'vitest';
import { valueOf } from '../../../electron/shell/launch-options.ts';

describe('the shell’s command line', () => {
  it('gives the value of a switch, spaces and equals signs included', () => {
    const argv = ['maarid', '--lang=ar', '--data=/srv/a b=c'];

    expect(valueOf('--data', argv)).toBe('/srv/a b=c');
  });

  it.each([
    ['absent', ['maarid']],
    ['empty', ['maarid', '--data=']],
    ['without a value', ['maarid', '--data', '/srv']],
    ['only the beginning of another', ['maarid', '--database=/srv']],
  ])('gives nothing if the switch is %s', (_what, argv) => {
    expect(valueOf('--data', argv)).toBeUndefined();
  });
});
