/**
 * Drives the packaged exhibition in a real Electron, where there is one.
 *
 *   node tests/electron/run.ts [--counts FILE] [arguments for Playwright]
 *
 * `ELECTRON_OVERRIDE_DIST_PATH` names the runtime; else the one that the
 * electron package has downloaded is taken. Where there is none, or no screen
 * to show it on, the tests are counted as skipped and the reason is printed.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chmod, cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { writeArchive } from '#packing/archive/write-archive.ts';
import { countsOf, type Counts } from '../helpers/counts.ts';
import { makeUnpackedApp } from './unpacked-app.ts';
import { wayToRun, type WayToRun } from './way-to-run.ts';

const root = resolve(import.meta.dirname, '..', '..');
const distDir = resolve(process.env['MAARID_DIST'] ?? join(root, 'dist'));
const { countsFile, forPlaywright } = readArguments(process.argv.slice(2));

const way = wayToRun(root);
const counts = 'missing' in way ? await skip(way.missing) : await drive(way);
if (countsFile) await writeFile(countsFile, JSON.stringify(counts));
process.exitCode = counts.failed === 0 ? 0 : 1;

function readArguments(argv: string[]) {
  const at = argv.indexOf('--counts');
  if (at < 0) return { countsFile: undefined, forPlaywright: argv };
  return { countsFile: argv[at + 1], forPlaywright: argv.toSpliced(at, 2) };
}

/** Each test is counted, so that what is not proved here is seen in the sum. */
async function skip(reason: string): Promise<Counts> {
  console.log(`electron: skipped: ${reason}`);
  const args = ['test', '--config', join(import.meta.dirname, 'playwright.config.ts'), '--list'];
  const { stdout } = spawnSync(process.execPath, [playwrightOf(root), ...args], {
    cwd: root,
    encoding: 'utf8',
  });
  const [, total] = /^Total: (\d+) test/m.exec(stdout) ?? [];
  return { passed: 0, failed: 0, skipped: Number(total ?? 1), flaky: 0 };
}

async function drive({ runtimeDir, before }: WayToRun): Promise<Counts> {
  const stage = await mkdtemp(join(tmpdir(), 'maarid-electron-'));
  try {
    const app = await makeUnpackedApp({ runtimeDir, distDir, outDir: join(stage, 'app') });
    await writeFile(join(stage, 'app.json'), JSON.stringify(app));
    await writeArchive(join(distDir, 'packs', 'volunteering'), join(stage, 'volunteering.maarid'));
    const node = await bringTests(stage);
    const [program = node, ...args] = [...before, node];
    const test = [playwrightOf(stage), 'test', '--config', 'tests/electron/playwright.config.ts'];
    const { status } = spawnSync(program, [...args, ...test, ...forPlaywright], {
      cwd: stage,
      stdio: 'inherit',
      env: { ...process.env, MAARID_STAGE: stage },
    });
    return await countsIn(join(stage, 'results', 'report.json'), status);
  } finally {
    await rm(stage, { recursive: true, force: true });
  }
}

/**
 * Copies the tests and what runs them to a place that an account without any
 * rights can read: a clone of the project often stands where it cannot.
 *
 * @returns the copy of Node
 */
async function bringTests(stage: string): Promise<string> {
  const parts = ['package.json', 'tests/electron', 'node_modules/@playwright/test'];
  for (const part of [...parts, 'node_modules/playwright', 'node_modules/playwright-core']) {
    await cp(join(root, part), join(stage, part), { recursive: true, dereference: true });
  }
  await mkdir(join(stage, 'results'));
  const node = join(stage, process.platform === 'win32' ? 'node.exe' : 'node');
  await cp(process.execPath, node, { dereference: true });
  await chmod(join(stage, 'results'), 0o777);
  await chmod(stage, 0o755);
  return node;
}

function playwrightOf(folder: string): string {
  return join(folder, 'node_modules', '@playwright', 'test', 'cli.js');
}

/** A runner that ended before it wrote its report counts as one failure. */
async function countsIn(report: string, status: number | null): Promise<Counts> {
  if (!existsSync(report)) return { passed: 0, failed: 1, skipped: 0, flaky: 0 };
  const counts = countsOf('playwright', JSON.parse(await readFile(report, 'utf8')));
  return status !== 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts;
}
