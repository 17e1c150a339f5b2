import { describe, expect, it } from 'vitest';
import { ERROR_CODES, KioskError } from '#kiosk/errors.ts';
import { failureLine, UsageError } from '#serve/messages.ts';

describe('the terminal’s words', () => {
  it.each(ERROR_CODES)('say %s in one plain line that ends with its code', (code) => {
    const line = failureLine(new KioskError(code, 'Something is amiss.'));

    expect(line).toMatch(/^Maarid cannot open: Something is amiss\. /);
    expect(line).not.toContain('\n');
    expect(line.endsWith(`(${code})`)).toBe(true);
  });

  it('say what to do when a port is in use', () => {
    const line = failureLine(new KioskError('PORT_IN_USE', 'Port 80 is already in use'));

    expect(line).toBe(
      'Maarid cannot open: Port 80 is already in use. Choose another with --port, or let the machine choose with --port 0. (PORT_IN_USE)',
    );
  });

  it('stay in one line for a pack with many faults', () => {
    const line = failureLine(
      new KioskError('PACK_FILE_MISSING', 'a.webp: missing\nb.webp: missing'),
    );

    expect(line).toMatch(/^Maarid cannot open: a\.webp: missing, and 1 more like it\. /);
    expect(line).not.toContain('\n');
  });

  it('say what was wrong with the command line', () => {
    expect(failureLine(new UsageError('--port must be a number.'))).toBe(
      'Maarid cannot open: --port must be a number.',
    );
  });

  it('own up to a bug, with its trace for whoever mends it', () => {
    const bug = new TypeError('undefined is not a museum');

    const line = failureLine(bug);

    expect(line).toContain('a fault of its own');
    expect(line).toContain('messages.test.ts');
  });
});
