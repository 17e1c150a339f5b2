/** The commands as people and supervisors give them: real processes, the built exhibition. */
import Database from 'better-sqlite3';
import { chmod, cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { runCommand, type RunningCommand } from '#tests/helpers/run-command.ts';

const OPEN = /^Maarid is open at (http:\/\/127\.0\.0\.1:\d+\/)/m;
const dist = resolve(process.env['MAARID_DIST'] ?? 'dist');

let folder: string;
let dataDir: string;
let running: RunningCommand[];
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'maarid-command-'));
  dataDir = join(folder, 'data');
  running = [];
});
afterEach(async () => {
  for (const { child, ended } of running) {
    child.kill('SIGKILL');
    await ended;
  }
  await rm(folder, { recursive: true, force: true });
});

function run(command: [string, ...string[]], env?: Record<string, string>): RunningCommand {
  const started = runCommand(command, env);
  running.push(started);
  return started;
}

const serve = (args: string[] = [], env?: Record<string, string>) =>
  run([process.execPath, 'electron/serve/serve.ts', '--port=0', `--data=${dataDir}`, ...args], env);

const start = (env: Record<string, string>) =>
  run([process.execPath, 'electron/serve/start.ts', `--data=${dataDir}`], env);

const isUp = (url: string) =>
  fetch(`${url}api/health`).then(
    (answer) => answer.ok,
    () => false,
  );

describe.skipIf(process.platform === 'win32')('npm run serve', () => {
  it('serves, says where, and ends when npm is told to', { timeout: 180_000 }, async () => {
    const npm = run(['npm', 'run', 'serve', '--', '--port', '0', '--data', dataDir]);
    const [, url = ''] = await npm.says(OPEN);
    expect(await (await fetch(`${url}api/health`)).json()).toMatchObject({
      status: 'ok',
      pack: { id: 'volunteering' },
    });

    npm.child.kill('SIGTERM');

    await npm.ended;
    await expect.poll(() => isUp(url)).toBe(false);
    await expect.poll(() => readdir(dataDir)).not.toContain('kiosk.db-wal');
  });

  it.each(['SIGTERM', 'SIGINT', 'SIGHUP'] as const)('closes cleanly on %s', async (signal) => {
    const server = serve();
    const [, url = ''] = await server.says(OPEN);

    server.child.kill(signal);

    expect(await server.ended).toBe(0);
    expect(await isUp(url)).toBe(false);
    expect(await readdir(dataDir)).not.toContain('kiosk.db-wal');
  });

  it('closes once, however often it is told to', async () => {
    const server = serve();
    await server.says(OPEN);

    for (let i = 0; i < 3; i++) server.child.kill('SIGINT');

    expect(await server.ended).toBe(0);
    expect(server.said.stderr.match(/kiosk-closed/g)).toHaveLength(1);
  });

  it('shows its help', async () => {
    const { ended, said } = serve(['--help']);

    expect(await ended).toBe(0);
    expect(said.stdout).toContain('--data DIR');
  });
});

describe('npm run serve refuses, in one line and with exit code 1,', () => {
  async function refusalOf({ ended, said }: RunningCommand): Promise<string> {
    expect(await ended).toBe(1);
    const lines = said.stderr.split('\n').filter((line) => line && !line.startsWith('{'));
    expect(lines).toHaveLength(1);
    return lines[0] ?? '';
  }

  it('a port in use', async () => {
    const other = createServer();
    await new Promise<void>((ready) => other.listen(0, '127.0.0.1', ready));
    const { port } = other.address() as AddressInfo;

    expect(await refusalOf(serve([`--port=${port}`]))).toMatch(
      new RegExp(`^Maarid cannot open: Port ${port} is already in use.*--port.*\\(PORT_IN_USE\\)$`),
    );
    other.close();
  });

  it('a data folder that another Maarid has open', async () => {
    await serve().says(OPEN);

    expect(await refusalOf(serve())).toContain('already open in another Maarid');
  });

  it('a data folder that cannot be written', async () => {
    await writeFile(dataDir, 'in the way');

    expect(await refusalOf(serve())).toMatch(/cannot be made.*\(DATA_FOLDER_UNWRITABLE\)$/);
  });

  it('data of a newer version, which it leaves as they are', async () => {
    const first = serve();
    await first.says(OPEN);
    first.child.kill('SIGTERM');
    await first.ended;
    const file = join(dataDir, 'kiosk.db');
    const db = new Database(file);
    db.pragma('user_version = 9999');
    db.close();
    const before = await readFile(file);

    expect(await refusalOf(serve())).toMatch(/newer version.*\(DATA_FROM_NEWER_VERSION\)$/);
    expect(await readFile(file)).toEqual(before);
  });

  it.each([
    ['its document', 'exhibition.json', 'PACK_UNREADABLE'],
    ['a picture', /\.webp$/, 'PACK_FILE_MISSING'],
  ])('a pack without %s', async (_what, missing, code) => {
    const broken = join(folder, 'dist');
    await cp(dist, broken, {
      recursive: true,
      filter: (path) => !basename(path).match(missing),
    });

    const refusal = await refusalOf(serve([], { MAARID_DIST: broken }));

    expect(refusal).toMatch(new RegExp(`^Maarid cannot open: .*npm run build.*\\(${code}\\)$`));
  });

  it('an option that it does not know', async () => {
    expect(await refusalOf(serve(['--prot=80']))).toContain('--prot');
  });
});

