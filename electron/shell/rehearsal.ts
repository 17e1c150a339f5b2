import { valueOf } from './launch-options.ts';

/** What otherwise comes after hours, brought forward to be seen in a test. */
export interface Rehearsal {
  /** How often the screen is looked at. */
  lookEveryMs: number;
  pageAgeMs: number;
  budgetBytes: number;
  quietMs: number;
  hoursEveryMs: number;
}

/**
 * @param isInspected - only a developer or a test may: in a shipped build a
 * fuse keeps the inspector out, and with it every one of these switches
 */
export function rehearsal(
  argv: readonly string[],
  isInspected: boolean,
  usual: Rehearsal,
): Rehearsal {
  if (!isInspected) return usual;
  const given = (name: string, otherwise: number): number =>
    Number(valueOf(`--rehearse-${name}`, argv) ?? otherwise);
  return {
    lookEveryMs: given('look-ms', usual.lookEveryMs),
    pageAgeMs: given('age-ms', usual.pageAgeMs),
    budgetBytes: given('budget-bytes', usual.budgetBytes),
    quietMs: given('quiet-ms', usual.quietMs),
    hoursEveryMs: given('hours-ms', usual.hoursEveryMs),
  };
}

/** Where sticks appear, for a test that may not write where the system puts them; likewise only if it looks inside. */
export function rehearsedSticks(
  argv: readonly string[],
  isInspected: boolean,
): { stickDirs?: string[] } {
  const given = isInspected ? valueOf('--rehearse-sticks', argv) : undefined;
  return given === undefined ? {} : { stickDirs: [given] };
}
