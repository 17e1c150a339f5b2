import { describe, expect, it } from 'vitest';
import { door } from '#kiosk/api/door.ts';
import type { LogLine } from '#kiosk/log.ts';

describe('the door', () => {
  it('logs a bug once, with its trace, and tells the page no more than that there was one', async () => {
    const lines: LogLine[] = [];
    const app = door((line) => lines.push(line)).get('/bug', () => {
      throw new TypeError('the secret of this house');
    });

    const response = await app.fetch(new Request('http://kiosk/bug'));

    expect(response.status).toBe(500);
    expect(await response.json()).toEqual({
      error: { code: 'UNEXPECTED', message: 'The kiosk met a fault of its own' },
    });
    expect(lines).toMatchObject([{ level: 'error', event: 'bug', path: '/bug' }]);
    expect(String(lines[0]?.['error'])).toContain('the secret of this house');
  });

  it('lets nothing be kept that does not say so', async () => {
    const app = door(() => {}).get('/fact', (c) => c.json({ n: 1 }));

    const response = await app.fetch(new Request('http://kiosk/fact'));

    expect(response.headers.get('Cache-Control')).toBe('no-store');
  });
});
