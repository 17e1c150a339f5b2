import { describe, expect, it } from 'vitest';
import { json, readable } from '#serve/log.ts';

describe('the log', () => {
  it('is one JSON object a line for a supervisor', () => {
    const text = json({ level: 'info', event: 'kiosk-opened', seq: 7 }, new Date(0));

    expect(JSON.parse(text)).toEqual({
      at: '1970-01-01T00:00:00.000Z',
      level: 'info',
      event: 'kiosk-opened',
      seq: 7,
    });
    expect(text).not.toContain('\n');
  });

  it('is one readable line for a person', () => {
    const line = { level: 'warn', event: 'database-set-aside', folder: '/srv', rows: 3 } as const;

    expect(readable(line)).toBe('warn: database set aside; folder: /srv; rows: 3');
  });

  it('spares a person what only says that all is well', () => {
    expect(readable({ level: 'info', event: 'kiosk-opened' })).toBeUndefined();
  });
});
