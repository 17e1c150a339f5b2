import type { VisitLog } from '../api/parts.ts';
import { KioskError } from '../errors.ts';

/** The visits of a kiosk that found the disk full when it started: shown the exhibition, not counted. */
export class UncountedVisits implements VisitLog {
  readonly start = undefined;

  begun(): void {}

  stop(): void {}

  begin(): never {
    throw noRoom();
  }

  record(): never {
    throw noRoom();
  }

  end(): never {
    throw noRoom();
  }

  /** Nothing is counted anyway. */
  uncount(): void {}

  attract(): never {
    throw noRoom();
  }
}

function noRoom(): KioskError {
  return new KioskError('DISK_FULL', 'The disk was full at the start: visits are not counted');
}
