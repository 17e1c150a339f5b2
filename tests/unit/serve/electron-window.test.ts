import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { electronArguments, openElectron } from '#serve/electron-window.ts';

const start = { program: '', main: '/app/main.mjs', dataDir: '/srv/a b', asRoot: false };

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'maarid-window-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

/** A stand-in for Electron: a script. */
async function electron(script: string): Promise<string> {
  const program = join(folder, 'electron');
  await writeFile(program, `#!/bin/sh\n${script}\n`);
  await chmod(program, 0o755);
  return program;
}

describe('the Electron window', () => {
  it('is opened with the data folder as one argument', () => {
    expect(electronArguments(start)).toEqual(['/app/main.mjs', '--data=/srv/a b', '--supervised']);
  });

  it('goes without the sandbox only for root', () => {
    expect(electronArguments({ ...start, asRoot: true })[0]).toBe('--no-sandbox');
  });

  it('has come up once the shell says so, and tells how it ended', async () => {
    const program = await electron("echo 'Maarid is open at maarid://kiosk/'; exit 75");

    const window = openElectron({ ...start, program });

    expect(await window.failure).toBeUndefined();
    expect(await window.closed).toBe(75);
  });

  it.each([
    ['ends at once', 'exit 3', /ended at once \(code 3\)/],
    ['crashes', 'kill -SEGV $$', /ended at once \(SIGSEGV\)/],
    ['never shows its page', 'exec sleep 60', /did not show its page/],
  ])('says why if it %s', async (_what, script, reason) => {
    const window = openElectron({ ...start, program: await electron(script), patienceMs: 1000 });

    expect(await window.failure).toMatch(reason);
    expect(await window.closed).not.toBe(0);
  });

  it('says why if there is no such program', async () => {
    const window = openElectron({ ...start, program: join(folder, 'none') });

    expect(await window.failure).toMatch(/ENOENT/);
    expect(await window.closed).toBe(1);
  });

  it('is closed with its process', async () => {
    const program = await electron(
      "trap 'exit 0' TERM; echo 'Maarid is open at maarid://kiosk/'; while :; do sleep 0.1; done",
    );
    const window = openElectron({ ...start, program });
    await window.failure;

    window.close();

    expect(await window.closed).toBe(0);
  });
});