describe.skipIf(process.platform === 'win32')('npm start', () => {
  /** A stand-in for a browser or for Electron, which writes down what it was asked to open. */
  async function program(name: string, then: string): Promise<string> {
    const path = join(folder, name);
    await writeFile(path, `#!/bin/sh\nprintf '%s\\n' "$@" > '${path}.asked'\n${then}\n`);
    await chmod(path, 0o755);
    return path;
  }
  const noElectron = { ELECTRON_OVERRIDE_DIST_PATH: '/nowhere' };

  it('serves and says where if there is no display', async () => {
    const started = start({ ...noElectron, DISPLAY: '', WAYLAND_DISPLAY: '' });

    const [, url = ''] = await started.says(OPEN);

    expect(started.said.stdout).toContain('There is no display');
    expect(await isUp(url)).toBe(true);
    started.child.kill('SIGTERM');
    expect(await started.ended).toBe(0);
  });

  it('says why it does not use Electron, and shows it in a browser until that is closed', async () => {
    const browser = await program('chromium', 'sleep 0.5');

    const started = start({ ...noElectron, DISPLAY: ':9', CHROMIUM_PATH: browser });
    const [, url = ''] = await started.says(OPEN);

    expect(await started.ended).toBe(0);
    expect(started.said.stdout).toMatch(/^Electron is not used: .+\.$/m);
    expect(await readFile(`${browser}.asked`, 'utf8')).toContain(`--app=${url}`);
  });

  it.skipIf(process.getuid?.() !== 0)('tells root to take an account of its own', async () => {
    const browser = await program('chromium', 'exit 0');

    const started = start({ ...noElectron, DISPLAY: ':9', CHROMIUM_PATH: browser });

    expect(await started.ended).toBe(0);
    expect(started.said.stdout).toMatch(/^Started as root: .*Use an account of its own/m);
    expect(await readFile(`${browser}.asked`, 'utf8')).toContain('--no-sandbox');
  });

  it('shows it in a browser if Electron does not come up', async () => {
    await program('electron', 'kill -SEGV $$');
    const browser = await program('chromium', 'exit 0');
    const env = { ELECTRON_OVERRIDE_DIST_PATH: folder, DISPLAY: ':9', CHROMIUM_PATH: browser };

    const started = start(env);

    expect(await started.ended).toBe(0);
    expect(started.said.stdout).toContain('Electron is not used: it ended at once (SIGSEGV).');
    expect(await readFile(`${browser}.asked`, 'utf8')).toContain('--kiosk');
  });

  it('shows it in Electron, with the same data folder, and starts it again when it asks', async () => {
    const again = join(folder, 'again');
    const electron = await program(
      'electron',
      `echo 'Maarid is open at maarid://kiosk/'; [ -e '${again}' ] && exit 0; touch '${again}'; exit 75`,
    );

    const started = start({ ELECTRON_OVERRIDE_DIST_PATH: folder, DISPLAY: ':9' });

    expect(await started.ended).toBe(0);
    expect(started.said.stdout.match(/is open at maarid:/g)).toHaveLength(2);
    expect(await readFile(`${electron}.asked`, 'utf8')).toContain(`--data=${dataDir}`);
  });

  it('does not ask a browser for what Electron could not open: it has said why', async () => {
    await program('electron', "echo 'Maarid cannot open: the disk is full.' >&2; exit 78");

    const started = start({ ELECTRON_OVERRIDE_DIST_PATH: folder, DISPLAY: ':9' });

    expect(await started.ended).toBe(1);
    expect(started.said.stderr).toContain('the disk is full');
    expect(started.said.stdout).not.toContain('http://');
  });

  it('closes its browser when it is told to end', async () => {
    const browser = await program('chromium', 'exec sleep 60');
    const started = start({ ...noElectron, DISPLAY: ':9', CHROMIUM_PATH: browser });
    const [, url = ''] = await started.says(OPEN);

    started.child.kill('SIGTERM');

    expect(await started.ended).toBe(0);
    expect(await isUp(url)).toBe(false);
  });
});
