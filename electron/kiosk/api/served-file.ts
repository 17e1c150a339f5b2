import { open } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { KioskError } from '../errors.ts';
import { byteRange } from './byte-range.ts';

/** A file that may be served, and how. */
export interface ServedFile {
  /** Where it lies on the disk, or the bytes themselves. */
  source: string | Buffer<ArrayBuffer>;
  type: string;
  sizeBytes: number;
  /** In quotes, as HTTP wants it. The same tag means the same bytes. */
  etag: string;
  /** What lies behind this address never changes: it may be kept for ever. */
  isImmutable: boolean;
}

const FOR_EVER = 'public, max-age=31536000, immutable';
const ASK_AGAIN = 'no-cache';

/**
 * Answers a request for a file, or for a part of it. Media are streamed from
 * the disk. Videos are sought by `Range`; Electron's own `net.fetch` would drop it.
 *
 * @throws KioskError `PACK_FILE_MISSING` if the file has gone since the kiosk opened.
 */
export async function serveFile(request: Request, file: ServedFile): Promise<Response> {
  const headers = headersOf(file);
  if (isKnown(request, file)) return new Response(null, { status: 304, headers });

  const part = byteRange(rangeAsked(request, file), file.sizeBytes);
  if (part === 'unsatisfiable') {
    headers.set('Content-Range', `bytes */${file.sizeBytes}`);
    return new Response(null, { status: 416, headers });
  }
  const { from, to } = part ?? { from: 0, to: file.sizeBytes - 1 };
  if (part) headers.set('Content-Range', `bytes ${from}-${to}/${file.sizeBytes}`);
  headers.set('Content-Length', String(to - from + 1));
  headers.set('Content-Type', file.type);
  const bytes = request.method === 'HEAD' ? null : await bytesOf(file, from, to);
  return new Response(bytes, { status: part ? 206 : 200, headers });
}

function headersOf({ etag, isImmutable }: ServedFile): Headers {
  return new Headers({
    ETag: etag,
    'Accept-Ranges': 'bytes',
    'Cache-Control': isImmutable ? FOR_EVER : ASK_AGAIN,
  });
}

function isKnown({ headers }: Request, { etag }: ServedFile): boolean {
  const known = headers.get('If-None-Match')?.split(',') ?? [];
  return known.some((tag) => [etag, `W/${etag}`, '*'].includes(tag.trim()));
}

/** A part of another edition is of no use: then the whole is sent. */
function rangeAsked({ headers }: Request, { etag }: ServedFile): string | undefined {
  const edition = headers.get('If-Range');
  return edition === null || edition === etag ? (headers.get('Range') ?? undefined) : undefined;
}

/** The file is opened before the answer begins, so that its absence can still be said. */
async function bytesOf({ source, sizeBytes }: ServedFile, start: number, end: number) {
  if (typeof source !== 'string') return source.subarray(start, end + 1);
  if (sizeBytes === 0) return null;
  const handle = await open(source).catch((cause: unknown) => {
    const message = `A file of the exhibition has gone: ${source}`;
    throw new KioskError('PACK_FILE_MISSING', message, { cause });
  });
  // The stream closes the file when it ends and when the page hangs up.
  return Readable.toWeb(handle.createReadStream({ start, end })) as ReadableStream<Uint8Array>;
}
