/** Why a file is no segment that can be merged. */
export type SegmentFault =
  'not-a-segment' | 'too-large' | 'unknown-version' | 'torn' | 'changed' | 'bad-signature';

export type Conflict =
  /** Two disks say that they are the same kiosk: one is a copy of the other. */
  | 'cloned-disk'
  /** The kiosk is known by another key: this is not the kiosk it says it is. */
  | 'foreign-key';

/**
 * What became of a segment. Everything but `merged` leaves the numbers as they
 * were; a conflict is kept whole in `set_aside`, for people to decide.
 */
export type MergeOutcome =
  | { outcome: 'merged' | 'known' | 'outdated'; install: string; day: string }
  | { outcome: 'conflict'; why: Conflict; install: string; day: string }
  | { outcome: 'refused'; why: SegmentFault | 'future-day' };
