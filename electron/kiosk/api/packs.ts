import { Hono } from 'hono';
import { z } from 'zod';
import { REASONS } from '../packs/views.ts';
import { requireStaff } from './require-staff.ts';
import type { StaffParts } from './staff-parts.ts';
import { body } from './validated.ts';

/** Where a browser sends an archive; the door lets through here what is too long elsewhere. */
export const UPLOAD_PATH = '/api/staff/packs/upload';

const Begin = z.strictObject({
  offer: z.string().max(64),
  confirmed: z.array(z.enum(REASONS)).default([]),
  /** Show it as soon as it is in. */
  show: z.boolean().default(false),
  /** Ids of the optional parts to do without. */
  leftOut: z.array(z.string().max(64)).max(50).default([]),
  /** Once more, where an older version is to come back. */
  pin: z.string().max(100).optional(),
});
const Show = z.strictObject({ name: z.string().max(100) });
const TrustSigner = z.strictObject({ offer: z.string().max(64), name: z.string().min(1).max(80) });

/** What staff do with packs. Every route wants a staff session. */
export function packRoutes({ door, shelf, arrivals }: StaffParts) {
  return new Hono()
    .use(requireStaff(door))
    .get('/', async (c) => c.json(await shelf.view()))
    .post('/show', body(Show), async (c) => {
      await shelf.show(c.req.valid('json').name);
      return c.json(await shelf.view());
    })
    .post('/back', async (c) => {
      await shelf.back();
      return c.json(await shelf.view());
    })
    .get('/offers', async (c) => {
      const offers = await arrivals.offers();
      return c.json({ offers, freeBytes: arrivals.freeBytes() });
    })
    .post('/upload', async (c) => {
      const lengthBytes = Number(c.req.header('Content-Length') ?? 0);
      return c.json(await arrivals.upload(c.req.raw.body, lengthBytes), 201);
    })
    .post('/trust', body(TrustSigner), (c) => {
      const { offer, name } = c.req.valid('json');
      arrivals.trust(offer, name);
      return c.json({ trusted: true as const });
    })
    .get('/import', (c) => c.json(arrivals.status))
    .post('/import', body(Begin), async (c) => {
      const { offer, confirmed, show, leftOut, pin } = c.req.valid('json');
      if (confirmed.includes('older')) await door.prove(pin ?? '');
      arrivals.start(offer, { confirmed, show, leftOut });
      return c.json(arrivals.status, 202);
    })
    .delete('/import', (c) => {
      arrivals.cancel();
      return c.json(arrivals.status, 202);
    });
}
