import { describe, expect, it } from 'vitest';
import { ERROR_CODES } from '#kiosk/errors.ts';
import { staffSentence } from '../../../electron/shell/trouble-words.ts';

describe('the words for staff when the kiosk cannot open', () => {
  it.each(ERROR_CODES)('exist for %s, each in its own script', (code) => {
    const { ar, fr, en } = staffSentence(code);

    expect(ar).toMatch(/^[\p{Script=Arabic}\p{M}\p{P}\p{Z}]+$/u);
    expect(fr).toMatch(/^[\p{Script=Latin}\p{P}\p{Z}]+$/u);
    expect(en).toMatch(/^[\p{Script=Latin}\p{P}\p{Z}]+$/u);
  });

  it('say something of its own of a full disk', () => {
    expect(staffSentence('DISK_FULL')).not.toEqual(staffSentence('UNEXPECTED'));
  });
});
