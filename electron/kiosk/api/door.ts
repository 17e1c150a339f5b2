import { Hono, type Context } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { HTTPException } from 'hono/http-exception';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { KioskError, type ErrorCode } from '../errors.ts';
import type { Log } from '../log.ts';
import { UPLOAD_PATH } from './packs.ts';
import { refuseStrangers } from './refuse-strangers.ts';
import { securityHeaders } from './security-headers.ts';

/** A hundred events are about 10 kB. */
const MAX_BODY_BYTES = 64 * 1024;
/** What organizers carry home: a year of one kiosk's sealed days. */
const SEGMENTS_PATH = '/api/organizer/segments';
const MAX_SEGMENTS_BYTES = 16 * 1024 * 1024;

const STATUS: Partial<Record<ErrorCode, ContentfulStatusCode>> = {
  REQUEST_INVALID: 400,
  NOT_ALLOWED: 403,
  STAFF_ONLY: 401,
  PIN_WRONG: 401,
  PIN_WEAK: 400,
  PIN_NOT_SET: 409,
  PIN_LOCKED: 429,
  IMPORT_RUNNING: 409,
  PACK_TOO_LARGE: 413,
  NOT_FOUND: 404,
  PACK_FILE_MISSING: 404,
  VISIT_UNKNOWN: 404,
  VISIT_CLOSED: 409,
  RELEASE_OVERLAPS: 409,
  NOT_PUBLISHED: 409,
  BUDGET_SPENT: 409,
  DATABASE_DAMAGED: 503,
  DATA_FOLDER_UNWRITABLE: 503,
  DISK_FULL: 507,
};

/**
 * The one door through which every request comes: strangers are turned away,
 * every answer carries the security headers, and every failure has a code. A
 * failure without a name is a bug; it is logged here, once, and nowhere else.
 */
export function door(log: Log): Hono {
  const app = new Hono();
  app.use(securityHeaders);
  app.use(refuseStrangers);
  const limit = (maxSize: number) => bodyLimit({ maxSize, onError: () => tooLong(maxSize) });
  const [ordinary, segments] = [limit(MAX_BODY_BYTES), limit(MAX_SEGMENTS_BYTES)];
  app.use((c, next) => {
    // It is written as it comes, and measured by whoever writes it.
    if (c.req.path === UPLOAD_PATH) return next();
    return (c.req.path === SEGMENTS_PATH ? segments : ordinary)(c, next);
  });
  app.notFound((c) => answer(c, new KioskError('NOT_FOUND', 'There is nothing at this address')));
  app.onError((error, c) => {
    const named = nameOf(error);
    if (named.code === 'UNEXPECTED') {
      log({ level: 'error', event: 'bug', path: c.req.path, error: error.stack ?? String(error) });
    }
    return answer(c, named);
  });
  return app;
}

function tooLong(maxBytes: number): never {
  throw new KioskError('REQUEST_INVALID', `The request is longer than ${maxBytes} bytes`);
}

function nameOf(error: Error): KioskError {
  if (error instanceof KioskError) return error;
  if (error instanceof HTTPException && error.status < 500) {
    return new KioskError('REQUEST_INVALID', error.message, { cause: error });
  }
  return new KioskError('UNEXPECTED', 'The kiosk met a fault of its own', { cause: error });
}

function answer(c: Context, { code, message }: KioskError): Response {
  return c.json({ error: { code, message } }, STATUS[code] ?? 500);
}
