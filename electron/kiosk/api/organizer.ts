import { Hono } from 'hono';
import { CompareQuery, SelectionQuery, selectionOf } from './selection.ts';
import { organizerExportRoutes } from './organizer-exports.ts';
import { organizerNoteRoutes } from './organizer-notes.ts';
import type { Statistics } from './statistics.ts';
import { query } from './validated.ts';

export type { Statistics } from './statistics.ts';

/**
 * What organizers read, enter and take away. A filter may be given several
 * times; what the counts cannot tell under it stands in `unanswered`.
 */
export function organizerRoutes(statistics: Statistics) {
  return new Hono()
    .get('/overview', query(SelectionQuery), (c) => {
      return c.json(statistics.overview(selectionOf(c.req.valid('query'))));
    })
    .get('/choices', (c) => c.json(statistics.choices()))
    .get('/compare', query(CompareQuery), (c) => {
      const { a, b, ...filters } = c.req.valid('query');
      return c.json(statistics.compare({ a, b }, selectionOf(filters)));
    })
    .get('/self-assessment', (c) => c.json(statistics.selfAssessment()))
    .get('/sources', (c) => c.json(statistics.sources()))
    .get('/segments', (c) =>
      c.body(statistics.segments(), 200, {
        'Content-Type': 'application/jsonl; charset=utf-8',
        'Content-Disposition': 'attachment; filename="maarid-days.jsonl"',
      }),
    )
    .post('/segments', async (c) => c.json(await statistics.merge(await c.req.text())))
    .route('/', organizerNoteRoutes(statistics))
    .route('/', organizerExportRoutes(statistics));
}
