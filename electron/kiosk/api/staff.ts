import { Hono } from 'hono';
import type { ApiParts } from './parts.ts';

/** What staff look at before they open the doors. */
export function staffRoutes({ status }: Pick<ApiParts, 'status'>) {
  return new Hono().get('/status', (c) => c.json(status.lines()));
}
