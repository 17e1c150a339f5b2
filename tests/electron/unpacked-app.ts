import {
  flipFuses,
  FuseState,
  FuseV1Options,
  FuseVersion,
  getCurrentFuseWire,
} from '@electron/fuses';
import { getConfig } from 'app-builder-lib/out/util/config/config.js';
import { build, Platform, type Configuration, type FileSet } from 'electron-builder';
import { existsSync } from 'node:fs';
import { copyFile, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '..', '..');

interface Parts {
  /** A folder with an Electron in it. */
  runtimeDir: string;
  /** What `npm run build` made. */
  distDir: string;
  outDir: string;
  /** Leaves the fuses as they are shipped: nothing can then look inside. */
  asShipped?: boolean;
}

export interface UnpackedApp {
  program: string;
  /** The fuses as `electron-builder.yml` sets them, by name: whether each is on. */
  fuses: Record<string, boolean>;
}

/**
 * Packs the exhibition as `electron-builder.yml` says, around the Electron at
 * hand and without an installer. One fuse is then turned on again, without
 * which no test could look inside: that of Node's inspector.
 */
export async function makeUnpackedApp({
  runtimeDir,
  distDir,
  outDir,
  asShipped = false,
}: Parts): Promise<UnpackedApp> {
  const config = await getConfig(root, join(root, 'electron-builder.yml'), null);
  // In a file of its own, because what is handed over directly is added to the project's.
  const configFile = join(outDir, 'electron-builder.json');
  const ours: Configuration = {
    ...config,
    directories: { ...config.directories, output: outDir },
    electronDist: runtimeDir,
    electronVersion: (await readFile(join(runtimeDir, 'version'), 'utf8')).trim(),
    files: [...inFolder(config.files, distDir), ...(await addonFor(runtimeDir, outDir))],
    extraResources: inFolder(config.extraResources, distDir),
  };
  await writeFile(configFile, JSON.stringify(ours));
  await build({
    projectDir: root,
    targets: Platform.current().createTarget('dir'),
    config: configFile,
  });
  const program = programIn(outDir);
  // Taken along from a runtime's folder; it would load any other app.
  await rm(join(dirname(program), 'resources', 'default_app.asar'), { force: true });
  const fuses = await readFuses(program);
  if (!asShipped) {
    await flipFuses(program, {
      version: FuseVersion.V1,
      [FuseV1Options.EnableNodeCliInspectArguments]: true,
    });
  }
  return { program, fuses };
}

type Files = (string | FileSet)[];

/** The same files, taken from another folder than `dist`, where a test built them. */
function inFolder(files: Configuration['files'], distDir: string): Files {
  return [files ?? []]
    .flat()
    .map((file) =>
      typeof file === 'object' && file.from?.startsWith('dist/')
        ? { ...file, from: join(distDir, file.from.slice('dist/'.length)) }
        : file,
    );
}

/**
 * An Electron older than ours has an older Node-API than better-sqlite3's own
 * binary needs. A runtime made for tests has one that fits beside it.
 */
async function addonFor(runtimeDir: string, outDir: string): Promise<Files> {
  const name = 'better_sqlite3.node';
  const made = join(runtimeDir, '..', name);
  if (!existsSync(made)) return [];
  // electron-builder packs nothing from a folder of the system.
  const from = join(outDir, 'addon');
  await mkdir(from, { recursive: true });
  await copyFile(made, join(from, name));
  return [{ from, to: 'node_modules/better-sqlite3/build/Release', filter: [name] }];
}

function programIn(outDir: string): string {
  const places = [
    'linux-unpacked/maarid',
    'linux-arm64-unpacked/maarid',
    'win-unpacked/Maarid.exe',
    'win-arm64-unpacked/Maarid.exe',
    'mac/Maarid.app/Contents/MacOS/Maarid',
    'mac-arm64/Maarid.app/Contents/MacOS/Maarid',
  ];
  const program = places.map((place) => join(outDir, place)).find((place) => existsSync(place));
  if (!program) throw new Error(`electron-builder made no program in ${outDir}`);
  return program;
}

async function readFuses(program: string): Promise<Record<string, boolean>> {
  const wire = await getCurrentFuseWire(program);
  const names = Object.entries(FuseV1Options).filter(([name]) => Number.isNaN(Number(name)));
  return Object.fromEntries(
    names.map(([name, at]) => [name, wire[at as FuseV1Options] === FuseState.ENABLE]),
  );
}
