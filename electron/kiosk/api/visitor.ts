import { Hono } from 'hono';
import type { Exhibition } from '#format/exhibition.ts';
import { KioskError } from '../errors.ts';
import { exhibitView } from '../exhibition/exhibit-view.ts';
import { exhibitionView } from '../exhibition/exhibition-view.ts';
import { searchEntries } from '../exhibition/search-entries.ts';
import { TroubleReport } from '../exhibition/trouble.ts';
import type { ApiParts } from './parts.ts';
import { body } from './validated.ts';

/** What a visitor can read, and what a page says when something cannot be shown. */
export function visitorRoutes({
  pack,
  totals,
  troubles,
}: Pick<ApiParts, 'pack' | 'totals' | 'troubles'>) {
  return new Hono()
    .get('/exhibition', (c) => c.json(exhibitionView(pack)))
    .get('/exhibits/:id', (c) => {
      const id = c.req.param('id');
      const view = exhibitView(pack.exhibition, id);
      if (!view) throw new KioskError('NOT_FOUND', 'The exhibition has no such exhibit');
      return c.json(view);
    })
    .get('/recommendations', (c) => c.json(present(pack.exhibition, 'recommendations')))
    .get('/glossary', (c) => c.json(pack.exhibition.glossary))
    .get('/learning', (c) => c.json(present(pack.exhibition, 'learning')))
    .get('/search-entries', (c) => c.json(searchEntries(pack.exhibition)))
    .get('/totals', (c) => c.json(totals()))
    .post('/trouble', body(TroubleReport), (c) => {
      troubles.report(c.req.valid('json'));
      return c.json({ reported: true as const });
    });
}

function present<Part extends 'recommendations' | 'learning'>(exhibition: Exhibition, part: Part) {
  const found = exhibition[part];
  if (!found) throw new KioskError('NOT_FOUND', `The exhibition has no ${part}`);
  return found;
}
