import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Clock } from '../clock.ts';
import { openStorage } from '../storage/open-storage.ts';
import { localCalendar } from './local-day.ts';
import type { MergeOutcome } from './merge-outcome.ts';
import { Merge } from './merge.ts';
import { DEFAULT_PARAMETERS } from './parameters.ts';
import { Seals, type BrokenSeal } from './seals.ts';
import { splitSegments } from './segment.ts';

/** The statistics of a data folder without the exhibition: for an organizer at a desk. */
export interface Desk {
  /** One outcome for each segment of the text, in their order. */
  merge(text: string): Promise<MergeOutcome[]>;
  /** The sealed days of this kiosk, one segment after another. */
  carry(): string;
  /** Seals of this kiosk that do not hold; none if all is well. */
  check(): BrokenSeal[];
  close(): void;
}

/**
 * @throws KioskError `DATA_FOLDER_UNWRITABLE`, `DATA_FROM_NEWER_VERSION`, `DISK_FULL`
 */
export function openDesk({ dataDir, clock }: { dataDir: string; clock: Clock }): Desk {
  const { db, install, epoch } = openStorage({ dataDir, clock });
  const parameters = DEFAULT_PARAMETERS;
  const calendar = localCalendar(parameters.timeZone, parameters.dayStartH);
  const today = calendar(clock.nowMs()).day;
  const self = { install, epoch };
  const seals = new Seals(db, self, parameters);

  return {
    async merge(text) {
      const merge = new Merge(db, { self, today });
      const outcomes: MergeOutcome[] = [];
      for (const segment of splitSegments(text)) {
        outcomes.push(merge.add(segment));
        await nextTurn();
      }
      return outcomes;
    },
    carry() {
      seals.sealUntil(today);
      return [...seals.segments()].join('');
    },
    check: () => seals.verify(),
    close: () => db.close(),
  };
}
