import { describe, expect, it } from 'vitest';
import { KioskError } from '#kiosk/errors.ts';
import { ReopeningKiosk, type OpenKiosk } from '../../../electron/shell/reopening-kiosk.ts';

const page = () => new Request('http://kiosk/');

/** A kiosk whose opening fails with the given errors, one after the other, and then succeeds. */
function makeKiosk(...failures: unknown[]) {
  const told: unknown[] = [];
  let openings = 0;
  let closings = 0;
  const opened: OpenKiosk = {
    fetch: async () => new Response('the exhibition'),
    close: async () => void closings++,
  };
  const open = async () => {
    openings++;
    if (failures.length > 0) throw failures.shift();
    return opened;
  };
  const kiosk = new ReopeningKiosk(open, (error) => told.push(error));
  return { kiosk, told, openings: () => openings, closings: () => closings };
}

describe('ReopeningKiosk', () => {
  it('opens once, however many requests come at once', async () => {
    const { kiosk, openings } = makeKiosk();

    const answers = await Promise.all([1, 2, 3].map(() => kiosk.fetch(page())));

    expect(await Promise.all(answers.map((answer) => answer.text()))).toEqual(
      Array(3).fill('the exhibition'),
    );
    expect(openings()).toBe(1);
  });

  it('shows why it cannot open, in three languages, and tells it to the log', async () => {
    const failure = new KioskError('DISK_FULL', 'The disk is full');
    const { kiosk, told } = makeKiosk(failure);

    const answer = await kiosk.fetch(page());

    const text = await answer.text();
    expect(answer.status).toBe(503);
    expect(text).toContain('DISK_FULL');
    for (const language of ['ar', 'fr', 'en']) expect(text).toContain(`lang="${language}"`);
    expect(kiosk.isOpen).toBe(false);
    expect(told).toEqual([failure]);
  });

  it('is well again as soon as the cause is gone', async () => {
    const { kiosk } = makeKiosk(new KioskError('DATA_FOLDER_UNWRITABLE', 'Read-only'));
    await kiosk.fetch(page());

    expect(await (await kiosk.fetch(page())).text()).toBe('the exhibition');
    expect(kiosk.isOpen).toBe(true);
  });

  it('is calm about a bug, and names no detail of it to visitors', async () => {
    const { kiosk } = makeKiosk(new TypeError('undefined is not a museum'));

    const text = await (await kiosk.fetch(page())).text();

    expect(text).toContain('UNEXPECTED');
    expect(text).not.toContain('museum');
  });

  it('shows a page that may load nothing and asks again by itself', async () => {
    const { kiosk } = makeKiosk(new KioskError('DISK_FULL', 'The disk is full'));

    const answer = await kiosk.fetch(page());

    expect(answer.headers.get('content-security-policy')).toMatch(
      /^default-src 'none'; style-src 'sha256-/,
    );
    expect(await answer.text()).toContain('http-equiv="refresh"');
  });

  it('closes what it opened', async () => {
    const { kiosk, closings } = makeKiosk();
    await kiosk.fetch(page());

    await kiosk.close();

    expect(closings()).toBe(1);
  });

  it('closes what is being opened at that moment', async () => {
    const { kiosk, closings } = makeKiosk();
    const asked = kiosk.fetch(page());

    await kiosk.close();
    await asked;

    expect(closings()).toBe(1);
  });

  it('does not open again for a request that comes while it ends', async () => {
    const { kiosk, openings } = makeKiosk();
    await kiosk.fetch(page());
    await kiosk.close();

    expect((await kiosk.fetch(page())).status).toBe(503);
    expect(openings()).toBe(1);
  });
});
