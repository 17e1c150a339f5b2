import { readdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { expect, runProgram, test, unpackedApp } from './kiosk-app.ts';

const resource = (...path: string[]) => join(dirname(unpackedApp().program), 'resources', ...path);

test.describe('the package', () => {
  test.skip(process.platform !== 'linux', 'the folders are those of Linux');

  test('has its fuses set as it is shipped', () => {
    expect(unpackedApp().fuses).toMatchObject({
      RunAsNode: false,
      EnableNodeOptionsEnvironmentVariable: false,
      EnableNodeCliInspectArguments: false,
      EnableEmbeddedAsarIntegrityValidation: true,
      OnlyLoadAppFromAsar: true,
      LoadBrowserProcessSpecificV8Snapshot: false,
      GrantFileProtocolExtraPrivileges: false,
    });
  });

  test('keeps the exhibition outside the archive, and no other app beside ours', async () => {
    expect((await readdir(resource())).sort()).toEqual(['app.asar', 'app.asar.unpacked', 'packs']);
    const pack = await readFile(resource('packs', 'volunteering', 'pack.json'), 'utf8');
    expect(JSON.parse(pack)).toHaveProperty('id', 'volunteering');
  });

  test('brings of the libraries only the database, whose binary stands outside the archive', async () => {
    const unpacked = await readdir(resource('app.asar.unpacked', 'node_modules'));
    const listing = (await readFile(resource('app.asar'))).subarray(0, 200_000).toString();

    expect(unpacked).toEqual(['better-sqlite3']);
    expect(listing).toContain('better-sqlite3');
    expect(listing).not.toContain('sharp');
  });

  test('does not become a plain Node, whatever its environment says', async ({ dataDir }) => {
    const { stdout } = await runProgram(['-e', 'console.log("node")', '--help'], {
      ELECTRON_RUN_AS_NODE: '1',
      XDG_DATA_HOME: dataDir,
      DISPLAY: '',
    });

    expect(stdout).not.toContain('node');
  });
});
