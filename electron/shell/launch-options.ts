import { homedir } from 'node:os';
import { url as inspectorUrl } from 'node:inspector';
import { defaultDataDir } from '../serve/data-folder.ts';
import { isWatchedBySystemd } from './systemd.ts';

export interface LaunchOptions {
  /** As given, or the machine's default; not yet proved to be writable. */
  dataDir: string;
  /** Whoever started this process starts it again when it ends with `START_AGAIN`. */
  isSupervised: boolean;
  /** systemd waits for a word of this process, and starts it again whenever it ends. */
  isService: boolean;
  /**
   * Node's inspector listens: a developer or a test started it so. In a shipped
   * build a fuse makes that impossible.
   */
  isInspected: boolean;
  /** Started with `--no-sandbox`. */
  isUnsandboxed: boolean;
}

/** Reads this process's own command line. Everything unknown is for Chromium. */
export function launchOptions(): LaunchOptions {
  const { platform, env, argv } = process;
  return {
    dataDir: valueOf('--data', argv) ?? defaultDataDir({ platform, env, home: homedir() }),
    isSupervised: argv.includes('--supervised'),
    isService: isWatchedBySystemd(env),
    isInspected: inspectorUrl() !== undefined,
    isUnsandboxed: argv.includes('--no-sandbox'),
  };
}

/** @returns what follows `--name=`; with an empty value as if it were absent */
export function valueOf(name: string, argv: readonly string[]): string | undefined {
  const given = argv.find((argument) => argument.split('=', 1)[0] === name);
  return given?.slice(name.length + 1) || undefined;
}
