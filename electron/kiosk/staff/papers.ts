import type { Clock } from '../clock.ts';
import { KioskError } from '../errors.ts';
import { runJob } from '../packs/run-job.ts';
import type { Backups } from './backups.ts';
import type { AskPaper, Paper, PaperLanguage, SavedPaper } from './paper-views.ts';
import type { Printer } from './printer.ts';
import type { StaffJournal } from './staff-journal.ts';

interface PapersOptions {
  /** Absent where a browser prints by itself. */
  printer: Printer | undefined;
  backups: Pick<Backups, 'folderOf'>;
  journal: StaffJournal;
  clock: Clock;
}

/** Where the papers stand that are no sheets: with the numbers for those inside, as staff are. */
const ADDRESSES: Partial<Record<Paper, (language: PaperLanguage) => string>> = {
  report: (language) => `/organizer/report/?language=${language}&audience=inside`,
  assessment: (language) => `/organizer/self-assessment/?language=${language}`,
};

/** Printed pages as PDFs on a stick: the kiosk's own window opens no dialog of the system. One at a time. */
export class Papers {
  readonly #options: PapersOptions;
  #isSaving = false;

  constructor(options: PapersOptions) {
    this.#options = options;
  }

  /**
   * @throws KioskError `NOT_ALLOWED` where there is no printer, `NOT_FOUND` if the stick
   * is gone, `BACKUP_RUNNING`, `DISK_FULL`, `DATA_FOLDER_UNWRITABLE`
   */
  async save({ paper, language, stick: id }: AskPaper): Promise<SavedPaper> {
    const { printer, backups, journal } = this.#options;
    if (!printer) throw new KioskError('NOT_ALLOWED', 'Here the browser prints');
    const stick = backups.folderOf(id);
    if (this.#isSaving) throw new KioskError('BACKUP_RUNNING', 'A PDF is being saved');
    this.#isSaving = true;
    try {
      const address = ADDRESSES[paper]?.(language);
      const pdf = await (address === undefined ? printer.shown() : printer.page(address));
      const name = this.#nameOf(paper, language);
      const word = await runJob({ kind: 'paper', stick, name, pdf });
      if (word.kind === 'refused') throw new KioskError(word.code, word.message);
      if (word.kind !== 'paper-saved') throw new Error(`The worker said ${word.kind}`);
      const saved = { name, sizeBytes: pdf.byteLength };
      journal.write('paper-saved', saved);
      return saved;
    } finally {
      this.#isSaving = false;
    }
  }

  /** With the minute, so that the papers of a tour can lie in one folder. */
  #nameOf(paper: Paper, language: PaperLanguage): string {
    const time = new Date(this.#options.clock.nowMs()).toISOString().slice(0, 16);
    return `maarid-${paper}-${language}-${time.replace('T', '-').replace(':', '')}.pdf`;
  }
}
