import { parseArgs } from 'node:util';
import { UsageError } from './messages.ts';

/** Free for registration nowhere and used by nothing well known. */
export const DEFAULT_PORT = 4717;

export interface ServeOptions {
  /** 0 lets the machine choose a free one. */
  port: number;
  /** As typed; `undefined` means the machine's default data folder. */
  dataDir: string | undefined;
}

export const SERVE_USAGE = `Serves the exhibition on this machine, without a window.

  npm run serve -- [--port N] [--data DIR]

  --port N    where to listen, 0 to 65535; 0 takes any free port (${DEFAULT_PORT})
  --data DIR  the folder with the statistics and the installed exhibitions`;

export const START_USAGE = `Opens the exhibition full screen.

  npm start -- [--port N] [--data DIR]

  --port N    where to listen if a browser shows it; 0 takes any free port (0)
  --data DIR  the folder with the statistics and the installed exhibitions`;

/**
 * Reads `--port N --data DIR`.
 *
 * @param argv - without the names of Node and of the script
 * @returns `'help'` if help was asked for
 * @throws UsageError for an option that is unknown, lacks its value or has a wrong one
 */
export function readArguments(argv: string[], defaultPort: number): ServeOptions | 'help' {
  const { help, port, data } = parse(argv);
  if (help) return 'help';
  if (data === '') throw new UsageError('--data needs the name of a folder.');
  return { port: port === undefined ? defaultPort : readPort(port), dataDir: data };
}

function parse(argv: string[]) {
  try {
    return parseArgs({
      args: argv,
      options: {
        port: { type: 'string' },
        data: { type: 'string' },
        help: { type: 'boolean', short: 'h' },
      },
    }).values;
  } catch (error) {
    if (error instanceof TypeError) throw new UsageError(`${error.message} See --help.`);
    throw error;
  }
}

function readPort(text: string): number {
  const port = Number(text);
  if (!/^\d{1,5}$/.test(text) || port > 65_535) {
    throw new UsageError(`--port must be a whole number from 0 to 65535, not "${text}".`);
  }
  return port;
}
