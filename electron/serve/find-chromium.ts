import { accessSync, constants, statSync } from 'node:fs';
import { posix, win32 } from 'node:path';
import type { Machine } from './data-folder.ts';

/** Names on the PATH of a Unix, best first: what a distribution builds before what is added. */
const COMMANDS = [
  'chromium',
  'chromium-browser',
  'google-chrome-stable',
  'google-chrome',
  'microsoft-edge-stable',
  'microsoft-edge',
  'brave-browser',
];
const USUAL_FOLDERS = ['/usr/local/bin', '/usr/bin', '/snap/bin'];
const MAC_APPLICATIONS = ['Chromium', 'Google Chrome', 'Microsoft Edge', 'Brave Browser'];
const WINDOWS_PROGRAMS = [
  ['Chromium', 'Application', 'chrome.exe'],
  ['Google', 'Chrome', 'Application', 'chrome.exe'],
  ['Microsoft', 'Edge', 'Application', 'msedge.exe'],
];

/**
 * Where a Chromium, Chrome or Edge may stand on such a machine, best first.
 * `CHROMIUM_PATH` is asked before anything else.
 */
export function chromiumPlaces({ platform, env, home }: Machine): string[] {
  const named = env['CHROMIUM_PATH'] ? [env['CHROMIUM_PATH']] : [];
  if (platform === 'win32') return [...named, ...windowsPlaces(env)];
  if (platform === 'darwin') {
    const inside = (app: string) => posix.join('Applications', `${app}.app`, 'Contents/MacOS', app);
    return [
      ...named,
      ...MAC_APPLICATIONS.flatMap((app) => [`/${inside(app)}`, posix.join(home, inside(app))]),
    ];
  }
  const folders = new Set([...(env['PATH'] ?? '').split(':').filter(Boolean), ...USUAL_FOLDERS]);
  return [
    ...named,
    ...COMMANDS.flatMap((name) => [...folders].map((folder) => posix.join(folder, name))),
  ];
}

function windowsPlaces(env: Machine['env']): string[] {
  const roots = [env['PROGRAMFILES'], env['PROGRAMFILES(X86)'], env['LOCALAPPDATA']];
  return WINDOWS_PROGRAMS.flatMap((program) =>
    roots.filter((root) => root !== undefined).map((root) => win32.join(root, ...program)),
  );
}

/** @returns the path of an installed browser that can show the exhibition, or `undefined` */
export function findChromium(machine: Machine): string | undefined {
  return chromiumPlaces(machine).find(isProgram);
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}
