/**
 * Tries the Debian package as a museum would: installs it on a machine, switches
 * that on, looks at the screen, lets everything fail that can, and removes it.
 *
 *   ELECTRON_OVERRIDE_DIST_PATH=… node tests/machine/try-machine.ts [--keep DIR]
 *
 * Needs root, `npm run build`, and of Debian: systemd-container sway grim wtype.
 * The machine is a container with a systemd of its own, over a layer on this
 * one's files. Real are the package, the service, its account, the compositor
 * and the program with its fuses as shipped; there is no graphics card, no touch
 * screen and no console, so sway draws into memory. `--keep` keeps the pictures.
 */
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import sharp from 'sharp';
import { makeDeb } from '../../build/make-deb.ts';
import { makeUnpackedApp } from '../electron/unpacked-app.ts';
import { here, must, TrialMachine, until } from './trial-machine.ts';

const root = resolve(import.meta.dirname, '..', '..');
const runtimeDir = process.env['ELECTRON_OVERRIDE_DIST_PATH'];
const distDir = resolve(process.env['MAARID_DIST'] ?? join(root, 'dist'));
const { keep } = parseArgs({ options: { keep: { type: 'string' } } }).values;

if (process.getuid?.() !== 0 || !runtimeDir) {
  console.error('This needs root and ELECTRON_OVERRIDE_DIST_PATH.');
  process.exit(2);
}

/** What a machine without a card, a console and an input device wants otherwise. */
const WITHOUT_HARDWARE = `[Service]
TTYPath=
StandardInput=null
Environment=WLR_BACKENDS=headless WLR_LIBINPUT_NO_DEVICES=1 WLR_RENDERER=pixman
WatchdogSec=9
`;
const AS_KIOSK = ['setpriv', '--reuid=maarid', '--regid=maarid', '--init-groups', 'env'];
/** Chords that lead out of a desktop, as wtype writes them. */
const CHORDS = [
  ...['F1', 'F2', 'F7', 'Delete', 'BackSpace', 't'].map((key) => ['ctrl', 'alt', key]),
  ...['F4', 'Tab', 'Escape', 'F2', 'space'].map((key) => ['alt', key]),
  ...['Return', 'd', 'r', 'l', 'e'].map((key) => ['logo', key]),
  ['logo', 'shift', 'e'],
  ...['q', 'w', 'n', 't', 'p', 's', 'o', 'r', 'u'].map((key) => ['ctrl', key]),
  ...['i', 'j', 'q', 'Escape'].map((key) => ['ctrl', 'shift', key]),
  ...['F1', 'F5', 'F11', 'F12', 'Print', 'Menu', 'XF86PowerOff'].map((key) => [key]),
];

const stage = mkdtempSync(join(tmpdir(), 'maarid-trial-'));
const machine = new TrialMachine();
let failed = 0;

try {
  const deb = await pack(runtimeDir);
  install(deb);
  await boots();
  await survives();
  await followsTheScreen();
  await fullDisk();
  await removes();
} catch (error) {
  failed += 1;
  console.log(`✗ ${error instanceof Error ? error.message : String(error)}`);
  console.log(machine.run('journalctl', '-u', 'maarid', '-n', '40', '--no-pager').stdout);
} finally {
  await machine.end();
  rmSync(stage, { recursive: true, force: true });
}
console.log(failed === 0 ? 'All as it should be.' : `${failed} not as it should be.`);
process.exitCode = failed === 0 ? 0 : 1;

async function pack(electron: string): Promise<string> {
  const parts = { runtimeDir: electron, distDir, outDir: join(stage, 'app') };
  const { program } = await makeUnpackedApp({ ...parts, asShipped: true });
  const file = join(stage, 'maarid.deb');
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
    version: string;
  };
  makeDeb({
    unpackedDir: join(program, '..'),
    file,
    version,
    arch: process.arch,
    compression: 'none',
  });
  return file;
}

