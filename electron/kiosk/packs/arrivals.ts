import { createHash, randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Clock } from '../clock.ts';
import { KioskError } from '../errors.ts';
import type { Log } from '../log.ts';
import type { StaffJournal } from '../staff/staff-journal.ts';
import { realDisk } from './disk.ts';
import { receiveUpload } from './receive-upload.ts';
import { uploadsDir } from './places.ts';
import { leaveResult, type Result } from './result-note.ts';
import { runJob } from './run-job.ts';
import type { Shelf } from './shelf.ts';
import { emptyStaging, emptyUploads } from './sweep.ts';
import type { TakeIn, TakenIn } from './take-in.ts';
import { readTrust, trustSigner } from './trust.ts';
import type { Standards } from './verdict.ts';
import type { Glance, ImportStatus, Offer, Progress, Reason } from './views.ts';
import type { Watcher } from './watcher.ts';

interface ArrivalsOptions {
  dataDir: string;
  packsDir: string;
  stickDirs: readonly string[];
  shelf: Shelf;
  journal: StaffJournal;
  clock: Clock;
  log: Log;
}

interface HowToTake {
  confirmed: readonly Reason[];
  show: boolean;
  leftOut: readonly string[];
}

/** Packs that come to this kiosk: what lies within reach, and the one that is being taken in. */
export class Arrivals {
  readonly #options: ArrivalsOptions;
  #offers = new Map<string, Offer & { file: string }>();
  #status: ImportStatus = { state: 'none' };
  #cancelled = new SharedArrayBuffer(4);
  #running: Promise<void> | undefined;

  constructor(options: ArrivalsOptions) {
    this.#options = options;
  }

  get status(): ImportStatus {
    return this.#status;
  }

  /** Room on the disk onto which packs come. */
  freeBytes(): number {
    const { packsDir, dataDir } = this.#options;
    return realDisk.freeBytes(existsSync(packsDir) ? packsDir : dataDir);
  }

