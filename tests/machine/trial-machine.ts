/**
 * A machine to try the package on: this one's files, seen through a layer that
 * catches every change, with a systemd of its own, and gone without a trace.
 * Needs root, overlayfs and Debian's systemd-container.
 */
import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface Said {
  status: number | null;
  stdout: string;
  stderr: string;
}

export class TrialMachine {
  readonly #folder = mkdtempSync(join(tmpdir(), 'maarid-machine-'));
  readonly #root = join(this.#folder, 'root');
  #container: ChildProcess | undefined;
  #leader = 0;

  constructor() {
    const layer = join(this.#folder, 'layer');
    mkdirSync(this.#root);
    mkdirSync(layer);
    // In memory, because a layer cannot lie on the disk that it covers.
    must(here('mount', '-t', 'tmpfs', '-o', 'mode=755', 'tmpfs', layer));
    for (const part of ['changed', 'work']) mkdirSync(join(layer, part));
    const options = `lowerdir=/,upperdir=${join(layer, 'changed')},workdir=${join(layer, 'work')}`;
    must(here('mount', '-t', 'overlay', '-o', options, 'overlay', this.#root));
    // A machine of its own, not this one's twin.
    rmSync(join(this.#root, 'etc', 'machine-id'), { force: true });
  }

  /** The first process of the booted machine, as this one counts. */
  get leader(): number {
    return this.#leader;
  }

  write(path: string, text: string): void {
    const file = join(this.#root, path);
    mkdirSync(join(file, '..'), { recursive: true });
    writeFileSync(file, text);
  }

  copyIn(file: string, path: string): void {
    must(here('cp', file, join(this.#root, path)));
  }

  /** Runs a command while nothing is booted. */
  offline(...command: string[]): Said {
    return here('chroot', this.#root, ...command);
  }

  /** Switches on. @param log - where the console is written */
  async boot(log: string): Promise<void> {
    const args = ['-D', this.#root, '--boot', '--private-network', '--register=no', '--keep-unit'];
    this.#container = spawn(
      'sh',
      ['-c', `exec systemd-nspawn ${args.join(' ')} --console=pipe >${log} 2>&1 </dev/null`],
      { stdio: 'ignore' },
    );
    const { pid } = this.#container;
    await until('the machine boots', () => {
      const [child] = here('pgrep', '-P', String(pid)).stdout.split('\n');
      this.#leader = Number(child);
      return this.#leader > 0 && this.run('systemctl', 'is-system-running').stdout !== '';
    });
  }

  /** Runs a command on the booted machine. */
  run(...command: string[]): Said {
    return here('nsenter', '-t', String(this.#leader), '-a', '--', ...command);
  }

  /** Files that are there now and were not before, with this in their path. */
  left(word: string): string[] {
    const changed = join(this.#folder, 'layer', 'changed');
    return readdirSync(changed, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() || entry.isSymbolicLink())
      .map((entry) => join(entry.parentPath, entry.name).slice(changed.length))
      .filter((path) => path.includes(word));
  }

  async end(): Promise<void> {
    if (this.#container) {
      const gone = new Promise((ended) => this.#container?.once('exit', ended));
      this.#container.kill('SIGTERM');
      const killed = setTimeout(() => this.#container?.kill('SIGKILL'), 20_000);
      await gone;
      clearTimeout(killed);
    }
    here('umount', this.#root);
    here('umount', join(this.#folder, 'layer'));
    rmSync(this.#folder, { recursive: true, force: true });
  }
}

export function here(program: string, ...args: string[]): Said {
  return spawnSync(program, args, { encoding: 'utf8', maxBuffer: 64 * 2 ** 20 });
}

export function must(said: Said): Said {
  if (said.status === 0) return said;
  throw new Error(`It ended with ${said.status}: ${said.stderr}`);
}

/** @returns how long it took, in milliseconds */
export async function until(
  what: string,
  isSo: () => boolean | Promise<boolean>,
  limitMs = 60_000,
): Promise<number> {
  const begunMs = performance.now();
  while (!(await isSo())) {
    if (performance.now() - begunMs > limitMs) throw new Error(`Not in time: ${what}`);
    await new Promise((next) => setTimeout(next, 100));
  }
  return performance.now() - begunMs;
}
