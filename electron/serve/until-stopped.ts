/** What asks a program to end: a supervisor, Ctrl+C, a closed terminal, Ctrl+Break on Windows. */
const REQUESTS = ['SIGTERM', 'SIGINT', 'SIGHUP', 'SIGBREAK'] as const;

/** Closing writes a few pages to a disk. What takes longer than this hangs. */
const CLOSING_LIMIT_MS = 10_000;

/** How often a process under npm looks whether npm's shell is still there. */
const LOOK_MS = 100;

/**
 * Settles when someone asks this process to end. Later requests are swallowed:
 * under npm one Ctrl+C arrives twice, and the second must not cut the closing short.
 */
export function untilStopped(): Promise<void> {
  return new Promise((stopped) => {
    for (const request of REQUESTS) process.on(request, () => stopped());
    if (process.env['npm_lifecycle_event']) whenOrphaned(stopped);
  });
}

/**
 * npm passes a signal on to the shell between us, which on Debian ends without
 * passing it on to us: what is left to see is that our parent is another.
 */
function whenOrphaned(tell: () => void): void {
  const parent = process.ppid;
  const look = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(look);
    tell();
  }, LOOK_MS);
  // It must not keep alive a process that has nothing else to do.
  look.unref();
}

/** Runs `close` and ends the process even if it hangs, so that nobody has to kill it. */
export async function closeInTime(close: () => Promise<void>): Promise<void> {
  const limit = setTimeout(() => process.exit(1), CLOSING_LIMIT_MS);
  await close();
  clearTimeout(limit);
}
