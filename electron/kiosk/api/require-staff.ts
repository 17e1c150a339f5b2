import type { MiddlewareHandler } from 'hono';
import type { Door } from './staff-parts.ts';

/** The token of `Authorization: Bearer …`. */
export function bearer(header: string | undefined): string | undefined {
  return /^Bearer ([\w-]{1,200})$/.exec(header ?? '')?.[1];
}

/** Lets nobody by who has not given the PIN. */
export function requireStaff(door: Pick<Door, 'mustBeStaff'>): MiddlewareHandler {
  return async (c, next) => {
    door.mustBeStaff(bearer(c.req.header('Authorization')));
    await next();
  };
}
