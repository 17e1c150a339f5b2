import { afterEach, describe, expect, it, vi } from 'vitest';
import { tellSystemd } from '../../../electron/shell/systemd.ts';

const SERVICE = { NOTIFY_SOCKET: '/run/systemd/notify', WATCHDOG_USEC: '60000000' };

function makeService(environment = SERVICE, lives: () => Promise<unknown> = async () => 200) {
  vi.useFakeTimers();
  const said: string[] = [];
  const logged: string[] = [];
  const ready = tellSystemd({
    environment,
    lives,
    say: (word) => void said.push(word),
    log: ({ event }) => void logged.push(event),
  });
  return { said, logged, ready };
}

afterEach(() => void vi.useRealTimers());

describe('a service of systemd', () => {
  it('says once that it is ready, and three times in its minute that it lives', async () => {
    const { said, ready } = makeService();
    expect(said).toEqual([]);

    ready();
    ready();
    await vi.advanceTimersByTimeAsync(60_000);

    expect(said).toEqual(['READY=1', ...Array<string>(3).fill('WATCHDOG=1')]);
  });

  it('is silent when the kiosk does not answer', async () => {
    const { said, logged, ready } = makeService(SERVICE, () => Promise.reject(new Error('gone')));

    ready();
    await vi.advanceTimersByTimeAsync(30_000);

    expect(said).toEqual(['READY=1']);
    expect(logged).toEqual(['no-sign-of-life']);
  });

  it('says nothing where systemd does not listen', async () => {
    const { said, ready } = makeService({ ...SERVICE, NOTIFY_SOCKET: '' });

    ready();
    await vi.advanceTimersByTimeAsync(60_000);

    expect(said).toEqual([]);
  });
});
