/**
 * The kiosk's only source of time, so that a test can own it.
 *
 * The two readings answer different questions and are never mixed: durations
 * come from the monotonic one, which no one can set; dates come from the wall
 * clock, which on a travelling kiosk is often wrong.
 */
export interface Clock {
  /** Wall clock: milliseconds since 1970, UTC. May jump in either direction. */
  nowMs(): number;
  /** Milliseconds since an arbitrary moment of this process. Never goes back. */
  monotonicMs(): number;
  /**
   * Names this run of the machine: the same for two starts of the program
   * between which the machine was not switched off. Absent where the system
   * does not say.
   */
  readonly machineRun?: string | undefined;
}
