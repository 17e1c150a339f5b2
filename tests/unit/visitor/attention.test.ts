import { describe, expect, it } from 'vitest';
import { Attention, STUCK_CONTACT_MS } from '../../../renderer/visitor/state/attention.svelte.ts';

function makeAttention({ idleS = 60, countdownS = 20 } = {}) {
  const clock = { nowMs: 1_000_000 };
  const left: number[] = [];
  const attention = new Attention({
    nowMs: () => clock.nowMs,
    wait: () => ({ idleS, countdownS }),
    onleft: () => left.push(clock.nowMs),
  });
  /** Lets time pass as a page does: a tick four times a second. */
  function pass(seconds: number): void {
    for (let quarter = 0; quarter < seconds * 4; quarter += 1) {
      clock.nowMs += 250;
      attention.tick();
    }
  }
  return { attention, clock, left, pass };
}

describe('attention', () => {
  it('waits a minute, counts down from twenty, and then says that the visitor left', () => {
    const { attention, left, pass } = makeAttention();

    attention.begin();
    pass(59);
    expect(attention.phase).toBe('present');
    pass(2);
    expect(attention.phase).toBe('leaving');
    expect(attention.secondsLeft).toBe(19);
    pass(18);
    expect(left).toEqual([]);
    pass(2);

    expect(left.length).toBeGreaterThan(0);
  });

  it('begins to wait anew with every touch', () => {
    const { attention, pass } = makeAttention();

    attention.begin();
    pass(50);
    attention.contact(1, 'down');
    attention.contact(1, 'up');
    pass(50);

    expect(attention.phase).toBe('present');
  });

  it('doubles the wait for a visitor who asks for more time', () => {
    const { attention, pass } = makeAttention();

    attention.begin();
    pass(65);
    attention.moreTime();
    pass(110);
    expect(attention.phase).toBe('present');
    pass(11);

    expect(attention.phase).toBe('leaving');
  });

  it('does not let a sleeve on the glass answer for the visitor during the countdown', () => {
    const { attention, pass } = makeAttention();

    attention.begin();
    pass(65);
    attention.contact(3, 'down');
    attention.contact(3, 'move');

    expect(attention.phase).toBe('leaving');
  });

  it('ignores a contact that has not left the glass for half a minute', () => {
    const { attention, clock, pass } = makeAttention();

    attention.begin();
    attention.contact(9, 'down');
    clock.nowMs += STUCK_CONTACT_MS + 1;
    for (let second = 0; second < 62; second += 1) {
      pass(1);
      attention.contact(9, 'move');
    }

    expect(attention.phase).toBe('leaving');
  });

  it('counts a finger that moves, as long as it is not stuck', () => {
    const { attention, pass } = makeAttention();

    attention.begin();
    pass(55);
    attention.contact(2, 'down');
    pass(20);
    attention.contact(2, 'move');
    pass(50);

    expect(attention.phase).toBe('present');
  });

  it('waits while something plays, and begins to count when it ends', () => {
    const { attention, pass } = makeAttention();

    attention.begin();
    attention.hold('film');
    pass(300);
    expect(attention.phase).toBe('present');
    attention.release('film');
    pass(61);

    expect(attention.phase).toBe('leaving');
  });

  it('does not wait for ever for something that nobody stopped', () => {
    const { attention, pass } = makeAttention();

    attention.begin();
    attention.hold('film');
    pass(10 * 60 + 62);

    expect(attention.phase).toBe('leaving');
  });

  it('says nothing while nobody is there', () => {
    const { attention, left, pass } = makeAttention();

    pass(200);

    expect(attention.phase).toBe('attract');
    expect(left).toEqual([]);
  });
});
