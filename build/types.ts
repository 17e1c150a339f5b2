/**
 * Type-checks every side with its own globals, so that a stray `document` in
 * the kiosk or a stray `process` on a page fails to compile. The kiosk's
 * declarations are written on the way: they are all that the pages know of it.
 */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');
const tsc = (project: string) => ['node_modules/typescript/bin/tsc', '-p', project];
const steps: string[][] = [
  tsc('exhibits/format'),
  tsc('exhibits'),
  tsc('electron'),
  tsc('build'),
  [
    'node_modules/svelte-check/bin/svelte-check',
    '--tsconfig',
    'renderer/tsconfig.json',
    '--fail-on-warnings',
    '--output',
    'human',
  ],
  tsc('tests'),
];
const onlyDeclarations = process.argv.includes('--declarations');

let failed = 0;
for (const step of onlyDeclarations ? [tsc('electron')] : steps) {
  const { status } = spawnSync(process.execPath, step, { cwd: root, stdio: 'inherit' });
  if (status !== 0) failed += 1;
}
process.exitCode = failed === 0 ? 0 : 1;
