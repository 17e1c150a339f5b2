import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { printPage } from '#serve/print-report.ts';
import { writeReport } from '#serve/report-command.ts';

async function makeFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'maarid-report-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

const machine = (env: NodeJS.ProcessEnv = {}) => ({
  platform: 'linux' as const,
  env,
  home: '/home/nobody',
});

describe('the report on the command line', () => {
  it.each([
    [{}, /Usage: .*-o FILE\.pdf/],
    [{ output: 'r.pdf', language: 'zgh' }, /no report in "zgh"/],
    [{ output: 'r.pdf', audience: 'funder' }, /not for "funder"/],
  ])('refuses %j and says why', async (asked, why) => {
    const dataDir = join(await makeFolder(), 'data');

    const writing = writeReport(asked, { dataDir, machine: machine(), asRoot: false });

    await expect(writing).rejects.toThrow(why);
    expect(existsSync(dataDir)).toBe(false);
  });
});

describe('printing a page', () => {
  /** A program that stands for a browser. */
  async function makeBrowser(script: string): Promise<string> {
    const program = join(await makeFolder(), 'browser');
    await writeFile(program, `#!/bin/sh\n${script}\n`, { mode: 0o755 });
    return program;
  }
  const part = 'for a in "$@"; do case $a in --print-to-pdf=*) f=${a#*=};; esac; done';

  it('leaves the PDF where it was wanted, and nothing beside it', async () => {
    const program = await makeBrowser(`${part}; printf PDF > "$f"`);
    const folder = await makeFolder();
    const file = join(folder, 'report.pdf');

    await printPage({ program, url: 'http://127.0.0.1/', file, asRoot: false });

    expect(await readFile(file, 'utf8')).toBe('PDF');
    expect(existsSync(`${file}.part`)).toBe(false);
  });

  it.each([
    ['ends with a failure', 'exit 3', /ended with 3/],
    ['prints nothing', 'exit 0', /without a PDF/],
  ])('keeps the report before it when the browser %s', async (_, script, why) => {
    const program = await makeBrowser(script);
    const file = join(await makeFolder(), 'report.pdf');
    await writeFile(file, 'the one before');

    const printing = printPage({ program, url: 'http://127.0.0.1/', file, asRoot: false });

    await expect(printing).rejects.toThrow(why);
    expect(await readFile(file, 'utf8')).toBe('the one before');
  });
});
