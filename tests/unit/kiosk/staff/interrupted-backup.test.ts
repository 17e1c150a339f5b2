import { cpSync, existsSync, readdirSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { realDisk } from '#kiosk/packs/disk.ts';
import { ReadBack } from '#kiosk/staff/read-back.ts';
import { stageRestore } from '#kiosk/staff/stage-restore.ts';
import {
  AS,
  afterRestart,
  backUp,
  damagedIn,
  machineIn,
  oldMachine,
  restore,
} from '#tests/faults/cut-backups.ts';
import { hashOf } from '#packing/hash-file.ts';
import { faultyDisk } from '#tests/helpers/faulty-disk.ts';
import { makeFolder } from '#tests/helpers/make-folder.ts';
import { writeFiles } from '#tests/helpers/make-pack.ts';

async function stickAndMachines() {
  const folder = await makeFolder();
  const stick = join(folder, 'stick');
  await mkdir(stick);
  const old = await oldMachine(join(folder, 'old'));
  return { stick, old, other: machineIn(join(folder, 'new'), 'new') };
}

describe('a backup that is cut off', () => {
  it('says by its name that it is none, and gives way to the next one', async () => {
    const { stick, old } = await stickAndMachines();
    await backUp(old, stick, faultyDisk(40, 'power-cut').disk).catch(() => {});
    expect(readdirSync(stick)).toEqual([expect.stringMatching(/^maarid-backup-.*-unfinished$/)]);

    const { name } = await backUp(old, stick);

    expect(readdirSync(stick)).toEqual([name]);
    expect(damagedIn(join(stick, name))).toEqual([]);
  });

  it('leaves no copy of the database behind once the kiosk has started again', async () => {
    const { stick, old } = await stickAndMachines();
    await backUp(old, stick, faultyDisk(40, 'power-cut').disk).catch(() => {});
    expect(readdirSync(old.dataDir).some((name) => name.startsWith('.backup-'))).toBe(true);

    expect(await afterRestart(old)).toEqual(AS('old'));
  });
});

describe('a restoration', () => {
  it('takes away the log of a database that was set aside: it would be played into the new one', async () => {
    const { stick, old, other } = await stickAndMachines();
    const { name } = await backUp(old, stick);
    await stageRestore({ folder: join(stick, name), ...other }, () => {});
    // The power was cut while the database was being set aside: its log stayed.
    const file = join(other.dataDir, 'kiosk.db');
    cpSync(file, `${file}-wal`);
    realDisk.remove(file);

    expect(await afterRestart(other)).toEqual(AS('old'));
    expect(existsSync(`${file}-wal`)).toBe(false);
  });

  it('that had only its empty folder left to remove is over', async () => {
    const { stick, old, other } = await stickAndMachines();
    const { name } = await backUp(old, stick);
    await restore(join(stick, name), other);
    await mkdir(join(other.dataDir, 'restore'));

    expect(await afterRestart(other)).toEqual(AS('old'));
  });
});

describe('what was written is read back', () => {
  /** Less than a block, whole blocks, a whole piece and a little. */
  const files = Object.fromEntries(
    [0, 1, 4096, 8192, (4 << 20) + 0, (4 << 20) + 5].map((n) => [
      `f${n}`,
      Buffer.alloc(n, n % 251),
    ]),
  );

  it('as it is, whichever way this file system lets it be read', async () => {
    const folder = await makeFolder();
    await writeFiles(folder, files);

    for (const disk of [realDisk, { ...realDisk, openPastCache: () => undefined }]) {
      const reading = new ReadBack(disk);
      for (const [name, bytes] of Object.entries(files)) {
        expect([name, reading.hashOf(join(folder, name))]).toEqual([name, hashOf(bytes)]);
      }
    }
  });

  it('and it is said when it may have come from memory', async () => {
    const folder = await makeFolder();
    await writeFiles(folder, { f: 'x' });
    const refusing = () => {
      throw Object.assign(new Error('EINVAL'), { code: 'EINVAL', syscall: 'read' });
    };
    let isDirect = false;
    const disk = {
      ...realDisk,
      openPastCache: (path: string) => {
        isDirect = true;
        return realDisk.open(path, 'r');
      },
      read: (...asked: Parameters<typeof realDisk.read>) =>
        isDirect ? refusing() : realDisk.read(...asked),
      close: (fd: number) => {
        isDirect = false;
        realDisk.close(fd);
      },
    };

    const reading = new ReadBack(disk);
    reading.hashOf(join(folder, 'f'));

    expect(reading.isFromMedium).toBe(false);
  });
});
