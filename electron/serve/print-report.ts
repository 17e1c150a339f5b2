import { spawn } from 'node:child_process';
import { mkdtemp, rename, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

/** The report's page asks the kiosk for its numbers and loads its fonts; far more than either takes. */
const PATIENCE_MS = 30_000;
/** A browser that has not printed by then never will. */
const LONGEST_MS = 120_000;

interface Print {
  /** An installed Chromium, Chrome or Edge. */
  program: string;
  url: string;
  /** Where the PDF is to lie. */
  file: string;
  /** Chromium refuses to run as root with its sandbox. */
  asRoot: boolean;
}

/**
 * Prints a page to a PDF by a browser without a window. A stick that is pulled
 * out leaves the old file or the new one, never half of it.
 *
 * @throws Error if the browser cannot be started, or ends without a PDF
 */
export async function printPage({ program, url, file, asRoot }: Print): Promise<void> {
  const profileDir = await mkdtemp(join(tmpdir(), 'maarid-print-'));
  const part = `${resolve(file)}.part`;
  try {
    await run(program, [
      '--headless',
      `--print-to-pdf=${part}`,
      '--no-pdf-header-footer',
      '--generate-pdf-document-outline',
      // Time runs only while the page waits for nothing: it is printed when it has all it asked for.
      `--virtual-time-budget=${PATIENCE_MS}`,
      `--user-data-dir=${profileDir}`,
      '--no-first-run',
      '--disable-gpu',
      // Nothing leaves the machine on the browser's own account.
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--disable-breakpad',
      ...(asRoot ? ['--no-sandbox'] : []),
      url,
    ]);
    if ((await stat(part).catch(() => undefined))?.size) await rename(part, file);
    else throw new Error(`${program} ended without a PDF`);
  } finally {
    await rm(part, { force: true });
    await rm(profileDir, { recursive: true, force: true, maxRetries: 3 });
  }
}

function run(program: string, args: readonly string[]): Promise<void> {
  return new Promise((done, failed) => {
    const child = spawn(program, args, { stdio: 'ignore' });
    const limit = setTimeout(() => child.kill('SIGKILL'), LONGEST_MS);
    child.once('error', failed);
    child.once('exit', (code) => {
      clearTimeout(limit);
      if (code === 0) done();
      else failed(new Error(`${program} ended with ${code ?? 'a signal'}`));
    });
  });
}
