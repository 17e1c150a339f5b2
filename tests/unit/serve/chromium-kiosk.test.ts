import { chmod, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { keepBrowserOpen, kioskArguments } from '#serve/chromium-kiosk.ts';

const page = {
  url: 'http://127.0.0.1:4717/',
  profileDir: '/srv/maarid/browser',
  screen: { widthPx: 1080, heightPx: 1920 },
  asRoot: false,
};
const never = new Promise<never>(() => {});

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'maarid-browser-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

/** A stand-in for a browser: a script that counts how often it was opened. */
async function browser(
  then: string,
): Promise<{ program: string; openings: () => Promise<number> }> {
  const program = join(folder, 'browser');
  const count = join(folder, 'count');
  await writeFile(program, `#!/bin/sh\necho opened >> '${count}'\n${then}\n`);
  await chmod(program, 0o755);
  return { program, openings: async () => (await readFile(count, 'utf8')).split('\n').length - 1 };
}

describe('the arguments of a kiosk browser', () => {
  it('show one page on the whole screen, from a profile of its own', () => {
    expect(kioskArguments(page)).toEqual(
      expect.arrayContaining([
        '--kiosk',
        '--app=http://127.0.0.1:4717/',
        '--window-size=1080,1921',
        '--user-data-dir=/srv/maarid/browser',
      ]),
    );
  });

  it('keep the sandbox, except for root, whom Chromium would refuse', () => {
    expect(kioskArguments(page)).not.toContain('--no-sandbox');
    expect(kioskArguments({ ...page, asRoot: true })).toContain('--no-sandbox');
  });
});

describe('keeping a browser open', () => {
  it('ends when someone closes it', async () => {
    const { program, openings } = await browser('exit 0');

    expect(await keepBrowserOpen(program, page, never)).toBe('closed');
    expect(await openings()).toBe(1);
  });

  it('opens it again after a crash, and gives up when it crashes at every start', async () => {
    const { program, openings } = await browser('exit 1');

    expect(await keepBrowserOpen(program, page, never)).toBe('given-up');
    expect(await openings()).toBe(3);
  });

  it('closes it when Maarid is told to stop', async () => {
    const { program } = await browser('exec sleep 60');

    expect(await keepBrowserOpen(program, page, Promise.resolve())).toBe('closed');
  });

  it('throws if the program cannot be started', async () => {
    await expect(keepBrowserOpen(join(folder, 'none'), page, never)).rejects.toThrow(/ENOENT/);
  });
});
