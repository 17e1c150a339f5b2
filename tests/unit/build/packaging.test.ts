import { getConfig, validateConfiguration } from 'app-builder-lib/out/util/config/config.js';
import { DebugLogger } from 'builder-util';
import type { Configuration } from 'electron-builder';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '..', '..', '..');
let config: Configuration;

beforeAll(async () => {
  config = await getConfig(root, join(root, 'electron-builder.yml'), null);
});

const targets = (of: { target?: unknown } | null | undefined) => of?.target;
const both = (target: string) => ({ target, arch: ['x64', 'arm64'] });

describe('the packages', () => {
  it('are described as electron-builder understands it', async () => {
    await expect(validateConfiguration(config, new DebugLogger(false))).resolves.not.toThrow();
  });

  it('would be refused with a word that it does not know', async () => {
    const wrong = { ...config, targte: 'nsis' };

    await expect(validateConfiguration(wrong, new DebugLogger(false))).rejects.toThrow(/targte/);
  });

  it('are made for Windows, Linux and macOS, for both kinds of processor', () => {
    expect(targets(config.win)).toEqual([both('nsis')]);
    expect(targets(config.linux)).toEqual([both('AppImage'), both('deb')]);
    expect(targets(config.mac)).toEqual([both('dmg')]);
  });

  it('have every fuse set so that no switch and no variable opens the program', () => {
    expect(config.electronFuses).toMatchObject({
      runAsNode: false,
      enableNodeOptionsEnvironmentVariable: false,
      enableNodeCliInspectArguments: false,
      enableEmbeddedAsarIntegrityValidation: true,
      onlyLoadAppFromAsar: true,
      grantFileProtocolExtraPrivileges: false,
    });
  });

  it('keep binaries and the exhibition outside the archive, and build nothing again', () => {
    expect(config).toMatchObject({ asar: true, asarUnpack: ['**/*.node'], npmRebuild: false });
    expect(config.extraResources).toEqual([
      { from: 'dist/packs/volunteering', to: 'packs/volunteering' },
    ]);
  });

  it('never look for updates: the kiosk is offline', () => {
    expect(config.publish).toBeNull();
  });

  it('need nothing of the libraries but what they bring: the bundle names no other', async () => {
    const dist = process.env['MAARID_DIST'] ?? join(root, 'dist');
    const main = await readFile(join(dist, 'electron', 'main.mjs'), 'utf8');

    const imports = [...main.matchAll(/^import .*? from "([^"]+)";$|\bimport\("([^"]+)"\)/gm)];
    const names = imports.map(([, whole, lazy]) => whole ?? lazy ?? '');

    expect(names).toContain('electron');
    expect(names.filter((name) => !name.startsWith('node:')).sort()).toEqual([
      'better-sqlite3',
      'electron',
    ]);
  });
});
