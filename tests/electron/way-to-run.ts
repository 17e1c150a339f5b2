import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { programName } from '#serve/find-electron.ts';
import { hasScreen } from '#serve/screen.ts';

export interface WayToRun {
  /** A folder with an Electron in it. */
  runtimeDir: string;
  /** What goes before the command: a virtual screen, another account. */
  before: string[];
}

/** @returns how to run Electron on this machine, or why that cannot be done, as the end of a sentence */
export function wayToRun(root: string): WayToRun | { missing: string } {
  const runtimeDir = runtime(root);
  if (!runtimeDir) {
    return {
      missing:
        'no Electron runtime (ELECTRON_OVERRIDE_DIST_PATH names none, and the electron package has not downloaded one)',
    };
  }
  if (process.platform !== 'linux') return { runtimeDir, before: [] };
  // As root Chromium would have to go without its sandbox, which is part of what is tested.
  if (process.getuid?.() === 0) {
    const run = join(root, '..', 'shared', 'tools', 'electron-runtime', 'run');
    if (!existsSync(run)) return { missing: `root needs ${run} to run it as another account` };
    return { runtimeDir, before: [run] };
  }
  if (hasScreen(process)) return { runtimeDir, before: [] };
  if (spawnSync('xvfb-run', ['--help']).status === 0) {
    return {
      runtimeDir,
      before: ['xvfb-run', '-a', '-s', '-screen 0 1920x1080x24 +extension GLX'],
    };
  }
  return { missing: 'there is no display and no xvfb-run' };
}

function runtime(root: string): string | undefined {
  const named = process.env['ELECTRON_OVERRIDE_DIST_PATH'];
  const downloaded = join(root, 'node_modules', 'electron', 'dist');
  return [named, downloaded].find(
    (dir) => dir && existsSync(join(dir, programName(process.platform))),
  );
}
