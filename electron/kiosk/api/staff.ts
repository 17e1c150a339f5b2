import { Hono } from 'hono';
import type { ApiParts } from './parts.ts';
import { requireStaff } from './require-staff.ts';
import type { StaffParts } from './staff-parts.ts';

type Parts = Pick<ApiParts, 'status'> & Pick<StaffParts, 'door' | 'check'>;

/**
 * What staff look at before they open the doors: at once, and with a closer
 * look. Both want a staff session: folders, names of databases and the number
 * of events are nobody else's business. A supervisor is told by `/api/health`
 * what may be known outside: whether all is well, which pack is on show, when
 * the last event was written, and the codes of what went wrong.
 */
export function staffRoutes({ status, door, check }: Parts) {
  return new Hono()
    .get('/status', requireStaff(door), (c) => c.json(status.lines()))
    .post('/check', requireStaff(door), async (c) => c.json(await check.run()));
}
