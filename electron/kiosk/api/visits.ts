import { Hono } from 'hono';
import { BeginVisit, EndVisit, RecordEvents } from '../visits/visit-event.ts';
import type { ApiParts } from './parts.ts';
import { body, visitNumber } from './validated.ts';

/** What is counted of a visit. An answer means that it is on the disk. */
export function visitRoutes({ visits }: Pick<ApiParts, 'visits'>) {
  return new Hono()
    .post('/', body(BeginVisit), (c) => {
      const { language } = c.req.valid('json');
      return c.json({ visit: visits.begin(language) }, 201);
    })
    .post('/:visit/events', body(RecordEvents), (c) => {
      const { events } = c.req.valid('json');
      visits.record(visitNumber(c.req.param('visit')), events);
      return c.json({ recorded: events.length });
    })
    .post('/:visit/uncount', (c) => {
      visits.uncount(visitNumber(c.req.param('visit')));
      return c.json({ counted: false as const });
    })
    .post('/:visit/end', body(EndVisit), (c) => {
      const { reason } = c.req.valid('json');
      visits.end(visitNumber(c.req.param('visit')), reason);
      return c.json({ ended: true as const });
    });
}
