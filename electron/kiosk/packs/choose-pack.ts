import { join } from 'node:path';
import { openPack } from '#packing/open-pack.ts';
import { KioskError } from '../errors.ts';
import type { NoticeBoard } from '../notices.ts';
import type { StaffJournal } from '../staff/staff-journal.ts';
import {
  type ActivePointer,
  NO_POINTER,
  readActivePointer,
  writeActivePointer,
} from './active-pointer.ts';
import { type Disk, realDisk } from './disk.ts';
import { diskFailure } from './disk-failure.ts';
import type { ActivePack, Pack } from './pack.ts';
import { packFailure } from './pack-failure.ts';

export interface PackPlaces {
  dataDir: string;
  packsDir: string;
  bundledPackDir: string;
}

interface ChooseOptions {
  disk?: Disk;
  journal?: Pick<StaffJournal, 'write'>;
  /** The active pack may be what brings the kiosk down: the one before it is shown this time. */
  skipsActive?: boolean;
}

/** The pointer that holds, and the pack that it no longer points to because nobody saw it. */
interface Chosen {
  pointer: ActivePointer;
  returned: string | null;
}

/**
 * Opens the pack to show: the one that is active, else the one before it, else
 * the bundled one. Staff are told of each that did not open.
 *
 * A pack that is new here is on trial: if it was opened three times and nobody
 * saw it, the one before it returns.
 *
 * @throws KioskError with the pack's own code if not even the bundled one
 * opens: then this program is incomplete, and no other pack can stand in.
 */
export async function choosePack(
  places: PackPlaces,
  notices: NoticeBoard,
  { disk = realDisk, journal, skipsActive = false }: ChooseOptions = {},
): Promise<ActivePack> {
  const { pointer, returned } = pointerOf(places.dataDir, notices, disk);
  if (returned !== null) journal?.write('pack-returned', { pack: returned });
  if (skipsActive && pointer.active !== null) {
    const message = `The kiosk failed at every start with the pack ${pointer.active}; another one is shown`;
    notices.post('PACK_RETURNED', message);
  }
  const wanted = skipsActive ? [pointer.previous] : [pointer.active, pointer.previous];
  for (const name of new Set(wanted)) {
    if (name === null) break;
    const folder = join(places.packsDir, name);
    try {
      return activePack(await openPack(folder), folder, 'installed');
    } catch (error) {
      const { code, message } = packFailure(error, `The pack ${name}`);
      notices.post(code, message);
    }
  }
  try {
    return activePack(await openPack(places.bundledPackDir), places.bundledPackDir, 'bundled');
  } catch (error) {
    throw packFailure(error, 'The bundled exhibition');
  }
}

function pointerOf(dataDir: string, notices: NoticeBoard, disk: Disk): Chosen {
  try {
    const { pointer, isTorn } = readActivePointer(dataDir) ?? {
      pointer: NO_POINTER,
      isTorn: false,
    };
    if (isTorn) {
      const message = 'The last change of the exhibition was cut short; the one before it is shown';
      notices.post('PACK_POINTER_DAMAGED', message);
    }
    if (pointer.trialBootsLeft === null) return { pointer, returned: null };
    return onTrial(dataDir, pointer, notices, disk);
  } catch (error) {
    if (!(error instanceof KioskError) || error.code !== 'PACK_POINTER_DAMAGED') throw error;
    notices.post(error.code, `${error.message}; the bundled exhibition is shown`);
    return { pointer: NO_POINTER, returned: null };
  }
}

/** Counts this opening of a pack that nobody has seen yet, before it is opened: it may be what brings the kiosk down. */
function onTrial(
  dataDir: string,
  pointer: ActivePointer,
  notices: NoticeBoard,
  disk: Disk,
): Chosen {
  const { active, previous, trialBootsLeft } = pointer;
  const isOver = !trialBootsLeft;
  const next: ActivePointer = isOver
    ? { ...pointer, active: previous, previous: active, trialBootsLeft: null }
    : { ...pointer, trialBootsLeft: trialBootsLeft - 1 };
  const returned = isOver ? active : null;
  if (isOver) {
    const message = `The pack ${active ?? ''} never reached the screen; the one before it is back`;
    notices.post('PACK_RETURNED', message);
  }
  try {
    return { pointer: writeActivePointer(dataDir, next, disk), returned };
  } catch (error) {
    const failure = diskFailure(error, 'remember that a new exhibition was opened');
    if (!(failure instanceof KioskError)) throw failure;
    notices.post(failure.code, failure.message);
    return { pointer: next, returned };
  }
}

function activePack(pack: Pack, folder: string, source: ActivePack['source']): ActivePack {
  return {
    manifest: pack.manifest,
    exhibition: pack.exhibition,
    leftOut: pack.leftOut,
    file: (p) => pack.file(p),
    folder,
    source,
  };
}
