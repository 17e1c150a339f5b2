import { join } from 'node:path';
import { openPack } from '#packing/open-pack.ts';
import { KioskError } from '../errors.ts';
import type { NoticeBoard } from '../notices.ts';
import type { StaffJournal } from '../staff/staff-journal.ts';
import {
  type ActivePointer,
  NO_POINTER,
  readActivePointer,
  TRIAL_BOOTS,
  writeActivePointer,
} from './active-pointer.ts';
import type { PackPlaces } from './choose-pack.ts';
import { type Disk, realDisk } from './disk.ts';
import { diskFailure } from './disk-failure.ts';
import { isNamedAfter, labelOf, leftOutOf } from './label.ts';
import type { ActivePack } from './pack.ts';
import { packFailure } from './pack-failure.ts';
import { emptyStaging, emptyUploads, sweepPacks } from './sweep.ts';
import type { TakenIn } from './take-in.ts';
import type { Glance, ShelfView, ShelvedPack } from './views.ts';

/** By which staff speak of the exhibition that came with the program. */
export const BUNDLED = 'bundled';

interface ShelfOptions {
  places: PackPlaces;
  journal: StaffJournal;
  notices: NoticeBoard;
  /** Shows what the pointer now points to. */
  turn: () => Promise<void>;
  /** What is on the screen now. */
  shown: () => ActivePack;
  /** Within so long after a page asked for a new pack it must stand on the screen. */
  trialMs?: number;
  disk?: Disk;
}

/** Ample for a slow machine that reads a large exhibition for the first time. */
const TRIAL_MS = 90_000;

/** The packs that are here: which is shown, which was before it, which came in last. */
export class Shelf {
  readonly #options: ShelfOptions;
  readonly #disk: Disk;
  #trial: NodeJS.Timeout | undefined;

  constructor(options: ShelfOptions) {
    this.#options = options;
    this.#disk = options.disk ?? realDisk;
  }

  /** A damaged pointer points to nothing: the bundled pack is shown, and the next change writes a new one. */
  get pointer(): ActivePointer {
    try {
      return this.#read();
    } catch (error) {
      if (!(error instanceof KioskError)) throw error;
      return NO_POINTER;
    }
  }

  /** At the start: removes what an import left that was cut off, and what was sent and never taken in. */
  clear(): void {
    const { packsDir } = this.#options.places;
    this.#sweep();
    this.#tidily(() => {
      emptyStaging(packsDir, this.#disk);
      emptyUploads(packsDir, this.#disk);
    });
  }

