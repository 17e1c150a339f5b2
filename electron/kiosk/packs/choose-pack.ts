import { join } from 'node:path';
import { openPack } from '#packing/open-pack.ts';
import { ERROR_CODES, KioskError, type ErrorCode } from '../errors.ts';
import type { NoticeBoard } from '../notices.ts';
import { readActivePointer, type ActivePointer } from './active-pointer.ts';
import type { ActivePack, Pack } from './pack.ts';

interface Places {
  dataDir: string;
  packsDir: string;
  bundledPackDir: string;
}

/**
 * Opens the pack to show: the installed one that is active, else the one
 * before it, else the bundled one. Staff are told of each that did not open.
 *
 * @throws KioskError with the pack's own code if not even the bundled one
 * opens: then this program is incomplete, and no other pack can stand in.
 */
export async function choosePack(places: Places, notices: NoticeBoard): Promise<ActivePack> {
  const pointer = pointerOf(places.dataDir, notices);
  for (const name of [pointer?.active, pointer?.previous]) {
    if (!name) continue;
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

function pointerOf(dataDir: string, notices: NoticeBoard): ActivePointer | undefined {
  try {
    return readActivePointer(dataDir);
  } catch (error) {
    if (!(error instanceof KioskError)) throw error;
    notices.post(error.code, `${error.message}; the bundled exhibition is shown`);
    return undefined;
  }
}

function activePack(pack: Pack, folder: string, source: ActivePack['source']): ActivePack {
  return {
    manifest: pack.manifest,
    exhibition: pack.exhibition,
    file: (p) => pack.file(p),
    folder,
    source,
  };
}

/** Packing knows nothing of the kiosk's errors; its codes are among ours. */
function packFailure(error: unknown, what: string): KioskError {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (!isPackCode(code)) throw error;
  return new KioskError(code, `${what} does not open: ${(error as Error).message}`, {
    cause: error,
  });
}

function isPackCode(code: unknown): code is ErrorCode {
  return ERROR_CODES.some((known) => known === code && known.startsWith('PACK_'));
}
