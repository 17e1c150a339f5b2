import { spawnSync } from 'node:child_process';
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';

const VERSIONS = '/usr/lib/postgresql';
/** PostgreSQL refuses to run as root; as root, tests run it as `nobody`. */
const NOBODY = 65534;

/** Where Debian puts the server's programs, or `undefined` if it is not installed. */
export function postgresPrograms(): string | undefined {
  if (!existsSync(VERSIONS)) return undefined;
  return readdirSync(VERSIONS)
    .map((version) => join(VERSIONS, version, 'bin'))
    .findLast((bin) => existsSync(join(bin, 'initdb')));
}

/** A cluster of its own in a temporary folder, reached by a socket there and by no port. */
export function startPostgres(bin: string): { host: string; user: string; stop: () => void } {
  const folder = mkdtempSync(join(tmpdir(), 'maarid-pg-'));
  const isRoot = userInfo().uid === 0;
  if (isRoot) chownSync(folder, NOBODY, NOBODY);
  const data = join(folder, 'data');
  const run = (program: string, args: string[]) => {
    const who = isRoot ? { uid: NOBODY, gid: NOBODY } : {};
    const options = {
      ...who,
      cwd: folder,
      encoding: 'utf8',
      stdio: 'pipe',
      timeout: 60_000,
    } as const;
    const { status, stderr } = spawnSync(join(bin, program), args, options);
    if (status !== 0) throw new Error(`${program}: ${stderr}`);
  };
  const settings = `-k ${folder} -c listen_addresses= -c fsync=off`;
  run('initdb', [
    '-D',
    data,
    '-U',
    'maarid',
    '-A',
    'trust',
    '--no-sync',
    '-E',
    'UTF8',
    '--locale=C',
  ]);
  run('pg_ctl', ['-D', data, '-w', '-l', join(folder, 'log'), '-o', settings, 'start']);
  return {
    host: folder,
    user: 'maarid',
    stop: () => {
      run('pg_ctl', ['-D', data, '-m', 'immediate', '-w', 'stop']);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
