import { Hono } from 'hono';
import { z } from 'zod';
import { bearer, requireStaff } from './require-staff.ts';
import type { StaffParts } from './staff-parts.ts';
import { body } from './validated.ts';

const GivenPin = z.strictObject({ pin: z.string().max(100) });

/** How staff come in and go out, and what they did. */
export function accessRoutes({ door, journal }: Pick<StaffParts, 'door' | 'journal'>) {
  return new Hono()
    .get('/access', (c) => c.json(door.access()))
    .post('/access', body(GivenPin), async (c) => {
      return c.json({ token: await door.enter(c.req.valid('json').pin) }, 201);
    })
    .delete('/access', (c) => {
      door.leave(bearer(c.req.header('Authorization')));
      return c.json({ left: true as const });
    })
    .put('/pin', body(GivenPin), async (c) => {
      const token = bearer(c.req.header('Authorization'));
      return c.json({ token: await door.setPin(c.req.valid('json').pin, token) });
    })
    .get('/journal', requireStaff(door), (c) => c.json({ entries: journal.newest(200) }));
}
