import type { Arbitrary } from 'fast-check';

/** A way into the kiosk by which something comes that strangers made. */
export interface Door {
  name: string;
  /** Things of the shape that is expected, spoilt. */
  thing: Arbitrary<unknown>;
  /**
   * Brings one thing to the door.
   *
   * @returns whether it was let in
   * @throws if the door did anything but let it in or refuse it by name
   */
  bring(thing: never): Promise<boolean>;
  /** How many runs the time for one is worth: a process is dearer than a call. */
  share: number;
  close(): Promise<void>;
}
