/** `npm run serve`: the exhibition on a port of this machine, without a window. */
import { homedir } from 'node:os';
import { resolve } from 'node:path';
import { DEFAULT_PORT, readArguments, SERVE_USAGE } from './arguments.ts';
import { defaultDataDir } from './data-folder.ts';
import { logLine } from './log.ts';
import { failureLine } from './messages.ts';
import { distDir, openServed } from './open-served.ts';
import { closeInTime, untilStopped } from './until-stopped.ts';

try {
  await serve(process.argv.slice(2));
} catch (error) {
  console.error(failureLine(error));
  process.exitCode = 1;
}

async function serve(argv: string[]): Promise<void> {
  const options = readArguments(argv, DEFAULT_PORT);
  if (options === 'help') return console.log(SERVE_USAGE);
  const stopped = untilStopped();
  const machine = { platform: process.platform, env: process.env, home: homedir() };
  const dataDir = resolve(options.dataDir ?? defaultDataDir(machine));
  const served = await openServed({ dataDir, port: options.port, distDir, log: logLine });
  console.log(`Maarid is open at ${served.url}`);
  await stopped;
  await closeInTime(() => served.close());
}
