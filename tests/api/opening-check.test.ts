import { appendFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { CheckReport } from '#kiosk/api/api.ts';
import { makeKiosk } from '#tests/helpers/make-kiosk.ts';
import { staffOf } from '#tests/helpers/staff-of.ts';

async function check() {
  const running = await makeKiosk();
  const staff = await staffOf(running);
  const run = async () => {
    const report = (await (await staff.asStaff('POST', '/check')).json()) as CheckReport;
    return Object.fromEntries(report.lines.map((line) => [line.id, line]));
  };
  return { running, run, ...staff };
}

describe('the opening check', () => {
  it('hashes the exhibition, looks through the database, and writes and reads an event', async () => {
    const { running, run, journal } = await check();

    const lines = await run();

    expect(lines['verified']).toMatchObject({ state: 'ok', damaged: [] });
    expect(lines['quick-check']).toMatchObject({ state: 'ok', verdict: 'ok' });
    expect(lines['test-event']).toMatchObject({ state: 'ok' });
    expect(lines['clock']).toMatchObject({ state: 'ok' });
    expect((await journal())[0]).toMatchObject({ act: 'opening-check', facts: { wrong: [] } });
    // Marked as the staff's own, so that no measure counts it.
    expect(running.events().at(-1)).toMatchObject({ kind: 'ATTRACT', flags: ['STAFF'] });
  });

  it('names a file of the exhibition that has changed', async () => {
    const { running, run } = await check();
    const file = join(running.house.bundledPackDir, 'pictures/oven-picture-480.webp');
    await appendFile(file, 'x');

    const { verified } = await run();

    expect(verified).toMatchObject({ state: 'bad' });
    expect(JSON.stringify(verified)).toContain('oven-picture-480');
  });

  it('is for staff', async () => {
    const { ask } = await check();

    expect((await ask('POST', '/check', {})).status).toBe(401);
  });
});
