import { mkdir, open, rm, statfs } from 'node:fs/promises';
import { dirname } from 'node:path';
import { LIMITS } from '#packing/archive/limits.ts';
import { KioskError } from '../errors.ts';
import { diskFailure, sourceFailure } from './disk-failure.ts';
import { mustGoOn, type Watcher } from './watcher.ts';

/** Left free for what the kiosk writes meanwhile. */
const MARGIN_BYTES = 50_000_000;

/**
 * Writes what a browser sends into a file, as it comes in. A file that did not
 * come in whole is removed.
 *
 * @param lengthBytes - as announced; 0 if it was not
 * @throws KioskError `PACK_TOO_LARGE`, `DISK_FULL`, `IMPORT_CANCELLED`, `PACK_SOURCE_GONE`, `DATA_FOLDER_UNWRITABLE`
 */
export async function receiveUpload(
  body: ReadableStream<Uint8Array> | null,
  file: string,
  lengthBytes: number,
  watcher: Watcher,
): Promise<void> {
  if (lengthBytes > LIMITS.archiveBytes) throw tooLarge();
  try {
    await mkdir(dirname(file), { recursive: true, mode: 0o700 });
    const { bavail, bsize } = await statfs(dirname(file));
    const roomBytes = bavail * bsize - MARGIN_BYTES;
    await using handle = await open(file, 'wx', 0o600);
    let doneBytes = 0;
    for await (const piece of piecesOf(body)) {
      doneBytes += piece.byteLength;
      if (doneBytes > LIMITS.archiveBytes) throw tooLarge();
      if (Math.max(doneBytes, lengthBytes) > roomBytes) {
        throw new KioskError('DISK_FULL', 'There is no room for this exhibition');
      }
      mustGoOn(watcher);
      await handle.writeFile(piece);
      watcher.onProgress({ step: 'receive', doneBytes, totalBytes: lengthBytes });
    }
    if (doneBytes < lengthBytes) throw sourceFailure(new Error('the upload broke off'));
  } catch (error) {
    await rm(file, { force: true });
    throw diskFailure(error, 'receive the exhibition');
  }
}

async function* piecesOf(body: ReadableStream<Uint8Array> | null): AsyncGenerator<Uint8Array> {
  const reader = body?.getReader();
  try {
    for (;;) {
      const next = await reader?.read().catch((error: unknown) => {
        throw sourceFailure(error);
      });
      if (!next || next.done) return;
      yield next.value;
    }
  } finally {
    reader?.releaseLock();
  }
}

function tooLarge(): KioskError {
  return new KioskError('PACK_TOO_LARGE', 'No exhibition is larger than four gigabytes');
}
