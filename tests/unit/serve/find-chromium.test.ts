import { chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { chromiumPlaces, findChromium } from '#serve/find-chromium.ts';

let bin: string;
beforeEach(async () => {
  bin = await mkdtemp(join(tmpdir(), 'maarid-bin-'));
});
afterEach(() => rm(bin, { recursive: true, force: true }));

async function install(name: string, mode = 0o755): Promise<string> {
  const path = join(bin, name);
  await writeFile(path, '#!/bin/sh\n');
  await chmod(path, mode);
  return path;
}

const linux = (env: Record<string, string>) => ({ platform: 'linux' as const, env, home: '/home' });

describe('finding a browser', () => {
  it('takes the one that CHROMIUM_PATH names before any other', async () => {
    const named = await install('my-own');
    await install('chromium');

    expect(findChromium(linux({ PATH: bin, CHROMIUM_PATH: named }))).toBe(named);
  });

  it('takes a Chromium from the PATH before a Chrome', async () => {
    await install('google-chrome');
    const chromium = await install('chromium');

    expect(findChromium(linux({ PATH: bin }))).toBe(chromium);
  });

  it('passes by what cannot be run', async () => {
    await install('chromium', 0o644);
    await mkdir(join(bin, 'chromium-browser'));
    const notThere = join(bin, 'not-there');

    const found = findChromium(linux({ PATH: bin, CHROMIUM_PATH: notThere }));

    expect(found?.startsWith(bin)).not.toBe(true);
  });

  it('looks where macOS keeps applications, for everyone and for one account', () => {
    const places = chromiumPlaces({ platform: 'darwin', env: {}, home: '/Users/hall' });

    expect(places).toContain('/Applications/Google Chrome.app/Contents/MacOS/Google Chrome');
    expect(places).toContain('/Users/hall/Applications/Chromium.app/Contents/MacOS/Chromium');
  });

  it('looks for Chrome before Edge where Windows keeps programs', () => {
    const env = { PROGRAMFILES: 'C:\\Program Files', LOCALAPPDATA: 'C:\\Local' };

    const places = chromiumPlaces({ platform: 'win32', env, home: 'C:\\Users\\hall' });

    const chrome = places.indexOf('C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe');
    const edge = places.indexOf('C:\\Program Files\\Microsoft\\Edge\\Application\\msedge.exe');
    expect(chrome).toBeGreaterThanOrEqual(0);
    expect(edge).toBeGreaterThan(chrome);
  });
});
