import { zValidator } from '@hono/zod-validator';
import type { z } from 'zod';
import { KioskError } from '../errors.ts';

/** A JSON body that fits the schema; anything else is refused before a handler runs. */
export function body<Schema extends z.ZodType>(schema: Schema) {
  return zValidator('json', schema, (result) => {
    if (!result.success) throw invalid(result.error.issues);
  });
}

/** A query that fits the schema; what was refused and why is told, for it is an organizer's own. */
export function query<Schema extends z.ZodType>(schema: Schema) {
  return zValidator('query', schema, (result) => {
    if (result.success) return;
    const places = result.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
    throw new KioskError('REQUEST_INVALID', `The request does not fit: ${places.join(', ')}`);
  });
}

/** A visit's number as it stands in an address. */
export function visitNumber(text: string): number {
  if (!/^[1-9]\d{0,14}$/.test(text)) {
    throw new KioskError('REQUEST_INVALID', 'A visit is named by the number it was given');
  }
  return Number(text);
}

/** Says where, never what: a value that was refused is not repeated into a log. */
function invalid(issues: readonly { path: readonly PropertyKey[]; code?: string }[]): KioskError {
  const places = issues.map(
    ({ path, code }) => `${path.map(String).join('.') || 'body'} (${code})`,
  );
  return new KioskError('REQUEST_INVALID', `The request does not fit: ${places.join(', ')}`);
}
