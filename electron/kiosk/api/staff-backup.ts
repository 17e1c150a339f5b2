import { Hono } from 'hono';
import { z } from 'zod';
import { requireStaff } from './require-staff.ts';
import type { StaffParts } from './staff-parts.ts';
import { body } from './validated.ts';

const ToStick = z.strictObject({ stick: z.string().max(64) });
const FromBackup = z.strictObject({ backup: z.string().max(64) });

/** Everything of this kiosk onto a stick, and back from one. */
export function backupRoutes({ door, backups }: Pick<StaffParts, 'door' | 'backups'>) {
  return new Hono()
    .use(requireStaff(door))
    .get('/sticks', async (c) => c.json({ sticks: await backups.sticks() }))
    .get('/', (c) => c.json(backups.status))
    .post('/', body(ToStick), (c) => {
      backups.write(c.req.valid('json').stick);
      return c.json(backups.status, 202);
    })
    .post('/restore', body(FromBackup), (c) => {
      backups.restore(c.req.valid('json').backup);
      return c.json(backups.status, 202);
    });
}
