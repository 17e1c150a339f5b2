import type { StatusLine } from '../api/parts.ts';

/** What only a closer look finds; it takes as long as reading the whole exhibition once. */
export type DeepLine = { state: 'ok' | 'warn' | 'bad' } & (
  | { id: 'verified'; files: number; sizeBytes: number; damaged: string[] }
  | { id: 'quick-check'; verdict: string }
  | { id: 'test-event'; seq: number | null }
);

export type CheckLine = StatusLine | DeepLine;

/** The opening check, as far as the kiosk itself can tell. */
export interface CheckReport {
  /** UTC epoch, by a clock that may be in doubt. */
  atMs: number;
  lines: CheckLine[];
}
