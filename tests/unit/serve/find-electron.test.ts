import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { downloadElectron } from '#serve/download-electron.ts';
import { findElectron, programName } from '#serve/find-electron.ts';

const { platform } = process;
let folder: string;
let said: string[];
const say = (line: string) => void said.push(line);

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'maarid-electron-test-'));
  said = [];
});
afterEach(() => rm(folder, { recursive: true, force: true }));

/** A stand-in for the package: its downloader does what the test says, without a network. */
const withDownloader = (script: string) => writeFile(join(folder, 'install.js'), script);

const BRINGS_IT = `
  const fs = require('node:fs');
  const path = require('node:path');
  const program = ${JSON.stringify(programName(platform))};
  fs.mkdirSync(path.dirname(path.join(__dirname, 'dist', program)), { recursive: true });
  fs.writeFileSync(path.join(__dirname, 'dist', program), '');
  fs.writeFileSync(path.join(__dirname, 'path.txt'), program);
`;

describe('finding Electron', () => {
  it('takes the one that ELECTRON_OVERRIDE_DIST_PATH names', async () => {
    const program = join(folder, 'electron');
    await writeFile(program, '');
    const env = { ELECTRON_OVERRIDE_DIST_PATH: folder };

    expect(await findElectron({ platform: 'linux', env }, say)).toEqual({ program });
  });

  it('says so when there is none where the variable points, and downloads nothing', async () => {
    const env = { ELECTRON_OVERRIDE_DIST_PATH: join(folder, 'nowhere') };

    const found = await findElectron({ platform, env }, say);

    expect(found).toHaveProperty('missing', expect.stringContaining('nowhere'));
    expect(said).toEqual([]);
  });

  it('takes the one that is there, without a download', async () => {
    const program = programName(platform);
    await mkdir(join(folder, 'dist', program, '..'), { recursive: true });
    await writeFile(join(folder, 'dist', program), '');
    await writeFile(join(folder, 'path.txt'), program);

    expect(await findElectron({ platform, env: {} }, say, folder)).toEqual({
      program: join(folder, 'dist', program),
    });
    expect(said).toEqual([]);
  });

  it('downloads it when it is not there, and says that it does', async () => {
    await withDownloader(BRINGS_IT);

    const found = await findElectron({ platform, env: {} }, say, folder);

    expect(found).toEqual({ program: join(folder, 'dist', programName(platform)) });
    expect(said.join()).toContain('downloading');
  });

  it('says why when the download fails', async () => {
    await withDownloader(`console.error('no way to github.com'); process.exit(1);`);

    expect(await findElectron({ platform, env: {} }, say, folder)).toEqual({
      missing: 'it could not be downloaded: no way to github.com',
    });
  });

  it('does not trust a download that ended well and brought nothing', async () => {
    await withDownloader('');

    expect(await findElectron({ platform, env: {} }, say, folder)).toEqual({
      missing: 'it could not be downloaded: the download is incomplete',
    });
  });
});

describe('downloading Electron', () => {
  it('gives up when nothing comes', async () => {
    await withDownloader('setInterval(() => {}, 1000);');

    expect(await downloadElectron(folder, say, 50)).toBe('nothing came');
  });

  it('tells how much has come', async () => {
    await withDownloader(`
      const fs = require('node:fs');
      const path = require('node:path');
      fs.writeFileSync(path.join(require('node:os').tmpdir(), 'electron.zip'), Buffer.alloc(3e6));
      setInterval(() => {}, 1000);
    `);

    await downloadElectron(folder, say, 1500);

    expect(said).toContain('  3 MB');
  });
});
