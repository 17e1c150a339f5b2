import { readFile } from 'node:fs/promises';
import { type Problem, problem } from './problem.ts';
import { findOddity } from './scan-json.ts';

/** More than a hundred times the bundled exhibition. */
const LARGEST_DOCUMENT_BYTES = 64 * 2 ** 20;

const BYTE_ORDER_MARK = '\uFEFF';

/** Either the parsed value or the one problem that stood in the way. */
export type ReadJson = { value: unknown; problem?: never } | { value?: never; problem: Problem };

/**
 * Reads a JSON document that strangers may have written. What `JSON.parse`
 * would quietly accept, lose or choke on later is refused: a byte order mark,
 * bytes that are not UTF-8, doubled keys, prototype keys, absurd nesting.
 *
 * @param name - how the file is called in problems
 */
export async function readJson(absolutePath: string, name: string): Promise<ReadJson> {
  let bytes: Buffer;
  try {
    bytes = await readFile(absolutePath);
  } catch (error) {
    const reason = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    const code = reason === 'ENOENT' ? 'DOCUMENT_MISSING' : 'DOCUMENT_UNREADABLE';
    return { problem: problem(code, { file: name }, { reason }) };
  }
  return parseJson(bytes, name);
}

/** As {@link readJson}, of bytes that are at hand. */
export function parseJson(bytes: Uint8Array, name: string): ReadJson {
  const fail = (code: Problem['code'], values = {}): ReadJson => ({
    problem: problem(code, { file: name }, values),
  });
  if (bytes.byteLength > LARGEST_DOCUMENT_BYTES) {
    const inMb = (n: number) => Math.ceil(n / 2 ** 20);
    return fail('JSON_TOO_LARGE', {
      sizeMb: inMb(bytes.byteLength),
      limitMb: inMb(LARGEST_DOCUMENT_BYTES),
    });
  }

  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return fail('JSON_NOT_UTF8');
  }
  if (text.startsWith(BYTE_ORDER_MARK)) return fail('JSON_BYTE_ORDER_MARK');

  const oddity = findOddity(text);
  if (oddity) return fail(oddity.code, oddity.values);
  return { value: JSON.parse(text) as unknown };
}