function install(deb: string): void {
  machine.copyIn(deb, '/root/maarid.deb');
  const { stderr } = must(machine.offline('dpkg', '--install', '/root/maarid.deb'));
  check('the package is installed, with what it depends on', !/error/i.test(stderr));
  const wants = '/etc/systemd/system/multi-user.target.wants/maarid.service';
  check('it is started at boot', machine.offline('test', '-L', wants).status === 0);
  const { stderr: verdict } = machine.offline('systemd-analyze', 'verify', 'maarid.service');
  check('systemd has nothing against the unit', !verdict.includes('maarid'), verdict);
  machine.write('/etc/systemd/system/maarid.service.d/trial.conf', WITHOUT_HARDWARE);
}

async function boots(): Promise<void> {
  const begunMs = performance.now();
  await machine.boot(join(stage, 'console.log'));
  await until('the program tells systemd that it is ready', isActive, 120_000);
  tell('from the switch to the exhibition', performance.now() - begunMs);
  check('it runs as its own account', /^maarid$/m.test(owner(pidOf('program'))));
  check('the exhibition is on the screen', await isPainted('booted'));
  check('Chromium has its sandbox', !machine.run('pgrep', '-af', 'no-sandbox').stdout);
  check('no port is open', !/LISTEN.*maarid/.test(machine.run('ss', '-ltnp').stdout));
}

async function survives(): Promise<void> {
  await pressesNothingLoose();
  for (const [what, whom] of [
    ['the program', 'program'],
    ['the compositor', 'compositor'],
    ['the page', 'page'],
  ] as const) {
    const before = pidOf(whom);
    machine.run('kill', '-9', String(before));
    const tookMs = await until(`back after ${what} was killed`, () => isBackFrom(whom, before));
    tell(`${what} is killed: the exhibition is back`, tookMs);
  }
  const before = pidOf('program');
  machine.run('kill', '-STOP', String(before));
  const tookMs = await until('back after it hung', () => isBackFrom('program', before));
  tell('the program hangs as a whole (watchdog of 9 s): the exhibition is back', tookMs);
  const { stdout } = machine.run('journalctl', '-u', 'maarid', '--no-pager');
  check('it was the watchdog', stdout.includes("Failed with result 'watchdog'"));
}

async function pressesNothingLoose(): Promise<void> {
  const before = pidOf('program');
  for (const chord of CHORDS) {
    const held = chord.slice(0, -1).flatMap((key) => ['-M', key]);
    onScreen('wtype', ...held, '-k', chord.at(-1) ?? '');
  }
  const windows = onScreen('swaymsg', '-t', 'get_tree').stdout.match(/"app_id"/g)?.length;
  check(`${CHORDS.length} chords lead nowhere`, pidOf('program') === before && windows === 1);
  check('and change nothing on the screen', await isPainted('after-chords'));
}

async function followsTheScreen(): Promise<void> {
  for (const [what, change, upright] of [
    ['turned upright', ['transform', '90'], true],
    ['turned back', ['transform', 'normal'], false],
    ['replaced by a larger one', ['mode', '--custom', '2560x1440'], false],
  ] as const) {
    must(onScreen('swaymsg', '--', 'output', 'HEADLESS-1', ...change));
    const fits = async (): Promise<boolean> => {
      const { width, height, painted } = await look(what.replaceAll(' ', '-'));
      return painted && width < height === upright;
    };
    tell(`the screen is ${what}: the exhibition fills it`, await until(what, fits));
  }
}

async function fullDisk(): Promise<void> {
  machine.run('systemctl', 'stop', 'maarid');
  const folder = '/var/lib/maarid';
  must(machine.run('mount', '-t', 'tmpfs', '-o', 'size=900k,uid=maarid,mode=700', 'none', folder));
  machine.run('systemctl', 'start', '--no-block', 'maarid');
  await until(
    'something is shown on a full disk',
    async () => isActive() && isPainted('full-disk'),
  );
  check('on a full disk there is a picture, too', true);
  machine.run('systemctl', 'stop', 'maarid');
  must(machine.run('umount', folder));
}