  /** Looks at all sticks anew. @throws KioskError `TRUST_UNREADABLE` */
  async offers(): Promise<Offer[]> {
    const uploads = [...this.#offers.values()].filter(({ isUpload }) => isUpload);
    const { stickDirs } = this.#options;
    const glances = await this.#glances(
      stickDirs,
      uploads.map(({ file }) => file),
    );
    const offers = await Promise.all(glances.map((glance) => this.#offer(glance)));
    this.#offers = new Map(offers.map((offer) => [offer.id, offer]));
    return [...this.#offers.values()].map(withoutFile);
  }

  /**
   * Takes an archive that a browser sends; the one that was sent before gives way.
   *
   * @throws KioskError `PACK_TOO_LARGE`, `DISK_FULL`, `IMPORT_RUNNING`, `PACK_SOURCE_GONE`
   */
  async upload(body: ReadableStream<Uint8Array> | null, lengthBytes: number): Promise<Offer> {
    this.#mustBeIdle();
    const { packsDir } = this.#options;
    for (const [id, { isUpload }] of this.#offers) if (isUpload) this.#offers.delete(id);
    emptyUploads(packsDir);
    const file = join(uploadsDir(packsDir), `upload-${randomBytes(4).toString('hex')}.maarid`);
    // A second one, or an import of the first, waits until this one is in.
    const receiving = receiveUpload(body, file, lengthBytes, this.#watcherOf(lengthBytes));
    this.#running = receiving
      .finally(() => {
        this.#running = undefined;
        this.#status = { state: 'none' };
      })
      .catch(() => {});
    await receiving;
    const [glance] = await this.#glances([], [file]);
    const offer = await this.#offer(glance as Glance);
    this.#offers.set(offer.id, offer);
    return withoutFile(offer);
  }

  /** Tells whoever asks how much of an upload has come, and lets them call it off. */
  #watcherOf(totalBytes: number): Watcher {
    const flag = new Int32Array((this.#cancelled = new SharedArrayBuffer(4)));
    const onProgress = (progress: Progress): void => {
      this.#status = { state: 'running', offer: null, progress };
    };
    onProgress({ step: 'receive', doneBytes: 0, totalBytes });
    return { onProgress, isCancelled: () => Atomics.load(flag, 0) !== 0 };
  }

  /**
   * Begins to take in an offer; `status` tells how it goes.
   *
   * @param confirmed - what staff have said yes to
   * @param leftOut - ids of the optional parts that staff do without
   * @throws KioskError `IMPORT_RUNNING`, `NOT_FOUND`, `TRUST_UNREADABLE`
   */
  start(id: string, how: HowToTake): void {
    this.#mustBeIdle();
    const offer = this.#mustFind(id);
    const standards = this.#standards();
    this.#cancelled = new SharedArrayBuffer(4);
    const progress: Progress = { step: 'copy', doneBytes: 0, totalBytes: offer.sizeBytes };
    this.#status = { state: 'running', offer: id, progress };
    this.#running = this.#takeIn(offer, how, standards).finally(() => (this.#running = undefined));
  }

  /** Calls the import off; `status` says when nothing is left of it. */
  cancel(): void {
    Atomics.store(new Int32Array(this.#cancelled), 0, 1);
  }

  /** Calls off what is under way and waits for its end. */
  async close(): Promise<void> {
    this.cancel();
    await this.#running;
  }

  /** From now on packs of whoever signed this offer are taken in without a question. */
  trust(id: string, name: string): void {
    const { signer } = this.#mustFind(id);
    if (!signer) throw new KioskError('REQUEST_INVALID', 'Nobody signed this pack');
    trustSigner(this.#options.dataDir, { name, publicKey: signer.publicKey });
    this.#options.journal.write('signer-trusted', { keyId: signer.keyId, name });
  }

  async #takeIn(
    offer: Offer & { file: string },
    { confirmed, show, leftOut }: HowToTake,
    standards: Standards,
  ): Promise<void> {
    const { packsDir, shelf } = this.#options;
    const { file, isUpload, id } = offer;
    try {
      const what = { file, isUpload, packsDir, standards, confirmed, leftOut };
      const taken = await this.#work(what, id);
      shelf.keep(taken);
      this.#options.journal.write('pack-taken-in', {
        pack: taken.folder,
        keyId: taken.keyId,
        overridden: taken.reasons,
        ...(taken.leftOut.length > 0 && { leftOut: taken.leftOut }),
      });
      if (show) await shelf.show(taken.folder);
      const noteLeft = await this.#note(offer, show ? 'shown' : 'taken-in', leftOut);
      if (isUpload) this.#offers.delete(id);
      if (isUpload) emptyUploads(packsDir);
      this.#status = { state: 'done', offer: id, name: taken.folder, isShown: show, noteLeft };
    } catch (error) {
      await this.#failed(offer, error);
    } finally {
      // Also after a worker that died without clearing up.
      emptyStaging(packsDir);
    }
  }

  /** A bug ends the import like any other failure, and is logged as what it is. */
  async #failed(offer: Offer & { file: string }, error: unknown): Promise<void> {
    const { journal, log } = this.#options;
    const isNamed = error instanceof KioskError;
    if (!isNamed) {
      const trace = error instanceof Error ? (error.stack ?? error.message) : String(error);
      log({ level: 'error', event: 'bug', path: 'import', error: trace });
    }
    const code = isNamed ? error.code : 'UNEXPECTED';
    const message = isNamed ? error.message : 'The kiosk met a fault of its own';
    const act = code === 'IMPORT_CANCELLED' ? 'pack-cancelled' : 'pack-refused';
    journal.write(act, { archive: offer.name, code, message: message.slice(0, 500) });
    const noteLeft = await this.#note(offer, { code, message });
    this.#status = { state: 'failed', offer: offer.id, code, message, noteLeft };
  }

  async #work(what: TakeIn, offer: string): Promise<TakenIn> {
    const word = await runJob({ kind: 'take-in', cancelled: this.#cancelled, ...what }, (said) => {
      if (said.kind !== 'progress') return;
      this.#status = { state: 'running', offer, progress: said.progress };
    });
    if (word.kind === 'refused') throw new KioskError(word.code, word.message);
    if (word.kind !== 'taken-in') throw new Error(`The worker said ${word.kind}`);
    return word.taken;
  }

  async #glances(stickDirs: readonly string[], files: readonly string[]): Promise<Glance[]> {
    const word = await runJob({ kind: 'glance', stickDirs, files, standards: this.#standards() });
    if (word.kind !== 'glances') throw new Error(`The worker said ${word.kind}`);
    return word.glances;
  }

  async #note(
    offer: Offer & { file: string },
    outcome: Result['outcome'],
    leftOut: readonly string[] = [],
  ): Promise<boolean> {
    const { name: archive, pack, signer, isUpload, file } = offer;
    if (isUpload) return false;
    const atMs = this.#options.clock.nowMs();
    const without = pack?.optional.filter(({ id }) => leftOut.includes(id)) ?? [];
    const facts = { archive, atMs, pack, signer: signer?.name ?? null, outcome };
    return leaveResult(file, { ...facts, without: without.map(({ title }) => title) });
  }

  async #offer(glance: Glance): Promise<Offer & { file: string }> {
    const file = join(glance.folder, glance.name);
    const id = createHash('sha256').update(file).digest('hex').slice(0, 16);
    const isUpload = glance.folder === uploadsDir(this.#options.packsDir);
    return { ...glance, file, id, isUpload, here: await this.#options.shelf.here(glance) };
  }

  #standards(): Standards {
    const { dataDir, shelf } = this.#options;
    return { trust: readTrust(dataDir), newest: shelf.pointer.newest };
  }

  #mustFind(id: string): Offer & { file: string } {
    const offer = this.#offers.get(id);
    if (!offer) throw new KioskError('NOT_FOUND', 'This archive is no longer within reach');
    return offer;
  }

  #mustBeIdle(): void {
    if (!this.#running) return;
    throw new KioskError('IMPORT_RUNNING', 'Another exhibition is being taken in');
  }
}

function withoutFile({ file: _file, ...offer }: Offer & { file: string }): Offer {
  return offer;
}
