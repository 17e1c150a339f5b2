import { open } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { ErrorCode } from '../errors.ts';
import { ar, fr, type ResultWords } from './result-words.ts';

export const RESULT_FILE = 'maarid-result.txt';

export interface Result {
  /** The name of the archive. */
  archive: string;
  atMs: number;
  pack: { version: number; title: Record<string, string> } | null;
  /** As staff know them, or as they call themselves. */
  signer: string | null;
  /** The titles of the optional parts that staff did without. */
  without: readonly Record<string, string>[];
  outcome: 'taken-in' | 'shown' | { code: ErrorCode; message: string };
}

/**
 * Leaves word beside the archive, in Arabic and in French, and a line for those
 * who made it. A stick that cannot be written, or was pulled, goes without:
 * staff have read the same on the screen.
 *
 * @returns whether it was written
 */
export async function leaveResult(archive: string, result: Result): Promise<boolean> {
  try {
    await using file = await open(join(dirname(archive), RESULT_FILE), 'w');
    await file.writeFile(resultText(result));
    await file.sync();
    return true;
  } catch {
    return false;
  }
}

/** With a byte order mark and Windows line ends: it is opened in Notepad. */
export function resultText(result: Result): string {
  const { outcome, archive } = result;
  const lines = [
    ...paragraph(ar, 'ar', result),
    '',
    ...paragraph(fr, 'fr', result),
    '',
    `${archive} · ${new Date(result.atMs).toISOString().slice(0, 16).replace('T', ' ')} UTC`,
    ...(typeof outcome === 'object' ? [`${outcome.code}: ${outcome.message}`] : []),
  ];
  return `\ufeff${lines.join('\n').replaceAll(/\r?\n/g, '\r\n')}\r\n`;
}

function paragraph(words: ResultWords, language: string, result: Result): string[] {
  const { pack, signer, without, outcome } = result;
  const inWords = (text: Record<string, string>) => text[language] ?? Object.values(text)[0] ?? '';
  const title = pack && inWords(pack.title);
  const verdict =
    typeof outcome === 'object'
      ? [words.refused, `${words.why}: ${words.because[outcome.code] ?? words.otherwise}`]
      : [outcome === 'shown' ? words.shown : words.takenIn];
  return [
    words.title,
    ...verdict,
    ...(pack ? [`${words.pack}: ${title} (${pack.version})`] : []),
    ...(without.length > 0 ? [`${words.without}: ${without.map(inWords).join(' · ')}`] : []),
    ...(pack ? [`${words.signer}: ${signer ?? words.unsigned}`] : []),
  ];
}
