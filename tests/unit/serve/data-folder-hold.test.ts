import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { holdDataFolder } from '#serve/data-folder-hold.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'maarid-hold-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const refusal = expect.objectContaining({ code: 'DATA_FOLDER_UNWRITABLE' }) as Error;

describe('holding a data folder', () => {
  it('refuses a second kiosk over the same folder, also by another name of it', async () => {
    const letGo = await holdDataFolder(folder);
    const otherName = join(folder, 'again');
    await symlink(folder, otherName);

    await expect(holdDataFolder(folder)).rejects.toThrow(refusal);
    await expect(holdDataFolder(otherName)).rejects.toThrow(refusal);

    await letGo();
  });

  it('leaves another folder free', async () => {
    const letGo = await holdDataFolder(folder);

    const letOtherGo = await holdDataFolder(join(folder, 'other'));

    await letOtherGo();
    await letGo();
  });

  it('is free again when it was let go', async () => {
    await (
      await holdDataFolder(folder)
    )();

    await (
      await holdDataFolder(folder)
    )();
  });

  it('is free again after the process that held it was killed', async () => {
    const holder = spawn(process.execPath, ['--input-type=module', '-e', HOLD, folder], {
      stdio: ['ignore', 'pipe', 'inherit'],
      cwd: import.meta.dirname,
    });
    await once(holder.stdout, 'data');
    await expect(holdDataFolder(folder)).rejects.toThrow(refusal);

    holder.kill('SIGKILL');
    await once(holder, 'exit');

    await (
      await holdDataFolder(folder)
    )();
  });

  it('makes the folder if it is not there', async () => {
    const deep = join(folder, 'one', 'two');

    const letGo = await holdDataFolder(deep);

    expect((await stat(deep)).isDirectory()).toBe(true);
    await letGo();
  });

  it('says why a folder cannot be made', async () => {
    await writeFile(join(folder, 'a-file'), '');

    const refused = expect.objectContaining({
      code: 'DATA_FOLDER_UNWRITABLE',
      message: expect.stringContaining('a file is in') as string,
    }) as Error;
    await expect(holdDataFolder(join(folder, 'a-file'))).rejects.toThrow(refused);
    await expect(holdDataFolder(join(folder, 'a-file', 'data'))).rejects.toThrow(refused);
  });

  it.runIf(process.platform === 'linux')(
    'gives up where the system shows a folder and lets nobody make one',
    async () => {
      await expect(holdDataFolder('/proc/maarid/data')).rejects.toThrow(refusal);
    },
  );
});

const HOLD = `
  const { holdDataFolder } = await import('#serve/data-folder-hold.ts');
  await holdDataFolder(process.argv[1]);
  console.log('held');
  setInterval(() => {}, 1000);
`;
