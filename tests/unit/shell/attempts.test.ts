import { describe, expect, it } from 'vitest';
import { Attempts } from '../../../electron/shell/attempts.ts';

function makeAttempts() {
  let atMs = 1_000;
  const clock = { nowMs: () => 0, monotonicMs: () => atMs };
  const attempts = new Attempts(clock, { tries: 2, withinMs: 600 });
  return { attempts, pass: (ms: number) => (atMs += ms) };
}

describe('Attempts', () => {
  it('allows as many tries as it says, and then no more', () => {
    const { attempts } = makeAttempts();

    expect([attempts.take(), attempts.take(), attempts.take()]).toEqual([true, true, false]);
  });

  it('forgets a try when its time is over', () => {
    const { attempts, pass } = makeAttempts();
    attempts.take();
    pass(400);
    attempts.take();

    pass(200);

    expect([attempts.take(), attempts.take()]).toEqual([true, false]);
  });

  it('does not count a try that it refused', () => {
    const { attempts, pass } = makeAttempts();
    attempts.take();
    attempts.take();
    pass(599);
    attempts.take();

    pass(1);

    expect(attempts.take()).toBe(true);
  });
});