  /** A doubtful pointer removes no pack. */
  #sweep(): void {
    const { packsDir } = this.#options.places;
    this.#tidily(() => sweepPacks(packsDir, this.#read(), this.#disk));
  }

  /** Rubbish that cannot be removed is no reason to show nothing. */
  #tidily(work: () => void): void {
    const { notices } = this.#options;
    try {
      work();
    } catch (error) {
      const failure = diskFailure(error, 'remove packs that are no longer wanted');
      if (!(failure instanceof KioskError)) throw failure;
      if (failure.code !== 'PACK_POINTER_DAMAGED') notices.post(failure.code, failure.message);
    }
  }

  async view(): Promise<ShelfView> {
    const { active, previous, loaded, trialBootsLeft } = this.pointer;
    const places = [
      ['active', active],
      ['previous', previous],
      ['loaded', loaded],
    ] as const;
    const packs: ShelvedPack[] = [];
    for (const [place, name] of places) {
      if (name === null) continue;
      const folder = join(this.#options.places.packsDir, name);
      packs.push({ name, place, pack: await labelOf(folder) });
    }
    const bundled = await labelOf(this.#options.places.bundledPackDir);
    packs.push({ name: BUNDLED, place: 'bundled', pack: bundled });
    const back = active === previous ? null : (previous ?? BUNDLED);
    return { packs, trialBootsLeft, back };
  }

  /** Whether the very pack of an archive is here, and which of its optional parts are not. */
  async here(glance: Glance): Promise<{ leftOut: string[] } | null> {
    const { active, previous, loaded } = this.pointer;
    // The one that came in last, if it is here twice.
    const name = [loaded, active, previous].find((one) => one && isNamedAfter(one, glance));
    const leftOut = name ? await leftOutOf(join(this.#options.places.packsDir, name)) : null;
    return leftOut && { leftOut };
  }

  /** A pack came in: it is here to stay, and not yet shown. @throws KioskError `DISK_FULL` … */
  keep({ folder, ratchet, version }: TakenIn): void {
    const { newest, ...pointer } = this.pointer;
    const highest = Math.max(version, newest[ratchet] ?? 0);
    this.#write({ ...pointer, loaded: folder, newest: { ...newest, [ratchet]: highest } });
    this.#sweep();
  }

  /**
   * Shows a pack that is here. It is opened first: nothing changes if it does not open.
   *
   * @throws KioskError `NOT_FOUND`, the pack's own code, `DISK_FULL` …
   */
  async show(name: string): Promise<void> {
    const { active, previous, loaded } = this.pointer;
    const isHere = name === BUNDLED || [active, previous, loaded].includes(name);
    if (!isHere) throw new KioskError('NOT_FOUND', 'There is no such pack on this kiosk');
    await this.#point(name === BUNDLED ? null : name, 'pack-shown');
  }

  /** Shows what was shown before. Done twice, it changes nothing. @throws KioskError `NOT_FOUND`, as `show` */
  async back(): Promise<void> {
    const { active, previous } = this.pointer;
    if (active === previous) throw new KioskError('NOT_FOUND', 'Nothing was shown before this');
    await this.#point(previous, 'pack-back');
  }

  /** A page asks for the pack on show. If it is on trial, it must be painted in time. */
  asked(): void {
    const { active, trialBootsLeft } = this.pointer;
    if (trialBootsLeft === null || this.#trial) return;
    const { trialMs = TRIAL_MS } = this.#options;
    this.#trial = setTimeout(() => void this.#giveWay(active), trialMs);
    this.#trial.unref();
  }

  /** Stops waiting for a page. */
  close(): void {
    clearTimeout(this.#trial);
    this.#trial = undefined;
  }

  /** The page says that a pack has reached the screen: its trial is over. */
  seen(pack: { id: string; version: number }): void {
    const { shown, journal } = this.#options;
    const { manifest, folder, source } = shown();
    const { pointer } = this;
    const isShown = manifest.id === pack.id && manifest.version === pack.version;
    if (!isShown || pointer.trialBootsLeft === null || pointer.active === null) return;
    const isActive = join(this.#options.places.packsDir, pointer.active) === folder;
    if (source !== 'installed' || !isActive) return;
    this.close();
    this.#write({ ...pointer, trialBootsLeft: null });
    journal.write('pack-seen', { pack: pointer.active });
  }

  /** The pack before it returns; nothing happens if staff have meanwhile chosen another. */
  async #giveWay(on: string | null): Promise<void> {
    const { journal, notices, turn } = this.#options;
    const { pointer } = this;
    this.close();
    if (pointer.active !== on || pointer.trialBootsLeft === null) return;
    const { active, previous } = pointer;
    try {
      this.#write({ ...pointer, active: previous, previous: active, trialBootsLeft: null });
    } catch (error) {
      if (!(error instanceof KioskError)) throw error;
      notices.post(error.code, error.message);
      return;
    }
    journal.write('pack-returned', { pack: active });
    const message = `The pack ${active ?? ''} never reached the screen; the one before it is back`;
    notices.post('PACK_RETURNED', message);
    await turn();
  }

  async #point(to: string | null, act: 'pack-shown' | 'pack-back'): Promise<void> {
    const { places, journal, turn } = this.#options;
    const { active, loaded, newest } = this.pointer;
    if (to === active) return;
    const folder = to === null ? places.bundledPackDir : join(places.packsDir, to);
    try {
      await openPack(folder);
    } catch (error) {
      throw packFailure(error, 'The pack');
    }
    this.close();
    this.#write({
      active: to,
      previous: active,
      loaded: to === loaded ? null : loaded,
      trialBootsLeft: to === null ? null : TRIAL_BOOTS,
      newest,
    });
    journal.write(act, { pack: to ?? BUNDLED, before: active ?? BUNDLED });
    await turn();
  }

  /** @throws KioskError `PACK_POINTER_DAMAGED` */
  #read(): ActivePointer {
    return readActivePointer(this.#options.places.dataDir)?.pointer ?? NO_POINTER;
  }

  #write(pointer: Omit<ActivePointer, 'sequence'>): void {
    try {
      writeActivePointer(this.#options.places.dataDir, pointer, this.#disk);
    } catch (error) {
      throw diskFailure(error, 'remember which exhibition is shown');
    }
  }
}
