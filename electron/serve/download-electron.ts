import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export type Say = (line: string) => void;

/** A line that moves as seldom as this says nothing is wrong. */
const TELL_EVERY_MS = 5_000;
/** No byte for this long, and the network is taken to be absent. */
const GIVE_UP_AFTER_MS = 30_000;

/**
 * Runs the electron package's own downloader, which verifies what it fetches,
 * and tells how far it is. It is ended when nothing has come for half a minute.
 *
 * @returns why it failed, as the end of a sentence; `undefined` if it did not
 */
export async function downloadElectron(
  packageDir: string,
  say: Say,
  giveUpAfterMs = GIVE_UP_AFTER_MS,
): Promise<string | undefined> {
  say("Electron's runtime is not here yet: downloading it once (about 120 MB).");
  // The downloader keeps its unfinished file in the temporary folder: one of
  // its own shows how much has come.
  const folder = await mkdtemp(join(tmpdir(), 'maarid-electron-'));
  const child = spawn(process.execPath, [join(packageDir, 'install.js')], {
    stdio: ['ignore', 'ignore', 'pipe'],
    env: {
      ...process.env,
      TMPDIR: folder,
      TEMP: folder,
      TMP: folder,
      ELECTRON_GET_NO_PROGRESS: '1',
    },
  });
  const endWithUs = (): boolean => child.kill();
  process.once('exit', endWithUs);
  const watch = watchProgress(child, folder, say, giveUpAfterMs);
  const failure = await outcome(child, watch);
  process.off('exit', endWithUs);
  await rm(folder, { recursive: true, force: true });
  return failure;
}

interface Watch {
  stalled: boolean;
  stop(): void;
}

function watchProgress(
  child: ChildProcess,
  folder: string,
  say: Say,
  giveUpAfterMs: number,
): Watch {
  let sizeBytes = 0;
  let stillSinceMs = performance.now();
  const look = async (): Promise<void> => {
    const nowBytes = await sizeOf(folder);
    if (nowBytes !== sizeBytes) {
      stillSinceMs = performance.now();
      say(`  ${Math.round(nowBytes / 1e6)} MB`);
    } else if (performance.now() - stillSinceMs > giveUpAfterMs) {
      watch.stalled = true;
      child.kill();
    }
    sizeBytes = nowBytes;
  };
  const timer = setInterval(() => void look(), Math.min(TELL_EVERY_MS, giveUpAfterMs));
  const watch: Watch = { stalled: false, stop: () => clearInterval(timer) };
  return watch;
}

function outcome(child: ChildProcess, watch: Watch): Promise<string | undefined> {
  let complaint = '';
  child.stderr?.on('data', (text: Buffer) => (complaint += text.toString()));
  return new Promise((told) => {
    const end = (failure: string | undefined): void => {
      watch.stop();
      told(failure);
    };
    child.once('error', (error) => end(error.message));
    child.once('close', (code) => {
      if (code === 0) return end(undefined);
      if (watch.stalled) return end('nothing came');
      end(complaint.trim().split('\n')[0] || `the downloader ended with ${code}`);
    });
  });
}

/** The bytes in a folder that another process is writing; what vanishes meanwhile counts nothing. */
async function sizeOf(folder: string): Promise<number> {
  const names = await readdir(folder, { recursive: true }).catch(() => []);
  const sizes = names.map((name) =>
    stat(join(folder, name)).then(
      (file) => (file.isFile() ? file.size : 0),
      () => 0,
    ),
  );
  return (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
}
