import type { LogLine } from '#kiosk/log.ts';

/**
 * Writes what happened to standard error; standard output stays free for what
 * a person asked for. A supervisor such as systemd gets everything, one JSON
 * object a line. A person at a terminal gets the warnings, in a readable form.
 */
export function logLine(line: LogLine): void {
  const text = process.stderr.isTTY ? readable(line) : json(line, new Date());
  if (text) process.stderr.write(`${text}\n`);
}

export function json(line: LogLine, at: Date): string {
  return JSON.stringify({ at: at.toISOString(), ...line });
}

/** @returns nothing for a line of level `info`: on a terminal it is noise. */
export function readable({ level, event, ...facts }: LogLine): string | undefined {
  if (level === 'info') return undefined;
  const told = Object.entries(facts).map(([name, fact]) => `${name}: ${say(fact)}`);
  return [`${level}: ${event.replaceAll('-', ' ')}`, ...told].join('; ');
}

function say(fact: unknown): string {
  return typeof fact === 'string' ? fact : (JSON.stringify(fact) ?? 'nothing');
}
