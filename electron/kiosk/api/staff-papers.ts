import { Hono } from 'hono';
import { z } from 'zod';
import { PAPER_LANGUAGES, PAPERS } from '../staff/paper-views.ts';
import { requireStaff } from './require-staff.ts';
import type { StaffParts } from './staff-parts.ts';
import { body } from './validated.ts';

const AskPaper = z.strictObject({
  paper: z.enum(PAPERS),
  language: z.enum(PAPER_LANGUAGES),
  stick: z.string().max(64),
});

/** What would be printed, as a PDF onto a stick. */
export function paperRoutes({ door, papers }: Pick<StaffParts, 'door' | 'papers'>) {
  return new Hono()
    .use(requireStaff(door))
    .post('/', body(AskPaper), async (c) => c.json(await papers.save(c.req.valid('json')), 201));
}
