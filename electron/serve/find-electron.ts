import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Machine } from './data-folder.ts';
import { downloadElectron, type Say } from './download-electron.ts';

/** Either the program, or why there is none, as the end of a sentence. */
export type Found = { program: string } | { missing: string };

/**
 * Finds Electron's runtime: the one that `ELECTRON_OVERRIDE_DIST_PATH` names,
 * else the one that the `electron` package brought. Since its version 42 the
 * package comes without it and downloads it at first use, which is tried here.
 */
export async function findElectron(
  { platform, env }: Pick<Machine, 'platform' | 'env'>,
  say: Say,
  packageDir = electronPackage(),
): Promise<Found> {
  const named = env['ELECTRON_OVERRIDE_DIST_PATH'];
  if (named) {
    const program = join(named, programName(platform));
    return existsSync(program)
      ? { program }
      : { missing: `there is none in ELECTRON_OVERRIDE_DIST_PATH (${named})` };
  }
  if (!packageDir) return { missing: 'the electron package is not installed' };
  const there = installedIn(packageDir);
  if (there) return { program: there };
  const failure = await downloadElectron(packageDir, say);
  const program = installedIn(packageDir);
  return program && !failure
    ? { program }
    : { missing: `it could not be downloaded: ${failure ?? 'the download is incomplete'}` };
}

/** Where the runtime's folder keeps its program. */
export function programName(platform: NodeJS.Platform): string {
  if (platform === 'win32') return 'electron.exe';
  if (platform === 'darwin') return join('Electron.app', 'Contents', 'MacOS', 'Electron');
  return 'electron';
}

function electronPackage(): string | undefined {
  try {
    return dirname(createRequire(import.meta.url).resolve('electron/package.json'));
  } catch {
    return undefined;
  }
}

/** The package writes `path.txt` last, so it proves that nothing was cut short. */
function installedIn(packageDir: string): string | undefined {
  const pathFile = join(packageDir, 'path.txt');
  if (!existsSync(pathFile)) return undefined;
  const program = join(packageDir, 'dist', readFileSync(pathFile, 'utf8'));
  return existsSync(program) ? program : undefined;
}
