import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
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

  it('leaves a folder that cannot be made to the kiosk, which says why', async () => {
    await writeFile(join(folder, 'a-file'), '');

    await expect(holdDataFolder(join(folder, 'a-file', 'data'))).resolves.toBeTypeOf('function');
  });
});

const HOLD = `
  const { holdDataFolder } = await import('#serve/data-folder-hold.ts');
  await holdDataFolder(process.argv[1]);
  console.log('held');
  setInterval(() => {}, 1000);
`;