async function removes(): Promise<void> {
  must(machine.run('dpkg', '--remove', 'maarid'));
  const kept = machine.left('maarid').filter((path) => !path.startsWith('/var/lib/dpkg'));
  const strays = kept.filter(
    (path) => !/^\/(var\/lib\/maarid|etc\/systemd.*trial|root)/.test(path),
  );
  check('removed, it leaves the data and nothing else', strays.length === 0, strays.join('\n'));
  check('the statistics are still there', kept.includes('/var/lib/maarid/kiosk.db'));
  must(machine.run('dpkg', '--purge', 'maarid'));
  check('purged, not even the data', machine.run('test', '-e', '/var/lib/maarid').status !== 0);
  check('and no account', machine.run('id', 'maarid').status !== 0);
}

function isActive(): boolean {
  return machine.run('systemctl', 'is-active', 'maarid').stdout.trim() === 'active';
}

function pidOf(whom: 'program' | 'compositor' | 'page'): number {
  const pattern = {
    program: '^/opt/maarid/maarid --data',
    compositor: '^sway --config',
    page: '^/opt/maarid/maarid --type=renderer',
  }[whom];
  return Number(machine.run('pgrep', '-o', '-f', pattern).stdout);
}

function owner(pid: number): string {
  return machine.run('ps', '-o', 'user=', '-p', String(pid)).stdout;
}

async function isBackFrom(whom: 'program' | 'compositor' | 'page', before: number) {
  const now = pidOf(whom);
  return now > 0 && now !== before && isActive() && (await isPainted('back'));
}

function onScreen(...command: string[]) {
  const [display = 'wayland-1'] = machine
    .run('sh', '-c', 'cd /run/maarid && ls -d wayland-[0-9]')
    .stdout.split('\n');
  const socket = machine.run('sh', '-c', 'ls -t /run/maarid/sway-ipc.* | head -1').stdout.trim();
  const places = [
    'XDG_RUNTIME_DIR=/run/maarid',
    `WAYLAND_DISPLAY=${display}`,
    `SWAYSOCK=${socket}`,
  ];
  return machine.run(...AS_KIOSK, ...places, ...command);
}

async function isPainted(name: string): Promise<boolean> {
  return (await look(name)).painted;
}

/** Painted is what has the many colours of a picture and its letters, and nowhere the compositor's black. */
async function look(name: string) {
  const taken = onScreen('grim', '/run/maarid/screen.png');
  if (taken.status !== 0) return { width: 0, height: 0, painted: false };
  const file = join(stage, 'screen.png');
  const { status } = here(
    'sh',
    '-c',
    `exec nsenter -t ${machine.leader} -a cat /run/maarid/screen.png >${file}`,
  );
  if (status !== 0) return { width: 0, height: 0, painted: false };
  if (keep) {
    mkdirSync(keep, { recursive: true });
    copyFileSync(file, join(keep, `${name}.png`));
  }
  const { data, info } = await sharp(file)
    .resize(96)
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  const colours = new Set<number>();
  let black = 0;
  for (let at = 0; at < data.length; at += 3) {
    const colour = data.readUIntBE(at, 3);
    colours.add(colour & 0xf0f0f0);
    if (colour === 0) black += 1;
  }
  const painted = colours.size > 20 && black < data.length / 300;
  return { width: info.width, height: info.height, painted };
}

function check(what: string, isSo: boolean, why = ''): void {
  console.log(`${isSo ? '✓' : '✗'} ${what}`);
  if (isSo) return;
  failed += 1;
  if (why) console.log(why);
}

function tell(what: string, tookMs: number): void {
  console.log(`✓ ${what} after ${(tookMs / 1000).toFixed(1)} s`);
}
