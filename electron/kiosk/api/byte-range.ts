/** First and last byte of a part, both included, from 0. */
export interface ByteRange {
  from: number;
  to: number;
}

/**
 * Reads a `Range` header (RFC 9110, section 14).
 *
 * @returns `undefined` if the whole is to be sent: no header, another unit, a
 * header that is not understood, or several ranges at once, which a server may
 * ignore and no player of ours asks for.
 */
export function byteRange(
  header: string | undefined,
  sizeBytes: number,
): ByteRange | 'unsatisfiable' | undefined {
  const match = /^bytes=(\d*)-(\d*)$/i.exec(header?.replaceAll(' ', '') ?? '');
  const [, first = '', last = ''] = match ?? [];
  if (first === '' && last === '') return undefined;
  if (first === '') return lastBytes(Number(last), sizeBytes);

  const from = Number(first);
  const to = last === '' ? sizeBytes - 1 : Math.min(Number(last), sizeBytes - 1);
  if (last !== '' && Number(last) < from) return undefined;
  return from < sizeBytes ? { from, to } : 'unsatisfiable';
}

function lastBytes(count: number, sizeBytes: number): ByteRange | 'unsatisfiable' {
  if (count === 0 || sizeBytes === 0) return 'unsatisfiable';
  return { from: Math.max(0, sizeBytes - count), to: sizeBytes - 1 };
}
