import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { makeDeb } from '../../../build/make-deb.ts';
import { makeFolder } from '../../helpers/make-folder.ts';

const machine = join(import.meta.dirname, '../../../build/machine');
const file = (...path: string[]) => join(machine, ...path);
const run = (program: string, ...args: string[]) =>
  spawnSync(program, args, { encoding: 'utf8', env: { ...process.env, LC_ALL: 'C' } });
const has = (program: string) => run('which', program).status === 0;

/** A .deb of a program that only says how it was started. */
async function makeStubDeb() {
  const folder = await makeFolder();
  const unpackedDir = join(folder, 'linux-unpacked');
  mkdirSync(unpackedDir);
  writeFileSync(
    join(unpackedDir, 'maarid'),
    '#!/bin/sh\necho "$(id -un) $*"\ntouch /var/lib/maarid/seen\n',
  );
  writeFileSync(join(unpackedDir, 'chrome-sandbox'), '');
  chmodSync(join(unpackedDir, 'maarid'), 0o755);
  const deb = join(folder, 'maarid.deb');
  makeDeb({ unpackedDir, file: deb, version: '0.1.0', arch: 'x64' });
  return { deb, folder };
}

describe.skipIf(!has('dpkg-deb'))('the Debian package', () => {
  it('has the program, its service, its account and the rules for sticks in their places', async () => {
    const { deb } = await makeStubDeb();

    const { stdout } = run('dpkg-deb', '--contents', deb);
    const { stdout: about } = run('dpkg-deb', '--info', deb);

    for (const path of [
      './opt/maarid/maarid',
      './usr/lib/systemd/system/maarid.service',
      './usr/lib/sysusers.d/maarid.conf',
      './usr/lib/udev/rules.d/60-maarid-sticks.rules',
      './usr/bin/maarid -> /usr/lib/maarid/session',
    ]) {
      expect(stdout).toContain(path);
    }
    expect(stdout).not.toMatch(/ (?!root\/root)\S+\/\S+ +\d+ \d{4}-/);
    expect(about).toContain('Architecture: amd64');
    expect(about).toMatch(/Depends: .*sway, seatd/);
  });

  it('refuses a folder that is no unpacked build, and a machine that it does not know', async () => {
    const folder = await makeFolder();
    const deb = { unpackedDir: folder, file: join(folder, 'x.deb'), version: '1', arch: 'x64' };
    expect(() => makeDeb(deb)).toThrow(/no unpacked build/);

    writeFileSync(join(folder, 'maarid'), '');

    expect(() => makeDeb({ ...deb, arch: 'ia32' })).toThrow(/ia32/);
  });

  // It makes an account on the machine: only where that is a machine for tests.
  const mayInstall = process.getuid?.() === 0 && process.env['CI'] !== undefined;
  it.skipIf(!mayInstall || existsSync('/opt/maarid'))(
    'installs, runs as its own account, keeps the data when it is removed, and leaves nothing when it is purged',
    async () => {
      const { deb } = await makeStubDeb();
      onTestFinished(() => void run('dpkg', '--purge', '--force-all', 'maarid'));

      const installed = run('dpkg', '--install', '--force-depends', deb);
      expect(installed.stderr).not.toContain('error');
      expect(installed.status).toBe(0);
      expect(run('id', '-un', 'maarid').stdout.trim()).toBe('maarid');
      expect(run('stat', '-c', '%U %a', '/var/lib/maarid').stdout.trim()).toBe('maarid 700');
      expect(run('stat', '-c', '%a', '/opt/maarid/chrome-sandbox').stdout.trim()).toBe('4755');
      if (has('systemctl')) {
        expect(existsSync('/etc/systemd/system/multi-user.target.wants/maarid.service')).toBe(true);
      }
      const started = run(
        'setpriv',
        '--reuid=maarid',
        '--regid=maarid',
        '--clear-groups',
        'env',
        'DISPLAY=:99',
        '/usr/lib/maarid/session',
      );
      expect(started.stdout).toBe('maarid --data=/var/lib/maarid\n');

      expect(run('dpkg', '--remove', 'maarid').status).toBe(0);
      expect(existsSync('/opt/maarid')).toBe(false);
      expect(existsSync('/var/lib/maarid/seen')).toBe(true);
      expect(existsSync('/etc/systemd/system/multi-user.target.wants/maarid.service')).toBe(false);

      expect(run('dpkg', '--purge', 'maarid').status).toBe(0);
      expect(existsSync('/var/lib/maarid')).toBe(false);
      expect(run('id', 'maarid').status).not.toBe(0);
    },
  );
});

describe('the service', () => {
  it.skipIf(!has('systemd-analyze'))('is understood by systemd', async () => {
    const folder = await makeFolder();
    const unit = readFileSync(file('linux', 'maarid.service'), 'utf8');
    // Verified as if it were installed: the program stands where the unit says.
    writeFileSync(
      join(folder, 'maarid.service'),
      unit.replace(/^ExecStart=.*$/m, 'ExecStart=/bin/true').replace(/^Documentation=.*\n/m, ''),
    );

    const { stderr } = run('systemd-analyze', 'verify', join(folder, 'maarid.service'));

    expect(stderr.split('\n').filter((line) => line.includes('maarid.service'))).toEqual([]);
  });

  it('never gives up, runs as its own account and reaches no network', () => {
    const unit = readFileSync(file('linux', 'maarid.service'), 'utf8');

    expect(unit).toMatch(/^User=maarid$/m);
    expect(unit).toMatch(/^Restart=always$/m);
    expect(unit).toMatch(/^StartLimitIntervalSec=0$/m);
    expect(unit).toMatch(/^IPAddressDeny=any$/m);
  });

  it('says what is missing where there is nothing to show it on', async () => {
    const empty = await makeFolder();
    const env = { PATH: empty };

    const { status, stderr } = spawnSync('/bin/sh', [file('linux', 'session')], {
      encoding: 'utf8',
      env,
    });

    expect(status).toBe(78);
    expect(stderr).toContain('no sway');
  });

  it.each(['session', 'postinst', 'prerm', 'postrm'])('has a sound script: %s', (name) => {
    expect(run('sh', '-n', file('linux', name)).stderr).toBe('');
  });
});

describe('the policies for Chromium', () => {
  it('let it open the exhibition and nothing else, and no tools', () => {
    const policies = JSON.parse(readFileSync(file('chromium', 'maarid.json'), 'utf8')) as object;

    expect(policies).toMatchObject({
      // A wildcard alone does not close the browser's own pages.
      URLBlocklist: ['*', 'chrome://*', 'chrome-untrusted://*', 'devtools://*', 'view-source:*'],
      URLAllowlist: ['http://127.0.0.1:8080'],
      DeveloperToolsAvailability: 2,
      RemoteDebuggingAllowed: false,
      DownloadRestrictions: 3,
      PrintingEnabled: false,
      AllowFileSelectionDialogs: false,
    });
  });
});
