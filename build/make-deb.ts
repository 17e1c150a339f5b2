/**
 * Makes a .deb of an unpacked build, with what a machine needs to be a kiosk:
 *
 *   electron-builder --dir && node build/make-deb.ts release/linux-unpacked release/maarid.deb
 *
 * electron-builder makes a .deb too, by a tool that it downloads first, and
 * that one is a program among others: no account, no start at boot, no sticks.
 * This one needs only Debian's own dpkg-deb and no network.
 */
import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  copyFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';

const linux = join(import.meta.dirname, 'machine', 'linux');

/** Where each file of `machine/linux` stands on the machine. */
const PLACES: Record<string, string> = {
  'maarid.service': 'usr/lib/systemd/system/maarid.service',
  session: 'usr/lib/maarid/session',
  'sway.conf': 'usr/lib/maarid/sway.conf',
  '60-maarid-sticks.rules': 'usr/lib/udev/rules.d/60-maarid-sticks.rules',
  '70-maarid-keyboards.rules.off': 'usr/share/doc/maarid/70-maarid-keyboards.rules.off',
  'maarid.sysusers': 'usr/lib/sysusers.d/maarid.conf',
  'maarid.watchdog.conf': 'usr/lib/systemd/system.conf.d/60-maarid.conf',
  'maarid.sysctl.conf': 'usr/lib/sysctl.d/60-maarid.conf',
  'README.md': 'usr/share/doc/maarid/README.md',
};
const SCRIPTS = ['postinst', 'prerm', 'postrm'];
const ARCHITECTURES: Record<string, string> = { x64: 'amd64', arm64: 'arm64' };

/** What Chromium links to, and something to show it on. */
const DEPENDS = [
  'libasound2 | libasound2t64',
  'libatk-bridge2.0-0 | libatk-bridge2.0-0t64',
  'libcups2 | libcups2t64',
  'libdrm2',
  'libgbm1',
  'libgtk-3-0 | libgtk-3-0t64',
  'libnss3',
  'libxss1',
  'libxtst6',
  // cage, the usual choice, gives Chromium's windows a wrong size in Debian 12.
  'sway',
  'seatd',
];

interface Deb {
  /** What electron-builder made: a folder with the program `maarid` in it. */
  unpackedDir: string;
  file: string;
  version: string;
  /** As Node names it. */
  arch: string;
  /** To try it and throw it away, a minute of packing is saved. */
  compression?: 'xz' | 'none';
}

/** @throws Error with what dpkg-deb said */
export function makeDeb({ unpackedDir, file, version, arch, compression = 'xz' }: Deb): void {
  if (!existsSync(join(unpackedDir, 'maarid'))) {
    throw new Error(`${unpackedDir} is no unpacked build: there is no program "maarid" in it`);
  }
  const architecture = ARCHITECTURES[arch];
  if (!architecture) throw new Error(`Debian's name for "${arch}" is not known here`);
  const tree = mkdtempSync(join(tmpdir(), 'maarid-deb-'));
  try {
    chmodSync(tree, 0o755);
    cpSync(unpackedDir, join(tree, 'opt', 'maarid'), { recursive: true });
    for (const [name, place] of Object.entries(PLACES)) {
      mkdirSync(dirname(join(tree, place)), { recursive: true });
      copyFileSync(join(linux, name), join(tree, place));
    }
    mkdirSync(join(tree, 'usr', 'bin'), { recursive: true });
    symlinkSync('/usr/lib/maarid/session', join(tree, 'usr', 'bin', 'maarid'));
    mkdirSync(join(tree, 'DEBIAN'));
    for (const name of SCRIPTS) {
      copyFileSync(join(linux, name), join(tree, 'DEBIAN', name));
      chmodSync(join(tree, 'DEBIAN', name), 0o755);
    }
    const sizeKb = Math.ceil(bytesIn(tree) / 1024);
    writeFileSync(join(tree, 'DEBIAN', 'control'), control({ version, architecture, sizeKb }));
    const args = ['--root-owner-group', `-Z${compression}`, '-z1', '--build', tree, resolve(file)];
    const { status, stderr } = spawnSync('dpkg-deb', args, { encoding: 'utf8' });
    if (status !== 0) throw new Error(`dpkg-deb: ${stderr}`);
  } finally {
    rmSync(tree, { recursive: true, force: true });
  }
}

function control(facts: { version: string; architecture: string; sizeKb: number }): string {
  return `Package: maarid
Version: ${facts.version}
Section: education
Priority: optional
Architecture: ${facts.architecture}
Installed-Size: ${facts.sizeKb}
Depends: ${DEPENDS.join(', ')}
Maintainer: Maarid <maarid@maarid.invalid>
Description: Offline exhibition kiosk
 Shows an exhibition of photos and 3D models on a touch screen, from the start
 of the machine, as an account of its own and without a network.
`;
}

function bytesIn(folder: string): number {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .reduce((sum, entry) => sum + statSync(join(entry.parentPath, entry.name)).size, 0);
}

if (import.meta.main) {
  const [unpackedDir, file] = process.argv.slice(2);
  if (unpackedDir === undefined || file === undefined) {
    console.error('node build/make-deb.ts UNPACKED-BUILD FILE.deb');
    process.exit(2);
  }
  const { version } = JSON.parse(
    readFileSync(join(import.meta.dirname, '..', 'package.json'), 'utf8'),
  ) as { version: string };
  makeDeb({ unpackedDir, file, version, arch: process.arch });
  console.log(file);
}
