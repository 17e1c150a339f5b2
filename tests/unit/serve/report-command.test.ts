import Database from 'better-sqlite3';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { printPage } from '#serve/print-report.ts';
import { writeReport } from '#serve/report-command.ts';
import { HandClock, makeKiosk, MORNING_MS } from '#tests/helpers/make-kiosk.ts';

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

/** A program that stands for a browser. */
async function makeBrowser(script: string): Promise<string> {
  const program = join(await makeFolder(), 'browser');
  await writeFile(program, script, { mode: 0o755 });
  return program;
}

/** It prints what the kiosk answers the report's page. */
const READS_REPORT = `#!${process.execPath}
const { writeFileSync } = require('node:fs');
const part = process.argv.find((a) => a.startsWith('--print-to-pdf=')).slice(15);
const page = new URL(process.argv.at(-1));
const audience = page.searchParams.get('audience') ?? 'public';
fetch(new URL('/api/organizer/report?audience=' + audience, page))
  .then((answer) => answer.text())
  .then((text) => writeFileSync(part, text));
`;

/** A data folder with so many visits. */
async function makeVisited(visits: number): Promise<string> {
  const kiosk = await makeKiosk({ clock: new HandClock(MORNING_MS) });
  for (let i = 0; i < visits; i += 1) await kiosk.end(await kiosk.begin('ar'), 'button');
  await kiosk.close();
  return kiosk.house.dataDir;
}

function releasesIn(dataDir: string): unknown {
  const db = new Database(join(dataDir, 'kiosk.db'), { readonly: true });
  try {
    return db.prepare('SELECT count(*) FROM release').pluck().get();
  } finally {
    db.close();
  }
}

describe('the report on the command line', () => {
  it.each([
    ['for everybody publishes what it tells', {}, 1],
    ['for the inside publishes nothing', { audience: 'inside' }, 0],
  ])('%s', { timeout: 60_000 }, async (_, asked, releases) => {
    const dataDir = await makeVisited(12);
    const output = join(await makeFolder(), 'report.pdf');
    const browser = machine({ CHROMIUM_PATH: await makeBrowser(READS_REPORT) });

    await writeReport({ output, ...asked }, { dataDir, machine: browser, asRoot: false });

    expect(JSON.parse(await readFile(output, 'utf8'))).toMatchObject({
      audience: 'public',
      overview: { totals: { visits: 12 } },
      ...asked,
    });
    expect(releasesIn(dataDir)).toBe(releases);
  });

  it('prints nothing where too few visits were made to be published', async () => {
    const dataDir = await makeVisited(3);
    const output = join(await makeFolder(), 'report.pdf');
    const browser = machine({ CHROMIUM_PATH: await makeBrowser(READS_REPORT) });

    const writing = writeReport({ output }, { dataDir, machine: browser, asRoot: false });

    await expect(writing).rejects.toThrow(/^Nothing was published\. .* too few visits/);
    expect(existsSync(output)).toBe(false);
    expect(releasesIn(dataDir)).toBe(0);
  });

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
  const shell = (script: string) => makeBrowser(`#!/bin/sh\n${script}\n`);
  const part = 'for a in "$@"; do case $a in --print-to-pdf=*) f=${a#*=};; esac; done';

  it('leaves the PDF where it was wanted, and nothing beside it', async () => {
    const program = await shell(`${part}; printf PDF > "$f"`);
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
    const program = await shell(script);
    const file = join(await makeFolder(), 'report.pdf');
    await writeFile(file, 'the one before');

    const printing = printPage({ program, url: 'http://127.0.0.1/', file, asRoot: false });

    await expect(printing).rejects.toThrow(why);
    expect(await readFile(file, 'utf8')).toBe('the one before');
  });
});
