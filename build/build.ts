/**
 * Builds what runs: the pages, the Electron main process and the bundled pack.
 *
 *   node build/build.ts [--if-stale] [--out DIR]
 *
 * `--if-stale` does nothing when every source is older than the last build.
 */
import { existsSync } from 'node:fs';
import { glob, mkdir, rm, stat, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { build } from 'vite';
import { buildPack } from '#packing/build-pack.ts';

const root = join(import.meta.dirname, '..');
const SOURCES = ['{electron,renderer,exhibits,build}/**/*', 'package.json'];
const NOT_SOURCES = ['exhibits/volunteering/studio'];

const { values } = parseArgs({
  options: { 'if-stale': { type: 'boolean', default: false }, out: { type: 'string' } },
});
const out = resolve(values.out ?? process.env['MAARID_DIST'] ?? join(root, 'dist'));
const stamp = join(out, 'built');

if (values['if-stale'] && (await isFresh())) process.exit(0);

const started = performance.now();
await mkdir(out, { recursive: true });
await step('pages', buildPages);
await step('Electron main process', buildElectron);
await step('bundled exhibition', buildBundledPack);
await writeFile(stamp, '');
console.log(`Built in ${((performance.now() - started) / 1000).toFixed(1)} s`);

async function step(name: string, run: () => Promise<void>): Promise<void> {
  const began = performance.now();
  await run();
  console.log(`  ${name}: ${((performance.now() - began) / 1000).toFixed(1)} s`);
}

async function buildPages(): Promise<void> {
  process.env['MAARID_DIST'] = out;
  await build({ configFile: join(root, 'build', 'vite.config.ts'), logLevel: 'warn' });
  // The pages are served by their names: /, /staff/ and /organizer/.
}

async function buildElectron(): Promise<void> {
  const entry = (name: string, file: string, format: 'es' | 'cjs', ending: string) =>
    build({
      configFile: false,
      root,
      logLevel: 'warn',
      build: {
        ssr: true,
        outDir: join(out, 'electron'),
        emptyOutDir: false,
        // Electron 33, in which the main process is tested, has Node 20.
        target: 'node20',
        minify: false,
        rolldownOptions: {
          input: { [name]: join(root, file) },
          external: [/^node:/, 'electron', 'better-sqlite3', 'sharp'],
          output: { format, entryFileNames: `[name].${ending}` },
        },
      },
      ssr: { noExternal: true },
    });
  await rm(join(out, 'electron'), { recursive: true, force: true });
  await entry('main', 'electron/shell/main.ts', 'es', 'mjs');
  // A worker is a file of its own: see electron/kiosk/packs/run-job.ts.
  await entry('pack-worker', 'electron/kiosk/packs/pack-worker.ts', 'es', 'mjs');
  const preload = 'electron/shell/preload.ts';
  if (existsSync(join(root, preload))) await entry('preload', preload, 'cjs', 'cjs');
}

async function buildBundledPack(): Promise<void> {
  const source = join(root, 'exhibits', 'volunteering');
  await buildPack(source, join(out, 'packs', 'volunteering'), {
    cacheFile: join(out, 'packs', 'volunteering.cache.json'),
  });
}

async function isFresh(): Promise<boolean> {
  if (!existsSync(stamp)) return false;
  const { mtimeMs } = await stat(stamp);
  for await (const file of glob(SOURCES, { cwd: root, exclude: NOT_SOURCES })) {
    const source = await stat(join(root, file));
    if (source.isFile() && source.mtimeMs > mtimeMs) return false;
  }
  return true;
}
