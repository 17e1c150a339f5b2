import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { HOLD_MS, watchStaffCorner } from '../../../renderer/visitor/staff-corner.ts';

/** A window of 1000 by 800, as far as the corner needs one. */
function makeWindow() {
  const target = new EventTarget();
  const page = Object.assign(target, {
    innerWidth: 1000,
    innerHeight: 800,
    setTimeout: (run: () => void, ms: number) => setTimeout(run, ms),
    clearTimeout: (timer: NodeJS.Timeout) => clearTimeout(timer),
  }) as unknown as Window;
  const touch = (type: string, clientX: number, clientY: number, pointerId = 1) =>
    target.dispatchEvent(Object.assign(new Event(type), { clientX, clientY, pointerId }));
  return { page, touch };
}

describe('the hidden corner', () => {
  beforeEach(() => vi.useFakeTimers());
  afterEach(() => vi.useRealTimers());

  function watched() {
    const { page, touch } = makeWindow();
    let opened = 0;
    const stop = watchStaffCorner(page, () => (opened += 1));
    return { touch, stop, opened: () => opened };
  }

  it('opens to a finger held there for five seconds', () => {
    const { touch, opened } = watched();
    touch('pointerdown', 20, 20);
    vi.advanceTimersByTime(HOLD_MS - 1);
    expect(opened()).toBe(0);
    vi.advanceTimersByTime(1);
    expect(opened()).toBe(1);
  });

  it.each([
    ['a short touch', (touch: Touch) => touch('pointerup', 20, 20)],
    ['a finger that slides away', (touch: Touch) => touch('pointermove', 400, 20)],
    ['a touch that is called off', (touch: Touch) => touch('pointercancel', 20, 20)],
    ['a second finger elsewhere', (touch: Touch) => touch('pointerdown', 500, 500, 2)],
  ])('stays shut to %s', (_what, act) => {
    const { touch, opened } = watched();
    touch('pointerdown', 20, 20);
    vi.advanceTimersByTime(1000);
    act(touch);
    vi.advanceTimersByTime(HOLD_MS);
    expect(opened()).toBe(0);
  });

  it('stays shut to a finger held anywhere else, and once nobody watches it', () => {
    const { touch, stop, opened } = watched();
    touch('pointerdown', 500, 20);
    vi.advanceTimersByTime(HOLD_MS);
    touch('pointerdown', 20, 20);
    stop();
    vi.advanceTimersByTime(HOLD_MS);
    expect(opened()).toBe(0);
  });
});

type Touch = (type: string, clientX: number, clientY: number, pointerId?: number) => boolean;
