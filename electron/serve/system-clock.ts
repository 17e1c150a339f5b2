import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Clock } from '#kiosk/clock.ts';

/** The machine's own clocks: the wall clock, which may be wrong, and one that only goes forward. */
export const systemClock: Clock = {
  nowMs: () => Date.now(),
  monotonicMs: () => performance.now(),
  machineRun: machineRun(),
};

/**
 * Linux draws a random number whenever it starts. Windows and macOS tell only
 * since when they run, by a clock that may be set meanwhile: no answer is
 * better than a wrong one.
 */
function machineRun(): string | undefined {
  try {
    const drawn = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
    return createHash('sha256').update(drawn).digest('hex').slice(0, 8);
  } catch {
    return undefined;
  }
}
