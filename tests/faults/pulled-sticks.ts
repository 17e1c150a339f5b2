import { existsSync, mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { KioskError } from '#kiosk/errors.ts';
import { type Disk, realDisk } from '#kiosk/packs/disk.ts';
import { takeIn } from '#kiosk/packs/take-in.ts';
import { writeArchive } from '#packing/archive/write-archive.ts';
import { furnish } from '../helpers/make-kiosk.ts';
import { randomOf, Tally, type FaultOptions, type Outcome } from './fault.ts';

/** A slow stick: that much at a time. */
const PIECE_BYTES = 97;

/**
 * Pulls the stick after so many reads: the system answers EIO, or the file is
 * suddenly shorter. Nothing may be left behind, and the refusal has its name.
 */
export async function pulledSticks({ cases, seed, folder }: FaultOptions): Promise<Outcome> {
  const house = await furnish(folder);
  const stick = join(folder, 'media', 'stick');
  mkdirSync(stick, { recursive: true });
  const archive = join(stick, 'small.maarid');
  await writeArchive(house.bundledPackDir, archive);
  const random = randomOf(seed);
  const tally = new Tally();
  let reads = 0;
  const counted = stickOf(archive, Infinity, 'EIO', () => (reads += 1));
  // Nothing of this pack is what its name says, so it is refused, but only when all was copied.
  const whole = await tryOnce({ packsDir: join(folder, 'once') }, archive, counted);
  if (whole !== 'PACK_FILE_INVALID') throw new Error(`The whole stick was answered with ${whole}`);

  for (let n = 0; n < cases; n += 1) {
    const after = Math.floor(random() * (reads - 1));
    const how = random() < 0.5 ? 'EIO' : 'shorter';
    const refusal = await tryOnce(house, archive, stickOf(archive, after, how));
    const left = existsSync(house.packsDir) ? readdirSync(house.packsDir, { recursive: true }) : [];
    const rest = left.filter((name) => name !== '.staging');
    if (refusal !== 'PACK_SOURCE_GONE') tally.count(`after ${after} reads, ${how}: ${refusal}`);
    else tally.count(rest.length > 0 ? `left behind: ${rest.join(' ')}` : undefined);
  }
  return tally.outcome(
    'stick pulled mid-copy',
    `after 0 to ${reads - 1} reads, EIO or a short file`,
  );
}

async function tryOnce(
  { packsDir }: { packsDir: string },
  file: string,
  disk: Disk,
): Promise<string> {
  const standards = { trust: { signers: [], revoked: [] }, newest: {} };
  const what = { file, isUpload: false, packsDir, standards, confirmed: ['unsigned' as const] };
  try {
    await takeIn(what, { onProgress: () => {}, isCancelled: () => false }, disk);
    return 'taken in';
  } catch (error) {
    return error instanceof KioskError ? error.code : String(error);
  }
}

/** The disk, on which one file lies on a stick that is pulled. */
function stickOf(
  archive: string,
  reads: number,
  how: 'EIO' | 'shorter',
  onRead: () => void = () => {},
): Disk {
  let onStick = -1;
  let left = reads;
  return {
    ...realDisk,
    open: (path, mode) => {
      const fd = realDisk.open(path, mode);
      if (path === archive) onStick = fd;
      return fd;
    },
    read: (fd, buffer, position) => {
      if (fd !== onStick) return realDisk.read(fd, buffer, position);
      onRead();
      left -= 1;
      if (left < 0 && how === 'shorter') return 0;
      if (left < 0) throw Object.assign(new Error('EIO: read'), { code: 'EIO', syscall: 'read' });
      return realDisk.read(fd, buffer.subarray(0, PIECE_BYTES), position);
    },
    close: (fd) => {
      if (fd === onStick) onStick = -1;
      realDisk.close(fd);
    },
  };
}
