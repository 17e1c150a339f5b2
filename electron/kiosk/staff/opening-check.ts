import { filesWithout } from '#format/manifest.ts';
import type { Clock } from '../clock.ts';
import { KioskError } from '../errors.ts';
import type { ActivePack } from '../packs/pack.ts';
import { runJob } from '../packs/run-job.ts';
import type { Status } from '../api/parts.ts';
import type { CheckReport, DeepLine } from './check-views.ts';
import type { StaffJournal } from './staff-journal.ts';

interface CheckOptions {
  pack: ActivePack;
  databaseFile: string;
  status: Status;
  clock: Clock;
  journal: Pick<StaffJournal, 'write'>;
  /** Writes an event of the staff's own and reads it back. @returns its number */
  writeTestEvent: () => number;
}

/** What staff ask before they open the doors: the quick lines, and those that take a closer look. */
export class OpeningCheck {
  readonly #options: CheckOptions;

  constructor(options: CheckOptions) {
    this.#options = options;
  }

  async run(): Promise<CheckReport> {
    const { status, clock, journal } = this.#options;
    const test = this.#testEvent();
    const deep = [...(await this.#lookCloser()), test];
    const lines = [...status.lines(), ...deep];
    const wrong = lines.filter(({ state }) => state !== 'ok').map(({ id }) => id);
    journal.write('opening-check', { wrong });
    return { atMs: clock.nowMs(), lines };
  }

  /** Every file of the exhibition hashed, every page of the database looked at; beside the kiosk, not in it. */
  async #lookCloser(): Promise<DeepLine[]> {
    const { pack, databaseFile } = this.#options;
    const files = filesWithout(pack.manifest, pack.leftOut);
    const word = await runJob({ kind: 'check', folder: pack.folder, databaseFile });
    if (word.kind !== 'checked') throw new Error(`The worker said ${word.kind}`);
    const { damaged, verdict } = word;
    const sizeBytes = files.reduce((sum, file) => sum + file.sizeBytes, 0);
    return [
      {
        id: 'verified',
        state: damaged.length === 0 ? 'ok' : 'bad',
        files: files.length,
        sizeBytes,
        damaged: damaged.slice(0, 10),
      },
      { id: 'quick-check', state: verdict === 'ok' ? 'ok' : 'bad', verdict },
    ];
  }

  #testEvent(): DeepLine {
    try {
      return { id: 'test-event', state: 'ok', seq: this.#options.writeTestEvent() };
    } catch (error) {
      if (!(error instanceof KioskError)) throw error;
      return { id: 'test-event', state: 'bad', seq: null };
    }
  }
}
