import { spawn, type ChildProcess } from 'node:child_process';
import { createInterface } from 'node:readline';

/** The shell prints this once its page is on the screen; see `electron/shell/main.ts`. */
const OPEN_LINE = /^Maarid is open at maarid:/;
/** How long a slow machine may take until the page is on the screen. */
const PATIENCE_MS = 60_000;

interface Start {
  program: string;
  /** The built main process, `dist/electron/main.mjs`. */
  main: string;
  dataDir: string;
  /** Chromium refuses to run as root with its sandbox. */
  asRoot: boolean;
  patienceMs?: number;
}

export interface ElectronWindow {
  /** Why it never came up, as the end of a sentence; `undefined` once the page is shown. */
  failure: Promise<string | undefined>;
  /** The exit code, when it is gone. */
  closed: Promise<number>;
  close(): void;
}

export function electronArguments({ main, dataDir, asRoot }: Start): string[] {
  return [...(asRoot ? ['--no-sandbox'] : []), main, `--data=${dataDir}`, '--supervised'];
}

/** Opens the exhibition in Electron. What the shell says goes to this terminal. */
export function openElectron(start: Start): ElectronWindow {
  const child = spawn(start.program, electronArguments(start), {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const closed = new Promise<number>((gone) => {
    child.once('error', () => gone(1));
    child.once('exit', (code) => gone(code ?? 1));
  });
  return {
    failure: cameUp(child, start.patienceMs ?? PATIENCE_MS),
    closed,
    close: () => child.kill('SIGTERM'),
  };
}

function cameUp(child: ChildProcess, patienceMs: number): Promise<string | undefined> {
  return new Promise((told) => {
    const impatient = setTimeout(() => {
      child.kill('SIGKILL');
      told('it did not show its page in a minute');
    }, patienceMs);
    const end = (failure: string | undefined): void => {
      clearTimeout(impatient);
      told(failure);
    };
    child.once('error', (error) => end(error.message));
    child.once('exit', (code, signal) => end(`it ended at once (${signal ?? `code ${code}`})`));
    createInterface({ input: child.stdout! }).on('line', (line) => {
      console.log(line);
      if (OPEN_LINE.test(line)) end(undefined);
    });
  });
}
