/** One thing that happened, for the terminal and the journal. Holds no word that a visitor wrote: there is none. */
export interface LogLine {
  level: 'info' | 'warn' | 'error';
  /** What happened, in kebab-case: `kiosk-opened`, `database-set-aside`. */
  event: string;
  [fact: string]: unknown;
}

export type Log = (line: LogLine) => void;
