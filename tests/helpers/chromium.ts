import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { chromiumPath } from './chromium-flags.ts';

type Say = (line: string) => void;
type Command = [program: string, ...args: string[]];

const PLAYWRIGHT = join(import.meta.dirname, '../../node_modules/@playwright/test/cli.js');

/**
 * Sees to it that there is a browser for the tests: one that is installed, else
 * Debian's package where this account may install it, else Playwright's own
 * download. Says what it does before it does it.
 *
 * @throws Error if there is none and none can be installed
 */
export async function ensureChromium(say: Say): Promise<void> {
  const installed = chromiumPath();
  if (installed) return say(`Chromium: ${installed}`);
  if (existsSync(chromium.executablePath())) {
    return say(`Chromium: Playwright's own, ${chromium.executablePath()}`);
  }
  const steps = stepsToInstall({
    isRoot: process.getuid?.() === 0,
    hasApt: existsSync('/usr/bin/apt-get'),
  });
  for (const step of steps) {
    say(`Chromium: none is installed, so: ${step.join(' ')}`);
    run(step);
  }
}

/** Which commands bring a browser to a machine without one. */
export function stepsToInstall(machine: { isRoot: boolean; hasApt: boolean }): Command[] {
  if (machine.isRoot && machine.hasApt) {
    return [
      ['apt-get', 'update', '-q'],
      ['apt-get', 'install', '-q', '-y', '--no-install-recommends', 'chromium'],
    ];
  }
  return [[process.execPath, PLAYWRIGHT, 'install', 'chromium']];
}

function run([program, ...args]: Command): void {
  const { status } = spawnSync(program, args, { stdio: ['ignore', 'ignore', 'inherit'] });
  if (status !== 0) {
    throw new Error(
      `No Chromium: "${[program, ...args].join(' ')}" failed. Install one, or name one with CHROMIUM_PATH.`,
    );
  }
}
