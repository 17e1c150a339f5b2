import { Hono } from 'hono';
import type { ApiParts } from './parts.ts';
import { requireStaff } from './require-staff.ts';
import type { StaffParts } from './staff-parts.ts';

type Parts = Pick<ApiParts, 'status'> & Pick<StaffParts, 'door' | 'check'>;

/** What staff look at before they open the doors: at once, and with a closer look. */
export function staffRoutes({ status, door, check }: Parts) {
  return new Hono()
    .get('/status', (c) => c.json(status.lines()))
    .post('/check', requireStaff(door), async (c) => c.json(await check.run()));
}
