/** Runs dependency-cruiser with the rules of layers.cjs over the whole house. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');
const { status } = spawnSync(
  process.execPath,
  [
    'node_modules/dependency-cruiser/bin/dependency-cruiser.mjs',
    '--config',
    'build/layers.cjs',
    'electron',
    'renderer',
    'exhibits',
  ],
  { cwd: root, stdio: 'inherit' },
);
process.exitCode = status ?? 1;
