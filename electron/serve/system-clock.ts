import type { Clock } from '#kiosk/clock.ts';

/** The machine's own clocks: the wall clock, which may be wrong, and one that only goes forward. */
export const systemClock: Clock = {
  nowMs: () => Date.now(),
  monotonicMs: () => performance.now(),
};
