import { describe, expect, it } from 'vitest';
import { defaultDataDir } from '#serve/data-folder.ts';

describe('the default data folder', () => {
  it.each([
    ['Linux', 'linux', {}, '/home/hall', '/home/hall/.local/share/maarid'],
    ['Linux with its own place', 'linux', { XDG_DATA_HOME: '/srv' }, '/home/hall', '/srv/maarid'],
    ['macOS', 'darwin', {}, '/Users/hall', '/Users/hall/Library/Application Support/Maarid'],
    ['Windows', 'win32', { LOCALAPPDATA: 'D:\\Local' }, 'C:\\Users\\hall', 'D:\\Local\\Maarid'],
    [
      'Windows without its variable',
      'win32',
      {},
      'C:\\Users\\hall',
      'C:\\Users\\hall\\AppData\\Local\\Maarid',
    ],
  ] as const)('is where %s keeps such things', (_system, platform, env, home, folder) => {
    expect(defaultDataDir({ platform, env, home })).toBe(folder);
  });

  it('ignores a relative XDG_DATA_HOME, which would depend on where Maarid is started', () => {
    const folder = defaultDataDir({
      platform: 'linux',
      env: { XDG_DATA_HOME: 'data' },
      home: '/home/hall',
    });

    expect(folder).toBe('/home/hall/.local/share/maarid');
  });
});
