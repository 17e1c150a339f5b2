import { createHash } from 'node:crypto';
import { rmSync } from 'node:fs';
import { realpath } from 'node:fs/promises';
import { connect, createServer, type Server } from 'node:net';
import { KioskError } from '#kiosk/errors.ts';
import { makeDataFolder } from './data-folder.ts';

/**
 * Makes a data folder and holds it for this process alone. A second kiosk over
 * the same database would take the open visit of the first for one that a crash left.
 *
 * What is held is a name of the operating system's, which it forgets with the
 * process: neither a crash nor a power cut leaves a lock behind.
 *
 * @returns how to let it go
 * @throws KioskError `DATA_FOLDER_UNWRITABLE` if it cannot be made, or if another
 * process holds it; `DISK_FULL`
 */
export async function holdDataFolder(dataDir: string): Promise<() => Promise<void>> {
  makeDataFolder(dataDir);
  const folder = await realpath(dataDir);
  const name = nameOf(folder, process.platform);
  const server = createServer((stranger) => stranger.destroy());
  if (!(await take(server, name)) && !((await isStale(name)) && (await take(server, name)))) {
    throw new KioskError(
      'DATA_FOLDER_UNWRITABLE',
      `The data folder ${folder} is already open in another Maarid on this machine`,
    );
  }
  server.unref();
  return () => new Promise((released) => server.close(() => released()));
}

/** Of a fixed length, because a socket's name may not be as long as a path. */
function nameOf(folder: string, platform: NodeJS.Platform): string {
  const name = `maarid-${createHash('sha256').update(folder).digest('hex').slice(0, 32)}`;
  if (platform === 'win32') return `\\\\.\\pipe\\${name}`;
  // The leading null keeps the name out of the file system.
  if (platform === 'linux') return `\0${name}`;
  return `/tmp/${name}`;
}

function take(server: Server, name: string): Promise<boolean> {
  return new Promise((taken, failed) => {
    const onError = (error: NodeJS.ErrnoException): void => {
      server.off('listening', onListening);
      if (error.code === 'EADDRINUSE') taken(false);
      else failed(error);
    };
    const onListening = (): void => {
      server.off('error', onError);
      taken(true);
    };
    server.once('error', onError);
    server.once('listening', onListening);
    server.listen(name);
  });
}

/** Only a name in the file system can outlive its process; then nobody answers, and it is removed. */
async function isStale(name: string): Promise<boolean> {
  if (!name.startsWith('/')) return false;
  const answers = await new Promise<boolean>((told) => {
    const call = connect(name);
    call.once('connect', () => told(true)).once('error', () => told(false));
    call.once('connect', () => call.destroy());
  });
  if (!answers) rmSync(name, { force: true });
  return !answers;
}
