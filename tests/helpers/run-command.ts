import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..', '..');

export interface RunningCommand {
  child: ChildProcess;
  /** Everything said so far. */
  said: { stdout: string; stderr: string };
  /** Settles when a line of standard output fits, with what the pattern captured. @throws Error if it ends first */
  says(pattern: RegExp): Promise<string[]>;
  /** The exit code, or the name of the signal that ended it. */
  ended: Promise<number | string>;
}

/** Runs a program in the project's folder, as a person would, and listens to it. */
export function runCommand(
  [program, ...args]: [string, ...string[]],
  env: Record<string, string> = {},
): RunningCommand {
  const child = spawn(program, args, { cwd: root, env: { ...process.env, ...env } });
  const said = { stdout: '', stderr: '' };
  child.stdout.on('data', (chunk: Buffer) => (said.stdout += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (said.stderr += chunk.toString()));
  const ended = once(child, 'close').then(
    ([code, signal]: (number | string | null)[]) => code ?? signal ?? 'unknown',
  );
  const says = (pattern: RegExp) =>
    new Promise<string[]>((heard, deaf) => {
      const look = (): void => {
        const match = pattern.exec(said.stdout);
        if (match) heard(match);
      };
      child.stdout.on('data', look);
      void ended.then((how) => deaf(new Error(`It ended (${how}): ${said.stdout}${said.stderr}`)));
      look();
    });
  return { child, said, says, ended };
}
