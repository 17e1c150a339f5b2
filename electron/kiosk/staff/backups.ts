import type { Clock } from '../clock.ts';
import { KioskError } from '../errors.ts';
import type { Log } from '../log.ts';
import { runJob } from '../packs/run-job.ts';
import type { Shelf } from '../packs/shelf.ts';
import type { BackupStatus, Stick } from './backup-views.ts';
import type { House } from './house.ts';
import type { StaffJournal } from './staff-journal.ts';
import type { FoundStick } from './stick-backups.ts';

interface BackupsOptions {
  dataDir: string;
  packsDir: string;
  stickDirs: readonly string[];
  shelf: Shelf;
  house: House;
  journal: StaffJournal;
  clock: Clock;
  log: Log;
  /** Opens the whole kiosk anew, over what was restored. */
  reopen: () => void;
}

/** Everything of this kiosk onto a stick, and back from one. One thing at a time. */
export class Backups {
  readonly #options: BackupsOptions;
  #found: FoundStick[] = [];
  #status: BackupStatus = { state: 'none' };
  #running: Promise<void> | undefined;

  constructor(options: BackupsOptions) {
    this.#options = options;
  }

  get status(): BackupStatus {
    return this.#status;
  }

  async sticks(): Promise<Stick[]> {
    const word = await runJob({ kind: 'sticks', stickDirs: this.#options.stickDirs });
    if (word.kind !== 'sticks') throw new Error(`The worker said ${word.kind}`);
    this.#found = word.sticks;
    return word.sticks.map(({ folder: _folder, backups, ...stick }) => ({
      ...stick,
      backups: backups.map(({ folder: _of, ...backup }) => backup),
    }));
  }

  /** The top folder of a stick that was listed. @throws KioskError `NOT_FOUND` */
  folderOf(id: string): string {
    const stick = this.#found.find((one) => one.id === id);
    if (!stick) throw new KioskError('NOT_FOUND', 'This stick is no longer there');
    return stick.folder;
  }

  /** @throws KioskError `BACKUP_RUNNING`, `NOT_FOUND` */
  write(id: string): void {
    const stick = this.folderOf(id);
    const { dataDir, packsDir, shelf, house, clock } = this.#options;
    const { active, previous, loaded, newest } = shelf.pointer;
    this.#begin('write', {
      kind: 'backup',
      stick,
      dataDir,
      packsDir,
      pointer: { active, previous, loaded, newest },
      kiosk: house.settings.name,
      atMs: clock.nowMs(),
    });
  }

  /** The kiosk opens anew when it is done. @throws KioskError `BACKUP_RUNNING`, `NOT_FOUND` */
  restore(id: string): void {
    const backup = this.#found.flatMap(({ backups }) => backups).find((one) => one.id === id);
    if (!backup) throw new KioskError('NOT_FOUND', 'This backup is no longer there');
    const { dataDir, packsDir } = this.#options;
    const { folder, name } = backup;
    this.#begin('restore', { kind: 'restore', folder, dataDir, packsDir }, name);
  }

  /** Waits for the end of what is under way. */
  async close(): Promise<void> {
    await this.#running;
  }

  #begin(work: 'write' | 'restore', job: Parameters<typeof runJob>[0], name = ''): void {
    if (this.#running) throw new KioskError('BACKUP_RUNNING', 'A backup is under way');
    this.#status = { state: 'running', work, step: 'copy', doneBytes: 0, totalBytes: 0 };
    this.#running = this.#run(work, job, name).finally(() => (this.#running = undefined));
  }

  async #run(work: 'write' | 'restore', job: Parameters<typeof runJob>[0], name: string) {
    const { journal, log, reopen } = this.#options;
    try {
      const word = await runJob(job, (said) => {
        if (said.kind !== 'backup-progress') return;
        this.#status = { state: 'running', work, ...said.progress };
      });
      if (word.kind === 'refused') throw new KioskError(word.code, word.message);
      if (word.kind !== 'backed-up') throw new Error(`The worker said ${word.kind}`);
      const { sizeBytes, isFromMedium = true } = word;
      this.#status = { state: 'done', work, name: word.name ?? name, sizeBytes, isFromMedium };
      const written = { name: word.name ?? '', sizeBytes, isFromMedium };
      if (work === 'write') journal.write('backup-written', written);
      else reopen();
    } catch (error) {
      const isNamed = error instanceof KioskError;
      if (!isNamed) log({ level: 'error', event: 'bug', path: 'backup', error: String(error) });
      const code = isNamed ? error.code : 'UNEXPECTED';
      const message = isNamed ? error.message : 'The kiosk met a fault of its own';
      journal.write('backup-failed', { work, code, message: message.slice(0, 500) });
      this.#status = { state: 'failed', work, code, message };
    }
  }
}
