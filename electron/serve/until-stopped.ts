/** What asks a program to end: a supervisor, Ctrl+C, a closed terminal, Ctrl+Break on Windows. */
const REQUESTS = ['SIGTERM', 'SIGINT', 'SIGHUP', 'SIGBREAK'] as const;

/** Closing writes a few pages to a disk. What takes longer than this hangs. */
const CLOSING_LIMIT_MS = 10_000;

/**
 * Settles when someone asks this process to end. Later requests are swallowed:
 * under npm one Ctrl+C arrives twice, and the second must not cut the closing short.
 */
export function untilStopped(): Promise<NodeJS.Signals> {
  return new Promise((stopped) => {
    for (const request of REQUESTS) process.on(request, () => stopped(request));
  });
}

/** Runs `close` and ends the process even if it hangs, so that nobody has to kill it. */
export async function closeInTime(close: () => Promise<void>): Promise<void> {
  const limit = setTimeout(() => process.exit(1), CLOSING_LIMIT_MS);
  await close();
  clearTimeout(limit);
}
