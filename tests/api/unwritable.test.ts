import { spawnSync } from 'node:child_process';
import { chmod, mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { makeFolder, makeHouse, makeKiosk } from '#tests/helpers/make-kiosk.ts';

const isRoot = process.getuid?.() === 0;

const REFUSAL = {
  name: 'KioskError',
  code: 'DATA_FOLDER_UNWRITABLE',
  message: expect.stringContaining('data folder') as string,
};

describe('a data folder that cannot be written', () => {
  it('because a file has its name', async () => {
    const house = await makeHouse();
    await mkdir(dirname(house.dataDir), { recursive: true });
    await writeFile(house.dataDir, 'a file');

    await expect(makeKiosk({ house })).rejects.toMatchObject(REFUSAL);
  });

  it('because it would lie below a file', async () => {
    const house = await makeHouse();
    const file = join(await makeFolder(), 'file');
    await writeFile(file, 'a file');

    await expect(
      makeKiosk({ house: { ...house, dataDir: join(file, 'data') } }),
    ).rejects.toMatchObject(REFUSAL);
  });

  it('because a folder has the name of the database', async () => {
    const house = await makeHouse();
    await mkdir(join(house.dataDir, 'kiosk.db'), { recursive: true });

    await expect(makeKiosk({ house })).rejects.toMatchObject(REFUSAL);
  });

  it.skipIf(isRoot && !canProtect())('because it is protected', async () => {
    const house = await makeHouse();
    await mkdir(house.dataDir);
    await (isRoot ? protect('+i', house.dataDir) : chmod(house.dataDir, 0o500));
    onTestFinished(() => void (isRoot && protect('-i', house.dataDir)));

    await expect(makeKiosk({ house })).rejects.toMatchObject(REFUSAL);
  });
});

/** Root writes everywhere but where the file system itself forbids it; not every one can. */
function canProtect(): boolean {
  const folder = '/tmp/maarid-protect-trial';
  spawnSync('mkdir', ['-p', folder]);
  return protect('+i', folder) && protect('-i', folder);
}

function protect(how: '+i' | '-i', folder: string): boolean {
  return spawnSync('chattr', [how, folder], { stdio: 'ignore' }).status === 0;
}
